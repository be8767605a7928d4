"""The parts of an English sentence that can be left out.

Relative clauses, appositions, clauses of cause, time and contrast, participle clauses, parentheses, and
phrases that tell through what something was said. The openers are the closed classes of a grammar (relative
pronouns, subordinators, conjunctions of contrast, determiners); the media are the common nouns for what
carries words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.english.attribution import SPEECH
from tui.english.words import Word

_RELATIVE = frozenset("who which whose whom".split())
_SUBORDINATORS = frozenset(
    "because after before while amid despite although though unless since until whereas without".split()
)
_CONTRAST = frozenset("but yet nor".split())
_COORDINATORS = frozenset("and he she they it".split())
_DETERMINERS = frozenset("a an the his her its their one both".split())
# Adverbs that open a past participle: ", long feared by ...".
_ADVERBS = frozenset("long once already newly".split())
# Prepositions of phrases that can be left out wherever they stand, but for fixed ones ("as well").
_LOOSE = frozenset("as about amid".split())
_FIXED = frozenset("well much many long soon far if though to for of".split())
# What carries words, and the prepositions before it.
_MEDIA = frozenset(
    """
    interview interviews statement letter email e-mail memo tweet tweets post telephone phone video speech
    testimony filing conference briefing address twitter facebook hearing affidavit deposition transcript
    subpoena
    """.split()
)
_MEDIUM = frozenset("in on by over via through at under during".split())
LONGEST_MEDIUM = 7

# What ends in -ing and is no participle.
_NO_PARTICIPLES = frozenset(
    """
    according including during nothing something anything everything morning evening meeting hearing spring
    """.split()
)
# Verb forms that make a clause of what looks like an apposition: auxiliaries, some present tenses, and the
# common pasts that don't end in -ed.
_FINITE = frozenset(
    """
    is are was were has have had will would can could may might must should do does did
    made gave took went came got put saw left held kept won lost met sent spent brought bought thought found
    led ran set stood spoke began knew grew became says shows showed argues accuses plans sees wants seems
    appears
    """.split()
)
# Before these a finite verb makes a clause; after them it belongs to what hangs on the noun.
_HANGING = _RELATIVE | frozenset("of for from with at that".split())
# After these a form of a verb is no finite verb of the sentence.
_NOT_FINITE = frozenset(
    "to have has had been be being will would could can should may might must not".split()
)
# A part does not end in one of these: what it goes on with has been cut off.
_LEFT_OPEN = frozenset("of that to for in on at by with from and or the a an as".split()) | SPEECH

# Prepositions of phrases of time, place and circumstance, which a report can do without.
_CIRCUMSTANCE = frozenset("following throughout near outside behind alongside".split())
_CLOSER = re.compile(r"[,;:()—–]|\s-{1,2}\s")
_DASH = re.compile(r"\(|[—–]|\s--?\s")


class Constituent(NamedTuple):
    """A part of a sentence: words ``first`` to ``last``, and of which kind it is."""

    first: int
    last: int
    kind: str


def constituents(text: str, words: Sequence[Word]) -> list[Constituent]:
    """The parts of a sentence that can be left out, in order; one may hold another."""
    closed = [bool(_CLOSER.search(text, a.end, b.start)) for a, b in pairwise(words)] + [True]
    speech = any(word.form in SPEECH for word in words)
    found = []
    for k in range(len(words)):
        kind = _kind(text, words, k, k > 0 and closed[k - 1])
        if not kind or (kind == "medium" and not speech):
            continue
        last = _carrier(words, k) if kind == "medium" else closed.index(True, k)
        if kind == "phrase":
            last = _before_verb(words, k, last)
        if last > k and words[last].form not in _LEFT_OPEN:
            found.append(Constituent(k, last, kind))
    return found


def _carrier(words: Sequence[Word], k: int) -> int:
    """The noun for what carries words in the phrase that ``k`` opens, or ``k`` if there is none."""
    for m in range(k + 1, min(len(words), k + LONGEST_MEDIUM)):
        if words[m].form in _MEDIA:
            return m
        if words[m].form in _HANGING:
            break
    return k


def _before_verb(words: Sequence[Word], k: int, last: int) -> int:
    """Where a phrase from ``k`` to ``last`` ends if the sentence goes on with its own verb."""
    for m in range(k + 2, last + 1):
        if words[m].form in _RELATIVE or words[m].form in {"that", "whether", "how", "if", "and"}:
            break
        if words[m].form in _FINITE and words[m - 1].form not in _NOT_FINITE:
            return m - 1
    return last


def _kind(text: str, words: Sequence[Word], k: int, opened: bool) -> str:
    """What kind of part word ``k`` opens, if any; ``opened`` tells that a punctuation mark stands before."""
    word, form = words[k], words[k].form
    before = text[words[k - 1].end : word.start] if k else ""
    following = words[k + 1].form if k + 1 < len(words) else ""
    if form in _RELATIVE:
        return "relative" if k else ""
    if form in _SUBORDINATORS:
        return "clause"
    if form in _MEDIUM:
        return "" if following == "the" else "medium"
    hangs = before == " " and words[k - 1].content and not _verb(words[k - 1])
    loose = (form in _CIRCUMSTANCE and hangs) or form in _LOOSE
    loose = loose and not (k and words[k - 1].form in _FIXED)
    if (loose or (hangs and _participle(text, word))) and _begins(text, words, k + 1):
        return "phrase"
    return _opened(text, words, k, before) if opened else ""


def _opened(text: str, words: Sequence[Word], k: int, before: str) -> str:
    """What kind of part word ``k`` opens after the punctuation mark ``before`` it."""
    form = words[k].form
    adds = form in _COORDINATORS and k + 1 < len(words) and _verb(words[k + 1])
    kind = ""
    if form in _CONTRAST or (adds and words[k + 1].form not in SPEECH):
        kind = "contrast"
    elif form in _ADVERBS or _participle(text, words[k]):
        kind = "participle"
    elif not _clause(words[k:]):
        if _DASH.search(before):
            kind = "parenthesis"
        elif form in _DETERMINERS and "," in before:
            kind = "apposition"
    return kind


def _begins(text: str, words: Sequence[Word], k: int) -> bool:
    """Whether a noun phrase or clause begins with word ``k``: a function word, a name, "part of"."""
    if k >= len(words) or words[k].form in _FIXED:
        return False
    return not words[k].content or text[words[k].start].isupper() or words[k].form == "part"


def _participle(text: str, word: Word) -> bool:
    """Whether a word is a participle in -ing that stands by itself: no name, no part of a compound."""
    if len(word.form) <= len("going") or not word.form.endswith("ing") or word.form in _NO_PARTICIPLES:
        return False
    return text[word.start].islower() and text[word.end : word.end + 1] in {" ", ""}


def _verb(word: Word) -> bool:
    """Whether a word looks like a finite verb."""
    return word.form in _FINITE or word.form in SPEECH or (word.form.endswith("ed") and len(word.form) > 4)


def _clause(part: Sequence[Word]) -> bool:
    """Whether a part has a finite verb of its own before anything hangs on its noun."""
    for word in part:
        if word.form in _HANGING:
            return False
        if word.form in _FINITE or (word is not part[0] and _verb(word)):
            return True
    return False
