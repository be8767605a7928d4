"""How the aligner's numbers are learned: features of the gold stories, fits, and fits with stories left out.

Needs numpy, which only learning uses. What comes out goes into ``tui/alignment/model.json`` (see
``learn.py``) and is judged, story left out, by ``alignment.py``.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.align_gold import GoldStory, figures, load
from tui.alignment import alone, facts, pair_scores
from tui.alignment.features import NAMES, Candidates, News, candidates
from tui.alignment.model import Logistic, Model, model_of
from tui.alignment.profile import Profile, profiles
from tui.english.words import words
from tui.reading import read_story

Array = NDArray[np.float64]

RIDGE = 20.0  # penalty on standardised weights; 5, 20 and 60 give the same F1 within 0.005
ALONE_RIDGE = 10.0
FLOOR = 0.5  # of the threshold: what a pair inside a row must reach at least
ROWS = 3  # rows that a sentence may open
ACCEPT = (0.16, 0.18, 0.2, 0.22, 0.24, 0.26)  # thresholds to choose from; F1 is flat between them
SURE = tuple(round(0.02 * step, 2) for step in range(20, 48))
RECALL = 0.75  # share of the truly lone sentences that are to be called so
NEWS_LEAST = 8  # documents a word must stand in to have a weight of its own


@dataclass(frozen=True, slots=True)
class Marked:
    """A gold story with its features: ``same`` is 1, 0 or -1 (left open) for each candidate pair, and
    ``lone`` the like for each sentence (1: no partner)."""

    gold: GoldStory
    known: list[Profile]
    found: Candidates
    features: Array
    same: NDArray[np.int64]
    lone: NDArray[np.int64]


def news_table(shared: Path) -> dict[str, Any]:
    """How rare stems are in the news: log of documents over those with it, in the texts of ``shared``."""
    documents: list[set[str]] = []
    for path in sorted((shared / "pairs").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            texts: dict[str, list[str]] = {}
            for source, text in json.loads(line)["units"]:
                # Pyramid's "sources" are single contributors: a story is one document there.
                texts.setdefault("" if path.stem == "pyramid" else source, []).append(text)
            documents += [{w.stem for text in found for w in words(text)} for found in texts.values()]
    for folder in sorted([*(shared / "unlabelled").iterdir(), *(shared / "stories").iterdir()]):
        for source in read_story([folder]).sources:
            documents.append({w.stem for s in source.sentences for w in words(s.text) if w.content})
    seen = Counter(stem for document in documents for stem in document)
    total = len(documents)
    return {
        "default": round(log(total / (NEWS_LEAST // 2)), 1),
        "weights": {
            stem: round(log(total / (count + 1)), 1)
            for stem, count in sorted(seen.items())
            if count >= NEWS_LEAST and not stem[0].isdigit()
        },
    }


def marked(shared: Path, news: Mapping[str, Any]) -> list[Marked]:
    """The gold stories with their features."""
    return [_marked(gold, News(news["weights"], news["default"])) for gold in load(shared)]


def _marked(gold: GoldStory, news: News) -> Marked:
    known = profiles(gold.story)
    found = candidates(known, news)
    as_number = {True: 1, False: 0, None: -1}
    same = [as_number[gold.judged(known[i].sentence.id, known[j].sentence.id)] for i, j in found.pairs]
    paired = {unit for pair in gold.same for unit in pair}
    open_ = {unit for pair in gold.open for unit in pair}
    lone = []
    for profile in known:
        units = set(gold.units[profile.sentence.id])
        lone.append(0 if units & paired else -1 if not units or units & open_ else 1)
    features = np.array(found.features, dtype=float).reshape(len(same), len(NAMES))
    return Marked(gold, known, found, features, np.array(same), np.array(lone))


def fit(names: tuple[str, ...], rows: Array, yes: Array, weight: Array, ridge: float) -> Logistic:
    """A ridge logistic regression by Newton's method, its weights for unscaled numbers."""
    mean, scale = rows.mean(axis=0), rows.std(axis=0)
    scale[scale < 1e-9] = 1.0
    scaled = np.column_stack([(rows - mean) / scale, np.ones(len(rows))])
    penalty = np.full(scaled.shape[1], ridge)
    penalty[-1] = 0.0
    found = np.zeros(scaled.shape[1])
    weight = weight / weight.mean()
    for _ in range(25):
        p = 1 / (1 + np.exp(-np.clip(scaled @ found, -30, 30)))
        gradient = scaled.T @ (weight * (p - yes)) + penalty * found
        curve = (scaled * (weight * p * (1 - p))[:, None]).T @ scaled + np.diag(penalty + 1e-6)
        step = np.linalg.solve(curve, gradient)
        found -= step
        if np.abs(step).max() < 1e-6:
            break
    raw = found[:-1] / scale
    bias = float(found[-1] - (raw * mean).sum())
    return Logistic(names, bias, tuple(map(float, raw)), tuple(map(float, mean)))


