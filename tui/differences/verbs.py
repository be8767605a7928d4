"""The verbs of a line, found once for every kind of difference that asks what is done."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tui.differences.line import Atom, Line
from tui.english.verbs import verb_stem

# Adverbs that stand between "to" or "will" and its verb, besides those in -ly.
_BETWEEN = frozenset("soon also now then not never always still again".split())


class Verb(NamedTuple):
    """A verb: its place in the line's content, the words beside it, and its ``stem``; empty for a word in -s
    that may be none ("rams").
    """

    at: int
    atom: Atom
    before: str
    after: str
    stem: str


@lru_cache(maxsize=2048)
def verbs(line: Line) -> tuple[Verb, ...]:
    """The verbs of ``line`` in order, and its words in -s."""
    places = {word.start: k for k, word in enumerate(line.words)}
    found = []
    for at, atom in enumerate(line.content):
        k = places.get(atom.start)
        if atom.kind != "word" or k is None or len(atom.stems) > 1:
            continue
        form = line.words[k].form
        back = k - 1
        while back > 0 and (line.words[back].form in _BETWEEN or line.words[back].form.endswith("ly")):
            back -= 1
        before = line.words[back].form if k else ""
        stem = verb_stem(form, before)
        if stem or form.endswith("s"):
            after = line.words[k + 1].form if k + 1 < len(line.words) else ""
            found.append(Verb(at, atom, before, after, stem))
    return tuple(found)
