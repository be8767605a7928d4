"""Which sentences report the same fact.

Pairs of sentences are compared by many kinds of evidence (:mod:`~tui.alignment.features`), weighed by a small
learned model (:mod:`~tui.alignment.model`), weighed again by what the other pairs say
(:mod:`~tui.alignment.relations`), and joined to overlapping rows (:mod:`~tui.alignment.rows`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.alignment.alone import numbers as alone_numbers
from tui.alignment.facts import Maker, Scored
from tui.alignment.features import Candidates, candidates
from tui.alignment.meaning import Vectors, with_meaning
from tui.alignment.model import Logistic, Model, learned, news
from tui.alignment.profile import Profile, profiles
from tui.alignment.relations import relations
from tui.alignment.rows import group, limits
from tui.alignment.similarity import Scores
from tui.alignment.twins import twins
from tui.comparison import Fact
from tui.ordering import in_order
from tui.said import Contents
from tui.story import Story

__all__ = ["Vectors", "align", "facts", "judged", "pair_scores"]


def align(story: Story, known: Contents | None = None, vectors: Vectors | None = None) -> tuple[Fact, ...]:
    """The facts of ``story``, in the order of its first source, numbered from ``f1``.

    Every sentence stands in a fact at least. The same rows come out whatever the order of the sources.
    ``known`` are the story's contents, where they have been found already; with ``vectors`` the meaning of
    its sentences counts too.
    """
    sentences = profiles(story, known)
    found = candidates(sentences, news())
    if vectors is None:
        return facts(story, sentences, found, learned("words"))
    return facts(story, sentences, with_meaning(sentences, found, vectors), learned("vectors"))


def facts(story: Story, known: list[Profile], found: Candidates, model: Model) -> tuple[Fact, ...]:
    """The facts of ``story`` by ``model``, from its profiles and candidate pairs."""
    if not known:
        return ()
    numbers, scores = judged(known, found, model.own, model.same)
    scored = Scored(known, found, numbers, scores, [model.alone(row) for row in alone_numbers(known, scores)])
    repeated = twins(known)
    standing = [row if i not in repeated else {} for i, row in enumerate(scores)]
    if repeated:
        standing = [{j: s for j, s in row.items() if j not in repeated} for row in standing]
    rows = group([profile.source for profile in known], standing, limits(standing, model.share))
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


def judged(
    known: list[Profile], found: Candidates, own: Logistic, same: Logistic
) -> tuple[list[list[float]], Scores]:
    """For each pair of ``found`` all its numbers; for each sentence those that may report the same, with the
    probability that they do, by ``same``, which knows what the pairs say of each other by ``own``."""
    first = pair_scores(len(known), found.pairs, found.features, own)
    more = relations(known, found.pairs, first)
    numbers = [mine + others for mine, others in zip(found.features, more, strict=True)]
    return numbers, pair_scores(len(known), found.pairs, numbers, same)


def pair_scores(
    sentences: int, pairs: Sequence[tuple[int, int]], numbers: Sequence[Sequence[float]], judge: Logistic
) -> Scores:
    """For each sentence the partners it has in ``pairs``, with the probability that ``judge`` gives them."""
    scores: Scores = [{} for _ in range(sentences)]
    for (i, j), values in zip(pairs, numbers, strict=True):
        scores[i][j] = scores[j][i] = judge(values)
    return scores
