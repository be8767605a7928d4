"""From a story to its report as it was asked for: what the command does between its arguments and a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tui.comparison import Comparison
from tui.corrections import Correction
from tui.reports.formats import FORMATS, rendered
from tui.reports.settings import WIDTH, Only, Settings
from tui.session import Session, Sessions
from tui.story import Story

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Wish:
    """The report that is asked for. ``lead``: a siglum or id, or empty for the first source; ``whole``: None
    for what the format does; ``corrected``: with what the reader corrected and noted; ``model``: makes
    sentence vectors, where it is not empty. The rest as in :class:`~tui.reports.settings.Settings`."""

    format: str = "text"
    lead: str = ""
    only: Only = ""
    whole: bool | None = None
    width: int = WIDTH
    styled: bool = False
    corrected: bool = False
    model: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A report; and whether what it is kept to was found: differences, omissions or conflicts."""

    data: str | bytes
    found: bool


class WishError(Exception):
    """The story can't be reported as it was asked for; the message is one sentence for the user."""


def made(story: Story, wish: Wish, tell: Tell) -> Made:
    """The report of ``story``; ``tell`` hears of what goes another way than asked.

    Raises :class:`WishError`, and :class:`~tui.reports.formats.FormatError`.
    """
    lead = _lead(story, wish.lead)
    whole = not FORMATS[wish.format].excerpts if wish.whole is None else wish.whole
    settings = Settings(lead, wish.only, whole, wish.width, wish.styled)
    session = Sessions().get(story) if wish.corrected else Session()
    comparison = _compared(story, wish.model, session.corrections, tell)
    data = rendered(comparison, wish.format, settings, session.notes)
    return Made(data, _found(comparison, wish.only))


def _lead(story: Story, asked: str) -> str:
    """The id of the source that is called so, by its id or siglum."""
    wanted = asked.casefold()
    for source in story.sources:
        if asked == source.id or wanted == source.siglum.casefold():
            return source.id
    if asked:
        there = ", ".join(source.siglum for source in story.sources)
        raise WishError(f"No source is called {asked!r}; --lead takes one of {there}.")
    return ""


def _compared(story: Story, model: str, corrections: Sequence[Correction], tell: Tell) -> Comparison:
    """The comparison of ``story``; without vectors if ``model`` makes none."""
    if model:
        import asyncio

        from tui.apart import WorkError
        from tui.semantic import refined

        try:
            return asyncio.run(refined(story, model, corrections))
        except WorkError as error:
            tell(f"{error} The rows rest on words alone.")
    from tui.stages import compare

    return compare(story, corrections=corrections)


def _found(comparison: Comparison, only: Only) -> bool:
    if only == "omissions":
        return any(len(omission.carried_by) > 1 for omission in comparison.omissions)
    return any(difference.conflict or only != "conflicts" for difference in comparison.differences)
