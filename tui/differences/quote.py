"""Quote: one utterance quoted in other words, cut, or given without quotation marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from tui.comparison import Value
from tui.differences.line import Line
from tui.differences.row import Found, Row
from tui.english.quotations import CONTRACTIONS
from tui.english.words import STOP_WORDS, Word

# The shorter of two quoted sentences keeps this part of its words, in order, when it is the same utterance;
# at least so many of them carry meaning. From SURE on, altered words are a contradiction rather than another
# remark.
SAME = 0.6
SURE = 0.72
SHORTEST = 3
FEWEST_CONTENT = 2
# When other words come to more than this part of the shorter one, counted twice, they are two remarks.
LOOSEST = 0.4
# A quotation cut to less than this part of the other is reported as cut.
CUT = 0.6
# Words in quotation marks here that stand there without any: this part of them, at least so many that carry
# meaning.
UNMARKED = 0.8
FEWEST_UNMARKED = 4
# ... over at most so many times the quotation's length.
STRETCHED = 1.5

_OWNED_UP = ("…", "...", ". . .", "[", "(", "*")


@dataclass(frozen=True, slots=True)
class _Quoted:
    """Quoted words of one sentence."""

    reading: int
    line: Line
    start: int
    end: int
    words: tuple[Word, ...]
    stems: tuple[str, ...]
    vocabulary: frozenset[str]

    @property
    def text(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def value(self) -> Value:
        return Value(self.line.source, self.line.sentence.id, self.start, self.end)


def find(row: Row) -> Iterable[Found]:
    """Utterances that several readings quote, where the words inside the marks are not the same."""
    groups: list[list[_Quoted]] = []
    for quoted in _quoted(row):
        near = [
            g for g in groups if any(q.reading != quoted.reading and _likeness(q, quoted) >= SAME for q in g)
        ]
        groups = [g for g in groups if not any(g is n for n in near)]
        groups.append([*(q for g in near for q in g), quoted])
    for group in groups:
        group.sort(key=lambda q: (q.reading, q.line.number, q.start))
        if len({q.reading for q in group}) > 1:
            yield from _compare(row, group)
        yield from _unmarked(row, group)


def _quoted(row: Row) -> Iterable[_Quoted]:
    for i, reading in enumerate(row.readings):
        for line in reading.lines:
            for start, end in line.quoted:
                inside = tuple(word for word in line.words if start <= word.start and word.end <= end)
                if len(inside) >= SHORTEST:
                    stems = tuple(word.stem for word in inside)
                    yield _Quoted(i, line, start, end, inside, stems, frozenset(stems))


def _likeness(a: _Quoted, b: _Quoted) -> float:
    """The part of the shorter quotation's words that stand in the other in order; 0 when they share no
    content.
    """
    shorter, longer = (a, b) if len(a.stems) <= len(b.stems) else (b, a)
    shared = shorter.vocabulary & longer.vocabulary
    if len(shared) < SAME * len(shorter.vocabulary) or len(shared - STOP_WORDS) < FEWEST_CONTENT:
        return 0.0
    if _contains(longer.stems, shorter.stems):
        return 1.0
    return float(LCSseq.similarity(shorter.stems, longer.stems)) / len(shorter.stems)


def _contains(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    """Whether ``shorter`` stands in ``longer`` without a gap."""
    size = len(shorter)
    return any(longer[k : k + size] == shorter for k in range(len(longer) - size + 1))


def _compare(row: Row, group: list[_Quoted]) -> Iterable[Found]:
    cut = False
    for m, a in enumerate(group):
        for b in group[m + 1 :]:
            likeness = _likeness(a, b) if a.reading != b.reading else 0.0
            if likeness < SAME:
                continue
            gaps = _gaps(a, b)
            least = min(len(a.words), len(b.words))
            if sum(len(text.split()) for gap in gaps for text in gap) > LOOSEST * 2 * least:
                continue
            if gaps:
                mine, theirs = " … ".join(g[0] for g in gaps), " … ".join(g[1] for g in gaps)
                one, other = row.readings[a.reading].siglum, row.readings[b.reading].siglum
                note = f"inside the quotation marks, {one}: {mine}; {other}: {theirs}"
                yield Found("quote", likeness >= SURE, note, tuple(q.value for q in group))
                return
            cut = cut or min(len(a.words), len(b.words)) < CUT * max(len(a.words), len(b.words))
    if cut:
        values = tuple(q.value for q in group)
        yield Found("quote", False, f"quoted in part: {row.note(values)}", values)


def _gaps(a: _Quoted, b: _Quoted) -> list[tuple[str, str]]:
    """The words that differ between the first and the last shared word: altered inside, not cut at the ends.

    What an ellipsis, brackets or asterisks own up to is no alteration.
    """
    if _contains(a.stems, b.stems) or _contains(b.stems, a.stems):
        return []
    if any(mark in q.text for q in (a, b) for mark in _OWNED_UP):
        return []
    equal = [code for code in LCSseq.opcodes(a.stems, b.stems) if code.tag == "equal"]
    gaps = []
    for one, other in pairwise(equal):
        mine = a.words[one.src_end - 1 : other.src_start]
        theirs = b.words[one.dest_end - 1 : other.dest_start]
        if _spelled_out(a, mine) != _spelled_out(b, theirs):
            # Where nothing stands in one of them, the shared word before tells the place.
            back = 1 if min(len(mine), len(theirs)) > 1 else 0
            gaps.append((_text(a, mine[back:]), _text(b, theirs[back:])))
    return gaps


def _spelled_out(quoted: _Quoted, part: Sequence[Word]) -> str:
    """The words after the first as one string, contractions undone ("it's" is "it is")."""
    forms = ["is"] if quoted.line.text[part[0].end : part[0].end + 2] in {"'s", "’s"} else []
    for word in part[1:]:
        form = word.form
        for short, full in CONTRACTIONS:
            form = form.replace(short, full)
        forms.append(form)
        if quoted.line.text[word.end : word.end + 2] in {"'s", "’s"}:
            forms.append("is")
    return "".join(forms)


def _text(quoted: _Quoted, part: Sequence[Word]) -> str:
    return quoted.line.text[part[0].start : part[-1].end]


def _unmarked(row: Row, group: list[_Quoted]) -> Iterable[Found]:
    """Readings that give the quoted words as their own."""
    quoting = {q.reading for q in group}
    fullest = max(group, key=lambda q: len(q.words))
    content = {stem for stem in fullest.stems if stem not in STOP_WORDS}
    if len(content) < FEWEST_UNMARKED:
        return
    values = []
    for i, reading in enumerate(row.readings):
        for line in reading.lines if i not in quoting else ():
            found = [word for word in line.words if word.stem in content]
            if len({word.stem for word in found}) < UNMARKED * len(content) or line.quoted:
                continue
            if found[-1].end - found[0].start <= STRETCHED * (fullest.end - fullest.start):
                values.append(Value(line.source, line.sentence.id, found[0].start, found[-1].end))
                break
    if values:
        both = (*(q.value for q in group), *values)
        yield Found("quote", False, f"without quotation marks: {row.note(values)}", both)
