"""One address, and everything that a server can do wrong: a named error, in bounded time and memory."""

from __future__ import annotations

import gzip
import socket
import time
import tracemalloc
import zlib
from typing import Any

import pytest

from tests.reading.checks import UNSAFE
from tests.reading.fetching.server import (
    HOST,
    Answer,
    Server,
    bomb,
    endless,
    head,
    page,
    raw,
    redirect,
    status,
)
from tui import __version__
from tui.reading import NetworkError
from tui.reading.fetching import Fetching, Limits, Page, address_of
from tui.reading.fetching.together import fetched

USUAL, QUICK = Limits(), Limits(seconds=0.6)
TEXT = "The ferry Aurora sank at dawn on Tuesday, the harbour master said – all were saved."


def fetch(text: str, limits: Limits = USUAL, allow_local: bool = True) -> Page:
    address = address_of(text)
    answer = fetched([address], Fetching(allow_local=allow_local, limits=limits))[address]
    if isinstance(answer, NetworkError):
        raise answer
    return answer


def refused(text: str, limits: Limits = USUAL, allow_local: bool = True) -> str:
    """The message with which the address ``text`` is refused: one line that names it, safe to show."""
    with pytest.raises(NetworkError) as caught:
        fetch(text, limits, allow_local)
    message = str(caught.value)
    assert not UNSAFE.search(message)
    assert message.startswith(str(address_of(text))) and message.endswith(caught.value.remedy)
    assert len(message) < 600
    return message


def test_a_page(server: Server) -> None:
    address = server.at("/a?b=c", page(TEXT, kind="Text/Plain; charset=UTF-8"))
    assert fetch(address + "#part") == Page(TEXT.encode(), "text/plain", "utf-8", address)


def test_how_it_is_asked_for(server: Server) -> None:
    fetch(server.at("/a", page(TEXT)))
    lines = server.asked[0].split("\r\n")
    assert lines[0] == "GET /a HTTP/1.1"
    told = dict(line.split(": ", 1) for line in lines[1:] if line)
    assert told["Host"] == f"{HOST}:{server.port}"
    assert told["User-Agent"] == f"rashomon/{__version__} (article comparison)"
    assert told["Accept"].startswith("text/html, ")
    assert set(told) == {
        "Host",
        "User-Agent",
        "Accept",
        "Accept-Language",
        "Accept-Encoding",
        "Connection",
    }  # no cookie, no referer


def test_no_cookie_and_no_referer_after_a_redirect(server: Server) -> None:
    server.at("/b", page(TEXT))
    answer = status("302 Found", "Location: /b", "Set-Cookie: a=b")
    assert fetch(server.at("/a", answer)).address.endswith("/b")
    assert "ookie" not in server.asked[1] and "efer" not in server.asked[1]


@pytest.mark.parametrize(
    "line", ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"]
)
def test_a_redirect_is_followed(server: Server, line: str) -> None:
    server.at("/gr%C3%B6%C3%9Fe", page(TEXT))
    answer = status(line, "Location: /größe".encode().decode("latin-1"))
    assert fetch(server.at("/a", answer)).data == TEXT.encode()


@pytest.mark.parametrize(
    ("packed", "coding"),
    [
        (gzip.compress(TEXT.encode()), "gzip"),
        (gzip.compress(TEXT.encode()), "X-GZIP"),
        (gzip.compress(TEXT[:20].encode()) + gzip.compress(TEXT[20:].encode()), "gzip"),
        (gzip.compress(TEXT.encode()) + b"rest", "gzip"),
        (zlib.compress(TEXT.encode()), "deflate"),
        (zlib.compress(TEXT.encode(), wbits=-15), "deflate"),
        (TEXT.encode(), "identity"),
    ],
    ids=["gzip", "x-gzip", "two members", "something behind", "deflate", "deflate without header", "plain"],
)
def test_what_is_packed_is_unpacked(server: Server, packed: bytes, coding: str) -> None:
    answer = page(packed, f"Content-Encoding: {coding}")
    assert fetch(server.at("/a", answer)).data == TEXT.encode()
    drops = [head("200 OK", f"Content-Encoding: {coding}"), *(packed[i : i + 1] for i in range(len(packed)))]
    assert fetch(server.at("/b", raw(*drops))).data == TEXT.encode()


