"""Phrases that reports and screens share."""

from __future__ import annotations

from collections.abc import Iterable

from tui.story import Source, Story


def count(number: int, singular: str, plural: str | None = None) -> str:
    """``1 fact``, ``2 facts``; the plural is regular unless given."""
    return f"{number} {singular if number == 1 else plural or singular + 's'}"


def listed(items: Iterable[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *rest, last = items
    return f"{', '.join(rest)} and {last}" if rest else last


def sigla(story: Story, sources: Iterable[str]) -> str:
    """The sigla of sources given by id, listed."""
    return listed(story.source(source).siglum for source in sources)


def imprint(source: Source) -> str:
    """Outlet, day of publication and place, as far as the article tells."""
    day = f"{source.published:%a} {source.published.day} {source.published:%b %Y}" if source.published else ""
    return " · ".join(filter(None, (source.outlet, source.byline, day, source.location)))
