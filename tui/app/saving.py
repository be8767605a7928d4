"""What the reader saves: a report in any format, or a picture of the screen."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from textual.app import App

from tui.corrections import Note, sentences_of
from tui.index import Index
from tui.reports.formats import FORMATS, FormatError, format_of, rendered
from tui.reports.settings import Settings
from tui.saving import write

_PICTURE = ".svg"
# Textual's pictures name fonts on a server; a picture that is taken along needs no network.
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")


def endings() -> str:
    """The endings of names that can be saved under, one a format."""
    return " ".join([*(format.endings[0] for format in FORMATS.values()), _PICTURE])


def is_picture(path: Path) -> bool:
    """Whether the name asks for a picture of the screen."""
    return path.suffix.lower() == _PICTURE


def picture(app: App[Any]) -> str:
    """The screen as it is, as SVG that names nothing on any server."""
    svg = app.export_screenshot(title="rashomon")
    return _FONT_FACE.sub("", svg).replace("Fira Code", "DejaVu Sans Mono")


def report(index: Index, lead: str, path: Path) -> str | bytes:
    """The report, with the notes, in the format that the name asks for; ``lead`` is the id of a source.

    Raises :class:`~tui.reports.formats.FormatError`, for a name that asks for none too.
    """
    name = format_of(path)
    if name is None:
        raise FormatError(f"it has to end in {endings()}")
    notes = [Note(sentences_of(index.facts[fact]), text) for fact, text in index.notes.items()]
    return rendered(index.comparison, name, Settings(lead, whole=not FORMATS[name].excerpts), notes)


def saved(data: str | bytes, path: Path) -> str:
    """Write ``data`` to ``path``; returns what to tell of it."""
    try:
        write(data, path)
    except OSError as error:
        return f"{path}: can't write the report ({error.strerror})."
    return f"Saved as {path}."
