"""How a story describes its persons: the titles and descriptions beside their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from tui.comparison import Value
from tui.differences.line import Line
from tui.differences.naming import NameUse
from tui.english.names import AFFILIATIONS, HONORIFICS, PARTICIPLES, QUALIFIERS, ROLES, TITLE_WORDS
from tui.english.synonyms import ACT_GROUPS
from tui.english.words import Word, stem

# A description after a name is an apposition of at most so many words.
LONGEST_APPOSITION = 14

_APPOSITION = re.compile(
    r",\s+(?:who is\s+|the\s+|a\s+|an\s+|its\s+|his\s+|her\s+|their\s+)?"
    r"((?:[^,;:.()—–“”\"]|\.(?=\w))+)(?=[,;:.()—–]|$)"
)


@dataclass(frozen=True, slots=True)
class Description:
    """What a source calls a person: the words, and their stems without function words, honorifics and names.

    ``head`` is the stem of the word that says what the person is.
    """

    entity: int
    line: Line
    start: int
    end: int
    stems: frozenset[str]
    head: str

    @property
    def value(self) -> Value:
        """The span of the description."""
        return Value(self.line.source, self.line.sentence.id, self.start, self.end)


def describe(line: Line, persons: frozenset[int]) -> list[Description]:
    """The descriptions of those of ``persons`` (entities) that a sentence names."""
    found = []
    for use in line.names:
        if use.entity in persons:
            found += [d for d in (_before(line, use, persons), _after(line, use, persons)) if d is not None]
    return found


def role_stem(word: str) -> str:
    """The stem of a title word, abbreviations and variants by sex joined."""
    return stem(TITLE_WORDS.get(word, word))


def is_role(word: Word) -> bool:
    """Whether a word says what somebody is: "secretary", "aides", "co-founder"."""
    return word.form in ROLES or word.form.rstrip("s") in ROLES


def _describes(word: Word) -> bool:
    """Whether a word may stand before a role: no function word, and no participle that is a verb of the
    sentence.
    """
    if word.form in PARTICIPLES:
        return True
    verbal = word.form.endswith(("ed", "ing", "ly")) or word.form in ACT_GROUPS
    return word.content and not verbal and word.form not in {"include", "includes", "particular"}


def _joins(line: Line, word: Word, following: Word) -> bool:
    """Whether a word belongs to the title after it: "former President Lee", not "consider President Lee"."""
    small_before_capital = line.text[following.start].isupper() and not line.text[word.start].isupper()
    return not small_before_capital or word.form in QUALIFIERS


def _in_person(line: Line, word: Word, persons: frozenset[int]) -> bool:
    return any(n.start <= word.start < n.end and n.entity in persons for n in line.names)


def _describe(use: NameUse, line: Line, words: list[Word], before: bool) -> Description | None:
    meant = [w for w in words if w.form not in HONORIFICS and w.content]
    roles = [role_stem(word.form) for word in meant if is_role(word)]
    if not roles:
        return None
    stems = frozenset(
        role_stem(word.form)
        for word in meant
        if word.form not in AFFILIATIONS and not any(n.start <= word.start < n.end for n in line.names)
    )
    return Description(
        use.entity, line, words[0].start, words[-1].end, stems, roles[-1] if before else roles[0]
    )


def _before(line: Line, use: NameUse, persons: frozenset[int]) -> Description | None:
    """The words right before a name: "former communications director", "Harbour Secretary"."""
    words = [w for w in line.words if w.end <= use.start]
    first = len(words)
    while first:
        word = words[first - 1]
        after = words[first].start if first < len(words) else use.start
        gap = line.text[word.end : after]
        inside = word.start >= use.title
        if not inside and (gap not in {" ", "-"} or not _describes(word) or _in_person(line, word, persons)):
            break
        if not inside and first < len(words) and not _joins(line, word, words[first]):
            break
        first -= 1
    described = words[first:]
    if not described or not is_role(described[-1]):
        return None
    return _describe(use, line, described, True)


def _after(line: Line, use: NameUse, persons: frozenset[int]) -> Description | None:
    """The apposition after a name: "..., the agency's chief economist, ..."."""
    match = _APPOSITION.match(line.text, use.end)
    if match is None:
        return None
    words = [w for w in line.words if match.start(1) <= w.start and w.end <= match.end(1)]
    if not words or len(words) > LONGEST_APPOSITION or any(w.form in _VERBS for w in words[:2]):
        return None
    noun = list(takewhile(lambda word: word.form not in _PREPOSITIONS, words))
    if not any(is_role(word) for word in noun):
        return None
    if not _describes(words[0]) or any(_in_person(line, word, persons) for word in words):
        return None
    return _describe(use, line, words, False)


_PREPOSITIONS = frozenset("of for to in at from with on by who whom that which about beyond under".split())
_VERBS = frozenset("said told was is had has were did and but or as when while because if".split())
