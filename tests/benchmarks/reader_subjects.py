"""The programs that tests.benchmarks.reader puts beside each other, each run in a terminal of its own.

``python -m tests.benchmarks.reader_subjects NAME [SOURCES ROWS]``
"""

from __future__ import annotations

import sys
from typing import ClassVar


def empty() -> None:
    """An app that shows one word: what Textual costs by itself."""
    from textual.app import App, ComposeResult
    from textual.widgets import Static

    class Empty(App[None]):
        def compose(self) -> ComposeResult:
            yield Static("READY")

    Empty().run()


def grid(sources: int, rows: int) -> None:
    """The reader on a made-up comparison."""
    from tests.samples import a_large_comparison
    from tui.app import run

    run(a_large_comparison(sources, rows))


def table(sources: int, rows: int) -> None:
    """Textual's DataTable over the same readings, wrapped, rows as tall as they need to be."""
    from rich.text import Text
    from textual.app import App, ComposeResult
    from textual.binding import BindingType
    from textual.widgets import DataTable

    from tests.samples import a_large_comparison
    from tui.measure import wrap

    comparison = a_large_comparison(sources, rows)
    sentences = {s.id: s.text for source in comparison.story.sources for s in source.sentences}

    class Table(App[None]):
        BINDINGS: ClassVar[list[BindingType]] = [("j", "down", "")]

        def compose(self) -> ComposeResult:
            yield DataTable(cursor_type="row")

        def on_mount(self) -> None:
            view = self.query_one(DataTable)
            for source in comparison.story.sources:
                view.add_column(source.siglum, width=36)
            for fact in comparison.facts:
                cells = []
                for source in comparison.story.sources:
                    text = " ".join(sentences[id] for id in fact.reading(source.id))
                    cells.append(Text("\n".join(text[a:b] for a, b in wrap(text, 36))))
                view.add_row(*cells, height=None)
            view.focus()

        def action_down(self) -> None:
            self.query_one(DataTable).action_cursor_down()

    Table().run()


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["empty"]:
            empty()
        case ["grid", sources, rows]:
            grid(int(sources), int(rows))
        case ["table", sources, rows]:
            table(int(sources), int(rows))
