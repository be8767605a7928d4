"""What is taken along: copies and reports; the editor; and where actions are found."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from pyperclip import PyperclipException

from tests.app.test_reader import At, drive
from tests.samples import the_ferry


def test_readings_are_copied_with_their_citation(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[str] = []
    monkeypatch.setattr("pyperclip.copy", taken.append)

    async def body(at: At) -> None:
        await at.press("]", "y")
        assert taken == ["The ferry sank at dawn. (Post, 4 Mar 2026, ¶2)"]
        assert "Reading of Post: copied." in at.line("footer")
        await at.press("Y")
        assert taken[1].splitlines()[1:] == [
            "Post: The ferry sank at dawn. (Post, 4 Mar 2026, ¶2)",
            "Echo: Twelve people were hurt when the ferry went down. (Echo, ¶2)",
            "Star: The ferry sank at first light. (Star, ¶2)",
        ]
        await at.press("escape", "}", "y")
        assert "Post has no reading here" in at.line("footer") and len(taken) == 2

    drive(body)


def test_where_no_clipboard_answers_the_message_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> None:
        raise PyperclipException("none")

    monkeypatch.setattr("pyperclip.copy", refuse)

    async def body(at: At) -> None:
        await at.press("y")
        assert "if it allows that" in at.line("footer")

    drive(body)


def test_the_palette_finds_actions_by_word_and_by_key() -> None:
    async def body(at: At) -> None:
        await at.press(":", *"paragraphs")
        await at.pilot.app.workers.wait_for_complete()
        await at.pilot.pause(0.3)
        await at.press("enter", "enter")
        assert at.home.view.grain == "paragraphs"

    drive(body)


@pytest.mark.parametrize(
    ("origin", "told"),
    [
        ("", "Post was not read from a file"),
        ("https://news.example/a", "Post was not read from a file"),
        ("post.txt", "No editor is set"),
    ],
)
def test_the_editor_needs_a_file_and_to_be_set(
    monkeypatch: pytest.MonkeyPatch, origin: str, told: str
) -> None:
    monkeypatch.setenv("VISUAL", "")
    monkeypatch.setenv("EDITOR", "")
    ferry = the_ferry()
    post, *others = ferry.story.sources
    story = replace(ferry.story, sources=(replace(post, origin=origin), *others))

    async def body(at: At) -> None:
        await at.press("e")
        assert told in at.line("footer")

    drive(body, replace(ferry, story=story))


def test_help_is_searched_by_word_and_by_key() -> None:
    async def body(at: At) -> None:
        def text() -> str:
            strips = at.pilot.app.screen._compositor.render_strips()
            return "\n".join(strip.text for strip in strips)

        await at.press("?", "/", *"coverage")
        assert "Coverage: which source" in text() and "Next theme" not in text()
        await at.press(*["backspace"] * 8, "t")
        assert "Next theme" in text() and "Coverage: which source" not in text()
        await at.press("escape")
        assert at.pilot.app.screen is at.home

    drive(body, size=(100, 50))


def test_a_report_is_saved_and_over_a_file_only_when_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setitem(sys.modules, "docx", None)

    async def body(at: At) -> None:
        await at.press("s", "enter")
        assert "Saved as rashomon.txt" in at.line("footer")
        assert "CONFLICTS" in (tmp_path / "rashomon.txt").read_text(encoding="utf-8")
        (tmp_path / "rashomon.txt").write_text("mine")
        await at.press("s", "enter")
        assert "⏎ again replaces it" in at.line("save-remark")
        assert (tmp_path / "rashomon.txt").read_text() == "mine"
        await at.press("enter")
        assert (tmp_path / "rashomon.txt").read_text(encoding="utf-8") != "mine"
        await at.press("s", *"a.json", "enter")
        assert json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))["version"] == 1
        await at.press("s", *"a.docx", "enter")
        assert "docx needs the extra" in at.line("save-remark")
        await at.press("escape")
        await at.press("s", *"no/such/folder.txt", "enter")
        assert "can't write the report" in at.line("footer")
        await at.press("s", *"report.foo", "enter")
        assert "it has to end in .txt" in at.line("save-remark")
        await at.press("escape")
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json", "rashomon.txt"]

    drive(body)


def test_what_is_saved_has_the_notes_and_follows_the_lead(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    async def body(at: At) -> None:
        await at.press("l", "L", "i", *"mine", "enter", "s", *"a.txt", "enter")
        text = (tmp_path / "a.txt").read_text(encoding="utf-8")
        assert "Echo leads" in text and "Your note: mine" in text

    drive(body)


def test_a_picture_of_the_screen_is_saved_that_needs_no_network(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    async def body(at: At) -> None:
        await at.press("s", *"a.svg", "enter")
        await at.pilot.pause()
        assert "Saved as a.svg" in at.line("footer")
        svg = (tmp_path / "a.svg").read_text(encoding="utf-8")
        assert "Harwell" in svg and "font-face" not in svg
        assert "Save&#160;as" not in svg  # the prompt has gone

    drive(body)
