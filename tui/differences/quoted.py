"""The quotations of a story: the runs of words in quotation marks, and which are one utterance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from rapidfuzz.distance import LCSseq

from tui.comparison import Value
from tui.differences.line import Line
from tui.english.words import Word

# Fewer words in quotation marks are a fragment: perhaps a quotation, perhaps a word held with tongs.
SHORTEST = 3
# The shorter of two quoted sentences keeps this part of its words, in order, when it is the same utterance;
# at least so many of them carry meaning, or so many stand in one run.
SAME = 0.6
FEWEST_CONTENT = 2
LONG_RUN = 4
# Of so few words, more have to be the same.
SHORT = 5
SAME_SHORT = 0.8
# Wherever in the story they stand, two are one utterance when the words they share are together so telling
# (see Prepared.weight) and so alike, or when so many words of one stand in the other without a gap.
TELLING = 1.2
ALIKE = 0.7
CERTAIN = 4
# Beside what is one utterance, runs of quoted words up to so far on either side are one when this part of the
# shorter one's words stand in the other in order, function words or not.
ASIDE = 2
FOLLOWING = 0.75


@dataclass(frozen=True, slots=True, eq=False)
class Quoted:
    """Quoted words of one sentence; ``content`` are the stems of those that carry meaning."""

    line: Line
    start: int
    end: int
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    vocabulary: frozenset[str]
    content: frozenset[str]

    @property
    def forms(self) -> tuple[str, ...]:
        """The words in lower case."""
        return tuple([word.form for word in self.words])

    @property
    def source(self) -> str:
        """The source that quotes."""
        return self.line.source

    @property
    def text(self) -> str:
        """The words as written, marks left out."""
        return self.line.text[self.start : self.end]

    @property
    def value(self) -> Value:
        """The span of the words."""
        return Value(self.line.source, self.line.sentence.id, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Quotes:
    """All quoted runs of a story, in story order; and those that are one utterance in several sources.

    ``of_line`` has them by the number of their sentence, ``place`` the place of each in ``runs``.
    """

    runs: tuple[Quoted, ...]
    of_line: Mapping[int, Sequence[Quoted]]
    groups: tuple[tuple[Quoted, ...], ...]
    place: Mapping[Quoted, int] = field(repr=False)

    def beside(self, run: Quoted, step: int) -> Quoted | None:
        """The quoted run before (``step`` -1) or after (1), in the same sentence or the one beside it."""
        at = self.place[run] + step
        near = 0 <= at < len(self.runs) and _adjoin(run, self.runs[at])
        return self.runs[at] if near else None


def find_quotes(lines: Iterable[Line], rarity: Mapping[str, float]) -> Quotes:
    """The quotations of a story's ``lines``; ``rarity`` says how telling each word is."""
    of_line = {line.number: found for line in lines if line.quoted and (found := _runs(line))}
    runs = tuple(run for found in of_line.values() for run in found)
    return Quotes(
        runs, of_line, tuple(map(tuple, _utterances(runs, rarity))), {run: n for n, run in enumerate(runs)}
    )


def _runs(line: Line) -> list[Quoted]:
    found = []
    for start, end in line.quoted:
        inside = tuple([word for word in line.words if start <= word.start and word.end <= end])
        if inside:
            stems = tuple([word.stem for word in inside])
            content = frozenset(
                [word.stem for word in inside if word.content and not _masked(line.text, word)]
            )
            found.append(Quoted(line, start, end, inside, stems, frozenset(stems), content))
    return found


def _masked(text: str, word: Word) -> bool:
    """Whether a word is part of an oath written with asterisks."""
    return text[word.end : word.end + 1] == "*" or text[word.start - 1 : word.start] == "*"


def _utterances(runs: Sequence[Quoted], rarity: Mapping[str, float]) -> list[list[Quoted]]:
    """The runs of two sources or more that are one utterance beyond doubt, wherever they stand."""
    holders: dict[str, list[int]] = {}
    group = list(range(len(runs)))
    for at, run in enumerate(runs):
        if len(run.words) < SHORTEST:
            continue
        shared: Counter[int] = Counter()
        for word in run.content:
            held = holders.setdefault(word, [])
            shared.update(held)
            held.append(at)
        for other in sorted(shared):
            earlier = runs[other]
            if earlier.source == run.source or group[other] == group[at]:
                continue
            if shared[other] >= FEWEST_CONTENT and _certain(earlier, run, rarity):
                old, new = sorted((group[other], group[at]), reverse=True)
                group = [new if g == old else g for g in group]
    _follow(runs, group)
    found: dict[int, list[Quoted]] = {}
    for at, root in enumerate(group):
        found.setdefault(root, []).append(runs[at])
    return [members for members in found.values() if len(members) > 1]


