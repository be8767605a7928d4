from __future__ import annotations

from dataclasses import replace

import pytest

from tests.grid.golden import check, drawn
from tests.samples import a_large_comparison, a_source, the_ferry
from tui.altered import altered
from tui.comparison import Difference, DifferenceKind, Value
from tui.grid.differences import Differences, difference_groups, difference_tabs
from tui.grid.grouped import tab_at, tabs_line
from tui.grid.passages import lines_of, passages
from tui.index import Index
from tui.kinds import kinds_in_order
from tui.measure import width_of, wrap
from tui.story import Story

FERRY = the_ferry()
INDEX = Index(FERRY)


def picture(width: int, *, kind: str = "", conflicts: bool = False, focus: str = "post") -> Differences:
    return Differences(INDEX, difference_groups(FERRY.differences, kind, conflicts), focus, width)


def a_difference(kind: DifferenceKind, *values: Value, conflict: bool = False) -> Difference:
    return Difference("d", kind, None, conflict, "a note", values)


def test_differences_at_eighty_columns() -> None:
    check("differences-80.txt", drawn(picture(80), cursor=0))


def test_conflicts_alone() -> None:
    check("differences-conflicts-60.txt", drawn(picture(60, conflicts=True, focus="echo"), cursor=0))


def test_a_kind_without_any_says_so() -> None:
    drawing = picture(60, kind="role")
    (line,) = (drawing.line(number, False) for number in range(drawing.height))
    assert "role ── checked, none found ─" in "".join(text for text, _ in line)
    assert drawing.rows == 1 and drawing.entry(0) is None and drawing.listed(0) == 0


def test_kinds_with_most_conflicts_come_first_and_those_without_any_last() -> None:
    def some(kind: DifferenceKind, *conflicts: bool) -> list[Difference]:
        return [a_difference(kind, conflict=conflict) for conflict in conflicts]

    found = [*some("label", False), *some("name", True), *some("hedge", True, False, True)]
    order = kinds_in_order(found)
    assert order[:3] == ("hedge", "name", "label")
    hedges = difference_groups(found)[0]
    assert [difference.conflict for difference in hedges.entries] == [True, True, False]
    assert hedges.counts == "3 · 2 !"


@pytest.mark.parametrize("width", [*range(0, 31), 60, 80, 200])
def test_every_line_is_exactly_as_wide_as_the_picture(width: int) -> None:
    drawing = picture(width)
    for number in range(drawing.height):
        line = drawing.line(number, cursor=drawing.row_at(number) == 1)
        assert width_of("".join(text for text, _ in line)) == width or width < 10


def test_groups_follow_each_other() -> None:
    drawing = picture(80)
    assert [drawing.kind(row) for row in range(3)] == ["figure", "wording", "quote"]
    assert [drawing.next_group(row) for row in (0, 1, drawing.rows - 1)] == [1, 2, drawing.rows - 1]
    assert [drawing.previous_group(row) for row in (0, 1, 2)] == [0, 0, 1]
    assert [drawing.row_at(line) for line in range(drawing.height)] == [
        row for row in range(drawing.rows) for _ in range(*drawing.span(row))
    ]


def test_a_long_note_is_cut_after_two_lines() -> None:
    long = replace(FERRY.differences[0], note="Post: Fourteen; " * 20)
    drawing = Differences(INDEX, difference_groups([long], "figure"), "post", 60)
    lines = ["".join(text for text, _ in drawing.line(number, False)).rstrip() for number in range(4)]
    assert lines[2].endswith("…") and lines[3].startswith("    Post  Fourteen people")


def test_the_line_of_a_source_is_known() -> None:
    drawing = picture(80)
    assert [drawing.source_on(line) for line in range(4)] == [None, None, "post", "echo"]


LONG = " ".join(["Before"] * 40 + ["the gate was closed"] + ["after"] * 40) + "."
STORY = Story("Gate", (a_source("post", [["Gate"], [LONG]]), a_source("echo", [["Gate"], ["It was shut."]])))


@pytest.mark.parametrize("width", [20, 40, 80])
def test_words_stand_in_their_context_in_as_few_lines_as_that_takes(width: int) -> None:
    index = Index(replace(FERRY, story=STORY))
    start = LONG.index("closed")
    closed = a_difference(
        "wording", Value("post", "post:2.1", start, start + 6), Value("echo", "echo:2.1", 7, 11)
    )
    long, short = passages(index, closed, width)
    assert long.text.startswith("… Before") and long.text.endswith("after … ¶2")
    assert [long.text[a:b] for a, b in long.marks] == ["closed"]
    assert all(width_of(long.text[a:b]) <= width for a, b in long.lines)
    assert short.text == "It was shut. ¶2"
    assert len(long.lines) + len(short.lines) == lines_of(index, closed, width)


def test_of_quotations_only_the_words_that_are_not_the_same_are_marked() -> None:
    one, other = "“The gate was closed at once,” he said.", "He said: “The gate was shut at once.”"
    story = Story("Gate", (a_source("post", [["Gate"], [one]]), a_source("echo", [["Gate"], [other]])))
    index = Index(replace(FERRY, story=story))
    values = Value("post", "post:2.1", 1, 29), Value("echo", "echo:2.1", 10, 36)
    found = passages(index, a_difference("quote", *values), 80)
    assert [[p.text[a:b] for a, b in p.marks] for p in found] == [["closed"], ["shut"]]


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (["we may go now", "we must go now"], [["may"], ["must"]]),
        (["and they fall", "and the guards fall"], [["they"], ["the guards"]]),
        (["we may go now", "we must go", "we may go"], [["may"], ["must"], ["may"]]),
        (["we go now", "we go"], [["now"], []]),
        (["We go", "we go"], [["We go"], ["we go"]]),
        (["yes", "no"], [["yes"], ["no"]]),
    ],
)
def test_altered_words(texts: list[str], words: list[list[str]]) -> None:
    spans = altered(texts)
    assert [[text[a:b] for a, b in own] for text, own in zip(texts, spans, strict=True)] == words


@pytest.mark.parametrize("width", [0, 10, 30, 60, 120, 200])
def test_the_chosen_tab_is_in_sight_and_can_be_pointed_at(width: int) -> None:
    tabs = difference_tabs(FERRY.differences, conflicts=False)
    for tab in tabs:
        line = "".join(text for text, _ in tabs_line("Differences", tabs, tab.kind, width))
        assert width_of(line) == width
        if width >= 40:
            mark = f"[{tab.title} {tab.count}]"
            assert mark in line
            assert tab_at("Differences", tabs, tab.kind, width, line.index(mark) + 1) == tab.kind
    assert tab_at("Differences", tabs, "", width, 3) is None


def test_thousands_of_differences_are_not_made_before_they_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    comparison = a_large_comparison(5, 50)
    sentences = [source.sentences[1] for source in comparison.story.sources]
    values = tuple(Value(s.id.split(":")[0], s.id, 4, 9) for s in sentences)
    index = Index(comparison)
    made: list[str] = []

    def wrapped(text: str, width: int) -> list[tuple[int, int]]:
        made.append(text)
        return wrap(text, width)

    monkeypatch.setattr("tui.grid.passages.wrap", wrapped)
    found = [replace(a_difference("wording", *values), id=f"d{number}") for number in range(5000)]
    drawing = Differences(index, difference_groups(found), "s00", 120)
    assert drawing.height > 25000 and made == []
    for number in range(drawing.height - 50, drawing.height):
        drawing.line(number, cursor=False)
    assert len(made) <= 60
