"""Where a report goes: the file or folder after ``-o``, what files are called, and what is there already."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tui.commands import CommandError, shown
from tui.reading.cleaning import safe
from tui.reports.formats import FORMATS
from tui.saving import write

_SEPARATORS = tuple(filter(None, (os.sep, os.altsep)))
_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*]')  # on one system or another
_LONGEST_NAME = 180  # bytes; systems take 255, an ending included


def is_folder(output: str) -> bool:
    """Whether ``output`` is to be a folder: it is one, or its name ends as that of one."""
    return output.endswith(_SEPARATORS) or Path(output).is_dir()


def file_names(called: Iterable[str], format: str) -> list[str]:
    """The names of files for the reports, in that ``format``, of stories that are ``called`` so; those that
    came up before get a number. A system may not tell a from A."""
    taken: set[str] = set()
    names = []
    for each in called:
        bare = _NOT_IN_NAMES.sub("_", safe(each)).strip(" .")
        bare = bare.encode()[:_LONGEST_NAME].decode(errors="ignore").rstrip(" .") or "story"
        name, number = bare, 2
        while name.casefold() in taken:
            name, number = f"{bare}-{number}", number + 1
        taken.add(name.casefold())
        names.append(name + FORMATS[format].endings[0])
    return names


def make_folder(output: str) -> Path:
    """The folder ``output``, made if it is not there."""
    folder = Path(output)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"{output}: can't make this folder ({error.strerror}).") from error
    return folder


def see_to_replacing(targets: Sequence[Path], force: bool) -> None:
    """See to it that those of ``targets`` that are files already may be replaced: with ``force`` they may; on
    a terminal whoever sits there is asked, once. Raises :class:`~tui.commands.CommandError` if not."""
    there = [target for target in targets if target.is_file()]
    if force or not there:
        return
    what = str(there[0]) if len(there) == 1 else f"{there[0]} and {len(there) - 1} more"
    are, them = ("is", "it") if len(there) == 1 else ("are", "them")
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise CommandError(f"{what} {are} there already; --force replaces {them}.")
    question = f"rashomon: {shown(what)} {are} there already; replace {them}? [y/N] "
    print(question, end="", file=sys.stderr, flush=True)
    if sys.stdin.readline().strip().casefold() not in ("y", "yes"):
        raise CommandError(f"Nothing is written; {what} {are} left alone.")


def put(data: str | bytes, target: Path) -> None:
    """Write ``data`` to ``target``, whole or not at all."""
    try:
        write(data, target)
    except OSError as error:
        raise CommandError(f"{target}: can't write the report ({error.strerror}).") from error
