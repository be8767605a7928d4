"""The formats of a report, by name and by the ending of a file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from tui.reports.settings import Settings

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.corrections import Note


class FormatError(Exception):
    """The report can't be made in this format; the message is one sentence for the user."""


@dataclass(frozen=True, slots=True)
class Format:
    """``endings`` of file names ask for it, as in ``.md``; ``module`` has its ``render(contents)``, which
    returns text or bytes. ``excerpts``: readings are not given whole unless that is asked for;
    ``always_whole``: they can't be given otherwise. ``binary``: it makes bytes, which are nothing for a
    terminal."""

    name: str
    about: str
    endings: tuple[str, ...]
    module: str
    excerpts: bool = False
    always_whole: bool = False
    binary: bool = False


FORMATS: dict[str, Format] = {
    format.name: format
    for format in (
        Format("text", "plain text", (".txt",), "as_text"),
        Format("html", "one page for a browser", (".html", ".htm"), "as_html"),
        Format("json", "all of it as data", (".json",), "as_json", always_whole=True),
        Format("tei", "TEI P5 critical apparatus", (".xml", ".tei"), "as_tei", always_whole=True),
        Format("markdown", "Markdown for GitHub", (".md", ".markdown"), "as_markdown", excerpts=True),
        Format("csv", "facts × sources, for a spreadsheet", (".csv",), "as_csv"),
        Format("csv-long", "a row a source, fact and difference", (".long.csv",), "as_csv_long"),
        Format("docx", "a document for Word and others", (".docx",), "as_docx", excerpts=True, binary=True),
    )
}


def format_of(path: Path) -> str | None:
    """The name of the format that a file's name asks for; None where it asks for none."""
    name = path.name.lower()
    # The longest ending is the one that is meant: of ".long.csv" and ".csv" the former.
    endings = {ending: format.name for format in FORMATS.values() for ending in format.endings}
    return endings.get(max((e for e in endings if name.endswith(e)), key=len, default=""))


def rendered(
    comparison: Comparison, format: str, settings: Settings | None = None, notes: Iterable[Note] = ()
) -> str | bytes:
    """``comparison`` in the ``format`` of that name; ``settings`` by default those that the format has.

    The same comparison, settings and notes give the same bytes. Raises :class:`KeyError` for a format that
    there is not, :class:`FormatError` for one that needs what is not installed.
    """
    from tui.reports.contents import Contents  # the names of formats are to be had without

    found = FORMATS[format]
    contents = Contents(comparison, settings or Settings(whole=not found.excerpts), notes)
    made = import_module(f"tui.reports.{found.module}").render(contents)
    assert isinstance(made, str | bytes)
    return made
