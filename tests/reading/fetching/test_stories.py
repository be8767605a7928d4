"""Addresses among what a story is read from, and the command that is given them."""

from __future__ import annotations

import os
import pty
import select
import shlex
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from types import ModuleType

import pytest

from tests.reading.checks import UNSAFE, assert_accounted, assert_safe
from tests.reading.fetching.server import HOST, Server, bomb, endless, head, page, raw, redirect, status
from tests.reading.test_residue import BODY
from tui.cli import main
from tui.reading import Fetching, NetworkError, ReadingError, read_story

ROOT = Path(__file__).parents[3]
ONE = "Cracked swing bridge closed\n\n" + "\n\n".join(BODY)
TWO = "\n\n".join(BODY[1:4]) + "\n\nA ferry will carry people across the river, the mayor said.\n"
THREE = "Bridge shut for eleven weeks, shopkeepers angry\n\n" + "\n\n".join(BODY[2:])
LOCAL = Fetching(allow_local=True)


@pytest.fixture
def two(server: Server) -> list[str]:
    return [server.at("/2026/courier.html", page(ONE)), server.at("/beacon/?a=b", page(TWO))]


def test_addresses_beside_files_in_the_order_given(server: Server, tmp_path: Path) -> None:
    (tmp_path / "echo.txt").write_text(THREE)
    paths: list[Path | str] = [
        server.at("/courier", page(ONE)),
        tmp_path / "echo.txt",
        server.at("/beacon", page(TWO)),
    ]
    story = read_story(paths, fetching=LOCAL)
    assert [source.id for source in story.sources] == ["courier", "echo", "beacon"]
    assert [source.siglum for source in story.sources] == ["Courier", "Echo", "Beacon"]
    assert [source.origin for source in story.sources] == list(map(str, paths))
    for source in story.sources:
        assert_accounted(source)
        assert_safe(source)


def test_the_origin_is_where_the_page_came_from_in_the_end(server: Server, two: list[str]) -> None:
    server.at("/short", redirect("/2026/courier.html"))
    story = read_story([f"HTTP://{HOST}:{server.port}/short", two[1]], fetching=LOCAL)
    assert story.sources[0].origin == two[0]


def test_nothing_is_fetched_when_something_else_is_wrong(server: Server, two: list[str]) -> None:
    for wrong in ("nowhere.txt", "ftp://127.0.0.1/a", "https://a:b@127.0.0.1/"):
        with pytest.raises(ReadingError) as caught:
            read_story([*two, wrong], fetching=LOCAL)
        assert not isinstance(caught.value, NetworkError)
    assert server.asked == []


def test_the_rest_is_read_where_two_remain(server: Server, two: list[str]) -> None:
    wrong = [
        server.at("/gone", status("404 Not Found")),
        server.at("/empty", page("")),
        server.at("/menu", page("Home\nShare\nLeave a Reply\n")),
        server.at("/picture", page(b"\x89PNG\r\n\x1a\n" + bytes(100))),
    ]
    told: list[str] = []
    story = read_story([wrong[0], two[0], *wrong[1:], two[1]], narrate=told.append, fetching=LOCAL)
    assert [source.id for source in story.sources] == ["courier", "beacon"]
    assert told == [
        f"{wrong[0]}: there is no such page (status 404); it is left out (check the address)",
        f"{wrong[1]}: it is empty; it is left out (give a file with an article in it)",
        f"{wrong[3]}: it is a picture; it is left out (save the article as plain text)",
        f"{wrong[2]}: no article text was found in it; it is left out (open it in a browser, save the page "
        "and give the file)",
    ]


def test_too_few_remain(server: Server, two: list[str]) -> None:
    gone, busy = server.at("/gone", status("404 Not Found")), server.at("/busy", status("503 Busy"))
    with pytest.raises(NetworkError) as caught:
        read_story([gone, two[0], busy], fetching=LOCAL)
    assert str(caught.value) == (
        f"Nothing to compare: {gone}: there is no such page (status 404), check the address; "
        f"{busy}: the server has a fault or is overloaded (status 503), try again later; "
        "a comparison needs at least two articles"
    )
    with pytest.raises(ReadingError) as refused:
        read_story([two[0], server.at("/menu", page("Home\nShare\n"))], fetching=LOCAL)
    assert not isinstance(refused.value, NetworkError)  # the network did its part


def test_the_same_address_twice_is_fetched_once(server: Server, two: list[str]) -> None:
    told: list[str] = []
    story = read_story([*two, two[0]], narrate=told.append, fetching=LOCAL)
    assert len(story.sources) == len(server.asked) == 2
    assert told == [f"{two[0]} has the same text as {two[0]}; it is left out"]


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "cp1252"),
        ("iso-8859-1", "utf-8"),
        ("us-ascii", "cp1252"),
        ("koi8-r\x1b[2J", "utf-16"),
        ("no-such-charset", "utf-8"),
        ("base64", "cp1252"),
        ("utf-16", "utf-8"),
        ("koi8-r", "utf-8"),
        ("iso-8859-15", "iso-8859-15"),
        ("utf-7", "utf-8"),
    ],
)
def test_the_encoding_is_told_by_the_bytes_and_then_the_server(
    server: Server, two: list[str], charset: str, encoding: str
) -> None:
    said = "The café was full for the fête, “crêpes” in hand."
    said = said if encoding != "iso-8859-15" else "The café took 20 € for the fête."
    text = f"{ONE}\n\n{said}\n"
    address = server.at("/a", page(text.encode(encoding, "replace"), kind=f"text/plain; charset={charset}"))
    source = read_story([address, two[1]], fetching=LOCAL).sources[0]
    assert source.sentences[-1].text == said


