"""The JSON report against its schema, and against the comparison it tells of."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from tests.reports.documents import NOTES, all_comparisons, the_full_ferry
from tui.comparison import Comparison, DetailKind, DifferenceKind, MarkKind
from tui.reports.as_json import render, schema
from tui.reports.contents import Contents
from tui.reports.settings import ONLY, Only, Settings
from tui.story import Kind

SCHEMA: dict[str, Any] = json.loads(schema())


def document(
    comparison: Comparison | None = None, lead: str = "", only: Only = "", notes: Any = NOTES
) -> dict[str, Any]:
    contents = Contents(comparison or the_full_ferry(), Settings(lead=lead, only=only), notes)
    made = json.loads(render(contents))
    assert isinstance(made, dict)
    return made


def by_id(made: dict[str, Any], fact: str) -> dict[str, Any]:
    return next(each for each in made["facts"] if each["id"] == fact)


def closed(schema: Any) -> Any:
    """``schema`` with no other keys than those it describes: what this version writes."""
    if isinstance(schema, list):
        return [closed(each) for each in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: closed(value) for key, value in schema.items()}
    return (
        {**made, "additionalProperties": False}
        if made.get("type") == "object" and "properties" in made
        else made
    )


def objects(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        schema = list(schema.values())
    if isinstance(schema, list):
        for each in schema:
            yield from objects(each)


def test_the_schema_is_one_and_describes_every_key() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for each in objects(SCHEMA):
        for name, property in each.get("properties", {}).items() if each.get("type") == "object" else ():
            assert property.get("description"), name
            assert name in each["required"]


def test_the_schema_knows_all_kinds() -> None:
    of = {
        name: each["properties"]["kind"]
        for name, each in SCHEMA["$defs"].items()
        if name != "readings" and "kind" in each.get("properties", {})
    }
    assert of["difference"]["enum"] == list(get_args(DifferenceKind))
    assert of["detail"]["enum"] == list(get_args(DetailKind))
    assert of["mark"]["enum"] == list(get_args(MarkKind))
    assert of["sentence"]["enum"] == list(get_args(Kind))
    assert SCHEMA["properties"]["settings"]["properties"]["only"]["enum"] == [None, *ONLY]


@pytest.mark.parametrize("name", ["full", "ferry", "tax-records"])
@pytest.mark.parametrize("only", ["", *ONLY])
def test_reports_are_valid_and_hold_nothing_that_is_not_described(name: str, only: Only) -> None:
    Draft202012Validator(closed(SCHEMA)).validate(document(all_comparisons()[name], only=only))


MUTATIONS: list[tuple[str, Callable[[dict[str, Any]], object]]] = [
    ("another format", lambda d: d.update(version=2)),
    ("a source gone", lambda d: d["facts"][0].pop("missing")),
    ("a key misspelt", lambda d: d.update(omission=d.pop("omissions"))),
    ("an unknown kind", lambda d: d["differences"][0].update(kind="opinion")),
    ("a place before the beginning", lambda d: d["marks"][0].update(start=-1)),
    ("a text for a number", lambda d: d["details"][0]["occurrences"][0].update(end="12")),
    ("more than certain", lambda d: by_id(d, "f3")["ties"][0].update(likely=1.2)),
    ("a reading without sentences", lambda d: d["facts"][0]["readings"].update(post=[])),
    ("a fact that nobody reports", lambda d: d["facts"][0].update(readings={})),
    ("a day in words", lambda d: d["sources"][0].update(published="4 March 2026")),
    ("copied among three", lambda d: d["copied"][0]["sources"].append("echo")),
    ("a note that is none", lambda d: d["notes"].update(f3="")),
]


@pytest.mark.parametrize(("what", "change"), MUTATIONS, ids=[what for what, _ in MUTATIONS])
def test_a_document_that_is_changed_is_not_valid(
    what: str, change: Callable[[dict[str, Any]], object]
) -> None:
    validator = Draft202012Validator(SCHEMA)
    made = document()
    assert validator.is_valid(made)
    change(made)
    assert not validator.is_valid(made), what


def test_reports_of_a_later_program_are_still_valid() -> None:
    made = document()
    made["facts"][0]["seen"] = made["more"] = True
    Draft202012Validator(SCHEMA).validate(made)


@pytest.mark.parametrize("name", ["full", "ferry", "tax-records"])
@pytest.mark.parametrize("only", ["", *ONLY])
def test_every_id_that_is_named_is_there(name: str, only: Only) -> None:
    made = document(all_comparisons()[name], only=only)
    sources = {source["id"] for source in made["sources"]}
    facts = [fact["id"] for fact in made["facts"]]
    source_of = {s["id"]: source["id"] for source in made["sources"] for s in source["sentences"]}
    assert len(source_of) == sum(len(source["sentences"]) for source in made["sources"])
    assert len(set(facts)) == len(facts)
    assert made["settings"]["lead"] in sources
    for fact in made["facts"]:
        assert sorted([*fact["readings"], *fact["perhaps"], *fact["missing"]]) == sorted(sources)
        for source, sentences in [*fact["readings"].items(), *fact["perhaps"].items()]:
            assert {source_of[id] for id in sentences} == {source}
        assert {end for tie in fact["ties"] for end in (tie["one"], tie["other"])} <= source_of.keys()
    assert {d["fact"] for d in made["differences"]} <= {*facts, None}
    assert {o["fact"] for o in made["omissions"]} | {m["fact"] for m in made["marks"]} <= set(facts)
    assert made["notes"].keys() <= set(facts)
    for omission in made["omissions"]:
        assert {omission["source"], *omission["carried_by"]} <= sources
    for value in values(made):
        assert source_of[value["sentence"]] == value.get("source", source_of[value["sentence"]])
    assert sorted(id for group in made["independent"] for id in group) == sorted(sources)


def values(made: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """All that points at words."""
    yield from (value for difference in made["differences"] for value in difference["values"])
    yield from (value for detail in made["details"] for value in detail["occurrences"])
    yield from (value for pair in made["copied"] for run in pair["runs"] for side in run for value in side)
    yield from made["marks"]


@pytest.mark.parametrize("name", ["full", "ferry", "tax-records"])
def test_offsets_cut_the_words_out_of_the_article(name: str) -> None:
    comparison = all_comparisons()[name]
    made = document(comparison)
    as_it_stands = {
        s.id: source.text for source in comparison.story.sources for s in source.sentences if not s.offsets
    }
    found = [value for value in values(made) if value["sentence"] in as_it_stands]
    assert found
    for value in found:
        assert as_it_stands[value["sentence"]][value["start"] : value["end"]] == value["text"]
    for source, told in zip(comparison.story.sources, made["sources"], strict=True):
        for sentence in told["sentences"]:
            if sentence["id"] in as_it_stands:
                assert source.text[sentence["start"] : sentence["end"]] == sentence["text"]


def test_all_that_a_comparison_knows_is_told() -> None:
    made = document()
    fact = by_id(made, "f3")
    assert fact["evidence"] == [{"kind": "words", "text": "people, hurt", "weight": 0.667}]
    assert fact["ties"] == [{"one": "post:2.2", "other": "echo:2.1", "likely": 0.988}]
    assert fact["perhaps"] == {"star": ["star:2.1"]}
    assert made["notes"] == {"f3": "Ask the hospital."}
    assert made["omissions"][0] == {
        "source": "star",
        "fact": "f3",
        "carried_by": ["post", "echo"],
        "perhaps": True,
        "earlier": False,
    }
    assert made["marks"][0]["text"] == "dawn"
    assert made["details"][1]["occurrences"] == [
        {"source": "echo", "sentence": "echo:2.1", "text": "Twelve", "start": 24, "end": 30}
    ]
    assert made["story"]["title"] == "Ferry sinks off Harwell"


def test_facts_follow_the_lead_source() -> None:
    made = document(lead="star")
    assert made["settings"] == {"lead": "star", "only": None}
    assert [fact["id"] for fact in made["facts"] if "star" in fact["readings"]] == ["f1", "f2", "f6"]
    assert [fact["number"] for fact in made["facts"]] == [1, 2, 3, 4, 5, 6]
    assert document()["facts"] != made["facts"]


def test_what_the_report_is_not_kept_to_is_left_away() -> None:
    conflicts = document(only="conflicts")
    assert [fact["id"] for fact in conflicts["facts"]] == ["f3"]
    assert [d["id"] for d in conflicts["differences"]] == ["d1"]
    assert conflicts["omissions"] == conflicts["details"] == conflicts["marks"] == []
    assert len(conflicts["sources"]) == 3
    omissions = document(only="omissions")
    assert omissions["differences"] == []
    assert {o["fact"] for o in omissions["omissions"]} == {"f4"}


def test_the_hash_of_a_story_is_that_of_its_articles_in_any_order() -> None:
    comparison = the_full_ferry()
    post, echo, star = comparison.story.sources
    turned = replace(comparison.story, sources=(star, post, echo))
    other = replace(comparison.story, sources=(post, echo, replace(star, sha256="1" * 64)))
    hashes = [
        document(replace(comparison, story=story))["story"]["sha256"]
        for story in (comparison.story, turned, other)
    ]
    assert hashes[0] == hashes[1] != hashes[2]


def test_what_turns_text_around_or_cannot_be_written_is_escaped() -> None:
    note = replace(NOTES[0], text="a\u202eb\udc80c\x9b\x1b[2J")
    text = render(Contents(the_full_ferry(), Settings(), [note]))
    assert not {"\u202e", "\udc80", "\x9b", "\x1b"} & set(text)
    assert json.loads(text)["notes"]["f3"] == note.text
