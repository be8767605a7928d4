"""Paths to bytes: which files a story consists of, and what they hold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from tui.reading.errors import ReadingError

LARGEST = 5_000_000  # bytes of one article; the longest of a thousand news pages had a third of that
_LARGEST_SAID = "5 MB"
STDIN = "-"

# In a folder only these are articles, the second group only where the first has none: notes are often
# kept as Markdown beside the articles.
_TEXTS = (frozenset([".txt", ".text"]), frozenset([".md", ".markdown", ""]))
_NO_ARTICLES = frozenset("readme license licence copying notice changelog makefile".split())


class Input(NamedTuple):
    """The bytes of one article, the stem and folder that name it, how messages call it, and its path."""

    data: bytes
    stem: str
    folder: str
    called: str
    origin: str


def read_inputs(paths: Iterable[str | Path], stdin: BinaryIO) -> list[Input]:
    """Every article that ``paths`` stand for, in order; a folder stands for its articles by name."""
    inputs = []
    for path in paths:
        if path == STDIN:
            data = _checked(stdin.read(LARGEST + 1), "standard input")
            inputs.append(Input(data, "stdin", "", "standard input", ""))
        else:
            inputs += [_read(file) for file in _files(Path(path))]
    return inputs


def _files(path: Path) -> list[Path]:
    return _articles(path) if path.is_dir() else [path]


def _articles(folder: Path) -> list[Path]:
    """The articles in ``folder``, in name order; folders inside it are not looked into."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
        files = [entry for entry in entries if entry.is_file() and not entry.name.startswith(".")]
    except OSError as error:
        raise ReadingError(str(folder), _because(error), "check the folder's permissions") from error
    for suffixes in _TEXTS:
        found = [
            file
            for file in files
            if file.suffix.lower() in suffixes and file.stem.lower() not in _NO_ARTICLES
        ]
        if found:
            return found
    inner = [entry.name for entry in entries if entry.is_dir() and not entry.name.startswith(".")]
    remedy = (
        f"name one of its folders, such as {folder / inner[0]}"
        if inner
        else "put each article into a .txt file there"
    )
    raise ReadingError(str(folder), "the folder has no articles in it", remedy)


def _read(path: Path) -> Input:
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise ReadingError(str(path), "there is no such file or folder", "check the spelling") from error
    except PermissionError as error:
        raise ReadingError(
            str(path), "no permission to read it", "change its permissions or copy it"
        ) from error
    except (OSError, ValueError) as error:
        raise ReadingError(str(path), _because(error), "check that it is a readable file") from error
    return Input(_checked(data, str(path)), path.stem, path.resolve().parent.name, str(path), str(path))


def _checked(data: bytes, called: str) -> bytes:
    if len(data) > LARGEST:
        raise ReadingError(
            called,
            f"it is larger than {_LARGEST_SAID}, the most that is read of one article",
            "cut the article out of it",
        )
    return data


def _because(error: Exception) -> str:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"it cannot be read ({reason.lower() or 'unknown reason'})"


def single_folder(paths: Sequence[str | Path]) -> str:
    """The name of the folder, when ``paths`` is nothing but one folder."""
    if len(paths) == 1 and paths[0] != STDIN and Path(paths[0]).is_dir():
        return Path(paths[0]).resolve().name
    return ""
