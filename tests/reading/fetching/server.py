"""A server on 127.0.0.1 that answers as badly as it is told to, byte by byte."""

from __future__ import annotations

import socket
import ssl
import threading
import time
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from types import TracebackType

Answer = Callable[[], Iterable[bytes]]
"""Makes the bytes of an answer, part by part; each is sent at once."""

HOST = "127.0.0.1"


def head(status: str = "200 OK", *lines: str, kind: str = "text/plain; charset=utf-8") -> bytes:
    """The head of an answer: ``lines`` are further headers."""
    all_lines = [f"HTTP/1.1 {status}", *([f"Content-Type: {kind}"] if kind else []), *lines, "", ""]
    return "\r\n".join(all_lines).encode("latin-1")


def page(text: str | bytes, *lines: str, kind: str = "text/plain; charset=utf-8") -> Answer:
    """A whole answer with nothing wrong about it."""
    body = text.encode() if isinstance(text, str) else text
    return lambda: [head("200 OK", f"Content-Length: {len(body)}", *lines, kind=kind) + body]


def status(line: str, *lines: str, body: bytes = b"") -> Answer:
    """An answer with this status line."""
    return lambda: [head(line, f"Content-Length: {len(body)}", *lines) + body]


def redirect(to: str, line: str = "302 Found") -> Answer:
    return status(line, f"Location: {to}")


def raw(*parts: bytes) -> Answer:
    return lambda: parts


def endless(first: bytes, more: bytes, pause: float = 0) -> Answer:
    """``first``, and then ``more`` for ever, every ``pause`` seconds."""

    def parts() -> Iterator[bytes]:
        yield first
        while True:
            yield more
            time.sleep(pause)

    return parts


def bomb(megabytes: int) -> bytes:
    """So many megabytes of zeros, packed by gzip to a thousandth; the check at the end is missing."""
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    megabyte = packer.compress(bytes(1_000_000)) + packer.flush(zlib.Z_FULL_FLUSH)
    return b"\x1f\x8b\x08" + bytes(7) + megabyte * megabytes


class Server:
    """Answers requests by their path; ``asked`` are the heads of all requests so far."""

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        self.answers: dict[str, Answer] = {}
        self.asked: list[str] = []
        self._tls = tls
        self._socket = socket.create_server((HOST, 0), backlog=50)
        self.port: int = self._socket.getsockname()[1]

    def at(self, path: str, answer: Answer) -> str:
        """The address at which ``answer`` is given."""
        self.answers[path] = answer
        return f"{'https' if self._tls else 'http'}://{HOST}:{self.port}{path}"

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for."""
        return [asked.split(" ")[1] for asked in self.asked]

    def __enter__(self) -> Server:
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()

    def _listen(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._socket.accept()
                threading.Thread(target=self._answer, args=(connection,), daemon=True).start()

    def _answer(self, connection: socket.socket) -> None:
        with suppress(OSError), connection:
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            with connection:
                asked = b""
                while b"\r\n\r\n" not in asked:
                    part = connection.recv(65536)
                    if not part:
                        return
                    asked += part
                text = asked.decode("latin-1")
                self.asked.append(text)
                for part in self.answers[text.split(" ")[1]]():
                    connection.sendall(part)
