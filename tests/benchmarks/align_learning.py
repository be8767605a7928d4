"""How the aligner's numbers are learned: features of the gold stories, fits, and fits with stories left out.

Needs numpy, which only learning uses. What comes out goes into ``tui/alignment/model.json`` (see
``learn.py``) and is judged, story left out, by ``alignment.py``.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tests.benchmarks.align_gold import GoldStory, figures, load
from tui.alignment import alone, facts
from tui.alignment.certainty import elsewhere
from tui.alignment.features import NAMES, Candidates, News, candidates
from tui.alignment.meaning import with_meaning
from tui.alignment.model import Logistic, Model, model_of
from tui.alignment.profile import Profile, profiles
from tui.alignment.relations import NAMES as RELATIONS
from tui.alignment.scores import pair_scores, related
from tui.english.words import words
from tui.reading import read_story
from tui.vectors import sentence_vectors

Array = NDArray[np.float64]

RIDGE = 20.0  # penalty on standardised weights; 5, 20 and 60 give the same F1 within 0.005
ALONE_RIDGE = 10.0
SHARES = (0.5, 0.6, 0.7, 0.8, 0.9, 1.0)  # of the score of the best expected F1
SURE = tuple(round(0.03 * step, 2) for step in range(13, 32))
RECALL = 0.75  # share of the truly lone sentences that are to be called so
MISSED = 2.5  # times as bad to call a source missing that has the fact as to point at a wrong sentence
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


def with_vectors(story: Marked, model: str) -> Marked:
    """``story`` with the meaning of its sentences by the vectors of ``model``."""
    found = with_meaning(story.known, story.found, sentence_vectors(story.gold.story, model))
    return replace(story, found=found, features=np.array(found.features, dtype=float))


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


def fit_pairs(names: tuple[str, ...], stories: Sequence[Marked], drop: Iterable[str] = ()) -> Logistic:
    """A scorer of pairs over ``names``, from the features of ``stories`` without those in ``drop``.

    A story counts by the square root of its pairs, so that one of five sources doesn't drown the others.
    """
    read = [story.same >= 0 for story in stories]
    matrix = np.concatenate([s.features[k] for s, k in zip(stories, read, strict=True)])
    matrix[:, [n for n, name in enumerate(names) if name in set(drop)]] = 0.0
    yes = np.concatenate([s.same[k].astype(float) for s, k in zip(stories, read, strict=True)])
    weight = np.concatenate(
        [
            np.full(int(k.sum()), max(1, int((s.same == 1).sum())) ** -0.5)
            for s, k in zip(stories, read, strict=True)
        ]
    )
    return fit(names, matrix, yes, weight, RIDGE)


def second_look(story: Marked, own: Logistic) -> Marked:
    """``story`` with the pairs that ``own`` does not rule out and what they say of each other."""
    found = related(story.known, story.found, own)
    same = dict(zip(story.found.pairs, story.same, strict=True))
    return replace(
        story,
        found=found,
        features=np.array(found.features, dtype=float).reshape(len(found.pairs), len(own.names + RELATIONS)),
        same=np.array([same[pair] for pair in found.pairs]),
    )


def alone_rows(story: Marked, same: Logistic) -> Array:
    """The numbers of each sentence from which ``alone`` is judged, with pairs scored by ``same``."""
    scores = pair_scores(len(story.known), story.found, same)
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


@dataclass(frozen=True, slots=True)
class Judges:
    """The three learned scorers, as in :class:`~tui.alignment.model.Model`."""

    own: Logistic
    same: Logistic
    alone: Logistic


@dataclass(frozen=True, slots=True)
class Thresholds:
    """The learned numbers beside the scorers, as in :class:`~tui.alignment.model.Model`."""

    share: float = SHARES[0]
    perhaps: float = 0.2
    sure: float = 0.5


def stored(judges: Judges, thresholds: Thresholds) -> dict[str, Any]:
    """A part of ``model.json``."""
    return {
        "own": _stored(judges.own),
        "same": _stored(judges.same),
        "alone": _stored(judges.alone),
        "share": thresholds.share,
        "perhaps": thresholds.perhaps,
        "sure": thresholds.sure,
    }


def _stored(logistic: Logistic) -> dict[str, Any]:
    return {
        "bias": round(logistic.bias, 4),
        "weights": {n: round(w, 4) for n, w in zip(logistic.names, logistic.weights, strict=True)},
        "means": {n: round(m, 4) for n, m in zip(logistic.names, logistic.means, strict=True)},
    }


class Nested:
    """Fits with one and with two of ``stories`` left out, so that nothing learned has seen what it is tried
    on.

    A second scorer learns from relations that rest on first scores, the judge of lone sentences from second
    scores: those of a story must come from models that did not see it.
    """

    def __init__(self, stories: Sequence[Marked], names: tuple[str, ...] = NAMES, drop: Sequence[str] = ()):
        self.stories, self.names, self.drop = stories, names, drop
        self.numbers = range(len(stories))
        self._own: dict[frozenset[int], Logistic] = {}
        self._second: dict[tuple[int, frozenset[int]], Marked] = {}

    def own(self, without: frozenset[int]) -> Logistic:
        """The first scorer, learned without some stories."""
        if without not in self._own:
            kept = [s for i, s in enumerate(self.stories) if i not in without]
            self._own[without] = fit_pairs(self.names, kept, self.drop)
        return self._own[without]

    def second(self, story: int, without: frozenset[int]) -> Marked:
        """A story at the second look, by first scores that saw neither it nor those ``without``."""
        key = story, without | {story}
        if key not in self._second:
            self._second[key] = second_look(self.stories[story], self.own(key[1]))
        return self._second[key]

    def same(self, without: frozenset[int], unseen: frozenset[int]) -> Logistic:
        """The second scorer, learned ``without`` some stories, by first scores that did not see those
        ``unseen``."""
        kept = [self.second(i, unseen) for i in self.numbers if i not in without]
        return fit_pairs(self.names + RELATIONS, kept, self.drop)

    def judges(self, without: frozenset[int] = frozenset()) -> Judges:
        """All three, learned without some stories (at most one)."""
        kept = [i for i in self.numbers if i not in without]
        rows = [alone_rows(self.second(i, without), self.same(without | {i}, without)) for i in kept]
        lone = fit_alone([self.stories[i] for i in kept], rows)
        return Judges(self.own(without), self.same(without, without), lone)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """For each story the scorers that did not see it, and thresholds chosen on the others."""

    judges: list[Judges]
    thresholds: list[Thresholds]

    def model(self, number: int) -> Model:
        """The model for story ``number``, learned from the others."""
        return model_of(stored(self.judges[number], self.thresholds[number]))


def leave_out(score: Any, nested: Nested) -> LeftOut:
    """Learn for each story from the others alone; thresholds too."""
    judges = [nested.judges(frozenset([k])) for k in nested.numbers]
    tables = [Table(score, story, judge) for story, judge in zip(nested.stories, judges, strict=True)]
    return LeftOut(judges, [thresholds([t for i, t in enumerate(tables) if i != k]) for k in nested.numbers])


class Table:
    """How a story comes out by scorers that did not see it, at every threshold to choose from."""

    def __init__(self, score: Any, story: Marked, judges: Judges) -> None:
        def at(**given: float) -> list[float]:
            return run(score, story, model_of(stored(judges, replace(Thresholds(), **given))))

        self.by_share = [at(share=share) for share in SHARES]
        self.by_sure = [at(share=0.8, sure=sure) for sure in SURE]
        self.omissions = omissions(story, model_of(stored(judges, Thresholds(share=0.8))))


def omissions(story: Marked, model: Model) -> list[tuple[float, bool, bool]]:
    """For each shared row and source without a reading: the chance that it has one; whether readers paired
    most of the row with that source; whether they paired most of it with the sentence that is likeliest."""
    gold = story.gold
    partners: dict[str, set[str]] = {}
    for u, v in gold.same:
        partners.setdefault(u, set()).add(v)
        partners.setdefault(v, set()).add(u)
    number = {profile.sentence.id: i for i, profile in enumerate(story.known)}
    ids = sorted(source.id for source in gold.story.sources)
    second = related(story.known, story.found, model.own)
    scores = pair_scores(len(story.known), second, model.same)
    found = []
    for fact in facts(gold.story, story.known, story.found, model):
        if not fact.shared:
            continue
        members = [number[s] for r in fact.readings for s in r.sentences]
        with_row = [partners.get(u, set()) for r in fact.readings for s in r.sentences for u in gold.units[s]]
        for at, (chance, i) in elsewhere(sorted(members), story.known, scores).items():
            shown = set(gold.units[story.known[i].sentence.id])
            carried = sum(any(v.split("/")[0] == ids[at] for v in vs) for vs in with_row)
            right = sum(not shown.isdisjoint(vs) for vs in with_row)
            found.append((chance, 2 * carried >= len(with_row), 2 * right >= len(with_row)))
    return found


def thresholds(tables: Sequence[Table]) -> Thresholds:
    """The best share for alignment F1 and carried F1 together; the strictest bound at which mean recall of
    lone sentences still reaches :data:`RECALL`; and the chance from which "perhaps" does less harm than
    good."""
    by_share = np.mean([[row[2] + row[5] for row in table.by_share] for table in tables], axis=0)
    # One story can tip the figures by more than shares differ: each is judged with those beside it.
    smooth = np.convolve(by_share, np.ones(3), "valid") / 3
    reached = [
        sure
        for n, sure in enumerate(SURE)
        if sum(table.by_sure[n][7] for table in tables) / len(tables) >= RECALL
    ]
    return Thresholds(
        SHARES[1 + int(np.argmax(smooth))],
        least_harm([omission for table in tables for omission in table.omissions]),
        max(reached, default=SURE[0]),
    )


def least_harm(omissions: Sequence[tuple[float, bool, bool]]) -> float:
    """The chance from which a source carries a fact "perhaps".

    A source called missing that has the fact does :data:`MISSED` times the harm of a "perhaps" that points at
    the wrong sentence.
    """
    ranked = sorted(omissions)
    harm = float(sum(not right for _, _, right in ranked))
    least, best = harm, 0.0
    for (chance, carried, right), (above, _, _) in pairwise(ranked):
        harm += MISSED * carried - (not right)
        if harm < least and above > chance:
            least, best = harm, (chance + above) / 2
    return round(best, 3)


def run(score: Any, story: Marked, model: Model) -> list[float]:
    """score.py's figures for ``story`` aligned by ``model``."""
    return figures(score, story.gold, facts(story.gold.story, story.known, story.found, model))
