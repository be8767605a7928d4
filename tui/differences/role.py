"""Role: who did it to whom, reversed or given to another ("A sued B" / "B sued A")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tui.comparison import Value
from tui.differences.line import Atom, Line
from tui.differences.row import Found, Row
from tui.differences.swap import swapped
from tui.differences.transfer import transfers
from tui.english.deeds import DEEDS, FILED, PASSIVE, SUITS

# The doer stands at most so many characters from the deed.
NEAR = 32
# Two deeds are the same one when the words around both, parties left out, are together so telling.
TELLING = 1.7
# From here on a reversal is a contradiction.
SURE = 0.7

_CLAUSE = re.compile(r"[;:.!?—–“”\"()]\s|\s[—–(“]|,\s(?:which|who|and|but|while|saying|after|when|as)\b")


@dataclass(frozen=True, slots=True)
class _Deed:
    """A deed with its parties as entity keys, the nearest party first, the words around it, and the stems of
    its doers' names.
    """

    line: Line
    start: int
    end: int
    deed: str
    agents: tuple[str, ...]
    patients: tuple[str, ...]
    context: frozenset[str]
    named: frozenset[str]

    @property
    def value(self) -> Value:
        return Value(self.line.source, self.line.sentence.id, self.start, self.end)


def find(row: Row) -> Iterable[Found]:
    """Deeds whose doer in one reading is another's victim, or somebody else."""
    deeds: dict[str, list[tuple[int, _Deed]]] = {}
    for i, reading in enumerate(row.readings):
        for line in reading.lines:
            for deed in _deeds(line):
                deeds.setdefault(deed.deed, []).append((i, deed))
    for same in deeds.values():
        chosen: dict[int, _Deed] = {}
        conflict = False
        for i, a in same:
            for j, b in same:
                if i >= j or not (_reversed(a, b) or _reassigned(row, a, b)):
                    continue
                conflict = conflict or (
                    _reversed(a, b) and row.prepared.weight(a.context & b.context) >= SURE
                )
                chosen.setdefault(i, a)
                chosen.setdefault(j, b)
        if chosen:
            values = tuple(chosen[i].value for i in sorted(chosen))
            yield Found("role", conflict, row.note(values), values)
    yield from _swapped(row)
    for side, values in transfers(row):
        yield Found("role", False, f"{side}: {row.note(values)}", values)


def _swapped(row: Row) -> Iterable[Found]:
    """Verbs whose parties have changed places, in all readings at once."""
    chosen: dict[int, Value] = {}
    for i, a, j, b in swapped(row):
        chosen.setdefault(i, a.value)
        chosen.setdefault(j, b.value)
    if chosen:
        values = tuple(chosen[i] for i in sorted(chosen))
        yield Found("role", True, row.note(values), values)


def _reversed(a: _Deed, b: _Deed) -> bool:
    """Whether the doer here is acted on there."""
    if set(a.agents) & set(b.agents):
        return False
    return bool(set(a.agents) & set(b.patients) or set(b.agents) & set(a.patients))


def _reassigned(row: Row, a: _Deed, b: _Deed) -> bool:
    """Whether two readings give one deed to different doers, who have no part of their names in common."""
    if set(a.agents) & set(b.agents) or a.named & b.named:
        return False
    return row.prepared.weight(a.context & b.context) >= TELLING


@lru_cache(maxsize=2048)
def _deeds(line: Line) -> tuple[_Deed, ...]:
    """The deeds a line tells of."""
    return tuple(_told(line))


def _told(line: Line) -> Iterable[_Deed]:
    words = line.words
    for k, word in enumerate(words):
        if word.form not in DEEDS and word.form not in FILED:
            continue
        deed, last = DEEDS.get(word.form), k
        if word.form in FILED:
            suit = next((m for m in range(k + 1, min(k + 4, len(words))) if words[m].form in SUITS), None)
            deed, last = ("sue", suit) if suit is not None else (None, k)
        if deed is None or any(start <= word.start < end for start, end in line.quoted):
            continue
        before, after = _parties(line, word.start, words[last].end)
        by = next((w for w in words[last + 1 : last + 3] if w.form == "by"), None)
        if by is not None:
            agents, patients = [a for a in after if a.start - by.end <= NEAR][:1], before[:1]
        elif k and words[k - 1].form in PASSIVE:
            continue
        else:
            agents, patients = before, after
            if not agents or not _adjoins(line, agents[0].end, k):
                continue
            agents = _joined(line, agents)
        if not agents:
            continue
        context = frozenset(
            a.key for a in line.content if a.kind in {"word", "figure"} and a.start != word.start
        )
        ends = [word.start, words[last].end, agents[0].start, agents[0].end]
        yield _Deed(
            line,
            min(ends),
            max(ends),
            deed,
            tuple(atom.key for atom in agents),
            tuple(atom.key for atom in patients),
            context,
            frozenset(stem for atom in agents for stem in atom.stems),
        )


def _adjoins(line: Line, end: int, k: int) -> bool:
    """Whether nothing but auxiliaries and adverbs stands between a name that ends at ``end`` and the verb
    ``k``.
    """
    between = [w for w in line.words[:k] if w.start >= end]
    gap = line.text[end : line.words[k].start]
    return "," not in gap and all(
        (not w.content and w.form not in {"and", "or", "of", "to"}) or w.form.endswith("ly") for w in between
    )


def _joined(line: Line, agents: list[Atom]) -> list[Atom]:
    """The names of the subject, nearest first: those joined by "and", and those in the title before them."""
    kept = agents[:1]
    for atom in agents[1:]:
        if "," in line.text[atom.end : kept[-1].start] or kept[-1].start - atom.end > NEAR:
            break
        kept.append(atom)
    return kept


def _parties(line: Line, start: int, end: int) -> tuple[list[Atom], list[Atom]]:
    """The names before and after the deed in its clause, the nearest first."""
    breaks = [m.start() for m in _CLAUSE.finditer(line.text)]
    first = max((b for b in breaks if b < start), default=0)
    last = min((b for b in breaks if b >= end), default=len(line.text))
    names = [a for a in line.content if a.kind == "name" and first <= a.start and a.end <= last]
    return [a for a in reversed(names) if a.end <= start], [a for a in names if a.start >= end]
