"""Detail: what most readings of a fact tell and one leaves out, and what one adds to words it shares with
another.
"""

from __future__ import annotations

from collections.abc import Iterable

from tui.comparison import Value
from tui.differences.line import Atom, Line
from tui.differences.row import Found, Row, says, span

# An addition is worth a line from so many words that carry meaning on, in a sentence that shares CLOSE of
# the shorter one's words with another reading.
FEWEST = 4
CLOSE = 0.6
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
    seen: set[tuple[int, int, int]] = set()
    for i, j, frame in row.frames:
        if frame.likeness < CLOSE:
            continue
        for block in frame.blocks:
            for line, reading, mine, other in (
                (frame.a, i, block.left, block.right),
                (frame.b, j, block.right, block.left),
            ):
                if other[0] == other[1] and (line.number, *mine) not in seen:
                    seen.add((line.number, *mine))
                    yield from _addition(row, line, reading, mine)


def _addition(row: Row, line: Line, i: int, block: tuple[int, int]) -> Iterable[Found]:
    """A block that nobody else has: its words, as far as no other reading says them."""
    if block[1] - block[0] < FEWEST:
        return
    others = [reading.said for k, reading in enumerate(row.readings) if k != i]
    atoms = line.content[slice(*block)]
    own = [atom for atom in atoms if not any(says(said, atom) for said in others)]
    if len(own) >= FEWEST and len(own) == len(atoms) and _clause(line, own):
        value = span(line, own[0], own[-1])
        yield Found("detail", False, f"only in {row.readings[i].siglum}: {row.text(value)}", (value,))


def _clause(line: Line, atoms: tuple[Atom, ...] | list[Atom]) -> bool:
    """Whether the words stand between punctuation, function words left out: no torn-off piece of a clause."""
    before = [w for w in line.words if w.end <= atoms[0].start and w.content]
    opening = line.text[before[-1].end if before else 0 : atoms[0].start]
    closing = line.text[atoms[-1].end :].lstrip("’'\"”")
    return (not before or any(mark in opening for mark in ",;:—–(“")) and closing[:1] in set(",;:.—–)!?") | {
        ""
    }
