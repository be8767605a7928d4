"""Markdown: what is markup, what is text, what is set aside."""

from __future__ import annotations

from datetime import date

from tests.reading.formats.made import PARAGRAPHS, TITLE, aside, read, refused, shown

ARTICLE = f"""---
title: "Another title"
author: [Jo Doe, Ann Roe]
date: 2026-03-04
publisher: Courier
---
<!-- clipped from the page -->
# {TITLE}

The [swing *bridge*](http://courier.example "page") at **Harl** stays
closed until May, `the council` said on Monday.

![Divers at the southern pier](pier.png)

![logo](logo.png)

## Free of charge

> {PARAGRAPHS[1]}

- {PARAGRAPHS[2]}

| from | to |
|------|----|
| Harl | Ost |

```
print("no text")
```

[page]: http://courier.example "The page"

<div><p>{PARAGRAPHS[3]}</p></div>
"""


def test_an_article() -> None:
    (source,) = read(ARTICLE.encode(), ".md")
    assert (source.title, source.byline, source.outlet) == (TITLE, "Jo Doe, Ann Roe", "Courier")
    assert source.published == date(2026, 3, 4)
    assert shown(source)[:7] == [
        ("headline", TITLE),
        ("body", "The swing bridge at Harl stays closed until May, the council said on Monday."),
        ("caption", "Divers at the southern pier"),
        ("subhead", "Free of charge"),
        ("body", PARAGRAPHS[1]),
        ("body", PARAGRAPHS[2]),
        ("subhead", "from to"),
    ]
    assert shown(source)[-1] == ("body", PARAGRAPHS[3])
    reasons = dict(aside(source))
    assert reasons["comment"] == "<!-- clipped from the page -->"
    assert reasons["code"] == 'print("no text")'
    assert reasons["link definition"].startswith("[page]:")
    assert reasons["name of a picture"] == "logo"
    assert "front matter" in reasons
    assert source.extracted


def test_front_matter_gives_the_headline_where_the_text_has_none() -> None:
    (source,) = read(f"---\ntitle: {TITLE}\n---\n\n{PARAGRAPHS[0]}\n".encode())
    assert shown(source)[0] == ("headline", TITLE)
    assert source.title == TITLE


def test_front_matter_with_a_list_and_nonsense() -> None:
    (source,) = read(
        f"---\nauthors:\n  - Jo Doe\n  - Ann Roe\ndate: soon\nsource: http://a.example/\n---\n{PARAGRAPHS[0]}".encode(),
        ".md",
    )
    assert (source.byline, source.published, source.outlet) == ("Jo Doe, Ann Roe", None, "")


def test_a_second_title_is_a_subhead() -> None:
    (source,) = read(f"# {TITLE}\n\n{PARAGRAPHS[0]}\n\n# What next\n\n{PARAGRAPHS[1]}".encode(), ".md")
    assert [kind for kind, _ in shown(source)] == ["headline", "body", "subhead", "body"]


def test_furniture_of_the_page_is_set_aside_here_too() -> None:
    (source,) = read(f"# {TITLE}\n\n[Share](http://a.example)\n\n{PARAGRAPHS[0]}".encode(), ".md")
    assert ("share or menu line", "Share") in aside(source)


def test_hostile_markdown() -> None:
    read(b"> " * 20_000 + PARAGRAPHS[0].encode(), ".md")
    read(b"[" * 20_000 + PARAGRAPHS[0].encode(), ".md")
    read(f"{PARAGRAPHS[0]}\n\n# \x1b[31m\u202e\x00\n\n***\x07***\n".encode(), ".md")
    nested = b"<div>" * 300 + b"words" + b"</div>" * 300
    assert "nested more than 200 deep" in refused(nested + b"\n\n" + PARAGRAPHS[0].encode(), ".md")
