"""Web pages by their addresses: type and encoding as the server tells them, and the article in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading import pages
from tests.reading.checks import assert_accounted, assert_safe
from tests.reading.fetching.server import Server, head, page, raw
from tests.reading.fetching.test_stories import LOCAL, ONE
from tui.reading import read_story


def test_a_page_and_a_text(server: Server) -> None:
    paths = [
        server.at("/news", page(pages.NEWS, kind="text/html")),
        server.at("/courier.txt", page(ONE)),
    ]
    story = read_story(paths, fetching=LOCAL)
    assert [source.origin for source in story.sources] == paths
    assert story.sources[0].extracted and not story.sources[1].extracted
    for source in story.sources:
        assert_accounted(source)
        assert_safe(source)


@pytest.mark.parametrize("kind", ["text/html", "application/xhtml+xml; charset=x"])
def test_what_is_no_page_by_its_beginning_is_one_by_its_type(server: Server, kind: str) -> None:
    bare = "<div><h1>Cracked swing bridge closed</h1>" + "".join(f"<p>{p}</p>" for p in ONE.split("\n\n")[1:])
    paths = [server.at("/a", raw(head(kind=kind) + bare.encode())), server.at("/b", page(pages.NEWS))]
    first = read_story(paths, fetching=LOCAL).sources[0]
    assert first.extracted and "<p>" not in first.text


def test_the_encoding_that_the_server_tells(server: Server) -> None:
    said = "Мост закрыт: так сказал мэр города во вторник утром на берегу реки."
    text = ONE.replace("—", "-").replace("’", "'") + f"\n\n{said}"
    body = "<html><body>" + "".join(f"<p>{p}</p>" for p in text.split("\n\n")) + "</body></html>"
    answer = page(body.encode("koi8-r", "replace"), kind="text/html; charset=KOI8-R")
    story = read_story([server.at("/a", answer), server.at("/b", page(pages.NEWS))], fetching=LOCAL)
    assert said in story.sources[0].text


def test_a_page_that_gives_no_article_stops_nobody(server: Server) -> None:
    wall, script = (
        "<html><body><p>Cookies</p></body></html>",
        '<html><body><div id="root"></div></body></html>',
    )
    told: list[str] = []
    paths = [server.at(f"/{i}", page(text)) for i, text in enumerate([wall, script, pages.NEWS, ONE])]
    story = read_story(paths, narrate=told.append, fetching=LOCAL)
    assert len(story.sources) == 2
    left_out = [line for line in told if "; it is left out (" in line]
    assert {line.partition(": ")[0] for line in left_out} == set(paths[:2])


def test_a_list_of_addresses_and_a_story_file_stand_for_their_pages(server: Server, tmp_path: Path) -> None:
    paths = [server.at("/news", page(pages.NEWS)), server.at("/courier.txt", page(ONE))]
    (tmp_path / "list.txt").write_text("# the bridge\n" + "\n".join(paths) + "\n")
    by_list = read_story([tmp_path / "list.txt"], fetching=LOCAL)
    assert [source.origin for source in by_list.sources] == paths
    told = ("title = 'The bridge'", f"[[source]]\naddress = '{paths[1]}'\nsiglum = 'HC'")
    (tmp_path / "story.toml").write_text("\n".join([*told, f"[[source]]\naddress = '{paths[0]}'\n"]))
    by_file = read_story([tmp_path], fetching=LOCAL)
    assert by_file.title == "The bridge" and by_file.sources[0].siglum == "HC"
    assert [source.origin for source in by_file.sources] == [paths[1], paths[0]]
