"""Figure: the same quantity in other numbers ("1.46 million" / "1.5 million"; "about 50" / "up to 50")."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tui.comparison import Value
from tui.differences.frame import Frame
from tui.differences.line import Line
from tui.differences.row import Found, Row
from tui.english.numbers import PEOPLE_STEMS, TOLLS, Figure, quantifiers
from tui.english.words import stem

# Two numbers this near each other that may count the same sort of thing in one row are taken for one
# quantity when they are LARGE, for news rounds by a few per cent; smaller ones must share the words around
# them too.
NEAR = 1.25
LARGE = 1000
# A number from here on is rare enough to be the same quantity wherever it stands in the row.
TELLING = 100
# Sentences that share words so telling (see Prepared.weight) may count one thing.
ONE_EVENT = 1.7
# A figure counts the dead, the injured … when the word for them stands so many words away at most.
TOLL_BEFORE, TOLL_AFTER = 4, 4
# "Dozens" are more than twelve; "several" may be three.
LEAST_VAGUE = 12
# "About 50" is anything this far from 50, as a part of it; and "nearly 50" this far below.
SLACK = 0.15


@dataclass(frozen=True, slots=True)
class _Use:
    reading: int
    line: Line
    figure: Figure
    toll: str


def find(row: Row) -> Iterable[Found]:
    """Quantities that readings of one fact give in different numbers or with different modifiers."""
    uses = [
        _Use(i, line, f, _toll(line, f))
        for i, r in enumerate(row.readings)
        for line in r.lines
        for f in (*line.figures, *_quantifiers(line))
    ]
    if len({use.reading for use in uses}) < 2:
        return
    framed = _framed(row)
    groups: list[list[_Use]] = []
    for use in uses:
        near = [g for g in groups if any(_same_quantity(row, use, other, framed) for other in g)]
        groups = [g for g in groups if not any(g is n for n in near)] + [[*(u for g in near for u in g), use]]
    exact = [group for group in groups if not group[0].figure.vague]
    for group in exact:
        yield from _difference(row, group, framed)
    for group in groups:
        if group[0].figure.vague:
            yield from _vaguer(row, group, exact)


def _difference(row: Row, group: list[_Use], framed: set[tuple[int, int, int, int]]) -> Iterable[Found]:
    said: dict[int, set[tuple[float, str]]] = {}
    for use in group:
        said.setdefault(use.reading, set()).add(_meaning(use.figure))
    if len(said) < 2:
        return
    if len({frozenset(meanings) for meanings in said.values()}) < 2:
        yield from _bases(row, group)
        return
    values = _values(group)
    conflict = any(
        _conflict(a, b, framed) and not _both(row, a, b)
        for a in group
        for b in group
        if a.reading < b.reading
    )
    yield Found("figure", conflict, row.note(values), values)


def _bases(row: Row, group: list[_Use]) -> Iterable[Found]:
    """One percentage of different things: "5% of the crew" beside "5% of the passengers"."""
    kept: dict[int, _Use] = {}
    for use in group:
        if use.figure.unit == "%" and _OF.match(use.line.text, use.figure.end):
            kept.setdefault(use.reading, use)
    if len({use.figure.noun for use in kept.values()} - {""}) > 1:
        values = tuple(_with_noun(use) for use in kept.values() if use.figure.noun)
        yield Found("figure", False, row.note(values), values)


def _with_noun(use: _Use) -> Value:
    """A figure and all words up to the noun it counts."""
    after = (w for w in use.line.words if w.start >= use.figure.end)
    end = next((w.end for w in after if w.stem == use.figure.noun), use.figure.end)
    return Value(use.line.source, use.line.sentence.id, use.figure.lead, end)


_OF = re.compile(r"\s?of\b")


def _vaguer(row: Row, vague: list[_Use], exact: list[list[_Use]]) -> Iterable[Found]:
    """A reading that says "thousands" where another gives the number; of two numbers, that of one toll."""
    tolls = {use.toll for use in vague if use.toll}
    for group in sorted(exact, key=lambda group: not any(use.toll in tolls for use in group)):
        counting = {use.reading for use in group}
        dim = [u for u in vague if u.reading not in counting]
        clear = [u for u in group if any(_covers(v, u) and _together(row, u, v.line) for v in dim)]
        if dim and clear:
            values = _values([*dim, *clear])
            yield Found("figure", False, row.note(values), values)
            return


def _together(row: Row, use: _Use, line: Line) -> bool:
    """Whether two sentences share enough to speak of one quantity."""
    return row.prepared.weight(use.line.said & line.said) >= ONE_EVENT


def _values(group: list[_Use]) -> tuple[Value, ...]:
    """Each source's figures of a group, each spelling once."""
    kept: dict[tuple[int, float, str], _Use] = {}
    for use in sorted(group, key=lambda u: (u.reading, u.line.number, u.figure.start)):
        kept.setdefault((use.reading, *_meaning(use.figure)), use)
    return tuple(Value(u.line.source, u.line.sentence.id, u.figure.lead, u.figure.end) for u in kept.values())


