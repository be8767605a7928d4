"""Wording: other words in the same place ("agreement" / "deal")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tui.comparison import Value
from tui.differences.frame import Block, Frame
from tui.differences.line import Line
from tui.differences.row import Found, Reading, Row, span

# A wording has at most so many words that carry meaning, one in sentences that are not alike. Shared
# words stand at most so many characters away: TIGHT lets one or two function words between, LOOSE a few.
# Sentences that share ALIKE of the shorter one's words are alike; below LEAST nothing is compared. All
# set by eye.
MOST = 3
TIGHT = 8
LOOSE = 20
ALIKE = 0.6
LEAST = 0.45

_BREAK = re.compile(r"[,;:.!?()—–“”\"]\s|\s[—–(“]")

Span = tuple[int, int, int]  # line, first and last content atom


def find(row: Row) -> Iterable[Found]:
    """Words that readings put in the same frame, one difference a place, one value a source."""
    groups: list[set[Span]] = []
    for i, j, frame in row.frames:
        if frame.likeness < LEAST:
            continue
        for block in frame.blocks:
            sizes = block.left[1] - block.left[0], block.right[1] - block.right[0]
            if not min(sizes) or max(sizes) > MOST:
                continue
            left = _words(frame.a, block.left, row.readings[j])
            right = _words(frame.b, block.right, row.readings[i])
            if left and right and _holds(frame, block, left, right):
                _add(groups, left, right)
    for group in groups:
        values = _values(row, group)
        if len({row.text(v).lower() for v in values}) > 1:
            yield Found("wording", False, row.note(values), tuple(values))


def _words(line: Line, block: tuple[int, int], other: Reading) -> Span | None:
    """A block's words if they are plain, in one piece, and the other reading has them nowhere."""
    first, last = block[0], block[1] - 1
    atoms = line.content[first : last + 1]
    for atom in atoms:
        if atom.kind != "word" or other.says(atom):
            return None
    if _BREAK.search(line.text, atoms[0].start, atoms[-1].end):
        return None
    return line.number, first, last


def _holds(frame: Frame, block: Block, left: Span, right: Span) -> bool:
    """Whether shared words hold the two in the same place: right beside them on both sides, or on one side
    and at the sentence's end; in sentences that are alike a few words may stand between.
    """
    sizes = [last - first + 1 for _, first, last in (left, right)]
    alike = frame.likeness >= ALIKE
    if abs(sizes[0] - sizes[1]) > 1 or (not alike and max(sizes) > 1):
        return False
    if not (any if alike else all)(_alike_around(frame, left, right)):
        return False
    near = LOOSE if alike else TIGHT
    sides = 0
    for line, (_, first, last) in ((frame.a, left), (frame.b, right)):
        content = line.content
        before = block.before and content[first].start - content[first - 1].end <= near
        after = block.after and content[last + 1].start - content[last].end <= near
        edge = (first == 0 or last == len(content) - 1) and block.before + block.after >= 2
        sides += bool((before and after) or (edge and (before or after)))
    return sides == 2


def _alike_around(frame: Frame, left: Span, right: Span) -> tuple[bool, bool]:
    """Whether the function words before the two are the same, and those after them; articles don't count."""
    mine, theirs = _between(frame.a), _between(frame.b)
    return mine[left[1]] == theirs[right[1]], mine[left[2] + 1] == theirs[right[2] + 1]


@lru_cache(maxsize=2048)
def _between(line: Line) -> list[list[str]]:
    """The function words before each content atom of a line and after the last, articles left out."""
    ends = [atom.end for atom in line.content]
    starts = [*(atom.start for atom in line.content), len(line.text)]
    found: list[list[str]] = [[] for _ in starts]
    at = 0
    for word in line.words:
        while at < len(ends) and ends[at] <= word.start:
            at += 1
        if word.end <= starts[at] and word.form not in _ARTICLES:
            found[at].append(word.form)
    return found


_ARTICLES = frozenset("a an the".split())


def _add(groups: list[set[Span]], *spans: Span) -> None:
    """Adds spans that face each other, joining the groups they touch."""
    joined = set(spans)
    rest = []
    for group in groups:
        if _touch(group, joined):
            joined |= group
        else:
            rest.append(group)
    groups[:] = [*rest, joined]


def _touch(group: set[Span], spans: set[Span]) -> bool:
    for line, first, last in group:
        for other, start, end in spans:
            if line == other and first <= end and start <= last:
                return True
    return False


def _values(row: Row, group: set[Span]) -> list[Value]:
    """One value a source: its widest span in the group, the first of equals."""
    widest: dict[str, tuple[Line, int, int]] = {}
    for number, first, last in sorted(group, key=lambda place: (place[1] - place[2], place)):
        line = row.lines[number]
        widest.setdefault(line.source, (line, first, last))
    return [
        span(line, line.content[first], line.content[last])
        for reading in row.readings
        if reading.source in widest
        for line, first, last in (widest[reading.source],)
    ]
