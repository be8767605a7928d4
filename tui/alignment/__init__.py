"""Which sentences report the same fact.

Pairs of sentences are compared by many kinds of evidence (:mod:`~tui.alignment.features`), weighed by a small
learned model (:mod:`~tui.alignment.model`), and joined to overlapping rows (:mod:`~tui.alignment.rows`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.alignment.alone import numbers
from tui.alignment.facts import Maker, Scored
from tui.alignment.features import Candidates, candidates
from tui.alignment.model import Logistic, Model, learned, news
from tui.alignment.profile import Profile, profiles
from tui.alignment.rows import group
from tui.alignment.similarity import Scores
from tui.alignment.twins import twins
from tui.comparison import Fact
from tui.ordering import in_order
from tui.story import Story

Vectors = Mapping[str, Sequence[float]]
"""For the id of each sentence of a story its vector, of length 1."""


def align(story: Story, vectors: Vectors | None = None) -> tuple[Fact, ...]:  # noqa: ARG001, not weighed yet
    """The facts of ``story``, in the order of its first source, numbered from ``f1``.

    Every sentence stands in a fact at least. The same rows come out whatever the order of the sources.
    """
    known = profiles(story)
    return facts(story, known, candidates(known, news()), learned())


def facts(story: Story, known: list[Profile], found: Candidates, model: Model) -> tuple[Fact, ...]:
    """The facts of ``story`` by ``model``, from its profiles and candidate pairs."""
    if not known:
        return ()
    scores = pair_scores(known, found, model.same)
    scored = Scored(known, found, scores, [model.alone(row) for row in numbers(known, scores)])
    repeated = twins(known)
    standing = [row if i not in repeated else {} for i, row in enumerate(scores)]
    if repeated:
        standing = [{j: s for j, s in row.items() if j not in repeated} for row in standing]
    rows = group([profile.source for profile in known], standing, model.limits)
    placed = {i for row in rows for i in row}
    rows += [{i} for i in range(len(known)) if i not in placed and i not in repeated]
    for i, original in repeated.items():
        for row in rows:
            if original in row:
                row.add(i)
    maker = Maker(story, scored, model)
    made = [replace(maker.fact(row), id=str(number)) for number, row in enumerate(sorted(rows, key=sorted))]
    ordered = in_order(story, made, story.sources[0].id)
    return tuple(replace(fact, id=f"f{number}") for number, fact in enumerate(ordered, 1))


def pair_scores(known: list[Profile], found: Candidates, same: Logistic) -> Scores:
    """For each sentence the sentences that may report the same, with the probability that they do."""
    scores: Scores = [{} for _ in known]
    for (i, j), values in zip(found.pairs, found.features, strict=True):
        scores[i][j] = scores[j][i] = same(values)
    return scores
