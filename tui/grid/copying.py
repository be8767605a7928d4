"""Readings as text to take along, each with its citation."""

from __future__ import annotations

from tui.grid.rows import Row
from tui.grid.selecting import Selection
from tui.index import Index
from tui.phrases import NOT_HERE, count


def reading_text(index: Index, row: Row, source: str) -> str:
    """What ``source`` says on ``row``, cited; empty where it says nothing. Of whole paragraphs it is what
    covers the row's facts."""
    cell = row.cells[source]
    covering = [id for id in cell.sentences if id in cell.covering] if cell.state == "reading" else []
    if not covering:
        return ""
    words = " ".join(index.sentences[id].text for id in covering)
    return f"{words} ({citation(index, source, covering)})"


def selection_text(index: Index, selection: Selection, *, cited: bool) -> tuple[str, str]:
    """The words that are selected, with their citation if they are to be ``cited``; and what they are, as in
    "3 words of Courier"."""
    words = selection.text
    what = f"{count(len(words.split()), 'word')} of {index.sources[selection.of.source].siglum}"
    if cited:
        what += " with its source"
        words += f" ({citation(index, selection.of.source, selection.sentences)})"
    return words, what


def row_text(index: Index, row: Row, order: tuple[str, ...]) -> str:
    """The label of ``row``, under it each source's reading in ``order``, a line each."""
    lines = [row.label]
    for source in order:
        siglum = index.sources[source].siglum
        lines.append(f"{siglum}: {reading_text(index, row, source) or NOT_HERE}")
    return "\n".join(lines) + "\n"


def citation(index: Index, source: str, sentences: list[str]) -> str:
    """``Courier, 11 Feb 2026, ¶3 and ¶7``."""
    of = index.sources[source]
    day = f"{of.published.day} {of.published:%b %Y}" if of.published else ""
    places = " and ".join(dict.fromkeys(index.paragraphs[id].place for id in sentences))
    return ", ".join(filter(None, (of.outlet or of.siglum, day, places)))
