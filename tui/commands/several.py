"""Reports of many stories: each made in one of a few processes, and written when it is there."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from time import monotonic
from typing import NamedTuple

from tui.apart import WorkError
from tui.apart.pool import each
from tui.commands import CommandError, narrate
from tui.commands.narration import narration
from tui.commands.targets import file_names, make_folder, put, see_to_replacing
from tui.phrases import count
from tui.reading import ReadingError, read_story
from tui.reporting import Made, Tell, Wish, WishError, made
from tui.reports.formats import FormatError


class _Result(NamedTuple):
    """Of a folder the report, or why there is none; and what was told of it."""

    report: Made | str
    told: tuple[str, ...]


def write_each(folders: Sequence[str], wish: Wish, output: str, force: bool, quiet: bool) -> bool:
    """Write the report of the story in each of ``folders`` into the folder ``output``; whether any holds what
    is looked for.

    Files are called as the folders, whatever the order in which they are done. Raises
    :class:`~tui.commands.CommandError`, after all others are written, if a story failed.
    """
    into = make_folder(output)
    # Each once; and a pattern may have named the folder of the reports too.
    stories = {Path(folder).resolve(): folder for folder in folders}
    stories.pop(into.resolve(), None)
    names = file_names((path.name for path in stories), wish.format)
    targets = [into / name for name in names]
    see_to_replacing(targets, force)
    began, written, found = monotonic(), 0, False
    try:
        with (
            narration(len(stories), quiet) as step,
            closing(_made(list(stories.values()), targets, wish, step.tell)) as reports,
        ):
            for story, target, report in reports:
                try:
                    if isinstance(report, str):
                        raise CommandError(report)
                    put(report.data, target)
                except CommandError as error:
                    step.fail(_of(story, str(error)))
                else:
                    written += 1
                    found = found or report.found
                    step.done(f"{story} → {target}")
    except KeyboardInterrupt:
        if not quiet:
            narrate(f"interrupted: {written} of {len(stories)} written.")
        raise
    failed = len(stories) - written
    summary = f"{written} written, {failed} failed, {count(round(monotonic() - began), 'second')}."
    if failed:
        raise CommandError(summary)
    if not quiet:
        narrate(summary)
    return found


def _made(
    stories: Sequence[str], targets: Sequence[Path], wish: Wish, tell: Tell
) -> Generator[tuple[str, Path, Made | str], None, None]:
    """Each story with where its report goes and the report, or why there is none; as they come."""
    # A model takes as much memory as a hundred stories, and all processors.
    with closing(each(partial(_result, wish), stories, 1 if wish.model else None)) as results:
        for place, result in results:
            report, told = (str(result), ()) if isinstance(result, WorkError) else result
            for line in told:
                tell(_of(stories[place], line))
            yield stories[place], targets[place], report


def _of(story: str, line: str) -> str:
    """``line`` with the ``story`` that it is about."""
    return line if story.rstrip("/") in line else f"{story}: {line}"


def _result(wish: Wish, folder: str) -> _Result:
    """In a process of its own: the report of the story in ``folder``."""
    told: list[str] = []
    report: Made | str
    try:
        report = made(read_story(folder, narrate=told.append), wish, told.append)
    except (ReadingError, WishError, FormatError) as error:
        report = str(error)
    return _Result(report, tuple(told))
