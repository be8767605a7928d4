"""Two quotations of one utterance laid side by side: the words altered in them, and the words left out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from tui.differences.quoted import Quoted, Quotes, contains
from tui.english.names import TITLE_WORDS
from tui.english.quotations import CONTRACTIONS
from tui.english.words import Word

# What a source quotes beside a quotation, up to so many runs of quoted words on either side, belongs to the
# utterance when this part of its words stands in the other source's quotation, too.
REACH = 2
JOINED = 0.5
# A source leaves sentences out between two that it quotes, of so many words: at most so many. The two don't
# have this part of their words either.
FEWEST = 3
BETWEEN = 3
HAD = 0.5

_OWNED_UP = ("…", "...", ". . .", "[", "(", "*")


class Gap(NamedTuple):
    """The words that stand in either passage between two that both have; one may be empty.

    ``my_forms`` and ``their_forms`` are the words in lower case with the shared ones before and after.
    """

    mine: str
    theirs: str
    my_forms: tuple[str, ...]
    their_forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """One source's quotation of an utterance: quoted runs that follow each other."""

    parts: tuple[Quoted, ...]
    words: tuple[tuple[Quoted, Word], ...]
    stems: tuple[str, ...]

    @property
    def forms(self) -> tuple[str, ...]:
        """The words in lower case, titles spelled out."""
        return tuple([TITLE_WORDS.get(word.form, word.form) for _, word in self.words])

    def text(self, start: int, end: int) -> str:
        """Words ``start`` to ``end`` as written; what stands between two runs is left out."""
        pieces: list[tuple[Quoted, int, int]] = []
        for run, word in self.words[start:end]:
            if pieces and pieces[-1][0] is run:
                pieces[-1] = (run, pieces[-1][1], word.end)
            else:
                pieces.append((run, word.start, word.end))
        return " ".join(run.line.text[a:b] for run, a, b in pieces)


def passage(parts: Sequence[Quoted]) -> Passage:
    """The quoted runs ``parts`` as one."""
    words = tuple([(run, word) for run in parts for word in run.words])
    return Passage(tuple(parts), words, tuple([word.stem for _, word in words]))


def side_by_side(quotes: Quotes, a: Quoted, b: Quoted) -> tuple[Passage, Passage]:
    """Two runs of one utterance, the shorter one joined by the runs beside it that the other has, too."""
    if len(a.stems) <= len(b.stems):
        return _joined(quotes, a, b), passage([b])
    return passage([a]), _joined(quotes, b, a)


def _joined(quotes: Quotes, run: Quoted, other: Quoted) -> Passage:
    parts = [run]
    had = LCSseq.similarity(run.stems, other.stems)
    for step in (1, -1):
        for _ in range(REACH):
            room = len(other.stems) - had
            beside = quotes.beside(parts[-1 if step > 0 else 0], step)
            if beside is None or not room:
                break
            longer = [*parts, beside] if step > 0 else [beside, *parts]
            now = LCSseq.similarity([stem for part in longer for stem in part.stems], other.stems)
            if now - had < JOINED * len(beside.stems):
                break
            parts, had = longer, now
    return passage(parts)


def gaps(a: Passage, b: Passage) -> list[Gap]:
    """The words that differ between the first and the last shared word: altered inside, not cut at the ends.

    What an ellipsis, brackets or asterisks own up to is no alteration; another inflection is one.
    """
    mine, theirs = a.forms, b.forms
    if contains(mine, theirs) or contains(theirs, mine):
        return []
    if any(mark in part.text for part in (*a.parts, *b.parts) for mark in _OWNED_UP):
        return []
    equal = [code for code in LCSseq.opcodes(mine, theirs) if code.tag == "equal"]
    found = []
    for one, other in pairwise(equal):
        left, right = (one.src_end, other.src_start), (one.dest_end, other.dest_start)
        if _parted(a, left) or _parted(b, right):
            continue
        # A contraction may begin in the shared word before.
        if _spelled_out(a, left[0] - 1, left[1]) != _spelled_out(b, right[0] - 1, right[1]):
            my_forms, their_forms = mine[left[0] - 1 : left[1] + 1], theirs[right[0] - 1 : right[1] + 1]
            found.append(Gap(a.text(*left), b.text(*right), my_forms, their_forms))
    return found


