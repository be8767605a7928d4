"""Feeds (RSS, Atom): every entry that carries its whole text is an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape, unescape
from typing import TYPE_CHECKING, NamedTuple

from tui.phrases import count
from tui.reading.cleaning import safe
from tui.reading.document import Document
from tui.reading.errors import ReadingError
from tui.reading.formats.composed import HEADLINE, Told, composed, day_of
from tui.reading.formats.fragment import fragment_lines
from tui.reading.formats.xml import parsed
from tui.reading.limits import refuse_many
from tui.reading.metadata import NOTHING, Metadata

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TEASER = 60  # words up to which an entry only hints at its article
_ENTRIES = frozenset(["item", "entry"])


class _Entry(NamedTuple):
    title: str
    lines: list[Told]
    about: Metadata

    @property
    def words(self) -> int:
        return sum(len(text.split()) for text, _ in self.lines)


def documents(data: bytes, called: str, _charset: str = "") -> tuple[Document, ...]:
    """The articles in the feed ``data``. Raises :class:`ReadingError`."""
    root = parsed(data.lstrip(), called)
    items = [node for node in root.iter("*") if _name(node) in _ENTRIES]
    if not items:
        raise ReadingError(called, "there are no articles in this XML", "give a feed, or save the pages")
    refuse_many(len(items), called)
    outlet = _outlet(root)
    entries = [_entry(item, outlet, called) for item in items]
    whole = [entry for entry in entries if entry.words > _TEASER]
    teasers = count(len(entries) - len(whole), "entry", "entries")
    if not whole:
        why = f"this feed carries no whole article, only {teasers} that hint at one"
        raise ReadingError(called, why, "give the addresses of the articles, or save the pages")
    found = [
        composed([(entry.title, HEADLINE), *entry.lines], called, entry.about, entry.title or "entry")
        for entry in whole
    ]
    if len(whole) < len(entries):
        found[0] = replace(found[0], remark=f"left out {teasers} with no more than a teaser")
    return tuple(found)


def _outlet(root: Element) -> str:
    channel = next((node for node in root.iterchildren("*") if _name(node) == "channel"), root)
    return safe(_first(channel, "title"))


def _entry(item: Element, outlet: str, called: str) -> _Entry:
    """One entry; of its texts the longest, for some feeds put the whole one here and some there."""
    title = " ".join(unescape(_first(item, "title")).split())
    texts = [
        list(fragment_lines(_markup(node), called))
        for node in item.iterchildren("*")
        if _name(node) in ("encoded", "content", "description", "summary")
    ]
    lines = max(texts, key=lambda told: sum(len(text) for text, _ in told), default=[])
    about = NOTHING._replace(
        title=title,
        outlet=outlet,
        byline=safe(_first(item, "creator") or _person(item)),
        published=next(filter(None, map(day_of, _dates(item))), None),
    )
    return _Entry(title, lines, about)


def _markup(node: Element) -> str:
    """The HTML that an element holds, as text or as elements; plain text passes for HTML."""
    if len(node):
        from lxml.html import tostring

        return "".join([node.text or "", *(tostring(child, encoding="unicode") for child in node)])
    text = node.text or ""
    if node.get("type", "") == "text":
        return f"<pre>{escape(text)}</pre>"
    return text


def _person(item: Element) -> str:
    author = next((node for node in item.iterchildren("*") if _name(node) == "author"), None)
    if author is None:
        return ""
    return _first(author, "name") or (author.text or "").strip()


def _dates(item: Element) -> Iterator[str]:
    for name in ("published", "pubDate", "date", "updated"):
        yield _first(item, name)


def _first(parent: Element, name: str) -> str:
    """The text of the first child of that ``name``, in whatever namespace."""
    for node in parent.iterchildren("*"):
        if _name(node) == name and (text := "".join(node.itertext()).strip()):
            return text
    return ""


def _name(node: Element) -> str:
    return str(node.tag).rpartition("}")[2]
