"""Secure connections: whose certificates are trusted, and for which names.

The certificates are good for a hundred years and made with openssl for these tests alone: ``here`` for
127.0.0.1, ``named`` for news.example, signed by themselves with the one key.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reading.fetching.server import HOST, Server, page, redirect
from tests.reading.fetching.test_asking import QUICK, fetch, named, refused

FOLDER = Path(__file__).parent / "certificates"


def serving(certificate: str) -> Server:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(FOLDER / certificate, FOLDER / "key.pem")
    return Server(context)


def trusted(monkeypatch: pytest.MonkeyPatch, certificate: str) -> None:
    """Have the system trust ``certificate``."""
    monkeypatch.setenv("SSL_CERT_FILE", str(FOLDER / certificate))


@pytest.fixture
def server() -> Iterator[Server]:
    with serving("here.pem") as server:
        yield server


def test_a_page_by_a_secure_connection(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    trusted(monkeypatch, "here.pem")
    assert fetch(server.at("/a", page("text"))).data == b"text"


def test_a_certificate_that_nobody_vouches_for(server: Server) -> None:
    message = refused(server.at("/a", page("text")))
    assert "its certificate can't be trusted (self" in message
    assert server.asked == []


def test_a_name_is_checked_that_was_looked_up(monkeypatch: pytest.MonkeyPatch) -> None:
    trusted(monkeypatch, "named.pem")
    with serving("named.pem") as server:
        server.at("/a", page("text"))
        named(monkeypatch, [HOST])
        assert fetch(f"https://news.example:{server.port}/a").data == b"text"
        named(monkeypatch, [HOST])
        message = refused(f"https://other.example:{server.port}/a")
        assert "Hostname mismatch, certificate is not valid for 'other.example'" in message
        assert len(server.asked) == 1


def test_a_secure_connection_is_not_left(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    trusted(monkeypatch, "here.pem")
    server.at("/b", page("text"))
    assert fetch(server.at("/a", redirect("/b"))).data == b"text"
    address = server.at("/a", redirect(f"http://{HOST}:{server.port}/b"))
    assert "from a secure connection to one that is not" in refused(address)


def test_what_does_not_speak_tls() -> None:
    def answer(listening: socket.socket) -> None:
        connection, _ = listening.accept()
        with connection:
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            connection.recv(65536)

    with socket.create_server((HOST, 0)) as listening:
        threading.Thread(target=answer, args=(listening,), daemon=True).start()
        address = f"https://{HOST}:{listening.getsockname()[1]}/"
        assert "no secure connection can be made (wrong version number)" in refused(address)


def test_a_handshake_that_does_not_end() -> None:
    with socket.create_server((HOST, 0)) as silent:
        address = f"https://{HOST}:{silent.getsockname()[1]}/"
        assert "within 0.6 seconds" in refused(address, QUICK)
