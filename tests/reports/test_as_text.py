"""The text report, read as someone with a terminal or a screen reader does."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from tests.samples import a_large_comparison, the_ferry
from tui.comparison import Comparison, Omission
from tui.corrections import Note
from tui.measure import width_of
from tui.reports.as_text import render
from tui.reports.contents import IN_FULL, Contents
from tui.reports.settings import ONLY, Only, Settings

SGR = re.compile(r"\x1b\[[0-9]+m")


def report(comparison: Comparison | None = None, notes: tuple[Note, ...] = (), **settings: object) -> str:
    return render(Contents(comparison or the_ferry(), Settings(**settings), notes))  # type: ignore[arg-type]


def headings(text: str) -> list[str]:
    return re.findall(r"^([A-Z][A-Z ]+)(?: \(\d+\))?$", text, re.M)


def test_no_line_is_wider_than_asked() -> None:
    for width in (40, 60, 80, 120):
        for styled in (False, True):
            lines = SGR.sub("", report(width=width, styled=styled)).splitlines()
            assert all(width_of(line) <= width for line in lines)


def test_readings_are_cited_by_sentence_and_gaps_named() -> None:
    text = report()
    assert "Post  Fourteen people were hurt. [¶2.2]" in text
    assert "Echo  Twelve people were hurt when the ferry went down. [¶2]" in text
    assert "Not in Star." in text
    assert "  6  Only in Post\n     Post  The harbour master resigned. [¶3]" in text


def test_conflicts_stand_before_the_facts_with_what_each_side_says() -> None:
    text = report()
    assert text.index("CONFLICTS (1)") < text.index("FACTS (6)")
    conflict = text[text.index("CONFLICTS") : text.index("FACTS")]
    assert "! figure: Post: Fourteen; Echo: Twelve (fact 4)" in conflict
    assert "Post  Fourteen people were hurt. [¶2.2]" in conflict and "Echo  Twelve people" in conflict


def test_kinds_are_counted_and_those_not_found_are_stated() -> None:
    text = report()
    assert "figure 1, wording 1" in text
    assert "checked, none found: quote, name, role, title" in text
    kinds = text[text.index("DIFFERENCES BY KIND (2)") : text.index("LEFT OUT")]
    assert "Figure, different numbers (1): fact ! 4" in kinds
    # What it is stands where the fact is; of no fact, here.
    assert "Post: Fourteen" not in kinds
    ferry = the_ferry()
    text = report(
        replace(ferry, differences=(replace(ferry.differences[0], fact=None), ferry.differences[1]))
    )
    kinds = text[text.index("DIFFERENCES BY KIND (2)") : text.index("LEFT OUT")]
    assert "Figure, different numbers (1)\n    ! figure: Post: Fourteen; Echo: Twelve" in kinds


def test_each_source_is_told_what_it_leaves_out_and_has_alone() -> None:
    text = report()
    assert "Star does not have:\n    -   4 Fourteen people were hurt. (Post and Echo)" in text
    assert "Post: nothing that two others carry." in text
    assert "Only Echo has:\n    +   5 It was foggy.\n    + figures: Twelve (¶2)" in text
    assert text.index("CONFLICTS") < text.index("Only Echo has") < text.index("FACTS (6)")


def test_what_a_source_perhaps_has_is_not_said_to_be_left_out() -> None:
    ferry = the_ferry()
    omissions = tuple(replace(o, perhaps=len(o.carried_by) > 1) for o in ferry.omissions)
    text = report(replace(ferry, omissions=omissions))
    assert "Star perhaps has, in other words:\n    ?   4 Fourteen people were hurt. (Post and Echo)" in text
    assert "does not have" not in text


def test_a_long_list_of_omissions_ends_in_numbers() -> None:
    comparison = a_large_comparison(5, 150)
    omissions = tuple(
        Omission("s00", fact.id, tuple(r.source for r in fact.readings), number % 2 > 0)
        for number, fact in enumerate(comparison.facts)
        if "s00" in fact.missing and len(fact.readings) > 1
    )
    told = report(replace(comparison, omissions=omissions), only="omissions").partition("LEFT OUT")[2]
    listed = re.findall(r"^    [-?] +\d+ ", told.partition("FACTS")[0], re.M)
    assert len(listed) == IN_FULL < len(omissions)
    further = re.search(r"And, by their numbers .*?: ([\d?,\s]+)\.", told)
    assert further and len(further[1].split(",")) == len(omissions) - IN_FULL


def test_details_say_who_carries_them() -> None:
    text = report()
    assert "Harwell — in 2 of 3: Post and Echo" in text
    assert "Twelve — in one source only: Echo" in text
    # On a row where it stands, but for the one where the conflict says so.
    assert text.count("+ figure, only Echo: Twelve") == 1


@pytest.mark.parametrize("only", ONLY)
def test_kept_to_something_it_holds_that_and_numbers_stay(only: Only) -> None:
    whole, kept = report(), report(only=only)
    wanted = {
        "differences": ["CONFLICTS", "DIFFERENCES BY KIND", "FACTS"],
        "omissions": ["IN ONE SOURCE ONLY", "LEFT OUT", "FACTS"],
        "conflicts": ["CONFLICTS", "FACTS"],
    }
    assert headings(kept) == ["SOURCES", "AT A GLANCE", *wanted[only]]
    numbered = re.findall(r"^ *\d+  .+\(\d of \d\)$", kept, re.M)
    assert numbered and set(numbered) <= set(whole.splitlines())


def test_the_lead_is_named_and_orders_the_facts() -> None:
    usual, led = report(), report(lead="star")
    assert "Post leads" in usual and "Star leads" in led
    assert "  3  Only in Star\n" in usual and "  6  Only in Star\n" in led


def test_a_note_stands_at_its_fact() -> None:
    text = report(notes=(Note(("post:3.1",), "ask the harbour office"),))
    at = text.index("Only in Post")
    assert "Your note: ask the harbour office" in text[at : text.index("NAMES")]


def test_styles_add_to_the_words_and_change_none() -> None:
    plain, styled = report(), report(styled=True)
    assert "\x1b" not in plain and SGR.sub("", styled) == plain
    assert "\x1b[7mFourteen\x1b[0m people were hurt." in styled  # a conflict
    assert "The ferry sank at \x1b[4mdawn\x1b[0m." in styled  # other words
    assert "\x1b[1mCONFLICTS (1)\x1b[0m" in styled


def test_a_style_ends_with_its_line() -> None:
    for line in report(styled=True, width=40).splitlines():
        codes = SGR.findall(line)
        assert codes[1::2] == ["\x1b[0m"] * (len(codes) // 2)


def test_without_differences_it_says_that_it_looked() -> None:
    text = report(replace(the_ferry(), differences=(), marks=()))
    assert "CONFLICTS (0)\n\n  Checked, none found." in text
    assert "0 differences, no conflict" in text
