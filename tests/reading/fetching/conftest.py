from __future__ import annotations

import socket
from collections.abc import Iterator
from typing import Any

import pytest

from tests.reading.fetching.server import Server


@pytest.fixture(autouse=True)
def nothing_but_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reaches another machine, whatever goes wrong."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        assert self.family not in (socket.AF_INET, socket.AF_INET6) or address[0] in ("127.0.0.1", "::1")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        yield server
