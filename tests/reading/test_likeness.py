"""The same thing twice: articles that are nearly the same text, and versions of one article."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.samples import a_source
from tui.reading import read_story
from tui.reading.likeness import NEARLY, nearly_same, told
from tui.reading.naming import with_days

SENTENCES = [
    f"Sentence number {word} stands here." for word in "one two three four five six seven eight".split()
]


def text(*changed: int) -> str:
    return "\n\n".join(f"Changed {line}" if i in changed else line for i, line in enumerate(SENTENCES))


def test_nearly_the_same_is_said_and_kept(tmp_path: Path) -> None:
    (tmp_path / "beacon.txt").write_text(text())
    (tmp_path / "courier.txt").write_text(text(2))
    (tmp_path / "star.txt").write_text(text(0, 1, 2, 3))
    said: list[str] = []
    story = read_story([tmp_path], narrate=said.append)
    assert len(story.sources) == 3
    assert said == [
        "Beacon and Courier are nearly the same text (87 % of sentences)",
        "Courier and Star are nearly the same text (62 % of sentences)",
    ]


def test_the_longer_one_counts() -> None:
    short = a_source("a", [SENTENCES[:4]])
    long = a_source("b", [SENTENCES])
    assert NEARLY > 4 / 8
    assert not list(nearly_same([short, long]))


def test_only_those_of_one_outlet_are_versions() -> None:
    one, two = a_source("a", [SENTENCES]), a_source("b", [SENTENCES])
    said = "A and B are nearly the same text (99 % of sentences)"
    assert told(one, two, 0.999) == told(replace(one, outlet="BBC"), two, 0.999) == said
    same = (replace(one, outlet="BBC"), replace(two, outlet="bbc"))
    assert told(*same, 0.999) == f"{said}, two versions of one article"


def test_one_outlet_on_two_days(tmp_path: Path) -> None:
    for name, day, last in (("a", 4, "It closed."), ("b", 6, "It will open in May.")):
        title = "Swing bridge at Harl stays closed\nMarch"
        (tmp_path / f"{name}.md").write_text(
            f"---\npublisher: BBC\ndate: 2026-03-0{day}\n---\n# {title}\n\n{text()}\n\n{last}\n"
        )
    said: list[str] = []
    story = read_story([tmp_path], narrate=said.append)
    assert [source.siglum for source in story.sources] == ["BBC 4 Mar", "BBC 6 Mar"]
    assert said[0].startswith("BBC 4 Mar and BBC 6 Mar are nearly the same text")
    assert said[0].endswith("two versions of one article")


def test_days_tell_apart_only_where_all_differ() -> None:
    days = [date(2026, 3, 4), date(2026, 12, 16)]
    assert with_days(["Courier", "courier"], days) == ["Couri… 4 Mar", "cour… 16 Dec"]
    assert with_days(["BBC", "Fox"], days) == ["BBC", "Fox"]
    assert with_days(["BBC", "BBC"], [days[0], days[0]]) == ["BBC", "BBC"]
    assert with_days(["BBC", "BBC"], [days[0], None]) == ["BBC", "BBC"]
    assert with_days(["", ""], days) == ["", ""]
