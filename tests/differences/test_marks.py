"""Marks: the words that set a reading apart, without speckling the page."""

from __future__ import annotations

from tests.differences.made import row, story
from tui.differences import findings


def marked(*articles: list[str] | str) -> dict[str, list[tuple[str, str]]]:
    """The marked words of each source with their kind."""
    made = story(*articles)
    texts = {s.id: s.text for source in made.sources for s in source.sentences}
    found: dict[str, list[tuple[str, str]]] = {source.id: [] for source in made.sources}
    for mark in findings(made, (row(made),)).marks:
        found[mark.sentence[0]].append((texts[mark.sentence][mark.start : mark.end], mark.kind))
    return found


def test_replaced_and_added_words() -> None:
    assert marked(
        "The inspector closed the old pier to heavy lorries.",
        "The inspector sealed the old pier to heavy lorries on Sunday.",
    ) == {"A": [("closed", "differs")], "B": [("sealed", "differs"), ("Sunday", "only")]}


def test_neighbouring_words_make_one_mark() -> None:
    found = marked(
        "The inspector closed for good the old pier to heavy lorries and vans.",
        "The inspector sealed the old pier to heavy lorries and vans.",
    )
    assert found["A"] == [("closed for good", "differs")]


def test_names_and_figures_are_marked_whole() -> None:
    found = marked(
        "The inspector Scott Lindqvist counted 1.46 million crates on the pier.",
        "The inspector Scott Lundvist counted 1.4 million crates on the pier.",
    )
    assert found["A"] == [("Scott Lindqvist", "differs"), ("1.46 million", "differs")]


def test_case_inflection_and_function_words_are_not_marked() -> None:
    found = marked(
        "The Inspector closed the old pier.",
        "The inspector has closed an old Pier!",
    )
    assert found == {"A": [], "B": []}


def test_full_and_short_names_are_not_marked() -> None:
    found = marked(
        ["The Northern Ferry Board closed the old pier.", "NFB."],
        "The NFB closed the old pier.",
    )
    assert found == {"A": [], "B": []}


def test_of_independent_reports_only_what_is_telling_is_marked() -> None:
    found = marked(
        "The inspector closed the old pier in March.",
        "Nobody may unload cargo there any more, said 14 fishermen.",
    )
    assert found == {"A": [("March", "only")], "B": [("14", "only")]}


def test_a_word_that_any_other_reading_has_is_not_only_here() -> None:
    found = marked(
        "The inspector closed the rotten old pier to lorries.",
        "The inspector closed the old pier to lorries.",
        "The inspector closed the rotten pier to lorries.",
    )
    assert found["A"] == []


def test_a_row_of_one_reading_has_no_marks() -> None:
    made = story("The inspector closed the old pier.", "Fishermen sang.")
    assert findings(made, (row(made, 0, -1),)).marks == ()


def test_a_dateline_is_no_wording() -> None:
    made = story(
        "HARROWGATE (UWS) — The harbour board closed the old pier.",
        "The harbour board shut the old pier.",
    )
    found = findings(made, (row(made),))
    assert all(mark.start >= 19 for mark in found.marks if mark.sentence == "A0")
    assert all(v.start >= 19 for d in found.differences for v in d.values if v.source == "A")
