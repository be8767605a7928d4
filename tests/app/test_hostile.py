"""What hostile articles bring to what is taken out of the reader: the clipboard, a picture, a report."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.app.test_reader import At, drive
from tui.reading import read_story
from tui.stages import compare

ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
SAID = (
    "The <script>alert(1)</script> ferry ]]> &lt;b&gt; sank \x1b[31mat \x1b]0;owned\x07 {when} "
    "\u202eemit\u2069 =HYPERLINK(1) a](javascript:alert(1)) on \x9b2J\x08Tuesday"
)


def test_text_of_articles_is_only_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    monkeypatch.setattr("pyperclip.copy", taken.append)
    monkeypatch.chdir(tmp_path)
    for name, when in (("post\x1b[31m.txt", "dawn"), ("echo.txt", "noon"), ("star.txt", "night")):
        text = SAID.replace("{when}", when)
        (tmp_path / name).write_text(f"{text}\n\n{text}, officials said to the Harwell Post.\n", "utf-8")

    async def body(at: At) -> None:
        await at.press("]", "y", "Y")
        await at.press("s", *"a.svg", "enter", "s", *"a.txt", "enter")

    drive(body, compare(read_story(tmp_path)), size=(160, 30))
    assert len(taken) == 2 and all("<script>alert(1)</script> ferry" in text for text in taken)
    assert not ACTING.search("".join(taken).replace("\n", ""))
    for name in ("a.svg", "a.txt"):
        made = (tmp_path / name).read_text("utf-8")
        assert not ACTING.search(made.replace("\n", "")) and "owned" not in made
    svg = ElementTree.parse(tmp_path / "a.svg")
    names = {element.tag.rpartition("}")[2] for element in svg.iter()}
    assert "script" not in names and "a" not in names
    assert "ferry" in "".join(svg.getroot().itertext())
