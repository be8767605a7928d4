"""Sentence vectors in the alignment, with vectors written down here: no model is needed."""

from __future__ import annotations

import pytest

from tests.samples import a_source
from tui.alignment import align
from tui.alignment.features import candidates
from tui.alignment.meaning import with_meaning
from tui.alignment.model import learned, news
from tui.alignment.profile import profiles
from tui.comparison import Fact
from tui.story import Story

A = a_source("a", [["The ferry struck the pier at noon."], ["Nobody had told the crew of the works."]])
B = a_source("b", [["At noon the boat hit the pier."], ["The crew had not been told of anything."]])
STORY = Story("", (A, B))


def ordered() -> dict[str, tuple[float, ...]]:
    """Vectors by which the first sentences are near and the second ones far."""
    (a1, a2), (b1, b2) = ([s.id for s in source.sentences] for source in STORY.sources)
    return {a1: (1.0, 0.0, 0.0), b1: (0.96, 0.28, 0.0), a2: (0.0, 1.0, 0.0), b2: (0.0, 0.0, 1.0)}


def test_meaning_is_one_number_more_for_each_pair() -> None:
    known = profiles(STORY)
    found = candidates(known, news())
    more = with_meaning(known, found, ordered())
    assert more.pairs == found.pairs
    by_pair = dict(zip(more.pairs, more.features, strict=True))
    for pair, values in zip(found.pairs, found.features, strict=True):
        assert by_pair[pair][:-1] == values
        assert -1.000001 <= by_pair[pair][-1] <= 1.000001
    assert by_pair[0, 2][-1] > 0.9
    assert by_pair[1, 3][-1] < 0


def test_sentences_that_all_mean_the_same_tell_nothing() -> None:
    known = profiles(STORY)
    same = dict.fromkeys(ordered(), (0.6, 0.8))
    found = with_meaning(known, candidates(known, news()), same)
    assert all(values[-1] == pytest.approx(0, abs=1e-6) for values in found.features)


def test_vectors_move_the_confidence_of_rows_and_can_be_told_as_evidence() -> None:
    def of(facts: tuple[Fact, ...], first: str) -> Fact:
        return next(fact for fact in facts if first in fact.reading("a"))

    a1 = A.sentences[0].id
    by_words, by_meaning = align(STORY), align(STORY, vectors=ordered())
    assert of(by_meaning, a1).shared
    assert "meaning" in {evidence.kind for evidence in of(by_meaning, a1).evidence}
    assert "meaning" not in {evidence.kind for fact in by_words for evidence in fact.evidence}
    turned = {
        **ordered(),
        **dict(zip([s.id for s in B.sentences], [(0.0, 0.0, 1.0), (0.28, 0.96, 0.0)], strict=True)),
    }
    near_second = align(STORY, vectors=turned)
    assert of(near_second, a1).confidence < of(by_meaning, a1).confidence


def test_both_parts_of_the_model_name_their_numbers() -> None:
    words, meant = learned("words"), learned("vectors")
    assert meant.own.names == (*words.own.names, "meaning")
    assert meant.own.weights[-1] > 0
