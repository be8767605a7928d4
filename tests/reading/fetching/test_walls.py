"""Pages that keep their text back say so in their own words."""

from __future__ import annotations

import pytest

from tui.reading.fetching.walls import beginning_only, without_article

LOGIN = "it seems to ask for a login or a subscription"
SCRIPT = "it seems to need a script to show its text"


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ('<script type="application/ld+json">{"isAccessibleForFree": "False"}</script>', LOGIN),
        ('<form><input name=p type="password"></form>', LOGIN),
        ("<p>Subscribe now to continue reading.</p>", LOGIN),
        ("<noscript>You need JavaScript</noscript>", SCRIPT),
        ("<p>Please enable Javascript to go on.</p>", SCRIPT),
        ('<body><div class=x id="root"></div><script src=a></script></body>', SCRIPT),
        ('{"isAccessibleForFree": true}<div id="root"><p>Text</p></div>', ""),
        ("<p>Readers subscribe to newspapers; a script is a play.</p>", ""),
        ("<p>Login</p><noscript><img src=a></noscript>", ""),
    ],
)
def test_what_a_page_tells(page: str, told: str) -> None:
    error = without_article("https://news.example/a", "no article text was found in it", page.encode())
    assert error.why == "no article text was found in it" + (f": {told}" if told else "")


def test_a_short_article_that_may_go_on() -> None:
    page = b"<p>The ferry sank.</p><p>Sign in to read on.</p>"
    assert beginning_only(199, page) == f"{LOGIN}, and perhaps no more than the beginning was read"
    assert beginning_only(200, page) == ""
    assert beginning_only(199, b'<p>The ferry sank.</p><form><input type="password"></form>') == ""
