"""What a reader corrects in a comparison: facts joined, a source's reading split off, no difference.

Corrections name facts by the sentences that stand in them, since rows may be others the next time. One
whose fact is no longer there, or not nearly as it was, is passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from tui.comparison import Difference, Evidence, Fact, Reading, Tie, Value
from tui.ordering import in_order
from tui.story import Story

# A fact is the same as before when it shares at least this part of all sentences of both.
_SAME = 0.5


@dataclass(frozen=True, slots=True)
class Joined:
    """Two facts are one: the ids of all sentences of the one, and of the other."""

    one: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SplitOff:
    """Of the fact with the sentences ``fact`` the sentences ``away`` report something else."""

    fact: tuple[str, ...]
    away: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NoDifference:
    """Words that are no difference of that ``kind``: the spans that the difference points at."""

    kind: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """What the reader wrote to the fact that has these sentences."""

    sentences: tuple[str, ...]
    text: str


Correction = Joined | SplitOff | NoDifference


def corrected(story: Story, facts: Sequence[Fact], corrections: Iterable[Correction]) -> tuple[Fact, ...]:
    """``facts`` of ``story`` with what ``corrections`` say of them, in order and numbered anew."""
    now = list(facts)
    for correction in corrections:
        match correction:
            case Joined():
                _join(story, now, correction)
            case SplitOff():
                _split(story, now, correction)
    if now == list(facts):
        return tuple(facts)
    named = [replace(fact, id=str(number)) for number, fact in enumerate(now)]
    ordered = in_order(story, named, story.sources[0].id)
    return tuple(replace(fact, id=f"f{number}") for number, fact in enumerate(ordered, 1))


def differing(differences: Iterable[Difference], corrections: Iterable[Correction]) -> tuple[Difference, ...]:
    """``differences`` without those that ``corrections`` say are none."""
    none = {(c.kind, c.values) for c in corrections if isinstance(c, NoDifference)}
    return tuple(d for d in differences if (d.kind, d.values) not in none)


def sentences_of(fact: Fact) -> tuple[str, ...]:
    """The ids of all sentences of ``fact``'s readings, by which a correction names it."""
    return tuple(id for reading in fact.readings for id in reading.sentences)


def _join(story: Story, facts: list[Fact], join: Joined) -> None:
    one, other = fact_with(facts, join.one), fact_with(facts, join.other)
    if one is None or other is None or one is other:
        return
    larger = max(one, other, key=lambda fact: len(fact.readings))
    both = {id for fact in (one, other) for id in sentences_of(fact)}
    perhaps = {reading.source: reading for fact in (other, one) for reading in fact.perhaps}
    evidence = (Evidence("correction", "joined by the reader", 1.0), *larger.evidence)
    said_same = tuple(Tie(a, b, 1.0) for a in sentences_of(one) for b in sentences_of(other))
    ties = (*one.ties, *other.ties, *said_same)
    like = replace(larger, confidence=1.0, evidence=evidence, ties=ties)
    facts[facts.index(one)] = _of(story, both, like, perhaps)
    facts.remove(other)


def _split(story: Story, facts: list[Fact], split: SplitOff) -> None:
    fact = fact_with(facts, split.fact)
    if fact is None:
        return
    away = set(split.away) & set(sentences_of(fact))
    rest = set(sentences_of(fact)) - away
    if not away or not rest:
        return
    perhaps = {reading.source: reading for reading in fact.perhaps}
    facts[facts.index(fact)] = _of(story, rest, fact, perhaps)
    elsewhere = {id for other in facts for id in sentences_of(other)}
    if alone := away - elsewhere:
        first = next(s for source in story.sources for s in source.sentences if s.id in alone)
        evidence = (Evidence("correction", "split off by the reader", 1.0),)
        made = replace(fact, label=first.text, confidence=1.0, evidence=evidence)
        facts.append(_of(story, alone, made, {}))


def fact_with(facts: Iterable[Fact], sentences: tuple[str, ...]) -> Fact | None:
    """The fact that has these sentences, or nearly these."""
    wanted = set(sentences)

    def likeness(fact: Fact) -> float:
        own = set(sentences_of(fact))
        return len(own & wanted) / len(own | wanted)

    best = max(facts, key=likeness, default=None)
    return best if best is not None and likeness(best) >= _SAME else None


def _of(story: Story, sentences: set[str], like: Fact, perhaps: dict[str, Reading]) -> Fact:
    """``like`` with ``sentences`` for its readings; of ``perhaps`` what other sources may have of it."""
    readings = []
    for source in story.sources:
        if own := tuple(s.id for s in source.sentences if s.id in sentences):
            readings.append(Reading(source.id, own))
    reading = {r.source for r in readings}
    maybe = tuple(perhaps[s.id] for s in story.sources if s.id in perhaps and s.id not in reading)
    either = reading | {r.source for r in maybe}
    missing = tuple(source.id for source in story.sources if source.id not in either)
    ties = tuple(tie for tie in like.ties if tie.one in sentences and tie.other in sentences)
    return replace(like, readings=tuple(readings), perhaps=maybe, missing=missing, ties=ties)
