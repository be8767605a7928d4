"""What the screens that show one list over the home screen have in common.

Such a screen is a title line, a line of heads, a picture in a grid, and a footer. Enter goes to what the
cursor is on, in the home screen; Esc goes back to it.
"""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import Screen

from tui.app.actions import ACTIONS, GROUPS, shown_key
from tui.app.bindings import bindings_of
from tui.app.clipboard import copy
from tui.app.line_view import LineView
from tui.app.links import ArticleAsked, Destination, WhyAsked
from tui.app.selecting import SelectingView
from tui.app.styles import COMPONENT_CLASSES
from tui.grid.copying import selection_text
from tui.grid.look import Line, Look, exactly
from tui.grid.picture import Picture
from tui.grid.view import View
from tui.index import Index
from tui.measure import fit, width_of

LISTS = ("coverage", "differences", "details")
"""The ids of the actions that open such a screen."""


ELSEWHERE = ("Columns", "Look for", "Show", "Take along", "Correct", "In lists", "In an article")
"""The groups of actions that a screen may lack, and then tells where they are to be found."""


class ListScreen(Screen[Destination | str | None]):
    """Dismissed with the place that was chosen, the id of the action that opens another list, or None.

    A subclass says what is shown by overriding the methods up to :meth:`remake`, and calls :meth:`draw`
    when it has changed. ``at`` is the number of the picture's row that has the cursor.
    """

    COMPONENT_CLASSES = COMPONENT_CLASSES
    BLANK = True  # wholly covered: Textual need not paint what is behind
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_of("choose", "leave", "article", *LISTS),
        Binding("w", "why", show=False),  # Enter, the other key for it, chooses here
    ]
    LIST: ClassVar[str]
    """The id of the action that opens the screen; its key closes it as well."""
    HINTS: ClassVar[tuple[str | tuple[str, str], ...]] = ("choose", "leave")
    """What to tell of in the footer, the first things first: ids of actions, or a key and what it does."""

    def __init__(self, index: Index, view: View, at: int = 0) -> None:
        super().__init__()
        self.index = index
        self.view = view
        self.at = at
        self._said = ""  # what is told of what was done, until one goes on
        self.grid: SelectingView = SelectingView(self._moved, self.draw)
        self._title = LineView(self.title_line, "title")
        self._heads = LineView(self.head_line, "heads")
        self._footer = LineView(self._footer_line, "footer")

    # What a subclass says

    def title_line(self, width: int) -> Line:
        """The first line, ``width`` cells wide."""
        raise NotImplementedError

    def head_line(self, width: int) -> Line:
        """The line over the picture; empty, if a subclass has nothing to say there."""
        return exactly((), width)

    def make_picture(self, width: int) -> Picture:
        """The picture for a grid of this width."""
        raise NotImplementedError

    def legend(self) -> str:
        """What the glyphs mean: after the keys, where there is room."""
        return ""

    def counted(self) -> str:
        """The end of the footer: which row of how many."""
        rows = self.grid.picture.rows if self.grid.picture else 0
        return f"{min(self.at + 1, rows)}/{rows}"

    def destination(self) -> Destination | None:
        """Where Enter goes to from row ``at``; None: nowhere, and the screen stays."""
        raise NotImplementedError

    def remake(self) -> None:
        """Make what is listed anew from ``index``, which has changed, and set ``at`` to what it was on."""
        raise NotImplementedError

    # What is the same for all

    def compose(self) -> ComposeResult:
        yield self._title
        yield self._heads
        yield self.grid
        yield self._footer

    def on_mount(self) -> None:
        self.grid.focus()
        done = self._bindings.key_to_bindings
        ids = (action.id for group in GROUPS if group.title in ELSEWHERE for action in group.actions)
        keys = ((key, id) for id in ids for key in ACTIONS[id].keys)
        tell = [Binding(key, f"elsewhere({shown_key(key)!r}, {id!r})", show=False) for key, id in keys]
        for binding in Binding.make_bindings(tell):
            done.setdefault(binding.key, [binding])

    def draw(self) -> None:
        """Make the picture and the lines around it anew, with the cursor on row ``at``."""
        if not self.grid.size.width:
            self.grid.picture = None  # what it showed may be listed no more
            return
        self.grid.show(self.make_picture(self.grid.size.width), self.at)
        self._title.make_anew()
        self._heads.make_anew()

    def exchange(self, index: Index) -> None:
        """Show another comparison of the same story; the cursor stays with what it is on."""
        self.index = index
        self.remake()
        self.draw()

    def forget_styles(self) -> None:
        """Paint everything anew with the theme in force."""
        self.grid.forget_styles()
        for line in (self._title, self._heads, self._footer):
            line.forget_styles()

    def _footer_line(self, width: int) -> Line:
        place = f" {self.counted()} "
        room = width - width_of(place)
        left: list[tuple[str, Look]] = []
        if self._said:
            return exactly([(fit(f" {self._said}", room), Look.PLAIN), (place, Look.PLACE)], width)
        for hint in self.HINTS:
            key, does = _hint(hint) if isinstance(hint, str) else hint
            needed = width_of(key) + width_of(does) + 3
            if needed <= room:
                left += [(f" {key} ", Look.LABEL), (f"{does} ", Look.PLACE)]
                room -= needed
        if (legend := self.legend()) and width_of(legend) + 2 <= room:
            left.append((f" {legend} ", Look.PLACE))
        return exactly([*exactly(left, width - width_of(place)), (place, Look.PLACE)], width)

    def _moved(self) -> None:
        self.at = self.grid.cursor
        self._said = ""
        self._footer.make_anew()

    @on(SelectingView.Clicked)
    def _clicked(self, event: SelectingView.Clicked) -> None:
        """A click goes to a line, a second one where that leads."""
        if self.grid.picture is not None:
            self.grid.move_to(self.grid.picture.row_at(event.line))
        if event.times == 2:
            self.action_choose()

    @on(SelectingView.Taken)
    def _taken(self, event: SelectingView.Taken) -> None:
        text, what = selection_text(self.index, event.selection, cited=event.cited)
        self._tell(copy(self.app, text, what))

    def _tell(self, said: str) -> None:
        """Say ``said`` in the footer until the cursor moves."""
        self._said = said
        self._footer.make_anew()

    def action_elsewhere(self, key: str, id: str) -> None:
        """Of a key that does nothing here: say where it does something."""
        if any(action.id == id for group in GROUPS if group.lists for action in group.actions):
            self._tell(f"{key}: {ACTIONS[id].help}.")
        else:
            self._tell(f"{key} is a key of the side by side screen; Esc goes back there.")

    def action_choose(self) -> None:
        """Go to what the cursor is on."""
        if (place := self.destination()) is not None:
            self.dismiss(place)

    def action_leave(self) -> None:
        """Back to the screen below, where it was."""
        self.dismiss(None)

    def action_coverage(self) -> None:
        self._lead_to("coverage")

    def action_differences(self) -> None:
        self._lead_to("differences")

    def action_details(self) -> None:
        self._lead_to("details")

    def _lead_to(self, list: str) -> None:
        """The list of that name in the place of this one, or none if it is this."""
        self.dismiss(None if list == self.LIST else list)

    def action_why(self) -> None:
        """Explain what the cursor is on; a place that is chosen there is this screen's choice too."""
        place = self.destination()
        if place is not None and place.fact is not None:
            self.post_message(WhyAsked(self.index, self.view, place.fact, self._passed_on))

    def action_article(self) -> None:
        """The article that the cursor is on a place of, or the one in focus, likewise."""
        if (place := self.destination()) is not None:
            source = place.source or self.view.focus
            self.post_message(
                ArticleAsked(
                    self.index, self.view, source, self._passed_on, sentence=place.sentence, fact=place.fact
                )
            )

    async def _passed_on(self, place: Destination | str | None) -> None:
        if place is not None:
            self.dismiss(place)


def _hint(id: str) -> tuple[str, str]:
    action = ACTIONS[id]
    return shown_key(action.keys[0]), action.title
