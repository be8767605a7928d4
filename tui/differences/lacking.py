"""Detail: what most readings of a fact tell and one leaves out, and what one adds to words it shares with
another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.comparison import Value
from tui.differences.line import Atom, Line
from tui.differences.row import Found, Reading, Row, says, span
from tui.english.constituents import constituents

# An addition has so many words that carry meaning; some kinds more.
FEWEST = 2
_FEWEST = {"apposition": 3, "phrase": 3, "medium": 2}
LONGEST = 16
# A quotation that a part opens may end so many characters after it.
CLOSING = 2
# A reading lacks them when it has none of this part of them, and its source less than this part.
OWN = 0.75
ELSEWHERE = 0.6
# Where another reading tells them, it takes at most so many times their length.
STRETCHED = 2.0
# The rest of its sentence shares so many words with another reading's, together so telling.
SHARED = 3
TELLING = 1.5
# Two parts are about the same if they share so many words, so telling; of each the other reading lacks this
# part.
COMMON = 2
COMMON_TELLING = 1.2
FACING = 0.4
# These say something of the word before them: of one word in both.
_HANGING = frozenset({"relative", "apposition", "parenthesis"})
# What nearly every sentence of the story has is no detail (see Prepared.weight).
RARE = 0.5


def find(row: Row) -> Iterable[Found]:
    """Names, figures and dates that all readings but one have; clauses that one reading adds."""
    if len(row.readings) > 2:
        yield from _left_out(row)
    yield from _facing(row)
    yield from _added(row)


def _left_out(row: Row) -> Iterable[Found]:
    """A name, figure or date in all readings but one, three at least; that source has it nowhere."""
    first: dict[str, dict[int, Value]] = {}
    for i, reading in enumerate(row.readings):
        for line in reading.lines:
            for atom in line.content:
                if atom.kind != "word" and _weighty(row, atom):
                    first.setdefault(atom.key, {}).setdefault(i, span(line, atom, atom))
    for key, places in first.items():
        lacking = [
            reading
            for i, reading in enumerate(row.readings)
            if i not in places and reading.source not in row.prepared.carriers[key]
        ]
        if len(places) > 2 and len(lacking) == 1 and row.prepared.rarity[key] >= RARE:
            values = tuple(places.values())
            who = ", ".join(reading.siglum for reading in lacking)
            yield Found("detail", False, f"not in {who}: {row.text(values[0])}", values)


def _weighty(row: Row, atom: Atom) -> bool:
    """Whether an atom is a person's name or a large or measured figure: what a reader would miss."""
    if atom.kind == "name":
        return row.prepared.entities[int(atom.key[1:])].person
    return atom.kind == "figure" and len(atom.key) > 4


def _facing(row: Row) -> Iterable[Found]:
    """Parts of two readings that open with the same word and are about the same, but tell other things of
    it.
    """
    found = [
        (i, line, part)
        for i, reading in enumerate(row.readings)
        for line in reading.lines
        for part in parts(line)
        if part.kind != "apposition"  # in a list of things each looks like one
    ]
    told: set[tuple[int, int]] = set()
    for n, (i, a, mine) in enumerate(found):
        for j, b, theirs in found[n + 1 :]:
            if (
                i == j
                or mine.kind == "apposition"
                or (mine.kind, mine.opener) != (theirs.kind, theirs.opener)
            ):
                continue
            if {(a.number, mine.start), (b.number, theirs.start)} & told:
                continue
            common = frozenset(x.key for x in mine.atoms) & frozenset(x.key for x in theirs.atoms)
            hang = _before(a, mine) == _before(b, theirs) != ""
            if not common or (mine.kind in _HANGING and not hang):
                continue
            if not hang and (len(common) < COMMON or row.prepared.weight(common) < COMMON_TELLING):
                continue
            if _own(row, j, mine.atoms) and _own(row, i, theirs.atoms):
                told |= {(a.number, mine.start), (b.number, theirs.start)}
                values = (
                    Value(a.source, a.sentence.id, mine.start, mine.end),
                    Value(b.source, b.sentence.id, theirs.start, theirs.end),
                )
                yield Found("detail", False, row.note(values), values)


def _before(line: Line, part: Part) -> str:
    """The key of the content atom before a part."""
    return next((atom.key for atom in reversed(line.content) if atom.end <= part.start), "")


def _own(row: Row, other: int, atoms: Sequence[Atom]) -> bool:
    """Whether another reading has few of the atoms."""
    said = row.readings[other].said
    return sum(not says(said, atom) for atom in atoms) >= FACING * len(atoms)


