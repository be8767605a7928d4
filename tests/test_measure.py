from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from tui.measure import fit, shorten, width_of, wrap


def lines(text: str, width: int) -> list[str]:
    return [text[a:b] for a, b in wrap(text, width)]


def test_breaks_between_words() -> None:
    assert lines("the ferry sank at dawn", 10) == ["the ferry", "sank at", "dawn"]


def test_a_line_may_be_filled_to_its_last_cell() -> None:
    assert lines("the ferry sank", 9) == ["the ferry", "sank"]


def test_a_word_wider_than_the_line_is_cut() -> None:
    assert lines("a Donaudampfschiff", 6) == ["a", "Donaud", "ampfsc", "hiff"]


def test_wide_characters_take_two_cells() -> None:
    assert lines("渡船沉没 at dawn", 6) == ["渡船沉", "没 at", "dawn"]
    assert width_of("渡船") == 4
    assert width_of("e\u0301") == 1


def test_shortening_keeps_whole_words() -> None:
    assert shorten("top officials resign", 15) == "top officials…"
    assert shorten("it sank … at dawn", 12) == "it sank…"
    assert shorten("It sank. At dawn.", 12) == "It sank. At…"
    assert shorten("It sank. Tomorrow.", 12) == "It sank…"
    assert shorten("He resigned", 9) == "He resig…"
    assert shorten("Beginning with an extraordinarily long word", 30) == "Beginning with an extraordina…"
    assert shorten("top", 3) == "top"
    assert shorten("top", 1) == "…"
    assert shorten("top", 0) == ""


@given(st.text(alphabet=st.characters(blacklist_categories=["Cc", "Cs", "Cf"])), st.integers(2, 40))
def test_wrapping_loses_nothing_and_keeps_to_the_width(text: str, width: int) -> None:
    spans = wrap(text, width)
    kept = "".join(text[a:b] for a, b in spans)
    assert kept.replace(" ", "") == text.replace(" ", "")
    assert all(width_of(text[a:b]) <= width for a, b in spans)
    assert all(a[1] <= b[0] for a, b in pairwise(spans))


@given(st.text(alphabet=st.characters(blacklist_categories=["Cc", "Cs", "Cf"])), st.integers(0, 40))
def test_fitting_gives_exactly_the_width(text: str, width: int) -> None:
    assert width_of(fit(text, width)) == width


@given(st.text(alphabet=st.characters(max_codepoint=0x2FFF, blacklist_categories=["Cc", "Cs", "Cf"])))
def test_the_short_way_agrees_with_wcwidth(text: str) -> None:
    for char in text:
        assert width_of(char) == max(0, wcswidth(char))
