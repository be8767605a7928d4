"""What the user has set, and what is told of a bad setting."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.config import Config, ConfigError, load

ACTIONS = ("next_row", "previous_row")


def loaded(tmp_path: Path, text: str) -> Config:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return load(path, ACTIONS)


def test_without_a_file_there_are_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "config.toml", ACTIONS) == Config()
    assert loaded(tmp_path, "") == Config()


def test_what_is_set_is_taken(tmp_path: Path) -> None:
    text = (
        'theme = "nord"\nmouse = false\nhints = false\n[keys]\nnext_row = ["n", "down"]\nprevious_row = "e"\n'
    )
    assert loaded(tmp_path, text) == Config(
        "nord", False, False, {"next_row": ("n", "down"), "previous_row": ("e",)}
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("theme = 3", "theme: has to be a name"),
        ("mouse = 1", "mouse: has to be true or false"),
        ("hints = 'no'", "hints: has to be true or false"),
        ("colour = 1", "colour: there is no such setting; there are theme, mouse, hints, keys"),
        ("keys = 1", "keys: has to be a table"),
        ("[keys]\nfly = 'f'", "keys.fly: there is no such setting; there are next_row, previous_row"),
        ("[keys]\nnext_row = []", "keys.next_row: has to be a key or a list of keys"),
        ("[keys]\nnext_row = ['j', 3]", "keys.next_row: has to be a key or a list of keys"),
        ("[keys]\nnext_row = 'j'\nprevious_row = 'j'", "keys.previous_row: j is given to next_row too"),
        ("theme =", "is not TOML"),
    ],
)
def test_a_bad_setting_is_named_with_its_file_and_key(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigError) as caught:
        loaded(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'config.toml'}: ")
    assert told in str(caught.value)
