"""A document put together from lines of which a format tells what some are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from tui.reading.cleaning import safe
from tui.reading.document import Document, Role
from tui.reading.furniture import NOTHING_TO_SEE
from tui.reading.limits import refuse_long
from tui.reading.lines import BREAK, read_lines
from tui.reading.metadata import NOTHING, Metadata, date_in
from tui.reading.residue import sort_lines

HEADLINE, SUBHEAD, CAPTION = Role("headline"), Role("subhead"), Role("caption")
_LONGEST_NAME = 60  # characters
_DAY = re.compile(r"\d{4}-\d\d-\d\d")

Told = tuple[str, Role | None]  # a text, and what the format tells that its lines are


def composed(told: Iterable[Told], called: str, about: Metadata = NOTHING, name: str = "") -> Document:
    """The document whose lines are ``told``; those of which the format tells nothing are sorted by what they
    say. Of several headlines the first counts. Raises :class:`ReadingError` when it is too long."""
    rows = [(line, role) for text, role in told for line in BREAK.split(text) if line.strip()]
    text = "\n".join(line for line, _ in rows)
    refuse_long(text, called)
    lines = read_lines(text, wrapped=False)
    roles = list(sort_lines(lines))
    headline = next((i for i, (_, role) in enumerate(rows) if role == HEADLINE), None)
    for i, (_, role) in enumerate(rows):
        if role is not None and (role.kind is None or lines[i].text):
            roles[i] = role
        if headline is not None and i != headline and roles[i].kind == "headline":
            roles[i] = SUBHEAD
        if not lines[i].text:
            roles[i] = Role(None, NOTHING_TO_SEE)
    for i, role in enumerate(roles):  # the caption that it doubles may have turned out to be something else
        if role.joined and (i + 1 == len(roles) or roles[i + 1].kind != "caption"):
            roles[i] = CAPTION
    return Document(text, tuple(roles), about, safe(name)[:_LONGEST_NAME].strip(), extracted=True)


def unwrapped(text: str) -> list[str]:
    """The paragraphs of ``text``, those that were broken into lines put together."""
    return [" ".join(text[line.start : line.end].split()) for line in read_lines(text)]


def day_of(told: object) -> date | None:
    """The day that ``told`` names, as machines write it or as people do; None where it doesn't."""
    if not isinstance(told, str):
        return None
    if match := _DAY.match(told.strip()):
        try:
            return date.fromisoformat(match.group())
        except ValueError:
            return None
    return date_in(told[:200])
