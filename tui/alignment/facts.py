"""From rows of sentences to facts: readings, the sources that perhaps have it too, label, confidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.alignment.certainty import FAINT, elsewhere, together
from tui.alignment.evidence import evidence
from tui.alignment.features import Candidates
from tui.alignment.labels import label
from tui.alignment.model import Model
from tui.alignment.profile import Profile
from tui.alignment.similarity import Scores
from tui.comparison import Evidence, Fact, Reading, Tie
from tui.story import Story

_SUPPORT = 0.05  # a third sentence below this speaks for nothing


@dataclass(frozen=True, slots=True)
class Scored:
    """A story's sentences and pairs, the probability that two sentences report the same, and that one is
    alone."""

    known: Sequence[Profile]
    found: Candidates
    scores: Scores
    alone: Sequence[float]


class Maker:
    """Makes facts of rows (sets of sentence numbers) of one story."""

    def __init__(self, story: Story, scored: Scored, model: Model) -> None:
        self._scored, self._model = scored, model
        self._order = [source.id for source in story.sources]
        self._ids = sorted(self._order)
        self._sigla = {source.id: source.siglum for source in story.sources}
        self._at = {pair: number for number, pair in enumerate(scored.found.pairs)}
        self._labels: set[str] = set()

    def fact(self, row: Iterable[int]) -> Fact:
        """The fact that the sentences of ``row`` report; its id is still to be given."""
        members = sorted(row)
        known = self._scored.known
        readings: dict[str, list[str]] = {}
        for i in members:
            readings.setdefault(self._ids[known[i].source], []).append(known[i].sentence.id)
        shared = len(readings) > 1
        scores = self._scored.scores
        closest = {self._ids[source]: at for source, at in elsewhere(members, known, scores).items()}
        if shared:
            perhaps = {s: i for s, (chance, i) in closest.items() if chance >= self._model.perhaps}
        else:
            perhaps = self._not_alone(members, closest)
        name = label([known[i] for i in members], self._scored.found.weight, self._labels)
        if shared:
            self._labels.add(name)
        return Fact(
            id="",
            label=name,
            confidence=round(
                together(members, known, scores) if shared else min(self._scored.alone[i] for i in members), 3
            ),
            readings=tuple(Reading(s, tuple(readings[s])) for s in self._order if s in readings),
            perhaps=tuple(Reading(s, (known[perhaps[s]].sentence.id,)) for s in self._order if s in perhaps),
            missing=tuple(s for s in self._order if s not in readings and s not in perhaps),
            evidence=self._evidence(members) if shared else (),
            ties=tuple(self._ties(members)) if shared else (),
        )

    def _ties(self, members: Sequence[int]) -> Iterator[Tie]:
        """The likely pairs of a row's sentences."""
        known, scores = self._scored.known, self._scored.scores
        for number, i in enumerate(members):
            for j in members[number + 1 :]:
                if known[i].source != known[j].source and (likely := scores[i].get(j, 0.0)) >= FAINT:
                    yield Tie(known[i].sentence.id, known[j].sentence.id, round(likely, 3))

    def _not_alone(self, members: Sequence[int], closest: Mapping[str, tuple[float, int]]) -> dict[str, int]:
        """Where a lone fact may stand too: nowhere when it is surely alone, else the nearest sentences."""
        if min(self._scored.alone[i] for i in members) >= self._model.sure or not closest:
            return {}
        best = max(chance for chance, _ in closest.values())
        least = min(best, self._model.perhaps)
        return {source: i for source, (chance, i) in closest.items() if chance >= least}

    def _evidence(self, members: Sequence[int]) -> tuple[Evidence, ...]:
        """The evidence of the row's best pair."""
        known, found, scores = self._scored.known, self._scored.found, self._scored.scores
        pairs = [
            (-scores[i].get(j, 0.0), i, j)
            for number, i in enumerate(members)
            for j in members[number + 1 :]
            if (i, j) in self._at
        ]
        if not pairs:
            return ()
        score, i, j = min(pairs)
        third = self._third(i, j)
        siglum = self._sigla[self._ids[known[third].source]] if third is not None else ""
        values = found.features[self._at[i, j]]
        return evidence(
            known[i],
            known[j],
            values=values,
            same=self._model.same,
            score=-score,
            rare=found.weight,
            third=siglum,
        )

    def _third(self, i: int, j: int) -> int | None:
        """The sentence of a further source that most likely goes with both ``i`` and ``j``, if any does."""
        with_i, with_j = self._scored.scores[i], self._scored.scores[j]
        best, third = _SUPPORT, None
        for k in sorted(with_i):
            score = min(with_i[k], with_j.get(k, 0.0))
            if score > best:
                best, third = score, k
        return third
