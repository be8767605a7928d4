"""Looking for words in all sources."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.grid.rows import Row
from tui.index import Index

Spans = tuple[tuple[int, int], ...]


class Matches:
    """Where ``query`` occurs in the sentences of a comparison. An empty query occurs nowhere."""

    def __init__(self, index: Index, query: str) -> None:
        """``query``: a regular expression, or plain text where it is none; capitals count if it has any."""
        self.query = query
        self._spans: dict[str, Spans] = {}
        if not query:
            return
        pattern = _pattern(query)
        for id, sentence in index.sentences.items():
            spans = tuple(found.span() for found in pattern.finditer(sentence.text) if found.group())
            if spans:
                self._spans[id] = spans

    def __bool__(self) -> bool:
        return bool(self._spans)

    def __len__(self) -> int:
        """In how many places."""
        return sum(map(len, self._spans.values()))

    def spans(self, sentence: str) -> Spans:
        """Where in the sentence of this id, in order."""
        return self._spans.get(sentence, ())

    def on(self, row: Row) -> bool:
        """Whether a sentence of ``row``'s readings has it."""
        return bool(self._spans) and bool(self.sources(row))

    def sources(self, row: Row) -> list[str]:
        """The sources whose reading on ``row`` has it."""
        return [
            source
            for source, cell in row.cells.items()
            if cell.state == "reading" and any(id in self._spans for id in cell.sentences)
        ]

    def rows(self, rows: Sequence[Row]) -> list[int]:
        """The numbers of the ``rows`` that have it."""
        return [number for number, row in enumerate(rows) if self.on(row)]


def _pattern(query: str) -> re.Pattern[str]:
    case = re.NOFLAG if any(map(str.isupper, re.sub(r"\\.", "", query))) else re.IGNORECASE
    try:
        return re.compile(query, case)
    except re.error:  # as is while a bracket is still being typed
        return re.compile(re.escape(query), case)
