"""Markdown: an article as clippers of web pages and people keep it, its markup told apart from its text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from tui.reading.cleaning import safe
from tui.reading.decoding import decode
from tui.reading.document import Document, Role
from tui.reading.errors import ReadingError
from tui.reading.formats.composed import CAPTION, HEADLINE, SUBHEAD, Told, composed, day_of
from tui.reading.formats.fragment import fragment_lines
from tui.reading.limits import refuse_long
from tui.reading.metadata import NOTHING, Metadata

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT = re.compile(
    r"\A\s*---[ \t]*\r?\n(?P<fields>.{0,20000}?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
_FIELD = re.compile(r"^(?P<key>[A-Za-z_]{1,30})[ \t]*:[ \t]*(?P<value>.*?)[ \t\r]*$", re.MULTILINE)
_ITEM = re.compile(r"^\s*-\s+(.*?)\s*$", re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_SURROGATE = re.compile("[\ud800-\udfff\0]")

# What is in front matter, and under which names.
_NAMES = {
    "title": ("title", "headline"),
    "byline": ("author", "authors", "byline"),
    "published": ("date", "published", "publish_date", "pubdate", "created"),
    "outlet": ("outlet", "publisher", "site", "sitename", "publication", "source"),
    "location": ("location", "place"),
}
COMMENT = "comment"
_SHORTEST_CAPTION = 3  # spaces in the words that stand for a picture; with fewer they but name it
_SUBHEADS = frozenset("h2 h3 h4 h5 h6".split())
_CONTAINERS = frozenset(["blockquote_open", "bullet_list_open", "ordered_list_open", "list_item_open"])


def documents(data: bytes, called: str, _charset: str = "") -> tuple[Document, ...]:
    """The article that is written in Markdown in ``data``. Raises :class:`ReadingError`."""
    text = decode(data)
    if text is None:
        raise ReadingError(called, "it is not text", "save the article as plain text")
    refuse_long(text, called)
    front = _FRONT.match(text)
    fields = _fields(front["fields"]) if front else {}
    told: list[Told] = []
    if front:
        told.append((front["fields"], Role(None, "front matter")))
    rest = text[front.end() :] if front else text
    try:
        told += _told(_SURROGATE.sub("\ufffd", rest), called)
    except RecursionError as error:
        raise ReadingError(called, "its Markdown is nested too deep", "save it as plain text") from error
    about = _about(fields)
    if about.title and not any(role == HEADLINE for _, role in told):
        told.insert(1, (about.title, HEADLINE))
    return (composed(told, called, about),)


def _fields(text: str) -> Mapping[str, str]:
    """The fields of front matter; of a list all its items."""
    found: dict[str, str] = {}
    matches = list(_FIELD.finditer(text))
    for i, match in enumerate(matches):
        value = match["value"].strip("\"'")
        if not value or value.startswith("["):
            end = matches[i + 1].start() if i + 1 < len(matches) else len(text)
            items = value.strip("[]").split(",") if value else _ITEM.findall(text[match.end() : end])
            value = ", ".join(item.strip(" \"'") for item in items)
        found.setdefault(match["key"].lower(), value)
    return found


def _about(fields: Mapping[str, str]) -> Metadata:
    told = {
        what: next((fields[name] for name in names if fields.get(name)), "") for what, names in _NAMES.items()
    }
    outlet = told["outlet"] if "://" not in told["outlet"] else ""
    return NOTHING._replace(
        title=safe(told["title"]),
        byline=safe(told["byline"]).removeprefix("By "),
        published=day_of(told["published"]),
        outlet=outlet,
        location=told["location"],
    )


def _told(text: str, called: str) -> Iterator[Told]:
    from markdown_it import MarkdownIt

    environment: dict[str, Any] = {}
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text, environment)
    told: list[tuple[int, Told]] = []  # with the row at which its block begins
    covered: set[int] = set()
    around: list[str] = []
    cells: list[str] = []  # of a row of a table, which is one line
    at = 0
    for token in tokens:
        if token.map:
            at = token.map[0]
            if token.type not in _CONTAINERS:
                covered.update(range(*token.map))
        if token.nesting == 1:
            around.append(token.tag)
        elif token.nesting == -1:
            around.pop()
            if token.tag == "tr":
                told.append((at, (" ".join(filter(None, cells)), None)))
                cells = []
        elif around and around[-1] in ("td", "th"):
            cells.append(_words(token.children or []))
        else:
            told += [(at, each) for each in _of(token, around[-1] if around else "", called)]
    for row, line in enumerate(text.split("\n")):  # what no block holds: links are defined there
        bare = line.strip(" \t\r>#*+-")
        if row not in covered and bare:
            told.append((row, (bare, Role(None, "link definition") if bare.startswith("[") else None)))
    yield from (each for _, each in sorted(told, key=lambda each: each[0]))


def _of(token: Token, within: str, called: str) -> Iterator[Told]:
    """The lines that one piece of text shows; ``within`` is the element around it."""
    if token.type == "inline":
        children = token.children or []
        if (words := _words(children)).strip():
            yield words, HEADLINE if within == "h1" else SUBHEAD if within in _SUBHEADS else None
        for child in children:
            if child.type == "image" and child.content.strip():
                named = child.content.count(" ") < _SHORTEST_CAPTION
                yield _words(child.children or []), Role(None, "name of a picture") if named else CAPTION
            elif child.type == "html_inline" and child.content.startswith("<!--"):
                yield child.content, Role(None, COMMENT)
    elif token.type in ("fence", "code_block"):
        yield token.content, Role(None, "code")
    elif token.type == "html_block":
        for comment in _COMMENT.findall(token.content):
            yield comment, Role(None, COMMENT)
        yield from fragment_lines(_COMMENT.sub(" ", token.content), called)


def _words(children: Sequence[Token]) -> str:
    """The words of a line: what is emphasised or linked is there, the marks and the targets are not."""
    pieces = []
    for child in children:
        if child.type in ("text", "code_inline"):
            pieces.append(child.content)
        elif child.type in ("softbreak", "hardbreak") or child.content.lower().startswith("<br"):
            pieces.append(" ")
    return " ".join("".join(pieces).split())
