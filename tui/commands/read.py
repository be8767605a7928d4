"""``rashomon PATH…``: the reader; or the text report, where the output is no terminal."""

from __future__ import annotations

import argparse
import os
import sys

from tui import __version__
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

TYPE_CHECKING = False  # as in tui.commands
if TYPE_CHECKING:
    from tui.apart import Standby
    from tui.corrections import Correction
    from tui.story import Story

_EPILOG = """\
commands:
  rashomon PATH…            read side by side; without PATH, a sample story opens
  rashomon report PATH…     write the comparison as a report, of one story or of many
  rashomon sources PATH…    say what was read, and what was set aside and why
  rashomon init FOLDER      write a story file: order, sigla and what else is known of its articles
  rashomon serve PATH…      read in a browser on this machine
  (a folder that is called report, sources, init or serve is ./report, ./sources, ./init or ./serve)

When the output is no terminal, `rashomon PATH…` writes the text report, which is also the way to
read a comparison with a screen reader. In the reader, ? shows the keys.

exit codes: 0 fine, 1 differences found (with --exit-code), 2 usage or unreadable input, 3 network errors,
130 interrupted
"""


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        prog="rashomon",
        description="Reads several outlets' articles on one event side by side: every fact on one row, "
        "who words it differently, who leaves it out.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help=PATHS_HELP)
    add_paste(parser)
    add_fetching(parser)
    add_semantic(parser)
    parser.add_argument(
        "--paths", dest="places", action="store_true", help="say where settings, sessions and caches are"
    )
    parser.add_argument("--version", action="version", version=f"rashomon {__version__}")
    return parser


def run(options: argparse.Namespace) -> int:
    """Open the reader on the story, or write its report."""
    if options.places:
        return _places()
    from tui.commands.stories import story_of
    from tui.places import sample_story

    model = model_of(options)
    in_browser = "TEXTUAL_DRIVER" in os.environ  # set by `serve`, which speaks through pipes
    if not sys.stdout.isatty() and not in_browser:
        from tui.reporting import Wish, made

        put_out(made(story_of(options, otherwise=[sample_story()]), Wish(model=model), narrate).data)
        return Exit.FINE
    # The articles are aligned in a process of their own. It makes itself ready while this one reads them,
    # and does its work while this one imports Textual.
    from tui.opening import standby

    by = standby()
    try:
        story = story_of(options, otherwise=[sample_story()])
        if not in_browser and not _terminal_for_keys():
            raise CommandError(
                "The reader needs a terminal for its keys; `rashomon report` writes a report without one."
            )
        return _open(story, model, by)
    finally:
        by.end()


def _places() -> int:
    from tui.places import cache_folder, config_file, state_folder

    put_out(f"settings  {config_file()}\nsessions  {state_folder()}\ncaches    {cache_folder()}\n")
    return Exit.FINE


def _open(story: Story, model: str, by: Standby) -> int:
    """The reader, with what was set and what was left behind."""
    from functools import partial

    from tui.keeping.comparisons import Comparisons
    from tui.opening import Making, opening, standby
    from tui.places import config_file
    from tui.session import Sessions

    kept, sessions = Comparisons(), Sessions()
    session = sessions.get(story)
    comparison, aligned = opening(story, session.corrections, kept, by)
    from tui.app import Memory, Refinement, run
    from tui.app.actions import ACTIONS
    from tui.config import ConfigError, load
    from tui.hints import Guide

    def correct(corrections: tuple[Correction, ...]) -> Refinement:
        making = Making(story, corrections, kept, standby())
        return Refinement("correcting…", "", making, making.done)

    refinements = [Refinement("aligning…", "", aligned, aligned.done)] if aligned else []
    if model:
        from tui.semantic import refined

        make = partial(refined, story, model, session.corrections)
        refinements.append(Refinement("refining…", "with sentence vectors", make))
    memory = Memory(session, partial(sessions.put, story), correct)
    try:
        config = load(config_file(), ACTIONS)
        guide = Guide() if config.hints else None
        return run(comparison, *refinements, memory=memory, config=config, guide=guide)
    except ConfigError as error:
        raise CommandError(str(error)) from error
    except ValueError as error:  # the themes are known to the reader alone
        raise CommandError(f"{config_file()}: theme: {error}.") from error


def _terminal_for_keys() -> bool:
    """See to it that standard input is a terminal, reopening it where articles came in by a pipe.

    The reader draws on stderr (Textual's choice on POSIX), so that is pointed at the terminal too
    where it was sent elsewhere.
    """
    try:
        if not sys.stdin.isatty():
            os.dup2(os.open("/dev/tty", os.O_RDONLY), sys.stdin.fileno())
        if not sys.stderr.isatty():
            os.dup2(sys.stdout.fileno(), sys.stderr.fileno())
    except OSError:
        return False
    return True
