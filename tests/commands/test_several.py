"""Reports of many stories in one call."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.commands.running import (
    ESCAPE,
    MAIN,
    ROOT,
    SEEDS,
    article,
    in_terminal,
    interruptible,
    rashomon,
    story,
)
from tui.cli import main


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_each_folder_is_a_story_and_a_bad_one_stops_none(tmp_path: Path) -> None:
    bad = article(tmp_path / "ba\x1b[31md", "only.txt", "There is but one article here.\n").parent
    namesake, missing = story(tmp_path / "ferry"), tmp_path / "nowhere"
    command = [Path("report"), SEEDS / "ferry", bad, missing, SEEDS / "tax-records", namesake]
    first = rashomon(*command, "--format", "json", "-o", f"{tmp_path}/one/", PYTHONHASHSEED="1")
    assert first.returncode == 2 and first.stdout == "" and not ESCAPE.search(first.stderr)
    lines = first.stderr.splitlines()
    assert len(lines) == 6 and re.search(r"3 written, 2 failed, \d+ seconds?\.$", lines[-1])
    for told in ("at least two articles", "no such file or folder"):
        assert sum(told in line for line in lines) == 1
    found = contents(tmp_path / "one")
    assert sorted(found) == ["ferry-2.json", "ferry.json", "tax-records.json"]
    assert len(json.loads(found["ferry.json"])["sources"]) == 3  # the first that is called so
    again = rashomon(*command, "--format", "json", "-o", f"{tmp_path}/two/", "--quiet", PYTHONHASHSEED="2")
    assert again.returncode == 2 and len(again.stderr.splitlines()) == 3
    assert contents(tmp_path / "two") == found


def test_files_that_are_there_are_refused_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    article(out, "ferry.txt", "mine")
    command = ["report", str(SEEDS / "ferry"), str(SEEDS / "tax-records"), "-o", str(out)]
    assert main(command) == 2
    assert "ferry.txt is there already; --force replaces it." in capsys.readouterr().err
    assert contents(out) == {"ferry.txt": b"mine"}


def test_the_folder_of_the_reports_is_no_story(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = article(tmp_path / "out", "note.txt", "mine").parent
    paths = [story(tmp_path / "b"), out, story(tmp_path / "a"), tmp_path / "a"]
    assert main(["report", *map(str, paths), "-o", str(out), "--exit-code", "--quiet"]) == 1
    assert capsys.readouterr().err == ""
    assert sorted(contents(out)) == ["a.txt", "b.txt", "note.txt"]


@pytest.mark.parametrize(
    ("more", "output", "told"),
    [
        (["post.txt"], "out/", "post.txt is no folder"),
        ([], "out", "may be a folder or a file"),
    ],
    ids=["a file beside folders", "a name that may be either"],
)
def test_what_may_mean_two_things_is_asked_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str], output: str, told: str
) -> None:
    one, two = story(tmp_path / "one"), story(tmp_path / "two")
    files = [str(one / name) for name in more]
    assert main(["report", str(one), str(two), *files, "-o", str(tmp_path / output) + output[3:]]) == 2
    err = capsys.readouterr().err
    assert told in err and err.count("\n") == 1 and not (tmp_path / "out").exists()


def test_folders_are_one_story_where_the_report_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = article(tmp_path / "one", "post.txt", "Ferry sinks off Harwell\n\nThe ferry sank at dawn.\n").parent
    two = article(tmp_path / "two", "echo.txt", "Harwell ferry lost\n\nThe ferry sank at noon.\n").parent
    assert main(["report", str(one), str(two)]) == 0
    assert "2 sources compared" in capsys.readouterr().out
    assert main(["report", str(one), str(two), "-o", str(tmp_path / "both.json")]) == 0
    assert len(json.loads((tmp_path / "both.json").read_bytes())["sources"]) == 2


def test_in_a_terminal_a_bar_tells_how_far_it_is(tmp_path: Path) -> None:
    stories = [story(tmp_path / name) for name in "ab"]
    code, shown = in_terminal("report", *stories, "-o", f"{tmp_path}/out/", environment={"TERM": "xterm"})
    assert code == 0 and "/2" in shown and "2 written, 0 failed" in shown
    assert "→" not in shown


def test_an_interrupt_ends_all_processes_and_leaves_whole_files(tmp_path: Path) -> None:
    stories = []
    for number in range(30):
        stories.append(tmp_path / f"{number}")
        for path in (SEEDS / "tax-records").glob("*.txt"):
            article(stories[-1], path.name, path.read_text(encoding="utf-8"))
    command = [*MAIN, "report", *map(str, stories), "--format", "json", "-o", f"{tmp_path}/out/"]
    with (
        interruptible(),
        subprocess.Popen(
            command, stderr=subprocess.PIPE, cwd=ROOT, start_new_session=True, text=True
        ) as process,
    ):
        assert process.stderr is not None
        assert "→" in process.stderr.readline()  # the first is written
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does
        rest = process.stderr.read()
        assert process.wait(30) == 130
    assert re.search(r"interrupted: \d+ of 30 written\.\n$", rest) and "Traceback" not in rest
    written = contents(tmp_path / "out")
    assert 0 < len(written) < 30 and all(json.loads(data) for data in written.values())
    for _ in range(100):
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            break
        time.sleep(0.05)
    else:
        pytest.fail("processes are left")
