"""``rashomon report``: the comparison in any format, to stdout, to a file, or of many stories to a folder."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from tui.commands import (
    PATHS_HELP,
    CommandError,
    Exit,
    Parser,
    add_fetching,
    add_paste,
    add_semantic,
    model_of,
    narrate,
    put_out,
)
from tui.phrases import listed
from tui.reports.formats import FORMATS, FormatError, format_of
from tui.reports.settings import ONLY, WIDTH

TYPE_CHECKING = False  # as in tui.commands
if TYPE_CHECKING:
    from tui.reporting import Tell, Wish
    from tui.story import Story

_NARROWEST, _WIDEST = 40, 100  # cells; of a terminal no more are used than are pleasant to read

_EPILOG = """\
one story or many:
  All PATHs together are one story, as in the reader. Only where -o names a folder (it is there, or its
  name ends with a slash) and there are several folders, each folder is a story, and has a file of its
  own name in there:
    rashomon report stories/*/ --format json -o out/
  A story that can't be read is named, and the others are written. To compare several folders as one
  story, let -o name a file.

exit codes: 0 fine, 1 differences found (with --exit-code), 2 usage or unreadable input, or one of many
stories failed, 3 network errors, 130 interrupted
"""


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        prog="rashomon report",
        description="Write the comparison of a story, or of many.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    formats = ", ".join(f"{format.name} ({format.about})" for format in FORMATS.values())
    parser.add_argument("paths", nargs="*", metavar="PATH", help=PATHS_HELP)
    add_paste(parser)
    parser.add_argument(
        "--format",
        choices=tuple(FORMATS),
        metavar="FORMAT",
        help=f"{formats}; default: what the name after -o asks for, or text".replace("%", "%%"),
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="write to FILE, or into a folder, not to stdout"
    )
    parser.add_argument("--force", action="store_true", help="replace files that are there already")
    parser.add_argument(
        "--lead", metavar="SOURCE", default="", help="whose order the facts follow; default: the first"
    )
    parser.add_argument("--only", choices=ONLY, default="", help="keep the report to these")
    parser.add_argument(
        "--corrected", action="store_true", help="with what you corrected and noted in the reader"
    )
    readings = parser.add_mutually_exclusive_group()
    excerpts = listed(format.name for format in FORMATS.values() if format.excerpts)
    always = listed(format.name for format in FORMATS.values() if format.always_whole)
    readings.add_argument(
        "--include-text",
        dest="whole",
        action="store_true",
        default=None,
        help=f"give readings whole; {excerpts} don't of themselves".replace("%", "%%"),
    )
    readings.add_argument(
        "--excerpts",
        dest="whole",
        action="store_false",
        default=None,
        help="give of readings the words that matter and what is around them, in the cells of a CSV file "
        f"too; {always} always hold the whole text".replace("%", "%%"),
    )
    parser.add_argument(
        "--width",
        type=_width,
        metavar="N",
        help=f"cells a line, for text; default: the terminal's, up to {_WIDEST}, or {WIDTH}",
    )
    parser.add_argument(
        "--color",
        choices=("auto", "always", "never"),
        help="bold, underlined and reversed words, for text; default: on a terminal, unless NO_COLOR is set",
    )
    parser.add_argument(
        "--schema",
        action="store_true",
        help="print the JSON Schema of --format json instead; takes no PATH",
    )
    parser.add_argument("--quiet", action="store_true", help="nothing on stderr but errors")
    parser.add_argument(
        "--exit-code", action="store_true", help="exit with 1 if there are differences (or what --only says)"
    )
    add_fetching(parser)
    add_semantic(parser)
    return parser


def run(options: argparse.Namespace) -> int:
    """Write what is asked for."""
    tell: Tell = (lambda _: None) if options.quiet else narrate
    if options.schema:
        return _schema(options)
    wish = _wish(options)
    if ignored := _ignored(options, wish.format):
        tell(f"{listed(ignored)}: for text alone, and without effect on {wish.format}.")
    try:
        if _many(options):
            from tui.commands.several import write_each

            found = write_each(options.paths, wish, options.output, options.force, options.quiet)
        else:
            found = _one(options, wish, tell)
    except FormatError as error:
        raise CommandError(str(error)) from error
    return Exit.DIFFERENCES if options.exit_code and found else Exit.FINE


def _one(options: argparse.Namespace, wish: Wish, tell: Tell) -> bool:
    """Report one story; whether there was what is looked for."""
    from tui.commands import targets
    from tui.commands.stories import story_of
    from tui.reporting import WishError, made

    if FORMATS[wish.format].binary and _to_terminal(options):
        raise CommandError(f"{wish.format} is nothing for a terminal; write it to a file with -o.")
    story = story_of(options, tell)
    target = None
    if options.output is not None:
        target = Path(options.output)
        if targets.is_folder(options.output):
            [name] = targets.file_names([_called(options.paths, story)], wish.format)
            target = targets.make_folder(options.output) / name
        targets.see_to_replacing([target], options.force)
    if wish.model and sys.stderr.isatty():
        tell(f"sentence vectors are being made with {wish.model}; that takes a while.")
    try:
        report = made(story, wish, tell)
    except WishError as error:
        raise CommandError(str(error)) from error
    if target is not None:
        targets.put(report.data, target)
    else:
        put_out(report.data)
    return report.found


def _schema(options: argparse.Namespace) -> int:
    """Write the schema of the JSON report, where the report would go."""
    from tui.commands import targets
    from tui.reports.as_json import schema

    if options.paths or options.paste:
        raise CommandError("--schema is about no story; leave the PATHs away.")
    if options.output is None:
        put_out(schema())
    else:
        target = Path(options.output)
        targets.see_to_replacing([target], options.force)
        targets.put(schema(), target)
    return Exit.FINE


def _ignored(options: argparse.Namespace, format: str) -> list[str]:
    """The options given that mean nothing to this ``format``."""
    if format == "text":
        return []
    given = {"--width": options.width, "--color": options.color}
    return [name for name, value in given.items() if value is not None]


def _many(options: argparse.Namespace) -> bool:
    """Whether each path is a story of its own."""
    from tui.commands.targets import is_folder

    folders = [path for path in options.paths if Path(path).is_dir()]
    output = options.output
    if output is None or len(folders) < 2:
        return False
    if not is_folder(output):
        if format_of(Path(output)) is None and not Path(output).exists():
            raise CommandError(
                f"{output} may be a folder or a file: write {output}/ for a report of each of the folders, "
                f"or {output}.txt for one of all their articles."
            )
        return False
    for path in options.paths:
        if path == "-" or Path(path).is_file():  # what is not there is named when its turn comes
            raise CommandError(
                f"{path} is no folder; where -o names a folder, each of several folders is a story, "
                "and nothing else can stand beside them."
            )
    return True


def _called(paths: list[str], story: Story) -> str:
    """What one story is called: as its folder, or by its title."""
    from tui.reading.files import single_folder

    return single_folder(paths) or story.title


def _wish(options: argparse.Namespace) -> Wish:
    from tui.reporting import Wish

    asked = format_of(Path(options.output)) if options.output else None
    format = options.format or asked or "text"
    if options.whole is False and FORMATS[format].always_whole:
        raise CommandError(f"{format} always holds the whole text; it can't be had with --excerpts.")
    return Wish(
        format=format,
        lead=options.lead,
        only=options.only,
        whole=options.whole,
        width=options.width or _terminal_width(options),
        styled=_styled(options),
        corrected=options.corrected,
        model=model_of(options),
    )


def _width(text: str) -> int:
    if not text.isdecimal() or int(text) < _NARROWEST:
        raise argparse.ArgumentTypeError(f"{text!r} is no width; choose a number from {_NARROWEST} up")
    return int(text)


def _to_terminal(options: argparse.Namespace) -> bool:
    return options.output is None and sys.stdout.isatty()


def _terminal_width(options: argparse.Namespace) -> int:
    if not _to_terminal(options):
        return WIDTH
    from shutil import get_terminal_size

    return max(_NARROWEST, min(_WIDEST, get_terminal_size((WIDTH, 24)).columns))


def _styled(options: argparse.Namespace) -> bool:
    if options.color in (None, "auto"):
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return _to_terminal(options) and not plain
    return bool(options.color == "always")
