"""Modifiers: the words that sources put before the same noun or verb ("sexually graphic jokes" / "explicit
jokes"), and those that only one of them puts there ("abruptly resigned" / "resigned").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from tui.comparison import Value
from tui.differences.line import Atom, Line, around
from tui.differences.row import Found, Row, span
from tui.english.tone import LOADED, PLAIN_ADVERBS

# Two nouns are one thing when the words near both, REACH to either side, and the noun itself are together so
# telling.
TELLING = 1.6
REACH = 5
# A noun takes at most so many plain words before it.
MOST = 3

_ENDING = re.compile(r"(?:ed|es|s|e)$")

# What may stand before a noun phrase.
_OPENERS = frozenset(
    "a an the this that these those its his her their our my your of in on for with by from about and".split()
)


class _Phrase(NamedTuple):
    """Content atoms ``first`` to ``head`` of a line: the modifiers, and the word they bear on.

    ``noun`` if it reads as a whole noun phrase: an article, preposition or the sentence's start stands
    before, and no further plain word after. ``coloured`` if a loaded adjective of such a phrase, or a telling
    adverb, stands right before the head.
    """

    line: Line
    first: int
    head: int
    noun: bool
    coloured: bool

    @property
    def modifiers(self) -> tuple[Atom, ...]:
        return self.line.content[self.first : self.head]

    @property
    def key(self) -> str:
        return self.line.content[self.head].key


_Group = list[tuple[int, _Phrase]]  # with the number of the reading


def find(row: Row) -> Iterable[Found]:
    """Nouns under different modifiers (``label``), and colour that one reading adds and another does
    without.
    """
    by_head: dict[str, _Group] = {}
    for i, reading in enumerate(row.readings):
        for line in reading.lines:
            for key, phrase in _phrases(line):
                if key in row.common:
                    by_head.setdefault(key, []).append((i, phrase))
    for group in by_head.values():
        if group[0][0] != group[-1][0]:
            yield from _labels(row, [(i, phrase) for i, phrase in group if phrase.noun])
            yield from _colour(row, group)


@lru_cache(maxsize=2048)
def _phrases(line: Line) -> list[tuple[str, _Phrase]]:
    """Every plain word by its key, with those right before it."""
    text, content = line.text, line.content
    opener = {word.start: previous.form for previous, word in pairwise(line.words)}
    forms = [text[atom.start : atom.end].lower() for atom in content]
    # Whether only a space stands between an atom and the next.
    goes_on = [*(text[atom.end : other.start] == " " for atom, other in pairwise(content)), False]
    found = []
    first = 0
    for at, atom in enumerate(content):
        if atom.kind != "word":
            first = at + 1
            continue
        if at and not goes_on[at - 1]:
            first = at
        begin = max(first, at - MOST)
        noun = coloured = False
        if begin < at:
            if not goes_on[at] and opener.get(content[begin].start, "the") in _OPENERS:
                noun = not _verbal(forms[begin], forms[at])
            coloured = _colours(forms[at - 1], not goes_on[at])
        found.append((atom.key, _Phrase(line, begin, at, noun, coloured)))
    return found


def _verbal(opening: str, closing: str) -> bool:
    """Whether a phrase with these first and last words may be one of a verb."""
    return closing.endswith("ed") or (opening.endswith(("ed", "ing")) and opening not in LOADED)


def _colours(form: str, ends: bool) -> bool:
    """Whether a word before a head, which ``ends`` the phrase or does not, is more than a plain modifier."""
    if form in LOADED:
        return ends
    return form.endswith("ly") and len(form) > 5 and form not in PLAIN_ADVERBS


def _labels(row: Row, group: _Group) -> Iterable[Found]:
    chosen: dict[int, _Phrase] = {}
    for i, a in group:
        if i not in chosen and any(
            i != j and _same(row, a, b) and _unlike(row, i, a, j, b) for j, b in group
        ):
            chosen[i] = a
    if len(chosen) > 1:
        values = tuple(_value(chosen[i]) for i in sorted(chosen))
        yield Found("label", False, row.note(values), values)


def _unlike(row: Row, i: int, a: _Phrase, j: int, b: _Phrase) -> bool:
    """Whether each has a modifier that the other's reading has nowhere, and besides only what they share."""
    mine = [m for m in a.modifiers if not row.readings[j].says(m)]
    theirs = [m for m in b.modifiers if not row.readings[i].says(m)]
    shared = {m.key for m in a.modifiers} & {m.key for m in b.modifiers}
    return bool(mine and theirs) and len(mine) == len(a.modifiers) - len(shared)


def _colour(row: Row, group: _Group) -> Iterable[Found]:
    """A word that colours the head in some readings, where others have the head without colour."""
    coloured = [(i, phrase) for i, phrase in group if phrase.coloured]
    for key in dict.fromkeys(phrase.modifiers[-1].key for _, phrase in coloured):
        with_it = {i: phrase for i, phrase in reversed(coloured) if phrase.modifiers[-1].key == key}
        first = with_it[min(with_it)]
        bare = {
            i: phrase
            for i, phrase in reversed(group)
            if not phrase.coloured
            and _base(phrase) == _base(first)
            and not row.readings[i].says(first.modifiers[-1])
            and _same(row, first, phrase)
        }
        if bare:
            spans = {i: (p.head - 1, p) for i, p in with_it.items()} | {
                i: (p.head, p) for i, p in bare.items()
            }
            values = tuple(
                span(p.line, p.line.content[start], p.line.content[p.head])
                for _, (start, p) in sorted(spans.items(), key=lambda item: item[0])
            )
            yield Found("wording", False, row.note(values), values)


def _base(phrase: _Phrase) -> str:
    """The head without its ending, so that nouns are set against nouns ("immigrant", not "immigration")."""
    atom = phrase.line.content[phrase.head]
    form = phrase.line.text[atom.start : atom.end].lower()
    return form if form.endswith("ing") else _ENDING.sub("", form)


def _same(row: Row, a: _Phrase, b: _Phrase) -> bool:
    return row.prepared.weight((_context(a) & _context(b)) | {a.key}) >= TELLING


def _context(phrase: _Phrase) -> frozenset[str]:
    return around(phrase.line, phrase.first, phrase.head, REACH)


def _value(phrase: _Phrase) -> Value:
    return span(phrase.line, phrase.line.content[phrase.first], phrase.line.content[phrase.head])
