"""``rashomon init FOLDER``: a story file, written from what is read there."""

from __future__ import annotations

import argparse

from tui.commands import CommandError, Exit, Parser, narrate


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        prog="rashomon init",
        description="Write a story file (story.toml) into a folder: which articles its story has, in which "
        "order, and what is known of them, to be corrected there.",
    )
    parser.add_argument("folder", metavar="FOLDER", help="a folder with the articles of one story")
    return parser


def run(options: argparse.Namespace) -> int:
    """Write it; one that is there stays as it is."""
    from pathlib import Path

    from tui.phrases import count
    from tui.reading import ReadingError, read_story
    from tui.reading.files import STORY_FILE
    from tui.reading.story_file import written

    folder = Path(options.folder)
    target = folder / STORY_FILE
    if not folder.is_dir():
        raise CommandError(f"{folder}: there is no such folder.")
    if target.exists() or target.is_symlink():
        raise CommandError(f"{target}: it is there already and stays as it is; edit or remove it.")
    try:
        story = read_story([folder], narrate=narrate)
        text = written(story, folder)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except ReadingError as error:
        raise CommandError(str(error)) from error
    except OSError as error:
        raise CommandError(f"{target}: can't write it ({error.strerror}).") from error
    narrate(f"{target} lists {count(len(story.sources), 'article')}.")
    return Exit.FINE
