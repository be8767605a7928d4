"""What a report is asked to hold: formats, lead, kept to, widths, styles, corrections."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.running import ESCAPE, SEEDS, article, in_terminal, story
from tui.cli import main
from tui.comparison import Comparison
from tui.corrections import Note, SplitOff, sentences_of
from tui.measure import width_of
from tui.reading import read_story
from tui.reports import formats
from tui.reports.contents import Contents
from tui.reports.formats import FORMATS, Format, FormatError
from tui.session import Session, Sessions
from tui.stages import compare

GAP = "(landlord|said,|the) …"
FERRY = str(SEEDS / "ferry")
Report = Callable[..., tuple[int, str, str]]


@pytest.fixture
def report(capsys: pytest.CaptureFixture[str]) -> Report:
    """Runs ``rashomon report`` here; its exit code, stdout and stderr."""

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = main(["report", *map(str, arguments)])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


@pytest.fixture
def a_format(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Registers a format ``made`` that renders what it is given."""

    def register(render: Callable[[Contents], str | bytes], **rest: bool) -> None:
        module = type(sys)("tui.reports.as_made")
        module.render = render  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "tui.reports.as_made", module)
        made = Format("made", "100 % made for a test", (".made",), "as_made", **rest)
        monkeypatch.setitem(formats.FORMATS, "made", made)

    return register


def test_the_name_after_o_asks_for_the_format(report: Report, tmp_path: Path) -> None:
    assert report(FERRY, "-o", tmp_path / "a.JSON")[0] == 0
    assert json.loads((tmp_path / "a.JSON").read_bytes())["version"] == 1
    assert report(FERRY, "-o", tmp_path / "b.json", "--format", "text")[0] == 0
    assert "FACTS" in (tmp_path / "b.json").read_text(encoding="utf-8")
    assert report(FERRY, "-o", tmp_path / "c.unheard-of")[0] == 0
    assert "FACTS" in (tmp_path / "c.unheard-of").read_text(encoding="utf-8")


def test_help_and_usage_errors_name_the_formats_there_are(
    capsys: pytest.CaptureFixture[str], a_format: Callable[..., None]
) -> None:
    a_format(lambda _: "")
    with pytest.raises(SystemExit):
        main(["report", "--help"])
    assert "made (100 % made for a test)" in " ".join(capsys.readouterr().out.split())
    with pytest.raises(SystemExit) as raised:
        main(["report", FERRY, "--format", "no-such"])
    err = capsys.readouterr().err
    assert raised.value.code == 2 and all(name in err for name in ("no-such", *FORMATS))


def test_the_lead_is_a_siglum_in_any_case_or_an_id(report: Report) -> None:
    _, by_siglum, _ = report(FERRY, "--lead", "TIDE")
    assert "Tide leads" in by_siglum
    id = next(s.id for s in read_story(FERRY).sources if s.siglum == "Tide")
    assert report(FERRY, "--lead", id)[1] == by_siglum


def test_an_unknown_lead_is_answered_with_those_there_are(report: Report) -> None:
    code, out, err = report(FERRY, "--lead", "nobody")
    assert code == 2 and out == "" and err.count("\n") == 1
    assert "'nobody'" in err and "Islander, Sentinel, Tide" in err


def test_kept_to_conflicts(report: Report) -> None:
    _, out, _ = report(FERRY, "--only", "conflicts")
    assert "CONFLICTS" in out and "LEFT OUT" not in out


def test_readings_are_whole_or_excerpts_as_the_format_has_it_or_as_asked(
    report: Report, a_format: Callable[..., None]
) -> None:
    a_format(lambda contents: str(contents.settings.whole), excerpts=True)
    assert report(FERRY, "--format", "made")[1] == "False"
    assert report(FERRY, "--format", "made", "--include-text")[1] == "True"
    assert "…" not in report(FERRY, "--only", "differences")[1].partition("FACTS")[0]
    assert "… stands for what is left away" in " ".join(report(FERRY, "--excerpts")[1].split())


def test_what_always_holds_the_whole_text_says_so(report: Report) -> None:
    code, out, err = report(FERRY, "--format", "json", "--excerpts")
    assert code == 2 and out == "" and "json always holds the whole text" in err


def test_the_schema_needs_no_story(report: Report, tmp_path: Path) -> None:
    code, out, err = report("--schema")
    assert (code, err) == (0, "") and json.loads(out)["$schema"].endswith("2020-12/schema")
    assert report("--schema", "-o", tmp_path / "schema.json") == (0, "", "")
    assert (tmp_path / "schema.json").read_text(encoding="utf-8") == out
    code, out, err = report("--schema", FERRY)
    assert code == 2 and out == "" and "leave the PATHs away" in err


def test_options_without_effect_on_the_format_are_named(report: Report) -> None:
    _, out, err = report(FERRY, "--format", "csv", "--width", "60", "--color", "never")
    assert err == "rashomon: --width and --color: for text alone, and without effect on csv.\n"
    assert report(FERRY, "--format", "csv", "--width", "60", "--quiet") == (0, out, "")
    assert report(FERRY, "--width", "60", "--color", "never")[2] == ""


