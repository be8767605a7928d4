"""The parts of an English sentence that can be left out: relative clauses, appositions, clauses of cause, time
and contrast, participle clauses, parentheses, and phrases that tell through what something was said.

The openers are the closed classes of a grammar: relative pronouns, subordinators, conjunctions of contrast,
determiners; the media of speech are the common nouns for what carries words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.english.attribution import SPEECH
from tui.english.words import Word

_RELATIVE = frozenset("who which whose whom".split())
_SUBORDINATORS = frozenset(
    "because after before while amid despite although though unless since until whereas without".split()
)
_CONTRAST = frozenset("but yet nor".split())
_DETERMINERS = frozenset("a an the his her its their one once long both".split())
_PREPOSITIONS = frozenset("of for from with at".split())
_MEDIA = frozenset(
    """
    interview interviews statement letter email e-mail memo tweet tweets post telephone phone video speech
    testimony filing conference briefing address twitter facebook news-conference hearing affidavit deposition
    transcript press-conference subpoena
    """.split()
)
_MEDIUM = frozenset("in on by over via through at under during".split())
_LONGEST_MEDIUM = 7

# Verb forms that make a clause of what looks like an apposition: auxiliaries, and the pasts that don't end in -ed.
_FINITE = frozenset(
    """
    is are was were has have had will would can could may might must should do does did
    made gave took went came got put saw left held kept won lost met sent spent brought bought thought found led
    ran set stood spoke began knew grew became says shows showed argues accuses plans sees wants seems appears
    """.split()
)
_LEFT_OPEN = frozenset("of that to for in on at by with from and or the a an as".split())

_CLOSER = re.compile(r"[,;:()—–]|\s-{1,2}\s")


class Constituent(NamedTuple):
    """A part of a sentence: words ``first`` to ``last``, and of which kind it is."""

    first: int
    last: int
    kind: str


def constituents(text: str, words: Sequence[Word]) -> list[Constituent]:
    """The parts of a sentence that can be left out, in order; one may hold another."""
    gaps = [text[a.end : b.start] for a, b in zip(words, words[1:], strict=False)]
    closed = [bool(_CLOSER.search(gap)) for gap in gaps] + [True]
    found = []
    for k, word in enumerate(words):
        opened = k > 0 and closed[k - 1]
        kind = _kind(text, words, k, opened)
        if not kind:
            continue
        last = closed.index(True, k)
        if words[last].form in _LEFT_OPEN or (kind == "apposition" and _finite(words[k : last + 1])):
            continue
        if kind == "medium":
            last = min(last, k + _LONGEST_MEDIUM - 1)
            ends = [m for m in range(k + 1, last + 1) if words[m].form in _MEDIA]
            if not ends:
                continue
            last = ends[0]
        found.append(Constituent(k, last, kind))
    return found


def _finite(part: Sequence[Word]) -> bool:
    """Whether a part has a finite verb of its own, outside relative clauses."""
    for word in part:
        if word.form in _RELATIVE or word.form in _PREPOSITIONS:
            return False
        if word.form in _FINITE or word.form in SPEECH:
            return True
        if word.form.endswith("ed") and word is not part[0] and len(word.form) > 4:
            return True
    return False


def _kind(text: str, words: Sequence[Word], k: int, opened: bool) -> str:
    """What kind of part word ``k`` opens, or nothing; ``opened`` says that a punctuation mark stands before."""
    form = words[k].form
    if form in _RELATIVE and k:
        return "relative"
    if form in _SUBORDINATORS:
        return "clause"
    if opened and form in _CONTRAST:
        return "contrast"
    if opened and len(form) > 5 and form.endswith("ing"):
        return "participle"
    before = text[words[k - 1].end : words[k].start] if k else ""
    if "(" in before or re.search(r"[—–]|\s--?\s", before):
        return "parenthesis"
    if opened and form in _DETERMINERS and "," in before:
        return "apposition"
    return "medium" if form in _MEDIUM else ""