def test_chunks(server: Server) -> None:
    answer = raw(head("200 OK", "Transfer-Encoding: chunked") + b"4;x=y\r\nThe \r\n5\r\nferry\r\n0\r\n\r\n")
    assert fetch(server.at("/a", answer)).data == b"The ferry"


def test_a_page_without_a_type_is_judged_by_what_it_holds(server: Server) -> None:
    assert fetch(server.at("/a", raw(head(kind="") + b"text"))).media == ""


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (status("204 No Content"), "there is nothing at this address (status 204)"),
        (status("304 Not Modified"), "no page (status 304)"),
        (status("401 Unauthorized", "WWW-Authenticate: Basic"), "after a login only (status 401)"),
        (status("403 Forbidden"), "wants a login or refuses programs (status 403)"),
        (status("404 Not Found"), "there is no such page (status 404); check the address"),
        (status("410 Gone"), "gone"),
        (status("418 Teapot"), "no page (status 418)"),
        (status("429 Too Many Requests"), "asked too often (status 429); try again later"),
        (status("451 Unavailable"), "legal reasons (status 451)"),
        (status("500 Oh"), "has a fault or is overloaded (status 500); try again later"),
        (status("503 Busy"), "has a fault or is overloaded (status 503)"),
        (status("302 Found"), "without saying where (status 302)"),
        (redirect("file:///etc/passwd"), "leads to what is not followed (file:///etc/passwd)"),
        (redirect("ftp://127.0.0.1/a"), "of the kind ftp: are not fetched"),
        (redirect("data:text/plain,owned"), "of the kind data: are not fetched"),
        (redirect("http://a:b@127.0.0.1/"), "user name"),
        (redirect("http://[::1"), "no address"),
        (redirect("/" + "x" * 9000), "x…): the address is longer"),
        (redirect("/\x1b]0;owned\x07a"), "not followed (/a): there are spaces or control characters"),
        (raw(head(kind="application/zip") + b"PK"), "no article but of the type application/zip"),
        (raw(head(kind="image/png\x1b[2J\x9b1m") + b"x"), "of the type image/png;"),
        (raw(head("200 OK", "Content-Encoding: br") + b"x"), "packed in a way that was not asked for (br)"),
        (raw(head("200 OK", "Content-Encoding: gzip, gzip") + b"x"), "not asked for (gzip, gzip)"),
        (raw(head("200 OK", "Content-Encoding: gzip") + b"no gzip"), "it can't be unpacked"),
        (raw(head("200 OK", "Content-Encoding: gzip") + gzip.compress(b"x" * 99)[:-9]), "arrive whole"),
        (raw(head("200 OK", "Content-Length: 99") + b"x"), "arrive whole"),
        (raw(head("200 OK", "Transfer-Encoding: chunked") + b"5\r\nfer"), "arrive whole"),
        (raw(head("200 OK", "Transfer-Encoding: chunked") + b"zz\r\nferry\r\n"), "arrive whole"),
        (raw(head("200 OK", "Transfer-Encoding: chunked") + b"-5\r\nferry\r\n"), "arrive whole"),
        (raw(), "the connection broke off"),
        (raw(b"SSH-2.0-\x1b[31mred\r\n"), "does not speak HTTP as it should"),
        (raw(b"HTTP/1.1 999999 \x1b[2J\r\n\r\n"), "does not speak HTTP as it should"),
        (raw(b"\x00\xff" * 200 + b"\n"), "does not speak HTTP as it should"),
        (raw(b"\x00\xff" * 40000), "more around the page than is read"),
        (raw(head("200 OK", *(f"X-{i}: y" for i in range(2000)))), "does not speak HTTP as it should"),
        (raw(head("200 OK", "X: " + "y" * 70000)), "more around the page than is read"),
        (raw(head("200 OK", *(f"X-{i}: {'y' * 2000}" for i in range(90)))), "more around the page"),
    ],
)
def test_what_is_refused(server: Server, answer: Answer, told: str) -> None:
    assert told in refused(server.at("/a", answer))


