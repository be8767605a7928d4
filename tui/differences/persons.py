"""How a story describes its persons: the titles and descriptions beside their names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile

from tui.comparison import Value
from tui.differences.entity import NameUse
from tui.differences.line import Line
from tui.english.names import (
    ABBREVIATIONS,
    AFFILIATIONS,
    HONORIFICS,
    PARTICIPLES,
    PERSON_NOUNS,
    QUALIFIERS,
    ROLES,
    SIDES,
    TITLE_WORDS,
)
from tui.english.synonyms import ACT_GROUPS
from tui.english.words import Word, stem

# A description after a name is an apposition of at most so many words.
LONGEST_APPOSITION = 14

_APPOSITION = re.compile(
    r",\s+(?:who (?:is|was)\s+)?(the\s|a\s|an\s|its\s|his\s|her\s|their\s)?"
    r"((?:[^,;:.()—–“”\"]|\.(?=\w)|(?<=Mr)\.|(?<=Ms)\.|(?<=Mrs)\.|(?<=Dr)\.)+)(?=[,;:.()—–]|$)"
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
            before = _before(line, use, persons)
            after = _after(line, use, persons, before is not None and before.end < use.title - 1)
            found += [d for d in (before, after, _is(line, use)) if d is not None]
    return found


def role_stem(word: str) -> str:
    """The stem of a title word, abbreviations and variants by sex joined."""
    return stem(TITLE_WORDS.get(word, word))


def is_role(word: Word) -> bool:
    """Whether a word says what somebody is: "secretary", "aides", "co-founder"."""
    return word.form in ROLES or word.form.rstrip("s") in ROLES


def says_what(word: Word) -> bool:
    """Whether a word alone stands for what somebody is: a role, or a side ("Democrat")."""
    return is_role(word) or word.form in SIDES


def _describes(word: Word) -> bool:
    """Whether a word may stand before a role: no function word, and no participle that is a verb of the
    sentence.
    """
    if word.form in PARTICIPLES:
        return True
    verbal = word.form.endswith(("ed", "ing", "ly")) or _inflected(word.form)
    return word.content and not verbal and word.form not in {"include", "includes", "particular"}


def _may_describe(line: Line, word: Word, persons: frozenset[int]) -> bool:
    """Whether a word may stand before a role: as :func:`_describes`, or as the name of what is no person."""
    name = next((n for n in line.names if n.start <= word.start < n.end), None)
    return _describes(word) if name is None else word.content and name.entity not in persons


def _inflected(form: str) -> bool:
    """Whether a word is a verb's form that is no noun: "broke", but not "show"."""
    groups = ACT_GROUPS.get(form, ())
    return bool(groups) and all(word != form for _, word in groups)


def _joins(line: Line, word: Word, following: Word) -> bool:
    """Whether a word belongs to the title after it: "former President Lee", not "consider President Lee"."""
    small_before_capital = line.text[following.start].isupper() and not line.text[word.start].isupper()
    return not small_before_capital or word.form in QUALIFIERS


def _in_person(line: Line, word: Word, persons: frozenset[int]) -> bool:
    return any(n.start <= word.start < n.end and n.entity in persons for n in line.names)


def _describe(use: NameUse, line: Line, words: list[Word], noun: int) -> Description | None:
    """The description in ``words``; the last role in the first ``noun`` of them is its head."""
    meant = [w for w in words if w.form not in HONORIFICS and w.content]
    roles = [role_stem(word.form) for word in words[:noun] if says_what(word) or word.form in PERSON_NOUNS]
    if not roles or not meant:
        return None
    stems = frozenset(
        role_stem(word.form)
        for word in meant
        if word.form not in AFFILIATIONS and not any(n.start <= word.start < n.end for n in line.names)
    )
    return Description(use.entity, line, words[0].start, words[-1].end, stems, roles[-1])


def _before(line: Line, use: NameUse, persons: frozenset[int]) -> Description | None:
    """The words right before a name: "former communications director", "Harbour Secretary"; or before the
    comma that sets it off: "its editor, Ada Lee, said"."""
    words = [w for w in line.words if w.end <= use.start]
    first = len(words)
    apart = line.text[: use.title].endswith(", ")
    while first:
        word = words[first - 1]
        after = words[first].start if first < len(words) else use.start
        gap = line.text[word.end : after]
        inside = word.start >= use.title
        if not inside and not (gap in _GAPS or (apart and gap == ", " and after == use.title)):
            break
        linked = _links(line, words, first - 1, gap)
        if not inside and not linked and not _may_describe(line, word, persons):
            break
        joins = inside or linked or apart or first == len(words) or _joins(line, word, words[first])
        if not joins or _is_verb(words, first - 1):
            break
        first -= 1
    described = words[first:]
    opened = first and words[first - 1].form in _OPENERS and line.text[words[first - 1].end :][:1] == " "
    if opened and not apart:
        # "the mayor and President Lee" are two, "photographer and director Bo Grieg" is one.
        described = described[max((k for k, w in enumerate(described) if w.form == "and"), default=-1) + 1 :]
    if apart:
        described = [word for word in described if word.end < use.title]
        owner = next(
            (k for k, w in enumerate(described) if line.text[w.end : w.end + 3] in {"'s ", "’s "}), None
        )
        if owner is not None and not opened:
            # "The board's pilot, Ada Lindqvist, said": its pilot.
            described, opened = described[owner + 1 :], True
        opened = opened or (first > 0 and line.text.startswith(("'s ", "’s "), words[first - 1].end))
        if not opened or line.text[use.end : use.end + 1] not in {",", ".", ";", "—"}:
            return None
    if not described or not is_role(described[-1]):
        return None
    return _describe(use, line, described, len(described))