def _meaning(figure: Figure) -> tuple[float, str]:
    modifier = "" if figure.modifier == "=" else figure.modifier
    return figure.value, "+" if figure.vague else modifier


def _same_quantity(row: Row, a: _Use, b: _Use, framed: set[tuple[int, int, int, int]]) -> bool:
    """Whether two figures give one quantity, in the same number or in another."""
    f, g = a.figure, b.figure
    if a.reading == b.reading:
        return f.key == g.key and f.noun == g.noun
    if f.unit != g.unit or f.unit == "ratio" or f.vague != g.vague:
        return False
    if a.toll and b.toll and not f.unit:
        return a.toll == b.toll and _together(row, a, b.line)
    faced = (a.line.number, f.start, b.line.number, g.start) in framed
    if f.value == g.value:
        return faced or _agree(a, b)
    return not f.vague and _near(a, b, faced)


@lru_cache(maxsize=2048)
def _quantifiers(line: Line) -> tuple[Figure, ...]:
    """What a line says of numbers that nobody counted."""
    return tuple(quantifiers(line.text))


def _toll(line: Line, figure: Figure) -> str:
    """What befell those whom a figure counts ("killed", "hurt"): the nearest such word of its clause."""
    if figure.unit or figure.noun in _TIME_STEMS or not _has_toll(line):
        return ""
    before = [w for w in line.words if w.end <= figure.lead][-TOLL_BEFORE:]
    after = [w for w in line.words if w.start >= figure.end][:TOLL_AFTER]
    for word in after:
        if _CUT.search(line.text, figure.end, word.start) or word.form == "and":
            break
        if word.form in TOLLS:
            return TOLLS[word.form]
    for word in reversed(before):
        if _CUT.search(line.text, word.end, figure.lead) or any(
            other.end > word.end and other.start < figure.lead for other in line.figures
        ):
            break
        if word.form in TOLLS:
            return TOLLS[word.form]
    return ""


@lru_cache(maxsize=2048)
def _has_toll(line: Line) -> bool:
    return any(word.form in TOLLS for word in line.words)


_CUT = re.compile(r"[,;:.!?—–()]")
_TIME_STEMS = frozenset(stem(word) for word in "hour day week month year minute".split())


def _agree(a: _Use, b: _Use) -> bool:
    """Whether two equal numbers count the same thing."""
    f, nouns = a.figure, _nouns(a.figure, b.figure)
    telling = f.value >= TELLING or f.value != int(f.value) or f.unit != ""
    return nouns is True or f.value >= LARGE or (telling and nouns is None) or bool(_context(a) & _context(b))


def _near(a: _Use, b: _Use, faced: bool) -> bool:
    """Whether two different numbers are near enough, in like enough words, to be one quantity."""
    nouns = _nouns(a.figure, b.figure)
    low, high = sorted((a.figure.value, b.figure.value))
    if low <= 0 or high / low > NEAR:
        return faced and nouns is True
    if faced or nouns is False or a.figure.unit == "%":
        return faced and nouns is not False
    return low >= LARGE or (nouns is True and len(_context(a) & _context(b)) >= 2)


