"""The text of a cell with the looks of its words, before it is broken into lines."""

from __future__ import annotations

from dataclasses import dataclass

from tui.grid.look import CONFLICT, DIFFERS, MISSING, ONLY, PERHAPS, Look
from tui.grid.rows import Cell, Row
from tui.index import Index

NOT_HERE = "not in this source"


@dataclass(frozen=True, slots=True)
class CellText:
    """``glyph`` stands in the gutter of the first line, in ``glyph_look``. ``spans`` are
    (start, end, look) over ``text``, in order, without overlap; between them the text is plain."""

    glyph: str
    glyph_look: Look
    text: str
    spans: tuple[tuple[int, int, Look], ...]


def cell_text(index: Index, row: Row, source: str) -> CellText:
    """The text of ``source``'s cell on ``row``."""
    cell = row.cells[source]
    alone = len(row.reported_by) == 1
    if cell.state == "missing":
        text = "" if alone else NOT_HERE
        return CellText(MISSING, Look.GAP, text, ((0, len(text), Look.GAP),) if text else ())
    pieces: list[str] = []
    spans: list[tuple[int, int, Look]] = []
    length = 0

    def add(text: str, look: Look) -> None:
        nonlocal length
        if look:
            spans.append((length, length + len(text), look))
        pieces.append(text)
        length += len(text)

    before: str | None = None
    for sentence_id in cell.sentences:
        sentence = index.sentences[sentence_id]
        if before is not None:
            if index.paragraphs[before] is not index.paragraphs[sentence_id]:
                add(f" {index.paragraphs[before].place} ", Look.PLACE)
            add(" ", Look.PLAIN)
        base = _base_look(index, cell, sentence_id)
        looks = [] if alone or cell.state == "perhaps" else _word_looks(index, row, sentence_id)
        position = 0
        for start, end, look in looks:
            add(sentence.text[position:start], base)
            add(sentence.text[start:end], base | look)
            position = end
        add(sentence.text[position:], base)
        before = sentence_id
    if before is not None:
        add(" " + index.paragraphs[before].place, Look.PLACE)
    return CellText(*_glyph(index, row, source, cell, alone), "".join(pieces), tuple(spans))


def _base_look(index: Index, cell: Cell, sentence: str) -> Look:
    if cell.state == "perhaps":
        return Look.PERHAPS
    if sentence not in cell.covering:
        return Look.DIM
    return Look.HEADLINE if index.paragraphs[sentence].kind == "headline" else Look.PLAIN


def _word_looks(index: Index, row: Row, sentence: str) -> list[tuple[int, int, Look]]:
    """Which words of ``sentence`` stand out on ``row``: spans in order, overlaps united."""
    length = len(index.sentences[sentence].text)
    looks = [Look.PLAIN] * length
    for fact in row.facts:
        for mark in index.marks.get((fact, sentence), ()):
            look = Look.ONLY if mark.kind == "only" else Look.DIFFERS
            looks[mark.start : mark.end] = [look] * (mark.end - mark.start)
        for difference in index.differences.get(fact, ()):
            for value in difference.values:
                if value.sentence == sentence:
                    look = Look.CONFLICT if difference.conflict else Look.DIFFERS
                    for i in range(value.start, value.end):
                        looks[i] = look if difference.conflict else (looks[i] or look)
    spans: list[tuple[int, int, Look]] = []
    for i, look in enumerate(looks):
        if not look:
            continue
        if spans and spans[-1][1] == i and spans[-1][2] == look:
            spans[-1] = (spans[-1][0], i + 1, look)
        else:
            spans.append((i, i + 1, look))
    return spans


def _glyph(index: Index, row: Row, source: str, cell: Cell, alone: bool) -> tuple[str, Look]:
    if cell.state == "perhaps":
        return PERHAPS, Look.PERHAPS
    if alone:
        return ONLY, Look.ONLY
    own = [
        difference
        for fact in row.facts
        for difference in index.differences.get(fact, ())
        if any(value.source == source for value in difference.values)
    ]
    if any(difference.conflict for difference in own):
        return CONFLICT, Look.CONFLICT
    if own:
        return DIFFERS, Look.DIFFERS
    return " ", Look.PLAIN
