"""One article and the explanation of a row, driven by keys from the home screen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.widget import Widget

from tests.app.test_reader import At, drive
from tests.grid.test_article import the_front_page
from tests.samples import a_large_comparison, the_ferry
from tui.app.article_screen import ArticleScreen
from tui.app.list_screen import ListScreen
from tui.app.side_by_side import SideBySideScreen
from tui.app.why_screen import WhyScreen

SIZES = [(60, 20), (80, 24), (120, 36), (200, 50)]


def article(at: At) -> ArticleScreen:
    screen = at.pilot.app.screen
    assert isinstance(screen, ArticleScreen)
    return screen


def why(at: At) -> WhyScreen:
    screen = at.pilot.app.screen
    assert isinstance(screen, WhyScreen)
    return screen


def sentence(at: At) -> str:
    """The id of the sentence under the cursor; of residue its reason."""
    item = article(at).item
    return str(getattr(item, "id", None) or getattr(item, "reason", None))


def shown(at: At) -> str:
    """All that stands on the screen, line by line."""
    screen = at.pilot.app.screen
    assert isinstance(screen, ListScreen)
    lines = []
    for widget in screen.children:
        assert isinstance(widget, Widget)
        if widget.display:
            lines += [strip.text.rstrip() for strip in widget.render_lines(widget.size.region)]
    return "\n".join(lines)


# One article


@pytest.mark.parametrize("size", SIZES)
def test_the_article_in_focus_opens_at_the_row(size: tuple[int, int]) -> None:
    async def body(at: At) -> None:
        await at.press("]", "]", "a")
        assert article(at).source == "post"
        assert sentence(at) == "post:2.2"
        text = shown(at)
        assert "Fourteen people" in text and "One article" in text
        assert "! figure  Post: Fourteen; Echo: Twelve" in text
        if size[1] >= 24:
            assert "Also in Echo ¶2" in text and "not in Star" in text
        assert len(list(at.pilot.app.screen.walk_children())) <= 30

    drive(body, the_front_page(), size=size)


def test_escape_and_a_lead_back_to_the_place_one_came_from() -> None:
    async def body(at: At) -> None:
        for key in ("escape", "a"):
            await at.press("j", "a", "G", "l", key)
            assert at.pilot.app.screen is at.home
        assert at.home.grid.cursor == 2 and at.home.view.focus == "post"

    drive(body)


def test_enter_goes_to_the_row_with_the_focus_on_the_source() -> None:
    async def body(at: At) -> None:
        await at.press("a", "l", "G", "enter")
        assert at.pilot.app.screen is at.home
        assert at.facts == ("f5",) and at.home.view.focus == "echo"

    drive(body)


def test_turning_to_other_articles_stays_at_the_fact_though_one_lacks_it() -> None:
    async def body(at: At) -> None:
        await at.press("]", "]", "a")
        assert sentence(at) == "post:2.2"
        await at.press("l")
        assert sentence(at) == "echo:2.1"
        await at.press("l")
        assert sentence(at) == "star:2.1"  # after which it would come
        assert "· Not in Star: Fourteen people were hurt." in at.line("where")
        await at.press("l")
        assert article(at).source == "star"
        await at.press("h", "h")
        assert sentence(at) == "post:2.2"
        await at.press("h")
        assert article(at).source == "post"

    drive(body)


def test_a_perhaps_is_turned_to_and_said() -> None:
    async def body(at: At) -> None:
        await at.press("a", "G", "k", "l", "l")
        assert article(at).source == "star" and sentence(at) == "star:3.1"
        assert "? Perhaps Star reports it here" in at.line("where")
        await at.press("k", "j")
        assert "Perhaps Star reports" not in at.line("where")

    drive(body, the_front_page())


def test_differences_and_what_stands_only_here_are_sought() -> None:
    async def body(at: At) -> None:
        await at.press("a", "]")
        assert sentence(at) == "post:2.1"
        await at.press("]")
        assert sentence(at) == "post:2.2"
        await at.press("]")
        assert "No further difference below." in at.line("where")
        await at.press("[")
        assert sentence(at) == "post:2.1"
        await at.press("}")
        assert sentence(at) == "post:3.1"
        assert "+ Only Post has this." in at.line("where")
        await at.press("{")
        assert "Nothing further above stands only here." in at.line("where")
        await at.press("j")
        assert "Nothing further" not in at.line("where")

    drive(body, the_front_page())


def test_residue_is_shown_in_its_place_and_hidden_again() -> None:
    async def body(at: At) -> None:
        await at.press("a", "j", "j")
        assert "2 pieces of the page set aside: r shows" in at.line("title")
        assert "Read more" not in shown(at)
        await at.press("r")
        assert sentence(at) == "post:2.2"
        assert "┆ Read more: All about ferries" in shown(at)
        await at.press("j")
        assert sentence(at) == "link to another article"
        assert "Set aside as no part of the article: link to another article." in at.line("where")
        await at.press("enter", "w")
        assert isinstance(at.pilot.app.screen, ArticleScreen)  # it has no row
        await at.press("r")
        assert sentence(at) == "post:3.1"
        assert "Read more" not in shown(at)

    drive(body, the_front_page())


def test_a_click_goes_to_the_sentence_on_a_line_that_two_share() -> None:
    async def body(at: At) -> None:
        await at.press("a")
        screen = article(at)
        lines = [strip.text for strip in screen.grid.render_lines(screen.grid.size.region)]
        y = next(n for n, line in enumerate(lines) if "Fourteen" in line)
        await at.pilot.click(screen.grid, offset=(lines[y].index("Fourteen") + 2, y))
        await at.pilot.pause()
        assert sentence(at) == "post:2.2"
        await at.pilot.click(screen.grid, offset=(lines[y].index("ferry"), y))
        await at.pilot.pause()
        assert sentence(at) == "post:2.1"

    drive(body)


def test_moving_the_cursor_builds_the_strips_of_two_sentences() -> None:
    async def body(at: At) -> None:
        await at.press("a", "j", "k")
        grid = article(at).grid
        built = grid.strips_built
        await at.press("j", "k", "j", "k")
        assert grid.strips_built == built
        await at.press("j", "j")
        assert grid.strips_built - built <= 12

    drive(body, a_large_comparison(5, 200), size=(200, 50))


def test_an_article_at_paragraph_grain_opens_at_the_paragraph() -> None:
    async def body(at: At) -> None:
        await at.press("P", "j", "a")
        assert sentence(at) == "post:2.1"

    drive(body)


# Why


@pytest.mark.parametrize("size", SIZES)
def test_w_and_enter_explain_the_row(size: tuple[int, int]) -> None:
    async def body(at: At) -> None:
        for key in ("w", "enter"):
            await at.press("g", "]", "]", key)
            assert why(at).fact == "f3"
            assert "Why do these stand together?" in at.line("title")
            assert "Fourteen people were hurt." in shown(at)
            await at.press("escape")
            assert at.pilot.app.screen is at.home and at.facts == ("f3",)

    drive(body, size=size)


def test_what_stands_alone_is_asked_about_otherwise() -> None:
    async def body(at: At) -> None:
        await at.press("G", "w")
        assert "Why does this stand alone?" in at.line("title")
        assert "Only Post reports this." in shown(at)

    drive(body)


def test_the_explanation_turns_to_other_rows_and_enter_goes_there() -> None:
    async def body(at: At) -> None:
        await at.press("w", "h")
        assert why(at).fact == "f1"
        await at.press("l")
        assert why(at).fact == "f2"
        await at.press("j", "j", "enter")  # Echo's sentence
        assert at.pilot.app.screen is at.home
        assert at.facts == ("f2",) and at.home.view.focus == "echo"

    drive(body)


def test_why_from_coverage_leads_through_it() -> None:
    async def body(at: At) -> None:
        await at.press("m", "G", "w")
        assert why(at).fact == "f4"
        await at.press("w")
        assert not isinstance(at.pilot.app.screen, WhyScreen | SideBySideScreen)
        await at.press("w", "enter")
        await at.pilot.pause()
        assert at.pilot.app.screen is at.home and at.facts == ("f4",)

    drive(body)


def test_the_article_of_a_row_of_coverage() -> None:
    async def body(at: At) -> None:
        await at.press("l", "m", "j", "a")
        assert sentence(at) == "echo:2.1"
        await at.press("escape")
        assert at.line("title").startswith(" Coverage")

    drive(body)


def test_from_why_to_the_article_and_all_the_way_back() -> None:
    async def body(at: At) -> None:
        await at.press("]", "]", "w", "j", "j", "a")
        assert sentence(at) == "echo:2.1"
        await at.press("w")
        assert why(at).fact == "f3"
        await at.press("escape", "escape", "escape")
        assert at.pilot.app.screen is at.home and at.home.view.focus == "post"
        await at.press("w", "j", "j", "a", "w", "enter")
        await at.pilot.pause()
        await at.pilot.pause()
        assert at.pilot.app.screen is at.home and at.facts == ("f3",)

    drive(body)


# Both


@pytest.mark.parametrize("width", [1, 4, 10, 16, 23, 30])
@pytest.mark.parametrize("height", [1, 3, 5])
def test_a_tiny_terminal_is_survived(width: int, height: int) -> None:
    async def body(at: At) -> None:
        await at.press("a", "j", "r", "]", "l", "w", "j", "l", "escape", "escape")
        assert at.pilot.app.screen is at.home

    drive(body, the_front_page(), size=(width, height))


def test_without_colour_glyphs_and_attributes_remain(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")

    async def body(at: At) -> None:
        await at.press("a", "r")
        screen = article(at)
        strips = screen.grid.render_lines(screen.grid.size.region)
        styles = {s.text.strip(): s.style for strip in strips for s in strip if s.text.strip() and s.style}
        assert all(style.color is None or style.color.is_default for style in styles.values())
        assert styles["dawn"].underline and styles["Fourteen"].reverse
        assert styles["Ferry sinks off Harwell"].bold
        assert styles["By Jo Day, The Post"].italic

    drive(body, the_front_page())


def test_a_refined_comparison_changes_what_is_said_and_keeps_the_place() -> None:
    async def body(at: At) -> None:
        await at.press("a", "j", "j")
        assert "Also in Echo" in at.line("where")
        comparison = the_ferry()
        without = tuple(
            replace(fact, readings=fact.readings[:1], missing=("echo", "star")) if fact.id == "f3" else fact
            for fact in comparison.facts
        )
        from tui.index import Index

        article(at).exchange(Index(replace(comparison, facts=without, differences=())))
        await at.pilot.pause()
        assert sentence(at) == "post:2.2"
        assert "+ Only Post has this." in at.line("where")

    drive(body)


def test_themes_repaint_both() -> None:
    async def body(at: At) -> None:
        await at.press("a", "t", "w", "t", "escape", "t")
        assert "One article" in at.line("title")

    drive(body)
