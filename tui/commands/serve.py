"""``rashomon serve``: the reader in a browser on this machine."""

from __future__ import annotations

import argparse
import sys

from tui.commands import CommandError, Exit, Parser, add_fetching


def parser() -> Parser:
    """The arguments of the command."""
    parser = Parser(
        prog="rashomon serve",
        description="Read in a browser on this machine (needs pip install 'rashomon[web]').",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="articles; without any: a sample")
    parser.add_argument("--port", type=_port, default=8000, help="default: 8000")
    add_fetching(parser)
    parser.set_defaults(paste=False)  # the clipboard is that of whoever reads
    return parser


def run(options: argparse.Namespace) -> int:
    """Serve the reader to browsers of this machine alone until interrupted."""
    from tui.commands.stories import story_of
    from tui.places import sample_story

    story_of(options, otherwise=[sample_story()])
    try:
        from textual_serve.server import Server
    except ImportError as error:
        raise CommandError("serve needs the extra `web`: pip install 'rashomon[web]'.") from error
    import shlex

    given = ["--keep-pages"] * options.keep_pages + ["--allow-local"] * options.allow_local
    command = shlex.join([sys.executable, "-m", "tui", *given, *options.paths])
    try:
        Server(command, host="127.0.0.1", port=options.port, title="Rashomon").serve()
    except OSError as error:
        raise CommandError(
            f"port {options.port} can't be used ({error.strerror}); choose another with --port."
        ) from error
    return Exit.FINE


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; choose a number from 1 to 65535")
    return int(text)
