"""What holds for any input at all, found by trying."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.checks import UNSAFE, assert_accounted, assert_in_order, assert_safe
from tui.reading import ReadingError, read_source, read_text
from tui.reading.cleaning import clean, safe
from tui.reading.sentences import LONGEST, split_sentences

# Pieces that the rules react to, so that random text hits them.
_PIECES = st.sampled_from(
    [
        *"\n\r\t\v\f \u00a0\u2028\u0085\x1b\x9b\x9d\x90\x07\x00\u202e\u200b\ufe0f\u0301",
        *".!?…\"“”‘’'()[]—–-:;,/|©@",
        "\r\n",
        "\n\n",
        "\x1b[31m",
        "\x1b]8;;http://a.example\x07",
        "\x1b\\",
        "Mr. ",
        "U.S. ",
        "p.m. ",
        "No. 2",
        "J. Doe ",
        "The mayor said so. ",
        "He left",
        "Read more: ",
        "Share\n",
        "Advertisement\n",
        "Related articles\n",
        "(Jo Doe/Reuters)\n",
        "By Jo Doe\n",
        "Nov 18, 2019\n",
        "OSLO (AP) — ",
        "ein Wort ",
        "слово ",
        "كلمة ",
        "句。",
        "word ",
    ]
)
TEXTS = st.one_of(st.text(), st.lists(st.one_of(_PIECES, st.text(max_size=3)), max_size=60).map("".join))


@settings(max_examples=400, deadline=None)
@given(TEXTS)
def test_any_text_is_accounted_for_and_safe(text: str) -> None:
    try:
        source = read_text(text, "any\x1b[2Jname")
    except ReadingError:
        return
    assert source.text == text
    assert_accounted(source)
    assert_in_order(source)
    assert_safe(source)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(), TEXTS.map(lambda text: text.encode("utf-16", "replace"))))
def test_any_bytes_are_read_or_refused_with_a_reason(data: bytes) -> None:
    try:
        source = read_source(data, "any")
    except ReadingError as error:
        assert error.why
        assert not UNSAFE.search(str(error))
        return
    assert_accounted(source)
    assert_safe(source)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_reading_is_deterministic_and_cleaning_final(text: str) -> None:
    once = safe(text)
    assert safe(once) == once
    cleaned = clean(text)
    assert (
        "".join(text[cleaned.original(i)] for i in range(len(cleaned.text))).split() == cleaned.text.split()
    )


@settings(max_examples=300, deadline=None)
@given(TEXTS.map(safe))
def test_sentences_cover_a_paragraph_but_for_spaces(text: str) -> None:
    spans = split_sentences(text)
    at = 0
    for start, end in spans:
        assert at <= start < end <= at + LONGEST + 1
        assert not text[at:start].strip()
        at = end
    assert at == len(text)
