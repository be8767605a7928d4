"""A connection to exactly the machine that was looked at, with an end to everything."""

from __future__ import annotations

import io
import queue
import socket
import ssl
import threading
import time
from collections.abc import Callable, Sequence
from socket import getaddrinfo as looked_up

from tui.reading.fetching.address import Address
from tui.reading.fetching.errors import FetchError, TooMuchError
from tui.reading.fetching.public import special
from tui.reading.fetching.remedies import SAVE

# Where pages are served. Behind the other ports of a public host are services that are not for readers,
# and a redirect could make us talk to them.
_PORTS = frozenset([80, 443, 8080, 8443])
_TRIED = 4  # of the numeric addresses of a host


class Deadline:
    """The moment ``seconds`` from now."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds until then, more than none. Raises :class:`TimeoutError` when it has come."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


class Wire:
    """What :mod:`http.client` needs of a socket. ``deadline`` ends every wait, so that a server that sends a
    byte now and then gains nothing, and after ``budget`` more bytes :class:`TooMuchError` is raised."""

    def __init__(self, sock: socket.socket, deadline: Deadline, budget: int) -> None:
        self.budget = budget
        self._sock = sock
        self._deadline = deadline

    def sendall(self, data: bytes) -> None:
        self._sock.settimeout(self._deadline.left())
        self._sock.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Incoming(self))

    def receive(self, buffer: memoryview) -> int:
        """Fill ``buffer`` with what is there next; the number of bytes, 0 at the end."""
        self._sock.settimeout(self._deadline.left())
        count = self._sock.recv_into(buffer)
        self.budget -= count
        if self.budget < 0:
            raise TooMuchError
        return count

    def close(self) -> None:
        """Nothing: :mod:`http.client` lets go of the socket before the page is read."""

    def end(self) -> None:
        self._sock.close()


class _Incoming(io.RawIOBase):
    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        return self._wire.receive(buffer)


def connected(
    address: Address, local: bool, context: Callable[[], ssl.SSLContext], deadline: Deadline, budget: int
) -> Wire:
    """A connection to the host of ``address``; ``local``: it may be on this machine or in its network;
    ``context``: how certificates are checked.

    The name is looked up once, and what was looked at is connected to: a name that leads elsewhere the next
    time it is looked up gains nothing. Raises :class:`FetchError` and :class:`OSError`.
    """
    numeric = _numeric(address, deadline)
    for ip in numeric:
        _check(ip, address, local)
    sock = _first_connected(numeric, address.port, deadline)
    try:
        if address.scheme == "https":
            tls = context()
            sock.settimeout(deadline.left())
            sock = tls.wrap_socket(sock, server_hostname=address.host)
    except BaseException:
        sock.close()
        raise
    return Wire(sock, deadline, budget)


def _check(ip: str, address: Address, local: bool) -> None:
    found = special(ip)
    if found is None:
        if address.port not in _PORTS:
            raise FetchError(f"port {address.port} is not one that pages are read from", SAVE)
    elif not found.local:
        raise FetchError(f"it leads to {found.what} ({ip})", SAVE)
    elif not local:
        raise FetchError(
            f"it leads to {found.what} ({ip})",
            "if that is a server of your own, give its address and --allow-local",
        )


def _numeric(address: Address, deadline: Deadline) -> Sequence[str]:
    """The numeric addresses of the host. The system's look-up takes no deadline, so it is left alone when
    it has taken too long."""
    answers: queue.SimpleQueue[list[str] | OSError] = queue.SimpleQueue()

    def look_up() -> None:
        try:
            found = looked_up(address.host, address.port, type=socket.SOCK_STREAM)
            answers.put(list(dict.fromkeys(str(entry[4][0]) for entry in found)))
        except OSError as error:
            answers.put(error)
        except UnicodeError:  # a label that is too long for the codec
            answers.put(socket.gaierror(socket.EAI_NONAME, "no name"))

    threading.Thread(target=look_up, daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left())
    except queue.Empty as error:
        raise TimeoutError from error
    if isinstance(answer, OSError):
        raise answer
    return answer


def _first_connected(numeric: Sequence[str], port: int, deadline: Deadline) -> socket.socket:
    """A socket to the first of ``numeric`` that answers; none may use up the time of those after it."""
    tried = numeric[:_TRIED]
    for more, ip in zip(reversed(range(len(tried))), tried, strict=True):
        try:
            return socket.create_connection((ip, port), timeout=deadline.left() / (more + 1))
        except OSError:
            if not more:
                raise
    raise socket.gaierror(socket.EAI_NONAME, "no name")
