"""A sentence with everything that was found in it: what the kinds of difference read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from tui.differences.entity import NameUse
from tui.english.dates import Date
from tui.english.numbers import Figure
from tui.english.words import Word
from tui.story import Sentence


class Atom(NamedTuple):
    """What is compared as one: a word, a hyphenated compound, a whole name, figure or date.

    ``text[start:end]`` of its sentence. Two atoms with the same ``key`` say the same; ``stems`` are those of
    its words. ``content`` is false for function words. ``kind`` is ``word``, ``name``, ``figure`` or
    ``date``. A named tuple, because one is made of every word of a story and a frozen dataclass takes four
    times as long to make.
    """

    start: int
    end: int
    key: str
    stems: tuple[str, ...]
    content: bool
    kind: str


@dataclass(frozen=True, slots=True)
class Utterance:
    """A quotation of a source: the sentence lines and spans it covers, and its words' stems, in order and
    each once.
    """

    source: str
    pieces: tuple[tuple[int, int, int], ...]
    words: tuple[str, ...]
    vocabulary: frozenset[str]
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """A sentence with everything found in it.

    ``content`` are its atoms that carry meaning, ``codes`` a number for each that is equal for equal keys;
    ``said`` all keys and stems of its words; ``quoted`` are the spans inside quotation marks. Lines are
    compared by identity, so that what is found in one can be kept for the next row it stands in.
    """

    number: int
    source: str
    sentence: Sentence
    words: tuple[Word, ...]
    content: tuple[Atom, ...]
    codes: tuple[int, ...]
    said: frozenset[str]
    names: tuple[NameUse, ...]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]
    quoted: tuple[tuple[int, int], ...]

    @property
    def text(self) -> str:
        """The sentence's text."""
        return self.sentence.text


@lru_cache(maxsize=8192)
def around(line: Line, first: int, last: int, reach: int) -> frozenset[str]:
    """The keys of content atoms ``first`` to ``last`` of a line and of ``reach`` more on either side."""
    return frozenset(atom.key for atom in line.content[max(0, first - reach) : last + reach + 1])
