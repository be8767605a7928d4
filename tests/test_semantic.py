"""``--semantic`` as users meet it: the command as a process, with packages that stand in for the extra's."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.alignment.samples import BRIDGE
from tests.commands.running import ROOT, SEEDS, rashomon
from tests.vectors.fakes import Fakes, make_fakes, make_missing, make_model
from tui.alignment import align
from tui.stages import compare

FERRY = SEEDS / "ferry"


@pytest.fixture
def fakes(tmp_path: Path) -> Fakes:
    return make_fakes(tmp_path / "packages")


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """Environment variables: the packages on the path, a cache of the test's own, no model set."""
    return {
        "PYTHONPATH": str(tmp_path / "packages"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "RASHOMON_MODEL": "",
    }


def test_vectors_that_say_nothing_change_nothing() -> None:
    ids = [sentence.id for source in BRIDGE.sources for sentence in source.sentences]
    assert align(BRIDGE, None) == align(BRIDGE)
    assert compare(BRIDGE, None) == compare(BRIDGE)
    assert compare(BRIDGE, dict.fromkeys(ids, (1.0, 0.0))).story == BRIDGE


@pytest.mark.parametrize(
    ("options", "setting", "loaded"),
    [
        (["--semantic"], "", "sentence-transformers/all-MiniLM-L6-v2"),
        (["--semantic"], "the/set", "the/set"),
        (["--model", "the/given"], "the/set", "the/given"),
        (["--semantic", "--model", "the/given"], "", "the/given"),
    ],
)
def test_which_model_is_used(
    fakes: Fakes, surroundings: dict[str, str], options: list[str], setting: str, loaded: str
) -> None:
    result = rashomon("report", *options, FERRY, stdin=b"", **surroundings | {"RASHOMON_MODEL": setting})
    assert (result.returncode, result.stderr) == (0, "")
    assert fakes.log[:2] == ["import", f"load {loaded}"]


def test_a_setting_alone_turns_nothing_on(fakes: Fakes, surroundings: dict[str, str]) -> None:
    result = rashomon("report", FERRY, stdin=b"", **surroundings | {"RASHOMON_MODEL": "the/set"})
    assert result.returncode == 0 and fakes.log == []


def test_a_report_through_a_pipe_and_the_cache(
    fakes: Fakes, surroundings: dict[str, str], tmp_path: Path
) -> None:
    model = make_model(tmp_path / "model")
    first = rashomon("--model", model, FERRY, stdin=b"", **surroundings)
    assert first.returncode == 0 and first.stderr == "" and "FACTS" in first.stdout
    assert fakes.log[1] == f"load {model} here"
    before = fakes.log
    assert rashomon("report", "--model", model, FERRY, stdin=b"", **surroundings).stdout == first.stdout
    assert fakes.log == before


@pytest.mark.parametrize("exit_code", [0, 1])
def test_without_the_extra_the_report_is_as_it_is_with_one_line_beside_it(
    surroundings: dict[str, str], tmp_path: Path, exit_code: int
) -> None:
    make_missing(tmp_path / "packages")
    options = ["--exit-code"] * exit_code
    result = rashomon("report", "--semantic", *options, FERRY, stdin=b"", **surroundings)
    assert result.returncode == exit_code
    assert result.stdout == rashomon("report", FERRY).stdout
    assert result.stderr == (
        "rashomon: Sentence vectors are not installed: pip install 'rashomon[semantic]'. "
        "The rows rest on words alone.\n"
    )


@pytest.mark.usefixtures("fakes")
def test_a_model_that_is_away_is_told_and_the_report_stands(surroundings: dict[str, str]) -> None:
    result = rashomon("report", "--model", "far/away", FERRY, stdin=b"", **surroundings)
    assert result.returncode == 0 and "FACTS" in result.stdout
    assert result.stderr.count("\n") == 1 and "far/away" in result.stderr


def test_without_the_flag_nothing_of_it_is_imported() -> None:
    never = "sentence_transformers huggingface_hub torch numpy tui.vectors tui.apart tui.semantic"
    code = (
        "import sys\nfrom tui.cli import main\n"
        f"main(['report', {str(FERRY)!r}])\n"
        f"sys.exit(' '.join(name for name in {never.split()!r} if name in sys.modules) or 0)"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, cwd=ROOT, check=False)
    assert result.returncode == 0, result.stderr.decode()
