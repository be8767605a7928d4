"""The TEI report: well made, by the rules of TEI, and with every word of every reading."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from lxml import etree

from tests.reports.documents import NOTES, all_comparisons, the_full_ferry
from tui.comparison import Comparison, Omission, Value
from tui.reports.as_tei import render
from tui.reports.contents import Contents
from tui.reports.settings import ONLY, Only, Settings
from tui.story import Source, Story

TEI = "{http://www.tei-c.org/ns/1.0}"
ID = "{http://www.w3.org/XML/1998/namespace}id"
POINT = ("wit", "ana", "target", "sameAs")
SCHEMA = etree.RelaxNG(etree.parse(Path(__file__).with_name("tei.rng")))
NAMES = ["full", "ferry", "tax-records"]


def report(comparison: Comparison | None = None, **settings: Any) -> str:
    return render(Contents(comparison or the_full_ferry(), Settings(**settings), NOTES))


def parsed(comparison: Comparison | None = None, **settings: Any) -> ElementTree.Element:
    return ElementTree.fromstring(report(comparison, **settings))


def division(root: ElementTree.Element, fact: str) -> ElementTree.Element:
    return next(div for div in root.iter(f"{TEI}div") if div.get(ID) == f"fact.{fact}")


def words(element: ElementTree.Element) -> str:
    return "".join(element.itertext())


def assert_valid(xml: str) -> None:
    SCHEMA.assertValid(etree.fromstring(xml.encode()))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("only", ["", *ONLY])
def test_reports_are_valid(name: str, only: Only) -> None:
    assert_valid(report(all_comparisons()[name], only=only))


def test_a_report_that_tells_of_nothing_is_valid_too() -> None:
    xml = report(replace(the_full_ferry(), differences=()), only="conflicts")
    assert_valid(xml)
    assert "Checked, none found." in xml


def test_what_is_not_valid_is_found() -> None:
    for old, new in ((' wit="#Post"', ""), ("<ab>", "<ab><p/>"), ('n="1"', 'n="one"')):
        with pytest.raises(etree.DocumentInvalid):
            assert_valid(report().replace(old, new))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("only", ["", *ONLY])
def test_ids_are_unique_and_every_pointer_points_to_one(name: str, only: Only) -> None:
    root = parsed(all_comparisons()[name], only=only)
    ids = Counter(element.get(ID) for element in root.iter() if element.get(ID))
    assert set(ids.values()) == {1}
    pointers = [p for e in root.iter() for key in POINT for p in e.get(key, "").split()]
    assert pointers
    assert {p.removeprefix("#") for p in pointers} <= ids.keys()
    witnesses = {e.get(ID) for e in root.iter(f"{TEI}witness")}
    assert {p.removeprefix("#") for e in root.iter() for p in e.get("wit", "").split()} == witnesses


def readings(root: ElementTree.Element, fact: str, low: bool) -> Iterator[tuple[str, str]]:
    """Witness and words of the readings that there are, in order."""
    for rdg in division(root, fact).iter(f"{TEI}rdg"):
        if len(rdg) and (rdg.get("cert") == "low") is low:
            yield rdg.get("wit", "").removeprefix("#"), words(rdg)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("whole", [True, False])
def test_every_reading_is_there_with_all_its_words(name: str, whole: bool) -> None:
    comparison = all_comparisons()[name]
    root = parsed(comparison, whole=whole)
    text = {s.id: s.text for source in comparison.story.sources for s in source.sentences}
    siglum = {source.id: source.siglum for source in comparison.story.sources}
    for fact in comparison.facts:
        for told, low in ((fact.readings, False), (fact.perhaps, True)):
            expected = [(siglum[r.source], " ".join(text[id] for id in r.sentences)) for r in told]
            assert list(readings(root, fact.id, low)) == expected
        empty = [rdg.get("wit") for rdg in division(root, fact.id).iter(f"{TEI}rdg") if not len(rdg)]
        missing = " ".join(f"#{siglum[source]}" for source in fact.missing)
        assert empty == ([missing] if missing else [])


@pytest.mark.parametrize("name", NAMES)
def test_every_sentence_is_identified_once_and_is_the_same_elsewhere(name: str) -> None:
    comparison = all_comparisons()[name]
    root = parsed(comparison)
    first = {s.get(ID): words(s) for s in root.iter(f"{TEI}s") if s.get(ID)}
    assert len(first) == sum(len(source.sentences) for source in comparison.story.sources)
    again = [s for s in root.iter(f"{TEI}s") if s.get("sameAs")]
    assert again
    for s in again:
        assert first[s.get("sameAs", "").removeprefix("#")] == words(s)


@pytest.mark.parametrize("name", NAMES)
def test_a_difference_points_to_its_words_and_says_what_it_is(name: str) -> None:
    comparison = all_comparisons()[name]
    root = parsed(comparison)
    by_id = {element.get(ID): element for element in root.iter() if element.get(ID)}
    text = {s.id: s.text for source in comparison.story.sources for s in source.sentences}
    found = [d for d in comparison.differences if d.fact and not (d.kind == "quote" and d.conflict)]
    assert found
    for difference in found:
        note = by_id[f"difference.{difference.id}"]
        assert note.text == difference.note
        assert (
            note.get("ana")
            == f"#kind.{difference.kind} #mark.{'conflict' if difference.conflict else 'differs'}"
        )
        pointed = [by_id[p.removeprefix("#")] for p in note.get("target", "").split()]
        segments = [e for e in pointed if e.tag == f"{TEI}seg"]
        assert all(f"#kind.{difference.kind}" in seg.get("ana", "").split() for seg in segments)
        # Joined, since one value may lie across the words of another difference.
        joined = "".join(words(seg) for seg in segments)
        sentences = {e.get(ID) for e in pointed if e.tag == f"{TEI}s"}
        fact = next(fact for fact in comparison.facts if fact.id == difference.fact)
        inside = {id for reading in (*fact.readings, *fact.perhaps) for id in reading.sentences}
        for value in difference.values:
            if value.sentence in inside:
                assert text[value.sentence][value.start : value.end] in joined
        assert len(sentences) == len({v.sentence for v in difference.values} - inside)


def test_what_is_known_of_a_witness_is_told() -> None:
    root = parsed()
    post = next(e for e in root.iter(f"{TEI}witness") if e.get(ID) == "Post")
    assert [(e.tag.removeprefix(TEI), e.text) for e in post.iter() if e.text and e.text.strip()] == [
        ("abbr", "Post"),
        ("title", "Ferry sinks off Harwell"),
        ("author", "Ann Reed"),
        ("publisher", "The Post"),
        ("pubPlace", "Harwell"),
        ("date", "2026-03-04"),
        ("idno", "post"),
        ("idno", "0" * 64),
    ]
    assert [e.get(ID) for e in root.findall(f".//{TEI}listWit/{TEI}listWit/{TEI}witness")] == ["Post", "Star"]
    assert "Post and Star share 33% of the words" in words(root)


def test_a_source_that_could_not_know_a_fact_is_said_to_be_earlier() -> None:
    comparison = the_full_ferry()
    earlier = Omission("post", "f5", ("echo",), False, earlier=True)
    root = parsed(replace(comparison, omissions=(*comparison.omissions, earlier)))
    assert [e.get("wit") for e in root.iter(f"{TEI}witDetail")] == ["#Post"]
    assert division(root, "f5").find(f".//{TEI}witDetail") is not None


def test_notes_of_the_reader_stand_with_their_fact() -> None:
    notes = [e for e in division(parsed(), "f3").iter(f"{TEI}note") if e.get("type") == "reader"]
    assert [note.text for note in notes] == ["Ask the hospital."]


def test_entries_and_readings_can_be_cited() -> None:
    entry = division(parsed(), "f4").find(f".//{TEI}app")
    assert entry is not None
    assert [entry.get(ID), *(rdg.get(ID) for rdg in entry)] == ["app.f4", "app.f4.1", "app.f4.missing"]


def test_facts_follow_the_lead_source() -> None:
    root = parsed(lead="star")
    divisions = [div for div in root.iter(f"{TEI}div") if div.get("type") == "fact"]
    assert [div.get("n") for div in divisions] == ["1", "2", "3", "4", "5", "6"]
    assert [div.get(ID) for div in divisions] != [
        div.get(ID) for div in parsed().iter(f"{TEI}div") if div.get("type") == "fact"
    ]


def test_differences_of_no_one_fact_and_details_cite_their_sentences() -> None:
    comparison = the_full_ferry()
    loose = replace(comparison.differences[1], id="d3", fact=None)
    root = parsed(replace(comparison, differences=(*comparison.differences, loose)))
    item = next(e for e in root.iter(f"{TEI}item") if e.get(ID) == "difference.d3")
    assert [(e.get("target"), e.text) for e in item] == [
        ("#Post.2.1", "Post ¶2.1"),
        ("#Star.2.1", "Star ¶2"),
    ]
    harwell = next(e for e in root.iter(f"{TEI}item") if words(e).startswith("Harwell"))
    assert words(harwell) == "Harwell, Post headline, Echo headline"


HOSTILE = 'A <rdg wit="#x">&amp; ]]> <!-- \u202edoog \x1b[2J\x00 \ufffe &x; <?php ?> "\''


def hostile() -> Comparison:
    """The ferry with hostile text wherever text comes from outside."""
    comparison = the_full_ferry()
    post, *others = comparison.story.sources
    first = replace(post.paragraphs[1].sentences[0], text=f"{post.paragraphs[1].sentences[0].text} {HOSTILE}")
    paragraph = replace(post.paragraphs[1], sentences=(first, *post.paragraphs[1].sentences[1:]))
    post = replace(
        post,
        siglum=HOSTILE,
        title=HOSTILE,
        outlet=HOSTILE,
        byline=HOSTILE,
        location=HOSTILE,
        paragraphs=(post.paragraphs[0], paragraph, post.paragraphs[2]),
    )
    difference = replace(comparison.differences[1], note=HOSTILE)
    return replace(
        comparison,
        story=Story(HOSTILE, (post, *others)),
        facts=tuple(replace(fact, label=HOSTILE) for fact in comparison.facts),
        differences=(comparison.differences[0], difference),
        details=tuple(replace(detail, text=HOSTILE) for detail in comparison.details),
    )


def test_hostile_text_is_only_text() -> None:
    xml = render(Contents(hostile(), Settings(), [replace(NOTES[0], text=HOSTILE)]))
    assert not {"\u202e", "\x1b", "\x00", "\ufffe"} & set(xml)
    root = ElementTree.fromstring(xml)
    assert_valid(xml)
    shown = HOSTILE
    for char in "\u202e\x1b\x00\ufffe":
        shown = shown.replace(char, "\ufffd")
    assert [e.text for e in root.iter(f"{TEI}head")][:6] == [shown] * 6
    assert words(root).count(shown) > 12
    plain = Counter(e.tag for e in parsed().iter())
    assert Counter(e.tag for e in root.iter()) == plain


def called(source: Source, siglum: str) -> Source:
    return replace(source, siglum=siglum)


def test_sigla_that_are_no_names_or_look_alike_have_ids_of_their_own() -> None:
    comparison = the_full_ferry()
    post, echo, star = comparison.story.sources
    sources = (called(post, "001"), called(echo, "Le Monde"), called(star, "Le_Monde"))
    root = parsed(replace(comparison, story=replace(comparison.story, sources=sources)))
    assert {(e.get(ID), e.findtext(f"{TEI}abbr")) for e in root.iter(f"{TEI}witness")} == {
        ("_001", "001"),
        ("Le_Monde", "Le Monde"),
        ("Le_Monde_2", "Le_Monde"),
    }


def test_words_of_two_differences_are_cut_and_both_point_to_them() -> None:
    comparison = the_full_ferry()
    wording = comparison.differences[1]
    across = replace(
        wording, id="d3", kind="date", values=(Value("post", "post:2.1", 10, 23), wording.values[1])
    )
    root = parsed(replace(comparison, differences=(*comparison.differences, across), marks=()))
    first = next(s for s in root.iter(f"{TEI}s") if s.get(ID) == "Post.2.1")
    assert [(seg.text, seg.get("ana")) for seg in first] == [
        ("sank at ", "#kind.date #mark.differs"),
        ("dawn", "#kind.wording #kind.date #mark.differs"),
        (".", "#kind.date #mark.differs"),
    ]


def test_the_same_comparison_gives_the_same_report() -> None:
    assert report() == report() == report(whole=False)
