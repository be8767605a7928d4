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

# What is given is the same thing when words for it, together so telling, are in both (see Prepared.weight).
SAME_THING = 0.9
# The giver stands at most so many characters from the verb.
NEAR = 60
# Words for a receiver or a thing, at most.
REACH = 4

_STOP = re.compile(
    r"[,;:.!?—–“”\"()](?=\s|$)|\s[—–(“]"
    r"|\b(?:which|who|that|and then|but|while|when|after|before|as|because|if|for|in|on|by|from|about|during)\b"
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


def transfers(row: Row) -> Iterable[tuple[Value, ...]]:
    """Who gives or gets the same thing, where the readings name different parties: a value a reading."""
    told = [(i, t) for i, r in enumerate(row.readings) for line in r.lines for t in _transfers(line)]
    for side in ("receiver", "giver"):
        chosen: dict[int, Value] = {}
        for (i, a), (j, b) in combinations(told, 2):
            one, other = (a.receiver, b.receiver) if side == "receiver" else (a.giver, b.giver)
            if i == j or one is None or other is None or not _others(row, one, other):
                continue
            if row.prepared.weight(a.thing & b.thing) >= SAME_THING:
                chosen.setdefault(i, _value(a.line, one))
                chosen.setdefault(j, _value(b.line, other))
        if chosen:
            yield tuple(chosen[i] for i in sorted(chosen))


def _value(line: Line, party: _Party) -> Value:
    return Value(line.source, line.sentence.id, party.start, party.end)


def _others(row: Row, a: _Party, b: _Party) -> bool:
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
        giver = [a for a in line.content if a.kind == "name" and word.start - NEAR <= a.start and a.end <= word.start]
        found.append(
            _Transfer(line, _party(line, giver[-1:]), _party(line, other), frozenset(a.key for a in thing))
        )
    return tuple(found)


def _party(line: Line, atoms: list[Atom]) -> _Party | None:
    if not atoms:
        return None
    return _Party(
        atoms[0].start,
        atoms[-1].end,
        frozenset(a.key for a in atoms if a.kind == "name"),
        frozenset(stem for a in atoms for stem in a.stems),
    )
