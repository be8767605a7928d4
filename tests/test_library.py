"""Rashomon as a library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import tui

ROOT = Path(__file__).parents[1]


def test_the_example_of_the_readme(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)

    from tui import Settings, compare, read_story, render

    comparison = compare(read_story("seeds/ferry"))
    for difference in comparison.differences:
        if difference.conflict:
            print(difference.kind, difference.note)
    report = render(comparison, "text", Settings(only="conflicts", lead="sentinel"))

    assert isinstance(report, str) and "Sentinel leads" in report


def test_a_story_is_read_from_one_path_or_several() -> None:
    folder = ROOT / "seeds" / "ferry"
    story = tui.read_story(folder)
    assert tui.read_story(str(folder)) == tui.read_story([folder])
    files = [str(path) for path in sorted(folder.glob("*.txt"))]
    assert [s.sha256 for s in tui.read_story(files).sources] == [s.sha256 for s in story.sources]
    with pytest.raises(tui.ReadingError, match="no such file"):
        tui.read_story("no-such.txt")


def test_all_that_is_offered_is_there_and_nothing_else() -> None:
    for name in tui.__all__:
        assert getattr(tui, name) is not None
    with pytest.raises(AttributeError, match="no_such_thing"):
        tui.no_such_thing  # type: ignore[attr-defined]  # noqa: B018


def test_importing_it_imports_nothing_else() -> None:
    code = "import sys, tui; sys.exit(' '.join(m for m in sys.modules if m.startswith('tui.')) or 0)"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=False)
    assert result.returncode == 0, result.stderr.decode()
