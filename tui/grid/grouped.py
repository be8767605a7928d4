"""What pictures of grouped lists have in common: entries under the headings of their groups."""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import add
from typing import Generic, TypeVar

from tui.grid.look import Line, Look, exactly
from tui.grid.picture import BAR
from tui.grid.stacked import Stacked
from tui.measure import width_of

E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Group(Generic[E]):
    """The entries of one ``kind`` that are listed; ``title`` and ``counts`` (or that there are
    none) make its heading."""

    kind: str
    title: str
    counts: str
    entries: tuple[E, ...]


class Grouped(Stacked, ABC, Generic[E]):
    """A :class:`~tui.grid.picture.Picture` of groups: a row an entry.

    ``focus`` is the source that is pointed out. It can be changed; lines made before are stale then.

    A heading belongs to the row of its first entry, so that it is in sight with it. A group without
    entries is a row of its own, which has nothing but the heading.
    """

    def __init__(
        self, groups: Sequence[Group[E]], focus: str, width: int, lines_of: Callable[[E], int] = lambda _: 1
    ) -> None:
        """``lines_of`` says how many lines an entry takes."""
        self.focus = focus
        self.width = width
        self.groups = groups
        self._rows: list[tuple[Group[E], E | None]] = []
        self._firsts: list[int] = []  # the first row of each group
        for group in groups:
            self._firsts.append(len(self._rows))
            self._rows += [(group, entry) for entry in group.entries or (None,)]
        self._lines_of = lines_of
        self._listed = list(accumulate(int(entry is not None) for _, entry in self._rows))

    @cached_property
    def _bodies(self) -> list[int]:
        """How many lines the entry of each row takes: only found out when the picture is to be painted."""
        return [0 if entry is None else self._lines_of(entry) for _, entry in self._rows]

    @cached_property
    def tops(self) -> list[int]:
        firsts = set(self._firsts)
        headings = (self._heading_lines(row) if row in firsts else 0 for row in range(len(self._rows)))
        return [0, *accumulate(map(add, headings, self._bodies))]

    def _heading_lines(self, row: int) -> int:
        """The heading over ``row`` and a blank line before it, but none between empty groups."""
        return 1 if row == 0 or self.entry(row) is self.entry(row - 1) is None else 2

    @abstractmethod
    def body_line(self, entry: E, within: int, /, cursor: bool) -> Line:
        """Line number ``within`` of ``entry``."""

    @property
    def rows(self) -> int:  # known without the heights, which take their time
        return len(self._rows)

    def entry(self, row: int) -> E | None:
        """The entry of ``row``; None on the row of an empty group."""
        return self._rows[row][1] if row < len(self._rows) else None

    def kind(self, row: int) -> str:
        """The kind of the group that ``row`` belongs to."""
        return self._rows[row][0].kind

    def listed(self, row: int) -> int:
        """How many entries there are up to ``row``, itself included."""
        return self._listed[row] if self._rows else 0

    def within(self, line: int) -> int:
        """Which line of its entry ``line`` is; negative in the heading."""
        row = self.row_at(line)
        return line - self.tops[row + 1] + self._bodies[row]

    def heading_line(self, row: int) -> int:
        """The line of the heading over ``row``, the first of its group."""
        return self.tops[row] + self._heading_lines(row) - 1

    def nearest(self, other: Grouped[E], row: int) -> int | None:
        """The row of the entry that in ``other`` is on ``row``, or of the nearest one to it there that is
        listed here too; None, if none is."""
        here = {id(entry): number for number, (_, entry) in enumerate(self._rows) if entry is not None}
        for there in sorted(range(other.rows), key=lambda each: abs(each - row)):
            if (entry := other.entry(there)) is not None and id(entry) in here:
                return here[id(entry)]
        return None

    def next_group(self, row: int) -> int:
        """The first row of the next group; ``row``, if there is none."""
        return next(iter(self._firsts[bisect_right(self._firsts, row) :]), row)

    def previous_group(self, row: int) -> int:
        """The first row of the group that ``row`` belongs to, or if it is that, of the one before."""
        return self._firsts[max(0, bisect_right(self._firsts, row - 1) - 1)]

    def line(self, line: int, cursor: bool) -> Line:
        row = self.row_at(line)
        group, entry = self._rows[row]
        within = self.within(line)
        if within < -1:
            return exactly((), self.width)
        if within == -1:
            return self._heading(group, cursor and entry is None)
        assert entry is not None
        return self.body_line(entry, within, cursor)

    def _heading(self, group: Group[E], cursor: bool) -> Line:
        on = Look.CURSOR if cursor else Look.PLAIN
        title = f"{BAR if cursor else ' '}{group.title} "
        stretches = [(title, on | Look.LABEL), ("── ", on | Look.RULE), (f"{group.counts} ", on | Look.PLACE)]
        return exactly(stretches, self.width, "─", on | Look.RULE)


@dataclass(frozen=True, slots=True)
class Tab:
    """A group that can be looked at alone: its ``kind`` ("" for all of them), and what the tab says."""

    kind: str
    title: str
    count: int

    @property
    def text(self) -> str:
        """As it stands in the line of tabs."""
        return f" {self.title} {self.count} "


def tabs_line(name: str, tabs: Sequence[Tab], chosen: str, width: int) -> Line:
    """The ``name`` of the screen and after it the ``tabs``, from the first that lets the chosen one be
    in sight."""
    stretches: list[tuple[str, Look]] = [(f" {name} ", Look.LABEL)]
    first, room = _first_tab(name, tabs, chosen, width)
    stretches.append((" …" if first else "  ", Look.PLACE))
    for number in range(first, len(tabs)):
        tab = tabs[number]
        more = number < len(tabs) - 1
        if width_of(tab.text) + 2 * more > room:
            stretches.append((" …", Look.PLACE))
            break
        look = Look.CURSOR | Look.LABEL if tab.kind == chosen else Look.PLAIN if tab.count else Look.PLACE
        stretches.append((f"[{tab.text[1:-1]}]" if tab.kind == chosen else tab.text, look))
        room -= width_of(tab.text)
    return exactly(stretches, width)


def tab_at(name: str, tabs: Sequence[Tab], chosen: str, width: int, x: int) -> str | None:
    """The kind of the tab that stands ``x`` cells from the left in :func:`tabs_line`."""
    first, _ = _first_tab(name, tabs, chosen, width)
    x -= width_of(name) + 4
    for tab in tabs[first:]:
        if 0 <= x < width_of(tab.text):
            return tab.kind
        x -= width_of(tab.text)
    return None


def _first_tab(name: str, tabs: Sequence[Tab], chosen: str, width: int) -> tuple[int, int]:
    """The first tab in sight, and the room for tabs."""
    room = width - width_of(name) - 4
    place = next((number for number, tab in enumerate(tabs) if tab.kind == chosen), 0)
    first = 0
    while first < place and sum(width_of(tab.text) for tab in tabs[first : place + 1]) + 2 > room:
        first += 1
    return first, room
