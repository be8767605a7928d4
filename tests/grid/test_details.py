from __future__ import annotations

from dataclasses import replace

import pytest

from tests.grid.golden import check, drawn, layers
from tests.samples import a_large_comparison, the_ferry
from tui.comparison import Detail, Value
from tui.grid.details import Details, Order, detail_groups, detail_tabs
from tui.grid.view import start
from tui.index import Index
from tui.measure import width_of

FERRY = replace(
    the_ferry(),
    details=(
        Detail("name", "Harwell", (Value("post", "post:1.1", 16, 23), Value("echo", "echo:1.1", 0, 7))),
        Detail(
            "name",
            "The ferry",
            (
                Value("post", "post:1.1", 0, 5),
                Value("post", "post:2.1", 0, 9),
                Value("echo", "echo:1.1", 8, 13),
                Value("star", "star:1.1", 0, 5),
            ),
        ),
        Detail("name", "Divers", (Value("star", "star:3.1", 0, 6),)),
        Detail("figure", "Fourteen", (Value("post", "post:2.2", 0, 8),)),
        Detail("figure", "Twelve", (Value("echo", "echo:2.1", 0, 6),)),
        Detail("quote", "Ferry lost", (Value("star", "star:1.1", 0, 10),)),
    ),
)
INDEX = Index(FERRY)
VIEW = start(FERRY.story)


def picture(width: int, kind: str = "", order: Order = "fewest") -> Details:
    return Details(INDEX, detail_groups(FERRY.details, kind, order), VIEW, width)


def test_details_at_eighty_columns() -> None:
    drawing = picture(80)
    heads = "\n".join(layers(drawing.heads()))
    check("details-80.txt", f"{heads}\n{drawn(drawing, cursor=0)}")


def test_as_they_are_told() -> None:
    drawing = picture(80, "name", "told")
    assert [entry.text for row in range(drawing.rows) if (entry := drawing.entry(row))] == [
        "Harwell",
        "The ferry",
        "Divers",
    ]


def test_spellings_of_the_source_in_focus_or_of_the_first_that_has_it() -> None:
    drawing = picture(80)
    harwell, ferry, divers = FERRY.details[:3]
    assert drawing.spellings(ferry, "post") == "Post: Ferry, The ferry  headline ¶2"
    assert drawing.spellings(harwell, "star") == "not in Star; Post: Harwell  headline"
    assert drawing.noted(divers) == "+ name: Divers: only in Star"
    assert drawing.noted(harwell) == "name: Harwell: in Post, Echo"


def test_columns_can_be_pointed_at() -> None:
    drawing = picture(80)
    heads = "".join(text for text, _ in drawing.heads())
    assert [
        drawing.columns.source_at(heads.index(siglum), drawing.focus) for siglum in ("Post", "Echo", "Star")
    ] == [
        "post",
        "echo",
        "star",
    ]
    assert drawing.columns.source_at(5, drawing.focus) is None


@pytest.mark.parametrize("width", [*range(0, 31), 60, 80, 200])
@pytest.mark.parametrize("kind", ["", "quote", "date"])
def test_every_line_is_exactly_as_wide_as_the_picture(width: int, kind: str) -> None:
    drawing = picture(width, kind)
    for line in [drawing.heads(), *(drawing.line(number, number == 1) for number in range(drawing.height))]:
        assert width_of("".join(text for text, _ in line)) == width


def test_twenty_sources_fit_a_narrow_screen() -> None:
    comparison = a_large_comparison(20, 3)
    there = tuple(Value(s.id, s.sentences[0].id, 0, 8) for s in comparison.story.sources for _ in range(12))
    details = (Detail("name", "Headline", there), Detail("name", "Quay", there[:1]))
    index = Index(replace(comparison, details=details))
    drawing = Details(index, detail_groups(details, "", "fewest"), start(comparison.story), 80)
    assert [tab.count for tab in detail_tabs(details)] == [2, 2, 0, 0, 0]
    line = "".join(text for text, _ in drawing.line(1, False))
    assert line.startswith(" + Quay") and line.count("·") == 19 and line.count("+") == 2
