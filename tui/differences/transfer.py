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
from tui.english.deeds import RECEIVING, TRANSFERS

# What is given is the same when both have words for it that are together so telling (see Prepared.weight) …
SAME_THING = 0.9
# … or so telling with the rest of the sentences.
ONE_EVENT = 1.7
GIVER, RECEIVER = "by whom", "to whom"
# Words for a receiver or a thing, at most.
REACH = 4

_STOP = re.compile(
    r"[,;:.!?—–“”\"()](?=\s|$)|\s[—–(“]"
    r"|\b(?:which|who|that|and then|but|while|when|after|before|as|because|if|in|on|by|from|about|during)\b"
)
_FOR = re.compile(r"\bfor\b")
# Between a subject and its verb.
_SUBJECT = re.compile(
    r"(?:(?!\b(?:it|he|she|they|we|you|i|which|who|that)\b)[^,;:.!?—–“”\"()])*", re.IGNORECASE
)
_TO = re.compile(r"\b(?:to|with)\b")


@dataclass(frozen=True, slots=True)
class _Party:
    """Somebody who gives or receives: the span of the words, and the names and stems in them."""

    start: int
    end: int
    names: frozenset[str]
    stems: frozenset[str]


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
            if i == j or one is None or other is None or not _others(one, other):
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
    if row.prepared.weight(shared) >= SAME_THING:
        return True
    return bool(shared) and side == RECEIVER and row.prepared.weight(a.line.said & b.line.said) >= ONE_EVENT


def _value(line: Line, party: _Party) -> Value:
    return Value(line.source, line.sentence.id, party.start, party.end)


def _others(a: _Party, b: _Party) -> bool:
    """Whether two parties are not the same, as far as their names tell."""
    return bool(a.names and b.names) and not a.names & b.names and not a.stems & b.stems


@lru_cache(maxsize=2048)
def _transfers(line: Line) -> tuple[_Transfer, ...]:
    """What a line tells to be given, with who gives and who gets it."""
    found = []
    for word in line.words:
        if word.form not in TRANSFERS or any(start <= word.start < end for start, end in line.quoted):
            continue
        stop = _STOP.search(line.text, word.end)
        closes = stop.start() if stop else len(line.text)
        to = _TO.search(line.text, word.end, closes)
        after = [a for a in line.content if a.start >= word.end and a.end <= closes]
        thing = [a for a in after if to is None or a.end <= to.start()][:REACH]
        other = [a for a in after if to is not None and a.start >= to.end()][:REACH]
        if to is not None and to[0] == "with" and word.form in RECEIVING:
            thing, other = other, thing
        found.append(
            _Transfer(
                line,
                _giver(line, word.start),
                _party(_before_for(line, other)),
                frozenset(a.key for a in thing),
            )
        )
    return tuple(found)


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
    """The words for a receiver: a "for" after a name tells what for, before it whose they are."""
    for k, atom in enumerate(atoms[1:], 1):
        named = any(a.kind == "name" for a in atoms[:k])
        if named and _FOR.search(line.text, atoms[k - 1].end, atom.start):
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
    )
