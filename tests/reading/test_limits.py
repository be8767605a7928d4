"""What is far longer than articles and stories are is refused, with what would help."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.test_residue import BODY
from tui.reading import ReadingError, limits, read_source, read_story, read_text, sources

SENTENCE = "The bridge stays closed until May."


def refused(text: str) -> str:
    with pytest.raises(ReadingError) as caught:
        read_text(text, "long")
    return str(caught.value)


def test_an_article_has_so_many_characters_lines_and_sentences() -> None:
    assert "longer than a million characters; cut the article out" in refused("word " * 200_001)
    assert "more than 20,000 lines" in refused("word\n" * 20_001)
    assert "no article" in refused("\n" * 900_000)  # empty lines cost nothing
    numbered = [f"{SENTENCE} Number {i} is open." for i in range(1_001)]
    assert len(read_text("\n".join(numbered[:1_000]), "long").sentences) == limits.MOST_SENTENCES
    assert "it has 2,002 sentences, and 2,000 are the most" in refused("\n".join(numbered))


def test_so_has_a_page() -> None:
    page = b"<html><body>" + b"<p>The bridge.</p>" * 20_001
    with pytest.raises(ReadingError, match="more than 20,000 lines"):
        read_source(page, "page")


def test_a_story_has_so_many_sentences_and_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("\n".join([f"It is {name} of them now.", *BODY]))
    story = read_story(tmp_path)
    number = sum(len(source.sentences) for source in story.sources)
    size = sum(path.stat().st_size for path in tmp_path.iterdir())
    monkeypatch.setattr(sources, "MOST_IN_A_STORY", number)
    monkeypatch.setattr(limits, "LARGEST_STORY", size)
    assert read_story(tmp_path) == story
    monkeypatch.setattr(sources, "MOST_IN_A_STORY", number - 1)
    with pytest.raises(ReadingError, match=rf"the articles have {number} sentences.*give fewer articles"):
        read_story(tmp_path)
    monkeypatch.setattr(limits, "LARGEST_STORY", size - 1)
    with pytest.raises(ReadingError, match=r"over 0 MB.*give fewer articles"):
        read_story(tmp_path)