def _links(line: Line, words: list[Word], k: int, gap: str) -> bool:
    """Whether word ``k`` is a small one inside a description: "editor-[in]-chief", "comic [and] author"."""
    before = words[k - 1] if k else None
    if before is None:
        return False
    if gap == "-":
        return line.text[before.end : words[k].start] == "-"
    if words[k].form == "in":
        return is_role(before) and words[k + 1 : k + 2] != [] and words[k + 1].form == "chief"
    return words[k].form == "and" and is_role(before) and not before.form.endswith("s")


def _is_verb(words: list[Word], k: int) -> bool:
    """Whether word ``k``, written small, is an infinitive: "to [replace] former Director Lee"."""
    return k > 0 and words[k].form in ACT_GROUPS and words[k - 1].form in _BEFORE_VERBS


def _after(line: Line, use: NameUse, persons: frozenset[int], apart: bool) -> Description | None:
    """The apposition after a name: "..., the agency's chief economist, ..."; ``apart`` if the name is one
    itself ("the founder, Ada Lee, ...")."""
    place = _PLACE.match(line.text, use.end)
    match = _APPOSITION.match(line.text, place.end() if place else use.end)
    if match is None or _of_another(line, use, persons, match, apart):
        return None
    words = [w for w in line.words if match.start(2) <= w.start and w.end <= match.end(2)]
    if len(words) > LONGEST_APPOSITION:
        # Of two descriptions joined by "and" the first will do.
        cut = next((k for k, w in enumerate(words) if w.form == "and" and 0 < k <= LONGEST_APPOSITION), 0)
        words = words[:cut]
    if not words or any(w.form in _VERBS for w in words[:2]) or not _describes(words[0]):
        return None
    noun = list(takewhile(lambda word: word.form not in _PREPOSITIONS, words))
    # "the comedian [stares into the camera]" is a clause; and "Ada Lee, former Gov. Bo Grieg" are two.
    clause = not noun or not says_what(noun[-1]) or any(_in_person(line, w, persons) for w in noun)
    cut_off = line.text[match.end(2) : match.end(2) + 1] == "." and words[-1].form in ABBREVIATIONS
    return None if clause or cut_off else _describe(use, line, words, len(noun))


def _of_another(line: Line, use: NameUse, persons: frozenset[int], match: re.Match[str], apart: bool) -> bool:
    """Whether what follows a name may be another item of a list, or the description of the next person."""
    if not match.group(1) and (apart or _in_list(line, use, match.end(2))):
        return True
    # "met Ada Lee, the mayor, Bo Grieg, ...": whose?
    return any(n.entity in persons and n.title == match.end(2) + 2 for n in line.names)


def _is(line: Line, use: NameUse) -> Description | None:
    """What a sentence says a person is: "Ms. Lee has become a key figure in the inquiry"."""
    match = _COPULA.match(line.text, use.end)
    words = [w for w in line.words if match and match.start(1) <= w.start and w.end <= match.end(1)]
    noun = list(takewhile(lambda word: word.form not in _PREPOSITIONS, words))
    if not noun or len(words) > LONGEST_APPOSITION:
        return None
    known = says_what(noun[-1]) or noun[-1].form in PERSON_NOUNS
    plain = all(word.content for word in noun)
    return _describe(use, line, words, len(noun)) if known and plain else None


def _in_list(line: Line, use: NameUse, end: int) -> bool:
    """Whether a name and what follows it are items of a list: "met Ada Lee, senators, and Bo Grieg"."""
    before = line.text[: use.title].rstrip()
    return before.endswith(",") and re.match(r",\s+(?:and|or)\b", line.text[end:]) is not None


_COPULA = re.compile(
    r"\s(?:is|was|has become|became|had become|remains)\s(?:an?|the)\s((?:[^,;:.()—–―“”\"]|\.(?=\w))+)"
)
# What stands between the words of a description; and what may stand between a name and its apposition.
_GAPS = frozenset({" ", "-", "'s ", "’s ", "' ", "’ "})
_PLACE = re.compile(r"\s(?:of\s(?:[A-Z][\w.]*\s?){1,3}(?=,)|\([^()]{1,40}\))")
_BEFORE_VERBS = frozenset("to will would could can may might should must".split())
_OPENERS = frozenset("the a an its his her their whose".split())
_PREPOSITIONS = frozenset(
    "of for to in at from with on by who whom that which about beyond under and".split()
)
_VERBS = frozenset("said told was is had has were did and but or as when while because if".split())