def test_cells_of_a_csv_file_are_whole_or_excerpts(report: Report, tmp_path: Path) -> None:
    found = story(tmp_path)
    article(found, "long.txt", f"Nobody on the island had slept{', the landlord said' * 9}.")
    for format in ("csv", "csv-long"):
        whole = report(found, "--format", format)[1]
        assert not re.search(GAP, whole)
        assert whole == report(found, "--format", format, "--include-text")[1]
        assert re.search(GAP, report(found, "--format", format, "--excerpts")[1])


def test_a_format_that_needs_something_says_so(report: Report, a_format: Callable[..., None]) -> None:
    def fail(_: Contents) -> str:
        raise FormatError("made needs an extra.")

    a_format(fail)
    assert report(FERRY, "--format", "made") == (2, "", "rashomon: made needs an extra.\n")


def test_widths(report: Report, capsys: pytest.CaptureFixture[str]) -> None:
    for width in ("40", "60", "120"):
        lines = report(FERRY, "--width", width)[1].splitlines()
        assert max(map(width_of, lines)) <= int(width)
        assert max(map(width_of, lines)) > int(width) - 12
    for wrong in ("39", "-1", "x"):
        with pytest.raises(SystemExit) as raised:
            main(["report", FERRY, f"--width={wrong}"])
        assert raised.value.code == 2 and "is no width" in capsys.readouterr().err


def test_styles_on_a_terminal_unless_they_are_not_wanted(report: Report) -> None:
    plain = {"TERM": "xterm", "NO_COLOR": ""}
    assert "\x1b[1m" in in_terminal("report", FERRY, environment=plain)[1]
    for without in ({**plain, "NO_COLOR": "1"}, {**plain, "TERM": "dumb"}):
        assert "\x1b" not in in_terminal("report", FERRY, environment=without)[1]
    assert "\x1b" not in report(FERRY)[1] and "\x1b[1m" in report(FERRY, "--color", "always")[1]


@pytest.mark.parametrize("color", ["always", "never"])
def test_hostile_articles_bring_no_escapes(report: Report, tmp_path: Path, color: str) -> None:
    article(
        tmp_path / "ev\x1b]0;owned\x07il",
        "post.txt",
        "Ferry \x1b]0;owned\x07sinks\x1b[31m off Harwell\n\nThe ferry \u202eAurora\x9b2J sank at dawn.\n",
    )
    folder = article(
        tmp_path / "ev\x1b]0;owned\x07il", "e\x1b[7mcho.txt", "The ferry Aurora sank at noon."
    ).parent
    code, out, err = report(folder, "--color", color)
    assert code == 0 and err == ""
    bare = out.replace("\x1b[0m", "")
    for code_ in ("1", "4", "7"):
        bare = bare.replace(f"\x1b[{code_}m", "") if color == "always" else bare
    assert not ESCAPE.search(bare) and "\u202e" not in out and "owned" not in out
    code, out, err = report(folder, tmp_path / "none\x1b[31m\n.txt")
    assert code == 2 and not ESCAPE.search(err) and err.count("\n") == 1


def test_exit_code_is_about_what_the_report_is_kept_to(report: Report, tmp_path: Path) -> None:
    article(
        tmp_path, "a.txt", "Ferry sinks off Harwell\n\nThe ferry Aurora sank on Tuesday, officials said.\n"
    )
    article(tmp_path, "b.txt", "Ferry sinks off Harwell\n\nThe ferry Aurora sank on Tuesday, sailors said.\n")
    assert report(tmp_path)[0] == 0
    assert report(tmp_path, "--exit-code")[0] == 1
    assert report(tmp_path, "--exit-code", "--only", "conflicts")[0] == 0
    assert report(FERRY, "--exit-code", "--only", "conflicts")[0] == 1


def test_corrections_and_notes_only_when_asked_for(
    report: Report, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.session.state_folder", lambda: tmp_path / "state")
    found = story(tmp_path / "ferry")
    before = report(found)[1]
    read = read_story(found)
    comparison: Comparison = compare(read)
    fact = next(fact for fact in comparison.facts if fact.shared and "Aurora" in fact.label)
    away = fact.readings[1].sentences
    corrections = (SplitOff(sentences_of(fact), away),)
    Sessions().put(read, Session(corrections, (Note(away, "ask \x1b[31mEcho"),)))
    assert report(found)[1] == before
    after = report(found, "--corrected")[1]
    assert "Your note: ask Echo" in after and after.count("  Only in ") == before.count("  Only in ") + 2


def test_quiet_says_nothing_but_errors(report: Report, tmp_path: Path) -> None:
    found = story(tmp_path)
    article(found, "twice.txt", (found / "post.txt").read_text(encoding="utf-8"))
    assert "twice.txt" in report(found)[2]
    assert report(found, "--quiet")[2] == ""
    assert "no articles" in report("--quiet", SEEDS)[2]
