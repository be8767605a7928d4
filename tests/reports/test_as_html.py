from __future__ import annotations

import os
import re
import subprocess
import sys
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest

from tests.samples import a_large_comparison, the_ferry
from tui.comparison import Comparison, Copied, Omission, Reading
from tui.corrections import Note
from tui.reports.as_html import render
from tui.reports.contents import IN_FULL, Contents
from tui.reports.formats import format_of
from tui.reports.settings import ONLY, Settings
from tui.story import Paragraph, Residue, Source

ROOT = Path(__file__).parents[2]
VOID = {"meta", "link", "input", "br", "hr", "img"}
NOTE = Note(("post:2.2", "echo:2.1"), "ask the harbour office")
# Everything that could be more than text in a page, and what could change how a line is shown.
HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)>\"onmouseover=alert(1) 'x=' </style></title>"
    "</textarea><!-- ]]> &lt;b&gt; &#60;i&#62; javascript:alert(1) http://example.org/ \u202egnp.exe\u2066"
    "\x1b[31mred\x1b]0;t\x07\x00\ufeff\ud800 end"
)


@dataclass
class Node:
    """An element of a parsed page; ``children`` are elements and texts."""

    tag: str
    attributes: dict[str, str | None] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    def all(self, tag: str = "", class_: str = "") -> Iterator[Node]:
        """The elements below, in the order of the page, called ``tag`` and of ``class_`` if given."""
        for child in self.children:
            if isinstance(child, Node):
                if tag in ("", child.tag) and (not class_ or class_ in child.classes):
                    yield child
                yield from child.all(tag, class_)

    def at(self, id: str) -> Node:
        """The one element with that id."""
        (found,) = (node for node in self.all() if node.attributes.get("id") == id)
        return found

    @property
    def classes(self) -> list[str]:
        return (self.attributes.get("class") or "").split()

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Node("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len(dict(attrs)) == len(attrs)
        self.open[-1].children.append(node := Node(tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(node)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def parsed(page: str) -> Node:
    reader = _Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == [reader.root]
    return reader.root


def page(comparison: Comparison | None = None, settings: Settings | None = None, *notes: Note) -> Node:
    return parsed(render(Contents(comparison or the_ferry(), settings or Settings(), notes)))


def row(document: Node, label: str) -> Node:
    """The row of the fact with that label."""
    (found,) = (
        tr for tr in document.at("grid").all("tr") if any(each.text == label for each in tr.all("b", "l"))
    )
    return found


def cells(tr: Node) -> list[Node]:
    return list(tr.all("td"))


def said(text: str) -> str:
    return " ".join(text.split())


def everything_says(text: str) -> Comparison:
    """The ferry, with a fact that is perhaps in a source, copied text and residue, and ``text`` for every
    text in it. Marks and values point where they did."""
    made = the_ferry()
    long = text * (1 + 30 // len(text))

    def source(given: Source) -> Source:
        paragraphs = tuple(
            Paragraph(p.number, p.kind, tuple(replace(s, text=long) for s in p.sentences))
            for p in given.paragraphs
        )
        residue = (Residue(text, text, 0, 1),)
        return replace(
            given,
            siglum=given.siglum + text,
            title=text,
            outlet=text,
            byline=text,
            location=text,
            paragraphs=paragraphs,
            residue=residue,
        )

    facts = [replace(fact, label=fact.id + text) for fact in made.facts]
    facts[2] = replace(facts[2], perhaps=(Reading("star", ("star:2.1",)),), missing=())
    run = tuple((replace(value),) for value in made.differences[0].values)
    return replace(
        made,
        story=replace(made.story, title=text, sources=tuple(map(source, made.story.sources))),
        facts=tuple(facts),
        differences=tuple(replace(d, note=text) for d in made.differences),
        details=tuple(replace(d, text=text) for d in made.details),
        copied=(Copied(("post", "echo"), 0.5, ((run[0], run[1]),)),),
    )


def structure(node: Node) -> list[tuple[str, tuple[tuple[str, str | None], ...]]]:
    """Every element with its attributes, but for the values of those that hold words."""
    return [
        (
            each.tag,
            tuple(
                (name, None if name in ("aria-label", "label") else value)
                for name, value in sorted(each.attributes.items())
            ),
        )
        for each in node.all()
    ]


def test_hostile_text_is_text_wherever_it_stands() -> None:
    note = Note(NOTE.sentences, HOSTILE)
    hostile = render(Contents(everything_says(HOSTILE), Settings(), [note]))
    harmless = render(Contents(everything_says("words"), Settings(), [Note(NOTE.sentences, "words")]))
    assert structure(parsed(hostile)) == structure(parsed(harmless))
    # It is all there, to be read.
    assert parsed(hostile).at("f3").text.count("<script>alert(1)</script>") >= 4
    assert not re.search(
        "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ud800-\udfff]", hostile
    )


def test_nothing_is_asked_of_a_network_and_only_the_own_style_and_script_are_let_in() -> None:
    document = page(everything_says(HOSTILE))
    for node in document.all():
        assert node.tag not in ("link", "img", "iframe", "object", "embed", "base", "audio", "video", "use")
        for name, value in node.attributes.items():
            assert not name.startswith("on") and name not in ("src", "style", "srcset", "action")
            if name == "href":
                assert re.fullmatch(r"#[a-z0-9-]+", value or "")
    (style,), (script,) = document.all("style"), document.all("script")
    assert not re.search(r"url\(|@import|https?:", style.text)
    assert not re.search(r"fetch|XMLHttp|import|https?:|innerHTML|cookie|localStorage", script.text)
    (policy,) = (
        meta.attributes["content"] for meta in document.all("meta") if "http-equiv" in meta.attributes
    )
    rules = dict(rule.split(maxsplit=1) for rule in (policy or "").split("; "))
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    for rule, part in (("style-src", style), ("script-src", script)):
        assert rules[rule] == f"'sha256-{b64encode(sha256(part.text.encode()).digest()).decode()}'"


@pytest.mark.parametrize("only", ["", *ONLY])
@pytest.mark.parametrize("lead", ["", "echo", "star"])
def test_every_link_and_label_leads_somewhere(only: str, lead: str) -> None:
    comparison = everything_says("words")
    for whole in (True, False):
        settings = Settings(lead=lead, only=only, whole=whole)  # type: ignore[arg-type]
        document = page(comparison, settings, NOTE)
        ids = [node.attributes["id"] for node in document.all() if "id" in node.attributes]
        assert len(ids) == len(set(ids))
        for node in document.all():
            for name in ("href", "aria-labelledby", "for"):
                if (value := node.attributes.get(name)) is not None:
                    assert value.lstrip("#") in ids


def test_a_row_holds_each_source_in_its_column() -> None:
    for comparison in (the_ferry(), a_large_comparison(20, 40)):
        sources = comparison.story.sources
        document = page(comparison)
        heads = list(document.at("grid").all("th"))[1 : len(sources) + 1]
        assert [next(head.all("b")).text for head in heads] == [source.siglum for source in sources]
        for fact in comparison.facts:
            column = 1
            for cell in cells(row(document, fact.label)):
                width = int(cell.attributes.get("colspan") or 1)
                assert f"c{column}" in cell.classes
                assert width == 1 or f"k{width}" in cell.classes
                there = sources[column - 1 : column - 1 + width]
                if "m" in cell.classes:
                    assert all(source.id in fact.missing for source in there)
                else:
                    (source,) = there
                    assert fact.reading(source.id)
                column += width
            assert column == len(sources) + 1


def test_all_facts_and_differences_can_be_read_without_the_script() -> None:
    comparison = the_ferry()
    document = page(comparison)
    for fact in comparison.facts:
        told = said(row(document, fact.label).text)
        for reading in fact.readings:
            for sentence in comparison.story.source(reading.source).sentences:
                assert sentence.id not in reading.sentences or sentence.text in told
    entries = [said(entry.text) for entry in document.at("differences").all("li") if "id" in entry.attributes]
    assert len(entries) == len(comparison.differences)
    for difference in comparison.differences:
        assert any(difference.note in entry for entry in entries)
    # What needs the script is out of sight until it has run.
    (style,) = document.all("style")
    assert re.search(r"#filters,#theme\{display:none\}", style.text)
    assert {node.tag for node in document.at("filters").all()} & {"select", "input"}


def test_words_that_stand_out_are_marked_by_kind_and_cited() -> None:
    tr = row(page(), "Fourteen people were hurt.")
    assert [(mark.text, mark.classes) for mark in tr.all("mark")] == [("Fourteen", ["x"]), ("Twelve", ["x"])]
    assert [place.text for place in tr.all("small", "p")] == ["¶2.2", "¶2"]
    assert [(each.text, each.classes) for each in tr.all("a", "t")] == [("! figure", ["t", "x"])]
    (coverage,) = tr.all("span", "v")
    assert (coverage.text, coverage.attributes["aria-label"]) == ("▣▣▢", "2 of 3")
    assert tr.attributes["data-kinds"] == "figure" and "data-conflict" in tr.attributes


def test_a_difference_leads_to_its_row_and_the_row_to_it() -> None:
    document = page()
    entry = next(e for e in document.at("differences").all("li") if "Post: Fourteen" in e.text)
    (link,) = entry.all("a")
    tr = row(document, "Fourteen people were hurt.")
    assert link.attributes["href"] == f"#{tr.attributes['id']}"
    assert next(tr.all("a", "t")).attributes["href"] == f"#{entry.attributes['id']}"
    assert [said(dd.text) for dd in entry.all("dd")] == [
        "Fourteen people were hurt. ¶2.2",
        "Twelve people were hurt when the ferry went down. ¶2",
    ]
    assert [dd.attributes["data-column"] for dd in entry.all("dd")] == ["1", "2"]


def test_gaps_say_what_they_are() -> None:
    comparison = the_ferry()
    hurt = replace(comparison.facts[2], readings=comparison.facts[2].readings[:1], missing=("star",))
    hurt = replace(hurt, perhaps=(Reading("echo", ("echo:2.1",)),))
    early = (*comparison.omissions, Omission("star", "f2", ("post", "echo"), False, earlier=True))
    sank = replace(comparison.facts[1], readings=comparison.facts[1].readings[:2], missing=("star",))
    facts = (comparison.facts[0], sank, hurt, *comparison.facts[3:])
    document = page(replace(comparison, facts=facts, omissions=early))
    assert said(cells(row(document, sank.label))[2].text) == "Star not in this source, which is earlier"
    perhaps = cells(row(document, hurt.label))[1]
    assert "q" in perhaps.classes and "perhaps ¶2: Twelve people" in said(perhaps.text)
    lone = cells(row(document, "Divers found the wreck."))
    assert [said(cell.text) for cell in lone] == ["not in these 2 sources", "StarDivers found the wreck. ¶3"]
    left_out = said(document.at("left-out").text)
    assert "The ferry sank at dawn. 2 have it: Post and Echo; all published later" in left_out


def test_a_long_list_of_omissions_ends_in_numbers() -> None:
    comparison = a_large_comparison(5, 150)
    omissions = tuple(
        Omission("s00", fact.id, tuple(r.source for r in fact.readings), False)
        for fact in comparison.facts
        if "s00" in fact.missing
    )
    document = page(replace(comparison, omissions=omissions))
    block = next(each for each in document.at("left-out").all("section"))
    links = [link.attributes["href"] for link in block.all("a")]
    assert len(links) == len(set(links)) == len(omissions) > IN_FULL
    assert len(list(block.all("li"))) == IN_FULL


def test_kinds_without_differences_and_the_settings_are_told() -> None:
    document = page()
    assert "Checked, none found: quote, name, role, title," in said(document.at("differences").text)
    text = said(document.text)
    assert "Lead source: Post. Kept to: everything. Readings: whole. Made with Rashomon" in text
    assert "not as a verdict" in text
    kept = page(settings=Settings(lead="echo", only="conflicts", whole=False))
    assert "Lead source: Echo. Kept to: conflicts. Readings: as excerpts." in said(kept.text)
    assert [label.text for label in kept.at("grid").all("b", "l")] == ["Fourteen people were hurt."]
    assert "Checked, none found" not in said(kept.at("differences").text)
    assert not [each for each in kept.all("section") if each.attributes.get("id") in ("details", "left-out")]


def test_notes_stand_on_their_rows() -> None:
    document = page(None, None, NOTE)
    (note,) = document.at("grid").all("span", "note")
    assert note in list(row(document, "Fourteen people were hurt.").all("span", "note"))
    assert note.text.endswith(NOTE.text)


def test_details_are_told_by_source_and_those_of_one_apart() -> None:
    details = page().at("details")
    (shared,) = (tr for tr in details.all("tr") if "Harwell" in tr.text)
    assert [cell.text for cell in shared.all("td")] == ["headline", "headline", "·"]
    (lone,) = details.all("dl", "lone-details")
    assert said(lone.text) == "+ only Echo 1 detailTwelve ¶2"


def test_the_page_has_landmarks_headings_in_order_and_a_way_past_them() -> None:
    document = page()
    tags = [node.tag for node in document.all()]
    assert [tags.count(tag) for tag in ("header", "main", "footer", "h1")] == [1, 1, 1, 1]
    (body,) = document.all("body")
    assert next(body.all()).attributes["href"] == "#facts"
    levels = [int(tag[1]) for tag in tags if re.fullmatch(r"h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))
    for th in document.all("th"):
        assert th.attributes["scope"] in ("col", "row")
    for svg in document.all("svg"):
        assert svg.attributes["aria-hidden"] == "true"
    assert document.at("shown").attributes["aria-live"] == "polite"


def test_a_large_story_stays_small() -> None:
    comparison = a_large_comparison(20, 500)
    words = sum(len(sentence.text) for source in comparison.story.sources for sentence in source.sentences)
    assert len(render(Contents(comparison, Settings()))) < 3.5 * words


def test_the_same_story_makes_the_same_page_in_every_process() -> None:
    make = (
        "from tests.samples import the_ferry; from tui.reports.formats import rendered; "
        "print(rendered(the_ferry(), 'html'), end='')"
    )
    pages = {
        subprocess.run(
            [sys.executable, "-c", make],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert pages == {render(Contents(the_ferry(), Settings())).encode()}


def test_file_names_ask_for_it() -> None:
    assert format_of(Path("story.html")) == format_of(Path("STORY.HTM")) == "html"
