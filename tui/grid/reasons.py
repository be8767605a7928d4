"""In plain words: how sure a row is, what speaks for it, and by what rule its readings differ."""

from __future__ import annotations

from collections.abc import Mapping

from tui.comparison import DifferenceKind, Fact

# From which confidence on a row is called so, and how often readers of the marked stories joined sentences
# that the model held for one fact with about that confidence: of those said to be 0.44, 0.65, 0.74, 0.85 and
# 0.97 they joined 0.57, 0.73, 0.90, 0.92 and 0.98, each story left out (tests/benchmarks/alignment.py).
_TOGETHER = (
    (0.9, "Sure.", "Of sentences as near to each other as these, readers joined nearly all."),
    (
        0.65,
        "Likely.",
        "Of sentences as near to each other as these, readers joined more than eight pairs in ten.",
    ),
    (
        0.0,
        "Unsure.",
        "Of sentences as near to each other as these, readers joined little more than half: "
        "read them, and judge for yourself.",
    ),
)
# Likewise of facts in one source only: of those said to be 0.45, 0.65, 0.75, 0.85 and 0.95 sure, 0.50, 0.71,
# 0.80, 0.88 and 0.95 had no partner.
_ALONE = (
    (0.8, "Sure.", "No sentence of another source comes near this one."),
    (0.6, "Likely.", "No sentence of another source comes near enough to report the same."),
    (0.0, "Unsure.", "Nothing was found elsewhere, but other words may hide it."),
)
_PERHAPS_ALONE = "Another source may report it in other words: see below, and judge for yourself."
TOO_CLOSE = "Too close to be called missing, not sure enough to be the same fact."

# The kinds of evidence (see tui.alignment.evidence): those that quote words, as headings for them, and the
# circumstances, as clauses about what they quote.
SHARED_WORDS: Mapping[str, str] = {
    "words": "Words, the rarest first",
    "roots": "Words that begin alike",
    "name": "Names",
    "figure": "Figures",
    "date": "Dates",
    "quotation": "Words in quotation marks",
    "speaker": "Who speaks",
    "clause": "In one clause",
}
CIRCUMSTANCES: Mapping[str, str] = {
    "third source": "a sentence in {} is like both",
    "standing": "no other sentence of the two articles comes as near",
    "neighbours": "the sentences beside them are alike too",
    "meaning": "a language model finds their meaning near",
    "place": "where they stand speaks for it ({})",
}

RULES: Mapping[DifferenceKind, str] = {
    "figure": "They give another number for the same thing.",
    "name": "They name the same person or body otherwise, or one gives no name.",
    "title": "They say otherwise what a person is.",
    "date": "They date the same thing otherwise, or one gives no date.",
    "quote": "They quote one utterance in other words, cut it, or give it to another speaker.",
    "attribution": "They say otherwise who the statement comes from, or one states it as a plain fact.",
    "hedge": "They make the same claim with more or less certainty.",
    "label": "They call the same person, group, thing or act by other words.",
    "role": "They tell otherwise who did it, or to whom.",
    "wording": "They put other words in the same place.",
    "detail": "One tells something here that another leaves out.",
}

_SQUARES = 5


def verdict(fact: Fact) -> tuple[str, str]:
    """How sure it is that the readings of ``fact`` belong together, or that it stands alone: a word, and what
    that means."""
    if fact.perhaps and not fact.shared:
        return "Unsure.", _PERHAPS_ALONE
    scale = _TOGETHER if fact.shared else _ALONE
    return next((word, reason) for least, word, reason in scale if fact.confidence >= least)


def likely(score: float) -> str:
    """A score in per cent; nothing is called certain."""
    return "over 99%" if score > 0.99 else f"{score:.0%}"


def strength(weight: float) -> str:
    """How much a kind of evidence weighs, in squares."""
    full = max(1, min(_SQUARES, round(weight * _SQUARES)))
    return "■" * full + "□" * (_SQUARES - full)
