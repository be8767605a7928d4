"""The stages together: what they share is done once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from importlib import import_module
from math import comb

import pytest

from tests.alignment.samples import BRIDGE
from tui.stages import compare

SENTENCES = [sentence.text for source in BRIDGE.sources for sentence in source.sentences]


def calls(monkeypatch: pytest.MonkeyPatch, module: str, name: str) -> Counter[object]:
    """Counts what a function is called with, by its first argument."""
    counted: Counter[object] = Counter()
    original: Callable[..., object] = getattr(import_module(module), name)

    def counting(first: object, *others: object) -> object:
        counted[tuple(first) if isinstance(first, list) else first] += 1
        return original(first, *others)

    monkeypatch.setattr(f"{module}.{name}", counting)
    return counted


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("tui.said", "words"),
        ("tui.said", "figures"),
        ("tui.said", "dates"),
        ("tui.differences.spotting", "parts"),
    ],
)
def test_every_sentence_is_searched_once(monkeypatch: pytest.MonkeyPatch, module: str, name: str) -> None:
    counted = calls(monkeypatch, module, name)
    compare(BRIDGE)
    assert counted == Counter(SENTENCES)


def test_every_paragraph_is_searched_for_quotations_once(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = calls(monkeypatch, "tui.said", "quotations")
    compare(BRIDGE)
    paragraphs = [paragraph for source in BRIDGE.sources for paragraph in source.paragraphs]
    assert counted == Counter(tuple(s.text for s in paragraph.sentences) for paragraph in paragraphs)


def test_every_two_readings_of_a_row_are_laid_side_by_side_once(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = calls(monkeypatch, "tui.differences.row", "_frames")
    facts = compare(BRIDGE).facts
    assert counted.total() == sum(comb(len(fact.readings), 2) for fact in facts)


def test_nothing_of_a_story_is_kept_for_the_next_comparison(monkeypatch: pytest.MonkeyPatch) -> None:
    compare(BRIDGE)
    counted = calls(monkeypatch, "tui.said", "words")
    compare(BRIDGE)
    assert counted == Counter(SENTENCES)


def test_how_far_it_is_only_grows_and_ends_with_all_of_it() -> None:
    told: list[float] = []
    compare(BRIDGE, tell=told.append)
    assert len(told) > 4 and told == sorted(told)
    assert 0 < told[0] < 0.5 and told[-1] == pytest.approx(1)
