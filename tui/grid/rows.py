"""Which rows there are: one a fact, or one a paragraph of the lead source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from tui.comparison import Fact, Reading
from tui.grid.view import View
from tui.index import Index
from tui.ordering import in_order
from tui.story import Paragraph

State = Literal["reading", "perhaps", "missing"]


@dataclass(frozen=True, slots=True)
class Cell:
    """What one source has on one row: the sentences shown and, of them, those that cover its facts."""

    state: State
    sentences: tuple[str, ...] = ()
    covering: frozenset[str] = frozenset()


MISSING_CELL = Cell("missing")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the grid: the ids of the facts it is about (none before alignment), its label, and a cell a
    source id. ``number``: which of all rows it is, from 1; of facts it is that of reports, whatever rows a
    filter leaves. ``reported_by``: the sources that have a reading on it, worked out once."""

    facts: tuple[str, ...]
    label: str
    cells: dict[str, Cell]
    number: int = 0
    reported_by: tuple[str, ...] = field(init=False, compare=False)

    def __post_init__(self) -> None:
        reported = tuple(source for source, cell in self.cells.items() if cell.state == "reading")
        object.__setattr__(self, "reported_by", reported)

    @property
    def alone(self) -> bool:
        """Whether one source alone reports it; of what is not aligned yet nothing is known."""
        return len(self.reported_by) == 1 and bool(self.facts)


def rows_of(index: Index, view: View) -> tuple[Row, ...]:
    """The rows in the order of the lead source, at the view's grain; before there are any facts, the
    paragraphs of all sources as they come."""
    if not index.comparison.facts:
        rows = _rows_before_alignment(index)
    elif view.grain == "facts":
        rows = _fact_rows(index, view.lead)
    else:
        rows = _paragraph_rows(index, view.lead)
    return tuple(replace(row, number=number) for number, row in enumerate(rows, 1))


def place_of(row: Row, rows: Sequence[Row], source: str) -> int:
    """The number of the one of ``rows``, made of another comparison, that is about what ``row`` is about.

    It has the first sentence of ``row`` in ``source`` (or in the first source that reports it), and as
    many of its other sentences, and as few further ones, as any that has.
    """
    reporting = row.reported_by
    cell = row.cells[source if source in reporting else reporting[0]]
    # Before alignment what stands beside it has nothing to do with it.
    known = _covering(row) if row.facts else cell.covering
    first = next(sentence for sentence in cell.sentences if sentence in cell.covering)

    def fitness(number: int) -> tuple[bool, int, int]:
        there = _covering(rows[number])
        return first in there, len(known & there), -len(there)

    return max(range(len(rows)), key=fitness, default=0)


def row_of(fact: str | None, sentence: str | None, rows: Sequence[Row]) -> int | None:
    """The number of the first of ``rows`` that is about ``fact``; or else of one that ``sentence`` stands on,
    at best because it reports what the row is about."""
    numbers = range(len(rows))
    if fact is not None and (found := next((n for n in numbers if fact in rows[n].facts), None)) is not None:
        return found
    covering = (n for n in numbers if sentence in _covering(rows[n]))
    shown = (n for n in numbers if any(sentence in cell.sentences for cell in rows[n].cells.values()))
    return next(covering, next(shown, None))


def _covering(row: Row) -> set[str]:
    return {id for cell in row.cells.values() if cell.state == "reading" for id in cell.covering}


def _rows_before_alignment(index: Index) -> tuple[Row, ...]:
    longest = max(len(source.paragraphs) for source in index.sources.values())
    rows = []
    for number in range(longest):
        cells = dict.fromkeys(index.sources, MISSING_CELL)
        for id, source in index.sources.items():
            if number < len(source.paragraphs):
                sentences = tuple(sentence.id for sentence in source.paragraphs[number].sentences)
                cells[id] = Cell("reading", sentences, frozenset(sentences))
        rows.append(Row((), "", cells))
    return tuple(rows)


def _fact_rows(index: Index, lead: str) -> tuple[Row, ...]:
    story = index.comparison.story
    rows = []
    for fact in in_order(story, index.comparison.facts, lead):
        cells = dict.fromkeys(index.sources, MISSING_CELL)
        for reading in fact.readings:
            cells[reading.source] = Cell("reading", reading.sentences, frozenset(reading.sentences))
        for reading in fact.perhaps:
            cells[reading.source] = Cell("perhaps", reading.sentences, frozenset(reading.sentences))
        rows.append(Row((fact.id,), fact.label, cells))
    return tuple(rows)


def _paragraph_rows(index: Index, lead: str) -> tuple[Row, ...]:
    """A row for each paragraph of the lead source, with the paragraphs of the others that share a
    fact with it; then the paragraphs that no row has yet, led by the next source, and so on.

    A paragraph of another source may stand beside several of the lead's: outlets cut their
    paragraphs differently.
    """
    story = index.comparison.story
    shown: set[str] = set()  # first sentence ids of paragraphs that have a row
    rows: dict[str, Row] = {}
    order: list[Fact] = []
    leads = [lead, *(source for source in index.sources if source != lead)]
    for place, leader in enumerate(leads):
        for paragraph in index.sources[leader].paragraphs:
            key = paragraph.sentences[0].id
            if key in shown:
                continue
            row = _paragraph_row(index, leader, paragraph, () if place == 0 else leads[:place], shown)
            shown.update(_paragraph_keys(index, row))
            rows[key] = row
            readings = tuple(
                Reading(source, cell.sentences) for source, cell in row.cells.items() if cell.sentences
            )
            order.append(Fact(key, row.label, 1.0, readings, (), ()))
    return tuple(rows[fact.id] for fact in in_order(story, order, lead))


def _paragraph_row(
    index: Index, leader: str, paragraph: Paragraph, not_from: list[str] | tuple[()], shown: set[str]
) -> Row:
    """The row led by ``paragraph``. A later leader gathers only what is not ``shown`` yet, and
    nothing ``not_from`` the sources that led before: what they share has its row already."""
    own = tuple(sentence.id for sentence in paragraph.sentences)
    facts = list(dict.fromkeys(fact.id for id in own for fact in index.facts_of[id]))
    cells = dict.fromkeys(index.sources, MISSING_CELL)
    cells[leader] = Cell("reading", own, frozenset(own))
    readings: dict[str, set[str]] = {}  # of those facts, by source
    for fact in facts:
        for reading in index.facts[fact].readings:
            readings.setdefault(reading.source, set()).update(reading.sentences)
    for source in index.sources:
        if source == leader or source in not_from or source not in readings:
            continue
        covering = readings[source]
        beside = {index.paragraphs[id].number: index.paragraphs[id] for id in covering}
        sentences = tuple(
            sentence.id
            for _, other in sorted(beside.items())
            if not not_from or other.sentences[0].id not in shown
            for sentence in other.sentences
        )
        if sentences:
            cells[source] = Cell("reading", sentences, frozenset(covering))
    return Row(tuple(facts), index.facts[facts[0]].label if facts else paragraph.text, cells)


def _paragraph_keys(index: Index, row: Row) -> set[str]:
    return {index.paragraphs[id].sentences[0].id for cell in row.cells.values() for id in cell.sentences}
