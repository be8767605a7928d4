"""Paths to bytes: which files a story consists of, and what they hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from tui.reading.errors import ReadingError
from tui.reading.formats import FORMATS, PLAIN, format_of
from tui.reading.metadata import NOTHING, Metadata

_LARGEST = max(format.largest for format in FORMATS)
STDIN = "-"
STORY_FILE = "story.toml"

_COMPANION = ("_files", ".fld")  # how browsers end the name of the folder with a page's pictures

# In a folder only these are articles, the second group only where the first has none: notes are often
# kept as Markdown beside the articles, and what was made of them as JSON.
_ENDINGS = frozenset(name for format in FORMATS for name in format.names if name.startswith("."))
_SECOND = frozenset(".md .markdown .json .jsonl .ndjson .rss .atom".split())
_TEXTS = (_ENDINGS - _SECOND | {".txt", ".text"}, _SECOND | {""})
_NO_ARTICLES = frozenset("readme license licence copying notice changelog makefile".split())


class Input(NamedTuple):
    """The bytes of a file or page, the stem and folder that name it, how messages call it, its path or
    address, what is ``told`` of its format (the ending of its name, in lower case, or its media type), and
    the encoding that came with it, if any did; where a story file lists it, the title of that story, and the
    siglum and what else it tells of the article."""

    data: bytes
    stem: str
    folder: str
    called: str
    origin: str
    told: str = ""
    charset: str = ""
    story: str = ""
    siglum: str = ""
    about: Metadata = NOTHING


def read_path(path: str | Path, stdin: BinaryIO) -> Iterator[Input]:
    """Every article that ``path`` stands for; a folder stands for its articles by name, "-" for ``stdin``."""
    if path == STDIN:
        data = _checked(stdin.read(_LARGEST + 1), "standard input", "")
        yield Input(data, "stdin", "", "standard input", "")
    else:
        yield from map(read_file, _files(Path(path)))


def story_file_of(path: str | Path) -> Path | None:
    """The story file that ``path`` is, or that the folder ``path`` has; None where there is none."""
    path = Path(path)
    try:
        if path.name == STORY_FILE and not path.is_dir():
            return path
        inside = path / STORY_FILE
        return inside if inside.is_file() else None
    except OSError:  # whoever reads the folder says why it can't be
        return None


def articles_beside(story_file: Path) -> set[Path]:
    """The files in the folder of a story file that may be articles."""
    entries = _entries(story_file.parent)
    return {file for suffixes in _TEXTS for file in _with_suffix(entries, suffixes)}


def _files(path: Path) -> list[Path]:
    return _articles(path) if path.is_dir() else [path]


def _articles(folder: Path) -> list[Path]:
    """The articles in ``folder``, in name order; folders inside it are not looked into."""
    entries = _entries(folder)
    for suffixes in _TEXTS:
        if found := _with_suffix(entries, suffixes):
            return found
    inner = [
        entry.name
        for entry in entries
        if entry.is_dir() and not entry.name.startswith(".") and not entry.name.endswith(_COMPANION)
    ]
    remedy = (
        f"name one of its folders, such as {folder / inner[0]}"
        if inner
        else "save each article there, as a web page or as a .txt file"
    )
    raise ReadingError(str(folder), "the folder has no articles in it", remedy)


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        raise ReadingError(str(folder), _because(error), "check the folder's permissions") from error


def _with_suffix(entries: Iterable[Path], suffixes: frozenset[str]) -> list[Path]:
    """The files that may be articles among ``entries``."""
    return [
        entry
        for entry in entries
        if entry.suffix.lower() in suffixes
        and not entry.name.startswith(".")
        and entry.stem.lower() not in _NO_ARTICLES
        and entry.is_file()
    ]


def read_file(path: Path) -> Input:
    """The article in one file. Raises :class:`ReadingError`."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise ReadingError(str(path), "there is no such file or folder", "check the spelling") from error
    except PermissionError as error:
        raise ReadingError(
            str(path), "no permission to read it", "change its permissions or copy it"
        ) from error
    except (OSError, ValueError) as error:
        raise ReadingError(str(path), _because(error), "check that it is a readable file") from error
    ending = path.suffix.lower()
    data = _checked(data, str(path), ending)
    return Input(data, path.stem, path.resolve().parent.name, str(path), str(path), ending)


def _checked(data: bytes, called: str, ending: str) -> bytes:
    format = format_of(data, ending)
    largest = format.largest if format else PLAIN
    if len(data) > largest:
        raise ReadingError(
            called,
            f"it is larger than {largest // 1_000_000} MB, the most that is read of one article",
            "cut the article out of it",
        )
    return data


def _because(error: Exception) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"it cannot be read ({reason.lower() or 'unknown reason'})"


def single_folder(paths: Sequence[str | Path]) -> str:
    """The name of the folder, when ``paths`` is nothing but one folder, or the story file of one."""
    if len(paths) != 1 or paths[0] == STDIN:
        return ""
    path = Path(paths[0])
    folder = path.parent if path.name == STORY_FILE else path
    return folder.resolve().name if folder.is_dir() else ""
