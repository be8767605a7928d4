"""Quote: one utterance quoted in other words, cut, or given to another speaker."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product

from rapidfuzz.fuzz import ratio

from tui.comparison import Value
from tui.differences.passages import Gap, Passage, gaps, lost, side_by_side, silences
from tui.differences.prepared import Prepared
from tui.differences.quoted import SAME, SHORTEST, Quoted, Quotes, contains, grouped, in_order, likeness
from tui.differences.row import Found, Row, note
from tui.differences.speaking import other_speakers, speaker

# From SURE on, altered words are a contradiction rather than another remark; words spelled so much alike
# are the transcriber's.
SURE = 0.72
SPELLED_ALIKE = 65.0
FEWEST_LEFT_OUT = 2
# Words are altered in quotations of at least so many.
FEWEST_ALTERED = 4
# When other words come to more than this part of the shorter one, counted twice, they are two remarks.
LOOSEST = 0.4
# A quotation is cut when it lacks so many of the other's words that carry meaning, or keeps less than this
# part.
FEWEST_LOST = 2
CUT = 0.6
# What a quotation lacks may be quoted in one of so many runs of quoted words before or after it.
BESIDE = 2
# Two quotations that share no long run are one statement in other words when they share this part of the
# shorter one's content, in at least so many words.
RESTATED = 0.6
FEWEST_RESTATED = 4
# ... or a smaller part of it and fewer words, which are together so telling (see Prepared.weight).
RETOLD = 0.35
FEWEST_SHARED = 3
TELLING = 2.5
# ... or, in quotations of at most so many words, one that is rare.
BRIEF = 5
# Who said it is compared for utterances of at least so many words.
FEWEST_SPOKEN = 5
# One or two words in quotation marks are looked for in other quotations if one is so rare (see
# Prepared.rarity).
RARE = 0.7


def find_story(prepared: Prepared) -> Iterable[Found]:
    """Utterances that several sources quote, where the words inside the marks are not the same."""
    for group in prepared.quotes.groups:
        yield from _compare(prepared, group)
        yield from _speakers(prepared, group)
    for silence in silences(prepared.quotes):
        runs = sorted((*silence.short, *silence.full), key=_place)
        left = " … ".join(run.text for run in silence.left)
        said = f"left out by {prepared.sigla[silence.short[0].source]} between two quoted sentences: {left}"
        yield Found("quote", False, said, _values(runs))


def find(row: Row) -> Iterable[Found]:
    """Quotations of a row that are one utterance because they stand there; words quoted by themselves."""
    runs = row.quoted
    if len({run.source for run in runs}) < 2:
        return
    groups = grouped(runs)
    known = {run: number for number, group in enumerate(row.prepared.quotes.groups) for run in group}
    for group in groups:
        if len({run.source for run in group}) > 1 and len({known.get(run, -1) for run in group}) > 1:
            yield from _compare(row.prepared, group)
            yield from _speakers(row.prepared, group)
    yield from _fragments(row, runs, groups)
    yield from _restated(row, groups)


def _place(run: Quoted) -> tuple[int, int]:
    return run.line.number, run.start


def _values(runs: Iterable[Quoted]) -> tuple[Value, ...]:
    return tuple(dict.fromkeys(run.value for run in runs))


def _compare(prepared: Prepared, group: Sequence[Quoted]) -> Iterator[Found]:
    """What is altered and what is left out in the quotations of one utterance, in one difference."""
    altered: list[tuple[Passage, Passage, list[Gap]]] = []
    cut: dict[str, tuple[Passage, Passage]] = {}
    for a, b in combinations(group, 2):
        if a.source == b.source or in_order(a, b) < SAME or other_speakers(prepared, a.line, b.line):
            continue
        mine, theirs = side_by_side(prepared.quotes, a, b)
        found = gaps(mine, theirs)
        least = min(len(mine.words), len(theirs.words))
        if sum(len(text.split()) for gap in found for text in gap[:2]) > LOOSEST * 2 * least:
            continue
        if found and least >= FEWEST_ALTERED:
            if not _both(group, found):
                altered.append((mine, theirs, found))
            continue
        shorter, longer = (mine, theirs) if len(mine.words) <= len(theirs.words) else (theirs, mine)
        source = shorter.parts[0].source
        fuller = source not in cut or len(longer.words) > len(cut[source][1].words)
        if fuller and _cut(prepared.quotes, group, shorter, longer):
            cut[source] = shorter, longer
    if altered:
        altered.sort(key=lambda pair: -len(pair[0].words) - len(pair[1].words))
        said = "; ".join(_told(prepared, *pair) for pair in _variants(altered))
        passages = [passage for one, other, _ in altered for passage in (one, other)]
        runs = sorted({*group, *(run for passage in passages for run in passage.parts)}, key=_place)
        yield Found(
            "quote",
            any(_sure(*pair) for pair in altered),
            f"inside the quotation marks, {said}",
            _values(runs),
        )
    elif cut:
        lacking: dict[str, list[str]] = {}
        for source, pair in cut.items():
            lacking.setdefault(" … ".join(lost(*pair)), []).append(prepared.sigla[source])
        left = "; ".join(f"left out by {', '.join(who)}: {words}" for words, who in lacking.items())
        runs = sorted({*group, *(run for pair in cut.values() for p in pair for run in p.parts)}, key=_place)
        yield Found("quote", False, f"quoted in part: {left}", _values(runs))


def _variants(
    altered: Sequence[tuple[Passage, Passage, list[Gap]]],
) -> Iterator[tuple[Passage, Passage, list[Gap]]]:
    """Those that set words against each other which no earlier one does, nor of two sources told before."""
    seen: set[frozenset[str]] = set()
    for one, other, found in altered:
        words = frozenset(text.lower() for gap in found for text in gap[:2])
        sources = frozenset((one.parts[0].source, other.parts[0].source))
        if words not in seen and sources not in seen:
            seen.update((words, sources))
            yield one, other, found


def _both(group: Sequence[Quoted], found: Sequence[Gap]) -> bool:
    """Whether some source quotes either wording where one stands for the other: then both were said."""
    for gap in found:
        if gap.mine and gap.theirs:
            mine = {run.source for run in group if contains(run.forms, gap.my_forms)}
            if any(run.source in mine and contains(run.forms, gap.their_forms) for run in group):
                return True
    return False


def _told(prepared: Prepared, one: Passage, other: Passage, found: Sequence[Gap]) -> str:
    """The altered words in plain words."""
    a, b = (prepared.sigla[passage.parts[0].source] for passage in (one, other))
    mine = " … ".join([gap.mine for gap in found if gap.mine])
    theirs = " … ".join([gap.theirs for gap in found if gap.theirs])
    if not mine or not theirs:
        return f"left out by {b if mine else a}: {mine or theirs}"
    return f"{a}: {mine}; {b}: {theirs}"


def _sure(one: Passage, other: Passage, found: Sequence[Gap]) -> bool:
    """Whether two quotations cannot both be right: words stand in each where others stand in the other, or
    more than one is left out within them without a sign.
    """
    if contains(one.stems, other.stems) or contains(other.stems, one.stems):
        return False
    if likeness(one.parts[0], other.parts[0]) < SURE and len(one.parts) == len(other.parts) == 1:
        return False
    swapped = any(
        gap.mine and gap.theirs and ratio(gap.mine.lower(), gap.theirs.lower()) < SPELLED_ALIKE
        for gap in found
    )
    return swapped or sum(len((gap.mine or gap.theirs).split()) for gap in found) >= FEWEST_LEFT_OUT


def _cut(quotes: Quotes, group: Sequence[Quoted], shorter: Passage, longer: Passage) -> bool:
    """Whether a source leaves out what another quotes, and does not quote that elsewhere either; not where
    the other source itself quotes the words in both lengths.
    """
    source, other = shorter.parts[0].source, longer.parts[0].source
    missing = set(_content(longer))
    for run in (*group, *shorter.parts):
        if run.source == source:
            missing -= run.vocabulary
        elif run.source == other and run not in longer.parts and len(run.words) < len(longer.words):
            missing -= _content(longer) if _content(shorter) <= run.content else frozenset()
    for step in (-1, 1):
        beside: Quoted | None = shorter.parts[0 if step < 0 else -1]
        for _ in range(BESIDE):
            beside = quotes.beside(beside, step) if missing and beside else None
            if beside:
                missing -= beside.vocabulary
    return len(missing) >= FEWEST_LOST or (bool(missing) and len(shorter.words) < CUT * len(longer.words))


def _content(passage: Passage) -> frozenset[str]:
    return frozenset[str]().union(*(run.content for run in passage.parts))


def _speakers(prepared: Prepared, group: Sequence[Quoted]) -> Iterator[Found]:
    """One utterance credited to two persons: where each sentence names one speaker and no pronoun."""
    for a, b in combinations(group, 2):
        if a.source == b.source or min(len(a.words), len(b.words)) < FEWEST_SPOKEN:
            continue
        mine, theirs = speaker(prepared, a.line), speaker(prepared, b.line)
        same = contains(a.stems, b.stems) or contains(b.stems, a.stems)
        if same and mine and theirs and mine[0] != theirs[0]:
            values = (mine[1], theirs[1])
            yield Found("quote", True, f"the same words from another mouth: {note(prepared, values)}", values)
            return


def _fragments(row: Row, runs: Sequence[Quoted], groups: Sequence[Sequence[Quoted]]) -> Iterator[Found]:
    """Words that one reading quotes by themselves and another within what was said; those out of
    one quotation are told together.
    """
    told: list[list[Quoted]] = []
    for run in runs:
        if len(run.words) >= SHORTEST or not run.content:
            continue
        if not any(row.prepared.rarity.get(word, 0.0) >= RARE for word in run.content):
            continue
        # Where more of the same utterance is quoted beside it, that tells how it was cut.
        beside = {q for group in groups if any(q.line is run.line for q in group) for q in group}
        others = {q.source: q for q in reversed(runs) if _within(run, q) and q not in beside}
        if others:
            found = [run, *others.values()]
            near = [earlier for earlier in told if any(q in earlier for q in others.values())]
            told = [earlier for earlier in told if not any(earlier is n for n in near)]
            told.append([*(q for earlier in near for q in earlier), *found])
    for utterance in told:
        values = _values(sorted(utterance, key=_place))
        yield Found("quote", False, f"quoted in part: {row.note(values)}", values)


def _within(fragment: Quoted, run: Quoted) -> bool:
    longer = len(run.content - fragment.content) >= FEWEST_LOST and len(run.words) >= SHORTEST
    return longer and fragment.source != run.source and contains(run.forms, fragment.forms)


def _restated(row: Row, groups: Sequence[list[Quoted]]) -> Iterator[Found]:
    """Quotations of two readings that say the same in other words, as two translations do.

    Not those whose utterance the other source quotes in the same words already.
    """
    whole = {run: group for group in row.prepared.quotes.groups for run in group}
    for one, other in combinations(groups, 2):
        for a, b in product(one, other):
            if a.source == b.source or _alone(whole, one, b.source) or _alone(whole, other, a.source):
                continue
            if _same_in_other_words(row.prepared, a, b):
                values = _values(sorted((*one, *other), key=_place))
                yield Found("quote", False, f"quoted in other words: {row.note(values)}", values)
                break


def _alone(whole: Mapping[Quoted, Sequence[Quoted]], group: Sequence[Quoted], source: str) -> bool:
    """Whether ``source`` has one of the quotations that say the same as ``group``."""
    return any(run.source == source for member in group for run in whole.get(member, group))


def _same_in_other_words(prepared: Prepared, a: Quoted, b: Quoted) -> bool:
    both = a.content & b.content
    rarity = prepared.rarity
    if max(len(a.stems), len(b.stems)) <= BRIEF:
        # "not that simple" / "too simple an answer"
        whole = contains(a.stems, b.stems) or contains(b.stems, a.stems)
        telling = any(rarity.get(word, 0.0) >= RARE for word in both)
        return telling and not whole and not other_speakers(prepared, a.line, b.line)
    part = len(both) / max(1, min(len(a.content), len(b.content)))
    if len(both) < FEWEST_SHARED or part < RETOLD or other_speakers(prepared, a.line, b.line):
        return False
    return (len(both) >= FEWEST_RESTATED and part >= RESTATED) or prepared.weight(sorted(both)) >= TELLING
