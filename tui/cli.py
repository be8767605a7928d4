"""The command: arguments in, a report or the reader out."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from tui.commands import CommandError, Exit, narrate

# What the first argument may name, and the module that does it; without such a name articles are read.
_COMMANDS = ("init", "report", "serve", "sources")
_OTHERWISE = "read"
_GARBAGE = 100_000  # objects made and not freed before garbage is looked for; the reader opens with fewer


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line ``arguments`` (default: the process's own) and return the exit code."""
    # What is made at the start stays: to look through it for garbage again and again takes a tenth of it.
    gc.set_threshold(_GARBAGE)
    given = list(sys.argv[1:] if arguments is None else arguments)
    named = bool(given) and given[0] in _COMMANDS
    try:
        command = import_module(f"tui.commands.{given[0] if named else _OTHERWISE}")
        return int(command.run(command.parser().parse_args(given[1:] if named else given)))
    except CommandError as error:
        narrate(str(error))
        return error.code
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:
        # Whoever reads us has seen enough. Python would complain when it flushes stdout at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.FINE
