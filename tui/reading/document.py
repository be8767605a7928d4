"""What a format makes of a file's bytes: a text, and what the format itself tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from tui.reading.metadata import NOTHING, Metadata
from tui.story import Kind


class Role(NamedTuple):
    """What a line is: of the article (``kind``), or residue for a ``reason``.

    ``joined`` marks a line whose span belongs to the next line's paragraph: the same caption, doubled.
    """

    kind: Kind | None
    reason: str = ""
    joined: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One article as text.

    Offsets of the source that is made of it count in ``text``. ``roles`` are those of its lines that are not
    white space, in order, where the format tells what they are, as markup does; None where it doesn't, as in
    plain text: then they are sorted by what they say, and hard-wrapped ones are put together. What the format
    tells ``about`` the article goes before what its lines tell.

    ``name`` tells the article from others in the same file; empty where there is only one. ``extracted``
    tells that ``text`` is not the file's own, decoded, but was taken out of it. ``remark`` is what users are
    told of the file besides, the rest of a sentence that begins with its name.
    """

    text: str
    roles: tuple[Role, ...] | None = None
    about: Metadata = NOTHING
    name: str = ""
    extracted: bool = False
    remark: str = ""
