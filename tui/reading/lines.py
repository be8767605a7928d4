"""The lines of a text, with hard-wrapped paragraphs put together again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.reading.cleaning import Clean, clean

BREAK = re.compile(r"\r\n|[\n\r\v\f\u2028\u2029]")
_STOPPED = re.compile(r"[.!?…。！？][\"'”’»)\]]*\Z")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)]*\s")
_WORD = re.compile(r"[^\W_]+(?:[.,'’/@&_-][^\W_]+)*")

# Widths between which text is taken for hard-wrapped. Mail and plain-text archives wrap at 60 to 80,
# some editors at 100; a real paragraph as a line of its own is far longer, a menu entry far shorter.
_NARROWEST, _WIDEST = 40, 130
_RUNNING_ON = 0.25  # share of line pairs that must run on without a stop
_FITTING = 0.8  # share of those that must look wrapped
_LONGEST_SENTENCE = 20  # wrapped lines to a full stop in the mean; a list has none at all


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph candidate: one line, or the lines of one hard-wrapped paragraph.

    ``start`` and ``end`` are its span in the original, without white space at its ends. ``gap`` tells
    whether an empty line, or the beginning of the text, stands before it.
    """

    start: int
    end: int
    clean: Clean
    gap: bool
    words: int
    stopped: bool

    @property
    def text(self) -> str:
        """The clean text."""
        return self.clean.text


def read_lines(text: str, *, wrapped: bool = True) -> list[Line]:
    """The lines of ``text`` that are not white space; where they may be ``wrapped``, paragraphs broken into
    lines are put together."""
    rows = _rows(text)
    width = _wrapped_at(text, rows) if wrapped else 0
    return [
        _line(text, start, end, gap) for start, end, gap in (_unwrap(text, rows, width) if width else rows)
    ]


def ends_in_stop(text: str) -> bool:
    """Whether ``text`` ends as a sentence does: with a stop, and perhaps closing marks behind it."""
    return _STOPPED.search(text[-12:]) is not None


def _rows(text: str) -> list[tuple[int, int, bool]]:
    """Start, end and "an empty line stands before" of the physical lines, white space trimmed."""
    rows = []
    gap, start = True, 0
    ends = [(match.start(), match.end()) for match in BREAK.finditer(text)]
    for end, following in [*ends, (len(text), len(text))]:
        row = text[start:end]
        bare = row.lstrip()
        if bare:
            first = end - len(bare)
            rows.append((first, first + len(bare.rstrip()), gap))
        gap = not bare
        start = following
    return rows


def _line(text: str, start: int, end: int, gap: bool) -> Line:
    cleaned = clean(text, start, end)
    return Line(
        start=start,
        end=end,
        clean=cleaned,
        gap=gap,
        words=len(_WORD.findall(cleaned.text)),
        stopped=ends_in_stop(cleaned.text),
    )


def _wrapped_at(text: str, rows: Sequence[tuple[int, int, bool]]) -> int:
    """The width that ``rows`` were hard-wrapped to, or 0.

    In wrapped text a line is as long as it can be: the first word of the next would not have fitted.
    """
    pairs = [(a, b) for a, b in pairwise(rows) if not b[2]]
    if len(pairs) < 2:
        return 0
    lengths = sorted(end - start for (start, end, _), _ in pairs)
    width = lengths[len(lengths) * 98 // 100]
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    running_on = [(a, b) for a, b in pairs if not ends_in_stop(text[max(a[0], a[1] - 12) : a[1]])]
    fitting = sum(_full(text, a, b, width) for a, b in running_on)
    enough = len(running_on) >= _RUNNING_ON * len(pairs) and fitting >= _FITTING * len(running_on)
    prose = len(_SENTENCE_END.findall(text)) * _LONGEST_SENTENCE >= len(rows)
    return width if enough and prose else 0


def _full(text: str, a: tuple[int, int, bool], b: tuple[int, int, bool], width: int) -> bool:
    """Whether line ``a`` could not have taken the first word of ``b``."""
    first_word = text[b[0] : min(b[1], b[0] + width)].split(None, 1)[0]
    return a[1] - a[0] + 1 + len(first_word) > width


def _unwrap(text: str, rows: Sequence[tuple[int, int, bool]], width: int) -> list[tuple[int, int, bool]]:
    """Join wrapped rows. A paragraph ends at an empty line, and at a line that is shorter than it could be,
    unless the next goes on in the middle of a sentence."""
    joined: list[tuple[int, int, bool]] = []
    previous = None
    for row in rows:
        if previous is not None and not row[2]:
            ended = ends_in_stop(text[max(previous[0], previous[1] - 12) : previous[1]])
            if _full(text, previous, row, width) or (not ended and text[row[0]].islower()):
                joined[-1] = (joined[-1][0], row[1], joined[-1][2])
                previous = row
                continue
        joined.append(row)
        previous = row
    return joined
