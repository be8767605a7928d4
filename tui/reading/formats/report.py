"""A JSON report of this program: the articles it was made of, read again from what it quotes."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any, get_args

from tui.reading.cleaning import safe
from tui.reading.document import Document, Role
from tui.reading.errors import ReadingError
from tui.reading.formats.composed import Told, composed, day_of
from tui.reading.limits import refuse_many
from tui.reading.metadata import NOTHING
from tui.story import Kind

_FORMAT = "rashomon-comparison"
_KINDS = frozenset(get_args(Kind))


def is_report(told: object) -> bool:
    """Whether the JSON ``told`` says that it is such a report."""
    return isinstance(told, dict) and told.get("format") == _FORMAT


def documents_of_report(told: Mapping[str, Any], called: str) -> tuple[Document, ...]:
    """The articles in the report ``told``. Raises :class:`ReadingError`."""
    try:
        sources = told["sources"]
        refuse_many(len(sources), called)
        found = tuple(_document(source, called) for source in sources)
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        why = "it is a report of this program, but damaged"
        raise ReadingError(called, why, "give the articles that it was made of") from error
    if not found:
        raise ReadingError(called, "it is a report without articles", "give the articles themselves")
    return found


def _document(source: Mapping[str, Any], called: str) -> Document:
    pieces: list[tuple[float, Told]] = []
    for _, group in groupby(source["sentences"], key=lambda sentence: str(sentence["paragraph"])):
        sentences = list(group)
        kind = sentences[0]["kind"]
        text = " ".join(_string(sentence["text"]) for sentence in sentences)
        pieces.append((float(sentences[0]["start"]), (text, Role(kind) if kind in _KINDS else None)))
    for entry in source["residue"]:
        aside = Role(None, safe(_string(entry["reason"])) or "set aside")
        pieces.append((float(entry["start"]), (_string(entry["text"]), aside)))
    pieces.sort(key=lambda piece: piece[0])
    about = NOTHING._replace(
        title=_string(source["title"]),
        outlet=_string(source["outlet"]),
        byline=_string(source["byline"]),
        published=day_of(source["published"]),
        location=_string(source["location"]),
    )
    return composed([piece for _, piece in pieces], called, about, _string(source["id"]))


def _string(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