def _added(row: Row) -> Iterable[Found]:
    """Parts of a sentence that another reading lacks, where it tells the rest."""
    for i, reading in enumerate(row.readings):
        others = [other for j, other in enumerate(row.readings) if j != i]
        for line in reading.lines:
            end = 0
            for part in parts(line):
                if part.start < end:
                    continue
                beside = [other for other in others if _shared(row, line, part.atoms, other)]
                if not any(_lacks(row, part.atoms, other) for other in beside):
                    continue
                lacking = [other for other in others if _lacks(row, part.atoms, other)]
                end = part.end
                value = Value(line.source, line.sentence.id, part.start, part.end)
                if len(lacking) == len(others):
                    yield Found("detail", False, f"only in {reading.siglum}: {row.text(value)}", (value,))
                else:
                    having = [_place(part.atoms, other) for other in others if other not in lacking]
                    who = ", ".join(other.siglum for other in lacking)
                    values = (value, *(place for place in having if place is not None))
                    yield Found("detail", False, f"not in {who}: {row.text(value)}", values)


def _place(atoms: Sequence[Atom], reading: Reading) -> Value | None:
    """Where a reading tells what these words tell, if it does in one stretch of about their length."""
    keys = {atom.key for atom in atoms}
    best: tuple[float, Value] | None = None
    for line in reading.lines:
        told = [atom for atom in line.content if atom.key in keys]
        if len({atom.key for atom in told}) < ELSEWHERE * len(keys):
            continue
        value = span(line, told[0], told[-1])
        length = value.end - value.start
        if length <= STRETCHED * (atoms[-1].end - atoms[0].start) and (best is None or length < best[0]):
            best = length, value
    return best and best[1]


class Part(NamedTuple):
    """A part of a sentence that can be left out: ``text[start:end]``, its kind, first word and atoms."""

    start: int
    end: int
    kind: str
    opener: str
    atoms: tuple[Atom, ...]


@lru_cache(maxsize=4096)
def parts(line: Line) -> tuple[Part, ...]:
    """The parts of a sentence that can be left out; none inside quotation marks, none of headlines and
    captions: what a picture shows and who took it is no part of the report."""
    if line.sentence.kind != "body":
        return ()
    found = []
    for first, last, kind in constituents(line.text, line.words):
        start, end = line.words[first].start, line.words[last].end
        atoms = tuple(atom for atom in line.content if start <= atom.start and atom.end <= end)
        quoted = any(a <= start and end <= b for a, b in line.quoted)
        end = _closed(line, start, end)
        if end and not quoted and _FEWEST.get(kind, FEWEST) <= len(atoms) <= LONGEST:
            found.append(Part(start, end, kind, line.words[first].form, atoms))
    return tuple(found)


def _closed(line: Line, start: int, end: int) -> int:
    """Where a part ends that takes a quotation's first mark: after its last one; 0 if that is far."""
    for opening, closing in line.quoted:
        if start < opening <= end <= closing:
            return closing + 1 if closing - end <= CLOSING else 0
    return end


def _lacks(row: Row, atoms: Sequence[Atom], other: Reading) -> bool:
    """Whether a reading has hardly any of the words, and its source not most of them, wherever it may have
    them: what stands scattered there has mostly been told in other words."""
    if not atoms or sum(not says(other.said, atom) for atom in atoms) < OWN * len(atoms):
        return False
    return sum(_carried(row, atom, other.source) for atom in atoms) < ELSEWHERE * len(atoms)


def _carried(row: Row, atom: Atom, source: str) -> bool:
    """Whether a source has the word, or all parts of the compound, somewhere."""
    carriers = row.prepared.carriers
    if source in carriers[atom.key]:
        return True
    return len(atom.stems) > 1 and all(source in carriers.get(stem, ()) for stem in atom.stems)


def _shared(row: Row, line: Line, atoms: Sequence[Atom], other: Reading) -> bool:
    """Whether a sentence of another reading says what the rest of this sentence says."""
    rest = _keys(line) - {atom.key for atom in atoms}
    for theirs in other.lines:
        shared = rest & _keys(theirs)
        if len(shared) >= SHARED and row.prepared.weight(sorted(shared)) >= TELLING:
            return True
    return False


@lru_cache(maxsize=4096)
def _keys(line: Line) -> frozenset[str]:
    return frozenset(atom.key for atom in line.content)
