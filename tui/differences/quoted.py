"""What the readings of a row quote: the runs of words in quotation marks, and which are one utterance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq

from tui.comparison import Value
from tui.differences.line import Line
from tui.differences.row import Row
from tui.english.words import STOP_WORDS, Word

# Fewer words in quotation marks are a fragment: perhaps a quotation, perhaps a word held with tongs.
SHORTEST = 3
# The shorter of two quoted sentences keeps this part of its words, in order, when it is the same utterance;
# at least so many of them carry meaning, or so many stand in one run.
SAME = 0.6
FEWEST_CONTENT = 2
LONG_RUN = 4


@dataclass(frozen=True, slots=True, eq=False)
class Quoted:
    """Quoted words of one sentence of reading number ``reading``."""

    reading: int
    line: Line
    start: int
    end: int
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    vocabulary: frozenset[str]

    @property
    def content(self) -> frozenset[str]:
        """The stems of its words that carry meaning."""
        return self.vocabulary - STOP_WORDS

    @property
    def text(self) -> str:
        """The words as written, marks left out."""
        return self.line.text[self.start : self.end]

    @property
    def value(self) -> Value:
        """The span of the words."""
        return Value(self.line.source, self.line.sentence.id, self.start, self.end)


def quoted(row: Row) -> list[Quoted]:
    """Every run of quoted words in the row's readings, in order."""
    found = []
    for i, reading in enumerate(row.readings):
        for line in reading.lines:
            for start, end in line.quoted:
                inside = tuple(word for word in line.words if start <= word.start and word.end <= end)
                if inside:
                    stems = tuple(word.stem for word in inside)
                    found.append(Quoted(i, line, start, end, inside, stems, frozenset(stems)))
    return found


def grouped(runs: Iterable[Quoted]) -> list[list[Quoted]]:
    """Those of ``runs`` that are no fragments, one list an utterance, each in the order of the readings."""
    groups: list[list[Quoted]] = []
    for run in runs:
        if len(run.words) < SHORTEST:
            continue
        near = [g for g in groups if any(q.reading != run.reading and likeness(q, run) >= SAME for q in g)]
        groups = [g for g in groups if not any(g is n for n in near)]
        groups.append([*(q for g in near for q in g), run])
    for group in groups:
        group.sort(key=lambda q: (q.reading, q.line.number, q.start))
    return groups


def likeness(a: Quoted, b: Quoted) -> float:
    """The part of the shorter quotation's words that stand in the other in order; 0 when they share no
    content.
    """
    shorter, longer = (a, b) if len(a.stems) <= len(b.stems) else (b, a)
    shared = shorter.vocabulary & longer.vocabulary
    content = len(shared - STOP_WORDS)
    if len(shared) < SAME * len(shorter.vocabulary) or not content:
        return 0.0
    if content < FEWEST_CONTENT and _longest_run(shorter.stems, longer.stems) < LONG_RUN:
        return 0.0
    if contains(longer.stems, shorter.stems):
        return 1.0
    return float(LCSseq.similarity(shorter.stems, longer.stems)) / len(shorter.stems)


def contains(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether ``shorter`` stands in ``longer`` without a gap."""
    size = len(shorter)
    return any(longer[k : k + size] == shorter for k in range(len(longer) - size + 1))


def _longest_run(shorter: Sequence[str], longer: Sequence[str]) -> int:
    """How many words in a row the two share."""
    codes = LCSseq.opcodes(shorter, longer)
    return max((c.src_end - c.src_start for c in codes if c.tag == "equal"), default=0)