def test_escape_sequences_everywhere(server: Server) -> None:
    evil = "\x1b]52;c;cm0=\x07\x9b2J"
    lines = (f"X: {evil}", f"Set-Cookie: {evil}", f"Content-Language: {evil}")
    at_fault = server.at("/a", raw(head(f"500 {evil}", *lines, kind=f"text/plain{evil}; charset={evil}")))
    assert "status 500" in refused(at_fault)
    fine = raw(head(f"200 {evil}", *lines, kind=f"text/plain; charset={evil}") + b"text")
    assert fetch(server.at("/b", fine)).charset == ""


@pytest.mark.parametrize(
    "answer",
    [
        endless(head(), b"word" * 20_000),
        endless(head("200 OK", "Transfer-Encoding: chunked"), b"4e20\r\n" + b"word" * 5_000 + b"\r\n"),
        page(bomb(800), "Content-Encoding: gzip"),
        page(b"x" * 5_000_001),
    ],
    ids=["endless", "endless chunks", "gzip bomb", "a byte more"],
)
def test_too_large_a_page_is_not_taken_in(server: Server, answer: Answer) -> None:
    address = server.at("/a", answer)
    tracemalloc.start()
    try:
        assert "larger than 5 MB" in refused(address)
        assert tracemalloc.get_traced_memory()[1] < 25_000_000  # what the server holds included
    finally:
        tracemalloc.stop()


def test_the_largest_page_is_taken(server: Server) -> None:
    answer = page(gzip.compress(b"x" * 5_000_000), "Content-Encoding: gzip")
    assert len(fetch(server.at("/a", answer)).data) == 5_000_000


@pytest.mark.parametrize(
    "answer",
    [
        endless(head("200 OK", "Transfer-Encoding: chunked"), b"1;" + b"x" * 60_000 + b"\r\ny\r\n"),
        endless(head("200 OK", "Transfer-Encoding: chunked") + b"0\r\n", b"X: " + b"y" * 60_000 + b"\r\n"),
        endless(b"HTTP/1.1 100 Continue\r\n\r\n" * 100, b"HTTP/1.1 100 Continue\r\n\r\n" * 100),
        endless(b"HTTP/1.1 200 OK\r\n", b"x" * 1000),
    ],
    ids=["chunk extensions", "trailers", "continue", "one header"],
)
def test_packaging_without_end_is_not_taken_in(server: Server, answer: Answer) -> None:
    assert "more around the page than is read" in refused(server.at("/a", answer))


@pytest.mark.parametrize(
    "answer",
    [
        endless(head("200 OK", "Content-Length: 4000"), b"word", pause=0.05),
        endless(head("200 OK", "Transfer-Encoding: chunked"), b"1\r\nx\r\n", pause=0.05),
        endless(head("200 OK", "Transfer-Encoding: chunked"), b"0", pause=0.05),
        endless(b"HTTP/1.1 200 OK\r\n", b"X: y\r\n", pause=0.05),
        endless(b"", b"H", pause=0.05),
        endless(head(), b"", pause=0.05),
        endless(b"", b"", pause=0.05),
    ],
    ids=["body", "chunks", "chunk size", "headers", "status line", "silence after the head", "silence"],
)
def test_a_page_that_drips_is_given_up(server: Server, answer: Answer) -> None:
    assert "did not answer in full within 0.6 seconds" in refused(server.at("/a", answer), QUICK)


def test_redirects_share_the_time(server: Server) -> None:
    slow = endless(b"HTTP/1.1 302 Found\r\nLocation: /c\r\n", b"X: y\r\n", pause=0.2)
    address = server.at("/a", redirect("/b"))
    server.at("/b", slow)
    assert f"(which leads to http://{HOST}:{server.port}/b): it did not answer" in refused(address, QUICK)


def test_redirects_in_a_circle(server: Server) -> None:
    address = server.at("/a", redirect("/b"))
    server.at("/b", redirect("/a#again"))
    assert "in a circle" in refused(address)
    assert server.paths == ["/a", "/b"]


def test_redirects_without_end(server: Server) -> None:
    for i in range(9):
        server.at(f"/{i}", redirect(f"/{i + 1}"))
    assert "more than 5 times" in refused(f"http://{HOST}:{server.port}/0")
    assert len(server.asked) == 6
    server.at("/5", page(TEXT))
    assert fetch(f"http://{HOST}:{server.port}/0").data == TEXT.encode()


# Where a page leads to


def test_this_machine_has_to_be_asked_for(server: Server) -> None:
    message = refused(server.at("/a", page(TEXT)), allow_local=False)
    assert f"leads to this machine ({HOST}); " in message and "--allow-local" in message
    assert server.asked == []


