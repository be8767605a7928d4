"""Sentences in the TEI report, cut where words stand out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from tui.comparison import Difference, Fact, MarkKind
from tui.reports.contents import Contents
from tui.reports.tei.ids import fact_id, kind_id, mark_id, pointers
from tui.reports.tei.xml import element, text
from tui.standing_out import pointed, runs


class Segments:
    """The sentences of a fact, cut where words stand out. ``ids``: the segments that a difference (an id) is
    about, as far as its words have been cut."""

    def __init__(self, contents: Contents, fact: Fact, differences: Iterable[Difference]) -> None:
        self.ids: dict[str, list[str]] = defaultdict(list)
        self._index = contents.index
        self._fact = fact
        self._differences = tuple(differences)
        self._made = 0

    def of(self, sentence: str) -> Iterator[str]:
        """The words of ``sentence`` (an id) as XML."""
        words = self._index.sentences[sentence].text
        position = 0
        for start, end, why in runs(self._found(sentence, len(words))):
            yield text(words[position:start])
            yield self._segment(words[start:end], why)
            position = end
        yield text(words[position:])

    def _found(self, sentence: str, length: int) -> list[tuple[Difference, ...] | MarkKind]:
        """For each character of ``sentence`` why it stands out: the differences that are about it or, where
        there are none, how it is marked."""
        found: list[tuple[Difference, ...] | MarkKind] = [()] * length
        for mark in self._index.marks.get((self._fact.id, sentence), ()) if self._fact.shared else ():
            found[mark.start : mark.end] = [mark.kind] * (mark.end - mark.start)
        for difference in self._differences:
            for value in pointed(self._index, difference, sentence):
                for place in range(value.start, value.end):
                    others = found[place]
                    found[place] = (*(others if isinstance(others, tuple) else ()), difference)
        return found

    def _segment(self, words: str, why: tuple[Difference, ...] | MarkKind) -> str:
        if isinstance(why, str):
            return element("seg", {"ana": pointers([mark_id(why)])}, text(words))
        self._made += 1
        name = f"{fact_id(self._fact)}.{self._made}"
        for difference in why:
            self.ids[difference.id].append(name)
        return element("seg", {"ana": ana(why), "xml:id": name}, text(words))


def ana(differences: Sequence[Difference]) -> str:
    """Pointers to the categories of ``differences``."""
    kinds = [kind_id(difference.kind) for difference in differences]
    marks = [mark_id("conflict" if difference.conflict else "differs") for difference in differences]
    return pointers(dict.fromkeys([*kinds, *marks]))
