"""The screens that list differences and details, driven by keys and the mouse."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

import pytest
from rich.style import Style

from tests.app.test_reader import At, drive, shown
from tests.app.test_refinement import Arrival
from tests.samples import a_large_comparison, the_ferry
from tui.app.coverage_screen import CoverageScreen
from tui.app.details_screen import DetailsScreen
from tui.app.differences_screen import DifferencesScreen
from tui.app.line_view import LineView
from tui.app.themes import CYCLE
from tui.comparison import Comparison, Detail, Difference, Value
from tui.places import sample_story
from tui.reading import read_story
from tui.stages import compare

SIZES = [(60, 20), (80, 24), (120, 36), (200, 50)]


@cache
def the_sample() -> Comparison:
    return compare(read_story([sample_story()]))


@cache
def a_long_list(number: int) -> Comparison:
    """A comparison with so many differences and details."""
    comparison = a_large_comparison(5, 60)
    facts = comparison.facts[1:]
    differences, details = [], []
    for n in range(number):
        fact = facts[n % len(facts)]
        values = tuple(Value(r.source, r.sentences[0], n % 7, 8 + n % 7) for r in fact.readings)
        differences.append(
            Difference(f"d{n}", "wording" if n % 3 else "name", fact.id, False, f"no. {n}", values)
        )
        details.append(Detail("name" if n % 2 else "date", f"Detail {n}", values[: 1 + n % 5]))
    return replace(comparison, differences=tuple(differences), details=tuple(details))


def differences(at: At) -> DifferencesScreen:
    screen = at.pilot.app.screen
    assert isinstance(screen, DifferencesScreen)
    return screen


def details(at: At) -> DetailsScreen:
    screen = at.pilot.app.screen
    assert isinstance(screen, DetailsScreen)
    return screen


def styles(screen: DifferencesScreen | DetailsScreen) -> dict[str, Style]:
    strips = screen.grid.render_lines(screen.grid.size.region)
    return {s.text.strip(): s.style or Style() for strip in strips for s in strip if s.text.strip()}


@pytest.mark.parametrize("size", SIZES)
def test_who_alone_names_a_person_is_one_key_away(size: tuple[int, int]) -> None:
    async def body(at: At) -> None:
        await at.press("D")
        screen = details(at)
        number, line = next((n, line) for n, line in enumerate(shown(screen)) if "Melanie Krause" in line)
        assert line.startswith(" + ") and line.count("·") == 4
        await at.press(*"j" * (screen.picture.row_at(number) - screen.at), "enter")
        assert at.home.view.focus == next(s.id for s in the_sample().story.sources if s.siglum == "Northern")
        assert "+ name: Melanie Krause: only in Northern" in at.line("footer")
        krause = {
            v.sentence for d in the_sample().details if d.text == "Melanie Krause" for v in d.occurrences
        }
        assert krause & set(at.home.rows[at.home.grid.cursor].cells[at.home.view.focus].sentences)

    drive(body, the_sample(), size)


@pytest.mark.parametrize("size", SIZES)
def test_the_altered_quotation_is_one_key_away(size: tuple[int, int]) -> None:
    async def body(at: At) -> None:
        await at.press("d")
        screen = differences(at)
        assert re.search(r"quote ── \d+ · \d+ !", shown(screen)[0])
        assert "different words inside the quotation marks" in at.line("heads")
        assert styles(screen)["treated"].bold
        await at.press("l", "enter")
        assert at.pilot.app.screen is at.home
        assert at.line("footer").startswith(" ! quote: inside the quotation marks")
        sentence = screen.picture.entry(0)
        assert sentence is not None and sentence.fact in at.facts
        assert at.home.view.focus == sentence.values[1].source

    drive(body, the_sample(), size)


def test_the_list_is_where_it_was_left() -> None:
    async def body(at: At) -> None:
        await at.press("d", "]", "f", "j", "enter")
        await at.press("j", "d")
        screen = differences(at)
        assert screen.choice.kind == "name" and screen.at == 1
        await at.press("escape")
        assert at.pilot.app.screen is at.home
        await at.press("d", "F", "G", "d")
        assert at.pilot.app.screen is at.home
        await at.press("d")
        assert differences(at).choice.kind == "quote" and differences(at).at == 3

    drive(body, the_sample(), (80, 24))


def test_kinds_can_be_stepped_through_and_looked_at_alone() -> None:
    async def body(at: At) -> None:
        await at.press("d")
        screen = differences(at)
        assert "[all 2]" in at.line("title") and at.line("footer").endswith(" 1/2 ")
        await at.press("]")
        assert screen.at == 1 and "wording: " in at.line("heads")
        await at.press("[", "f")
        assert "[figure 1]" in at.line("title") and "1 of 2 shown  1/1" in at.line("footer")
        assert [line for line in shown(screen) if "──" in line] == [shown(screen)[0]]
        await at.press("]", "]")
        assert "quote ── checked, none found" in shown(screen)[0]
        assert "0 of 2 shown  0/0" in at.line("footer")
        await at.press("enter")
        assert screen.is_current
        await at.press("[", "F", "F")
        assert "[all 2]" in at.line("title")

    drive(body, size=(80, 24))


def test_conflicts_alone() -> None:
    async def body(at: At) -> None:
        await at.press("d", "c")
        assert at.line("title").startswith(" Conflicts   [all 1]")
        assert any("wording ── 1, no conflict" in line for line in shown(differences(at)))
        assert "1 of 2 shown  1/1" in at.line("footer")

    drive(body, size=(80, 24))


def test_the_source_pointed_at_is_gone_to() -> None:
    async def body(at: At) -> None:
        await at.press("d", "j")
        screen = differences(at)
        assert any("▸Post" in line for line in shown(screen))
        await at.press("l", "l")
        assert any("▸Star" in line for line in shown(screen))
        await at.press("h", "l", "enter")
        assert at.facts == ("f2",) and at.home.view.focus == "star"

    drive(body)


def test_details_by_rarity_or_as_told() -> None:
    async def body(at: At) -> None:
        await at.press("D")
        assert "Post" in at.line("heads") and "in fewest sources first" in at.line("footer")
        assert "Post: Harwell  headline" in at.line("about")
        await at.press("l", "l")
        assert "not in Star; Post: Harwell  headline" in at.line("about")
        await at.press("o")
        assert "as they are told" in at.line("footer")
        await at.press("h", "enter")
        assert at.facts == ("f1",) and at.home.view.focus == "echo"

    drive(body)


def test_a_difference_of_no_fact_leads_to_its_sentence() -> None:
    comparison = the_ferry()
    lone = Difference("d3", "label", None, False, "told apart", (Value("star", "star:3.1", 0, 6),))

    async def body(at: At) -> None:
        await at.press("d", "G", "enter")
        assert differences(at).is_current  # the last row is a kind without any
        await at.press("g", "]", "enter")
        assert at.facts == ("f6",)

    drive(body, replace(comparison, differences=(*comparison.differences, lone)))


def test_from_list_to_list() -> None:
    async def body(at: At) -> None:
        for key, kind in (("m", CoverageScreen), ("d", DifferencesScreen), ("D", DetailsScreen)):
            await at.press(key)
            assert isinstance(at.pilot.app.screen, kind)
            assert len(at.pilot.app.screen_stack) == 3
        await at.press("D")
        assert at.pilot.app.screen is at.home

    drive(body)


def test_mouse() -> None:
    async def body(at: At) -> None:
        await at.press("d")
        screen = differences(at)
        await at.pilot.click(screen.grid, offset=(12, 3))
        assert (screen.at, screen.view.focus) == (0, "echo")
        await at.pilot.click(screen.grid, offset=(12, 8))
        assert (screen.at, screen.view.focus) == (1, "star")
        await at.pilot.click("#title", offset=(at.line("title").index("wording"), 0))
        assert screen.choice.kind == "wording"
        await at.press("D")
        ledger = details(at)
        await at.pilot.click(ledger.grid, offset=(at.line("heads").index("Echo"), 4))
        assert (ledger.at, ledger.view.focus) == (1, "echo")

    drive(body)


def test_the_same_keys_move_and_thousands_of_entries_build_what_is_seen() -> None:
    async def body(at: At) -> None:
        for key in ("d", "D"):
            await at.press(key)
            screen = at.pilot.app.screen
            assert isinstance(screen, DifferencesScreen | DetailsScreen)
            height = screen.grid.size.height
            assert screen.grid.strips_built <= 2 * height
            await at.press("G", "k")
            # Of differences, the last ones are the kinds without any, a row each.
            assert screen.at == screen.picture.rows - 2
            await at.press("g", "space", "b", "g", "j", "k")
            built = screen.grid.strips_built
            await at.press("g", "space", "b", "g", "j", "k")
            assert screen.grid.strips_built == built
            await at.press("ctrl+d", "ctrl+u")
            assert screen.grid.top == 0
            screen.grid.scroll_lines(5)
            assert screen.at > 0
            assert screen.counted() == f"{screen.picture.listed(screen.at)}/5000"
            assert len(list(screen.walk_children())) <= 6
            await at.press("escape")

    drive(body, a_long_list(5000), (80, 24))


@pytest.mark.parametrize("key", ["m", "d", "D", "a", "w", "f", "question_mark", "s", "slash", "i", "P"])
@pytest.mark.parametrize("size", [(1, 1), (1, 8), (10, 3), (30, 1)])
def test_a_tiny_terminal_is_survived(key: str, size: tuple[int, int]) -> None:
    async def body(at: At) -> None:
        await at.press(key, "j", "]", "f", "l", "G", "F", "c", "o", "h", "r", "enter", "escape", "escape")

    drive(body, size=size)


@pytest.mark.parametrize("opens", ["m", "d", "D", "a", "w"])
@pytest.mark.parametrize("key", ["/", "s", "L", "<"])
def test_a_key_of_the_home_screen_says_so(opens: str, key: str) -> None:
    async def body(at: At) -> None:
        await at.press(opens)
        screen = at.pilot.app.screen
        await at.press(key)
        assert at.pilot.app.screen is screen
        lines = [
            line.render_lines(line.size.region)[0].text for line in screen.query(LineView) if line.display
        ]
        assert any(f"{key} is a key of the side by side screen" in line for line in lines)
        await at.press("escape")
        assert at.pilot.app.screen is at.home

    drive(body)


@pytest.mark.parametrize("key", ["d", "D"])
def test_nothing_to_list(key: str) -> None:
    async def body(at: At) -> None:
        await at.press(key, "j", "l", "]", "enter", "f", "c", "o", "enter")
        screen = at.pilot.app.screen
        assert isinstance(screen, DifferencesScreen | DetailsScreen)
        assert "checked, none found" in "\n".join(shown(screen))
        assert at.line("footer").endswith(" 0/0 ")

    drive(body, replace(the_ferry(), differences=(), details=()))


def test_every_theme_paints_and_without_colour_marks_remain(monkeypatch: pytest.MonkeyPatch) -> None:
    async def coloured(at: At) -> None:
        await at.press("d")
        for _ in CYCLE:
            await at.press("t")
            assert styles(differences(at))["first light"].underline
            assert styles(differences(at))["Fourteen"].bold

    async def plain(at: At) -> None:
        await at.press("d")
        for style in styles(differences(at)).values():
            assert style.color is None or style.color.is_default
        assert styles(differences(at))["Fourteen"].reverse
        await at.press("D")
        assert styles(details(at))["+ Twelve"].bold

    drive(coloured)
    monkeypatch.setenv("NO_COLOR", "1")
    drive(plain)


@pytest.mark.parametrize("key", ["d", "D"])
def test_a_refined_comparison_keeps_the_entry(key: str) -> None:
    rough = a_long_list(60)
    differences = tuple(replace(d, id=f"e{n}") for n, d in enumerate(rough.differences[5:]))
    better = replace(rough, differences=differences, details=rough.details[5:])
    arrival = Arrival(lambda: better)

    async def body(at: At) -> None:
        await at.press(key, *"j" * 25)
        screen = at.pilot.app.screen
        assert isinstance(screen, DifferencesScreen | DetailsScreen)
        before = screen.chosen()
        assert before.places and screen.at == 25
        await arrival.arrive(at)
        assert screen.is_current and screen.chosen() == before and screen.at < 25
        assert screen.counted().endswith("/55")

    drive(body, rough, refinements=(arrival.refinement,))


def test_the_heading_of_the_next_kind_is_the_first_line_in_sight() -> None:
    async def body(at: At) -> None:
        await at.press("d")
        screen = differences(at)
        for _ in range(3):
            await at.press("]")
            kind = screen.picture.kind(screen.at)
            assert shown(screen)[0].startswith(f" {kind} ──")
            assert screen.picture.kind(screen.at - 1) != kind

    drive(body, the_sample(), (80, 24))


def test_where_conflicts_alone_are_listed_the_cursor_goes_to_the_nearest() -> None:
    def conflict(number: int, difference: Difference) -> Difference:
        return replace(difference, conflict=number in {3, 33})

    made = a_long_list(60)
    made = replace(made, differences=tuple(conflict(n, d) for n, d in enumerate(made.differences)))

    async def body(at: At) -> None:
        await at.press("d", *"j" * 30)
        screen = differences(at)
        assert screen.entry is not None and not screen.entry.conflict
        before = screen.entry
        await at.press("c")
        assert screen.entry is not None and screen.entry.conflict
        await at.press("c")
        rows = [screen.picture.entry(row) for row in range(screen.picture.rows)]
        distance = {
            entry.id: abs(row - rows.index(before)) for row, entry in enumerate(rows) if entry is not None
        }
        assert distance[screen.entry.id] == min(distance[d.id] for d in made.differences if d.conflict)

    drive(body, made, (80, 24))
