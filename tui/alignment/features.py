"""What speaks for and against two sentences reporting the same: one number a kind of evidence.

Every pair of sentences of two sources that are alike enough to be worth it gets a row of numbers, named in
:data:`NAMES`. They rest on the two sentences alone; what other sentences say of the pair is in
:mod:`~tui.alignment.relations`. All are symmetric. Weights are summed with ``fsum`` or in the order of the
text, so that the order of a set never shows in the last digit.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum, log, sqrt
from operator import truediv

from rapidfuzz.fuzz import token_set_ratio

from tui.alignment.profile import Profile
from tui.alignment.similarity import Scores, cosines, rarity
from tui.english.numbers import Figure

NAMES = (
    "words",  # cosine of content stems, weighted by rarity in the story
    "roots",  # the same of the first letters of words: "collude" and "collusion"
    "tokens",  # rapidfuzz's token_set_ratio of all words, 0..1
    "cover",  # share of the weight of one sentence's words that the other has: the greater
    "clause",  # share of the best covered clause
    "unique",  # shared words, weighted by rarity in the news and in the two articles
    "second",  # … the second heaviest of them
    "rarest",  # the heaviest shared word that is no name, by rarity in the news and in the story
    "lacks",  # the heaviest word that other articles have too and only one of the two sentences has
    "names",  # a name among the first two of both
    "speaker",  # 1 if both pass on what one speaker says, -1 if what two say
    "one says",  # only one passes on what somebody says
    "both quote",  # both have quotation marks
    "quoted",  # share of the quoted words that the other sentence has: the lesser
    "figures",  # how many figures agree
    "other figures",  # figures that only one has: the lesser
    "more figures",  # … and the greater
    "shorter",  # log of the content words of the shorter sentence
    "later",  # share of its article that stands before the one that comes later in its own
    "leads",  # how many of the two stand among the first three sentences
)

ALIKE = 0.07  # mean of "words" and "roots" from which a pair is looked at
PARTNERS = 40  # candidates a sentence may have; only stories of many sources have more
COMMON = 150  # sentences; see similarity.cosines
_NO_QUOTE = -0.1  # less than quoted words that nobody shares: they at least could have been
_NEWS_MOST = 6.0  # log rarity in the news above which words are equally rare


@dataclass(frozen=True, slots=True)
class Candidates:
    """The pairs ``i < j`` worth scoring, their numbers, and how rare each stem is in the story."""

    pairs: list[tuple[int, int]]
    features: list[list[float]]
    weight: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class _Masses:
    """What one sentence brings to all its pairs, worked out once.

    ``rare`` maps a stem to its weight by rarity in the news and in its article; ``sought`` are its stems
    that other articles have too, the heaviest first.
    """

    words: float
    quoted: float
    clause_of: dict[str, int]
    clauses: tuple[float, ...]
    length: float
    rare: dict[str, float]
    sought: tuple[tuple[float, str], ...]
    text: str


class News:
    """How rare words are in the news at large (``weights`` of stems; others get ``default``)."""

    __slots__ = ("_default", "_weights")

    def __init__(self, weights: Mapping[str, float], default: float) -> None:
        self._weights, self._default = weights, default

    def __getitem__(self, stem: str) -> float:
        return min(_NEWS_MOST, self._weights.get(stem, self._default))


def candidates(known: Sequence[Profile], news: News, alike: float = ALIKE) -> Candidates:
    """The pairs of ``known`` (in the order of their sources) that may report the same.

    ``alike`` is the least likeness; 0 takes every pair of sentences that share a word's root.
    """
    groups = [profile.source for profile in known]
    content = [profile.content for profile in known]
    weight = rarity(content)
    by_word = cosines(content, weight, groups, COMMON)
    roots = [profile.roots for profile in known]
    by_root = cosines(roots, rarity(roots), groups, COMMON)
    likeness: Scores = [{} for _ in known]
    for i, row in enumerate(by_root):
        words, mine = by_word[i], likeness[i]
        for j, score in row.items():
            if i < j:
                mine[j] = likeness[j][i] = (words.get(j, 0.0) + score) / 2
    least = [_least(row) for row in likeness] if alike else [0.0] * len(known)
    pairs = sorted(
        (i, j)
        for i, row in enumerate(likeness)
        for j, score in row.items()
        if i < j and score >= alike and (score >= least[i] or score >= least[j])
    )
    own = _Own(known, weight, news, by_word, by_root)
    return Candidates(pairs, [own.of(i, j) for i, j in pairs], weight)


def _least(row: Mapping[int, float]) -> float:
    """The likeness of the last partner that a sentence may have as a candidate."""
    if len(row) <= PARTNERS:
        return 0.0
    return sorted(row.values(), reverse=True)[PARTNERS - 1]


class _Own:
    """The numbers of pairs of ``known``."""

    def __init__(
        self, known: Sequence[Profile], weight: Mapping[str, float], news: News, words: Scores, roots: Scores
    ) -> None:
        self.known, self.weight, self.by_word, self.by_root = known, weight, words, roots
        count = Counter(stem for profile in known for stem in profile.stems)
        sources = 1 + max((profile.source for profile in known), default=0)
        self.within: list[Counter[str]] = [Counter() for _ in range(sources)]
        for profile in known:
            self.within[profile.source].update(profile.stems)
        self.count = count
        self.news = {stem: news[stem] for stem in count}
        self.both = {stem: value * weight[stem] for stem, value in self.news.items()}
        self.masses = [self._masses(profile) for profile in known]

    def _masses(self, profile: Profile) -> _Masses:
        weight, news, within = self.weight, self.news, self.within[profile.source]
        clause_of = {s: n for n, clause in enumerate(profile.clauses) for s in clause}
        # A word that its article has four times says half as much as one that stands there once.
        rare = {s: news[s] / sqrt(within[s]) for s in profile.content}
        sought = [(value, s) for s, value in rare.items() if self.count[s] > within[s]]
        return _Masses(
            words=fsum(weight[s] for s in profile.stems) or 1.0,
            quoted=fsum(weight[s] for s in profile.quoted),
            clause_of={s: clause_of[s] for s in profile.content},  # in the order of the text
            clauses=tuple(2 + fsum([weight[s] for s in clause]) for clause in profile.clauses),
            length=log(1 + len(profile.stems)),
            rare=rare,
            sought=tuple(sorted(sought, key=lambda item: (-item[0], item[1]))),
            text=" ".join(word.form for word in profile.words),
        )

    def of(self, i: int, j: int) -> list[float]:
        a, b, x, y = self.known[i], self.known[j], self.masses[i], self.masses[j]
        return [
            self.by_word[i].get(j, 0.0),
            self.by_root[i].get(j, 0.0),
            token_set_ratio(x.text, y.text) / 100,
            *self._shared(a, b, x, y),
            max(_lacks(x, b), _lacks(y, a)),
            float(not a.opening.isdisjoint(b.opening)),
            _speaker(a, b),
            float(a.says != b.says),
            float(bool(a.quoted) and bool(b.quoted)),
            min(self._quoted(a, b, x), self._quoted(b, a, y)),
            *_figures(a, b),
            min(x.length, y.length),
            max(a.share, b.share),
            (a.place < 3) + (b.place < 3),
        ]

    def _shared(self, a: Profile, b: Profile, x: _Masses, y: _Masses) -> list[float]:
        """What the shared words say: from "cover" to "rarest"."""
        weight, news, both = self.weight, self.news, self.both
        shared = a.stems & b.stems
        mass = unique = heaviest = second = rarest = 0.0
        clauses_a, clauses_b = [0.0] * len(x.clauses), [0.0] * len(y.clauses)
        clause_of_a, clause_of_b, rare_a, rare_b = x.clause_of, y.clause_of, x.rare, y.rare
        for stem in clause_of_a:
            if stem not in shared:
                continue
            value = weight[stem]
            mass += value
            clauses_a[clause_of_a[stem]] += value
            clauses_b[clause_of_b[stem]] += value
            own = rare_a[stem] * rare_b[stem] / news[stem]
            unique += own
            if own > second:
                heaviest, second = (own, heaviest) if own > heaviest else (heaviest, own)
            if both[stem] > rarest and stem not in a.names and stem not in b.names:
                rarest = both[stem]
        return [
            max(mass / x.words, mass / y.words),
            max(*map(truediv, clauses_a, x.clauses), *map(truediv, clauses_b, y.clauses)),
            unique,
            second,
            rarest,
        ]

    def _quoted(self, a: Profile, b: Profile, x: _Masses) -> float:
        if not a.quoted:
            return _NO_QUOTE
        return fsum([self.weight[s] for s in a.quoted & b.stems]) / (x.quoted + 2)


def _lacks(x: _Masses, b: Profile) -> float:
    return next((value for value, stem in x.sought if stem not in b.stems), 0.0)


def _speaker(a: Profile, b: Profile) -> float:
    if not a.speakers or not b.speakers:
        return 0.0
    return -1.0 if a.speakers.isdisjoint(b.speakers) else 1.0


def _figures(a: Profile, b: Profile) -> tuple[float, float, float]:
    """How many figures agree, and how many only one of the two has: the lesser and the greater."""
    if not a.figures or not b.figures:
        return 0.0, 0.0, float(len(a.figures) + len(b.figures))
    in_a, in_b = (sum(any(agree(f, g) for g in q.figures) for f in p.figures) for p, q in ((a, b), (b, a)))
    only = sorted((len(a.figures) - in_a, len(b.figures) - in_b))
    return float(min(in_a, in_b)), float(only[0]), float(only[1])


def agree(a: Figure, b: Figure) -> bool:
    """Whether two figures may count the same: one unit, and values that rounding may set apart."""
    if (a.unit or "") != (b.unit or "") or a.vague != b.vague:
        return False
    if a.value == b.value:
        return True
    high, low = max(a.value, b.value), min(a.value, b.value)
    return high >= 100 and low >= 0.93 * high
