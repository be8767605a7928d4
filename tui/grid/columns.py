"""The columns: their order, which are in sight at a width, and what the reader does with them."""

from __future__ import annotations

from dataclasses import replace

from tui.grid.view import View

# The width at which a column reads well beside others, and below which it no longer reads:
# 24 cells hold about four words of English.
GOOD_COLUMN = 37
LEAST_COLUMN = 24
# From this width on (a terminal of 60, less the minimap) two columns are shown even where they get
# narrower than is good.
TWO_COLUMNS = 58


def column_order(view: View) -> tuple[str, ...]:
    """The source ids of all columns but the hidden ones, those that are pinned first."""
    shown = [source for source in view.order if source not in view.hidden]
    return tuple(sorted(shown, key=lambda source: source not in view.pinned))


def coverage_order(view: View) -> tuple[str, ...]:
    """All source ids in the order of their columns, the hidden ones at the end: coverage is about all."""
    return (*column_order(view), *(source for source in view.order if source in view.hidden))


def column_count(width: int, columns: int, more: int = 0) -> int:
    """How many of ``columns`` are shown side by side in ``width`` cells (1 at least): as many as read well,
    and ``more`` (fewer, if negative) as far as they can be read."""
    least = 2 if width >= TWO_COLUMNS else 1
    well = max(1, min(columns, width // LEAST_COLUMN, max(least, width // GOOD_COLUMN)))
    return max(1, min(well + more, columns, width // LEAST_COLUMN))


def visible_columns(view: View, width: int) -> tuple[str, ...]:
    """The source ids of the columns that fit: the pinned ones and the others from ``slide`` on."""
    fixed, sliding, room = _parts(view, width)
    slide = max(0, min(view.slide, len(sliding) - room))
    return (*fixed, *sliding[slide : slide + room])


def slid_to(view: View, width: int) -> int:
    """The slide at which ``view.focus`` is in sight, as near to ``view.slide`` as can be."""
    fixed, sliding, room = _parts(view, width)
    slide = max(0, min(view.slide, len(sliding) - room))
    if view.focus in fixed:
        return slide
    place = sliding.index(view.focus)
    return min(max(slide, place - room + 1), place)


def _parts(view: View, width: int) -> tuple[tuple[str, ...], tuple[str, ...], int]:
    """The columns that stay, those that slide, and for how many of these there is room. Where there is room
    for one column it is the one in focus. Pinned columns beyond all but one place slide like the others."""
    order = column_order(view)
    count = column_count(width, len(order), view.more)
    if view.zoomed or count == 1:
        return (view.focus,), (), 0
    pinned = sum(source in view.pinned for source in order)
    fixed = min(pinned, count if count == len(order) else count - 1)
    return order[:fixed], order[fixed:], count - fixed


def column_widths(width: int, columns: int) -> tuple[int, ...]:
    """How ``width`` cells are dealt to ``columns``, one cell in front of each kept for the edge."""
    room = max(columns, width - columns)
    each, left = divmod(room, columns)
    return tuple(each + (place < left) for place in range(columns))


def led_by_focus(view: View) -> View:
    """The source in focus leads: its column comes first and is pinned, the one that led is free again."""
    order = (view.focus, *(source for source in view.order if source != view.focus))
    pinned = view.pinned - {view.lead} | {view.focus}
    return replace(view, order=order, lead=view.focus, pinned=pinned, slide=0)


def moved(view: View, by: int) -> View:
    """The column in focus changes places with the next (``by`` 1) or the one before (-1); the same view where
    there is none. Pinned columns stay before the others."""
    pinned = view.focus in view.pinned
    group = [source for source in column_order(view) if (source in view.pinned) == pinned]
    place = group.index(view.focus) + by
    if not 0 <= place < len(group):
        return view
    swap = {view.focus: group[place], group[place]: view.focus}
    return replace(view, order=tuple(swap.get(source, source) for source in view.order))


def with_pin_changed(view: View) -> View:
    """The column in focus is pinned, or is so no longer."""
    return replace(view, pinned=view.pinned ^ {view.focus})


def without_focus(view: View) -> View:
    """The column in focus is hidden and its neighbour in focus; the same view if no other is shown."""
    shown = column_order(view)
    if len(shown) == 1:
        return view
    place = shown.index(view.focus)
    neighbour = shown[place + 1 if place + 1 < len(shown) else place - 1]
    return replace(view, hidden=view.hidden | {view.focus}, focus=neighbour)
