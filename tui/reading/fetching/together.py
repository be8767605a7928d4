"""Several addresses at once: what each gives, a page or the reason why there is none."""

from __future__ import annotations

import queue
import ssl
import threading
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from tui.reading.errors import NetworkError
from tui.reading.fetching.address import Address
from tui.reading.fetching.asking import page_at
from tui.reading.fetching.settings import Fetching, Page

_LISTEN = 0.25  # seconds; on Windows Ctrl-C is not heard by a thread that waits without end


def fetched(addresses: Iterable[Address], fetching: Fetching) -> dict[Address, Page | NetworkError]:
    """What each of ``addresses`` gives, in their order, each asked for once.

    Whoever waits can be interrupted at any time: the threads are left behind, and don't keep the process.
    """
    return _Round(list(dict.fromkeys(addresses)), fetching).results()


class _Round:
    """Started and heard by one thread, which alone keeps the books; the others fetch one page each."""

    def __init__(self, addresses: list[Address], fetching: Fetching) -> None:
        self._addresses = addresses
        self._fetching = fetching
        self._waiting = list(addresses)
        self._asked: list[Address] = []
        self._answers: queue.Queue[tuple[Address, Page | Exception]] = queue.Queue()

    def results(self) -> dict[Address, Page | NetworkError]:
        found: dict[Address, Page | NetworkError] = {}
        count = len(self._addresses)
        try:
            while len(found) < count:
                self._start()
                self._fetching.progress(len(found), count, self._asked[0].host)
                address, answer = self._next()
                if not isinstance(answer, Page | NetworkError):
                    raise answer
                self._asked.remove(address)
                found[address] = answer
        finally:
            self._fetching.progress(len(found), count, "")
        return {address: found[address] for address in self._addresses}

    def _start(self) -> None:
        """Start what may be asked for now."""
        limits = self._fetching.limits
        busy = Counter(address.host for address in self._asked)
        for address in list(self._waiting):
            if len(self._asked) < limits.at_once and busy[address.host] < limits.per_host:
                busy[address.host] += 1
                self._waiting.remove(address)
                self._asked.append(address)
                threading.Thread(target=self._ask, args=(address,), daemon=True).start()

    def _ask(self, address: Address) -> None:
        try:
            self._answers.put((address, page_at(address, self._fetching, lambda: self._context)))
        except Exception as error:  # whatever it is, someone waits to be told
            self._answers.put((address, error))

    def _next(self) -> tuple[Address, Page | Exception]:
        while True:
            try:
                return self._answers.get(timeout=_LISTEN)
            except queue.Empty:
                continue

    @cached_property
    def _context(self) -> ssl.SSLContext:
        """The system's certificates. Where Python was built without knowing of any (macOS), Mozilla's."""
        context = ssl.create_default_context()
        paths = ssl.get_default_verify_paths()
        if not (paths.cafile or paths.capath or context.cert_store_stats()["x509_ca"]):
            import certifi

            context.load_verify_locations(certifi.where())
        return context
