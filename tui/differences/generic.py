"""Name: what one reading names, another tells by its kind ("build the Grieg Hall" / "build the centre")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import permutations
from typing import NamedTuple

from tui.comparison import Value
from tui.differences.entity import NameUse
from tui.differences.line import Line
from tui.differences.row import Found, Row

# What is named elsewhere is told by a phrase of so many words at most after its article.
LONGEST_PHRASE = 4

_DETERMINERS = frozenset("a an one another the its".split())


# What stands between words that belong to no one phrase; the prepositions that a phrase may depend by.
_BREAK = re.compile(r"[,;:.!?()“”\"—–]")
_LINKS = frozenset("of for to with by from against in at on".split())


class _Named(NamedTuple):
    """The name of what is no person, and the word it depends on: "build Grieg Hall", "counsel for the Hall".

    ``key`` is the word's, ``link`` the preposition between; empty if there is none.
    """

    name: NameUse
    key: str
    link: str


def find(row: Row) -> Iterable[Found]:
    """What stands with its name after a word in one reading, and after the same word in another without one;
    the other's source has the name nowhere.
    """
    for a, b in permutations(row.readings, 2):
        for line in a.lines:
            for name, key, link in _named(line):
                known = row.prepared.carriers.get(f"@{name.entity}", frozenset())
                if key not in b.said or b.source in known or row.prepared.entities[name.entity].person:
                    continue
                phrases = (phrase for other in b.lines if (phrase := _phrase(other, key, link)))
                if phrase := next(phrases, None):
                    values = (Value(line.source, line.sentence.id, name.start, name.end), phrase)
                    yield Found("name", False, f"unnamed in {b.siglum}: {row.note(values)}", values)


@lru_cache(maxsize=2048)
def _named(line: Line) -> tuple[_Named, ...]:
    """The names of a line that depend on a word right before, and with which their phrases end."""
    found = []
    for name in line.names:
        before = [w for w in line.words if w.end <= name.start][-3:]
        if before and before[-1].form in _DETERMINERS:
            before.pop()
        link = before.pop().form if before and before[-1].form in _LINKS else ""
        if before and before[-1].content and not _ends(line, before[-1].end, name.start):
            atom = next((a for a in line.content if a.start <= before[-1].start < a.end), None)
            if atom is not None and atom.kind == "word" and not _goes_on(line, name.end):
                found.append(_Named(name, atom.key, link))
    return tuple(found)


def _phrase(line: Line, key: str, link: str) -> Value | None:
    """A phrase of common words after the word with a key: "for [a leading advocacy group]"."""
    words = line.words
    for k, word in enumerate(words):
        if word.stem != key or (link and (k + 1 >= len(words) or words[k + 1].form != link)):
            continue
        at = last = k + 1 + bool(link)
        if (
            at + 1 >= len(words)
            or words[at].form not in _DETERMINERS
            or _ends(line, word.end, words[at].start)
        ):
            continue
        while last + 1 < len(words) and last - at < LONGEST_PHRASE and _adjoins(line, last):
            last += 1
        start, end = words[at].start, words[last].end
        named = any(n.start < end and start < n.end for n in line.names)
        if last > at and not named and not _goes_on(line, end):
            return Value(line.source, line.sentence.id, start, end)
    return None


def _adjoins(line: Line, k: int) -> bool:
    """Whether a word that carries meaning stands right after word ``k``."""
    following = line.words[k + 1]
    return following.content and line.text[line.words[k].end : following.start] == " "


def _goes_on(line: Line, end: int) -> bool:
    """Whether the phrase that reaches to ``end`` goes on: "the Grieg [report]", "the board's [pilot]"."""
    following = next((w for w in line.words if w.start >= end), None)
    return following is not None and following.content and not _ends(line, end, following.start)


def _ends(line: Line, start: int, end: int) -> bool:
    return _BREAK.search(line.text, start, end) is not None
