"""The command: arguments in, a report or the reader out.

stdout is data, stderr is narration, exit codes are an API. Nothing here imports the stages or the
reader before they are needed: ``--help`` and ``--version`` answer at once.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from enum import IntEnum
from io import TextIOWrapper

from tui import __version__

TYPE_CHECKING = False  # typing and pathlib would take a third of the time in which --help answers
if TYPE_CHECKING:
    from pathlib import Path

    from tui.comparison import Comparison
    from tui.story import Story


class Exit(IntEnum):
    """What the exit code says. 3 is kept for network errors."""

    FINE = 0
    DIFFERENCES = 1
    BAD_INPUT = 2
    INTERRUPTED = 130


class OutputError(Exception):
    """The report could not be written; the message is one sentence for the user."""


_EPILOG = """\
commands:
  rashomon PATH…            read side by side; without PATH, a sample story opens
  rashomon report PATH…     write the comparison as text, Markdown, CSV, JSON or for Word
  rashomon sources PATH…    say what was read, and what was set aside and why
  rashomon serve PATH…      read in a browser on this machine
  (a folder that is called report, sources or serve is ./report, ./sources or ./serve)

When the output is no terminal, `rashomon PATH…` writes the text report, which is also the way to
read a comparison with a screen reader. In the reader, ? shows the keys.

exit codes: 0 fine, 1 differences found (with --exit-code), 2 usage or unreadable input, 130 interrupted
"""
_PATHS_HELP = "text files, folders (a folder is a story, its articles in name order), or - for standard input"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line ``arguments`` (default: the process's own) and return the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    try:
        named = given[0] if given and given[0] in _COMMANDS else ""
        parser, run = _COMMANDS[named]
        return run(parser().parse_args(given[1:] if named else given))
    except OutputError as error:
        _narrate(str(error))
        return Exit.BAD_INPUT
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # Whoever reads us has seen enough. Python would complain when it flushes stdout at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.FINE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rashomon",
        description="Reads several outlets' articles on one event side by side: every fact on one row, "
        "who words it differently, who leaves it out.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help=_PATHS_HELP)
    _add_semantic(parser)
    parser.add_argument(
        "--paths", dest="places", action="store_true", help="say where settings, sessions and caches are"
    )
    parser.add_argument("--version", action="version", version=f"rashomon {__version__}")
    return parser


def _report_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="rashomon report", description="Write the comparison of a story.")
    parser.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS_HELP)
    from tui.reports.formats import FORMATS

    parser.add_argument(
        "--format", choices=tuple(FORMATS), help="default: the one that the name of FILE asks for, or text"
    )
    parser.add_argument("-o", "--output", metavar="FILE", help="write to FILE, not to stdout")
    parser.add_argument("--exit-code", action="store_true", help="exit with 1 if the sources differ")
    _add_semantic(parser)
    return parser


def _sources_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rashomon sources",
        description="Say what was read of each article, and what was set aside and why.",
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help=_PATHS_HELP)
    return parser


def _serve_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rashomon serve",
        description="Read in a browser on this machine (needs pip install 'rashomon[web]').",
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="text files and folders; without: a sample")
    parser.add_argument("--port", type=_port, default=8000, help="default: 8000")
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or not 0 < int(text) < 65536:
        raise argparse.ArgumentTypeError(f"{text!r} is no port; choose a number from 1 to 65535")
    return int(text)


def _add_semantic(parser: argparse.ArgumentParser) -> None:
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


def _report(options: argparse.Namespace) -> int:
    story = _story(options.paths)
    if story is None:
        return Exit.BAD_INPUT
    comparison = _compared(story, _model(options))
    _write(_rendered(comparison, options.format or _format_of(options.output)), options.output)
    return Exit.DIFFERENCES if options.exit_code and comparison.differences else Exit.FINE


def _sources(options: argparse.Namespace) -> int:
    story = _story(options.paths)
    if story is None:
        return Exit.BAD_INPUT
    from tui.reports.sources import render

    _write(render(story), None)
    return Exit.FINE


def _serve(options: argparse.Namespace) -> int:
    """Serve the reader to browsers of this machine alone until interrupted."""
    if _story(options.paths or [str(sample_story())]) is None:
        return Exit.BAD_INPUT
    try:
        from textual_serve.server import Server
    except ImportError:
        _narrate("serve needs the extra `web`: pip install 'rashomon[web]'.")
        return Exit.BAD_INPUT
    import shlex

    command = shlex.join([sys.executable, "-m", "tui", *options.paths])
    try:
        Server(command, host="127.0.0.1", port=options.port, title="Rashomon").serve()
    except OSError as error:
        _narrate(f"port {options.port} can't be used ({error.strerror}); choose another with --port.")
        return Exit.BAD_INPUT
    return Exit.FINE


def _places() -> int:
    from tui.places import cache_folder, config_file, state_folder

    _write(f"settings  {config_file()}\nsessions  {state_folder()}\ncaches    {cache_folder()}\n", None)
    return Exit.FINE


def _read(options: argparse.Namespace) -> int:
    if options.places:
        return _places()
    story = _story(options.paths or [str(sample_story())])
    if story is None:
        return Exit.BAD_INPUT
    model = _model(options)
    in_browser = "TEXTUAL_DRIVER" in os.environ  # set by `serve`, which speaks through pipes
    if not sys.stdout.isatty() and not in_browser:
        _write(_rendered(_compared(story, model), "text"), None)
        return Exit.FINE
    if not in_browser and not _terminal_for_keys():
        _narrate("The reader needs a terminal for its keys; `rashomon report` writes a report without one.")
        return Exit.BAD_INPUT
    return _open(story, model)


def _open(story: Story, model: str) -> int:
    """The reader, with what was set and what was left behind."""
    from functools import partial

    from tui.keeping.comparisons import Comparisons
    from tui.opening import beginning, opening
    from tui.places import config_file
    from tui.session import Sessions

    kept, sessions = Comparisons(), Sessions()
    session = sessions.get(story)
    # The articles are aligned in a process of their own while this one imports Textual.
    comparison, aligned = opening(story, session.corrections, kept)
    from tui.app import Memory, Refinement, run
    from tui.app.actions import ACTIONS
    from tui.config import ConfigError, load
    from tui.hints import Guide

    refinements = [Refinement("aligning…", "", aligned)] if aligned else []
    if model:
        from tui.semantic import refined

        make = partial(refined, story, model, session.corrections)
        refinements.append(Refinement("refining…", "with sentence vectors", make))
    memory = Memory(
        session,
        partial(sessions.put, story),
        lambda corrections: beginning(story, corrections, kept)(),
    )
    try:
        config = load(config_file(), ACTIONS)
        guide = Guide() if config.hints else None
        return run(comparison, *refinements, memory=memory, config=config, guide=guide)
    except ConfigError as error:
        _narrate(str(error))
    except ValueError as error:  # the themes are known to the reader alone
        _narrate(f"{config_file()}: theme: {error}.")
    return Exit.BAD_INPUT


def _model(options: argparse.Namespace) -> str:
    """The model that is to make sentence vectors; empty when none is to be made."""
    if options.model or not options.semantic:
        return options.model or ""
    from tui.vectors import DEFAULT_MODEL

    return os.environ.get("RASHOMON_MODEL") or DEFAULT_MODEL


def _compared(story: Story, model: str) -> Comparison:
    """The comparison of ``story``; without vectors, after one line on stderr, if ``model`` makes none."""
    if model:
        import asyncio

        from tui.apart import WorkError
        from tui.semantic import refined

        try:
            return asyncio.run(refined(story, model))
        except WorkError as error:
            _narrate(f"{error} The rows rest on words alone.")
    from tui.stages import compare

    return compare(story)


def sample_story() -> Path:
    """The folder of the bundled sample story: inside the package in an installed wheel, beside it
    in a checkout."""
    from pathlib import Path

    package = Path(__file__).parent
    inside = package / "seeds"
    return (inside if inside.is_dir() else package.parent / "seeds") / "tax-records"


def _story(paths: Sequence[str]) -> Story | None:
    """The story read from ``paths``; None, after one sentence on stderr, if it can't be read."""
    from pathlib import Path

    from tui.reading import ReadingError, read_story

    try:
        return read_story(
            ["-" if path == "-" else Path(path) for path in paths], sys.stdin.buffer, narrate=_narrate
        )
    except ReadingError as error:
        _narrate(str(error))
        return None


