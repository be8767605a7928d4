"""Comparisons that hold something of all that a report can say, for the tests of its formats."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from tests.samples import the_ferry
from tui.comparison import Comparison, Copied, Evidence, Reading, Tie, Value
from tui.corrections import Note
from tui.reading import read_story
from tui.stages import compare
from tui.story import Residue

SEEDS = Path(__file__).parents[2] / "seeds"
NOTES = (Note(("post:2.2", "echo:2.1"), "Ask the hospital."),)


def the_full_ferry() -> Comparison:
    """The ferry with a perhaps, a run of shared words, evidence, ties, residue, and all that is known of a
    source."""
    comparison = the_ferry()
    post, echo, star = comparison.story.sources
    post = replace(
        post,
        outlet="The Post",
        byline="Ann Reed",
        location="Harwell",
        text=f"{post.text} Read more",
        residue=(Residue("Read more", "a line of the page", len(post.text) + 1, len(post.text) + 10),),
    )
    echo = replace(echo, published=date(2026, 3, 5))
    facts = list(comparison.facts)
    facts[2] = replace(
        facts[2],
        perhaps=(Reading("star", ("star:2.1",)),),
        missing=(),
        evidence=(Evidence("words", "people, hurt", 0.6666),),
        ties=(Tie("post:2.2", "echo:2.1", 0.98765),),
    )
    run = (
        (Value("post", "post:1.1", 0, 11),),
        (Value("star", "star:1.1", 0, 5), Value("star", "star:2.1", 0, 9)),
    )
    return replace(
        comparison,
        story=replace(comparison.story, sources=(post, echo, star)),
        facts=tuple(facts),
        omissions=(replace(comparison.omissions[0], perhaps=True), *comparison.omissions[1:]),
        copied=(Copied(("post", "star"), 0.3333, (run,)),),
        independent=(("post", "star"), ("echo",)),
    )


@cache
def of_seed(name: str) -> Comparison:
    """The comparison of the sample story ``name``."""
    return compare(read_story([SEEDS / name]))


def all_comparisons() -> dict[str, Comparison]:
    """The comparisons that every format is to hold for, by name."""
    return {"full": the_full_ferry(), "ferry": of_seed("ferry"), "tax-records": of_seed("tax-records")}
