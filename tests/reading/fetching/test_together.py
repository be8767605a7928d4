"""Several addresses at once: how many, in which order, how it is told, and that it can be interrupted."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from tests.reading.fetching.server import Server, endless, head, page, status
from tui.reading import NetworkError
from tui.reading.fetching import Address, Fetching, Page, address_of
from tui.reading.fetching.together import fetched

ROOT = Path(__file__).parents[3]


class Faked:
    """In place of fetching: counts how many are at it together. The first ones wait for each other, so that
    there are as many as may be."""

    def __init__(self, together: int = 1) -> None:
        self._first = threading.Barrier(together, timeout=30)
        self.asked: list[Address] = []
        self.most: Counter[str] = Counter()
        self._now: Counter[str] = Counter()
        self._lock = threading.Lock()

    def page_at(self, address: Address, *_: object) -> Page:
        names = ("all", address.host)
        with self._lock:
            self.asked.append(address)
            among_the_first = len(self.asked) <= self._first.parties
            self._now.update(names)
            for name in names:
                self.most[name] = max(self.most[name], self._now[name])
        if among_the_first:
            self._first.wait()
        time.sleep(0.02)
        with self._lock:
            self._now.subtract(names)
        return Page(str(address).encode(), "", "", str(address))


@pytest.fixture
def faked(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Faked:
    faked = Faked(getattr(request, "param", 1))
    monkeypatch.setattr("tui.reading.fetching.together.page_at", faked.page_at)
    return faked


def addresses(*texts: str) -> list[Address]:
    return [address_of(text) for text in texts]


@pytest.mark.parametrize("faked", [12], indirect=True)
def test_a_dozen_at_once_and_two_of_a_host(faked: Faked) -> None:
    given = addresses(*(f"https://news{i // 4}.example/{i}" for i in range(60)))
    found = fetched(given, Fetching())
    assert list(found) == given
    assert faked.most["all"] == 12
    assert max(most for host, most in faked.most.items() if host != "all") == 2


def test_two_of_a_host_do_not_wait_for_each_other(server: Server) -> None:
    meeting = threading.Barrier(2, timeout=10)

    def answer() -> Iterable[bytes]:
        meeting.wait()
        return [head() + b"text"]

    given = addresses(server.at("/a", answer), server.at("/b", answer))
    found = fetched(given, Fetching(allow_local=True))
    assert all(isinstance(answer, Page) for answer in found.values())


def test_the_same_address_is_asked_once(faked: Faked) -> None:
    given = addresses("https://news.example/a", "HTTPS://NEWS.EXAMPLE:443/a#b")
    assert len(fetched(given, Fetching())) == len(faked.asked) == 1


def test_a_failure_stops_nobody(server: Server) -> None:
    given = addresses(
        server.at("/a", status("404 Not Found")),
        server.at("/b", page("text")),
        server.at("/c", status("500 Oh")),
    )
    answers = list(fetched(given, Fetching(allow_local=True)).values())
    assert [type(answer) for answer in answers] == [NetworkError, Page, NetworkError]


@pytest.mark.usefixtures("faked")
def test_how_it_is_told() -> None:
    told: list[tuple[int, int, str]] = []
    fetched(
        addresses("https://a.example/", "https://b.example/", "https://c.example/"),
        Fetching(progress=lambda *now: told.append(now)),
    )
    assert [(done, of) for done, of, _ in told] == [(0, 3), (1, 3), (2, 3), (3, 3)]
    assert told[0][2] == "a.example" and told[-1][2] == ""
    assert all(host.endswith(".example") for _, _, host in told[:-1])


def test_a_fault_of_the_program_is_not_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    def faulty(*_: object) -> Page:
        raise RuntimeError("a fault")

    monkeypatch.setattr("tui.reading.fetching.together.page_at", faulty)
    with pytest.raises(RuntimeError, match="a fault"):
        fetched(addresses("https://a.example/"), Fetching())


def until(true: Callable[[], object]) -> None:
    for _ in range(1000):
        if true():
            return
        time.sleep(0.01)
    raise AssertionError("it did not come about")


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_an_interrupt_ends_it_at_once(server: Server) -> None:
    given = [server.at(f"/{i}", endless(head(), b"", pause=0.05)) for i in range(3)]
    command = [sys.executable, "-m", "tui", "report", "--allow-local", *given]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        until(lambda: len(server.asked) == 2)
        process.send_signal(signal.SIGINT)
        out, told = process.communicate(timeout=5)  # where a page has fifteen seconds
    assert (process.returncode, out, told) == (130, b"", b"")
