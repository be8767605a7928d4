"""Which lines of a page an extracted text consists of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"\w+")
_RUN = 4  # words that are looked up together where a paragraph is found nowhere as a whole
_ENOUGH = 0.6  # share of a line's runs that must stand in such a paragraph


def words_of(text: str) -> tuple[str, ...]:
    """The words of ``text`` as they are compared."""
    return tuple(_WORD.findall(text.lower()))


def matched(paragraphs: Iterable[str], lines: Sequence[str]) -> set[int]:
    """The places of the ``lines`` that the extracted ``paragraphs`` were made of.

    A paragraph is looked for as a line of its own, then as a part of a line or several lines together; of
    several equal ones the first after the paragraph before it is taken. What is found nowhere, since it was
    altered, gives the lines that most of its words come from.
    """
    page = _Page(lines)
    found: set[int] = set()
    at = -1
    for paragraph in paragraphs:
        words = words_of(paragraph)
        if not words:
            continue
        places = page.whole(words, at) or page.part(words, at)
        if places:
            at = places[-1]
            found.update(places)
        else:
            found.update(page.similar(words))
    return found


class _Page:
    """The words of the lines, made quick to search."""

    def __init__(self, lines: Sequence[str]) -> None:
        self._words = [words_of(line) for line in lines]
        self._equal: dict[tuple[str, ...], list[int]] = {}
        self._begins: list[int] = []  # where each line begins in the words of all, put together
        joined, length = [], 0
        for place, words in enumerate(self._words):
            self._equal.setdefault(words, []).append(place)
            self._begins.append(length)
            text = "".join(f" {word}" for word in words)
            joined.append(text)
            length += len(text)
        self._joined = "".join(joined) + " "
        self._runs: list[frozenset[tuple[str, ...]]] | None = None

    def whole(self, words: tuple[str, ...], after: int) -> list[int]:
        """The line that consists of ``words``: the first ``after`` that place, else the last before it."""
        places = self._equal.get(words, [])
        return [places[min(bisect_right(places, after), len(places) - 1)]] if places else []

    def part(self, words: tuple[str, ...], after: int) -> list[int]:
        """The lines over which ``words`` stand in one run."""
        text = f" {' '.join(words)} "
        start = self._begins[after] if after >= 0 else 0
        at = self._joined.find(text, start)
        if at < 0:
            at = self._joined.find(text)
        if at < 0:
            return []
        first = bisect_right(self._begins, at) - 1
        last = bisect_right(self._begins, at + len(text) - 2) - 1
        return [place for place in range(first, last + 1) if self._words[place]]

    def similar(self, words: tuple[str, ...]) -> list[int]:
        """The lines most of whose words stand among ``words``, in runs."""
        if self._runs is None:
            self._runs = [_runs(words) for words in self._words]
        runs = _runs(words)
        return [
            place for place, own in enumerate(self._runs) if own and len(own & runs) >= _ENOUGH * len(own)
        ]


def _runs(words: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    return frozenset(words[i : i + _RUN] for i in range(len(words) - _RUN + 1))
