"""How wide text is on a terminal, and where its lines break."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

# Scripts and symbols of which every character is one cell wide (Unicode's East Asian Width, with
# "ambiguous" read as narrow, as terminals outside East Asia do). Nearly all text of Western news
# lies in here, and wcwidth, which knows the rest, is slow to import (tens of milliseconds).
_NARROW = re.compile(
    "[ -~\u00a1-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e"
    "\u20a0-\u20bf\u2190-\u2319\u2500-\u25fc\u2600-\u2613]*"
)
ELLIPSIS = "…"
# Cells that a text may lose by being cut at the end of a word; of a short one, a third at most.
_LONG_LOSS = 8


def _narrow(text: str) -> bool:
    return _NARROW.fullmatch(text) is not None


def _char_widths(text: str) -> list[int]:
    from wcwidth import wcwidth

    return [max(0, wcwidth(char)) for char in text]


def width_of(text: str) -> int:
    """The width of ``text`` in terminal cells; control characters count for nothing."""
    return len(text) if _narrow(text) else sum(_char_widths(text))


def fitting(text: str, width: int) -> int:
    """How many characters of ``text``, from its beginning, fit into ``width`` cells."""
    if width <= 0:
        return 0
    if _narrow(text):
        return min(len(text), width)
    return bisect_right([0, *accumulate(_char_widths(text))], width) - 1


def wrap(text: str, width: int) -> list[tuple[int, int]]:
    """Break ``text`` into lines of at most ``width`` cells, between words where there are any.

    Returns the spans of the lines; the spaces at which they break are in none. A word wider than a
    line is cut. A character wider than ``width`` stands alone on a line that is too wide. There is
    at least one line, empty if the text is. Widths are summed once and each line found by
    bisection, so that the cost is one pass over the text.
    """
    width = max(1, width)
    cells = None if _narrow(text) else [0, *accumulate(_char_widths(text))]
    lines = []
    start, size = 0, len(text)
    while start < size:
        if cells is None:
            end = min(size, start + width)
        else:
            end = min(size, max(start + 1, bisect_right(cells, cells[start] + width) - 1))
        if end < size and text[end] != " ":
            space = text.rfind(" ", start, end)
            if space > start:
                end = space
        stop = end
        while stop > start and text[stop - 1] == " ":
            stop -= 1
        lines.append((start, stop))
        start = end
        while start < size and text[start] == " ":
            start += 1
    return lines or [(0, 0)]


def shorten(text: str, width: int) -> str:
    """``text`` in at most ``width`` cells: whole, or cut at the end of a word where that loses
    little, and closed with an ellipsis."""
    if width_of(text) <= width:
        return text
    if width < 2:
        return ELLIPSIS[: max(0, width)]
    start, end = wrap(text, width - 1)[0]
    shown = width_of(text[start:end])
    if shown > width - 1:
        return ELLIPSIS
    if width - 1 - shown > min(_LONG_LOSS, width // 3):
        end = fitting(text, width - 1)
    return text[start:end].rstrip(" ,;:–—-.…") + ELLIPSIS


def fit(text: str, width: int) -> str:
    """``text`` in exactly ``width`` cells: shortened or filled up with spaces."""
    text = shorten(text, width)
    return text + " " * (width - width_of(text))
