"""What can be asked of the program, a module a command: each has its ``parser`` and its ``run``.

They are imported when they are asked for, and import the stages and the reader when these are needed:
``--help`` and ``--version`` answer at once. stdout is data, stderr is narration, exit codes are an API.
"""

from __future__ import annotations

import argparse
import os
import sys
from enum import IntEnum
from io import TextIOWrapper

TYPE_CHECKING = False  # typing and pathlib would take a third of the time in which --help answers
if TYPE_CHECKING:
    from typing import NoReturn

PATHS_HELP = (
    "articles (text, pages, Markdown, PDF, Word, mail, feeds, JSON), addresses (https://…), folders (a "
    "folder is a story, in name order or as its story.toml says), or - for standard input"
)


class Exit(IntEnum):
    """What the exit code says."""

    FINE = 0
    DIFFERENCES = 1
    BAD_INPUT = 2
    NETWORK = 3
    INTERRUPTED = 130


class CommandError(Exception):
    """What was asked can't be done; the message is one sentence for the user, ``code`` what to exit with."""

    def __init__(self, message: str, code: Exit = Exit.BAD_INPUT) -> None:
        super().__init__(message)
        self.code = code


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are safe to show whatever files are called."""

    def error(self, message: str) -> NoReturn:
        super().error(shown(message))


def add_fetching(parser: argparse.ArgumentParser) -> None:
    """The options that say how addresses are fetched; see :func:`tui.commands.stories.story_of`."""
    parser.add_argument(
        "--keep-pages",
        action="store_true",
        help="keep what is fetched from addresses in the cache folder, and read what is kept there",
    )
    parser.add_argument(
        "--allow-local",
        action="store_true",
        help="addresses may be those of servers on this machine or in its own network",
    )


def add_paste(parser: argparse.ArgumentParser) -> None:
    """The option that adds what is on the clipboard to the paths."""
    parser.add_argument("--paste", action="store_true", help="read what is on the clipboard, after the paths")


def add_semantic(parser: argparse.ArgumentParser) -> None:
    """The options that ask for sentence vectors; see :func:`model_of`."""
    parser.add_argument(
        "--semantic",
        action="store_true",
        help="refine the rows with sentence vectors (needs pip install 'rashomon[semantic]')",
    )
    parser.add_argument(
        "--model",
        metavar="NAME",
        help="what makes the vectors: a folder, or a name on the Hugging Face hub; implies --semantic "
        "(default: RASHOMON_MODEL, or else sentence-transformers/all-MiniLM-L6-v2)",
    )


def model_of(options: argparse.Namespace) -> str:
    """The model that is to make sentence vectors; empty when none is to be made."""
    if options.model or not options.semantic:
        return options.model or ""
    from tui.vectors import DEFAULT_MODEL

    return os.environ.get("RASHOMON_MODEL") or DEFAULT_MODEL


def shown(text: str) -> str:
    """``text`` safe to show on a terminal, on one line; names of files are anybody's."""
    if text.isascii() and text.isprintable():  # fillers and marks without end are printable, too
        return text
    from tui.reading.cleaning import safe

    return safe(text)


def narrate(message: str) -> None:
    """Tell the user ``message``, a line on stderr."""
    print(f"rashomon: {shown(message)}", file=sys.stderr)


def put_out(data: str | bytes) -> None:
    """Write ``data`` to stdout, text in its encoding (``?`` for what that lacks)."""
    if isinstance(data, bytes):
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    sys.stdout.write(data)
    sys.stdout.flush()
