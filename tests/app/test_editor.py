from __future__ import annotations

from pathlib import Path

import pytest

from tui.app.editor import command

PATH = Path("/stories/ferry/post.txt")


@pytest.mark.parametrize(
    ("environment", "words"),
    [
        ({"EDITOR": "nano"}, ["nano", "+7", "/stories/ferry/post.txt"]),
        ({"EDITOR": "nano", "VISUAL": "vim -R"}, ["vim", "-R", "+7", "/stories/ferry/post.txt"]),
        (
            {"VISUAL": "", "EDITOR": "/opt/bin/odd --wait"},
            ["/opt/bin/odd", "--wait", "/stories/ferry/post.txt"],
        ),
        ({"EDITOR": "'odd"}, []),
        ({}, []),
    ],
)
def test_how_the_editor_is_called(environment: dict[str, str], words: list[str]) -> None:
    assert command(PATH, 7, environment) == words