@pytest.mark.parametrize("host", ["2130706433", "0x7f.1", "017700000001", "127.1", "[::ffff:127.0.0.1]"])
def test_this_machine_by_other_names(server: Server, host: str) -> None:
    assert "leads to this machine" in refused(f"http://{host}:{server.port}/", allow_local=False)


@pytest.mark.parametrize("host", ["127.0.0.2", "localhost", "[::1]", "192.168.0.1", "10.0.0.1", "127.1"])
def test_no_redirect_leads_inside_even_where_a_host_inside_was_given(server: Server, host: str) -> None:
    address = server.at("/a", redirect(f"http://{host}:{server.port}/b"))
    assert " leads to " in refused(address)
    assert server.paths == ["/a"]


@pytest.mark.parametrize("host", ["169.254.169.254", "0.0.0.0", "[fe80::1]", "[ff02::1]", "255.255.255.255"])
def test_nothing_allows_what_is_no_place_for_pages(host: str) -> None:
    message = refused(f"http://{host}/latest/meta-data")
    assert " leads to " in message and "--allow-local" not in message


@pytest.mark.parametrize("port", [22, 25, 6379, 8000])
def test_ports_of_the_public_network(port: int) -> None:
    assert f"port {port} is not one" in refused(f"http://8.8.8.8:{port}/")  # not even connected to


class Names:
    """What names are looked up as: each time another of the answers."""

    def __init__(self, *answers: list[str] | OSError) -> None:
        self.answers = list(answers)

    def getaddrinfo(self, _host: str, port: int, **_: Any) -> list[Any]:
        answer = self.answers.pop(0)
        if isinstance(answer, OSError):
            raise answer
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (ip, port)) for ip in answer]


def named(monkeypatch: pytest.MonkeyPatch, *answers: list[str] | OSError) -> Names:
    names = Names(*answers)
    monkeypatch.setattr("tui.reading.fetching.connecting.looked_up", names.getaddrinfo)
    return names


def test_a_name_is_looked_up_once_and_that_is_connected_to(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.at("/a", page(TEXT))
    names = named(monkeypatch, [HOST], ["8.8.8.8"])
    assert fetch(f"http://news.example:{server.port}/a").data == TEXT.encode()
    assert names.answers == [["8.8.8.8"]]
    assert f"\r\nHost: news.example:{server.port}\r\n" in server.asked[0]


def test_one_address_inside_is_enough_to_refuse_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    named(monkeypatch, ["8.8.8.8", "10.0.0.1"])
    assert "a private network (10.0.0.1)" in refused("http://news.example/a", allow_local=False)


def test_a_name_that_leads_inside_after_a_redirect(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    server.at("/a", redirect(f"http://other.example:{server.port}/b"))
    named(monkeypatch, [HOST], [HOST])
    assert "other.example" in refused(f"http://news.example:{server.port}/a")
    assert server.paths == ["/a"]


def test_the_next_address_of_a_host_is_tried(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    named(monkeypatch, ["::1", HOST])  # the server listens at the second
    server.at("/a", page(TEXT))
    assert fetch(f"http://news.example:{server.port}/a").data == TEXT.encode()


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (socket.gaierror(socket.EAI_NONAME, "no"), "there is no host of that name; check the address"),
        (socket.gaierror(socket.EAI_AGAIN, "no"), "looked up now; check the connection"),
        (OSError(101, "Network is unreachable"), "it can't be reached (Network is unreachable)"),
    ],
)
def test_a_name_that_leads_nowhere(monkeypatch: pytest.MonkeyPatch, error: OSError, told: str) -> None:
    named(monkeypatch, error)
    assert told in refused("http://news.example/a")


def test_a_look_up_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(*_: Any, **__: Any) -> list[Any]:
        time.sleep(2)
        return []

    monkeypatch.setattr("tui.reading.fetching.connecting.looked_up", slow)
    assert "within 0.2 seconds" in refused("http://news.example/a", Limits(seconds=0.2))


def test_a_port_where_nobody_listens() -> None:
    with socket.create_server((HOST, 0)) as free:
        port = free.getsockname()[1]
    assert "the connection was refused" in refused(f"http://{HOST}:{port}/")
