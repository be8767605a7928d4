"""Simpler ways to score pairs of sentences, to compare the aligner with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rapidfuzz.fuzz import token_set_ratio

from tests.benchmarks.align_gold import GoldStory, figures
from tui.alignment.profile import Profile
from tui.alignment.rows import Limits, group
from tui.alignment.similarity import Scores, cosines, rarity
from tui.comparison import Fact, Reading

SUPPORT = 0.25  # weight of the third source in the baseline
_GRAM = 4
_COMMON = 1_000_000

Method = Callable[[Sequence[Profile]], Scores]


def token_set(known: Sequence[Profile]) -> Scores:
    """rapidfuzz's ``token_set_ratio`` of the lower-case texts."""
    scores: Scores = [{} for _ in known]
    texts = [profile.sentence.text.lower() for profile in known]
    for i, a in enumerate(known):
        for j in range(i + 1, len(known)):
            if a.source != known[j].source:
                scores[i][j] = scores[j][i] = token_set_ratio(texts[i], texts[j]) / 100
    return scores


def tfidf(known: Sequence[Profile]) -> Scores:
    """Cosine of stems, weighted by rarity in the story."""
    documents = [profile.content for profile in known]
    return cosines(documents, rarity(documents), [p.source for p in known], _COMMON)


def four_grams(known: Sequence[Profile]) -> Scores:
    """Cosine of character 4-grams inside words, weighted by rarity in the story."""
    documents = [
        [
            marked[i : i + _GRAM]
            for w in p.words
            if w.content
            for marked in (f" {w.form} ",)
            for i in range(max(1, len(marked) - _GRAM + 1))
        ]
        for p in known
    ]
    return cosines(documents, rarity(documents), [p.source for p in known], _COMMON)


def mean(known: Sequence[Profile]) -> Scores:
    """Mean of :func:`tfidf` and :func:`four_grams`, with support through a third source."""
    words, grams = tfidf(known), four_grams(known)
    scores: Scores = [
        {j: (score + words[i].get(j, 0.0)) / 2 for j, score in row.items()} for i, row in enumerate(grams)
    ]
    if len({profile.source for profile in known}) < 3:
        return scores
    return [
        {
            j: (1 - SUPPORT) * score
            + SUPPORT * max((min(row[k], scores[j][k]) for k in row.keys() & scores[j].keys()), default=0.0)
            for j, score in row.items()
        }
        for row in scores
    ]


METHODS: dict[str, tuple[Method, tuple[float, ...]]] = {
    "rapidfuzz token_set_ratio": (token_set, tuple(0.4 + 0.02 * step for step in range(20))),
    "TF-IDF, stemmed": (tfidf, tuple(0.08 + 0.02 * step for step in range(12))),
    "character 4-grams": (four_grams, tuple(0.08 + 0.02 * step for step in range(12))),
    "mean of both, third source": (mean, tuple(0.08 + 0.02 * step for step in range(12))),
}


def run(
    score: object, gold: GoldStory, known: Sequence[Profile], scores: Scores, accept: float
) -> list[float]:
    """score.py's figures for rows of the pairs from ``accept`` up."""
    rows = group([p.source for p in known], scores, Limits(accept, accept / 2, 3))
    placed = {i for row in rows for i in row}
    rows += [{i} for i in range(len(known)) if i not in placed]
    ids = sorted(source.id for source in gold.story.sources)
    facts = []
    for row in rows:
        readings: dict[str, list[str]] = {}
        for i in sorted(row):
            readings.setdefault(ids[known[i].source], []).append(known[i].sentence.id)
        facts.append(Fact("", "", 0.0, tuple(Reading(s, tuple(r)) for s, r in readings.items()), (), ()))
    return figures(score, gold, facts)
