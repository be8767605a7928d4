"""Paths to a story: what is read, in which order, under which names, and what is refused and how."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Literal

import pytest

from tests.reading.checks import UNSAFE, assert_accounted, assert_safe
from tests.reading.test_residue import BODY
from tui.reading import ReadingError, read_source, read_story
from tui.story import Source

ONE = "Cracked swing bridge closed\n\n" + "\n\n".join(BODY)
TWO = (
    "\n\n".join(BODY[1:4])
    + "\n\nA ferry will carry people across the river, free of charge, the mayor said.\n"
)
THREE = "Bridge shut for eleven weeks, shopkeepers angry\n\n" + "\n\n".join(BODY[2:])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    story = tmp_path / "swing-bridge"
    story.mkdir()
    (story / "courier.txt").write_text(ONE)
    (story / "beacon.txt").write_text(TWO)
    return story


def refused(paths: Sequence[Path | Literal["-"]], stdin: bytes = b"") -> str:
    """The message with which ``paths`` are refused: one line, safe, ending in what to do."""
    with pytest.raises(ReadingError) as caught:
        read_story(paths, stdin=BytesIO(stdin))
    message = str(caught.value)
    assert not UNSAFE.search(message)
    assert caught.value.remedy and message.endswith(caught.value.remedy)
    return message


def test_a_folder_in_name_order(folder: Path) -> None:
    (folder / "README.md").write_text("About these articles.")
    (folder / "readme.txt").write_text("About these articles.")
    (folder / ".hidden.txt").write_text("Hidden.")
    (folder / "notes.md").write_text("My notes on the bridge and all that was said about it.")
    (folder / "bridge.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "more").mkdir()
    story = read_story([folder])
    assert [source.id for source in story.sources] == ["beacon", "courier"]
    assert [source.siglum for source in story.sources] == ["Beacon", "Courier"]
    assert story.title == "Cracked swing bridge closed"
    for source in story.sources:
        assert_accounted(source)
        assert_safe(source)


def test_markdown_is_read_where_a_folder_has_no_text_files(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(ONE)
    (tmp_path / "b.md").write_text(TWO)
    assert [source.id for source in read_story([tmp_path]).sources] == ["a", "b"]


def test_files_in_the_order_given_and_standard_input(folder: Path) -> None:
    story = read_story([folder / "courier.txt", "-", folder / "beacon.txt"], stdin=BytesIO(THREE.encode()))
    assert [source.id for source in story.sources] == ["courier", "stdin", "beacon"]
    assert [source.siglum for source in story.sources] == ["Courier", "B", "Beacon"]


def test_the_same_stem_twice(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "later"
    other.mkdir()
    (other / "courier.txt").write_text(THREE)
    story = read_story([folder / "courier.txt", other / "courier.txt"])
    assert [source.id for source in story.sources] == ["courier", "later-courier"]
    assert len({source.siglum for source in story.sources}) == 2
    assert story.sources[1].sentences[0].id == "later-courier:1.1"


def test_a_file_name_cannot_reach_the_terminal(folder: Path) -> None:
    (folder / "dark\x1b[2J\u202ehorse.txt").write_text(THREE)
    story = read_story([folder])
    assert [source.id for source in story.sources] == ["beacon", "courier", "darkhorse"]
    (folder / "dark\x1b[2J\u202ehorse.txt").write_bytes(b"")
    assert "darkhorse.txt: it is empty" in refused([folder])
    (folder / "dark\x1b[2J\u202ehorse.txt").write_text(TWO)
    told: list[str] = []
    read_story([folder], narrate=told.append)
    assert len(told) == 1 and not UNSAFE.search(told[0])


def test_reading_twice_gives_the_same(folder: Path) -> None:
    assert read_story([folder]) == read_story([folder])


# What is refused


def test_a_missing_file(folder: Path) -> None:
    assert "nowhere.txt: there is no such file or folder" in refused([folder / "nowhere.txt"])


def test_a_folder_without_articles(tmp_path: Path, folder: Path) -> None:
    message = refused([tmp_path])
    assert "has no articles" in message
    assert str(folder) in message  # the way out: the folder inside


def test_an_empty_file(folder: Path) -> None:
    for content in (b"", b" \n\t\r\n \n"):
        (folder / "beacon.txt").write_bytes(content)
        assert "beacon.txt: it is empty" in refused([folder])


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "a picture"),
        (b"PK\x03\x04" + bytes(100), "a ZIP archive"),
        (bytes(range(256)) * 8, "not text"),
        (b"words\x00\x00\x00\x00words\x00\x00" * 40, "not text"),
        (b"<?xml version='1.0'?><songs><song/></songs>", "an XML document"),
    ],
)
def test_a_file_that_is_no_text(folder: Path, content: bytes, kind: str) -> None:
    (folder / "beacon.txt").write_bytes(content)
    message = refused([folder])
    assert message.startswith(str(folder / "beacon.txt"))
    assert f"it is {kind}" in message


def test_a_file_without_an_article(folder: Path) -> None:
    (folder / "beacon.txt").write_text("Home\nShare\nLeave a Reply\n")
    assert "no article text was found" in refused([folder])


def test_twenty_megabytes(folder: Path) -> None:
    (folder / "beacon.txt").write_text("The bridge stayed closed. " * 800_000)
    message = refused([folder])
    assert "larger than 5 MB" in message
    assert "larger than 5 MB" in refused(["-"], b"word " * 1_200_000)


def test_no_permission(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # chmod would not stop root
    assert "beacon.txt: no permission to read it" in refused([folder])


def test_one_article_only(folder: Path) -> None:
    message = refused([folder / "courier.txt"])
    assert "courier.txt is the only article" in message
    assert "at least two articles" in message
    assert "at least two articles" in refused([])


def test_the_same_article_twice_is_left_out(folder: Path) -> None:
    (folder / "wrapped.txt").write_text(TWO.replace("\n\n", "\r\n\r\n"))
    notes: list[str] = []
    story = read_story([folder], narrate=notes.append)
    assert [source.id for source in story.sources] == ["beacon", "courier"]
    assert notes == [f"{folder / 'wrapped.txt'} has the same text as {folder / 'beacon.txt'}; it is left out"]


def test_nothing_but_the_same_article(folder: Path) -> None:
    message = refused([folder / "courier.txt", folder / "courier.txt"])
    assert "has the same text as" in message
    assert "at least two articles" in message


# What is read all the same


def read(text: str) -> Source:
    source = read_source(text.encode(), "article")
    assert_accounted(source)
    assert_safe(source)
    return source


def test_an_article_without_paragraphs() -> None:
    source = read(" ".join(BODY))
    assert [len(paragraph.sentences) for paragraph in source.paragraphs] == [7]


def test_nul_bytes_and_escape_sequences() -> None:
    text = ONE.replace("cracks in", "\x1b[31mcr\x00acks\x1b[0m in").replace(
        "weeks", "\x1b]52;c;cm0=\x07weeks"
    )
    source = read(text)
    assert [sentence.text for sentence in source.sentences] == [s.text for s in read(ONE).sentences]
    sentence = next(sentence for sentence in source.sentences if "cracks" in sentence.text)
    at = sentence.text.index("cracks")
    start, end = sentence.original(at, at + 6)
    assert text[start:end] == "cr\x00acks"


def test_control_characters_alone_on_a_line() -> None:
    source = read(ONE + "\n\n\x1b[0m\x07\n")
    assert [(entry.text, entry.reason) for entry in source.residue] == [("", "control characters")]


def test_control_characters_between_sentences_belong_to_the_first() -> None:
    source = read("The bridge is closed. \x1b[1m\u200b It will open in May, she said.")
    first, second = source.sentences
    assert first.text == "The bridge is closed."
    assert source.text[first.end - 1] == "\u200b"
    assert second.start == source.text.index("It will")


def test_right_to_left_text_and_stacked_marks() -> None:
    hebrew = "אמר ראש העיר כי הגשר ייסגר ביום שלישי. הוא ייפתח במאי."
    source = read(f"{hebrew}\n\nThe b{6 * chr(0x301)}ridge stays.")
    assert [len(paragraph.sentences) for paragraph in source.paragraphs] == [2, 1]
    assert source.sentences[2].text == "The b\u0301\u0301\u0301\u0301ridge stays."
