"""What must hold for every source, however strange its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category

from tui.reading.document import Document
from tui.story import Source

UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufffe\uffff"
    "\ufdd0-\ufdef\ud800-\udfff\U000e0000-\U000e007f]"
)
MOST_MARKS = 4


def assert_accounted(source: Source) -> None:
    """Every character is in one sentence or one residue entry, or is white space; nothing overlaps."""
    spans = sorted([(s.start, s.end) for s in source.sentences] + [(r.start, r.end) for r in source.residue])
    at = 0
    for start, end in spans:
        assert at <= start < end
        assert not source.text[at:start].strip()
        at = end
    assert not source.text[at:].strip()


def assert_in_order(source: Source) -> None:
    """Ids, paragraph numbers and spans rise; a sentence's clean characters stand where it says."""
    starts = [sentence.start for sentence in source.sentences]
    assert starts == sorted(starts)
    for number, paragraph in enumerate(source.paragraphs):
        assert paragraph.number == number
        for k, sentence in enumerate(paragraph.sentences, 1):
            assert sentence.id == f"{source.id}:{number + 1}.{k}"
            assert (sentence.paragraph, sentence.kind) == (number, paragraph.kind)
            assert sentence.text == sentence.text.strip() != ""
            for i, char in enumerate(sentence.text):
                start, end = sentence.original(i, i + 1)
                assert sentence.start <= start < end <= sentence.end
                original = source.text[start]
                assert original == char or (char == " " and original.isspace())


def assert_safe(source: Source) -> None:
    """Nothing that is shown can move the cursor, reverse the line or hide."""
    for text in shown(source):
        assert not UNSAFE.search(text), repr(text)
        assert "  " not in text
        run = 0
        for char in text:
            run = run + 1 if category(char) in {"Mn", "Me"} else 0
            assert run <= MOST_MARKS


def shown(source: Source) -> Iterator[str]:
    """Every string of a source that a screen may show."""
    yield from (source.id, source.siglum, source.title, source.outlet, source.byline, source.location)
    yield from (sentence.text for sentence in source.sentences)
    yield from (entry.text for entry in source.residue)
    yield from (entry.reason for entry in source.residue)


def assert_told_safe(document: Document) -> None:
    """What a reader tells besides the text is safe to show, as it is told."""
    for text in (document.name, document.remark):
        assert not UNSAFE.search(text), repr(text)
