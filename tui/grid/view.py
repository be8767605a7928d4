"""The view state: everything the reader has chosen about how the comparison is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.story import Story

Grain = Literal["facts", "paragraphs"]

# The width at which a column reads well beside others, and below which it no longer reads:
# 24 cells hold about four words of English.
GOOD_COLUMN = 37
LEAST_COLUMN = 24
# From this width on (a terminal of 60, less the minimap) two columns are shown even where they get
# narrower than is good.
TWO_COLUMNS = 58


@dataclass(frozen=True, slots=True)
class View:
    """``lead``: the source whose order the rows follow, always the first column. ``slide``: how many
    of the other columns are pushed out to the left. ``focus``: the source the cursor is in."""

    lead: str
    focus: str
    grain: Grain = "facts"
    slide: int = 0


def start(story: Story) -> View:
    """The view a story opens with: its first source leads."""
    return View(lead=story.sources[0].id, focus=story.sources[0].id)


def column_order(story: Story, view: View) -> tuple[str, ...]:
    """All source ids in column order: the lead source, then the others in story order."""
    return (view.lead, *(s.id for s in story.sources if s.id != view.lead))


def column_count(width: int, sources: int) -> int:
    """How many columns are shown side by side in ``width`` cells (1 at least)."""
    least = 2 if width >= TWO_COLUMNS else 1
    return max(1, min(sources, width // LEAST_COLUMN, max(least, width // GOOD_COLUMN)))


def visible_columns(story: Story, view: View, width: int) -> tuple[str, ...]:
    """The source ids of the columns that fit: the lead source and the others from ``slide`` on."""
    order = column_order(story, view)
    others = column_count(width, len(order)) - 1
    if others == 0:
        return (view.focus,)
    slide = max(0, min(view.slide, len(order) - 1 - others))
    return (order[0], *order[1 + slide : 1 + slide + others])


def slid_to(story: Story, view: View, width: int) -> int:
    """The slide at which ``view.focus`` is in sight, as near to ``view.slide`` as can be."""
    order = column_order(story, view)
    others = column_count(width, len(order)) - 1
    slide = max(0, min(view.slide, len(order) - 1 - others))
    place = order.index(view.focus) - 1
    if others == 0 or place < 0:
        return slide
    return min(max(slide, place - others + 1), place)
