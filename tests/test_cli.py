"""The command as its users and their scripts meet it: a process with exit code, stdout and stderr."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.commands.running import ESCAPE, MAIN, ROOT, SEEDS, article, rashomon
from tui.cli import main
from tui.reading import read_story


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Two short articles that share a fact."""
    return (
        article(
            tmp_path, "post.txt", "Ferry sinks off Harwell\n\nThe ferry Aurora sank at dawn on Tuesday.\n"
        ),
        article(tmp_path, "echo.txt", "Harwell ferry lost\n\nThe ferry Aurora sank at noon on Tuesday.\n"),
    )


def test_a_pipe_gets_the_text_report_without_escapes() -> None:
    result = rashomon(SEEDS / "tax-records")
    assert result.returncode == 0 and result.stderr == ""
    assert not ESCAPE.search(result.stdout)
    assert "FACTS" in result.stdout and "LEFT OUT" in result.stdout


def test_without_arguments_the_sample_story_opens() -> None:
    assert rashomon().stdout == rashomon(SEEDS / "tax-records").stdout


def test_the_report_says_who_alone_names_krause() -> None:
    lines = rashomon("report", SEEDS / "tax-records").stdout
    assert re.search(r"Melanie Krause — in one source only: Northern", lines)


def test_json_is_the_contract(two: tuple[Path, Path]) -> None:
    result = rashomon("report", *two, "--format", "json")
    document = json.loads(result.stdout)
    assert (document["format"], document["version"]) == ("rashomon-comparison", 1)
    texts = {source["id"]: path.read_text() for source, path in zip(document["sources"], two, strict=True)}
    ids = set()
    for source in document["sources"]:
        for sentence in source["sentences"]:
            ids.add(sentence["id"])
            assert texts[source["id"]][sentence["start"] : sentence["end"]] == sentence["text"]
    placed = {s for fact in document["facts"] for reading in fact["readings"].values() for s in reading}
    assert placed == ids
    sunk = next(f for f in document["facts"] if len(f["readings"]) == 2 and "Aurora" in f["label"])
    assert sunk["missing"] == []
    for difference in document["differences"]:
        for value in difference["values"]:
            assert texts[value["source"]][value["start"] : value["end"]] == value["text"]


def test_the_same_input_gives_the_same_bytes() -> None:
    first = rashomon("report", SEEDS / "tax-records", "--format", "json", PYTHONHASHSEED="1")
    second = rashomon("report", SEEDS / "tax-records", "--format", "json", PYTHONHASHSEED="2")
    assert first.stdout == second.stdout


