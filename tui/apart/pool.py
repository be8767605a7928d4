"""Many pieces of work done in a few processes, which live as long as there is any."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import TypeVar

from tui.apart import WorkError
from tui.reading.cleaning import safe

MOST_JOBS = 50  # of one process: what it keeps for the next time grows with each

J = TypeVar("J")
R = TypeVar("R")


def processors() -> int:
    """How many processes can run at once here."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def each(
    work: Callable[[J], R], jobs: Sequence[J], processes: int | None = None
) -> Generator[tuple[int, R | WorkError], None, None]:
    """What ``work`` returns of each of the ``jobs``, with the job's place among them, as soon as it is there;
    where it does not return, or its process dies, a :class:`~tui.apart.WorkError` that says so.

    At most ``processes`` run at once, by default as many as can. ``work``, a function of a module, jobs and
    results are pickled. The processes print nothing and ignore interrupts; all are ended when this iterator
    is closed, however that comes about. To be called from the main thread.
    """
    waiting = deque(range(len(jobs)))
    workers: list[_Worker] = []
    try:
        for _ in range(min(processes or processors(), len(jobs))):
            workers.append(_Worker(work))
            workers[-1].give(waiting.popleft(), jobs)
        while busy := {worker.connection: worker for worker in workers if worker.job is not None}:
            for ready in wait(list(busy)):
                worker = busy[ready]  # type: ignore[index]
                job, worker.job = worker.job, None
                assert job is not None
                try:
                    answer = worker.connection.recv()
                except (EOFError, OSError):
                    worker.process.join()
                    answer = WorkError(f"The process that did the work ended ({_how(worker.process)}).")
                    worker.left = 0
                if worker.left == 0:
                    worker.end()
                    workers.remove(worker)
                    if waiting:
                        workers.append(worker := _Worker(work))
                if waiting:
                    worker.give(waiting.popleft(), jobs)
                yield job, answer
    finally:
        for worker in workers:
            worker.end()


class _Worker:
    """A process that does ``job`` after job, None while there is none; so many are ``left`` to it."""

    def __init__(self, work: Callable[[J], R]) -> None:
        context = get_context("spawn")  # the same everywhere, and nothing of this process is in it
        self.connection, theirs = context.Pipe()
        self.process: BaseProcess = context.Process(target=_serve, args=(work, theirs), daemon=True)
        self.job: int | None = None
        self.left = MOST_JOBS
        before = signal.signal(signal.SIGINT, signal.SIG_IGN)  # inherited: an interrupt is for this process
        try:
            self.process.start()
        finally:
            signal.signal(signal.SIGINT, before)
        theirs.close()

    def give(self, job: int, jobs: Sequence[object]) -> None:
        self.job = job
        self.left -= 1
        with suppress(OSError):  # it has ended; reading from it will tell
            self.connection.send(jobs[job])

    def end(self) -> None:
        self.process.kill()
        self.process.join()
        self.connection.close()


def _how(process: BaseProcess) -> str:
    code = process.exitcode
    return f"signal {-code}" if code is not None and code < 0 else f"exit code {code}"


def _serve(work: Callable[[J], R], connection: Connection) -> None:
    """In the process: do jobs until no more come, or there is nobody to tell."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nowhere, stream)
    with suppress(EOFError, OSError):
        while True:
            job = connection.recv()
            answer: R | WorkError
            try:
                answer = work(job)
            except Exception as error:  # whatever it is, the other jobs go on
                answer = WorkError(safe(f"The work failed unexpectedly ({type(error).__name__}: {error})."))
            connection.send(answer)
