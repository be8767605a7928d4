"""From rows of sentences to facts: readings, the sources that perhaps have it too, label, confidence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tui.alignment.evidence import evidence
from tui.alignment.features import ALIKE, Candidates
from tui.alignment.labels import label
from tui.alignment.model import Model
from tui.alignment.profile import Profile
from tui.alignment.similarity import Scores
from tui.comparison import Evidence, Fact, Reading
from tui.story import Story

_FAINT = 0.01  # a pair below this is no trace of a fact


@dataclass(frozen=True, slots=True)
class Scored:
    """A story's sentences with the probability that two report the same, and that one is alone."""

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

    def fact(self, row: Iterable[int]) -> Fact:
        """The fact that the sentences of ``row`` report; its id is still to be given."""
        members = sorted(row)
        known = self._scored.known
        readings: dict[str, list[str]] = {}
        for i in members:
            readings.setdefault(self._ids[known[i].source], []).append(known[i].sentence.id)
        shared = len(readings) > 1
        closest = self._closest(members)
        if shared:
            perhaps = {s: i for s, (score, i) in closest.items() if score >= self._model.perhaps}
        else:
            perhaps = self._not_alone(members, closest)
        return Fact(
            id="",
            label=label([known[i] for i in members], self._scored.found.weight),
            confidence=round(
                self._together(members) if shared else min(self._scored.alone[i] for i in members), 3
            ),
            readings=tuple(Reading(s, tuple(readings[s])) for s in self._order if s in readings),
            perhaps=tuple(Reading(s, (known[perhaps[s]].sentence.id,)) for s in self._order if s in perhaps),
            missing=tuple(s for s in self._order if s not in readings and s not in perhaps),
            evidence=self._evidence(members) if shared else (),
        )

    def _closest(self, members: Sequence[int]) -> dict[str, tuple[float, int]]:
        """For each other source its sentence that is likeliest to belong: mean score over the readings."""
        known, scores = self._scored.known, self._scored.scores
        inside = {known[i].source for i in members}
        sums: dict[int, float] = {}
        for i in members:
            for j, score in scores[i].items():
                if score >= _FAINT and known[j].source not in inside:
                    sums[j] = sums.get(j, 0.0) + score
        closest: dict[str, tuple[float, int]] = {}
        for j in sorted(sums):
            source = self._ids[known[j].source]
            score = sums[j] / len(members)
            if score > closest.get(source, (0.0, 0))[0]:
                closest[source] = (score, j)
        return closest

    def _not_alone(self, members: Sequence[int], closest: Mapping[str, tuple[float, int]]) -> dict[str, int]:
        """Where a lone fact may stand too: nowhere when it is surely alone, else the nearest sentences."""
        if min(self._scored.alone[i] for i in members) >= self._model.sure or not closest:
            return {}
        best = max(score for score, _ in closest.values())
        least = min(best, self._model.perhaps)
        return {source: i for source, (score, i) in closest.items() if score >= least}

    def _together(self, members: Sequence[int]) -> float:
        """How sure it is that the readings belong together: mean over pairs of sources of their best pair."""
        known, scores = self._scored.known, self._scored.scores
        best: dict[tuple[int, int], float] = {}
        for number, i in enumerate(members):
            for j in members[number + 1 :]:
                if known[i].source != known[j].source:
                    key = (known[i].source, known[j].source)
                    best[key] = max(best.get(key, 0.0), scores[i].get(j, 0.0))
        return sum(best.values()) / len(best)

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
        """The sentence of another source that is most like both ``i`` and ``j``, if any is."""
        near_i, near_j = self._scored.found.alike[i], self._scored.found.alike[j]
        best, third = ALIKE, None
        for k in sorted(near_i):
            score = near_i[k]
            if score > best and (other := near_j.get(k, 0.0)) > best:
                best, third = min(score, other), k
        return third
