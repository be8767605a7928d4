"""What is on the clipboard is read as standard input is."""

from __future__ import annotations

from pathlib import Path

import pyperclip
import pytest

from tests.reading.formats.made import LONG, PARAGRAPHS, TITLE
from tui.cli import main


@pytest.fixture
def on_clipboard(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What is on the clipboard: the last of these, or an error to raise."""
    held: list[object] = [""]

    def paste() -> object:
        if isinstance(held[-1], Exception):
            raise held[-1]
        return held[-1]

    monkeypatch.setattr(pyperclip, "paste", paste)
    return held


def test_several_articles_at_once(on_clipboard: list[object], capsys: pytest.CaptureFixture[str]) -> None:
    on_clipboard.append(f"=== Courier ===\n{TITLE}\n\n{LONG}\n=== Beacon ===\n{PARAGRAPHS[1]} \ud800\n")
    assert main(["sources", "--paste"]) == 0
    said = capsys.readouterr().out
    assert "Courier" in said and "Beacon" in said


def test_after_the_paths(
    on_clipboard: list[object], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "post.txt").write_text(LONG)
    on_clipboard.append(PARAGRAPHS[2])
    assert main(["report", str(tmp_path / "post.txt"), "--paste", "--format", "json"]) == 0
    assert '"id": "post"' in (said := capsys.readouterr().out)
    assert said.index('"id": "post"') < said.index('"id": "stdin"')


@pytest.mark.parametrize(
    ("held", "message"),
    [
        ("", "the clipboard: there is no text on it; copy an article first"),
        (" \n", "the clipboard: there is no text on it"),
        (pyperclip.PyperclipException("x"), "install xclip, xsel or wl-clipboard"),
        (PARAGRAPHS[0], "standard input is the only article"),
    ],
)
def test_what_is_wrong(
    on_clipboard: list[object], held: object, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    on_clipboard.append(held)
    assert main(["--paste"]) == 2
    assert message in capsys.readouterr().err


def test_not_beside_standard_input(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["report", "-", "--paste"]) == 2
    assert "Give either - or --paste, not both." in capsys.readouterr().err
