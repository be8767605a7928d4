"""Which sentences report the same fact.

Pairs of sentences are compared by many kinds of evidence (:mod:`~tui.alignment.features`), weighed by a small
learned model (:mod:`~tui.alignment.model`), weighed again by what the other pairs say
(:mod:`~tui.alignment.relations`), and joined to overlapping rows (:mod:`~tui.alignment.rows`).
"""

from __future__ import annotations

from dataclasses import replace

from tui.alignment.alone import lone_rows, numbers
from tui.alignment.facts import Maker, Scored
from tui.alignment.features import Candidates, candidates
from tui.alignment.meaning import Vectors, with_meaning
from tui.alignment.model import Model, learned, news
from tui.alignment.profile import Profile, profiles
from tui.alignment.rows import group, limits
from tui.alignment.scores import pair_scores, related
from tui.alignment.twins import twins
from tui.comparison import Fact
from tui.ordering import in_order
from tui.said import AllSaid
from tui.story import Story

__all__ = ["Vectors", "align", "facts"]


def align(story: Story, known: AllSaid | None = None, vectors: Vectors | None = None) -> tuple[Fact, ...]:
    """The facts of ``story``, in the order of its first source, numbered from ``f1``.

    Every sentence stands in a fact at least. The same rows come out whatever the order of the sources.
    ``known`` is what all its sentences say, where that has been found already; with ``vectors`` the meaning
    of its sentences counts too.
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
    found = related(known, found, model.own)
    scores = pair_scores(len(known), found, model.same)
    scored = Scored(known, found, scores, [model.alone(row) for row in numbers(known, scores)])
    repeated = twins(known)
    standing = [row if i not in repeated else {} for i, row in enumerate(scores)]
    if repeated:
        standing = [{j: s for j, s in row.items() if j not in repeated} for row in standing]
    rows = group([profile.source for profile in known], standing, limits(standing, model.share))
    placed = {i for row in rows for i in row}
    rows += lone_rows(known, [i for i in range(len(known)) if i not in placed and i not in repeated])
    for i, original in repeated.items():
        for row in rows:
            if original in row:
                row.add(i)
    maker = Maker(story, scored, model)
    made = [replace(maker.fact(row), id=str(number)) for number, row in enumerate(sorted(rows, key=sorted))]
    ordered = in_order(story, made, story.sources[0].id)
    return tuple(replace(fact, id=f"f{number}") for number, fact in enumerate(ordered, 1))