def _parted(passage: Passage, place: tuple[int, int]) -> bool:
    """Whether nothing stands at a place because the quotation is interrupted there."""
    start, end = place
    return start == end and passage.words[start - 1][0] is not passage.words[start][0]


def _spelled_out(passage: Passage, start: int, end: int) -> str:
    """The words after ``start`` as one string, contractions undone ("it's" is "it is")."""
    forms = []
    for at, (run, word) in enumerate(passage.words[start:end]):
        if at:
            form = TITLE_WORDS.get(word.form, word.form)
            for short, full in CONTRACTIONS:
                form = form.replace(short, full)
            forms.append(form)
        if run.line.text[word.end : word.end + 2] in {"'s", "’s"}:
            forms.append("is")
    return "".join(forms)


def lost(shorter: Passage, longer: Passage) -> list[str]:
    """What the ``longer`` passage has that the ``shorter`` one lacks, run by run."""
    found = []
    for code in LCSseq.opcodes(longer.stems, shorter.stems):
        content = any(word.content for _, word in longer.words[code.src_start : code.src_end])
        if code.tag in {"delete", "replace"} and content:
            found.append(longer.text(code.src_start, code.src_end))
    return found


class Silence(NamedTuple):
    """Two runs that follow each other in a source, and what another quotes there: more in between.

    ``left`` is what the first source does not quote elsewhere either.
    """

    short: tuple[Quoted, Quoted]
    full: tuple[Quoted, ...]
    left: tuple[Quoted, ...]


def silences(quotes: Quotes) -> Iterator[Silence]:
    """Sentences that one source leaves out between two that it quotes one after the other."""
    group = {run: runs for runs in quotes.groups for run in runs}
    for first, second in pairwise(quotes.runs):
        if first not in group or second not in group or quotes.beside(first, 1) is not second:
            continue
        if min(len(first.words), len(second.words)) < FEWEST:
            continue
        for start in group[first]:
            full = _reaching(quotes, start, group[second]) if start.source != first.source else ()
            left = [run for run in full[1:-1] if run.content and not _elsewhere(group, run, first, second)]
            flowing = _one_paragraph((first, second)) or _one_paragraph(full)
            if left and flowing and _left_out((first, second), full):
                yield Silence((first, second), full, tuple(left))


def _one_paragraph(runs: Sequence[Quoted]) -> bool:
    return len({run.line.sentence.paragraph for run in runs}) == 1


def _elsewhere(group: Mapping[Quoted, Sequence[Quoted]], run: Quoted, first: Quoted, second: Quoted) -> bool:
    """Whether the source of ``first`` and ``second`` quotes ``run``, but for these two."""
    return any(
        other.source == first.source and other is not first and other is not second
        for other in group.get(run, ())
    )


def _reaching(quotes: Quotes, start: Quoted, ends: Sequence[Quoted]) -> tuple[Quoted, ...]:
    """The runs from ``start`` to the first of ``ends``; empty if there is none near."""
    found = [start]
    while len(found) < BETWEEN + 2:
        after = quotes.beside(found[-1], 1)
        if after is None:
            break
        found.append(after)
        if after in ends:
            # Of two that may be meant, the fuller: "An idea. An idea that sets people free."
            further = quotes.beside(after, 1)
            if further is not None and further in ends and len(further.words) > len(after.words):
                found.append(further)
            return tuple(found)
    return ()


def _left_out(short: tuple[Quoted, Quoted], full: Sequence[Quoted]) -> bool:
    said = [*short[0].stems, *short[1].stems]
    between = [stem for run in full[1:-1] for stem in run.stems]
    ends = LCSseq.similarity(said, [*full[0].stems, *full[-1].stems])
    whole = LCSseq.similarity(said, [stem for run in full for stem in run.stems])
    return whole - ends < HAD * len(between)
