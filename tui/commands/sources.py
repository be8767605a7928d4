"""``rashomon sources``: what was read of each article, and what was set aside and why."""

from __future__ import annotations

import argparse

from tui.commands import PATHS_HELP, Exit, Parser, add_fetching, add_paste, put_out


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        prog="rashomon sources",
        description="Say what was read of each article, and what was set aside and why.",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help=PATHS_HELP)
    add_paste(parser)
    parser.add_argument("--explain", action="store_true", help="say of every line what it was taken for")
    add_fetching(parser)
    return parser


def run(options: argparse.Namespace) -> int:
    """Write it to stdout."""
    from tui.commands.stories import story_of
    from tui.reports.sources import render

    put_out(render(story_of(options), explain=options.explain))
    return Exit.FINE
