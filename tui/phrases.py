"""Phrases that reports and screens share."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # help texts are listed too, and know of no story
    from tui.story import Source, Story

CHECKED = "checked, none found"
NONE_FOUND = f"{CHECKED.capitalize()}."
NO_HEADLINE = "(no headline)"
NOT_HERE = "not in this source"
ALL_LATER = "all published later"
IN_ONE_ONLY = "In one source only"
SET_ASIDE = "Set aside as page residue"
FURTHER = "And, by their numbers (? where it may be there in other words)"


def count(number: int, singular: str, plural: str | None = None) -> str:
    """``1 fact``, ``2 facts``; the plural is regular unless given."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def listed(items: Iterable[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *rest, last = items
    return f"{', '.join(rest)} and {last}" if rest else last


def in_sources(sources: int, total: int) -> str:
    """Where that stands which so many of ``total`` sources have: ``in 3 sources``, ``in all 5 sources``."""
    if sources == total:
        return f"in all {count(total, 'source')}"
    return "in one source only" if sources == 1 else f"in {sources} sources"


def sigla(story: Story, sources: Iterable[str]) -> str:
    """The sigla of sources given by id, listed."""
    return listed(story.source(source).siglum for source in sources)


def imprint(source: Source) -> str:
    """Outlet, day of publication and place, as far as the article tells."""
    day = f"{source.published:%a} {source.published.day} {source.published:%b %Y}" if source.published else ""
    return " · ".join(filter(None, (source.outlet, source.byline, day, source.location)))
