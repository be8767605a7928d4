"""Attribution: who each source says the statement comes from, and how far it vouches ("said" / "claimed")."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations, product
from typing import NamedTuple

from tui.differences.line import Atom, Line
from tui.differences.row import Found, Row
from tui.differences.vouching import Attribution, attributions
from tui.english.attribution import SPEECH

# Two sentences make one statement when they share this part of the words of the shorter one, clauses that
# share none left out, and these are together so telling (see Prepared.weight): less of the one needs more of
# the other. Set by eye on the marked and unmarked stories.
ALIKE = ((0.65, 1.7), (0.5, 1.8), (0.3, 2.2))
# On a row that is surer than this, so little will do.
SURE = 0.7
ALIKE_IF_SURE = ((0.4, 0.8), (0.25, 1.4))
# This part where one states flat what the other only says or reports, or where each names a person.
CLOSE = 0.6
FLAT = 0.5
# Where another clause begins, which another source may stand behind.
_CLAUSE = re.compile(r";\s|(?:[,—–]|\s--?)\s*(?:though|although|but|while|whereas|yet)\s")
# What passes a statement on without naming a verb of saying.
_HEARSAY = frozenset("according reportedly allegedly citing quoting apparently".split())


class _Pair(NamedTuple):
    """Sentences of two readings that state the same, and what each credits it to where they differ."""

    a: Line
    b: Line
    mine: tuple[Attribution, ...]
    theirs: tuple[Attribution, ...]


def find(row: Row) -> Iterable[Found]:
    """Statements that the readings credit to different sources, vouch for differently, or state flat."""
    groups: list[dict[str, Line]] = []
    pairs = _pairs(row)
    for pair in pairs:
        both = (pair.a, pair.b)
        joined = next((g for g in groups if any(g.get(x.source) is x for x in both)), None)
        if joined is None:
            groups.append({x.source: x for x in both})
            continue
        # Of a source one sentence: the one that is most like another's.
        for line in both:
            joined.setdefault(line.source, line)
    shown: dict[str, frozenset[str]] = {}
    for group in groups:
        members = [p for p in pairs if all(group.get(x.source) is x for x in (p.a, p.b))]
        told: dict[str, frozenset[str]] = {}
        for x in (x for p in members for x in (*p.mine, *p.theirs)):
            told[x.line.source] = told.get(x.line.source, _NOTHING) | x.speaker
        new = [s for s, keys in told.items() if not keys & shown.get(s, _NOTHING)]
        if not shown or new:
            shown = {s: told.get(s, _NOTHING) | shown.get(s, _NOTHING) for s in (*told, *shown)}
            yield _found(row, members)


def _found(row: Row, group: Sequence[_Pair]) -> Found:
    """One difference of all that stands in pairs that hang together."""
    told: dict[tuple[int, int, int], Attribution] = {}
    lines: dict[Line, bool] = {}  # whether it credits anybody
    for pair in group:
        for line, credits in ((pair.a, pair.mine), (pair.b, pair.theirs)):
            lines[line] = lines.get(line, False) or bool(credits)
            told.update(((x.line.number, x.start, x.end), x) for x in credits)
    values = tuple(told[at].value for at in sorted(told))
    order = sorted(lines, key=lambda line: line.number)
    flat = [row.prepared.sigla[line.source] for line in order if not lines[line]]
    note = row.note(values)
    return Found("attribution", False, f"{note}; {', '.join(flat)}: stated flat" if flat else note, values)


def _pairs(row: Row) -> list[_Pair]:
    """Sentences of two readings that say the same and credit it differently; the most alike first."""
    pairs = []
    alike = (*ALIKE, *ALIKE_IF_SURE) if row.fact.confidence >= SURE else ALIKE
    least = min(part for part, _ in alike)
    for one, other in combinations(row.readings, 2):
        for a, b in product(one.lines, other.lines):
            if not (attributions(a) or attributions(b)):
                continue
            shared = _said(a) & _said(b)
            overlap = _overlap(a, b, shared)
            if overlap < least:
                continue
            weight = row.prepared.weight(sorted(shared))
            if any(overlap >= part and weight >= telling for part, telling in alike):
                mine, theirs = _compared(row, a, b, shared, overlap)
                if mine or theirs:
                    pairs.append((-weight, a.number, b.number, _Pair(a, b, mine, theirs)))
    return [pair for *_, pair in sorted(pairs, key=lambda p: p[:3])]


@lru_cache(maxsize=4096)
def _said(line: Line) -> frozenset[str]:
    """What a sentence says: its words that carry meaning, outside attributions."""
    return frozenset(atom.key for atom in _statement(line))


@lru_cache(maxsize=4096)
def _statement(line: Line) -> tuple[Atom, ...]:
    spans = [(a.start, a.end) for a in attributions(line)]
    return tuple(atom for atom in line.content if not any(start <= atom.start < end for start, end in spans))


def _overlap(a: Line, b: Line, shared: frozenset[str]) -> float:
    """The part of the shorter sentence's words that the other has, without attributions and clauses that
    share nothing.
    """
    return len(shared) / max(1, min(_size(a, shared), _size(b, shared)))


def _size(line: Line, shared: frozenset[str]) -> int:
    """How many different words the clauses have in which one of the shared stands."""
    ends = _ends(line)
    if not ends:
        return len(_said(line))
    clauses = {_clause(ends, atom.start) for atom in _statement(line) if atom.key in shared}
    return len({atom.key for atom in _statement(line) if _clause(ends, atom.start) in clauses})


@lru_cache(maxsize=4096)
def _ends(line: Line) -> tuple[int, ...]:
    return tuple(m.start() for m in _CLAUSE.finditer(line.text))


def _governing(line: Line, shared: frozenset[str]) -> tuple[Attribution, ...]:
    """The attributions of the clauses in which the shared words stand."""
    told = tuple(x for x in attributions(line) if x.speaker)
    ends = _ends(line)
    if not ends:
        return told
    clauses = {_clause(ends, atom.start) for atom in _statement(line) if atom.key in shared}
    return tuple(x for x in told if _clause(ends, x.start) in clauses or _closes(x))


def _closes(told: Attribution) -> bool:
    """Whether an attribution closes its sentence and so goes for all of it: "…, but it sank, police said"."""
    return not any(atom.start >= told.end for atom in told.line.content)


def _clause(ends: Sequence[int], at: int) -> int:
    return sum(end < at for end in ends)


_Told = tuple[Attribution, ...]


def _compared(row: Row, a: Line, b: Line, shared: frozenset[str], overlap: float) -> tuple[_Told, _Told]:
    """What is credited differently in two sentences: attributions of each, or those that the other lacks."""
    mine, theirs = _governing(a, shared), _governing(b, shared)
    if mine and theirs:
        odd = tuple(x for x in mine if not any(_same(row, x, y) for y in theirs))
        other = tuple(y for y in theirs if not any(_same(row, x, y) for x in mine))
        further = any(x.rung == "reported" and not x.hearer for x in (*odd, *other))
        # Another source, or a further one: "the agency said, according to a newspaper".
        plain = not further and overlap < FLAT and _both_named(odd, other)
        if (odd and other and not plain) or further:
            return mine, theirs
        return (), ()
    if mine and _flat(row, b, mine[0], overlap):
        return mine, ()
    if theirs and _flat(row, a, theirs[0], overlap):
        return (), theirs
    return (), ()


def _both_named(mine: _Told, theirs: _Told) -> bool:
    """Whether both are persons or bodies with names, who may have said two things."""
    return all(any(key[0] == "@" for x in told for key in x.speaker) for told in (mine, theirs))


def _flat(row: Row, line: Line, told: Attribution, overlap: float) -> bool:
    """Whether a sentence states as a fact what is ``told``, without speech, hearsay or the speaker."""
    if line.sentence.kind in {"headline", "subhead"} or line.quoted or told.line.quoted:
        return False
    if any(attributions(x) for r in row.readings if r.source == line.source for x in r.lines):
        return False
    if any(w.form in SPEECH or w.form in _HEARSAY for w in line.words) or told.speaker & line.said:
        return False
    return overlap >= (CLOSE if told.rung == "said" else FLAT)


def _same(row: Row, a: Attribution, b: Attribution) -> bool:
    """Whether two attributions are to one speaker, who vouches for it alike; one that is called by a name
    and one by a role that the person has may be the same.
    """
    other = a.of and b.of and not a.of & b.of
    one = (a.speaker & b.speaker and not other) or _calls(row, a, b) or _calls(row, b, a)
    return bool(one) and (a.rung in _DOUBTED) == (b.rung in _DOUBTED) and not _told_another(row, a, b)


def _told_another(row: Row, a: Attribution, b: Attribution) -> bool:
    """Whether one was told to somebody else than the other, or one alone to a body with a name."""
    if (a.hearer & _plain(b.line)) or (b.hearer & _plain(a.line)):
        return False
    bodies = [key for key in (*a.hearer, *b.hearer) if key[0] == "@" and not _person(row, key)]
    return bool((a.hearer and b.hearer) or bodies)


def _person(row: Row, key: str) -> bool:
    return row.prepared.entities[int(key[1:])].person


def _plain(line: Line) -> frozenset[str]:
    """What a sentence says outside quotation marks."""
    atoms = [a for a in line.content if not any(s <= a.start < e for s, e in line.quoted)]
    return frozenset(key for a in atoms for key in (a.key, *a.stems))


def _calls(row: Row, a: Attribution, b: Attribution) -> bool:
    """Whether ``a`` names a person by what ``b`` says the speaker is."""
    called = row.prepared.called
    return any(b.speaker & called.get(key, _NOTHING) for key in a.of)


# Rungs on which a source keeps its distance.
_DOUBTED = frozenset({"claimed", "believed"})
_NOTHING: frozenset[str] = frozenset()
