"""What the footer of the home screen says of what a key did, or why it did nothing."""

from __future__ import annotations

import pytest

from tests.app.test_reader import At, drive


@pytest.mark.parametrize(
    ("keys", "said"),
    [
        ("L", "Post leads already."),
        ("<", "Post goes no further to the left."),
        ("l l >", "Star goes no further to the right."),
        ("x", "Post is hidden; X shows it again."),
        ("x X", "All columns are shown again."),
        ("X", "No column is hidden."),
        ("z", "One column alone; z shows all."),
        ("-", "Columns get no narrower here."),
        ("+ + + +", "Columns get no wider."),
    ],
)
def test_what_was_done_or_why_not(keys: str, said: str) -> None:
    async def body(at: At) -> None:
        await at.press(*keys.split())
        assert said in at.line("footer")

    drive(body)


@pytest.mark.parametrize("key", ["z", "X", ">", "escape"])
def test_what_is_true_no_more_is_said_no_more(key: str) -> None:
    async def body(at: At) -> None:
        await at.press("x")
        assert "is hidden" in at.line("footer")
        await at.press(key)
        assert "is hidden" not in at.line("footer")

    drive(body)


def test_what_was_said_behind_a_question_does_not_come_after_it() -> None:
    async def body(at: At) -> None:
        await at.press("G", "J", "exclamation_mark")
        assert "J on another row" in at.line("footer")
        await at.press("escape")
        assert "No difference" not in at.line("footer")

    drive(body)


def test_that_something_is_not_found_is_forgotten_when_something_else_is() -> None:
    async def body(at: At) -> None:
        await at.press("slash", *"zzq", "enter")
        assert "is in no source" in at.line("footer")
        await at.press("slash", *"ferry", "enter")
        assert "is in no source" not in at.line("footer")

    drive(body)


def test_a_key_of_another_list_says_which() -> None:
    async def body(at: At) -> None:
        await at.press("D", "c")
        assert "c: Differences: conflicts alone, or all." in at.line("footer")
        await at.press("d", "r")
        assert "r: Article: show or hide what was set aside." in at.line("footer")

    drive(body)
