import re
from collections.abc import Iterator, Sequence

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

from tests.reports.hostile import noted, saying
from tests.samples import a_large_comparison, the_ferry
from tui import __version__
from tui.reports.as_markdown import render
from tui.reports.contents import Contents
from tui.reports.formats import rendered
from tui.reports.gfm import inert
from tui.reports.settings import Settings

HOSTILE = [
    "**bold** *it* __b__ _i_ ***both***",
    "[link](javascript:alert(1)) ![image](http://a.example/x.png)",
    "[ref][ref] [ref]: http://a.example [^1] [^1]: note",
    "<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- gone --> </td>",
    "<http://a.example> http://a.example https://a.example/a_b_c www.a.example ftp://a.example a@b.example",
    "`code` ``code`` ~~~ ~~gone~~ ~gone~",
    "| a | b | \\| c \\",
    "\\*a\\* \\\\ \\<b\\>",
    "&lt;b&gt; &#60; &amp",
    "# heading #",
    "- item",
    "+ item",
    "1. item",
    "2) item",
    "> quotation",
    "---",
    "* * *",
    "===",
    "```",
    "[ ] task",
    "[x] task",
    "    code",
    "a\n\n# heading\n\n- item",
    "a  \nb",
    "***",
    "a*b*c a**b**c _x_y_ *",
    "US$5$ $x$ $$y$$ a$b$ c$",
]


def tokens(markdown: str) -> Iterator[Token]:
    reader = MarkdownIt("gfm-like", {"html": True}).use(tasklists_plugin).use(footnote_plugin)
    reader.use(dollarmath_plugin, allow_space=False, allow_digits=False)
    for token in reader.parse(markdown):
        yield token
        yield from token.children or ()


def shape(markdown: str) -> list[str]:
    """What a reader of Markdown takes it for, words apart."""
    return [token.type for token in tokens(markdown) if token.type not in ("text", "text_special")]


def words(markdown: str) -> str:
    return "".join(t.content for t in tokens(markdown) if t.type in ("text", "text_special")).replace(
        "\u200b", ""
    )


def written(text: str, cut: int = 0) -> str:
    return render(Contents(saying(text, cut), Settings(), noted(text)))


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_that_an_article_says_is_markdown(text: str) -> None:
    written_so = written(text)
    harmless = written(" ".join("a" for _ in text.split()) if re.search(r"\w", text) else "—")
    assert shape(written_so) == shape(harmless)
    assert " ".join(text.split()) in words(written_so)


@pytest.mark.parametrize("text", HOSTILE)
def test_nor_is_it_where_words_that_stand_out_cut_it(text: str) -> None:
    wanted = {"strong_open", "strong_close", "em_open", "em_close"}
    plain = set(shape(written("a"))) | wanted
    for cut in range(1, len(text)):
        report = written(text, cut)
        assert set(shape(report)) <= plain, cut
        assert shape(report).count("bullet_list_open") == shape(written("a b", 1)).count("bullet_list_open")


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("@someone said", r"@\w"),
        ("see #12 and #3", r"#\d"),
        (":tada: at 10:30", r":[a-z]+:"),
        ("mail a@b.example", r"\w@\w"),
        ("www.example.com", r"www\."),
    ],
)
def test_what_github_looks_for_in_text_is_not_found(text: str, seen: str) -> None:
    assert re.search(seen, text)
    assert not re.search(seen, inert(text))


@pytest.mark.parametrize(
    "text",
    [
        "“[He] left at 5 p.m. – $5m of $6 million (a < b) & more!” she said.",
        "It’s snake_case; 3 > 2, 50% + 1: A-1/B. 1. #MeToo at 10:30:15 {x} ^y = z?",
    ],
)
def test_what_means_nothing_has_no_backslash(text: str) -> None:
    assert inert(text) == text


def test_words_that_stand_out_are_told_apart_by_a_glyph() -> None:
    report = render(Contents(the_ferry(), Settings()))
    assert "- **Post** ¶2.2: !**Fourteen** people were hurt." in report
    assert "- **Star** ¶2: The ferry sank at ≠**first light**." in report


def test_conflicts_come_first_and_in_full_and_kinds_without_any_are_named() -> None:
    report = render(Contents(the_ferry(), Settings()))
    conflicts = report.index("## Conflicts")
    assert "! **figure**" not in report[:conflicts]
    assert report.index("- **Echo** ¶2: !**Twelve** people", conflicts) < report.index("## Facts and sources")
    assert "checked, none found: quote, name, role, title" in report
    assert "- ! (fact 4) Post: Fourteen; Echo: Twelve (Post ¶2.2; Echo ¶2)" in report


def test_a_row_a_fact_says_who_has_it_and_where() -> None:
    report = render(Contents(the_ferry(), Settings()))
    assert "| No. | Fact | Post | Echo | Star |" in report
    assert "| 4 | Fourteen people were hurt. | ▣\u00a0¶2.2 | ▣\u00a0¶2 | · |" in report


def test_with_many_sources_a_cell_holds_no_place() -> None:
    report = render(Contents(a_large_comparison(12, 10), Settings()))
    row = next(line for line in report.splitlines() if line.startswith("| 2 |"))
    assert set(row.split("|")[3:-1]) == {" ▣ ", " · "}


def test_who_leaves_out_what_and_who_has_it_alone() -> None:
    report = render(Contents(the_ferry(), Settings()))
    assert "**Star** does not have:\n\n- 4 · Fourteen people were hurt. (Post and Echo)" in report
    assert "**Echo** alone has:\n\n- 5 · It was foggy. (¶3)\n- figures: Twelve (¶2)" in report
    assert "- **Only Echo**: Twelve" in report


def test_the_readers_notes_and_how_it_was_made_are_told() -> None:
    contents = Contents(the_ferry(), Settings(lead="echo", whole=False), noted("Call the coastguard."))
    report = render(contents)
    assert f"- **Fact {contents.numbers['f3']}**: Call the coastguard." in report
    assert report.endswith(
        f"Rashomon {__version__}; facts in the order of Echo; all of the comparison; readings in excerpts.\n"
    )


def test_kept_to_what_was_asked_for() -> None:
    def headings(settings: Settings) -> Sequence[str]:
        return re.findall("^## (.+)$", render(Contents(the_ferry(), settings)), re.MULTILINE)

    everything = headings(Settings())
    assert set(everything) - set(headings(Settings(only="differences"))) == {
        "Left out",
        "In one source only",
        "Details",
        "Set aside as page residue",
    }
    assert "Conflicts" not in headings(Settings(only="omissions"))
    assert "Left out" in headings(Settings(only="omissions"))
    conflicts = render(Contents(the_ferry(), Settings(only="conflicts")))
    assert "first light" not in conflicts
    assert "Fourteen" in conflicts


def test_by_default_readings_are_excerpts() -> None:
    long = f"{'before ' * 20}Fourteen{' after' * 20}"
    comparison = saying(long, 0)
    whole = rendered(comparison, "markdown", Settings(whole=True))
    assert isinstance(whole, str)
    assert f"!**{long}**" in whole
    short = rendered(the_ferry(), "markdown")
    assert isinstance(short, str)
    assert "- **Echo** ¶2: !**Twelve** people were hurt when the ferry went …" in short


def test_the_same_comparison_gives_the_same_bytes() -> None:
    assert rendered(the_ferry(), "markdown") == rendered(the_ferry(), "markdown")
