"""What tells that a sentence reports something no other source has: numbers about one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from math import log

from tui.alignment.profile import Profile
from tui.alignment.similarity import Scores
from tui.english.grammar import states

NAMES = (
    "best",  # log odds of its best pair
    "any",  # log probability that no pair holds, were they independent
    "quoted",  # whether it has quoted words
    "neighbour",  # best pair of the sentences before and after it
    "sources",  # log of how many
    "others",  # log of the number of sentences in them
)
_LEAST = 1e-3
_CRUMB = 2  # content words that seldom make a fact by themselves: "Again.", "I get it."


def lone_rows(known: Sequence[Profile], left: Sequence[int]) -> list[set[int]]:
    """Rows for the sentences that are ``left`` (ascending), each by itself; but a crumb goes with the
    sentence of its paragraph before it, if that is left too."""
    rows: dict[int, set[int]] = {}
    for i in left:
        before = rows.get(i - 1)
        if (
            before is not None
            and _is_crumb(known[i])
            and known[i - 1].source == known[i].source
            and known[i - 1].sentence.paragraph == known[i].sentence.paragraph
        ):
            before.add(i)
            rows[i] = before
        else:
            rows[i] = {i}
    return [row for i, row in rows.items() if i == min(row)]


def _is_crumb(profile: Profile) -> bool:
    """Few words, and no statement of the article itself: "Nobody was hurt" is a fact."""
    return len(profile.stems) <= _CRUMB and (bool(profile.quoted) or not states(profile.sentence.text))


def numbers(known: Sequence[Profile], scores: Scores) -> list[list[float]]:
    """For each sentence its numbers, from the ``scores`` of all pairs."""
    sources = 1 + max((profile.source for profile in known), default=0)
    lengths = [0] * sources
    for profile in known:
        lengths[profile.source] += 1
    best = [max(row.values(), default=0.0) for row in scores]
    found = []
    for i, profile in enumerate(known):
        near = [best[k] for k in (i - 1, i + 1) if 0 <= k < len(known) and known[k].source == profile.source]
        found.append(
            [
                _odds(best[i]),
                sum(log(1 - min(score, 1 - _LEAST)) for score in scores[i].values()),
                float(bool(profile.quoted)),
                max(near, default=0.0),
                log(sources),
                log(1 + len(known) - lengths[profile.source]),
            ]
        )
    return found


def _odds(score: float) -> float:
    held = min(1 - _LEAST, max(_LEAST, score))
    return log(held / (1 - held))
