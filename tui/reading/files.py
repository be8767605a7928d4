"""Paths to bytes: which files a story consists of, and what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from tui.reading.errors import ReadingError
from tui.reading.formats import FORMATS, PLAIN, format_of

_LARGEST = max(format.largest for format in FORMATS)
STDIN = "-"

_COMPANION = ("_files", ".fld")  # how browsers end the name of the folder with a page's pictures

# In a folder only these are articles, the second group only where the first has none: notes are often
# kept as Markdown beside the articles.
_ENDINGS = frozenset(name for format in FORMATS for name in format.names if name.startswith("."))
_TEXTS = (_ENDINGS | {".txt", ".text"}, frozenset([".md", ".markdown", ""]))
_NO_ARTICLES = frozenset("readme license licence copying notice changelog makefile".split())


class Input(NamedTuple):
    """The bytes of a file or page, the stem and folder that name it, how messages call it, its path or
    address, what is ``told`` of its format (the ending of its name, in lower case, or its media type), and
    the encoding that came with it, if any did."""

    data: bytes
    stem: str
    folder: str
    called: str
    origin: str
    told: str = ""
    charset: str = ""


def read_path(path: Path | str, stdin: BinaryIO) -> list[Input]:
    """Every article that ``path`` stands for; a folder stands for its articles by name, "-" for ``stdin``."""
    if path == STDIN:
        data = _checked(stdin.read(_LARGEST + 1), "standard input", "")
        return [Input(data, "stdin", "", "standard input", "")]
    return [_read(file) for file in _files(Path(path))]


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


def _read(path: Path) -> Input:
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


def single_folder(paths: Sequence[Path | str]) -> str:
    """The name of the folder, when ``paths`` is nothing but one folder."""
    if len(paths) == 1 and paths[0] != STDIN and Path(paths[0]).is_dir():
        return Path(paths[0]).resolve().name
    return ""
