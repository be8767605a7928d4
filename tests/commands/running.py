"""The command run as its users and their scripts run it: as a process, piped or in a terminal."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
MAIN = [sys.executable, "-m", "tui"]
ESCAPE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def rashomon(
    *arguments: str | Path, stdin: bytes = b"", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run the command with its output piped."""
    result = subprocess.run(
        [*MAIN, *map(str, arguments)],
        input=stdin,
        capture_output=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONUTF8": "1", **environment},
        timeout=120,
        check=False,
    )
    return subprocess.CompletedProcess(
        result.args, result.returncode, result.stdout.decode(), result.stderr.decode()
    )


def in_terminal(
    *arguments: str | Path,
    answers: Mapping[str, str] | None = None,
    environment: Mapping[str, str] | None = None,
) -> tuple[int, str]:
    """Run the command in a terminal; whenever one of ``answers`` is asked for, it is typed, once.

    Returns the exit code and all that was shown.
    """
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(ROOT)
        os.execve(
            MAIN[0], [*MAIN, *map(str, arguments)], {**os.environ, "PYTHONUTF8": "1", **(environment or {})}
        )
    output = b""
    waiting = dict(answers or {})
    end = time.monotonic() + 60
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                output += os.read(terminal, 65536)
            except OSError:
                break
        for question in [question for question in waiting if question.encode() in output]:
            os.write(terminal, waiting.pop(question).encode())
    _, status = os.waitpid(pid, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), output.decode()


@contextmanager
def interruptible() -> Iterator[None]:
    """Processes begun meanwhile don't ignore interrupts, even if this one does, in a shell's background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def article(folder: Path, name: str, text: str) -> Path:
    """A file with ``text`` in ``folder``, which is made if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def story(folder: Path) -> Path:
    """``folder`` with two short articles in it that share a fact and differ in it."""
    article(folder, "post.txt", "Ferry sinks off Harwell\n\nThe ferry Aurora sank at dawn on Tuesday.\n")
    article(folder, "echo.txt", "Harwell ferry lost\n\nThe ferry Aurora sank at noon on Tuesday.\n")
    return folder
