import csv
import re
from dataclasses import replace
from io import StringIO

import pytest

from tests.reports.hostile import saying
from tests.samples import the_ferry
from tui.comparison import Comparison, Difference, Reading, Value
from tui.reports.formats import rendered
from tui.reports.settings import Settings

FORMULAS = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "  =1",
    '"=1',
    "'=1",
    "' \" =1",
    "＝1",
    "a;=1",
    'a;"=1',
    "a\t=1",
    'a","=1',
]


def rows(comparison: Comparison, format: str, settings: Settings | None = None) -> list[dict[str, str]]:
    made = rendered(comparison, format, settings)
    assert isinstance(made, str)
    return list(csv.DictReader(StringIO(made.removeprefix("\ufeff"), newline="")))


def test_a_row_a_fact_and_a_column_a_source() -> None:
    hurt = next(row for row in rows(the_ferry(), "csv") if row["label"] == "Fourteen people were hurt.")
    assert hurt == {
        "fact": "4",
        "label": "Fourteen people were hurt.",
        "sources": "2",
        "confidence": "0.9",
        "Post": "Fourteen people were hurt. [¶2.2]",
        "Echo": "Twelve people were hurt when the ferry went down. [¶2]",
        "Star": "",
        "differences": "figure",
        "conflicts": "figure: Post: Fourteen; Echo: Twelve",
    }


def test_what_a_source_perhaps_has_is_said_to_be_so() -> None:
    comparison = the_ferry()
    perhaps = replace(comparison.facts[2], perhaps=(Reading("star", ("star:2.1",)),), missing=())
    comparison = replace(comparison, facts=(*comparison.facts[:2], perhaps, *comparison.facts[3:]))
    assert [row["Star"] for row in rows(comparison, "csv") if row["label"] == perhaps.label] == [
        "perhaps: The ferry sank at first light. [¶2]"
    ]
    states = {row["source"]: row["state"] for row in rows(comparison, "csv-long") if row["fact"] == "4"}
    assert states == {"Post": "reported", "Echo": "reported", "Star": "perhaps"}


def test_a_row_a_source_fact_and_difference() -> None:
    told = rows(the_ferry(), "csv-long")
    assert {(row["source"], row["fact"]) for row in told} == {
        (source, str(fact)) for source in ("Post", "Echo", "Star") for fact in range(1, 7)
    }
    echo = next(row for row in told if row["difference"] == "d1" and row["source"] == "Echo")
    assert echo == {
        "source_id": "echo",
        "source": "Echo",
        "outlet": "",
        "published": "",
        "fact": "4",
        "label": "Fourteen people were hurt.",
        "sources": "2",
        "confidence": "0.9",
        "state": "reported",
        "places": "¶2",
        "sentences": "echo:2.1",
        "text": "Twelve people were hurt when the ferry went down.",
        "difference": "d1",
        "kind": "figure",
        "conflict": "true",
        "words": "Twelve",
    }
    star = next(row for row in told if row["source"] == "Star" and row["fact"] == "4")
    assert (star["state"], star["text"], star["difference"], star["conflict"]) == ("missing", "", "", "")


def test_a_difference_of_no_one_fact_is_told_too() -> None:
    comparison = the_ferry()
    between = Difference("d3", "name", None, False, "", (Value("star", "star:3.1", 0, 6),))
    comparison = replace(comparison, differences=(*comparison.differences, between))
    last = rows(comparison, "csv-long")[-1]
    assert (last["source"], last["fact"], last["difference"], last["words"]) == ("Star", "", "d3", "Divers")


@pytest.mark.parametrize("format", ["csv", "csv-long"])
@pytest.mark.parametrize("text", FORMULAS)
def test_no_cell_is_a_formula(format: str, text: str) -> None:
    made = rendered(saying(text), format)
    assert isinstance(made, str)
    for separator in (",", ";", "\t"):
        for row in csv.reader(StringIO(made.removeprefix("\ufeff"), newline=""), delimiter=separator):
            assert not [cell for cell in row if re.match(r"[\"\s]*[=+\-@＝]", cell)]


@pytest.mark.parametrize("format", ["csv", "csv-long"])
def test_what_is_no_formula_stays_as_it_is(format: str) -> None:
    text = 'It fell to -5; "well-known", a = b, mail a@b.example – 50+'
    assert {row["label"] for row in rows(saying(text), format)} == {text}


@pytest.mark.parametrize("format", ["csv", "csv-long"])
def test_every_row_is_a_line_that_ends_as_rfc_4180_says(format: str) -> None:
    made = rendered(saying('a\r\nb\x00\x1b[31m, "c" \u202e d\ud800'), format)
    assert isinstance(made, str)
    made.encode()
    lines = made.split("\r\n")
    assert lines.pop() == ""
    assert not re.search("[\r\n\x00\x1b\u202e]", "".join(lines))
    assert len(lines) == 1 + len(rows(saying("a"), format))
    assert 'a b, ""c"" d' in lines[1]


def test_only_the_table_for_spreadsheets_has_a_byte_order_mark() -> None:
    assert str(rendered(the_ferry(), "csv")).startswith('\ufeff"fact"')
    assert str(rendered(the_ferry(), "csv-long")).startswith('"source_id"')


@pytest.mark.parametrize("format", ["csv", "csv-long"])
def test_kept_to_what_was_asked_for(format: str) -> None:
    assert {row["fact"] for row in rows(the_ferry(), format, Settings(only="conflicts"))} == {"4"}
    assert {row["fact"] for row in rows(the_ferry(), format, Settings(only="omissions"))} == {
        "3",
        "4",
        "5",
        "6",
    }


def test_readings_are_whole_or_excerpts_in_the_order_of_the_lead() -> None:
    def echo(settings: Settings | None) -> list[str]:
        return [row["Echo"] for row in rows(the_ferry(), "csv", settings)]

    assert "Twelve people were hurt when the ferry went down. [¶2]" in echo(None)
    assert "Twelve people were hurt when the ferry went … [¶2]" in echo(Settings(whole=False))
    lead = rows(the_ferry(), "csv", Settings(lead="star"))
    assert [row["label"] for row in lead if row["Star"]] == [
        "Ferry sinks off Harwell",
        "The ferry sank at dawn.",
        "Divers found the wreck.",
    ]


@pytest.mark.parametrize("format", ["csv", "csv-long"])
def test_the_same_comparison_gives_the_same_bytes(format: str) -> None:
    assert rendered(the_ferry(), format) == rendered(the_ferry(), format)
