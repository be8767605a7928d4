"""Every string from outside is safe on a terminal, and still knows where it stood."""

from __future__ import annotations

import pytest

from tui.reading.cleaning import MARKS_KEPT, clean, safe


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[1;31mred\x1b[0m word", "red word"),
        ("\x1b]0;new title\x07text", "text"),
        ("\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\ text", "link text"),
        ("\x1b]52;c;cm0gLXJmIC8=\x07text", "text"),
        ("\x1bP+q544e\x1b\\text", "text"),
        ("a\x1bcb", "ab"),
        ("\x9b31mred", "red"),
        ("\x9d0;title\x9ctext", "text"),
        ("bell\x07 back\x08space \x00nul \x7fdel", "bell backspace nul del"),
        ("\u202eesrever\u202c \u2066x\u2069 \u200fy", "esrever x y"),
        ("zero\u200bwidth\u200d \ufeffmark so\u00adft", "zerowidth mark soft"),
        ("star\u2b50\ufe0f", "star\u2b50"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("lone\ud800 none\ufffe\ufdd0", "lone none"),
        ("a\u00a0b\u2003c\td\u3000e\r\nf", "a b c d e f"),
        ("  much   space  ", "much space"),
        ("data-\nsharing", "data-sharing"),
        ("the deal -\nsigned", "the deal - signed"),
        ("\u0301mark first", "mark first"),
        ("שלום עולם", "שלום עולם"),
        ("مرحبا", "مرحبا"),
        ("Việt Nam", "Việt Nam"),
    ],
)
def test_what_is_shown(raw: str, shown: str) -> None:
    assert safe(raw) == shown


def test_an_unfinished_sequence_swallows_no_text() -> None:
    assert safe("\x1b]0;title without an end, and the mayor left.\nNobody saw him.").endswith(
        "Nobody saw him."
    )
    assert "the mayor left" in safe("\x1b]0;title\nthe mayor left.")


def test_badly_decoded_quotation_marks_are_no_sequences() -> None:
    mojibake = "“One,” he said. “Two.”".encode().decode("latin-1")
    assert "he said" in safe(mojibake)


def test_stacks_of_marks_are_cut() -> None:
    assert safe("z" + "\u0301" * 50 + "algo") == "z" + "\u0301" * MARKS_KEPT + "algo"


def test_offsets_are_kept_only_where_they_are_needed() -> None:
    assert clean("a plain text").offsets == ()
    assert clean("a\u00a0plain text").offsets == ()  # as long as before
    raw = "xx \x1b[1mbold\x1b[0m  text"
    cleaned = clean(raw, 3)
    assert cleaned.text == "bold text"
    assert [raw[cleaned.original(i)] for i in range(len(cleaned.text))] == list("bold text")
    part = cleaned.cut(5, 9)
    assert (part.text, part.original(0), part.offsets) == ("text", raw.index("text"), ())
