"""Details: the ledger of names, figures, dates and quotations."""

from __future__ import annotations

from dataclasses import replace

from tests.differences.made import story
from tui.differences import findings

ARTICLES = (
    [
        "The acting warden, Ada Lindqvist, resigned on Jan. 23.",
        "“Nobody at the harbour was warned in time,” Lindqvist said.",
        "She moved 38,000 residents.",
    ],
    [
        "The warden resigned on January 23.",
        "“Nobody at the harbour was warned,” she said.",
        "She moved up to 38,000 people.",
    ],
)


def test_each_kind_in_order_with_every_place() -> None:
    details = findings(story(*ARTICLES), ()).details
    assert [(d.kind, d.text, d.sources) for d in details] == [
        ("name", "Ada Lindqvist", ("A",)),
        ("figure", "38,000", ("A", "B")),
        ("date", "Jan. 23", ("A", "B")),
        ("quote", "Nobody at the harbour was warned in time,", ("A", "B")),
    ]


def test_occurrences_carry_exact_spans() -> None:
    made = story(*ARTICLES)
    sentences = {s.id: s.text for source in made.sources for s in source.sentences}
    name = findings(made, ()).details[0]
    assert [sentences[v.sentence][v.start : v.end] for v in name.occurrences] == [
        "Ada Lindqvist",
        "Lindqvist",
    ]


def test_short_quoted_words_are_no_quotation() -> None:
    assert [d for d in findings(story("The “miracle ferry” sank."), ()).details if d.kind == "quote"] == []


def test_capitalised_headlines_make_no_names() -> None:
    made = story(["Warden Of Old Pier Resigns After Storm", "The warden left the pier."])
    assert findings(made, ()).details == ()


def test_where_it_was_written_and_who_took_the_picture_are_no_details() -> None:
    made = story(
        ["LINDHOLM (AP) — Ada Lindqvist resigned on Friday.", "Critics of Lindqvist met in Oslo."],
        ["She resigned, said Lotte Brandt, who lives in Lindholm."],
    )
    first, *others = made.sources
    headline, *rest = first.paragraphs
    text = "Ada Lindqvist at the quay (Jo Doe/Getty Images)"
    caption = replace(
        rest[-1].sentences[0], text=text, kind="caption", end=rest[-1].sentences[0].start + len(text)
    )
    pictured = replace(rest[-1], kind="caption", sentences=(caption,))
    made = replace(made, sources=(replace(first, paragraphs=(headline, *rest[:-1], pictured)), *others))
    names = {d.text: d.sources for d in findings(made, ()).details if d.kind == "name"}
    assert names == {"Ada Lindqvist": ("A",), "Lotte Brandt": ("B",), "Lindholm": ("B",)}
