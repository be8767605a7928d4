"""Where a report goes: files that are there are not lost, folders get files, a terminal no bytes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.commands.running import MAIN, ROOT, SEEDS, in_terminal, interruptible, rashomon, story
from tests.samples import the_ferry
from tui.cli import main
from tui.commands.targets import file_names
from tui.reports.formats import FORMATS, rendered

FERRY = SEEDS / "ferry"


def report(*arguments: str | Path) -> int:
    return main(["report", *map(str, arguments)])


def test_a_file_that_is_there_is_replaced_only_by_force(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "report.txt"
    target.write_text("mine")
    assert report(FERRY, "-o", target) == 2
    err = capsys.readouterr().err
    assert "report.txt is there already; --force" in err and err.count("\n") == 1
    assert target.read_text() == "mine"
    assert report(FERRY, "-o", target, "--force") == 0
    assert "FACTS" in target.read_text(encoding="utf-8")
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(("answer", "code"), [("y\r", 0), ("\r", 2), ("\x04", 2)], ids=["yes", "no", "end"])
def test_in_a_terminal_it_is_asked_once(tmp_path: Path, answer: str, code: int) -> None:
    target = tmp_path / "report.txt"
    target.write_text("mine")
    ended, shown = in_terminal("report", FERRY, "-o", target, answers={"[y/N]": answer})
    assert ended == code and shown.count("[y/N]") == 1
    assert (target.read_text(encoding="utf-8") == "mine") == (code == 2)


def test_a_folder_gets_a_file_of_the_storys_name(tmp_path: Path) -> None:
    assert report(FERRY, "-o", tmp_path, "--format", "json") == 0
    assert report(FERRY, "-o", f"{tmp_path}/new/inner/") == 0
    two = sorted(path for path in FERRY.iterdir() if path.suffix == ".txt")[:2]
    assert report(*two, "-o", tmp_path / "new") == 0
    files = sorted(str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file())
    assert files[:1] == ["ferry.json"] and "new/inner/ferry.txt" in files and len(files) == 3


def test_names_of_files_are_safe_distinct_and_not_too_long() -> None:
    called = ["a", "A", "a-2", "../up", ".hidden", "x\x1b[31m\ny\u202e", 'con<>|?*:"\\', "", "ü" * 400]
    names = file_names(called, "text")
    assert names[:3] == ["a.txt", "A-2.txt", "a-2-2.txt"]
    assert names[3:8] == ["_up.txt", "hidden.txt", "x y.txt", "con________.txt", "story.txt"]
    assert len(names[8].encode()) < 200
    assert len({name.casefold() for name in names}) == len(names)


def test_what_is_no_file_is_written_to_without_asking(capsys: pytest.CaptureFixture[str]) -> None:
    assert report(FERRY, "-o", os.devnull) == 0
    assert capsys.readouterr().err == ""


def test_a_folder_that_cannot_be_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert report(FERRY, "-o", f"{tmp_path}/file/") == 2
    assert "can't make this folder" in capsys.readouterr().err


def test_bytes_are_not_written_to_a_terminal_nor_is_anything_done_for_them(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setattr("tui.commands.stories.story_of", lambda *_: pytest.fail("it was read"))
    assert report(FERRY, "--format", "docx") == 2
    told = capsys.readouterr()
    assert told.out == "" and "docx is nothing for a terminal; write it to a file with -o." in told.err


def test_formats_make_bytes_or_text_as_they_say() -> None:
    pytest.importorskip("docx")
    for name, format in FORMATS.items():
        assert isinstance(rendered(the_ferry(), name), bytes) is format.binary


def test_an_interrupt_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    target.write_text("mine")
    command = [
        *MAIN,
        "report",
        str(story(tmp_path / "ferry") / "post.txt"),
        "-",
        "-o",
        str(target),
        "--force",
    ]
    with (
        interruptible(),
        subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as process,
    ):
        assert process.stdin is not None and process.stderr is not None
        # More than a pipe holds: when it is written, the command is reading.
        process.stdin.write(b"The ferry Aurora sank. " * 20_000)
        process.stdin.flush()
        for _ in range(20):  # Python does not see one that comes between two reads before the next has ended
            process.send_signal(signal.SIGINT)
            with suppress(subprocess.TimeoutExpired):
                process.wait(1)
                break
        assert process.returncode == 130
        assert process.stderr.read() == b""
    assert target.read_text() == "mine" and sorted(p.name for p in tmp_path.iterdir()) == [
        "ferry",
        "report.txt",
    ]


def test_the_reader_piped_is_the_text_report() -> None:
    assert rashomon(FERRY).stdout == rashomon("report", FERRY).stdout


def test_every_format_is_the_same_in_every_process() -> None:
    """Sets of words come in another order in each."""
    code = (
        "from hashlib import sha256; from tui.reading import read_story; from tui.stages import compare\n"
        "from tui.reports.formats import FORMATS, FormatError, rendered\n"
        "compared = compare(read_story('seeds/tax-records'))\n"
        "for format in FORMATS:\n"
        "    try: made = rendered(compared, format)\n"
        "    except FormatError: continue\n"
        "    print(format, sha256(made if isinstance(made, bytes) else made.encode()).hexdigest())\n"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0] == told[1] and "html" in told[0]
