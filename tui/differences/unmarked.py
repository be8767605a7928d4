"""Quote: what one reading quotes and another tells in its own words, or in the same without the marks."""

from __future__ import annotations

from collections.abc import Iterable

from tui.comparison import Value
from tui.differences.quoted import Quoted, grouped, quoted
from tui.differences.row import Found, Row

# Words in quotation marks here that stand there without any: this part of them, at least so many that carry
# meaning.
UNMARKED = 0.8
FEWEST_UNMARKED = 4
# ... over at most so many times the quotation's length.
STRETCHED = 1.5


def find(row: Row) -> Iterable[Found]:
    """Quoted words that a reading gives as its own."""
    for group in grouped(quoted(row)):
        yield from _unmarked(row, group)


def _unmarked(row: Row, group: list[Quoted]) -> Iterable[Found]:
    """Readings that give the quoted words as their own."""
    quoting = {q.reading for q in group}
    fullest = max(group, key=lambda q: len(q.words))
    content = fullest.content
    if len(content) < FEWEST_UNMARKED:
        return
    values = []
    for i, reading in enumerate(row.readings):
        for line in reading.lines if i not in quoting else ():
            found = [word for word in line.words if word.stem in content]
            if len({word.stem for word in found}) < UNMARKED * len(content) or line.quoted:
                continue
            if found[-1].end - found[0].start <= STRETCHED * (fullest.end - fullest.start):
                values.append(Value(line.source, line.sentence.id, found[0].start, found[-1].end))
                break
    if values:
        both = (*(q.value for q in group), *values)
        yield Found("quote", False, f"without quotation marks: {row.note(values)}", both)
