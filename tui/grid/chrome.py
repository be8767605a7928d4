"""The lines around a picture: what is shown, who stands in which column."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from tui.comparison import Comparison
from tui.grid.columns import column_order, column_widths, visible_columns
from tui.grid.filters import title
from tui.grid.look import CONFLICT, DIFFERS, ONLY, Line, Look, exactly
from tui.grid.picture import GUTTER
from tui.grid.view import ALL, View
from tui.index import Index
from tui.measure import fit, shorten, width_of
from tui.phrases import count

_LONG_SEARCH = 20  # cells


def title_line(index: Index, view: View, width: int, under_way: str = "") -> Line:
    """The story's title, what there is in it, what is ``under_way``, and how the columns and rows stand."""
    comparison = index.comparison
    alone = sum(not fact.shared for fact in comparison.facts)
    conflicts = sum(difference.conflict for difference in comparison.differences)
    counts = [(_sources(comparison), Look.PLAIN)]
    if comparison.facts:  # none before alignment, when there is nothing to count yet
        counts += [
            (count(len(comparison.facts), "fact"), Look.PLAIN),
            (f"{len(comparison.differences)} {DIFFERS}", Look.DIFFERS),
            (f"{conflicts} {CONFLICT}", Look.CONFLICT if conflicts else Look.PLAIN),
            (f"{alone} {ONLY}", Look.ONLY),
        ]
    right: list[tuple[str, Look]] = []
    for text, look in counts:
        right += [(text, look), ("  ", Look.PLAIN)]
    if under_way:
        right += [(under_way, Look.PLACE), ("  ", Look.PLAIN)]
    right += [(" · ".join(_chosen(index, view)), Look.PLACE), (" ", Look.PLAIN)]
    taken = sum(width_of(text) for text, _ in right)
    room = width - taken - 2
    if room < 16:  # too narrow for both: the counts matter more than a cut title
        return exactly([(" ", Look.PLAIN), *right], width)
    return exactly([(" ", Look.PLAIN), (fit(comparison.story.title, room) + " ", Look.LABEL), *right], width)


def _chosen(index: Index, view: View) -> Iterator[str]:
    yield f"lead {index.sources[view.lead].siglum}"
    if view.grain == "paragraphs":
        yield "paragraphs"
    if view.hidden:
        yield f"{len(view.hidden)} hidden"
    if view.folded:
        yield "folded"
    if view.zoomed:
        yield "zoomed"


def place(index: Index, view: View, matches: int, row: int, rows: int) -> str:
    """Where the reader is, in the footer: the number of the row of how many, what is looked for and in how
    many places it is, and which rows are shown."""
    said = [f"/{shorten(view.search, _LONG_SEARCH)} {matches}×"] if view.search else []
    if view.filter != ALL:
        said.append(title(index, view.filter))
    return f" {' · '.join([*said, f'{min(row + 1, rows)}/{rows}'])} "


def _sources(comparison: Comparison) -> str:
    """``5 sources``, and how many of them are independent where some share much text word for word."""
    sources, groups = len(comparison.story.sources), len(comparison.independent)
    return count(sources, "source") + (f" ({groups} independent)" if 0 < groups < sources else "")


def heads_line(index: Index, view: View, width: int) -> Line:
    """Over each column its siglum, outlet, day and length; which columns of how many at the end."""
    columns = visible_columns(view, width)
    stretches: list[tuple[str, Look]] = []
    order = column_order(view)
    for place, (id, cells) in enumerate(zip(columns, column_widths(width, len(columns)), strict=True)):
        source = index.sources[id]
        about = [source.siglum]
        if source.outlet and source.outlet != source.siglum:
            about.append(source.outlet)
        if source.published:
            about.append(day(source.published))
        about.append(f"{source.words} w")
        last = place == len(columns) - 1
        more = f" {order.index(id) + 1}/{len(order)} " if last and len(columns) < len(order) else ""
        room = cells - GUTTER - width_of(more)
        siglum = shorten(about[0], room)
        rest = ""
        for item in about[1:]:  # whole items or none
            if width_of(siglum + rest) + 3 + width_of(item) <= room:
                rest += f" · {item}"
        focus = Look.FOCUS if id == view.focus else Look.PLAIN
        stretches += [
            (" " if place == 0 else "│", Look.PLAIN if place == 0 else Look.RULE),
            (_sign(view, id), Look.LABEL | focus),
            (siglum, Look.LABEL | focus),
            (fit(rest, room - width_of(siglum)), Look.PLACE | focus),
            (more, Look.PLACE),
        ]
    return exactly(stretches, width)


def _sign(view: View, source: str) -> str:
    """In front of a column's head: whether its source leads, or is pinned."""
    return "▸ " if source == view.lead else "▪ " if source in view.pinned else "  "


def tabs_line(index: Index, order: Sequence[str], shown: str, lead: str, width: int) -> Line:
    """The sources side by side, the one that is ``shown`` among as many neighbours as fit."""
    tabs, number = _tabs(index, order, shown, lead, width)
    stretches = [(text, Look.LABEL | Look.FOCUS if id == shown else Look.PLACE) for id, text in tabs.items()]
    left = exactly(stretches, max(0, width - width_of(number)))
    return exactly([*left, (number, Look.PLACE)], width)


def source_at(index: Index, order: Sequence[str], shown: str, lead: str, *, width: int, x: int) -> str | None:
    """The source whose tab stands ``x`` cells from the left in :func:`tabs_line`."""
    for id, text in _tabs(index, order, shown, lead, width)[0].items():
        if x < width_of(text):
            return id
        x -= width_of(text)
    return None


def _tabs(
    index: Index, order: Sequence[str], shown: str, lead: str, width: int
) -> tuple[dict[str, str], str]:
    """What the tabs in sight say, by source, and which of how many is ``shown``."""
    tabs = {id: ("▸" if id == lead else " ") + f"{index.sources[id].siglum} " for id in order}
    number = f" {order.index(shown) + 1}/{len(order)} "
    first = last = order.index(shown)
    room = width - width_of(number) - width_of(tabs[shown])
    while True:
        sides = [place for place in (last + 1, first - 1) if 0 <= place < len(order)]
        nearest = next((place for place in sides if width_of(tabs[order[place]]) <= room), None)
        if nearest is None:
            break
        room -= width_of(tabs[order[nearest]])
        first, last = min(first, nearest), max(last, nearest)
    return {id: tabs[id] for id in order[first : last + 1]}, number


def day(when: date) -> str:
    """``Wed 11 Feb``."""
    return f"{when:%a} {when.day} {when:%b}"
