"""What the sentences of a story hold, found once: alignment and differences both read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tui.english.dates import Date, dates
from tui.english.numbers import Figure, figures
from tui.english.quotations import quotations
from tui.english.words import Word, words
from tui.story import Source, Story

Quotation = tuple[tuple[str, int, int], ...]  # its pieces: ids of sentences, and spans of their texts


@dataclass(frozen=True, slots=True)
class Said:
    """What one sentence holds; ``quoted`` are the spans of its text inside quotation marks."""

    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]
    quoted: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class AllSaid:
    """What each sentence of a story says, by its id, and the quotations of each source, by its id."""

    said: Mapping[str, Said]
    quotations: Mapping[str, tuple[Quotation, ...]]


def all_said(story: Story) -> AllSaid:
    """Everything that is found in the sentences of ``story`` one by one."""
    found = {source.id: _quotations(source) for source in story.sources}
    quoted: dict[str, list[tuple[int, int]]] = {}
    for quotation in (quotation for source in found.values() for quotation in source):
        for sentence, start, end in quotation:
            quoted.setdefault(sentence, []).append((start, end))
    said = {
        s.id: Said(
            tuple(words(s.text)),
            tuple(figures(s.text)),
            tuple(dates(s.text)),
            tuple(quoted.get(s.id, ())),
        )
        for source in story.sources
        for s in source.sentences
    }
    return AllSaid(said, found)


def _quotations(source: Source) -> tuple[Quotation, ...]:
    """The quotations of ``source``, paragraph by paragraph."""
    return tuple(
        tuple((paragraph.sentences[p.index].id, p.start, p.end) for p in quotation.pieces)
        for paragraph in source.paragraphs
        for quotation in quotations([s.text for s in paragraph.sentences])
    )
