"""Quote: one utterance quoted in other words, cut, or given to another speaker."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from rapidfuzz.distance import LCSseq

from tui.differences.attribution import attributions
from tui.differences.quoted import SAME, SHORTEST, Quoted, contains, grouped, likeness, quoted
from tui.differences.row import Found, Row
from tui.english.names import TITLE_WORDS
from tui.english.quotations import CONTRACTIONS
from tui.english.words import Word

# From SURE on, altered words are a contradiction rather than another remark.
SURE = 0.72
# When other words come to more than this part of the shorter one, counted twice, they are two remarks.
LOOSEST = 0.4
# A quotation is cut when it lacks so many of the other's words that carry meaning, or keeps less than this
# part.
FEWEST_LOST = 2
CUT = 0.6
# What a quotation lacks may be quoted in one of so many sentences before or after it.
BESIDE = 1
# Two quotations that share no long run are one statement in other words when they share this part of the
# shorter one's content, in at least so many words.
RESTATED = 0.6
FEWEST_RESTATED = 4
# Who said it is compared for utterances of at least so many words.
FEWEST_SPOKEN = 5
# A single word in quotation marks is looked for in other quotations if it is so rare (see Prepared.rarity).
RARE = 0.7

_OWNED_UP = ("…", "...", ". . .", "[", "(", "*")


def find(row: Row) -> Iterable[Found]:
    """Utterances that several readings quote, where the words inside the marks are not the same."""
    runs = quoted(row)
    if len({run.reading for run in runs}) < 2:
        return
    groups = grouped(runs)
    for group in groups:
        if len({q.reading for q in group}) > 1:
            yield from _compare(row, group)
            yield from _speakers(row, group)
    yield from _fragments(row, runs)
    yield from _restated(row, [group for group in groups if len(group) == 1])


def _compare(row: Row, group: list[Quoted]) -> Iterable[Found]:
    cut = False
    for a, b in combinations(group, 2):
        alike = likeness(a, b) if a.reading != b.reading else 0.0
        if alike < SAME:
            continue
        gaps = _gaps(a, b)
        least = min(len(a.words), len(b.words))
        if sum(len(text.split()) for gap in gaps for text in gap) > LOOSEST * 2 * least:
            continue
        if gaps:
            mine, theirs = " … ".join(g[0] for g in gaps), " … ".join(g[1] for g in gaps)
            one, other = row.readings[a.reading].siglum, row.readings[b.reading].siglum
            note = f"inside the quotation marks, {one}: {mine}; {other}: {theirs}"
            sure = alike >= SURE and not (contains(a.stems, b.stems) or contains(b.stems, a.stems))
            yield Found("quote", sure, note, tuple(q.value for q in group))
            return
        cut = cut or _cut(row, *((a, b) if len(a.words) <= len(b.words) else (b, a)))
    if cut:
        values = tuple(q.value for q in group)
        yield Found("quote", False, f"quoted in part: {row.note(values)}", values)


def _cut(row: Row, shorter: Quoted, longer: Quoted) -> bool:
    """Whether a quotation leaves out what its source does not quote right beside it either."""
    lost = longer.content - shorter.content
    at = shorter.line.number
    for utterance in row.prepared.utterances if lost else ():
        beside = any(abs(number - at) <= BESIDE for number, _, _ in utterance.pieces)
        if beside and utterance.source == shorter.line.source:
            lost -= utterance.vocabulary
    return len(lost) >= FEWEST_LOST or (bool(lost) and len(shorter.words) < CUT * len(longer.words))


def _gaps(a: Quoted, b: Quoted) -> list[tuple[str, str]]:
    """The words that differ between the first and the last shared word: altered inside, not cut at the ends.

    What an ellipsis, brackets or asterisks own up to is no alteration; another inflection is one.
    """
    mine, theirs = _forms(a), _forms(b)
    if contains(mine, theirs) or contains(theirs, mine):
        return []
    if any(mark in q.text for q in (a, b) for mark in _OWNED_UP):
        return []
    equal = [code for code in LCSseq.opcodes(mine, theirs) if code.tag == "equal"]
    gaps = []
    for one, other in pairwise(equal):
        left = a.words[one.src_end - 1 : other.src_start]
        right = b.words[one.dest_end - 1 : other.dest_start]
        if _spelled_out(a, left) != _spelled_out(b, right):
            # Where nothing stands in one of them, the shared word before tells the place.
            back = 1 if min(len(left), len(right)) > 1 else 0
            gaps.append((_text(a, left[back:]), _text(b, right[back:])))
    return gaps


def _forms(run: Quoted) -> tuple[str, ...]:
    return tuple(TITLE_WORDS.get(word.form, word.form) for word in run.words)


def _spelled_out(run: Quoted, part: Sequence[Word]) -> str:
    """The words after the first as one string, contractions undone ("it's" is "it is")."""
    forms = ["is"] if run.line.text[part[0].end : part[0].end + 2] in {"'s", "’s"} else []
    for word in part[1:]:
        form = TITLE_WORDS.get(word.form, word.form)
        for short, full in CONTRACTIONS:
            form = form.replace(short, full)
        forms.append(form)
        if run.line.text[word.end : word.end + 2] in {"'s", "’s"}:
            forms.append("is")
    return "".join(forms)


def _text(run: Quoted, part: Sequence[Word]) -> str:
    return run.line.text[part[0].start : part[-1].end]


def _speakers(row: Row, group: list[Quoted]) -> Iterable[Found]:
    """One utterance credited to two persons: where each sentence names one speaker and no pronoun."""
    spoken = []
    for run in group:
        named = [a for a in attributions(run.line) if a.speaker]
        entities = [int(key[1:]) for a in named for key in sorted(a.speaker) if key.startswith("@")]
        if len(named) == len(entities) == 1 and row.prepared.entities[entities[0]].person:
            spoken.append((run, named[0], entities[0]))
    for (a, mine, one), (b, theirs, other) in combinations(spoken, 2):
        same = min(len(a.words), len(b.words)) >= FEWEST_SPOKEN and likeness(a, b) >= SURE
        if same and one != other:
            values = (mine.value, theirs.value)
            yield Found("quote", True, f"the same words from another mouth: {row.note(values)}", values)
            return


def _fragments(row: Row, runs: Sequence[Quoted]) -> Iterable[Found]:
    """Words that one reading quotes by themselves and another within what was said."""
    for run in runs:
        if len(run.words) >= SHORTEST or not run.content:
            continue
        if len(run.words) == 1 and row.prepared.rarity.get(run.stems[0], 0.0) < RARE:
            continue
        others = {q.reading: q for q in reversed(runs) if _within(run, q)}
        if others:
            values = tuple(q.value for q in sorted((run, *others.values()), key=lambda q: q.reading))
            yield Found("quote", False, f"quoted in part: {row.note(values)}", values)


def _within(fragment: Quoted, run: Quoted) -> bool:
    longer = len(run.content) > len(fragment.content) and len(run.words) >= SHORTEST
    return longer and fragment.reading != run.reading and contains(run.stems, fragment.stems)


def _restated(row: Row, single: Sequence[list[Quoted]]) -> Iterable[Found]:
    """Quotations of two readings that say the same in other words, as two translations do."""
    for (a,), (b,) in combinations(single, 2):
        shared = len(a.content & b.content)
        least = min(len(a.content), len(b.content))
        if a.reading != b.reading and shared >= max(FEWEST_RESTATED, RESTATED * least):
            values = (a.value, b.value)
            yield Found("quote", False, f"quoted in other words: {row.note(values)}", values)
