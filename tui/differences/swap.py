"""Swapped parties: the same verb with doer and sufferer the other way round ("A rammed B" / "B rammed A")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tui.comparison import Value
from tui.differences.line import Atom, Line
from tui.differences.row import Row
from tui.differences.verbs import Verb, verbs
from tui.english.deeds import PASSIVE, SYMMETRIC

# Of a party so many words that carry meaning are looked at, the nearest to the verb.
REACH = 3

_CLAUSE = re.compile(
    r"[;:.!?—–“”\"()]\s|\s[—–(“]|,|\b(?:which|who|that|and|but|while|when|after|before|as|because|if)\b"
)
# After these stands who or what else is there.
_BESIDE = re.compile(
    r"\b(?:in|on|off|at|near|with|over|for|from|to|into|by|through|during|against|about|under|across|along)\b"
)


@dataclass(frozen=True, slots=True)
class Act:
    """A verb, or what may be one, with the words on its two sides: those of who does it and of whom it is
    done to. ``sure`` tells that its form makes it a verb.
    """

    line: Line
    start: int
    end: int
    doer: frozenset[str]
    sufferer: frozenset[str]
    sure: bool

    @property
    def value(self) -> Value:
        """The verb with the words on either side."""
        return Value(self.line.source, self.line.sentence.id, self.start, self.end)


def swapped(row: Row) -> Iterable[tuple[int, Act, int, Act]]:
    """Acts that two readings tell the other way round, with the readings' numbers, each pair of readings
    once.
    """
    found: dict[str, dict[int, list[tuple[Line, Verb]]]] = {}
    for i, reading in enumerate(row.readings):
        for line in reading.lines:
            for verb in verbs(line):
                found.setdefault(verb.stem or verb.atom.key, {}).setdefault(i, []).append((line, verb))
    told: list[dict[str, list[Act]]] = [{} for _ in row.readings]
    for key, places in found.items():
        sure = any(verb.stem for verbs_ in places.values() for _, verb in verbs_)
        if sure and len(places) > 1 and key not in SYMMETRIC:
            for i, verbs_ in places.items():
                told[i][key] = [act for line, verb in verbs_ if (act := _act(line, verb)) is not None]
    for j, later in enumerate(told):
        for i, earlier in enumerate(told[:j]):
            for key in earlier:
                pairs = ((a, b) for a in earlier[key] for b in later.get(key, ()) if _reversed(a, b))
                if (pair := next(pairs, None)) is not None:
                    yield i, pair[0], j, pair[1]
                    break


def _reversed(a: Act, b: Act) -> bool:
    """Whether who does it here suffers it there, and the other way round, and nothing speaks against it."""
    if not (a.sure or b.sure) or a.doer & b.doer or a.sufferer & b.sufferer:
        return False
    return bool(a.doer & b.sufferer and b.doer & a.sufferer)


@lru_cache(maxsize=8192)
def _act(line: Line, verb: Verb) -> Act | None:
    """A verb with its parties, if it has them on both sides; of a passive, only one that says by whom."""
    opens = max((end for _, end in _breaks(line) if end <= verb.atom.start), default=0)
    closes = min((start for start, _ in _breaks(line) if start >= verb.atom.end), default=len(line.text))
    before = line.content[max(0, verb.at - REACH) : verb.at]
    after = line.content[verb.at + 1 : verb.at + 1 + REACH]
    left = [a for a in before if a.start >= opens and _party(a)]
    if after and (beside := _BESIDE.search(line.text, after[0].end, closes)):
        closes = beside.start()
    right = [a for a in after if a.end <= closes and _party(a)]
    if not left or not right or (verb.before in PASSIVE and verb.after != "by"):
        return None
    doer, sufferer = frozenset(a.key for a in left), frozenset(a.key for a in right)
    if verb.after == "by":
        doer, sufferer = sufferer, doer
    return Act(line, left[0].start, right[-1].end, doer, sufferer, bool(verb.stem))


@lru_cache(maxsize=2048)
def _breaks(line: Line) -> tuple[tuple[int, int], ...]:
    """Where the clauses of a line end."""
    return tuple(m.span() for m in _CLAUSE.finditer(line.text))


def _party(atom: Atom) -> bool:
    return atom.kind in {"word", "name"}
