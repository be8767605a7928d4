"""Dates of what the same persons do together, wherever in its article a source tells of it ("Lee will meet
Kim in May" / "Kim is to meet Lee soon").

Who takes part says that two sentences are of one act, though words that rare do not stand around either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tui.comparison import Fact, Reading
from tui.differences.date import agree, apart
from tui.differences.dated import SAYING, Dated, clause, dated, nearest
from tui.differences.prepared import Prepared
from tui.differences.row import Found, Row, note
from tui.english.attribution import VERBS
from tui.english.verbs import LIGHT, MODALS

# So many persons make an act that one sentence tells the same as another.
PARTIES = 2


def find_story(prepared: Prepared) -> Iterable[Found]:
    """The dates of each act of several persons, where its sources give them differently."""
    acts: dict[frozenset[int], list[Dated]] = {}
    for one in _dates(prepared):
        parties = _parties(prepared, one)
        if len(parties) >= PARTIES:
            acts.setdefault(parties, []).append(one)
    for told in acts.values():
        for event in _events(told):
            kept = {one.reading: one for one in reversed(event)}
            if apart(kept.values()):
                values = tuple(kept[reading].value for reading in sorted(kept))
                yield Found("date", False, note(prepared, values), values)


def _events(told: Sequence[Dated]) -> Iterator[list[Dated]]:
    """The dates of each act of the same persons."""
    rest = list(told)
    while rest:
        event = rest[:1]
        for one in rest[1:]:
            if all(_same(one, other) for other in event):
                event.append(one)
        rest = [one for one in rest if one not in event]
        yield event


def _dates(prepared: Prepared) -> list[Dated]:
    """All dates of the story, as if its articles were the readings of one fact."""
    readings = tuple(
        Reading(
            source,
            tuple(line.sentence.id for line in lines if len({n.entity for n in line.names}) >= PARTIES),
        )
        for source, lines in prepared.of_source.items()
    )
    return dated(Row(prepared, Fact("", "", 1.0, readings, (), ())))


def _parties(prepared: Prepared, one: Dated) -> frozenset[int]:
    """The persons who are named in the clause of a date."""
    opens, closes = clause(one.line, one.when)
    named = (n.entity for n in one.line.names if opens <= n.start and n.end <= closes)
    return frozenset(entity for entity in named if prepared.entities[entity].person)


def _same(a: Dated, b: Dated) -> bool:
    """Whether two dates of the same persons may be of one act: the same verb, done or still to be done."""
    if a.reading == b.reading:
        return a.said == b.said
    if "past" in {a.when.grain, b.when.grain}:
        return False  # "Recently" they may have met more than once.
    done = ((a.verb & b.acts) | (b.verb & a.acts)) - SAYING - LIGHT
    return bool(done) and agree(a, b) and _planned(a) == _planned(b) and not (_speaks(a) or _speaks(b))


def _speaks(one: Dated) -> bool:
    """Whether a date belongs to a verb of saying: who speaks of whom may say two things on two days."""
    verb = nearest(one.line, one.when)
    return verb is not None and one.line.text[verb.atom.start : verb.atom.end].lower() in VERBS


def _planned(one: Dated) -> bool:
    """Whether what a date belongs to is still to be done."""
    if one.when.grain == "future":
        return True
    verb = nearest(one.line, one.when)
    return verb is not None and verb.before in MODALS
