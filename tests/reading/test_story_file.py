"""Story files: what they tell of a folder's articles, and what is wrong with them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.reading.checks import UNSAFE
from tests.reading.formats.made import LONG, PARAGRAPHS, TITLE, paragraph, word
from tui.cli import main
from tui.reading import ReadingError, read_story
from tui.reading.files import STORY_FILE as NAME

COURIER = f"{TITLE}\nBy Jo Doe\nMarch 4, 2026\n\n" + "\n\n".join(PARAGRAPHS)
BEACON = "\n\n".join(PARAGRAPHS[1:]) + "\n\nNobody was hurt, the fire brigade said.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    story = tmp_path / "bridge"
    story.mkdir()
    (story / "courier.txt").write_text(COURIER)
    (story / "beacon.txt").write_text(BEACON)
    (story / "notes.txt").write_text("I should ask the council for the report of the divers.")
    return story


def refused(folder: Path, text: str) -> str:
    """What is said of a story file with that ``text``."""
    (folder / NAME).write_text(text)
    with pytest.raises(ReadingError) as caught:
        read_story([folder])
    message = str(caught.value)
    assert message.startswith(str(folder / NAME))
    assert not UNSAFE.search(message)
    return message.removeprefix(str(folder / NAME))


def test_order_and_what_is_told(folder: Path) -> None:
    (folder / NAME).write_text(
        """
        title = "The bridge"
        [[source]]
        file = "courier.txt"
        siglum = "HC"
        outlet = "Harl Courier"
        title = "Bridge stays shut"
        byline = "Ann Roe"
        published = 2026-03-05
        location = "Harl"
        [[source]]
        file = "beacon.txt"
        outlet = "Beacon"
        published = 2026-03-06T09:40:00Z
        """
    )
    said: list[str] = []
    story = read_story([folder], narrate=said.append)
    assert story.title == "The bridge"
    first, second = story.sources
    assert (first.id, first.siglum, first.outlet) == ("courier", "HC", "Harl Courier")
    assert (first.title, first.byline, first.location) == ("Bridge stays shut", "Ann Roe", "Harl")
    assert (first.published, second.published) == (date(2026, 3, 5), date(2026, 3, 6))
    assert (second.siglum, second.outlet) == ("Beacon", "Beacon")
    assert said == [f"{folder / NAME} does not list 1 file beside it, passed over"]
    assert read_story([folder / NAME]) == story


def test_a_story_without_a_title_is_called_as_that_of_its_folder(folder: Path) -> None:
    for name, text in (("a.txt", LONG), ("b.txt", BEACON)):
        (folder / name).write_text(text)
    (folder / NAME).write_text('[[source]]\nfile="a.txt"\n[[source]]\nfile="b.txt"')
    assert read_story([folder]).title == read_story([folder / NAME]).title == "Bridge"


def test_what_is_told_of_a_file_in_another_format(folder: Path) -> None:
    (folder / "star.docx").write_bytes(word("".join(map(paragraph, PARAGRAPHS[:2]))))
    (folder / NAME).write_text(
        '[[source]]\nfile="star.docx"\noutlet="Star"\n[[source]]\nfile="courier.txt"\n'
    )
    assert [source.siglum for source in read_story([folder]).sources] == ["Star", "Courier"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("title = ", ": it is not TOML ("),
        ("a = " + "[" * 5000, ": it is nested too deep"),
        ("", ": source: there has to be a [[source]]"),
        ("source = 3", ": source: there has to be a [[source]]"),
        ("source = [3]", ": source: there has to be a [[source]]"),
        ("titel = 'x'", ": titel: there is no such key; there are title, source;"),
        ("title = 3\n[[source]]\nfile='courier.txt'", ": title: it has to be text in quotation marks"),
        ("[[source]]\nfil = 'courier.txt'", ": source 1: fil: there is no such key; there are file, address"),
        ("[[source]]\nsiglum = 'A'", ": source 1: file: there has to be either a file or an address"),
        ("[[source]]\nfile = 'a'\naddress = 'https://a.example'", ": source 1: file: there has to be either"),
        ("[[source]]\nfile = 'none.txt'", ": source 1: file: there is no file none.txt beside this one"),
        ("[[source]]\nfile = '../bridge/courier.txt'", "is not in the folder of this file"),
        ("[[source]]\nfile = '/courier.txt'", ": source 1: file: /courier.txt is not in the folder"),
        ('[[source]]\nfile = "a\\u0000b"', ": source 1: file: there is no file"),
        ("[[source]]\naddress = 'ftp://a.example'", ": source 1: address: it has to begin with https://"),
        (
            "[[source]]\nfile = 'courier.txt'\npublished = '2026-03-04'",
            ": source 1: published: it has to be a date",
        ),
        (
            "[[source]]\nfile = 'courier.txt'\nsiglum = 'Courier of Harl'",
            ": source 1: siglum: it is wider than 12",
        ),
        (
            "[[source]]\nfile = 'courier.txt'\nsiglum='A'\n[[source]]\nfile = 'beacon.txt'\nsiglum='a'",
            ": source 2: siglum: a is that of source 1 too",
        ),
        ("[[source]]\nfile = 'courier.txt'\n[[source]]\nfile = 'courier.txt'", ": source 2: file: "),
    ],
)
def test_what_is_wrong(folder: Path, text: str, message: str) -> None:
    assert message in refused(folder, text)


def test_what_is_told_is_safe_to_show(tmp_path: Path) -> None:
    folder = tmp_path / "dark\x1b[2Jhorse"
    folder.mkdir()
    for name in ("a.txt", "b.txt", "c.txt"):
        (folder / name).write_text(BEACON)
    (folder / "d.txt").write_text(COURIER)
    (folder / NAME).write_text("".join(f'[[source]]\nfile="{name}.txt"\n' for name in "abd"))
    said: list[str] = []
    read_story([folder], narrate=said.append)
    assert len(said) == 2
    assert not [line for line in said if UNSAFE.search(line)]


def test_a_siglum_goes_before_what_others_would_be_called(folder: Path) -> None:
    (folder / NAME).write_text(
        '[[source]]\nfile="courier.txt"\n[[source]]\nfile="beacon.txt"\nsiglum="Courier"'
    )
    assert [source.siglum for source in read_story([folder]).sources] == ["Courier 2", "Courier"]


def test_nothing_but_its_file_is_told_of_several_articles(folder: Path) -> None:
    (folder / "both.txt").write_text(f"===== Courier =====\n{COURIER}\n===== Beacon =====\n{BEACON}")
    (folder / NAME).write_text('[[source]]\nfile="both.txt"')
    assert [source.siglum for source in read_story([folder]).sources] == ["Courier", "Beacon"]
    (folder / NAME).write_text('[[source]]\nfile="both.txt"\nsiglum="A"')
    with pytest.raises(ReadingError, match="it has 2 articles in it"):
        read_story([folder])


def test_init_writes_what_is_read(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "notes.txt").unlink()
    (folder / 'st"ar \\ é.txt').write_text("The bridge is closed, the Star has learned. It opens in May.")
    (folder / "two.txt").write_text(
        f"===== Post =====\n{LONG} So it is.\n\n===== Echo =====\nIt is closed. Why?\n"
    )
    before = read_story([folder])
    assert main(["init", str(folder)]) == 0
    assert f"{folder / NAME} lists 5 articles" in capsys.readouterr().err
    text = (folder / NAME).read_text()
    assert 'byline = "Jo Doe"' in text
    assert "published = 2026-03-04" in text
    assert "# 2 articles are in this file." in text
    said: list[str] = []
    assert read_story([folder], narrate=said.append) == before
    assert not [line for line in said if "passed over" in line]


def test_init_never_replaces_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / NAME).write_text("# mine")
    assert main(["init", str(folder)]) == 2
    assert "it is there already" in capsys.readouterr().err
    assert (folder / NAME).read_text() == "# mine"
    assert main(["init", str(folder / "none")]) == 2
    assert "there is no such folder" in capsys.readouterr().err