def test_output_goes_to_a_file(two: tuple[Path, Path], tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    result = rashomon("report", *two, "-o", target)
    assert result.stdout == ""
    assert target.read_text(encoding="utf-8") == rashomon("report", *two).stdout


def test_the_name_of_the_file_says_in_which_format(two: tuple[Path, Path], tmp_path: Path) -> None:
    begins = {"a.md": "# ", "a.csv": '\ufeff"fact"', "a.long.csv": '"source_id"', "a.JSON": "{", "a": "Ferry"}
    for name, beginning in begins.items():
        assert main(["report", *map(str, two), "-o", str(tmp_path / name)]) == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(beginning), name
    assert main(["report", *map(str, two), "--format", "markdown", "-o", str(tmp_path / "b.csv")]) == 0
    assert (tmp_path / "b.csv").read_text(encoding="utf-8").startswith("# ")


def test_a_format_that_needs_more_says_so_and_leaves_no_file(
    two: tuple[Path, Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    assert main(["report", *map(str, two), "-o", str(tmp_path / "a.docx")]) == 2
    assert capsys.readouterr().err == (
        "rashomon: docx needs the extra `docx`: pip install 'rashomon[docx]'.\n"
    )
    assert not (tmp_path / "a.docx").exists()


def test_a_file_that_cannot_be_written_is_named(two: tuple[Path, Path], tmp_path: Path) -> None:
    result = rashomon("report", *two, "-o", tmp_path / "nowhere" / "report.txt")
    assert result.returncode == 2
    assert "nowhere" in result.stderr and result.stderr.count("\n") == 1


def test_exit_code_says_whether_the_sources_differ(two: tuple[Path, Path], tmp_path: Path) -> None:
    assert rashomon("report", *two).returncode == 0
    assert rashomon("report", *two, "--exit-code").returncode == 1
    same = article(
        tmp_path, "same.txt", "Ferry sinks off Harwell today\n\nThe ferry Aurora sank at dawn on Tuesday."
    )
    other = article(tmp_path, "other.txt", "The ferry Aurora sank at dawn on Tuesday.\n")
    assert rashomon("report", same, other, "--exit-code").returncode == 0


def test_sources_tells_what_was_read_and_set_aside() -> None:
    result = rashomon("sources", SEEDS / "tax-records")
    assert result.returncode == 0
    assert len(re.findall(r"^  read ", result.stdout, re.M)) == 5
    assert "comment" in result.stdout.lower()


def test_sources_explains_every_line_in_its_order() -> None:
    folder = SEEDS / "ferry"
    result = rashomon("sources", "--explain", folder)
    assert result.returncode == 0
    story = read_story([folder])
    explained = [line.split("  ")[-1] for line in result.stdout.splitlines() if line.startswith("  body ")]
    bodies = [p.text for source in story.sources for p in source.paragraphs if p.kind == "body"]
    assert len(explained) == len(bodies)
    for line, body in zip(explained, bodies, strict=True):
        assert body.startswith(line.rstrip("…"))


def test_standard_input_is_an_article(two: tuple[Path, Path]) -> None:
    result = rashomon("-", two[1], stdin=two[0].read_bytes())
    assert result.returncode == 0 and "sank at dawn" in result.stdout


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda folder: [folder / "missing.txt", folder / "a.txt"], "missing.txt"),
        (lambda folder: [folder / "empty"], "empty"),
        (lambda folder: [folder / "a.txt", folder / "nothing.txt"], "nothing.txt"),
        (lambda folder: [folder / "a.txt", folder / "picture.txt"], "picture.txt"),
        (lambda folder: [folder / "a.txt"], "two"),
        (lambda folder: [folder / "a.txt", folder / "copy.txt"], "copy"),
        (lambda folder: [folder / "a.txt", folder / "huge.txt"], "huge.txt"),
    ],
    ids=["missing", "empty folder", "empty file", "binary", "one article", "the same twice", "20 MB"],
)
def test_bad_input_gets_one_sentence_and_two(tmp_path: Path, make: object, told: str) -> None:
    article(tmp_path, "a.txt", "Ferry sinks off Harwell\n\nThe ferry Aurora sank at dawn on Tuesday.\n")
    article(tmp_path, "copy.txt", (tmp_path / "a.txt").read_text())
    article(tmp_path, "nothing.txt", " \n\n")
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    (tmp_path / "empty").mkdir()
    if told == "huge.txt":
        article(tmp_path, "huge.txt", "The ferry sank at dawn. " * 850_000)
    result = rashomon("report", *make(tmp_path))  # type: ignore[operator]
    assert result.returncode == 2
    assert result.stdout == "" and "Traceback" not in result.stderr
    assert told in result.stderr and result.stderr.startswith("rashomon: ")


def test_hostile_text_reaches_nobody(two: tuple[Path, Path], tmp_path: Path) -> None:
    evil = article(
        tmp_path,
        "evil.txt",
        "Ferry \x1b]0;owned\x07sinks\x1b[31m off Harwell\n\n"
        "The ferry \u202eAurora\x9b2J sank at dawn on Tuesday.\n",
    )
    for command in (["report"], ["sources"], ["report", "--format", "json"]):
        result = rashomon(command[0], evil, two[1], *command[1:])
        assert result.returncode == 0, result.stderr
        assert not ESCAPE.search(result.stdout) and "\u202e" not in result.stdout
        assert "owned" not in result.stdout


