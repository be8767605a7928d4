"""Pages kept in the cache folder, where that is asked for."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.fetching.server import Server, page, status
from tui.reading import NetworkError
from tui.reading.fetching import Fetching, Page, address_of
from tui.reading.fetching.kept import pages_at


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tui.reading.fetching.kept.cache_folder", lambda: tmp_path)
    return tmp_path / "pages"


def get(text: str, keep: bool = True) -> tuple[Page | NetworkError, list[str]]:
    address = address_of(text)
    told: list[str] = []
    answers = pages_at([address], Fetching(allow_local=True, keep=keep), told.append)
    return answers[address], told


def test_what_was_kept_is_read_and_that_is_told(server: Server) -> None:
    address = server.at("/a", page(b"\x00\n\xff", kind="text/plain; charset=koi8-r"))
    first, told = get(address)
    assert told == []
    second, told = get(address)
    assert first == second == Page(b"\x00\n\xff", "text/plain", "koi8-r", address)
    assert len(server.asked) == 1
    assert len(told) == 1 and told[0].startswith(f"{address}: read as it was kept on 2")


def test_nothing_is_kept_or_read_unless_asked_for(server: Server, folder: Path) -> None:
    address = server.at("/a", page("text"))
    get(address, keep=False)
    assert not folder.exists()
    get(address)
    get(address, keep=False)
    assert len(server.asked) == 3


def test_failures_are_not_kept(server: Server) -> None:
    address = server.at("/a", status("500 Oh"))
    assert isinstance(get(address)[0], NetworkError)
    server.at("/a", page("text"))
    assert isinstance(get(address)[0], Page)


def test_damaged_and_removed_files_are_fetched_again(server: Server, folder: Path) -> None:
    address = server.at("/a", page("text"))
    get(address)
    (file,) = folder.iterdir()
    file.write_bytes(file.read_bytes()[:-1])
    assert get(address)[1] == []
    file.unlink()
    assert get(address)[1] == []
    assert len(server.asked) == 3
