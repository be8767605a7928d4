"""Text that is selected on a picture: which words stand under the mouse, and what they look like then."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from tui.grid.look import Line, Look, merged
from tui.measure import fitting, width_of

_WORD = re.compile(r"\w+(?:[’'.,-]\w+)*")


@dataclass(frozen=True, slots=True)
class Wrapped:
    """Text of ``source`` as it is wrapped in one cell of a picture.

    ``lines`` are spans of ``text``; the first of them is line ``top`` of the picture, and each begins
    ``left`` cells from its edge. ``words`` are the spans of ``text`` that the article has, with the id of the
    sentence that they are of (empty in what was set aside); the rest (places, ellipses) is ours.
    """

    source: str
    text: str
    lines: tuple[tuple[int, int], ...]
    top: int
    left: int
    words: tuple[tuple[int, int, str], ...]

    def at(self, line: int, x: int) -> int:
        """The offset of the character on ``line`` of the picture, ``x`` cells from the left; of what stands
        nearest, where there is none: before, after, above or below."""
        number = line - self.top
        if number < 0:
            return 0
        if number >= len(self.lines):
            return len(self.text)
        start, end = self.lines[number]
        return start + fitting(self.text[start:end], x - self.left)

    def line_of(self, sentence: str, position: int) -> int | None:
        """The line of the picture with the character at ``position`` of ``sentence``; None, if that is not
        here."""
        for start, end, id in self.words:
            if id == sentence and position < end - start:
                at = start + position
                return next((self.top + n for n, (_, stop) in enumerate(self.lines) if at < stop), None)
        return None


@dataclass(frozen=True)
class Selection:
    """The characters from ``start`` to ``end`` of a text."""

    of: Wrapped
    start: int
    end: int

    @property
    def reach(self) -> range:
        """The lines of the picture on which something may be selected."""
        return range(self.of.top, self.of.top + len(self.of.lines))

    def cells(self, line: int) -> tuple[int, int]:
        """Which cells of ``line`` of the picture are selected; (0, 0), if none are."""
        if line not in self.reach:
            return 0, 0
        first, last = self.of.lines[line - self.of.top]
        start, end = max(first, self.start), min(last, self.end)
        if start >= end:
            return 0, 0
        left = self.of.left + width_of(self.of.text[first:start])
        return left, left + width_of(self.of.text[start:end])

    @cached_property
    def _parts(self) -> list[tuple[str, str]]:
        """The words of each sentence, and its id."""
        spans = ((max(start, self.start), min(end, self.end), id) for start, end, id in self.of.words)
        return [(words, id) for a, b, id in spans if a < b and (words := self.of.text[a:b].strip())]

    @property
    def text(self) -> str:
        """The article's words in it, as one line."""
        return " ".join(words for words, _ in self._parts)

    @property
    def sentences(self) -> list[str]:
        """The ids of the sentences that they are of."""
        return [id for _, id in self._parts if id]


def between(of: Wrapped, one: int, other: int) -> Selection:
    """What is selected from one character to another, both of them included."""
    return Selection(of, min(one, other), min(len(of.text), max(one, other) + 1))


def word(of: Wrapped, at: int) -> Selection:
    """The word at a character, or nothing between words."""
    for found in _WORD.finditer(of.text):
        if found.start() <= at < found.end():
            return Selection(of, *found.span())
    return Selection(of, at, at)


def sentence(of: Wrapped, at: int) -> Selection:
    """The sentence, or what is shown of it, at a character; nothing where none is."""
    return next(
        (Selection(of, start, end) for start, end, _ in of.words if start <= at < end), Selection(of, at, at)
    )


def marked(line: Line, start: int, end: int) -> Line:
    """``line`` with the cells from ``start`` to ``end`` looking selected."""
    stretches: list[tuple[str, Look]] = []
    for text, look in line:
        before = fitting(text, start)
        within = max(before, fitting(text, end))
        stretches += [
            (text[:before], look),
            (text[before:within], look | Look.SELECTED),
            (text[within:], look),
        ]
        width = width_of(text)
        start, end = start - width, end - width
    return merged(stretches)
