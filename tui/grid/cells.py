"""The text of a cell with the looks of its words, before it is broken into lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tui.grid.look import CONFLICT, DIFFERS, MISSING, ONLY, PERHAPS, Look
from tui.grid.rows import Cell, Row
from tui.grid.searching import Matches, Spans
from tui.index import Index
from tui.measure import ELLIPSIS, shorten
from tui.phrases import NOT_HERE
from tui.standing_out import Stress, runs, stressed

EARLIER = f"{NOT_HERE}, which is earlier"
_PERHAPS_SHOWN = 60  # cells: two lines of a column
_LOOKS: dict[Stress, Look] = {"only": Look.ONLY, "differs": Look.DIFFERS, "conflict": Look.CONFLICT}


@dataclass(frozen=True, slots=True)
class CellText:
    """``glyph`` stands in the gutter of the first line, in ``glyph_look``. ``spans`` are
    (start, end, look) over ``text``, in order, without overlap; between them the text is plain. ``words`` are
    the spans of ``text`` that the article has, each with the id of its sentence."""

    glyph: str
    glyph_look: Look
    text: str
    spans: tuple[tuple[int, int, Look], ...]
    words: tuple[tuple[int, int, str], ...] = ()


def cell_text(index: Index, row: Row, source: str, matches: Matches | None = None) -> CellText:
    """The text of ``source``'s cell on ``row``; ``matches`` of a search stand out."""
    cell = row.cells[source]
    alone = row.alone
    if not row.facts and not cell.sentences:
        return CellText(" ", Look.PLAIN, "", ())
    if cell.state == "missing":
        earlier = all((source, fact) in index.earlier for fact in row.facts)
        text = "" if alone else EARLIER if earlier else NOT_HERE
        return CellText(MISSING, Look.GAP, text, ((0, len(text), Look.GAP),) if text else ())
    if cell.state == "perhaps":
        return _perhaps(index, cell)
    pieces: list[str] = []
    spans: list[tuple[int, int, Look]] = []
    words: list[tuple[int, int, str]] = []
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
        facts = () if alone else row.facts
        looks = word_looks(index, facts, sentence_id, matches.spans(sentence_id) if matches else ())
        position, first = 0, length
        for start, end, look in looks:
            add(sentence.text[position:start], base)
            add(sentence.text[start:end], base | look)
            position = end
        add(sentence.text[position:], base)
        words.append((first, length, sentence_id))
        before = sentence_id
    if before is not None:
        add(" " + index.paragraphs[before].place, Look.PLACE)
    return CellText(*_glyph(index, row, source, alone), "".join(pieces), tuple(spans), tuple(words))


def _perhaps(index: Index, cell: Cell) -> CellText:
    """Where the source may have it, and how that begins: enough to decide whether to look there."""
    first = index.sentences[cell.sentences[0]]
    front = f"perhaps {index.paragraphs[first.id].place}: "
    shown = shorten(first.text, _PERHAPS_SHOWN)
    text = front + shown
    words = (len(front), len(front) + len(shown.removesuffix(ELLIPSIS)), first.id)
    return CellText(PERHAPS, Look.PERHAPS, text, ((0, len(text), Look.PERHAPS),), (words,))


def _base_look(index: Index, cell: Cell, sentence: str) -> Look:
    if sentence not in cell.covering:
        return Look.DIM
    return Look.HEADLINE if index.paragraphs[sentence].kind == "headline" else Look.PLAIN


def word_looks(
    index: Index, facts: Sequence[str], sentence: str, matches: Spans = ()
) -> list[tuple[int, int, Look]]:
    """Which words of ``sentence`` stand out in ``facts``, and ``matches`` of a search: spans in order,
    overlaps united."""
    spans = [(start, end, _LOOKS[stress]) for start, end, stress in stressed(index, facts, sentence)]
    if not matches:
        return spans
    looks = [Look.PLAIN] * len(index.sentences[sentence].text)
    for start, end, look in spans:
        looks[start:end] = [look] * (end - start)
    for start, end in matches:
        looks[start:end] = [look | Look.FOUND for look in looks[start:end]]
    return runs(looks)


def _glyph(index: Index, row: Row, source: str, alone: bool) -> tuple[str, Look]:
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
