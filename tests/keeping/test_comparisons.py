"""Comparisons kept on disk."""

from __future__ import annotations

import os
import pickle
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tests.samples import the_ferry
from tui.corrections import NoDifference
from tui.keeping.comparisons import Comparisons
from tui.story import Story

FERRY = the_ferry()


def test_what_was_kept_is_found_again_whole(tmp_path: Path) -> None:
    kept = Comparisons(tmp_path)
    assert kept.get(FERRY.story) is None
    kept.put(FERRY)
    assert kept.get(FERRY.story) == FERRY


def test_another_article_order_or_name_is_another_story(tmp_path: Path) -> None:
    kept = Comparisons(tmp_path)
    kept.put(FERRY)
    sources = FERRY.story.sources
    changed = replace(sources[0], paragraphs=sources[0].paragraphs[:-1])
    for other in (
        (*sources[1:], sources[0]),
        (changed, *sources[1:]),
        (replace(sources[0], siglum="P"), *sources[1:]),
    ):
        assert kept.get(Story(FERRY.story.title, other)) is None


def test_with_other_corrections_it_is_another_comparison(tmp_path: Path) -> None:
    kept = Comparisons(tmp_path)
    correction = NoDifference("wording", FERRY.differences[0].values)
    kept.put(FERRY, (correction,))
    assert kept.get(FERRY.story) is None
    assert kept.get(FERRY.story, (correction,)) == FERRY


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"rubbish",
        pickle.dumps(("one",)),
        pickle.dumps(os.system),
        pickle.dumps(the_ferry),
        pickle.dumps([Path("x")] * 7),
    ],
)
def test_a_file_that_holds_something_else_is_as_good_as_none_and_runs_nothing(
    tmp_path: Path, content: bytes
) -> None:
    kept = Comparisons(tmp_path)
    kept.put(FERRY)
    (path,) = tmp_path.iterdir()
    path.write_bytes(sha256(content).digest() + content)
    assert kept.get(FERRY.story) is None


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    kept = Comparisons(tmp_path / "file" / "folder")
    kept.put(FERRY)
    assert kept.get(FERRY.story) is None
