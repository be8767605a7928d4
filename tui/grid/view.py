"""The view state: everything the reader has chosen about how the comparison is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

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


def plain(view: View) -> dict[str, object]:
    """What of ``view`` is kept for the next time, as plain values: all but search, filter and zoom."""
    return {
        "order": list(view.order),
        "lead": view.lead,
        "focus": view.focus,
        "pinned": sorted(view.pinned),
        "hidden": sorted(view.hidden),
        "more": view.more,
        "grain": view.grain,
        "folded": view.folded,
    }


def restored(story: Story, kept: Mapping[str, Any]) -> View:
    """The view of ``story`` that was ``kept``; the one it opens with, where that is not one of it."""
    view = start(story)
    known = set(view.order)
    try:
        order = tuple(kept["order"])
        pinned, hidden = frozenset(kept["pinned"]), frozenset(kept["hidden"])
        lead, focus = kept["lead"], kept["focus"]
        if len(order) != len(known) or set(order) != known or not {lead, focus} | pinned | hidden <= known:
            return view
        return View(
            order=order,
            lead=lead,
            focus=focus,
            pinned=pinned,
            hidden=hidden - {focus},
            more=max(-len(order), min(len(order), int(kept["more"]))),
            grain="paragraphs" if kept["grain"] == "paragraphs" else "facts",
            folded=bool(kept["folded"]),
        )
    except (KeyError, TypeError, ValueError):
        return view
