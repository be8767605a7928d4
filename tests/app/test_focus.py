"""The source in focus is pointed out in the heads, without colour too."""

from __future__ import annotations

import pytest
from rich.style import Style

from tests.app.test_reader import At, drive


def heads(at: At) -> dict[str, Style]:
    line = at.pilot.app.screen.query_one("#heads")
    strip = line.render_lines(line.size.region)[0]
    return {segment.text.strip(" ▸"): segment.style or Style() for segment in strip if segment.text.strip()}


@pytest.mark.parametrize("opens", ["", "m", "D", "a"])
def test_the_head_of_the_source_in_focus_is_reversed_without_colour(
    opens: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def body(at: At) -> None:
        await at.press("l", *opens)
        reversed_ = {text.split()[0] for text, style in heads(at).items() if style.reverse}
        assert "Echo" in reversed_
        assert not reversed_ & {"Post", "Star"}

    drive(body)
