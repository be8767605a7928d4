"""What speaks for and against two sentences reporting the same: one number a kind of evidence.

Every pair of sentences of two sources that are alike enough to be worth it gets a row of numbers, named in
:data:`NAMES`. Those before "rank" rest on the two sentences; the others say how the pair stands out against
its rivals, and what other sentences say of it. All are symmetric. Weights are summed with ``fsum`` or in the
order of the text, so that the order of a set never shows in the last digit.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log, sqrt
from operator import truediv

from tui.alignment.profile import Profile
from tui.alignment.similarity import Scores, cosines, rarity
from tui.english.numbers import Figure

NAMES = (
    "words",  # cosine of content stems, weighted by rarity in the story
    "roots",  # the same of the first letters of words: "collude" and "collusion"
    "news",  # the same weighted by rarity in the news at large
    "cover least",  # share of the weight of one sentence's words that the other has: the lesser
    "cover most",  # … and the greater
    "shared",  # total weight of the shared words
    "clause",  # share of the best covered clause
    "phrases",  # cosine of neighbouring stems
    "quote most",  # share of the quoted words that the other sentence has: the greater
    "quote least",  # … and the lesser
    "quotes",  # weight of words quoted in both
    "names",  # weight of the shared names above what every sentence has
    "other names",  # weight of the names that only one has: the lesser
    "figures",  # how many figures agree
    "other figures",  # figures that only one has: the lesser
    "more figures",  # … and the greater
    "shorter",  # log of the content words of the shorter sentence
    "longer",  # … and of the longer
    "earlier",  # share of its article that stands before the one that comes earlier in its own
    "later",  # … and before the later
    "apart",  # their distance
    "leads",  # how many of the two stand among the first three sentences
    "unique",  # shared words that few sentences of the two sources have
    "own words",  # rare words of other sources that only one has: the lesser
    "more own words",  # … and the greater
    "rank",  # how many sentences of the other source are more alike: the lesser
    "worse rank",  # … and the greater
    "margin",  # distance to the nearest rival: the lesser
    "better margin",  # … and the greater
    "of best",  # as a share of the best the sentence has anywhere: the lesser
    "more of best",  # … and the greater
    "above mean",  # distance to the mean of the rivals: the lesser
    "third",  # a third sentence is like both: the best
    "thirds",  # … the sum of the best four
    "beside",  # the sentences before or after both are alike
    "around least",  # one sentence is like a neighbour of the other: the lesser
    "around most",  # … and the greater
)

ALIKE = 0.07  # mean of "words" and "roots": 997 in 1,000 of the pairs that the model accepts reach it
PARTNERS = 40  # candidates a sentence may have; only stories of many sources have more
COMMON = 150  # sentences; see similarity.cosines
FAINT = 0.03
_NEAR = 15  # how many of a sentence's partners may support each other through it
_RARE = 6  # sentences of the story
_WORST_RANK = 10
_NO_QUOTE = -0.1  # less than quoted words that nobody shares: they at least could have been
_NEWS_MOST = 6.0  # log rarity in the news above which words are equally rare


@dataclass(frozen=True, slots=True)
class Candidates:
    """The pairs ``i < j`` worth scoring, their features, and the likeness of all sentences."""

    pairs: list[tuple[int, int]]
    features: list[list[float]]
    alike: Scores
    weight: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Masses:
    """Weights of one sentence, summed once."""

    words: float
    news: float
    quoted: float
    names: float
    rare: int
    clause_of: dict[str, int]
    clauses: tuple[float, ...]
    phrases: float
    length: float


class News:
    """How rare words are in the news at large (``weights`` of stems; others get ``default``)."""

    __slots__ = ("_default", "_weights")

    def __init__(self, weights: Mapping[str, float], default: float) -> None:
        self._weights, self._default = weights, default

    def __getitem__(self, stem: str) -> float:
        return min(_NEWS_MOST, self._weights.get(stem, self._default))


def candidates(known: Sequence[Profile], news: News) -> Candidates:
    """The pairs of ``known`` (in the order of their sources) that may report the same."""
    groups = [profile.source for profile in known]
    content = [profile.content for profile in known]
    weight = rarity(content)
    by_word = cosines(content, weight, groups, COMMON)
    roots = [profile.roots for profile in known]
    by_root = cosines(roots, rarity(roots), groups, COMMON)
    alike: Scores = [{} for _ in known]
    pairs = []
    for i, row in enumerate(by_root):
        words, mine = by_word[i], alike[i]
        for j, score in row.items():
            if i < j:
                mine[j] = alike[j][i] = (words.get(j, 0.0) + score) / 2
    least = [_least(row) for row in alike]
    for i, row in enumerate(alike):
        pairs += [
            (i, j)
            for j, score in row.items()
            if i < j and score >= ALIKE and (score >= least[i] or score >= least[j])
        ]
    pairs.sort()
    own = _Own(known, weight, news, by_word, by_root)
    relative = _Relative(known, alike)
    features = [own.of(i, j) + relative.of(i, j) for i, j in pairs]
    return Candidates(pairs, features, alike, weight)


def _least(row: Mapping[int, float]) -> float:
    """The likeness of the last partner that a sentence may have as a candidate."""
    if len(row) <= PARTNERS:
        return 0.0
    return sorted(row.values(), reverse=True)[PARTNERS - 1]


class _Own:
    """Features of two sentences by themselves."""

    def __init__(
        self, known: Sequence[Profile], weight: Mapping[str, float], news: News, words: Scores, roots: Scores
    ) -> None:
        self.known, self.weight, self.by_word, self.by_root = known, weight, words, roots
        count = Counter(stem for profile in known for stem in profile.stems)
        sources = 1 + max((profile.source for profile in known), default=0)
        self.within: list[Counter[str]] = [Counter() for _ in range(sources)]
        for profile in known:
            self.within[profile.source].update(profile.stems)
        spread = Counter(stem for counter in self.within for stem in counter)
        self.rare = frozenset(s for s, n in count.items() if n <= _RARE and spread[s] > 1)
        self.news = {stem: news[stem] for stem in count}
        phrases = [profile.bigrams for profile in known]
        seen = Counter(phrase for row in phrases for phrase in row)
        total = 1 + len(known)
        self.phrase = {phrase: log(total / (1 + n)) + 1 for phrase, n in seen.items()}
        self.masses = [self._masses(profile) for profile in known]

    def _masses(self, profile: Profile) -> _Masses:
        weight, news = self.weight, self.news
        clause_of = {s: n for n, clause in enumerate(profile.clauses) for s in clause}
        return _Masses(
            words=fsum(weight[s] for s in profile.stems) or 1.0,
            news=sqrt(fsum((weight[s] * news[s]) ** 2 for s in profile.stems)) or 1.0,
            quoted=fsum(weight[s] for s in profile.quoted),
            names=fsum(weight[s] - 1 for s in profile.names),
            rare=len(profile.stems & self.rare),
            clause_of={s: clause_of[s] for s in profile.content},  # in the order of the text
            clauses=tuple(2 + fsum([weight[s] for s in clause]) for clause in profile.clauses),
            phrases=sqrt(fsum(self.phrase[p] ** 2 for p in profile.bigrams)) or 1.0,
            length=log(1 + len(profile.stems)),
        )

    def of(self, i: int, j: int) -> list[float]:
        weight, news = self.weight, self.news
        a, b, x, y = self.known[i], self.known[j], self.masses[i], self.masses[j]
        shared = a.stems & b.stems
        in_a, in_b = self.within[a.source], self.within[b.source]
        mass = general = unique = 0.0
        clauses_a, clauses_b = [0.0] * len(x.clauses), [0.0] * len(y.clauses)
        clause_of_a, clause_of_b = x.clause_of, y.clause_of
        for stem in x.clause_of:
            if stem not in shared:
                continue
            value, rarely = weight[stem], news[stem]
            mass += value
            general += (value * rarely) ** 2
            unique += rarely / sqrt(in_a[stem] * in_b[stem])
            clauses_a[clause_of_a[stem]] += value
            clauses_b[clause_of_b[stem]] += value
        cover_a, cover_b = mass / x.words, mass / y.words
        clause = max(*map(truediv, clauses_a, x.clauses), *map(truediv, clauses_b, y.clauses))
        phrases = a.bigrams & b.bigrams
        phrase = fsum([self.phrase[p] ** 2 for p in phrases]) / (x.phrases * y.phrases) if phrases else 0.0
        quote_a = fsum([weight[s] for s in a.quoted & shared]) / (x.quoted + 2) if a.quoted else _NO_QUOTE
        quote_b = fsum([weight[s] for s in b.quoted & shared]) / (y.quoted + 2) if b.quoted else _NO_QUOTE
        quotes = fsum([weight[s] for s in a.quoted & b.quoted]) if a.quoted and b.quoted else 0.0
        names = fsum([weight[s] - 1 for s in a.names & b.names]) if a.names and b.names else 0.0
        if a.figures and b.figures:
            agreeing = [
                sum(any(agree(f, g) for g in q.figures) for f in p.figures) for p, q in ((a, b), (b, a))
            ]
            only_a, only_b = len(a.figures) - agreeing[0], len(b.figures) - agreeing[1]
            figures = min(agreeing)
        else:
            figures, only_a, only_b = 0, len(a.figures), len(b.figures)
        rare = len(shared & self.rare)
        own_a, own_b = x.rare - rare, y.rare - rare
        return [
            self.by_word[i].get(j, 0.0),
            self.by_root[i].get(j, 0.0),
            general / (x.news * y.news),
            *((cover_a, cover_b) if cover_a < cover_b else (cover_b, cover_a)),
            mass,
            clause,
            phrase,
            *((quote_a, quote_b) if quote_a > quote_b else (quote_b, quote_a)),
            quotes,
            names,
            (x.names if x.names < y.names else y.names) - names,
            figures,
            *((only_a, only_b) if only_a < only_b else (only_b, only_a)),
            *((x.length, y.length) if x.length < y.length else (y.length, x.length)),
            *((a.share, b.share) if a.share < b.share else (b.share, a.share)),
            abs(a.share - b.share),
            (a.place < 3) + (b.place < 3),
            unique,
            *((own_a, own_b) if own_a < own_b else (own_b, own_a)),
        ]


class _Relative:
    """Features of how a pair stands among all others, by likeness."""

    def __init__(self, known: Sequence[Profile], alike: Scores) -> None:
        self.alike = alike
        self.sources = sources = [profile.source for profile in known]
        at = {(profile.source, profile.place): i for i, profile in enumerate(known)}
        self.before = [at.get((p.source, p.place - 1), -1) for p in known]
        self.after = [at.get((p.source, p.place + 1), -1) for p in known]
        self.rivals: list[dict[int, list[float]]] = []
        for row in alike:
            rivals: dict[int, list[float]] = {}
            for j, score in row.items():
                rivals.setdefault(sources[j], []).append(score)
            for scores in rivals.values():
                scores.sort()
            self.rivals.append(rivals)
        self.best = [max(row.values(), default=1.0) for row in alike]
        self.mean = [{s: sum(r) / len(r) for s, r in rivals.items()} for rivals in self.rivals]
        self.through = through(alike, sources)

    def of(self, i: int, j: int) -> list[float]:
        alike, sources = self.alike, self.sources
        row_i, row_j = alike[i], alike[j]
        score = row_i[j]
        rank_i, margin_i = _standing(self.rivals[i][sources[j]], score)
        rank_j, margin_j = _standing(self.rivals[j][sources[i]], score)
        best_i, best_j = score / self.best[i], score / self.best[j]
        above = score - max(self.mean[i][sources[j]], self.mean[j][sources[i]])
        thirds = self.through.get((i, j), ())
        before_i, after_i, before_j, after_j = self.before[i], self.after[i], self.before[j], self.after[j]
        beside = 0.0
        if before_i >= 0 and before_j >= 0:
            beside = alike[before_i].get(before_j, 0.0)
        if after_i >= 0 and after_j >= 0:
            beside = max(beside, alike[after_i].get(after_j, 0.0))
        around_i = max(row_i.get(before_j, 0.0), row_i.get(after_j, 0.0))
        around_j = max(row_j.get(before_i, 0.0), row_j.get(after_i, 0.0))
        return [
            *((rank_i, rank_j) if rank_i < rank_j else (rank_j, rank_i)),
            *((margin_i, margin_j) if margin_i < margin_j else (margin_j, margin_i)),
            *((best_i, best_j) if best_i < best_j else (best_j, best_i)),
            above,
            thirds[0] if thirds else 0.0,
            sum(thirds),
            beside,
            *((around_i, around_j) if around_i < around_j else (around_j, around_i)),
        ]


def _standing(rivals: Sequence[float], score: float) -> tuple[int, float]:
    """How many of ``rivals`` (ascending, ``score`` among them) are better; the distance to the best other."""
    better = len(rivals) - bisect_right(rivals, score)
    if better:
        return min(better, _WORST_RANK), score - rivals[-1]
    other = bisect_left(rivals, score)
    if len(rivals) - other > 1:
        return 0, 0.0
    return 0, score - rivals[other - 1] if other else score


def through(alike: Scores, sources: Sequence[int]) -> dict[tuple[int, int], list[float]]:
    """For pairs ``i < j`` how like both a third sentence is, the best four first (``a~b`` and ``b~c``)."""
    found: dict[tuple[int, int], list[float]] = {}
    for row in alike:
        near = sorted([(-score, i) for i, score in row.items() if score >= FAINT])[:_NEAR]
        for number, (_, i) in enumerate(near):
            source = sources[i]
            for score, j in near[number + 1 :]:
                if sources[j] != source:
                    found.setdefault((i, j) if i < j else (j, i), []).append(-score)
    for scores in found.values():
        scores.sort(reverse=True)
        del scores[4:]
    return found


def agree(a: Figure, b: Figure) -> bool:
    """Whether two figures may count the same: one unit, and values that rounding may set apart."""
    if (a.unit or "") != (b.unit or "") or a.vague != b.vague:
        return False
    if a.value == b.value:
        return True
    high, low = max(a.value, b.value), min(a.value, b.value)
    return high >= 100 and low >= 0.93 * high
