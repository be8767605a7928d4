"""A row as the kinds of difference see it: each source's reading, and how any two readings align."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from tui.comparison import DifferenceKind, Fact, Value
from tui.differences.frame import Frame, frame
from tui.differences.line import Atom, Line
from tui.differences.persons import Description
from tui.differences.prepared import Prepared
from tui.differences.quoted import Quoted


@dataclass(frozen=True, slots=True)
class Found:
    """A difference that a kind's module reports on a row; ids and facts are given later."""

    kind: DifferenceKind
    conflict: bool
    note: str
    values: tuple[Value, ...]


class Reading:
    """One source's reading of the row's fact: its lines, and what it says in any of them."""

    def __init__(self, source: str, siglum: str, lines: Sequence[Line]) -> None:
        self.source = source
        self.siglum = siglum
        self.lines = tuple(lines)
        self.said = frozenset[str]().union(*(line.said for line in lines))

    def says(self, atom: Atom) -> bool:
        """Whether the reading has this word, name, figure or date somewhere."""
        return says(self.said, atom)


def says(said: frozenset[str], atom: Atom) -> bool:
    """Whether words that are ``said`` include this word, all parts of this compound, or this name, figure or
    date.
    """
    return atom.key in said or (
        len(atom.stems) > 1 and atom.kind == "word" and all(stem in said for stem in atom.stems)
    )


class Row:
    """One fact with the readings that are compared, prepared once for every kind of difference."""

    def __init__(self, prepared: Prepared, fact: Fact) -> None:
        self.prepared = prepared
        self.fact = fact
        self.readings = tuple(
            Reading(r.source, prepared.sigla[r.source], [prepared.by_id[s] for s in r.sentences])
            for r in fact.readings
        )
        self.sentences = frozenset(s for reading in fact.readings for s in reading.sentences)

    @cached_property
    def lines(self) -> dict[int, Line]:
        """The lines of all readings by number."""
        return {line.number: line for reading in self.readings for line in reading.lines}

    @cached_property
    def quoted(self) -> tuple[Quoted, ...]:
        """Every run of quoted words in the readings, in order."""
        of_line = self.prepared.quotes.of_line
        return tuple([run for number in self.lines for run in of_line.get(number, ())])

    @cached_property
    def common(self) -> frozenset[str]:
        """The keys and stems of words that stand in two readings or more."""
        seen: set[str] = set()
        common: set[str] = set()
        for reading in self.readings:
            common |= seen & reading.said
            seen |= reading.said
        return frozenset(common)

    @cached_property
    def frames(self) -> list[tuple[int, int, Frame]]:
        """The sentences of every two readings (numbers ``i < j``) that say the same, side by side."""
        return [
            (i, j, found)
            for (i, a), (j, b) in combinations(enumerate(self.readings), 2)
            for found in _frames(a, b)
        ]

    @cached_property
    def descriptions(self) -> dict[int, list[Description]]:
        """The persons described in the row's readings, by entity."""
        found: dict[int, list[Description]] = {}
        for number in sorted(self.lines):
            for description in self.prepared.described.get(number, ()):
                found.setdefault(description.entity, []).append(description)
        return found

    def note(self, values: Sequence[Value]) -> str:
        """Who says what, in a line."""
        return note(self.prepared, values)

    def text(self, value: Value) -> str:
        """The words a value points at."""
        return self.prepared.text(value)


def note(prepared: Prepared, values: Sequence[Value]) -> str:
    """Who says what, in a line: sources that use the same words are named together, and words that stand in
    quotation marks are somebody else's and have them here.
    """
    said: dict[str, tuple[str, list[str]]] = {}
    for value in values:
        words = prepared.text(value)
        if any(a <= value.start and value.end <= b for a, b in prepared.by_id[value.sentence].quoted):
            words = f"“{words}”"
        said.setdefault(words.lower(), (words, []))[1].append(prepared.sigla[value.source])
    return "; ".join(f"{', '.join(dict.fromkeys(who))}: {words}" for words, who in said.values())


def span(line: Line, first: Atom, last: Atom) -> Value:
    """The words of ``line`` from ``first`` to ``last``."""
    return Value(line.source, line.sentence.id, first.start, last.end)


def _frames(a: Reading, b: Reading) -> list[Frame]:
    """Each sentence beside the one of the other reading that shares most with it, where that is enough."""
    if len(a.lines) == len(b.lines) == 1:
        found = frame(a.lines[0], b.lines[0])
        return [] if found is None else [found]
    shared = {(x, y): len(x.said & y.said) for x in a.lines for y in b.lines}
    chosen: dict[tuple[Line, Line], None] = {}
    for x in a.lines:
        chosen[max(((x, y) for y in b.lines), key=shared.__getitem__)] = None
    for y in b.lines:
        chosen[max(((x, y) for x in a.lines), key=shared.__getitem__)] = None
    return [found for x, y in chosen if (found := frame(x, y)) is not None]
