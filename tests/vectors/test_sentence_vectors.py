"""Vectors of a story: made once, kept, made anew when they have to be."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from importlib.util import find_spec
from math import hypot
from os import environ
from pathlib import Path

import pytest

from tests.samples import a_source, the_ferry
from tests.vectors.fakes import Fakes, make_fakes, make_missing, make_model
from tui.story import Story
from tui.vectors import DEFAULT_MODEL, Vector, VectorsError, sentence_vectors
from tui.vectors.cache import MOST_FILES, Cache

STORY = the_ferry().story
SENTENCES = [sentence for source in STORY.sources for sentence in source.sentences]


def dot(a: Vector, b: Vector) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))


def forget_packages() -> None:
    for name in list(sys.modules):
        if name.partition(".")[0] in ("sentence_transformers", "huggingface_hub"):
            del sys.modules[name]


@pytest.fixture
def fakes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Fakes]:
    forget_packages()
    monkeypatch.syspath_prepend(tmp_path / "packages")
    yield make_fakes(tmp_path / "packages")
    forget_packages()


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return make_model(tmp_path / "model")


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def test_every_sentence_has_a_vector_of_length_one(fakes: Fakes, model: Path, cache: Path) -> None:
    vectors = sentence_vectors(STORY, str(model), cache)
    assert list(vectors) == [sentence.id for sentence in SENTENCES]
    assert all(hypot(*vector) == pytest.approx(1) for vector in vectors.values())
    assert len(set(vectors.values())) == len({sentence.text for sentence in SENTENCES})
    assert fakes.log[:2] == ["import", f"load {model} here"]


def test_the_second_time_the_same_vectors_come_without_the_library(
    fakes: Fakes, model: Path, cache: Path
) -> None:
    first = sentence_vectors(STORY, str(model), cache)
    asked = fakes.log
    forget_packages()
    assert sentence_vectors(STORY, str(model), cache) == first
    assert fakes.log == asked
    assert "sentence_transformers" not in sys.modules


def test_only_an_article_that_is_new_is_encoded(fakes: Fakes, model: Path, cache: Path) -> None:
    sentence_vectors(STORY, str(model), cache)
    before = len(fakes.log)
    more = Story("", (*STORY.sources, a_source("more", [["A fourth view"], ["It was calm."]])))
    vectors = sentence_vectors(more, str(model), cache)
    assert fakes.log[before:] == [f"load {model} here", "encode 2"]
    assert vectors["more:1.1"] and vectors["post:1.1"]


@pytest.mark.parametrize("damage", [b"", b"rubbish", None], ids=["empty", "rubbish", "a bit turned"])
def test_a_damaged_cache_is_made_anew(fakes: Fakes, model: Path, cache: Path, damage: bytes | None) -> None:
    first = sentence_vectors(STORY, str(model), cache)
    for path in cache.iterdir():
        kept = path.read_bytes()
        path.write_bytes(kept[:-3] + bytes([kept[-3] ^ 1]) + kept[-2:] if damage is None else damage)
    assert sentence_vectors(STORY, str(model), cache) == first
    before = len(fakes.log)
    assert sentence_vectors(STORY, str(model), cache) == first
    assert len(fakes.log) == before, "it was put right"


def test_a_cache_that_cannot_be_written_costs_nothing_but_time(
    fakes: Fakes, model: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    assert len(sentence_vectors(STORY, str(model), tmp_path / "file" / "cache")) == len(SENTENCES)
    assert fakes.log


def test_a_model_that_changed_is_another_model(fakes: Fakes, model: Path, cache: Path) -> None:
    sentence_vectors(STORY, str(model), cache)
    before = len(fakes.log)
    (model / "model.safetensors").write_bytes(bytes(999) + b"\1")  # trained on: the size stays
    sentence_vectors(STORY, str(model), cache)
    assert "encode 4" in fakes.log[before:]


def test_a_model_that_moved_is_the_same(fakes: Fakes, model: Path, cache: Path) -> None:
    sentence_vectors(STORY, str(model), cache)
    before = fakes.log
    sentence_vectors(STORY, str(model.rename(model.with_name("moved"))), cache)
    assert fakes.log == before


def test_a_model_of_the_hub_is_fetched_once_and_known_by_its_commit(fakes: Fakes, cache: Path) -> None:
    sentence_vectors(STORY, "some/model", cache)
    assert fakes.log[1] == "load some/model"
    before = fakes.log
    sentence_vectors(STORY, "some/model", cache)
    assert fakes.log == before
    commit = fakes.folder / "hub" / "some" / "model" / "c0ffee"
    commit.rename(commit.with_name("decade"))
    sentence_vectors(STORY, "some/model", cache)
    assert fakes.log[len(before)] == "load some/model here", "what is here is used without asking the hub"


def test_a_short_name_is_one_of_the_librarys_own_models(fakes: Fakes, cache: Path) -> None:
    sentence_vectors(STORY, "all-MiniLM-L6-v2", cache)
    assert fakes.log[1] == f"load {DEFAULT_MODEL}"


def test_the_cache_does_not_grow_for_ever(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    for number in range(MOST_FILES + 3):
        cache.put("model", [str(number)], [(1.0, 0.0)])
    assert len(list(tmp_path.iterdir())) == MOST_FILES
    assert cache.get("model", [str(MOST_FILES + 2)]) == [(1.0, 0.0)]


@pytest.mark.usefixtures("fakes")
@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("{folder}/broken", "The model {folder}/broken can't be used (header too small)."),
        ("{folder}/none", "The model {folder}/none makes vectors that are none."),
        ("{folder}", "The folder {folder} holds no model: no modules.json, no config.json."),
        ("far/away", "The model far/away is not on this machine, and the hub that has it can't be reached."),
        ("an/absent\x1b[2J", "There is no model an/absent: neither a folder here nor a name on the hub."),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence(tmp_path: Path, cache: Path, name: str, told: str) -> None:
    for kind in ("broken", "none"):
        (make_model(tmp_path / kind) / kind).touch()
    with pytest.raises(VectorsError) as caught:
        sentence_vectors(STORY, name.format(folder=tmp_path), cache)
    assert str(caught.value) == told.format(folder=tmp_path)
    assert not cache.exists()


@pytest.mark.parametrize("name", ["folder", "some/model"])
def test_without_the_extra_the_user_is_told_how_to_get_it(
    tmp_path: Path, model: Path, cache: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    forget_packages()
    make_missing(tmp_path / "packages")
    monkeypatch.syspath_prepend(tmp_path / "packages")
    with pytest.raises(VectorsError, match=r"pip install 'rashomon\[semantic\]'\.$"):
        sentence_vectors(STORY, str(model) if name == "folder" else name, cache)


def test_an_article_without_sentences_needs_no_model(model: Path, cache: Path) -> None:
    nothing = replace(STORY.sources[0], paragraphs=())
    assert sentence_vectors(Story("", (nothing,)), str(model), cache) == {}


@pytest.mark.skipif(find_spec("sentence_transformers") is None, reason="needs the extra `semantic`")
def test_a_real_model_knows_what_is_alike(cache: Path) -> None:
    source = a_source(
        "post",
        [
            ["The harbour master resigned on Friday."],
            ["On Friday the head of the port stepped down."],
            ["Fourteen people were hurt when the ferry sank."],
        ],
    )
    name = environ.get("RASHOMON_MODEL", DEFAULT_MODEL)
    try:
        vectors = sentence_vectors(Story("", (source,)), name, cache)
    except VectorsError as error:
        if "can't be reached" in str(error):
            pytest.skip(str(error))
        raise
    resigned, stepped_down, hurt = vectors.values()
    assert all(hypot(*vector) == pytest.approx(1, abs=1e-5) for vector in vectors.values())
    assert dot(resigned, stepped_down) > dot(resigned, hurt) + 0.2
    assert sentence_vectors(Story("", (source,)), name, cache) == vectors
