"""The comparison as tidy data, for pandas and R: a row a source, fact and difference."""

from __future__ import annotations

from collections.abc import Iterator

from tui.comparison import Difference, Fact
from tui.reports.cells import Cell, written
from tui.reports.contents import Contents
from tui.story import Source

_HEAD = (
    "source_id",
    "source",
    "outlet",
    "published",
    "fact",
    "label",
    "sources",
    "confidence",
    "state",
    "places",
    "sentences",
    "text",
    "difference",
    "kind",
    "conflict",
    "words",
)


def render(contents: Contents) -> str:
    """``contents`` as CSV, without a byte order mark, which R would take for part of the first name.

    For each fact and each source a row for every difference in which the source has words, and one if there
    is none; then those of differences between facts, of which the fact is empty. ``state`` is ``reported``,
    ``perhaps`` or ``missing``; ``published`` is a day as in 2026-03-04; ``conflict`` is ``true``, ``false``
    or, without a difference, empty.
    """
    return written([_HEAD, *_rows(contents)])


def _rows(contents: Contents) -> Iterator[list[Cell]]:
    for fact in contents.facts:
        for source in contents.story.sources:
            here = [*_source(source), *_fact(contents, fact, source)]
            found = [d for d in contents.of_fact(fact.id) if _involves(d, source)]
            for difference in found:
                yield [*here, *_difference(contents, difference, source)]
            if not found:
                yield [*here, "", "", "", ""]
    for difference in contents.differences:
        if difference.fact is None:
            for source in contents.story.sources:
                if _involves(difference, source):
                    yield [*_source(source), *[""] * 8, *_difference(contents, difference, source)]


def _source(source: Source) -> list[Cell]:
    return [source.id, source.siglum, source.outlet, source.published.isoformat() if source.published else ""]


def _fact(contents: Contents, fact: Fact, source: Source) -> list[Cell]:
    sentences, state = fact.reading(source.id), "reported"
    if not sentences:
        sentences = next((reading.sentences for reading in fact.perhaps if reading.source == source.id), ())
        state = "perhaps" if sentences else "missing"
    text = "".join(stretch.text for stretch in contents.reading(fact, sentences))
    return [
        contents.numbers[fact.id],
        fact.label,
        len(fact.readings),
        round(fact.confidence, 3),
        state,
        contents.places(sentences),
        "; ".join(sentences),
        text,
    ]


def _involves(difference: Difference, source: Source) -> bool:
    return any(value.source == source.id for value in difference.values)


def _difference(contents: Contents, difference: Difference, source: Source) -> list[Cell]:
    words = [
        contents.index.sentences[value.sentence].text[value.start : value.end]
        for value in difference.values
        if value.source == source.id
    ]
    conflict = "true" if difference.conflict else "false"
    return [difference.id, difference.kind, conflict, "; ".join(words)]
