from __future__ import annotations

import inspect
from collections import Counter
from pathlib import Path

from tui.app.actions import ACTIONS, FOOTER, GROUPS, key_table

README = Path(__file__).parents[2] / "README.md"


def test_no_key_has_two_actions_on_one_screen_and_every_action_a_plain_key_and_a_help() -> None:
    side_by_side = [group for group in GROUPS if not group.lists]
    lists = [group for group in GROUPS if group.lists or group.title in {"Move", "Columns", "Program"}]
    for groups in (side_by_side, lists):
        keys = Counter(key for group in groups for action in group.actions for key in action.keys)
        assert [key for key, times in keys.items() if times > 1] == []
    assert all(action.keys and action.help for action in ACTIONS.values())
    assert len(ACTIONS) == sum(len(group.actions) for group in GROUPS)


def test_every_action_is_carried_out_somewhere() -> None:
    from tui.app.article_screen import ArticleScreen
    from tui.app.details_screen import DetailsScreen
    from tui.app.differences_screen import DifferencesScreen
    from tui.app.grid_view import GridView
    from tui.app.reader import Reader
    from tui.app.side_by_side import SideBySideScreen

    for id in ACTIONS:
        assert any(
            inspect.getattr_static(owner, f"action_{id}", None)
            for owner in (GridView, SideBySideScreen, ArticleScreen, DifferencesScreen, DetailsScreen, Reader)
        ), id


def test_the_footer_knows_only_actions_with_a_title() -> None:
    assert all(ACTIONS[id].title for id in FOOTER)


def test_the_readme_has_the_key_table_as_it_is() -> None:
    assert key_table() in README.read_text(encoding="utf-8")
