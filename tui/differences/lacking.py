"""Detail: what most readings of a fact tell and one leaves out, and what one adds to words it shares with
another.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from tui.comparison import Value
from tui.differences.line import Atom, Line
from tui.differences.row import Found, Reading, Row, says, span
from tui.english.constituents import constituents

# An addition has so many words that carry meaning, one only where it tells through what something was said.
FEWEST = 2
FEWEST_APPOSED = 3
LONGEST = 16
# This part of them stands in no other reading of the row, and this part in no sentence of those sources.
OWN = 0.75
ELSEWHERE = 0.6
# The rest of its sentence shares so many words with another reading's, together so telling.
SHARED = 3
TELLING = 2.0
# What nearly every sentence of the story has is no detail (see Prepared.weight).
RARE = 0.5


def find(row: Row) -> Iterable[Found]:
    """Names, figures and dates that all readings but one have; clauses that one reading adds."""
    if len(row.readings) > 2:
        yield from _left_out(row)
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


def _added(row: Row) -> Iterable[Found]:
    """Parts of a sentence that no other reading has, where the rest of it is shared."""
    for i, reading in enumerate(row.readings):
        others = [other for j, other in enumerate(row.readings) if j != i]
        for line in reading.lines:
            end = 0
            for first, last, atoms in parts(line):
                if line.words[first].start < end or not _own(row, atoms, others):
                    continue
                if _anchored(row, line, atoms, others):
                    end = line.words[last].end
                    value = Value(line.source, line.sentence.id, line.words[first].start, end)
                    yield Found("detail", False, f"only in {reading.siglum}: {row.text(value)}", (value,))


@lru_cache(maxsize=4096)
def parts(line: Line) -> tuple[tuple[int, int, tuple[Atom, ...]], ...]:
    """The parts of a sentence that can be left out, with their atoms: first and last word, atoms."""
    if line.sentence.kind in {"headline", "subhead"}:
        return ()
    found = []
    for first, last, kind in constituents(line.text, line.words):
        start, end = line.words[first].start, line.words[last].end
        atoms = tuple(atom for atom in line.content if start <= atom.start and atom.end <= end)
        if kind == "apposition" and len(atoms) < FEWEST_APPOSED:
            continue
        within = any(a <= start and end <= b for a, b in line.quoted)
        if not within and (kind == "medium" or FEWEST <= len(atoms)) and len(atoms) <= LONGEST:
            found.append((first, last, atoms))
    return tuple(found)


def _own(row: Row, atoms: Sequence[Atom], others: Sequence[Reading]) -> bool:
    """Whether the words are this reading's own, and no sentence of the other sources tells the same."""
    if not atoms:
        return False
    new = [atom for atom in atoms if not any(says(other.said, atom) for other in others)]
    if len(new) < OWN * len(atoms):
        return False
    sources = {other.source for other in others}
    return not any(
        sum(says(line.said, atom) for atom in atoms) >= ELSEWHERE * len(atoms)
        for line in row.prepared.lines
        if line.source in sources
    )


def _anchored(row: Row, line: Line, atoms: Sequence[Atom], others: Sequence[Reading]) -> bool:
    """Whether the rest of the sentence says what a sentence of another reading says."""
    rest = {atom.key for atom in line.content} - {atom.key for atom in atoms}
    for other in others:
        for theirs in other.lines:
            shared = rest & {atom.key for atom in theirs.content}
            if len(shared) >= SHARED and row.prepared.weight(sorted(shared)) >= TELLING:
                return True
    return False