def _covers(a: _Use, b: _Use) -> bool:
    """Whether a number is among those that "thousands", of the same sort of thing, may mean."""
    vague, exact = a.figure, b.figure
    if a.toll and b.toll and a.toll != b.toll:
        return False
    tolls = bool(a.toll and b.toll)
    return (
        (tolls or _nouns(vague, exact) is True)
        and not exact.unit
        and vague.value <= exact.value < 1000 * vague.value
        and (exact.value > vague.value or vague.value < LEAST_VAGUE)
    )


def _context(use: _Use) -> set[str]:
    """The words that carry meaning around a figure."""
    content = use.line.content
    at = next((k for k, atom in enumerate(content) if atom.start <= use.figure.start < atom.end), None)
    if at is None:
        return set()
    return {atom.key for atom in content[max(0, at - 2) : at + 3] if atom.kind == "word"}


def _nouns(f: Figure, g: Figure) -> bool | None:
    """Whether two figures count the same sort of thing; ``None`` when that is not said."""
    if not f.noun or not g.noun:
        return None
    return f.noun == g.noun or (f.noun in PEOPLE_STEMS and g.noun in PEOPLE_STEMS)


def _conflict(a: _Use, b: _Use, framed: set[tuple[int, int, int, int]]) -> bool:
    """Whether two numbers in the same frame, of the same noun or unit, or of one toll, cannot both be
    right.
    """
    f, g = a.figure, b.figure
    if f.vague or g.vague or f.value == g.value or _compatible(f, g):
        return False
    if a.toll and a.toll == b.toll:
        return True
    if not (f.unit or (f.noun and f.noun == g.noun)):
        return False
    return (a.line.number, f.start, b.line.number, g.start) in framed


def _compatible(f: Figure, g: Figure) -> bool:
    """Whether one number may be the other, rounded or within what its modifier says."""
    if _rounds(f.value, g.value) or _rounds(g.value, f.value):
        return True
    (low, high), (floor, ceiling) = _range(f), _range(g)
    return low <= ceiling and floor <= high


def _range(figure: Figure) -> tuple[float, float]:
    """The numbers that a figure with its modifier may stand for."""
    value = figure.value
    if figure.modifier == "~":
        return value * (1 - SLACK), value * (1 + SLACK)
    if figure.modifier == ">":
        return value, math.inf
    return (0.0 if figure.modifier == "<" else value), value


def _both(row: Row, a: _Use, b: _Use) -> bool:
    """Whether one of the two sources gives both numbers somewhere in its article, so that they are two
    quantities.
    """
    one, other = a.figure.key, b.figure.key
    carriers = row.prepared.carriers
    return b.line.source in carriers[one] or a.line.source in carriers[other]


def _rounds(exact: float, rounded: float) -> bool:
    """Whether ``rounded`` is ``exact`` with fewer digits, rounded or cut."""
    if not exact or not rounded:
        return False
    digits = len(f"{rounded:.15g}".replace(".", "").strip("0"))
    step = 10.0 ** (math.floor(math.log10(abs(rounded))) - digits + 1)
    return abs(exact - rounded) < step


def _framed(row: Row) -> set[tuple[int, int, int, int]]:
    """Pairs of figures that face each other between shared words: line and start, both ways round."""
    pairs: set[tuple[int, int, int, int]] = set()
    for _, _, frame in row.frames:
        pairs |= _facing(frame)
    return pairs


def _facing(frame: Frame) -> set[tuple[int, int, int, int]]:
    pairs = set()
    for block in frame.blocks:
        if not block.framed:
            continue
        left = [a for a in frame.a.content[slice(*block.left)] if a.kind == "figure"]
        right = [b for b in frame.b.content[slice(*block.right)] if b.kind == "figure"]
        if len(left) == len(right) == 1:
            one, other = (frame.a.number, left[0].start), (frame.b.number, right[0].start)
            pairs |= {(*one, *other), (*other, *one)}
    return pairs