def test_a_cut_character_at_the_end(server: Server, two: list[str]) -> None:
    address = server.at("/a", page(f"{ONE}\n\nThe café was full, and so was the naïve é".encode()[:-1]))
    source = read_story([address, two[1]], fetching=LOCAL).sources[0]
    assert source.sentences[-1].text == "The café was full, and so was the naïve �"


def test_a_page_that_may_go_on_behind_a_wall(server: Server, two: list[str]) -> None:
    address = server.at("/a", page(f"{THREE}\n\nSubscribe to continue reading.\n"))
    told: list[str] = []
    read_story([address, *two], narrate=told.append, fetching=LOCAL)
    assert told == [
        f"{address}: it seems to ask for a login or a subscription, and perhaps no more than the beginning "
        "was read"
    ]


# The command


def test_codes_of_the_command(server: Server, two: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    gone = server.at("/gone", status("404 Not Found\x1b[2J"))
    assert main(["sources", "--allow-local", *two]) == 0
    assert capsys.readouterr().err == ""
    assert main(["report", "--allow-local", two[0], gone]) == 3
    out, told = capsys.readouterr()
    assert out == "" and told.count("\n") == 1 and "status 404" in told and not UNSAFE.search(told.strip())
    assert main(["report", two[0], two[1]]) == 3
    assert "--allow-local" in capsys.readouterr().err
    assert main(["report", "ftp://news.example/a", two[0]]) == 2
    assert "ftp: are not fetched" in capsys.readouterr().err


def test_kept_pages_are_asked_for_once(
    server: Server,
    two: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setattr("tui.reading.fetching.kept.cache_folder", lambda: tmp_path)
    command = ["sources", "--allow-local", "--keep-pages", *two]
    assert main(command) == 0
    out, told = capsys.readouterr()
    assert told == ""
    assert main(command) == 0
    again, told = capsys.readouterr()
    assert again == out and told.count("read as it was kept on") == 2
    assert len(server.asked) == 2


def test_what_is_served_is_read_with_the_same_options(
    two: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    served: list[str] = []

    class Serving:
        def __init__(self, command: str, **_: object) -> None:
            served.append(command)

        def serve(self) -> None: ...

    module = ModuleType("textual_serve.server")
    monkeypatch.setattr(module, "Server", Serving, raising=False)
    monkeypatch.setitem(sys.modules, "textual_serve.server", module)
    assert main(["serve", "--allow-local", *two]) == 0
    assert shlex.split(served[0])[1:] == ["-m", "tui", "--allow-local", *two]


@pytest.mark.skipif(sys.platform != "linux", reason="limits the memory of a process")
def test_hostile_pages_in_little_memory(server: Server, two: list[str]) -> None:
    """Six hostile pages at once, 5 MB at most of each, in a process that may have 400 MB more than
    when it does nothing."""
    hostile = [server.at(f"/bomb{i}", page(bomb(800), "Content-Encoding: gzip")) for i in range(2)]
    hostile += [server.at(f"/endless{i}", endless(head(), b"word" * 20_000)) for i in range(2)]
    hostile.append(server.at("/heads", endless(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n" * 1000)))
    hostile.append(server.at("/loop", redirect("/loop")))
    code = (
        "import resource, sys; from pathlib import Path\n"
        "from tui.cli import main; import tui.reading.fetching.kept, tui.stages, tui.reports.as_text\n"
        "size = int(Path('/proc/self/statm').read_text().split()[0]) * resource.getpagesize()\n"
        "resource.setrlimit(resource.RLIMIT_AS, (size + 400_000_000,) * 2)\n"
        "sys.exit(main(['report', '--allow-local', *sys.argv[1:]]))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code, *hostile, *two], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stderr
    assert result.stderr.count("it is left out") == len(hostile)
    assert "2 sources" in result.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_a_terminal_is_told_and_left_as_it_was(server: Server, two: list[str]) -> None:
    evil = server.at("/evil", raw(head("404 \x1b]0;owned\x07", "X: \x1b[31m", kind="text/html\x1b[2J")))
    leader, follower = pty.openpty()
    with subprocess.Popen(
        [sys.executable, "-m", "tui", "sources", "--allow-local", *two, evil],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=follower,
    ) as process:
        os.close(follower)
        assert process.stdout is not None
        process.stdout.read()
    told = b""
    while select.select([leader], [], [], 0)[0]:
        try:
            told += os.read(leader, 65536)
        except OSError:
            break
    os.close(leader)
    lines = told.decode().split("\r\x1b[K")
    assert lines[1] == f"0 of 3 fetched, waiting for {HOST}…"
    assert lines[-1].startswith(f"rashomon: {evil}: there is no such page (status 404);")
    assert not UNSAFE.search("".join(lines).replace("\r\n", ""))


def test_no_address_needs_no_network_code() -> None:
    code = (
        "import sys; from tui.cli import main\n"
        f"main(['sources', {str(ROOT / 'seeds' / 'ferry')!r}])\n"
        "sys.exit(' '.join(name for name in ('ssl', 'http.client', 'idna') if name in sys.modules) or 0)"
    )
    result = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert result.returncode == 0, result.stderr


def test_standard_input_beside_an_address(two: list[str]) -> None:
    story = read_story([two[0], "-"], stdin=BytesIO(THREE.encode()), fetching=LOCAL)
    assert [source.id for source in story.sources] == ["courier", "stdin"]