def fit_same(stories: Iterable[Marked], drop: Iterable[str] = ()) -> Logistic:
    """The scorer of pairs learned from ``stories``, without the features in ``drop``.

    A story counts by the square root of its pairs, so that one of five sources doesn't drown the others.
    """
    rows, yes, weight = [], [], []
    for story in stories:
        judged = story.same >= 0
        rows.append(story.features[judged])
        yes.append(story.same[judged].astype(float))
        weight.append(np.full(int(judged.sum()), 1 / max(1, int((story.same == 1).sum())) ** 0.5))
    matrix = np.concatenate(rows)
    dropped = [NAMES.index(name) for name in drop]
    matrix[:, dropped] = 0.0
    return fit(NAMES, matrix, np.concatenate(yes), np.concatenate(weight), RIDGE)


def alone_rows(story: Marked, same: Logistic) -> Array:
    """The numbers of each sentence from which ``alone`` is judged, with pairs scored by ``same``."""
    scores = pair_scores(story.known, story.found, same)
    return np.array(alone.numbers(story.known, scores), dtype=float)


def fit_alone(stories: Sequence[Marked], rows: Sequence[Array]) -> Logistic:
    """The judge of lone sentences; ``rows`` come of pair scores that did not see the story."""
    kept = [story.lone >= 0 for story in stories]
    return fit(
        alone.NAMES,
        np.concatenate([r[k] for r, k in zip(rows, kept, strict=True)]),
        np.concatenate([s.lone[k].astype(float) for s, k in zip(stories, kept, strict=True)]),
        np.concatenate([np.full(int(k.sum()), 1 / max(1, int(k.sum()))) for k in kept]),
        ALONE_RIDGE,
    )


def stored(logistic: Logistic) -> dict[str, Any]:
    """``logistic`` as it stands in ``model.json``."""
    return {
        "bias": round(logistic.bias, 4),
        "weights": {n: round(w, 4) for n, w in zip(logistic.names, logistic.weights, strict=True)},
        "means": {n: round(m, 4) for n, m in zip(logistic.names, logistic.means, strict=True)},
    }


def assemble(same: Logistic, lone: Logistic, accept: float, sure: float) -> dict[str, Any]:
    """The content of ``model.json``."""
    return {
        "same": stored(same),
        "alone": stored(lone),
        "limits": {"accept": accept, "floor": round(accept * FLOOR, 4), "rows": ROWS},
        "perhaps": round(accept / 2, 4),
        "sure": sure,
    }


@dataclass(frozen=True, slots=True)
class LeftOut:
    """For each story the models that did not see it, and score.py's figures by threshold."""

    same: list[Logistic]
    alone: list[Logistic]
    accept: list[float]
    sure: list[float]

    def model(self, number: int) -> Model:
        """The model for story ``number``, learned from the others."""
        return model_of(
            assemble(self.same[number], self.alone[number], self.accept[number], self.sure[number])
        )


def leave_out(score: Any, stories: Sequence[Marked], drop: Sequence[str] = (), lone: bool = True) -> LeftOut:
    """Learn for each story from the others alone; thresholds too.

    The judge of lone sentences rests on pair scores of its own training stories by models that saw neither
    them nor the story left out. Without ``lone`` it is left at even odds (for ablations of pairs).
    """
    numbers = range(len(stories))
    same = [fit_same([s for i, s in enumerate(stories) if i != k], drop) for k in numbers]
    judges = []
    for k in numbers:
        others = [i for i in numbers if i != k]
        rows = [
            alone_rows(
                stories[j],
                fit_same([s for i, s in enumerate(stories) if i not in (j, k)], drop) if lone else same[j],
            )
            for j in others
        ]
        judges.append(fit_alone([stories[j] for j in others], rows))
    by_accept, by_sure = [], []
    for story, pairs, judge in zip(stories, same, judges, strict=True):
        by_accept.append([run(score, story, model_of(assemble(pairs, judge, t, 0.5))) for t in ACCEPT])
        by_sure.append([run(score, story, model_of(assemble(pairs, judge, 0.23, t))) for t in SURE])
    accept, sure = [], []
    for k in numbers:
        others = [i for i in numbers if i != k]
        accept.append(best_accept([by_accept[i] for i in others]))
        sure.append(best_sure([by_sure[i] for i in others]))
    return LeftOut(same, judges, accept, sure)


def best_accept(table: Sequence[Sequence[Sequence[float]]]) -> float:
    """The threshold of the best mean of alignment F1 and carried F1 over the stories of ``table``."""
    return max((sum(row[t][2] + row[t][5] for row in table), -v) for t, v in enumerate(ACCEPT))[1] * -1


def best_sure(table: Sequence[Sequence[Sequence[float]]]) -> float:
    """The strictest bound at which mean recall of lone sentences still reaches :data:`RECALL`."""
    reached = [v for t, v in enumerate(SURE) if sum(row[t][7] for row in table) / len(table) >= RECALL]
    return max(reached, default=SURE[0])


def run(score: Any, story: Marked, model: Model) -> list[float]:
    """score.py's figures for ``story`` aligned by ``model``."""
    return figures(score, story.gold, facts(story.gold.story, story.known, story.found, model))
