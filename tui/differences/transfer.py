"""Transfers: the same thing given, sent or shown, but by somebody else or to somebody else."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from tui.comparison import Value
from tui.differences.line import Atom, Line
from tui.differences.row import Row
from tui.english.attribution import SPEAKERS
from tui.english.deeds import PASSIVE, RECEIVING, SHARING, TRANSFERS
from tui.english.names import ROLES, SIDES
from tui.english.words import stem

# What is given is the same when both have words for it that are together so telling (see Prepared.weight) …
SAME_THING = 0.9
# … or so telling with the rest of the sentences.
ONE_EVENT = 1.7
_SOMEBODY = frozenset(stem(form) for form in (*SPEAKERS, *ROLES, *SIDES))
GIVER, RECEIVER = "by whom", "to whom"
# Words for a receiver or a thing, at most.
REACH = 4

_STOP = re.compile(
    r"[,;:.!?—–“”\"()](?=\s|$)|\s[—–(“]"
    r"|\b(?:which|who|that|and then|but|while|when|after|before|as|because|if|in|on|by|from|about|during)\b"
)
_FOR = re.compile(r"\b(?:for|to)\b")
# Between a subject and its verb.
_SUBJECT = re.compile(
    r"(?:(?!\b(?:it|he|she|they|we|you|i|which|who|that)\b)[^,;:.!?—–“”\"()])*", re.IGNORECASE
)
_BY = re.compile(r"\bby\b")
_WITH = re.compile(r"\bwith\b")
# "to help the pilots": no receiver.
_INFINITIVE = re.compile(r" [a-z]+ (?:the|a|an|his|her|its|their|them|him|it|people|whether|how|that)\b")
_TO_OR_WITH = re.compile(r"\b(?:to|with)\b")
_TO = re.compile(r"\bto\b")


@dataclass(frozen=True, slots=True)
class _Party:
    """Somebody who gives or receives: the span of the words, and the names and stems in them; ``somebody`` if
    one of them is what people or bodies are called.
    """

    start: int
    end: int
    names: frozenset[str]
    stems: frozenset[str]
    somebody: bool


@dataclass(frozen=True, slots=True)
class _Transfer:
    line: Line
    giver: _Party | None
    receiver: _Party | None
    thing: frozenset[str]


def transfers(row: Row) -> Iterable[tuple[str, tuple[Value, ...]]]:
    """Who gives or gets the same thing, where the readings name different parties: which of the two, and a
    value a reading.
    """
    told = [(i, t) for i, r in enumerate(row.readings) for line in r.lines for t in _transfers(line)]
    for side in (RECEIVER, GIVER):
        chosen: dict[int, Value] = {}
        for (i, a), (j, b) in combinations(told, 2):
            one, other = (a.receiver, b.receiver) if side == RECEIVER else (a.giver, b.giver)
            if i == j or one is None or other is None or not _others(row, one, other):
                continue
            if _same_thing(row, a, b, side):
                chosen.setdefault(i, _value(a.line, one))
                chosen.setdefault(j, _value(b.line, other))
        if chosen:
            yield side, tuple(chosen[i] for i in sorted(chosen))


def _same_thing(row: Row, a: _Transfer, b: _Transfer, side: str) -> bool:
    """Whether two readings tell of the same thing given: by the words for it, or, where only the receiver is
    in question, by one of those and the rest of the sentences.
    """
    shared = a.thing & b.thing
    if row.prepared.weight(sorted(shared)) >= SAME_THING:
        return True
    return (
        bool(shared)
        and side == RECEIVER
        and row.prepared.weight(sorted(a.line.said & b.line.said)) >= ONE_EVENT
    )


def _value(line: Line, party: _Party) -> Value:
    return Value(line.source, line.sentence.id, party.start, party.end)


def _others(row: Row, a: _Party, b: _Party) -> bool:
    """Whether two parties are not the same, as far as names and roles tell; one of them needs a name."""
    if not (a.names or b.names) or a.names & b.names or a.stems & b.stems:
        return False
    if a.names and b.names:
        return True
    named, other = (a, b) if a.names else (b, a)
    called = frozenset[str]().union(*(row.prepared.called.get(key, ()) for key in named.names))
    return other.somebody and not called & other.stems


@lru_cache(maxsize=2048)
def _transfers(line: Line) -> tuple[_Transfer, ...]:
    """What a line tells to be given, with who gives and who gets it."""
    found = []
    for k, word in enumerate(line.words):
        if word.form not in TRANSFERS or any(start <= word.start < end for start, end in line.quoted):
            continue
        stop = _STOP.search(line.text, word.end)
        closes = stop.start() if stop else len(line.text)
        link = _WITH if word.form in SHARING else _TO_OR_WITH if word.form in RECEIVING else _TO
        to = link.search(line.text, word.end, closes)
        if to is not None and _INFINITIVE.match(line.text, to.end()):
            to = None
        after = [a for a in line.content if a.start >= word.end and a.end <= closes]
        thing = [a for a in after if to is None or a.end <= to.start()][:REACH]
        if not thing and k and line.words[k - 1].form in PASSIVE:  # "data was shared with ..."
            thing = [a for a in line.content if a.end <= word.start][-REACH:]
        other = [a for a in after if to is not None and a.start >= to.end()][:REACH]
        if to is not None and to[0] == "with" and word.form in RECEIVING:
            thing, other = other, thing
        by = _BY.search(line.text, word.end)
        passive = k > 0 and line.words[k - 1].form in PASSIVE
        found.append(
            _Transfer(
                line,
                _by(line, by.end())
                if by and by.start() <= closes + 1
                else None
                if passive
                else _giver(line, word.start),
                _party(_before_for(line, other)),
                frozenset(a.key for a in thing),
            )
        )
    return tuple(found)


def _by(line: Line, start: int) -> _Party | None:
    """Who is named after "by"."""
    after = [a for a in line.content if a.start >= start][:2]
    closer = _STOP.search(line.text, start)
    return _party([a for a in after if closer is None or a.end <= closer.start()])


def _giver(line: Line, verb: int) -> _Party | None:
    """The name that is the subject of a verb: the nearest before it, with hardly a word between ("agreed to
    provide"); none when it is one of several.
    """
    names = [a for a in line.content if a.kind == "name" and a.end <= verb]
    if not names or not _SUBJECT.fullmatch(line.text, names[-1].end, verb):
        return None
    between = [a for a in line.content if names[-1].end <= a.start and a.end <= verb and a.kind == "word"]
    several = line.text[: names[-1].start].rstrip().endswith((" and", ",")) or len(between) > 1
    return None if several else _party(names[-1:])


def _before_for(line: Line, atoms: list[Atom]) -> list[Atom]:
    """The words for a receiver: a "for" after a name tells what for, before it whose they are; a "to" after
    either opens what they are to do.
    """
    for k, atom in enumerate(atoms[1:], 1):
        named = any(a.kind == "name" for a in atoms[:k])
        link = _FOR if named else _TO
        somebody = named or any(not _SOMEBODY.isdisjoint(a.stems) for a in atoms[:k])
        if somebody and link.search(line.text, atoms[k - 1].end, atom.start):
            return atoms[:k]
    return atoms


def _party(atoms: list[Atom]) -> _Party | None:
    if not atoms:
        return None
    return _Party(
        atoms[0].start,
        atoms[-1].end,
        frozenset(a.key for a in atoms if a.kind == "name"),
        frozenset(stem for a in atoms for stem in a.stems),
        any(not _SOMEBODY.isdisjoint(a.stems) for a in atoms),
    )
