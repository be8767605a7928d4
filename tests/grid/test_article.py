"""One article, as a picture."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.grid.golden import check, drawn
from tests.samples import a_source, the_ferry
from tui.comparison import Comparison, Detail, Difference, Fact, Reading, Value
from tui.grid.article import Article, frame, in_place
from tui.grid.look import Look
from tui.grid.notes import Notebook
from tui.index import Index
from tui.measure import width_of
from tui.story import Kind, Paragraph, Residue, Source


def of_kind(source: Source, number: int, kind: Kind) -> Source:
    """``source`` with another kind of paragraph at ``number``."""
    paragraphs = list(source.paragraphs)
    sentences = tuple(replace(sentence, kind=kind) for sentence in paragraphs[number].sentences)
    paragraphs[number] = Paragraph(number, kind, sentences)
    return replace(source, paragraphs=tuple(paragraphs))


def the_front_page() -> Comparison:
    """The ferry as the Post has it, now with a byline, residue, a subhead and a caption."""
    comparison = the_ferry()
    post = a_source(
        "post",
        [
            ["Ferry sinks off Harwell"],
            ["The ferry sank at dawn.", "Fourteen people were hurt."],
            ["The harbour master resigned."],
            ["What is known"],
            ["The wreck of the Saint Orla, seen from the harbour of Harwell on Tuesday (Ann Lee)"],
            [
                "Divers searched it, as the coastguard said on Wednesday, for two hours and in vain.",
                "They will go on when the tide allows.",
            ],
        ],
        comparison.story.sources[0].published,
    )
    post = of_kind(of_kind(post, 3, "subhead"), 4, "caption")
    end = post.sentences[0].end
    after = post.sentences[2].end
    residue = (
        Residue("By Jo Day, The Post", "byline", end, end + 1),
        Residue("Read more: All about ferries", "link to another article", after, after + 1),
    )
    post = replace(post, outlet="The Harwell Post", byline="Jo Day", residue=residue)
    facts = (
        *comparison.facts,
        Fact(
            "f7",
            "Divers searched it",
            0.5,
            (Reading("post", ("post:6.1",)),),
            (Reading("star", ("star:3.1",)),),
            ("echo",),
        ),
    )
    lone = Detail("name", "Saint Orla", (Value("post", "post:5.1", 17, 27),))
    story = replace(comparison.story, sources=(post, *comparison.story.sources[1:]))
    return replace(comparison, story=story, facts=facts, details=(*comparison.details, lone))


def article(width: int, source: str = "post", *, with_residue: bool = False) -> Article:
    index = Index(the_front_page())
    return Article(
        Notebook(index), index.sources[source], tuple(index.sources), width, with_residue=with_residue
    )


def text(picture: Article, row: int | None = None) -> list[str]:
    return ["".join(t for t, _ in picture.flowing(n, row)).rstrip() for n in range(picture.height)]


@pytest.mark.parametrize("width", [60, 80, 120])
def test_an_article(width: int) -> None:
    check(f"article-{width}.txt", drawn(article(width), cursor=2))


def test_residue_stands_in_its_place_with_its_reason() -> None:
    check("article-residue-80.txt", drawn(article(80, with_residue=True), cursor=1))
    assert not any("Read more" in line for line in text(article(80)))


def test_without_a_margin_the_reason_stands_before_the_residue() -> None:
    lines = text(article(40, with_residue=True))
    assert any("[byline] By Jo Day" in line for line in lines)


def test_an_article_without_a_headline_says_so() -> None:
    index = Index(the_ferry())
    bare = of_kind(index.sources["echo"], 0, "body")
    lines = text(Article(Notebook(index), bare, tuple(index.sources), 60, with_residue=False))
    assert lines[0].strip(" │") == "(no headline)"
    assert "Harwell ferry goes down" in lines[4]


@pytest.mark.parametrize("with_residue", [False, True])
@pytest.mark.parametrize("width", [*range(0, 31), 49, 50, 60, 76, 80, 100, 200])
def test_every_line_is_exactly_as_wide_as_the_picture(width: int, with_residue: bool) -> None:
    picture = article(width, with_residue=with_residue)
    for row in (None, *range(picture.rows)):
        assert {
            width_of(line)
            for line in ["".join(t for t, _ in picture.flowing(n, row)) for n in range(picture.height)]
        } == {width}


def test_the_measure_is_comfortable_wherever_there_is_room() -> None:
    assert [frame(width).text for width in (100, 120, 200, 400)] == [62, 68, 68, 68]
    assert all(frame(width).margin <= 58 for width in range(400))


def test_on_a_line_that_two_sentences_share_the_cursor_is_on_one_of_them() -> None:
    picture = article(120)
    dawn, hurt = picture.row_of("post:2.1"), picture.row_of("post:2.2")
    assert dawn is not None and hurt is not None
    (line,) = set(range(*picture.span(dawn))) & set(range(*picture.span(hurt)))

    def banded(row: int) -> str:
        return "".join(t for t, look in picture.flowing(line, row) if look & Look.CURSOR)

    assert "The ferry sank at dawn." in banded(dawn) and "Fourteen" not in banded(dawn)
    assert "Fourteen people were hurt." in banded(hurt) and "ferry" not in banded(hurt)
    start = "".join(t for t, _ in picture.flowing(line, None)).index("Fourteen")
    assert picture.row_under(line, start) == hurt
    assert picture.row_under(line, start - 2) == dawn


def test_every_line_belongs_to_a_row_and_the_first_row_begins_at_the_top() -> None:
    picture = article(80, with_residue=True)
    assert picture.span(0)[0] == 0
    assert {picture.row_at(line) for line in range(picture.height)} <= set(range(picture.rows))
    assert len(picture.items) == len(in_place(Index(the_front_page()).sources["post"], with_residue=True))


def test_an_article_of_nothing_is_its_title_line() -> None:
    index = Index(the_ferry())
    bare = replace(index.sources["echo"], paragraphs=(), title="")
    picture = Article(Notebook(index), bare, tuple(index.sources), 60, with_residue=False)
    assert picture.rows == 0


def test_a_sentence_of_two_facts_shows_the_gravest_and_all_who_report_it() -> None:
    notebook = Notebook(Index(the_ferry()))
    assert notebook.fact("echo:2.1") == "f3"
    notes = notebook.on("echo", "echo:2.1")
    assert [difference.id for difference in notes.own] == ["d1"]
    assert [difference.id for difference in notes.others] == ["d2"]
    assert set(notes.states.values()) == {"reading"}
    assert notes.alone == ("Twelve",)


def test_a_difference_of_no_fact_is_told_at_its_sentence() -> None:
    comparison = the_ferry()
    values = (Value("post", "post:3.1", 4, 18), Value("echo", "echo:3.1", 0, 2))
    loose = Difference("d9", "title", None, False, "harbour master; it", values)
    notebook = Notebook(Index(replace(comparison, differences=(*comparison.differences, loose))))
    assert notebook.on("post", "post:3.1").own == (loose,)
    assert loose not in notebook.on("post", "post:2.1").own
    article = Article(
        notebook, comparison.story.sources[0], ("post", "echo", "star"), 120, with_residue=False
    )
    line = article.line(article.span(article.row_of("post:3.1") or 0)[0], False)
    assert ("harbour master", Look.DIFFERS) in line
    assert any("title" in text for text, _ in line)
