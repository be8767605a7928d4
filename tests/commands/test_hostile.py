"""Nothing that a terminal obeys or that hides comes out, whatever articles, files and arguments say."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.running import rashomon
from tests.reading import pages
from tests.reading.checks import UNSAFE
from tests.reading.test_residue import BODY

IN_A_TEXT = "\x1b[2J\x9b31m\u202e\u200b\u3164\u034f\ufe0f\x1b]8;;x\x07"
NAME = "a\x1b[2J\u202e\u200b\u3164\ufe0f\n"


def assert_safe(text: str, what: object) -> None:
    bare = text.replace("\n", "")
    assert not UNSAFE.search(bare), what
    assert not {"\u3164", "\u034f"}.intersection(bare), what
    assert "Traceback" not in text


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("hostile") / NAME
    made.mkdir()
    text = "".join(f"<p>{line[:40]}{IN_A_TEXT}{line[40:]}</p>" for line in BODY)
    head = f"<title>T{IN_A_TEXT}</title><meta name=author content='Jo{IN_A_TEXT} Doe'>"
    (made / f"1{NAME}.html").write_text(
        pages.page(f"<article><h1>Bridge {IN_A_TEXT}</h1>{text}</article>", head)
    )
    article = [f"Bridge {IN_A_TEXT} to stay closed", f"By Jo {IN_A_TEXT}Doe", *BODY[:3], f"Share {IN_A_TEXT}"]
    (made / f"2{NAME}.txt").write_text("\n\n".join(article))
    told = {"title": IN_A_TEXT, "text": f"{IN_A_TEXT}{BODY[1]}", "author": IN_A_TEXT, "sitename": IN_A_TEXT}
    (made.parent / "told.json").write_text(json.dumps([told, {"title": "Two", "text": " ".join(BODY[2:])}]))
    (made / f"bad{NAME}").write_text("")
    story = made.parent / f"listed{NAME}"
    story.mkdir()
    (story / "story.toml").write_text('[[source]]\n"k\\u001b\\u202e\\u3164" = 1\n')
    return made


@pytest.mark.parametrize(
    "command",
    [
        ["report"],
        ["report", "--include-text"],
        ["report", "--format", "json", "--include-text"],
        ["sources"],
        ["sources", "--explain"],
    ],
)
def test_what_is_told_of_articles(command: list[str], folder: Path) -> None:
    for paths in ([folder], [folder.parent / "told.json"], [folder, folder]):
        ran = rashomon(*command, *paths)
        assert ran.returncode == 0 and ran.stdout
        assert_safe(ran.stdout, command)
        assert_safe(ran.stderr, command)


@pytest.mark.parametrize(
    "arguments",
    [
        ["sources", NAME],
        ["sources", f"x{NAME}://a"],
        ["sources", f"http://127.0.0.1/{NAME}"],
        ["sources", "http://\u3164\ufe0f.example/"],
        ["sources", "{folder}/bad{name}"],
        ["sources", "{folder}/../listed{name}"],
        ["report", "{folder}", "-o", f"none{NAME}/{NAME}.txt"],
        ["report", "{folder}", "--lead", NAME],
        ["report", "--format", NAME],
        ["report", f"--{NAME}"],
        [f"--{NAME}"],
        ["init", "{folder}"],
        ["init", NAME],
    ],
)
def test_what_is_told_of_mistakes(arguments: list[str], folder: Path) -> None:
    given = [argument.replace("{folder}", str(folder)).replace("{name}", NAME) for argument in arguments]
    ran = rashomon(*given)
    assert ran.returncode == 2 and ran.stderr and not ran.stdout
    assert_safe(ran.stderr, arguments)
