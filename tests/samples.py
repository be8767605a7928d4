"""Small stories and comparisons made by hand, for the tests of what comes after alignment."""

from __future__ import annotations

from datetime import date

from tui.comparison import (
    Comparison,
    Detail,
    Difference,
    Fact,
    Mark,
    Omission,
    Reading,
    Value,
)
from tui.story import Kind, Paragraph, Sentence, Source, Story


def a_source(id: str, paragraphs: list[list[str]], published: date | None = None) -> Source:
    """A source whose first paragraph is its headline; sentence ids are ``id:paragraph.sentence``."""
    made, texts, position = [], [], 0
    for number, sentences in enumerate(paragraphs):
        kind: Kind = "headline" if number == 0 else "body"
        row = []
        for place, text in enumerate(sentences, 1):
            row.append(
                Sentence(f"{id}:{number + 1}.{place}", number, kind, text, position, position + len(text))
            )
            texts.append(text)
            position += len(text) + 1
        made.append(Paragraph(number, kind, tuple(row)))
    return Source(
        id=id,
        siglum=id.capitalize(),
        title=paragraphs[0][0],
        outlet="",
        byline="",
        published=published,
        location="",
        sha256="0" * 64,
        text=" ".join(texts),
        paragraphs=tuple(made),
        residue=(),
    )


def the_ferry() -> Comparison:
    """Three sources on a ferry: a shared fact with a conflict, one with a gap, lone ones."""
    post = a_source(
        "post",
        [
            ["Ferry sinks off Harwell"],
            ["The ferry sank at dawn.", "Fourteen people were hurt."],
            ["The harbour master resigned."],
        ],
        date(2026, 3, 4),
    )
    echo = a_source(
        "echo",
        [
            ["Harwell ferry goes down"],
            ["Twelve people were hurt when the ferry went down."],
            ["It was foggy."],
        ],
    )
    star = a_source("star", [["Ferry lost"], ["The ferry sank at first light."], ["Divers found the wreck."]])
    facts = (
        _fact("f1", "Ferry sinks off Harwell", post=["post:1.1"], echo=["echo:1.1"], star=["star:1.1"]),
        _fact("f2", "The ferry sank at dawn.", post=["post:2.1"], echo=["echo:2.1"], star=["star:2.1"]),
        _fact("f3", "Fourteen people were hurt.", post=["post:2.2"], echo=["echo:2.1"]),
        _fact("f4", "The harbour master resigned.", post=["post:3.1"]),
        _fact("f5", "It was foggy.", echo=["echo:3.1"]),
        _fact("f6", "Divers found the wreck.", star=["star:3.1"]),
    )
    return Comparison(
        story=Story("Ferry sinks off Harwell", (post, echo, star)),
        facts=facts,
        differences=(
            Difference(
                "d1",
                "figure",
                "f3",
                True,
                "Post: Fourteen; Echo: Twelve",
                (Value("post", "post:2.2", 0, 8), Value("echo", "echo:2.1", 0, 6)),
            ),
            Difference(
                "d2",
                "wording",
                "f2",
                False,
                "Post: dawn; Star: first light",
                (Value("post", "post:2.1", 18, 22), Value("star", "star:2.1", 18, 29)),
            ),
        ),
        marks=(Mark("f2", "post:2.1", 18, 22, "differs"), Mark("f2", "star:2.1", 18, 29, "differs")),
        omissions=(
            Omission("star", "f3", ("post", "echo"), False),
            Omission("echo", "f4", ("post",), False),
            Omission("star", "f4", ("post",), False),
        ),
        details=(
            Detail("name", "Harwell", (Value("post", "post:1.1", 16, 23), Value("echo", "echo:1.1", 0, 7))),
            Detail("figure", "Twelve", (Value("echo", "echo:2.1", 0, 6),)),
        ),
        copied=(),
        independent=(("post",), ("echo",), ("star",)),
    )


def _fact(id: str, label: str, **readings: list[str]) -> Fact:
    return Fact(
        id=id,
        label=label,
        confidence=0.9,
        readings=tuple(Reading(source, tuple(sentences)) for source, sentences in readings.items()),
        perhaps=(),
        missing=tuple(source for source in ("post", "echo", "star") if source not in readings),
    )


def a_large_comparison(sources: int, rows: int) -> Comparison:
    """``rows`` facts over ``sources`` sources, two in five readings missing, some words marked;
    readings of 8 to 40 words. The same numbers give the same comparison."""
    words = (
        "the harbour office said on Monday that a ferry with two hundred people on board had left the "
        "quay before the storm warning reached its captain and ran aground north of the lighthouse"
    ).split()
    ids = [f"s{n:02}" for n in range(sources)]
    texts: dict[str, list[list[str]]] = {id: [[f"Headline of {id}"]] for id in ids}
    facts, marks = [], []
    for row in range(rows):
        readings = []
        for place, id in enumerate(ids):
            if (row * 7 + place * 3) % 5 < 2 and place != row % sources:
                continue
            length = 8 + (row * 13 + place * 29) % 33
            first = (row + place) % len(words)
            text = " ".join((words * 3)[first : first + length]).capitalize() + "."
            sentence = f"{id}:{len(texts[id]) + 1}.1"
            texts[id].append([text])
            readings.append(Reading(id, (sentence,)))
            if place % 2:
                start = text.index(" ") + 1
                marks.append(Mark(f"f{row + 1}", sentence, start, start + 12, "differs"))
        there = {reading.source for reading in readings}
        facts.append(
            Fact(
                id=f"f{row + 1}",
                label=f"Fact {row + 1}",
                confidence=0.8,
                readings=tuple(readings),
                perhaps=(),
                missing=tuple(id for id in ids if id not in there),
            )
        )
    story = Story("A long story", tuple(a_source(id, texts[id]) for id in ids))
    return Comparison(story, tuple(facts), (), tuple(marks), (), (), (), tuple((id,) for id in ids))
