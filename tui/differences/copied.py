"""Text that sources share word for word: who copies whom, or which agency both print.

Words inside quotation marks don't count: the same speaker said the same to all.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from tui.comparison import Copied, Value
from tui.said import AllSaid
from tui.story import Story

# Words in a row that two writers do not hit upon by themselves. Shingles of eight to ten words are usual in
# finding copies (Broder 1997, "On the resemblance and containment of documents").
RUN = 8
# Share of the shorter article's own words from which two articles are not independent. In 37 stories of
# outlets that write for themselves no two share more than 0.13; where one prints the other, most is the same.
DEPENDENT = 0.3

_Word = tuple[str, str, int, int]  # its form, empty inside quotation marks; its sentence, and its span there


def find_copied(story: Story, known: AllSaid) -> tuple[Copied, ...]:
    """For each two sources with a run of :data:`RUN` words in common, all such runs, in story order."""
    words = {source.id: _words(known, [s.id for s in source.sentences]) for source in story.sources}
    starts = {source: _starts(found) for source, found in words.items()}
    copied = []
    for one, other in combinations([source.id for source in story.sources], 2):
        if starts[one].keys().isdisjoint(starts[other]):
            continue
        runs = _runs(words[one], words[other], starts[one])
        shared = sum(length for _, _, length in runs)
        shorter = min(sum(1 for word in words[source] if word[0]) for source in (one, other))
        copied.append(
            Copied(
                (one, other),
                min(1.0, shared / shorter),
                tuple(
                    (_values(one, words[one], a, length), _values(other, words[other], b, length))
                    for a, b, length in runs
                ),
            )
        )
    return tuple(copied)


def _words(known: AllSaid, sentences: Sequence[str]) -> list[_Word]:
    return [
        (
            "" if any(start <= word.start < end for start, end in known.said[id].quoted) else word.form,
            id,
            word.start,
            word.end,
        )
        for id in sentences
        for word in known.said[id].words
    ]


def _starts(words: Sequence[_Word]) -> dict[tuple[str, ...], int]:
    """Where each run of :data:`RUN` words stands first; none reaches into a quotation."""
    forms = [word[0] for word in words]
    found: dict[tuple[str, ...], int] = {}
    since = 0  # the last mark
    for at, form in enumerate(forms, 1):
        if not form:
            since = at
        elif at - since >= RUN:
            found.setdefault(tuple(forms[at - RUN : at]), at - RUN)
    return found


def _runs(
    ours: Sequence[_Word], theirs: Sequence[_Word], starts: dict[tuple[str, ...], int]
) -> list[tuple[int, int, int]]:
    """The longest common runs, ``(place in ours, place in theirs, words)``; no word of theirs is in two."""
    found = []
    at = 0
    while at <= len(theirs) - RUN:
        start = starts.get(tuple([word[0] for word in theirs[at : at + RUN]]))
        if start is None:
            at += 1
            continue
        length = RUN
        while (
            start + length < len(ours)
            and at + length < len(theirs)
            and ours[start + length][0] == theirs[at + length][0] != ""
        ):
            length += 1
        found.append((start, at, length))
        at += length
    return found


def _values(source: str, words: Sequence[_Word], at: int, length: int) -> tuple[Value, ...]:
    """The run as spans, one a sentence."""
    spans: dict[str, tuple[int, int]] = {}
    for _, sentence, start, end in words[at : at + length]:
        spans[sentence] = (spans[sentence][0] if sentence in spans else start, end)
    return tuple(Value(source, sentence, start, end) for sentence, (start, end) in spans.items())


def independent(story: Story, copied: Sequence[Copied]) -> tuple[tuple[str, ...], ...]:
    """The sources in groups of those that are not independent of each other, in story order.

    Two are not from :data:`DEPENDENT` on, nor are those that hang together through a third.
    """
    group = {source.id: source.id for source in story.sources}
    for pair in copied:
        if pair.share >= DEPENDENT:
            one, other = (group[source] for source in pair.sources)
            group = {source: one if at == other else at for source, at in group.items()}
    return tuple(
        tuple(source for source, at in group.items() if at == name) for name in dict.fromkeys(group.values())
    )
