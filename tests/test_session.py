"""What a reader leaves behind is there the next time."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from tests.samples import the_ferry
from tui.corrections import Joined, NoDifference, Note, SplitOff
from tui.grid.view import plain, restored, start
from tui.session import Session, Sessions
from tui.story import Story

FERRY = the_ferry()
STORY = FERRY.story
SESSION = Session(
    corrections=(
        Joined(("post:1.1",), ("echo:1.1",)),
        SplitOff(("post:1.1", "echo:1.1"), ("echo:1.1",)),
        NoDifference("figure", FERRY.differences[0].values),
    ),
    notes=(Note(("post:1.1",), "ask the “harbour” master"),),
    view=plain(start(STORY)),
    place="post:1.1",
)


def test_a_session_is_found_again_whatever_the_order_of_the_articles(tmp_path: Path) -> None:
    sessions = Sessions(tmp_path)
    assert sessions.get(STORY) == Session()
    assert sessions.put(STORY, SESSION)
    assert sessions.get(STORY) == SESSION
    assert sessions.get(Story(STORY.title, STORY.sources[::-1])) == SESSION
    fetched_again = replace(STORY.sources[0], sha256="1" * 64)  # a page with the same text
    assert sessions.get(Story(STORY.title, (fetched_again, *STORY.sources[1:]))) == SESSION
    changed = replace(STORY.sources[0], paragraphs=STORY.sources[0].paragraphs[:-1])
    assert sessions.get(Story(STORY.title, (changed, *STORY.sources[1:]))) == Session()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"format": 99}', '{"format": 1, "corrections": [{"is": "x"}]}']
)
def test_a_file_that_cannot_be_understood_is_put_aside(tmp_path: Path, text: str) -> None:
    sessions = Sessions(tmp_path)
    sessions.put(STORY, SESSION)
    (path,) = tmp_path.iterdir()
    path.write_text(text)
    assert sessions.get(STORY) == Session()
    (aside,) = tmp_path.iterdir()
    assert aside.suffix == ".damaged" and aside.read_text() == text


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not Sessions(tmp_path / "file" / "folder").put(STORY, SESSION)


def test_the_view_is_kept_without_what_is_of_the_moment() -> None:
    view = replace(
        start(STORY),
        order=("star", "post", "echo"),
        lead="star",
        focus="echo",
        pinned=frozenset({"star"}),
        hidden=frozenset({"post"}),
        more=-1,
        grain="paragraphs",
        folded=True,
    )
    passing = replace(view, search="fog", zoomed=True, slide=1)
    assert restored(STORY, json.loads(json.dumps(plain(passing)))) == view


@pytest.mark.parametrize(
    "change",
    [
        {"order": ["post", "echo"]},
        {"order": ["post", "echo", "echo"]},
        {"lead": "nobody"},
        {"hidden": ["nobody"]},
        {"more": "many"},
        {"order": 3},
    ],
)
def test_a_view_that_is_not_of_this_story_is_passed_over(change: dict[str, object]) -> None:
    assert restored(STORY, {**plain(replace(start(STORY), folded=True)), **change}) == start(STORY)
    assert restored(STORY, {}) == start(STORY)


def test_the_source_in_focus_is_never_hidden() -> None:
    kept = {**plain(start(STORY)), "hidden": ["post", "echo", "star"]}
    assert restored(STORY, kept).hidden == {"echo", "star"}
