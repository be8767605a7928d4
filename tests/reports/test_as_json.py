import json
from dataclasses import replace

from tests.samples import the_ferry
from tui.reports.as_json import render
from tui.reports.contents import Contents
from tui.reports.settings import Settings
from tui.story import Paragraph, Story


def test_every_fact_sorts_all_sources_into_readings_perhaps_and_missing() -> None:
    document = json.loads(render(Contents(the_ferry(), Settings())))
    for fact in document["facts"]:
        placed = [*fact["readings"], *fact["perhaps"], *fact["missing"]]
        assert sorted(placed) == ["echo", "post", "star"]


def test_values_carry_the_words_and_their_place_in_the_original() -> None:
    document = json.loads(render(Contents(the_ferry(), Settings())))
    value = document["differences"][0]["values"][0]
    assert value == {"source": "post", "sentence": "post:2.2", "text": "Fourteen", "start": 48, "end": 56}


def test_offsets_of_cleaned_text_point_into_the_original() -> None:
    comparison = the_ferry()
    post, *others = comparison.story.sources
    first, second, third = post.paragraphs
    # As if an escape sequence of five characters had stood before the sentence's first word.
    old = second.sentences[1]
    moved = replace(old, end=old.end + 5, offsets=tuple(range(old.start + 5, old.end + 5)))
    changed = Paragraph(1, "body", (second.sentences[0], moved))
    source = replace(post, paragraphs=(first, changed, third))
    story = Story(comparison.story.title, (source, *others))
    document = json.loads(render(Contents(replace(comparison, story=story), Settings())))
    value = document["differences"][0]["values"][0]
    assert (value["start"], value["end"]) == (53, 61)
