"""Which hint a newcomer is shown, and what is kept of what they know."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tui.hints import HINTS, OPENINGS, Guide, Known, hint_for

ALL = [hint.action for hint in HINTS]


def test_a_hint_is_about_what_was_not_used_yet() -> None:
    assert hint_for(Known(1)) == HINTS[0]
    assert hint_for(Known(1, frozenset(ALL[:2]))) == HINTS[2]
    assert hint_for(Known(1, frozenset(ALL))) is None


def test_each_time_another_comes_first_and_after_some_times_none() -> None:
    shown = [hint_for(Known(opening)) for opening in range(1, len(HINTS) + 1)]
    assert shown == list(HINTS)
    assert hint_for(Known(3, frozenset(ALL[2:]))) == HINTS[0]
    assert hint_for(Known(OPENINGS)) is not None and hint_for(Known(OPENINGS + 1)) is None


def test_what_was_used_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "state" / "hints.json"
    guide = Guide(path)
    assert guide.hint == HINTS[0]
    assert guide.used(ALL[0]) and not guide.used(ALL[0]) and not guide.used("next_row")
    assert guide.hint == HINTS[1]
    assert guide.keep()
    again = Guide(path)
    again.used(ALL[1])
    assert again.hint == HINTS[2]
    assert again.keep()
    assert json.loads(path.read_text()) == {"format": 1, "openings": 2, "used": sorted(ALL[:2])}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{",
        "null",
        '{"format": 9}',
        '{"format": 1, "openings": [], "used": []}',
        '{"format": 1, "openings": 1e999, "used": []}',
        '{"format": 1, "openings": 2, "used": 3}',
        "[" * 100_000,
    ],
)
def test_a_damaged_file_is_as_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "hints.json"
    path.write_text(text)
    guide = Guide(path)
    assert guide.hint == HINTS[0]
    assert guide.keep() and json.loads(path.read_text())["openings"] == 1


def test_what_is_no_hint_of_ours_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "hints.json"
    path.write_text(json.dumps({"format": 1, "openings": -7, "used": ["fly", ALL[0]]}))
    assert Guide(path).hint == HINTS[1]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not Guide(tmp_path / "file" / "hints.json").keep()
