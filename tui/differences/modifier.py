"""Modifiers: the words that sources put before the same noun or verb ("sexually graphic jokes" / "explicit
jokes"), and those that only one of them puts there ("abruptly resigned" / "resigned").
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
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
    """Content atoms ``first`` to ``head`` of a line: the modifiers, and the word they bear on."""

    reading: int
    line: Line
    first: int
    head: int

    @property
    def modifiers(self) -> tuple[Atom, ...]:
        return self.line.content[self.first : self.head]

    @property
    def key(self) -> str:
        return self.line.content[self.head].key


def find(row: Row) -> Iterable[Found]:
    """Nouns under different modifiers (``label``), and colour that one reading adds and another does
    without.
    """
    by_head: dict[str, list[_Phrase]] = {}
    for i, reading in enumerate(row.readings):
        for line in reading.lines:
            for key, first, head in _phrases(line):
                if key in row.common:
                    by_head.setdefault(key, []).append(_Phrase(i, line, first, head))
    for group in by_head.values():
        if group[0].reading != group[-1].reading and any(p.first < p.head for p in group):
            yield from _labels(row, group)
            yield from _colour(row, group)


@lru_cache(maxsize=2048)
def _phrases(line: Line) -> tuple[tuple[str, int, int], ...]:
    """Every plain word with those right before it: its key, the first of them, its own place."""
    found = []
    first = 0
    for at, atom in enumerate(line.content):
        if atom.kind != "word":
            first = at + 1
            continue
        if at and line.text[line.content[at - 1].end : atom.start] != " ":
            first = at
        found.append((atom.key, max(first, at - MOST), at))
    return tuple(found)


@lru_cache(maxsize=2048)
def _nouns(line: Line) -> frozenset[tuple[int, int]]:
    """The phrases of a line that read as whole noun phrases, as first and last content atom: an article,
    preposition or the sentence's start stands before, and no further plain word after.
    """
    before = {}
    previous = ""
    for word in line.words:
        before[word.start] = previous
        previous = word.form
    found = []
    content = line.content
    for _, first, head in _phrases(line):
        if first == head:
            continue
        opener = before.get(content[first].start, "")
        ends = [line.text[content[k].start : content[k].end].lower() for k in (first, head)]
        verbal = ends[1].endswith("ed") or (ends[0].endswith(("ed", "ing")) and ends[0] not in LOADED)
        if not _goes_on(line, head) and not verbal and (not opener or opener in _OPENERS):
            found.append((first, head))
    return frozenset(found)


def _labels(row: Row, group: list[_Phrase]) -> Iterable[Found]:
    group = [p for p in group if (p.first, p.head) in _nouns(p.line)]
    if len(group) < 2:
        return
    chosen: dict[int, _Phrase] = {}
    for a in group:
        for b in group:
            if a.reading != b.reading and a.reading not in chosen and _same(row, a, b) and _unlike(row, a, b):
                chosen[a.reading] = a
    if len(chosen) > 1:
        values = tuple(_value(chosen[i]) for i in sorted(chosen))
        yield Found("label", False, row.note(values), values)


def _unlike(row: Row, a: _Phrase, b: _Phrase) -> bool:
    """Whether neither reading has the other's modifiers."""
    return not any(row.readings[b.reading].says(m) for m in a.modifiers) and not any(
        row.readings[a.reading].says(m) for m in b.modifiers
    )


def _colour(row: Row, group: list[_Phrase]) -> Iterable[Found]:
    """A word that colours the head in some readings, where others have the head without colour."""
    for key in dict.fromkeys(p.modifiers[-1].key for p in group if _coloured(p)):
        with_it = {p.reading: p for p in reversed(group) if _coloured(p) and p.modifiers[-1].key == key}
        first = with_it[min(with_it)]
        bare = {
            p.reading: p
            for p in reversed(group)
            if not _coloured(p)
            and _base(p) == _base(first)
            and not row.readings[p.reading].says(first.modifiers[-1])
            and _same(row, first, p)
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


def _coloured(phrase: _Phrase) -> bool:
    """Whether a loaded adjective of a whole noun phrase, or a telling adverb, stands before the head."""
    if phrase.first == phrase.head:
        return False
    line, last = phrase.line, phrase.line.content[phrase.head - 1]
    form = line.text[last.start : last.end].lower()
    if form in LOADED:
        return not _goes_on(line, phrase.head)
    return form.endswith("ly") and len(form) > 5 and form not in PLAIN_ADVERBS


def _goes_on(line: Line, head: int) -> bool:
    """Whether another plain word follows the head."""
    content = line.content
    return head + 1 < len(content) and line.text[content[head].end : content[head + 1].start] == " "


def _same(row: Row, a: _Phrase, b: _Phrase) -> bool:
    return row.prepared.weight((_context(a) & _context(b)) | {a.key}) >= TELLING


def _context(phrase: _Phrase) -> frozenset[str]:
    return around(phrase.line, phrase.first, phrase.head, REACH)


def _value(phrase: _Phrase) -> Value:
    return span(phrase.line, phrase.line.content[phrase.first], phrase.line.content[phrase.head])
