"""A story file: ``story.toml`` says which articles a folder's story consists of, in which order, and what is
known of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from tui.measure import width_of
from tui.reading.cleaning import safe
from tui.reading.errors import ReadingError
from tui.reading.files import STORY_FILE
from tui.reading.metadata import NOTHING, Metadata
from tui.reading.naming import LONGEST_SIGLUM
from tui.story import Source, Story

_LARGEST = 1_000_000  # bytes
_KEYS = ("title", "source")
_SOURCE_KEYS = ("file", "address", "siglum", "outlet", "title", "byline", "published", "location")
_CORRECT = "correct it there"

_HEAD = """\
# The story in this folder, as Rashomon reads it. Change what you like: the order of the sources is that of
# the columns, and what you leave out is found in the articles. Files that are not listed are not read.
#
#   file       an article beside this file; or instead of it
#   address    a page to fetch
#   siglum     the short name of the column, {longest} cells at most
#   outlet, title, byline, location, and published, a date: 2026-03-04

"""


class Listed(NamedTuple):
    """One source: its ``file``, or its ``address``; and what is told of it, empty where nothing is."""

    file: Path | None
    address: str
    siglum: str
    about: Metadata


class StoryFile(NamedTuple):
    """Where a story file is, the title of the story, empty if it tells none, and its sources in order."""

    path: Path
    title: str
    sources: tuple[Listed, ...]


def load(path: Path) -> StoryFile:
    """What the story file ``path`` says. Raises :class:`ReadingError`, which names the file and the key."""
    told = _parsed(path)
    check = _Check(path)
    check.known("", told, _KEYS)
    tables = told.get("source")
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        raise check.fail("source", "there has to be a [[source]] for each article")
    title = safe(check.text("", told, "title"))
    sources = tuple(_listed(check, f"source {n}: ", table) for n, table in enumerate(tables, 1))
    for key in ("file", "address", "siglum"):
        check.distinct(key, [getattr(source, key) for source in sources])
    return StoryFile(path, title, sources)


def written(story: Story, folder: Path) -> str:
    """A story file with which ``folder`` is read as the ``story`` that was read from it.

    Raises :class:`ReadingError` where a file's name can't stand in it.
    """
    of_file: dict[str, list[Source]] = {}
    for source in story.sources:
        of_file.setdefault(source.origin, []).append(source)
    tables = [_table(origin, sources, folder) for origin, sources in of_file.items()]
    return "\n".join([_HEAD.format(longest=LONGEST_SIGLUM) + _line("title", story.title), *tables])


def _table(origin: str, sources: Sequence[Source], folder: Path) -> str:
    name = Path(origin).relative_to(folder).as_posix()
    if not name.isprintable():
        raise ReadingError(origin, f"its name can't stand in {STORY_FILE}", "rename it")
    lines = ["[[source]]\n", _line("file", name)]
    if len(sources) > 1:  # what is told of it would be told of all
        return "".join([*lines, f"# {len(sources)} articles are in this file.\n"])
    (source,) = sources
    for key in _SOURCE_KEYS[2:]:
        if value := getattr(source, key):
            lines.append(_line(key, value))
    return "".join(lines)


def _line(key: str, value: str | date) -> str:
    import json

    # A string of JSON is one of TOML too, for what is safe to show.
    said = value.isoformat() if isinstance(value, date) else json.dumps(value, ensure_ascii=False)
    return f"{key} = {said}\n"


def _parsed(path: Path) -> dict[str, Any]:
    import tomllib

    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        why = f"it cannot be read ({(error.strerror or 'unknown reason').lower()})"
        raise ReadingError(str(path), why, "check the spelling and its permissions") from error
    if len(data) > _LARGEST:
        raise ReadingError(str(path), "it is larger than 1 MB, too large for a list of articles", _CORRECT)
    try:
        return tomllib.loads(data.decode("utf-8-sig").replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        why = "it is nested too deep" if isinstance(error, RecursionError) else f"it is not TOML ({error})"
        raise ReadingError(str(path), why, "correct it or remove it") from error


def _listed(check: _Check, where: str, table: Mapping[str, Any]) -> Listed:
    check.known(where, table, _SOURCE_KEYS)
    file, address = check.text(where, table, "file"), check.text(where, table, "address")
    if bool(file) == bool(address):
        raise check.fail(f"{where}file", "there has to be either a file or an address")
    siglum = safe(check.text(where, table, "siglum"))
    if width_of(siglum) > LONGEST_SIGLUM:
        raise check.fail(f"{where}siglum", f"it is wider than {LONGEST_SIGLUM} cells")
    if address and not address.lower().startswith(("http://", "https://")):
        raise check.fail(f"{where}address", "it has to begin with https:// or http://")
    about = NOTHING._replace(
        outlet=check.text(where, table, "outlet"),
        title=check.text(where, table, "title"),
        byline=check.text(where, table, "byline"),
        location=check.text(where, table, "location"),
        published=check.day(where, table, "published"),
    )
    return Listed(check.file(where, file) if file else None, address, siglum, about)


class _Check:
    """Says of the story file ``path`` what is wrong with which of its keys."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def fail(self, key: str, why: str) -> ReadingError:
        return ReadingError(f"{self._path}: {key}", why, _CORRECT)

    def known(self, where: str, table: Mapping[str, object], names: Collection[str]) -> None:
        for name in table:
            if name not in names:
                raise self.fail(where + name, f"there is no such key; there are {', '.join(names)}")

    def text(self, where: str, table: Mapping[str, Any], key: str) -> str:
        value = table.get(key, "")
        if not isinstance(value, str):
            raise self.fail(where + key, 'it has to be text in quotation marks, as in "Courier"')
        return value.strip()

    def day(self, where: str, table: Mapping[str, Any], key: str) -> date | None:
        value = table.get(key)
        if value is not None and not isinstance(value, date):
            raise self.fail(where + key, "it has to be a date without quotation marks, as in 2026-03-04")
        return value.date() if isinstance(value, datetime) else value

    def file(self, where: str, name: str) -> Path:
        inside = PurePosixPath(name)
        if inside.is_absolute() or ".." in inside.parts or Path(name).is_absolute():
            raise self.fail(f"{where}file", f"{name} is not in the folder of this file")
        file = self._path.parent / inside
        if not file.is_file():
            raise self.fail(f"{where}file", f"there is no file {name} beside this one")
        return file

    def distinct(self, key: str, values: Sequence[object]) -> None:
        places: dict[str, int] = {}
        for n, value in enumerate(values, 1):
            first = places.setdefault(str(value).casefold(), n) if value else n
            if first != n:
                raise self.fail(f"source {n}: {key}", f"{value} is that of source {first} too")
