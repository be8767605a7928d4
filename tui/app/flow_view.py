"""The grid view for an article, in which sentences run on and so share lines."""

from __future__ import annotations

from tui.app.selecting import SelectingView
from tui.grid.article import Article
from tui.grid.look import Line


class FlowView(SelectingView):
    """A line on which two rows stand looks different with the cursor on the one or on the other."""

    def cursor_on(self, line: int) -> int:
        assert self.picture is not None
        start, end = self.picture.span(self.cursor)
        return 1 + self.cursor if start <= line < end else 0

    def make_line(self, line: int, cursor: int) -> Line:
        assert isinstance(self.picture, Article)
        return self.picture.flowing(line, cursor - 1 if cursor else None)
