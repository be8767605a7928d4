"""A web page to its article: what it shows, line by line, each kept or set aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.reading.document import Document, Role
from tui.reading.errors import ReadingError
from tui.reading.formats import PLAIN
from tui.reading.limits import refuse_long
from tui.reading.lines import Line, read_lines
from tui.reading.pages.charset import page_text
from tui.reading.pages.extraction import extracted
from tui.reading.pages.matching import matched
from tui.reading.pages.sorting import sort_page
from tui.reading.pages.told import told_by
from tui.reading.pages.visible import VisibleLine, visible_lines
from tui.reading.residue import BYLINE, DATE_LINE, sort_lines

if TYPE_CHECKING:
    from lxml.html import HtmlElement

DEEPEST = 1000  # elements in each other
# What a page says to its reader that shows nothing else before it is let.
_WALL = re.compile(r"(?=.*\b(?:cookies?|consent|privacy)\b)(?=.*\byour?\b)(?!.*[\"“”])", re.IGNORECASE)
_LONGEST_WALL = 250  # words
_LONGEST_LOOK = 2000  # characters of a paragraph
_REMEDY = "save the article's text as a .txt file"


def documents(data: bytes, called: str, charset: str = "") -> tuple[Document, ...]:
    """The article on the page ``data``. Raises :class:`ReadingError` when nothing can be read of it."""
    return (document_of(data, called, charset),)


def document_of(data: bytes, called: str, charset: str = "") -> Document:
    """The article on the page ``data``, in the encoding ``charset`` if one was told with it."""
    if len(data) > PLAIN:
        raise ReadingError(called, "the page is larger than 5 MB", _REMEDY)
    markup = page_text(data, charset)
    if markup is None:
        raise ReadingError(called, "it is not text", "save the page again")
    root = _parsed(markup, called)
    shown = visible_lines(root)
    if not shown:
        raise ReadingError(called, *_nothing_shown(root))
    text = "\n".join(line.text for line in shown)
    refuse_long(text, called)
    lines = read_lines(text, wrapped=False)
    assert len(lines) == len(shown)
    by_rules = sort_lines(lines)
    told = told_by(root)
    prose = sum(line.words for line, role in zip(lines, by_rules, strict=True) if role.kind == "body")
    places = matched(extracted(root, prose), [line.text for line in shown])
    roles = sort_page(shown, lines, by_rules, places, told) if places else by_rules
    if not any(role.kind == "body" for role in roles):
        roles = by_rules
    if _is_wall(lines, roles):
        raise ReadingError(
            called, "it shows a notice on cookies, not the article", "answer the notice, then save the page"
        )
    return Document(
        text,
        tuple(roles),
        told.about(_dates(shown, lines, roles)),
        extracted=True,
    )


def _parsed(text: str, called: str) -> HtmlElement:
    """The tree of a page, without its comments."""
    from lxml.etree import LxmlError
    from lxml.html import HTMLParser, document_fromstring

    # Bytes: a string that declares an encoding is refused, and ends at a lone surrogate.
    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError) as error:
        raise ReadingError(called, "there is no page in it", "save the page again") from error
    # Beyond 2,048 levels the parser stops without an error, and trafilatura needs more than its time before.
    if any("Excessive depth" in entry.message for entry in parser.error_log) or _too_deep(root):
        raise ReadingError(called, f"its elements are nested more than {DEEPEST:,} deep", _REMEDY)
    return root


def _too_deep(root: HtmlElement) -> bool:
    from lxml.etree import iterwalk

    depth = 0
    for event, _ in iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > DEEPEST:
            return True
    return False


def _nothing_shown(root: HtmlElement) -> tuple[str, str]:
    if next(root.iter("frameset", "iframe"), None) is not None:
        return "it shows other pages in frames, and no text itself", "save the page inside the frame"
    if next(root.iter("script"), None) is not None:
        return "the page shows no text before its scripts have run", "save it from a browser that shows it"
    return "the page shows no text", "save it from a browser that shows the article"


def _is_wall(lines: Sequence[Line], roles: Sequence[Role]) -> bool:
    """Whether what was kept is nothing but a notice on cookies."""
    kept = [line for line, role in zip(lines, roles, strict=True) if role.kind == "body"]
    about = [line for line in kept if _WALL.match(line.text[:_LONGEST_LOOK])]
    words = sum(line.words for line in kept)
    return 0 < words <= _LONGEST_WALL and 2 * sum(line.words for line in about) > words


def _dates(shown: Sequence[VisibleLine], lines: Sequence[Line], roles: Sequence[Role]) -> list[str]:
    """The lines that may say when the article was published, the nearest to the headline first."""
    headline = next((i for i, role in enumerate(roles) if role.kind == "headline"), 0)
    places = [
        i
        for i, role in enumerate(roles)
        if role.reason in (BYLINE, DATE_LINE) or (role.kind is None and "time" in shown[i].within)
    ]
    return [lines[i].text for i in sorted(places, key=lambda i: abs(i - headline))]
