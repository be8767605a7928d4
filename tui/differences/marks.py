"""The words of a reading that set it apart on its row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.comparison import Mark, MarkKind
from tui.differences.line import Atom, Line
from tui.differences.prepared import Prepared
from tui.differences.row import Reading, Row, says

# Where another reading's sentence shares this part of its words, a word that the other lacks is an addition;
# below it only telling words are marked. A longer run of other words than LONGEST is another statement, not
# another wording. Both set by eye on whole pages.
CLOSE = 0.55
LONGEST = 4
# Quoted words of independent reports are marked up to this length; a longer quotation is a detail of its own.
SHORT_QUOTE = 6


def find_marks(rows: Iterable[Row]) -> tuple[Mark, ...]:
    """The words that differ, and those that stand in one reading only, row by row."""
    return tuple(mark for row in rows for mark in _row(row))


def _row(row: Row) -> list[Mark]:
    replaced, close = _replaced(row)
    common = row.common
    marks = []
    for i, reading in enumerate(row.readings):
        others = [other for j, other in enumerate(row.readings) if j != i]
        for line in reading.lines:
            differs = replaced.get(line.number, set())
            kinds: list[MarkKind | None] = []
            for index, atom in enumerate(line.content):
                kind: MarkKind | None = None
                if index in differs:
                    kind = "differs"
                elif not says(common, atom) and (
                    line.number in close or _telling(row.prepared, line, atom, others)
                ):
                    kind = "only"
                kinds.append(kind)
            marks += _spans(row.fact.id, line, kinds)
    return marks


def _replaced(row: Row) -> tuple[dict[int, set[int]], set[int]]:
    """For each line, by number, which of its content atoms another reading replaces; and the lines that
    another reading words closely alike.
    """
    replaced: dict[int, set[int]] = {}
    close: set[int] = set()
    for i, j, frame in row.frames:
        if frame.likeness >= CLOSE:
            close |= {frame.a.number, frame.b.number}
        for block in frame.blocks:
            sizes = block.left[1] - block.left[0], block.right[1] - block.right[0]
            if not min(sizes) or max(sizes) > LONGEST or not block.framed:
                continue
            left = _own(frame.a, block.left, row.readings[j].said)
            right = _own(frame.b, block.right, row.readings[i].said)
            if left and right:
                replaced.setdefault(frame.a.number, set()).update(left)
                replaced.setdefault(frame.b.number, set()).update(right)
    return replaced, close


def _own(line: Line, block: tuple[int, int], said: frozenset[str]) -> list[int]:
    """The atoms of a block that the other reading, in which so much is ``said``, has nowhere."""
    return [k for k in range(*block) if not says(said, line.content[k])]


def _telling(prepared: Prepared, line: Line, atom: Atom, others: Sequence[Reading]) -> bool:
    """Whether a word is worth a mark even where two reports share little.

    Figures and dates are; names unless every other source of the row names them elsewhere; words in short
    quotations.
    """
    if atom.kind == "name":
        carriers = prepared.carriers[atom.key]
        return any(other.source not in carriers for other in others)
    if atom.kind != "word":
        return True
    return any(
        start <= atom.start and atom.end <= end and len(line.text[start:end].split()) <= SHORT_QUOTE
        for start, end in line.quoted
    )


def _spans(fact: str, line: Line, kinds: Sequence[MarkKind | None]) -> list[Mark]:
    """Marks over runs of neighbouring words of one kind, function words between them included."""
    marks: list[Mark] = []
    previous: MarkKind | None = None
    for atom, kind in zip(line.content, kinds, strict=True):
        if kind is not None:
            if kind == previous:
                marks[-1] = Mark(fact, line.sentence.id, marks[-1].start, atom.end, kind)
            else:
                marks.append(Mark(fact, line.sentence.id, atom.start, atom.end, kind))
        previous = kind
    return marks