def _format_of(output: str | None) -> str:
    from pathlib import Path

    from tui.reports.formats import format_of

    return format_of(Path(output or "")) or "text"


def _rendered(comparison: Comparison, format: str) -> str | bytes:
    from tui.reports.formats import FormatError, rendered

    try:
        return rendered(comparison, format)
    except FormatError as error:
        raise OutputError(str(error)) from error


def _write(data: str | bytes, path: str | None) -> None:
    """Write ``data`` to ``path``, text as UTF-8, or to stdout in its encoding (``?`` for what it lacks)."""
    if path is None:
        if isinstance(data, bytes):
            if sys.stdout.isatty():
                raise OutputError("this format is no text for a terminal; write it to a file with -o FILE.")
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
            return
        if isinstance(sys.stdout, TextIOWrapper):
            sys.stdout.reconfigure(errors="replace")
        sys.stdout.write(data)
        sys.stdout.flush()
        return
    from pathlib import Path

    from tui.saving import write

    try:
        write(data, Path(path))
    except OSError as error:
        raise OutputError(f"{path}: can't write the report ({error.strerror}).") from error


def _narrate(message: str) -> None:
    print(f"rashomon: {message}", file=sys.stderr)


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


_COMMANDS = {
    "": (_parser, _read),
    "report": (_report_parser, _report),
    "serve": (_serve_parser, _serve),
    "sources": (_sources_parser, _sources),
}
