"""Sentences that make no fact beside another of their article: they say it again (a caption that repeats its
paragraph, a teaser, a pull quote), or who took its picture."""

from __future__ import annotations

from collections.abc import Sequence

from tui.alignment.features import COMMON
from tui.alignment.profile import Profile
from tui.english.grammar import states

REPEATS = 0.85  # share of the content words of the shorter, with at least _LEAST of them
CAPTION = 0.7  # a caption is there to repeat
_LEAST = 4


def twins(known: Sequence[Profile]) -> dict[int, int]:
    """For each sentence that repeats another of its source, that other; which itself repeats none.

    A credit in brackets goes with its caption.
    """
    holders: dict[tuple[int, str], list[int]] = {}
    for i, profile in enumerate(known):
        for stem in profile.stems:
            holders.setdefault((profile.source, stem), []).append(i)
    found = _credits(known)
    # Captions look for the body first; of two body sentences the later repeats the earlier.
    for i in sorted(range(len(known)), key=lambda i: (known[i].sentence.kind != "caption", -i)):
        mine = known[i]
        if len(mine.stems) < _LEAST or i in found:
            continue
        caption = mine.sentence.kind == "caption"
        # A twin lacks so few of the words that it has one of the rarest that are one more.
        among = sorted([holders[mine.source, stem] for stem in mine.stems], key=len)
        lacking = len(among) - int((CAPTION if caption else REPEATS) * len(among))
        near = {j for having in among[: lacking + 1] if len(having) <= COMMON for j in having}
        best: tuple[float, int] | None = None
        for j in near:
            theirs = known[j]
            if j == i or j in found or (not caption and (j > i or theirs.sentence.kind == "caption")):
                continue
            count = len(mine.stems & theirs.stems)
            share = count / len(mine.stems)
            mutual = count / max(len(mine.stems), len(theirs.stems))
            if (share >= CAPTION if caption else mutual >= REPEATS) and (
                best is None or (share, -j) > (best[0], -best[1])
            ):
                best = (share, j)
        if best is not None:
            found[i] = best[1]
    return {i: _last(found, j) for i, j in sorted(found.items())}


def _credits(known: Sequence[Profile]) -> dict[int, int]:
    """For each sentence in brackets that states nothing, the one of its paragraph before it.

    Plain text seldom tells a caption from a paragraph; a credit is told by itself.
    """
    return {
        i: i - 1
        for i in range(1, len(known))
        if known[i].source == known[i - 1].source
        and known[i].sentence.paragraph == known[i - 1].sentence.paragraph
        and known[i].sentence.text.startswith("(")
        and known[i].sentence.text.rstrip(".").endswith(")")
        and not states(known[i].sentence.text)
    }


def _last(found: dict[int, int], i: int) -> int:
    """What ``i`` repeats in the end."""
    while i in found:
        i = found[i]
    return i
