"""Printed pages: rows of letters put together to paragraphs, and what stands in the margins of all pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from tui.reading.document import Role
from tui.reading.formats.composed import HEADLINE, Told
from tui.reading.lines import ends_in_stop

PAGE_MARGIN, PAGE_NUMBER = "header or footer of the pages", "page number"

_MARGIN = 3  # rows at the top and at the bottom of a page that may be its header and footer
_LONGEST_MARGIN = 120  # characters
_WIDER = 1.3  # times the usual distance between two rows, from which a paragraph ends
_LARGER = 1.25  # times the usual size of letters, from which a paragraph may be the headline
_SHORTEST_TITLE, _LONGEST_TITLE = 3, 30  # words
# Shares of the width of a row below which it ends a paragraph: after a full stop, and without one. Letters
# are of many widths, so how many a row holds says less than in mail.
_FILLED_BEFORE_STOP, _FILLED = 0.9, 0.8

_NUMBER = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:page\s)?[-–—\s]*\d{1,4}[-–—\s]*(?:(?:of|/)\s?\d{1,4})?", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HYPHENS = ("-", "\u00ad", "\u2010")
_HYPHEN = re.compile(r"(?P<begun>[^\W\d_]+)[-\u00ad\u2010]\n(?P<rest>[a-z][^\W\d_]*)")
# Letters that are printed as one; nobody else writes them so.
_LIGATURES = str.maketrans(dict(zip("ﬀﬁﬂﬃﬄﬅﬆ", "ff fi fl ffi ffl st st".split(), strict=True)))


class Row(NamedTuple):
    """One row of letters, which is not blank: their ``size``, and how far ``below`` the row before it stands,
    in the units of the size; 0 for the first of a page or column."""

    text: str
    size: float
    below: float


def told_by(pages: Sequence[Sequence[Row]], title: str) -> list[Told]:
    """The paragraphs, across pages, and after them what stands in their margins. The headline is what the
    document says is its ``title``, or what is printed largest."""
    times = Counter(form for page in pages for form in {_form(page[i].text) for i in _margin(page)})
    kept: list[Row] = []
    aside: list[Told] = []
    for page in pages:
        margin = _margin(page)
        for i, row in enumerate(page):
            if reason := _reason(row.text, times, len(pages)) if i in margin else "":
                aside.append((row.text, Role(None, reason)))
            else:
                kept.append(row)
    paragraphs = _paragraphs(kept)
    texts = _joined(paragraphs)
    at = _headline(paragraphs, texts, title)
    return [*((text, HEADLINE if i == at else None) for i, text in enumerate(texts)), *aside]


def _margin(page: Sequence[Row]) -> frozenset[int]:
    return frozenset([*range(len(page))[:_MARGIN], *range(len(page))[-_MARGIN:]])


def _reason(text: str, times: Counter[str], pages: int) -> str:
    """Why a row in the margin is not of the article; empty where it may be."""
    if _PAGE_NUMBER.fullmatch(text):
        return PAGE_NUMBER
    often = times[_form(text)] * 2 > pages > 1
    return PAGE_MARGIN if often and len(text) <= _LONGEST_MARGIN else ""


def _form(text: str) -> str:
    """What a row has in common with those at the same place of other pages: all but the numbers."""
    return _NUMBER.sub("#", text.casefold())


def _paragraphs(rows: Sequence[Row]) -> list[list[Row]]:
    widths = sorted(len(row.text) * row.size for row in rows)
    width = widths[len(widths) * 8 // 10] if widths else 0.0
    # Where paragraphs are short, many rows stand as far from each other as paragraphs do.
    distances = sorted(row.below / row.size for row in rows if row.below > 0)
    usual = distances[len(distances) // 4] if distances else 0.0
    paragraphs: list[list[Row]] = []
    for i, row in enumerate(rows):
        if i and not _parted(rows[i - 1], row, usual) and not _ends(rows[i - 1], row.text, width):
            paragraphs[-1].append(row)
        else:
            paragraphs.append([row])
    return paragraphs


def _parted(row: Row, following: Row, usual: float) -> bool:
    """Whether two rows stand far from each other, or are not of one size."""
    larger, smaller = max(row.size, following.size), min(row.size, following.size)
    return larger > smaller * 1.1 or following.below / following.size > usual * _WIDER


def _ends(row: Row, following: str, width: float) -> bool:
    """Whether a paragraph ends with ``row``, where rows have so many letters, times their size: the next word
    would have fitted."""
    if following[0].islower() or row.text.endswith(_HYPHENS):
        return False
    filled = (len(row.text) + 1 + len(following.split(None, 1)[0])) * row.size
    return filled < width * (_FILLED_BEFORE_STOP if ends_in_stop(row.text) else _FILLED)


def _joined(paragraphs: Sequence[Sequence[Row]]) -> list[str]:
    """The text of each; a word that was parted at the end of a row is whole again."""
    words = Counter(
        word for paragraph in paragraphs for row in paragraph for word in _WORD.findall(row.text.casefold())
    )

    def whole(match: re.Match[str]) -> str:
        """The two halves of a word; with its hyphen if that is how the text writes it elsewhere."""
        plain, hyphened = match["begun"] + match["rest"], f"{match['begun']}-{match['rest']}"
        return hyphened if words[hyphened.casefold()] > words[plain.casefold()] else plain

    texts = ("\n".join(row.text for row in paragraph).translate(_LIGATURES) for paragraph in paragraphs)
    return [_HYPHEN.sub(whole, text).replace("\n", " ") for text in texts]


def _headline(paragraphs: Sequence[Sequence[Row]], texts: Sequence[str], title: str) -> int | None:
    """Which paragraph is the headline; None where neither title nor size tells."""
    if title.casefold() in (plain := [text.casefold() for text in texts]):
        return plain.index(title.casefold())
    sizes = [paragraph[0].size for paragraph in paragraphs]
    usual = median([row.size for paragraph in paragraphs for row in paragraph] or [0.0])
    possible = [
        i
        for i, text in enumerate(texts)
        if sizes[i] > usual * _LARGER and _SHORTEST_TITLE <= len(text.split()) <= _LONGEST_TITLE
    ]
    return max(possible, key=lambda i: (sizes[i], -i), default=None)
