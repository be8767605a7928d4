"""Persons meant without their names: "the comedian", "the Senate's top Democrat", "a harbour inspector"."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.differences.entity import Entity
from tui.differences.line import Line
from tui.differences.persons import LONGEST_APPOSITION, Description, is_role, role_stem, says_what
from tui.english.names import HONORIFICS, SIDES
from tui.english.synonyms import ACT_GROUPS

# A mention takes in at most so many words before the one that says what the person is, and so many after
# "of" or "in".
BEFORE = 6
COMPLEMENT = 5
# A mention and a person's descriptions have so many words in common before they are taken for each other,
# where the role alone does not decide.
ENOUGH = 2

_DEFINITE = frozenset("the this that his her its their".split())
# Sides have many people.
_SIDES = frozenset(role_stem(side) for side in SIDES)
_ARTICLES = _DEFINITE | frozenset("a an one another".split())
_PLACES = frozenset({"in", "at"})
_LINKS = frozenset("of in at for".split())
# How words end that a complement does not take in; and those that follow a mention as its verb.
_ENDS = ("ed", "ly")
_ENDINGS = ("ed", "ing", "s", "ly")


class Mention(NamedTuple):
    """Words that say what somebody is, with no name beside them.

    ``stems`` as those of a :class:`Description`; ``names`` the entities named inside; ``definite`` if they
    speak of one who is known ("the mayor", not "a mayor").
    """

    line: Line
    start: int
    end: int
    stems: frozenset[str]
    head: str
    names: frozenset[int]
    definite: bool


def meant(
    lines: Sequence[Line], entities: Sequence[Entity], told: Sequence[Description]
) -> list[Description]:
    """What ``lines`` call persons where they do not name them, as descriptions of those persons.

    ``told`` are the descriptions beside names. A mention is of the person who is the only one told to be
    that, or the one whose descriptions share most words with it.
    """
    heads: dict[str, set[int]] = {}
    known: dict[int, Counter[str]] = {}
    for description in told:
        words = known.setdefault(description.entity, Counter())
        said = _all(description.line, description.start, description.end)
        words.update(said)
        for stem in said:
            heads.setdefault(stem, set()).add(description.entity)
    where = _where(lines)
    found = []
    for line in lines:
        for mention in mentions(line):
            if any(entities[n].person for n in mention.names) and not mention.definite:
                continue
            entity = _whom(mention, heads.get(mention.head, set()), known, entities)
            # A source speaks of "the mayor" where it has named him, or names him further on.
            if entity is not None and line.source in where.get(entity, ()):
                found.append(
                    Description(entity, line, mention.start, mention.end, mention.stems, mention.head)
                )
    return found


def _whom(
    mention: Mention, candidates: set[int], known: dict[int, Counter[str]], entities: Sequence[Entity]
) -> int | None:
    said = _all(mention.line, mention.start, mention.end)
    shared = {
        entity: len(said & known[entity].keys())
        for entity in sorted(candidates)
        if entity not in mention.names
    }
    if not shared:
        return None
    best = max(shared, key=shared.__getitem__)
    others = [count for entity, count in shared.items() if entity != best]
    foreign = {f"@{n}" for n in mention.names if not entities[n].person} - known[best].keys()
    if foreign:
        return None
    if shared[best] >= ENOUGH and shared[best] > max(others, default=0):
        return best
    return best if mention.definite and not others and mention.head not in _SIDES else None


def _all(line: Line, start: int, end: int) -> set[str]:
    """The stems of a description's words and the entities it names."""
    words = {role_stem(w.form) for w in line.words if start <= w.start < end and w.content}
    return words | {f"@{n.entity}" for n in line.names if start <= n.start < end}


def _where(lines: Sequence[Line]) -> dict[int, set[str]]:
    """The sources that name each entity."""
    found: dict[int, set[str]] = {}
    for line in lines:
        for use in line.names:
            found.setdefault(use.entity, set()).add(line.source)
    return found


@lru_cache(maxsize=4096)
def mentions(line: Line) -> tuple[Mention, ...]:
    """The places where ``line`` says what somebody is and gives no name beside it."""
    found = []
    for k, word in enumerate(line.words):
        if (
            says_what(word)
            and not word.form.endswith("s")
            and not (k + 1 < len(line.words) and _goes_on(line, k))
        ):
            mention = _mention(line, k)
            if mention is not None:
                found.append(mention)
    return tuple(found)


def _goes_on(line: Line, k: int) -> bool:
    """Whether the noun phrase goes on after word ``k``: "the speaker [system]"."""
    after = line.words[k + 1]
    gap = line.text[line.words[k].end : after.start]
    if gap in {"-", "’s ", "'s ", "’ ", "' ", "’s", "'s"}:
        return True
    if gap != " " or not after.content:
        return False
    return not (after.form.endswith(_ENDINGS) or after.form in ACT_GROUPS) or is_role(after)


def _mention(line: Line, k: int) -> Mention | None:
    first = k
    while first and k - first < BEFORE and _adjoins(line, first - 1) and line.words[first - 1].content:
        first -= 1
    opener = line.words[first - 1].form if first and _adjoins(line, first - 1) else ""
    words = line.words[first : k + 1]
    possessive = any(line.text[w.end : w.end + 2] in {"'s", "’s"} for w in words[:-1])
    if opener not in _ARTICLES and not possessive:
        return None
    start, end = (line.words[first - 1].start if opener in _ARTICLES else words[0].start), words[-1].end
    end = _complement(line, k, end)
    if len(line.text[start:end].split()) > LONGEST_APPOSITION or _beside_name(line, start, words[-1].end):
        return None
    inside = [w for w in line.words if start <= w.start < end and w.content and w.form not in HONORIFICS]
    names = frozenset(n.entity for n in line.names if start <= n.start < end)
    stems = frozenset(
        role_stem(w.form) for w in inside if not any(n.start <= w.start < n.end for n in line.names)
    )
    definite = opener in _DEFINITE or possessive
    return Mention(line, start, end, stems, role_stem(line.words[k].form), names, definite)


def _complement(line: Line, k: int, end: int) -> int:
    """Where a mention ends with the phrase that completes it: "the director [of the harbour board]"."""
    at = k + 1
    if at >= len(line.words) or line.words[at].form not in _LINKS or not _adjoins(line, k):
        return end
    named = line.words[at].form in _PLACES
    at += 1
    if at < len(line.words) and line.words[at].form in _ARTICLES:
        at += 1
    if named and at < len(line.words) and not line.text[line.words[at].start].isupper():
        return end
    most = at + COMPLEMENT
    while at < min(len(line.words), most) and line.words[at].content and _adjoins(line, at - 1):
        if not line.text[line.words[at].start].isupper() and (named or line.words[at].form.endswith(_ENDS)):
            break
        end = line.words[at].end
        at += 1
    return end


def _adjoins(line: Line, k: int) -> bool:
    """Whether only a space, hyphen or possessive stands between word ``k`` and the next."""
    return line.text[line.words[k].end : line.words[k + 1].start] in {" ", "-", "'s ", "’s ", "’ ", "' "}


def _beside_name(line: Line, start: int, end: int) -> bool:
    """Whether a name stands right before or after, or at the end of what stands there."""
    return any(
        0 <= n.title - end <= 3
        or 0 <= n.start - end <= 3
        or 0 <= start - n.end <= 3
        or n.start < end <= n.end
        for n in line.names
    )