def test_usage_errors_are_two() -> None:
    assert rashomon("report").returncode == 2
    assert rashomon("--no-such-option").returncode == 2


def test_a_closed_pipe_is_no_error() -> None:
    with subprocess.Popen(
        [*MAIN, "report", str(SEEDS / "tax-records")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["report", "--help"]])
def test_help_answers_without_textual_rich_or_the_stages(arguments: list[str]) -> None:
    heavy = "textual rich rapidfuzz Stemmer tui.reading tui.alignment tui.differences tui.grid tui.comparison"
    code = (
        "import sys\nfrom tui.cli import main\n"
        f"try: main({arguments!r})\nexcept SystemExit: pass\n"
        f"loaded = [name for name in {heavy.split()!r} if name in sys.modules]\n"
        "sys.exit(' '.join(loaded) or 0)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=False)
    assert result.returncode == 0, result.stderr.decode()


def test_the_reader_opens_without_what_single_keys_need() -> None:
    needless = "rapidfuzz tui.reading tui.stages tui.reports shlex tomllib".split()
    code = (
        "import sys\nimport tui.app.reader\n"
        f"sys.exit(' '.join(name for name in {needless!r} if name in sys.modules) or 0)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=False)
    assert result.returncode == 0, result.stderr.decode()


def test_reports_need_no_textual() -> None:
    code = (
        "import sys\nfrom tui.cli import main\n"
        f"main(['report', {str(SEEDS / 'ferry')!r}])\n"
        "sys.exit(' '.join(name for name in ('textual', 'rich') if name in sys.modules) or 0)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=False)
    assert result.returncode == 0, result.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("piped", [False, True], ids=["files", "an article from a pipe"])
def test_in_a_terminal_the_reader_opens_and_leaves_it_as_it_was(
    two: tuple[Path, Path], tmp_path: Path, piped: bool
) -> None:
    paths = ["-", str(two[1])] if piped else list(map(str, two))
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(ROOT)
        if piped:
            read, write = os.pipe()
            os.write(write, two[0].read_bytes())
            os.close(write)
            os.dup2(read, 0)
        os.execve(
            MAIN[0],
            [*MAIN, *paths],
            {
                **os.environ,
                "TERM": "xterm-256color",
                "COLUMNS": "100",
                "LINES": "30",
                "XDG_CACHE_HOME": str(tmp_path),
                "XDG_STATE_HOME": str(tmp_path),
                "XDG_CONFIG_HOME": str(tmp_path),
            },
        )
    output = b""
    end = time.monotonic() + 30
    pressed = False
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                output += os.read(terminal, 65536)
            except OSError:
                break
        if not pressed and "▣".encode() in output:
            os.write(terminal, b"q")
            pressed = True
    _, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert b"Aurora" in output
    assert b"\x1b[?1049h" in output and b"\x1b[?1049l" in output, "the alternate screen is entered and left"


def test_paths_says_where_things_are(tmp_path: Path) -> None:
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path / "config")}
    result = subprocess.run([*MAIN, "--paths"], capture_output=True, text=True, env=environment, check=True)
    names = [line.split()[0] for line in result.stdout.splitlines()]
    assert names == ["settings", "sessions", "caches"]
    if sys.platform == "linux":
        assert str(tmp_path / "config" / "rashomon" / "config.toml") in result.stdout


def test_serve_says_what_it_needs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "textual_serve.server", None)
    assert main(["serve", str(SEEDS / "ferry")]) == 2
    assert "pip install 'rashomon[web]'" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["0", "65536", "-1", "x"])
def test_a_port_that_is_none_is_named(port: str) -> None:
    result = rashomon("serve", SEEDS / "ferry", f"--port={port}")
    assert result.returncode == 2 and "is no port" in result.stderr
