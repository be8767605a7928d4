"""What a document is made of, whatever its format: headings, paragraphs, lists and tables of words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tui.reading.cleaning import safe
from tui.reports.contents import Stretch
from tui.standing_out import Stress

Look = Stress | Literal["strong"]
GLYPHS: dict[Look, str] = {"conflict": "!", "differs": "≠", "only": "+"}


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one look, on one line and without control characters; their spaces at the ends count."""

    text: str
    look: Look = ""


Line = tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """``level`` 1 is the document's title."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of its own."""

    line: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without numbers."""

    items: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Every row has as many cells as the ``head``; the columns ``numbers`` (from 0) hold numbers, ``wide``
    ones hold sentences."""

    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    numbers: frozenset[int] = frozenset()
    wide: frozenset[int] = frozenset()


Block = Heading | Paragraph | Bullets | Table


def line(*parts: str | Words) -> Line:
    """A line of what is not empty in ``parts``; what is plain text is made safe."""
    return tuple(_words(part, "") if isinstance(part, str) else part for part in parts if part)


def _words(text: str, look: Look) -> Words:
    return Words(inline(text), look)


def inline(text: str) -> str:
    """``text`` made safe, without losing the space that parts it from its neighbours."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return f"{before}{safe(text)}{after}"


def strong(text: str) -> Words:
    """``text`` of a report's own that leads a line."""
    return _words(text, "strong")


def quoted(stretches: Iterable[Stretch]) -> Line:
    """What a source says, as a line."""
    made: list[Words] = []
    for stretch in stretches:
        text = _words(stretch.text, stretch.stress).text
        bare = text.strip()
        start = text.find(bare)
        # The spaces around words that stand out are as all others.
        made += (Words(text[:start]), Words(bare, stretch.stress), Words(text[start + len(bare) :]))
    return tuple(words for words in made if words.text)
