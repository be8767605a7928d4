from dataclasses import replace

from tests.samples import the_ferry
from tui.comparison import Value
from tui.reports.contents import Contents
from tui.reports.settings import Settings


def test_facts_keep_their_number_whatever_the_report_is_kept_to() -> None:
    everything = Contents(the_ferry(), Settings())
    conflicts = Contents(the_ferry(), Settings(only="conflicts"))
    assert [everything.numbers[fact.id] for fact in everything.facts] == [1, 2, 3, 4, 5, 6]
    assert [fact.id for fact in conflicts.facts] == ["f3"]
    assert conflicts.numbers == everything.numbers
    assert conflicts.numbers["f3"] > 1


def test_kept_to_differences_omissions_or_conflicts() -> None:
    assert [d.id for d in Contents(the_ferry(), Settings(only="differences")).differences] == ["d1", "d2"]
    assert [d.id for d in Contents(the_ferry(), Settings(only="conflicts")).differences] == ["d1"]
    omissions = Contents(the_ferry(), Settings(only="omissions"))
    assert omissions.differences == ()
    assert {fact.id for fact in omissions.facts} == {"f3", "f4", "f5", "f6"}


def test_the_lead_source_gives_the_order() -> None:
    for lead, told in (("post", ["f1", "f2", "f3", "f4"]), ("echo", ["f1", "f2", "f3", "f5"])):
        contents = Contents(the_ferry(), Settings(lead=lead))
        assert [fact.id for fact in contents.facts if fact.reading(lead)] == told


def test_sentences_are_cited_by_paragraph_and_sentence() -> None:
    contents = Contents(the_ferry(), Settings())
    assert contents.place("post:1.1") == "headline"
    assert contents.place("post:2.2") == "¶2.2"
    assert contents.place("post:3.1") == "¶3"  # of one sentence


def test_readings_say_which_words_stand_out() -> None:
    contents = Contents(the_ferry(), Settings())
    fact = contents.index.facts["f3"]
    assert [(s.text, s.stress) for s in contents.reading(fact, ["post:2.2"])] == [
        ("Fourteen", "conflict"),
        (" people were hurt.", ""),
    ]


def test_an_excerpt_is_what_stands_around_the_words_that_differ_in_whole_words() -> None:
    comparison = the_ferry()
    post, *others = comparison.story.sources
    first, second, third = post.paragraphs
    text = f"{'before ' * 20}Fourteen{' after' * 20}"
    hurt = replace(second.sentences[1], text=text)
    moved = replace(second, sentences=(second.sentences[0], hurt))
    value = replace(comparison.differences[0].values[0], start=140, end=148)
    difference = replace(comparison.differences[0], values=(value, comparison.differences[0].values[1]))
    comparison = replace(
        comparison,
        story=replace(comparison.story, sources=(replace(post, paragraphs=(first, moved, third)), *others)),
        differences=(difference,),
    )
    contents = Contents(comparison, Settings(whole=False))
    stretches = contents.reading(contents.index.facts["f3"], ["post:2.2"])
    assert "".join(s.text for s in stretches) == f"… {'before ' * 5}Fourteen{' after' * 6} …"
    assert [s.text for s in stretches if s.stress] == ["Fourteen"]


def test_the_excerpt_of_a_conflict_shows_what_a_source_says_instead() -> None:
    """Words left out can't be pointed at: what is shown are those that have the gap."""
    comparison = the_ferry()
    texts = {
        "post:2.2": f"{'before ' * 20}“many people were badly hurt in it”{' after' * 20}",
        "echo:2.1": f"{'before ' * 20}“many people were hurt in it”{' after' * 20}",
    }
    sources = tuple(
        replace(
            source,
            paragraphs=tuple(
                replace(p, sentences=tuple(replace(s, text=texts.get(s.id, s.text)) for s in p.sentences))
                for p in source.paragraphs
            ),
        )
        for source in comparison.story.sources
    )
    values = tuple(
        Value(id.partition(":")[0], id, text.index("“") + 1, text.index("”")) for id, text in texts.items()
    )
    conflict = replace(comparison.differences[0], kind="quote", values=values)
    comparison = replace(
        comparison, story=replace(comparison.story, sources=sources), differences=(conflict,), marks=()
    )
    (_, _, post), (_, _, echo) = Contents(comparison, Settings(whole=False)).values(conflict)
    assert [s.text for s in post if s.stress] == ["badly"] and not [s for s in echo if s.stress]
    assert "“many people were hurt in it”" in "".join(s.text for s in echo)


def test_whole_readings_are_the_sentence_as_it_stands() -> None:
    contents = Contents(the_ferry(), Settings(whole=True))
    for fact in contents.facts:
        for reading in fact.readings:
            text = "".join(s.text for s in contents.reading(fact, reading.sentences))
            assert text == " ".join(contents.index.sentences[id].text for id in reading.sentences)


def test_lone_details_of_a_fact_are_those_that_no_difference_points_at() -> None:
    contents = Contents(the_ferry(), Settings())
    found = {fact.id: [d.text for d in contents.lone_details(fact)] for fact in contents.facts}
    assert found == {"f1": [], "f2": ["Twelve"], "f3": [], "f4": [], "f5": [], "f6": []}
