"""Swapped parties: the same verb with doer and sufferer the other way round ("A rammed B" / "B rammed A")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tui.comparison import Value
from tui.differences.line import Atom, Line
from tui.differences.row import Row
from tui.english.deeds import PASSIVE, SYMMETRIC
from tui.english.verbs import verb_stem

# Of a party so many words that carry meaning are looked at, the nearest to the verb.
REACH = 3

_CLAUSE = re.compile(
    r"[;:.!?—–“”\"()]\s|\s[—–(“]|,|\b(?:which|who|that|and|but|while|when|after|before|as|because|if)\b"
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
    told = [{key: acts for line in r.lines for key, acts in _acts(line).items()} for r in row.readings]
    for j, later in enumerate(told):
        for i, earlier in enumerate(told[:j]):
            pair = next(
                (
                    (i, a, j, b)
                    for key in earlier
                    if key in later
                    for a in earlier[key]
                    for b in later[key]
                    if _reversed(a, b)
                ),
                None,
            )
            if pair is not None:
                yield pair


def _reversed(a: Act, b: Act) -> bool:
    """Whether who does it here suffers it there, and the other way round, and nothing speaks against it."""
    if not (a.sure or b.sure) or a.doer & b.doer or a.sufferer & b.sufferer:
        return False
    return bool(a.doer & b.sufferer and b.doer & a.sufferer)


@lru_cache(maxsize=2048)
def _acts(line: Line) -> dict[str, list[Act]]:
    """The acts of a line by the stem of their verbs; only those with parties on both sides."""
    found: dict[str, list[Act]] = {}
    places = {word.start: k for k, word in enumerate(line.words)}
    breaks = [(m.start(), m.end()) for m in _CLAUSE.finditer(line.text)]
    for n, atom in enumerate(line.content):
        k = places.get(atom.start)
        if atom.kind != "word" or k is None or len(atom.stems) > 1:
            continue
        form, before = line.words[k].form, line.words[k - 1].form if k else ""
        verb = verb_stem(form, before)
        key = verb or (atom.key if form.endswith("s") else "")
        if not key or key in SYMMETRIC:
            continue
        opens = max((end for _, end in breaks if end <= atom.start), default=0)
        closes = min((start for start, _ in breaks if start >= atom.end), default=len(line.text))
        left = [a for a in line.content[max(0, n - REACH) : n] if a.start >= opens and _party(a)]
        right = [a for a in line.content[n + 1 : n + 1 + REACH] if a.end <= closes and _party(a)]
        if not left or not right:
            continue
        doer, sufferer = frozenset(a.key for a in left), frozenset(a.key for a in right)
        if k + 1 < len(line.words) and line.words[k + 1].form == "by":
            doer, sufferer = sufferer, doer
        elif before in PASSIVE:
            continue
        act = Act(line, left[0].start, right[-1].end, doer, sufferer, bool(verb))
        found.setdefault(key, []).append(act)
    return found


def _party(atom: Atom) -> bool:
    return atom.kind in {"word", "name"}
