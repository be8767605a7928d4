"""How fast the reader opens and how much a key costs, beside an empty Textual app and a DataTable.

``python -m tests.benchmarks.reader [REPEATS]`` (Linux: CPU time and memory are read from /proc).

Each subject runs in a pseudo-terminal of 200 × 50. *Start* is the wall time from launch until a
given word is on the screen, the subjects in turn, median of the repeats, and the CPU time of the
process till then. *CPU a key* is the CPU time of the process while ``j`` is held at 30 a second, less
what it uses idle; of the keys that change all rows that of one press. The caches are made for the
measurement: the sample story is opened once without what is kept, and once with it.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[2]
SUBJECTS = [sys.executable, "-m", "tests.benchmarks.reader_subjects"]
KEYS_A_SECOND = 30
# A pass stops before the last of 40 rows: a key that moves nothing costs nothing. Each pass is a new
# process, so that no row has been painted before.
KEYS, PASSES, IDLE_SECONDS = 35, 4, 3
# The keys pressed before, the key that is measured, and what it does.
CHANGES = (("l", "L", "lead"), ("f", "s", "filter"), ("", "P", "grain"), ("P", "o", "fold"))


class Terminal:
    """A program in a pseudo-terminal, all its output read."""

    def __init__(self, command: Sequence[str], caches: Path) -> None:
        self.started = time.perf_counter()
        self.pid, self._fd = pty.fork()
        if self.pid == 0:
            os.chdir(ROOT)
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", XDG_CACHE_HOME=str(caches))
            for name in ("NO_COLOR", "PYTHONDONTWRITEBYTECODE"):  # as installed: compiled once
                os.environ.pop(name, None)
            os.execv(command[0], list(command))
        fcntl.ioctl(self._fd, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 200, 0, 0))
        self.output = b""

    def read(self, seconds: float) -> None:
        """Read for ``seconds``."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            if select.select([self._fd], [], [], left)[0]:
                self.output += os.read(self._fd, 65536)

    def wait_for(self, word: bytes, timeout: float = 60) -> float:
        """Seconds from launch until ``word`` has been written."""
        while word not in self.output:
            if time.perf_counter() - self.started > timeout:
                raise TimeoutError(f"{word!r} did not appear")
            if select.select([self._fd], [], [], 0.01)[0]:
                self.output += os.read(self._fd, 65536)
        return time.perf_counter() - self.started

    def press(self, key: bytes) -> None:
        """Type ``key``."""
        os.write(self._fd, key)

    def cpu_seconds(self) -> float:
        """CPU time used so far, by all threads that still run."""
        tasks = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e9

    def megabytes(self) -> float:
        """Resident memory."""
        for line in Path(f"/proc/{self.pid}/status").read_text().splitlines():
            if line.startswith("VmRSS"):
                return int(line.split()[1]) / 1024
        raise LookupError("VmRSS")

    def close(self) -> None:
        """End the program."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self._fd)


@contextmanager
def running(*command: str, caches: Path | None = None) -> Iterator[Terminal]:
    """A :class:`Terminal` that is closed at the end; ``caches``: their folder, by default a new one."""
    with TemporaryDirectory() as folder:
        terminal = Terminal(command, caches or Path(folder))
        try:
            yield terminal
        finally:
            terminal.close()


def start_seconds(command: Sequence[str], word: bytes, caches: Path | None) -> tuple[float, float]:
    """From launch to ``word`` on the screen: wall time and CPU time."""
    with running(*command, caches=caches) as terminal:
        return terminal.wait_for(word), terminal.cpu_seconds()


def key_cost(command: Sequence[str], word: bytes) -> tuple[float, float]:
    """CPU milliseconds a key while ``j`` is held, and resident megabytes afterwards."""
    used = megabytes = 0.0
    for _ in range(PASSES):
        with running(*command) as terminal:
            terminal.wait_for(word)
            terminal.read(1.5)
            before = terminal.cpu_seconds()
            terminal.read(IDLE_SECONDS)
            idle = (terminal.cpu_seconds() - before) / IDLE_SECONDS
            before, began = terminal.cpu_seconds(), time.perf_counter()
            for _ in range(KEYS):
                terminal.press(b"j")
                terminal.read(1 / KEYS_A_SECOND)
            terminal.read(0.3)
            used += terminal.cpu_seconds() - before - idle * (time.perf_counter() - began)
            megabytes = max(megabytes, terminal.megabytes())
    return used / (PASSES * KEYS) * 1000, megabytes


def change_costs(repeats: int) -> dict[str, float]:
    """CPU milliseconds of one press of the keys that change all rows, at 20 × 500: medians."""
    costs: dict[str, list[float]] = {}
    for _ in range(repeats):
        with running(*SUBJECTS, "grid", "20", "500") as terminal:
            terminal.wait_for("▣".encode())
            terminal.read(1.5)
            for before, key, does in CHANGES:
                for unmeasured in before:
                    terminal.press(unmeasured.encode())
                    terminal.read(0.8)
                used = terminal.cpu_seconds()
                terminal.press(key.encode())
                terminal.read(0.8)
                costs.setdefault(does, []).append((terminal.cpu_seconds() - used) * 1000)
    return {does: statistics.median(taken) for does, taken in costs.items()}


def main(repeats: int = 5) -> None:
    """Print the table."""
    sample = [sys.executable, "-m", "tui"]
    with TemporaryDirectory() as folder:
        kept = Path(folder)
        starts = {
            "empty Textual app": ([*SUBJECTS, "empty"], b"READY", None),
            "rashomon, sample story": (sample, "▣".encode(), None),
            "… opened before": (sample, "▣".encode(), kept),
            "reader 5×40": ([*SUBJECTS, "grid", "5", "40"], "▣".encode(), None),
            "reader 20×500": ([*SUBJECTS, "grid", "20", "500"], "▣".encode(), None),
        }
        start_seconds(sample, "▣".encode(), kept)
        times: dict[str, list[tuple[float, float]]] = {name: [] for name in starts}
        for _ in range(repeats):
            for name, (command, word, caches) in starts.items():
                times[name].append(start_seconds(command, word, caches))
    medians = {name: tuple(map(statistics.median, zip(*taken, strict=True))) for name, taken in times.items()}
    base, base_cpu = medians["empty Textual app"]
    print(f"{'start to first aligned paint':28} {'ms':>7} {'× empty':>8} {'CPU ms':>7} {'× empty':>8}")
    for name, (wall, cpu) in medians.items():
        print(f"{name:28} {wall * 1000:7.0f} {wall / base:8.2f} {cpu * 1000:7.0f} {cpu / base_cpu:8.2f}")

    print(f"\n{'one key at 20×500':28} {'CPU ms':>7}")
    for does, cost in change_costs(repeats).items():
        print(f"{does:28} {cost:7.0f}")

    print(f"\n{'j held at 30 a second':28} {'CPU ms':>7} {'MB':>8}")
    costs = {}
    for size in (("5", "40"), ("20", "500")):
        for name, word in (("grid", "▣".encode()), ("table", b"S00")):
            cost, megabytes = key_cost([*SUBJECTS, name, *size], word)
            costs[name, size] = cost
            label = {"grid": "reader", "table": "DataTable"}[name]
            print(f"{label + ' ' + '×'.join(size):28} {cost:7.1f} {megabytes:8.0f}")
    large, small = ("20", "500"), ("5", "40")
    print(f"\nreader / DataTable at 20×500: {costs['grid', large] / costs['table', large]:.2f}")
    print(f"reader 20×500 / 5×40: {costs['grid', large] / costs['grid', small]:.2f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
