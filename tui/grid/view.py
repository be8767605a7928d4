"""The view state: everything the reader has chosen about how the comparison is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.story import Story

Grain = Literal["facts", "paragraphs"]
Shows = Literal["all", "differs", "conflict", "kind", "everywhere", "shared", "alone", "has", "lacks", "only"]


@dataclass(frozen=True, slots=True)
class Filter:
    """Which rows are shown. ``of``: the kind of difference (for "kind"), or the id of the source that has,
    lacks or alone has the row's fact (for "has", "lacks" and "only")."""

    shows: Shows = "all"
    of: str = ""


ALL = Filter()


@dataclass(frozen=True, slots=True)
class View:
    """``order``: all source ids in column order. ``lead``: the source whose order the rows follow. ``focus``:
    the source the cursor is in, never a hidden one. Columns that are ``pinned`` stand first and stay; of the
    others ``slide`` are pushed out to the left. ``more``: how many columns beyond (or below) what reads well.
    ``zoomed``: the source in focus stands alone. ``folded``: rows on which nothing differs take one line.
    ``search``: what is looked for, as it was typed."""

    order: tuple[str, ...]
    lead: str
    focus: str
    pinned: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    slide: int = 0
    more: int = 0
    zoomed: bool = False
    grain: Grain = "facts"
    folded: bool = False
    filter: Filter = ALL
    search: str = ""


def start(story: Story) -> View:
    """The view a story opens with: its first source leads, and stays in sight."""
    order = tuple(source.id for source in story.sources)
    return View(order=order, lead=order[0], focus=order[0], pinned=frozenset(order[:1]))