def _follow(runs: Sequence[Quoted], group: list[int]) -> None:
    """Put runs by themselves into the group of what stands beside the same utterance in another source."""
    sizes = Counter(group)
    held: dict[int, list[int]] = {}
    for at, root in enumerate(group):
        if sizes[root] > 1:
            held.setdefault(root, []).append(at)
    for members in held.values():
        for at, other in permutations(members, 2):
            if runs[at].source == runs[other].source:
                continue
            for alone in _near(runs, at):
                if sizes[group[alone]] > 1:
                    continue
                for there in _near(runs, other):
                    if _follows(runs[alone], runs[there]):
                        sizes[group[there]] += 1
                        sizes[group[alone]] -= 1
                        group[alone] = group[there]
                        break


def _near(runs: Sequence[Quoted], at: int) -> list[int]:
    found = []
    for step in (1, -1):
        here = at
        for _ in range(ASIDE):
            there = here + step
            if not 0 <= there < len(runs) or not _adjoin(runs[here], runs[there]):
                break
            found.append(there)
            here = there
    return found


def _adjoin(a: Quoted, b: Quoted) -> bool:
    """Whether two runs stand in one sentence or in two that follow each other."""
    return a.source == b.source and abs(a.line.number - b.line.number) <= 1


def _follows(a: Quoted, b: Quoted) -> bool:
    least = min(len(a.stems), len(b.stems))
    return least >= SHORTEST and in_order(a, b) >= FOLLOWING


def in_order(a: Quoted, b: Quoted) -> float:
    """The part of the shorter quotation's words that stand in the other in order."""
    return float(LCSseq.similarity(a.stems, b.stems)) / min(len(a.stems), len(b.stems))


def _certain(a: Quoted, b: Quoted, rarity: Mapping[str, float]) -> bool:
    alike = likeness(a, b)
    shorter, longer = (a, b) if len(a.stems) <= len(b.stems) else (b, a)
    whole = alike == 1.0 and contains(longer.stems, shorter.stems)
    if alike < ALIKE or (whole and len(shorter.stems) >= CERTAIN):
        return alike >= ALIKE
    if not whole and len(shorter.stems) < SHORT:
        return False
    return sum([rarity.get(word, 0.0) for word in sorted(a.content & b.content)]) >= TELLING


def grouped(runs: Iterable[Quoted]) -> list[list[Quoted]]:
    """Those of the ``runs`` of one row that are no fragments, one list an utterance, in story order."""
    groups: list[list[Quoted]] = []
    for run in runs:
        if len(run.words) < SHORTEST:
            continue
        near = [g for g in groups if any(q.source != run.source and likeness(q, run) >= SAME for q in g)]
        groups = [g for g in groups if not any(g is n for n in near)]
        groups.append([*(q for g in near for q in g), run])
    for group in groups:
        group.sort(key=lambda q: (q.line.number, q.start))
    return groups


def likeness(a: Quoted, b: Quoted) -> float:
    """The part of the shorter quotation's words that stand in the other in order; 0 when they share no
    content.
    """
    shorter, longer = (a, b) if len(a.stems) <= len(b.stems) else (b, a)
    content = len(shorter.content & longer.content)
    if not content or len(shorter.vocabulary & longer.vocabulary) < SAME * len(shorter.vocabulary):
        return 0.0
    if content < FEWEST_CONTENT and _longest_run(shorter.stems, longer.stems) < LONG_RUN:
        return 0.0
    if contains(longer.stems, shorter.stems):
        return 1.0
    alike = float(LCSseq.similarity(shorter.stems, longer.stems)) / len(shorter.stems)
    return alike if len(shorter.stems) > SHORT or alike >= SAME_SHORT else 0.0


def contains(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether ``shorter`` stands in ``longer`` without a gap."""
    size = len(shorter)
    return any(longer[k : k + size] == shorter for k in range(len(longer) - size + 1))


def _longest_run(shorter: Sequence[str], longer: Sequence[str]) -> int:
    """How many words in a row the two share."""
    codes = LCSseq.opcodes(shorter, longer)
    return max((c.src_end - c.src_start for c in codes if c.tag == "equal"), default=0)
