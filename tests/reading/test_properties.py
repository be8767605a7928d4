"""What holds for any input at all, found by trying."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.checks import UNSAFE, assert_accounted, assert_in_order, assert_safe
from tests.reading.hostile import TERMINAL, WORDING
from tui.reading import ReadingError, read_source, read_story, read_text
from tui.reading.cleaning import clean, safe
from tui.reading.sentences import LONGEST, split_sentences

_PIECES = st.sampled_from((*TERMINAL, *WORDING))
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


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(["\x1b[2J", "\u202ea", "\u3164", "\n", "one"]), TEXTS),
        min_size=2,
        max_size=4,
    )
)
def test_a_story_is_the_same_in_any_order_and_all_that_is_told_is_safe(texts: list[tuple[str, str]]) -> None:
    def read(paths: list[Path]) -> dict[str, tuple[object, ...]]:
        told: list[str] = []
        try:
            story = read_story(paths, narrate=told.append)
        except ReadingError as error:
            told.append(str(error))
            found: dict[str, tuple[object, ...]] = {}
        else:
            for source in story.sources:
                assert_safe(source)
            told.append(story.title)
            found = {s.origin: (s.title, s.text, s.paragraphs, s.residue, s.sha256) for s in story.sources}
        assert not any(map(UNSAFE.search, told))
        return found

    with TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{i}{name}.txt" for i, (name, _) in enumerate(texts)]
        for path, (_, text) in zip(paths, texts, strict=True):
            path.write_bytes(text.encode("utf-8", "replace"))
        one, again, other = read(paths), read(paths), read(paths[::-1])
    assert one == again
    if len({text.casefold() for _, text in texts}) == len(texts) and one and other:
        assert one == other
