"""What is an address, its normal form, and what a source that was read there is called."""

from __future__ import annotations

import pytest

from tests.reading.checks import UNSAFE
from tui.reading import ReadingError
from tui.reading.fetching import address_of, is_address


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("https://news.example/a", True),
        ("HTTP://NEWS.EXAMPLE", True),
        ("ftp://news.example/a", True),
        ("file:///etc/passwd", True),
        ("story.txt", False),
        ("folder/story.txt", False),
        ("-", False),
        ("C:\\stories\\one.txt", False),
        ("notes:one.txt", False),
    ],
)
def test_what_is_meant_as_an_address(text: str, meant: bool) -> None:
    assert is_address(text) == meant


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("HTTPS://News.Example", "https://news.example/"),
        (" https://news.example/a ", "https://news.example/a"),
        ("https://news.example.:443/a#part", "https://news.example/a"),
        ("http://news.example:8080/a?b=c&d=%20", "http://news.example:8080/a?b=c&d=%20"),
        ("https://news.example/größe?q=ä\u202e", "https://news.example/gr%C3%B6%C3%9Fe?q=%C3%A4%E2%80%AE"),
        ("https://straße.example/", "https://xn--strae-oqa.example/"),
        ("https://\u0430pple.example/", "https://xn--pple-43d.example/"),  # the first letter is Cyrillic
        ("http://[::1]:8000/a", "http://[::1]:8000/a"),
        ("http://１２７.0.0.1/", "http://127.0.0.1/"),
        ("https://news.example?a", "https://news.example/?a"),
        ('https://news.example/"<b>\\', "https://news.example/%22%3Cb%3E%5C"),
    ],
)
def test_the_normal_form(text: str, normal: str) -> None:
    assert str(address_of(text)) == normal
    assert str(address_of(normal)) == normal


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("ftp://news.example/a", "of the kind ftp: are not fetched"),
        ("file:///etc/passwd", "of the kind file: are not fetched"),
        ("https://user:secret@news.example/", "user name"),
        ("https://news.example@127.0.0.1/", "user name"),
        ("https://news.example\\@127.0.0.1/", "user name"),
        ("https://news.example/a\x1b[2Jb", "control characters"),
        ("https://news.example/a\nHost: other", "control characters"),
        ("https://news.example/a b", "spaces"),
        ("https://news.example/\udce9", "control characters"),
        ("https://\u202enews.example/", "host"),
        ("https://new%2es.example/", "host"),
        ("https://-\u2028.example/", "host"),
        ("https://", "host"),
        ("https://a..b/", "host"),
        ("https://[fe80::1%25eth0]/", "one network of one machine"),
        ("https://[::1/", "no address"),
        ("https://news.example:0/", "no address"),
        ("https://news.example:99999/", "no address"),
        ("https://news.example:x/", "no address"),
        ("https://news.example/" + 5000 * "a", "longer"),
        ("https://" + 300 * "ä" + ".example", "host"),
    ],
)
def test_what_is_refused(text: str, why: str) -> None:
    with pytest.raises(ReadingError) as caught:
        address_of(text)
    message = str(caught.value)
    assert why in message and message.endswith("give the file")
    assert not UNSAFE.search(message) and len(message) < 400


@pytest.mark.parametrize(
    ("text", "stem"),
    [
        ("https://www.bbc.co.uk/news/123", "bbc"),
        ("https://bbc.com/", "bbc"),
        ("https://edition.cnn.com/2026/a.html", "cnn"),
        ("https://www.gov.uk/x", "gov"),
        ("https://rosa.substack.com/p/x", "rosa"),
        ("https://www.medium.com/x", "medium"),
        ("https://co.uk/", "co"),
        ("http://127.0.0.1:8000/stories/post.txt", "post"),
        ("http://localhost/echo/?a=b.c", "echo"),
        ("http://[::1]/", "::1"),
        ("http://[::1]/post.text?x", "post"),
    ],
)
def test_the_stem(text: str, stem: str) -> None:
    assert address_of(text).stem == stem


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/b", "https://news.example/b"),
        ("b?c", "https://news.example/2026/b?c"),
        ("//other.example/b", "https://other.example/b"),
        ("http://other.example", "http://other.example/"),
        ("?c#d", "https://news.example/2026/a?c"),
    ],
)
def test_where_a_redirect_leads(location: str, target: str) -> None:
    assert str(address_of("https://news.example/2026/a").joined(location)) == target


@pytest.mark.parametrize(
    "location", ["file:///etc/passwd", "data:text/plain,x", "//a:b@c/", "http://[", "/\x1b", "javascript:x"]
)
def test_where_no_redirect_leads(location: str) -> None:
    with pytest.raises(ValueError, match=r"^[a-z ]"):
        address_of("https://news.example/a").joined(location)
