"""Sources that are nearly the same text: two versions of one article, or one that an outlet took over.

Who copies *passages* from whom is a finding of the comparison (:mod:`tui.differences.copied`); here it is
about whole articles of which one was hardly worth adding.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from tui.story import Source

# Share of the longer one's sentences. In 60 stories of outlets that write for themselves no two articles have
# more than 0.06 of them in common; of two versions of one article most are the same.
NEARLY = 0.6


def nearly_same(sources: Sequence[Source]) -> Iterator[tuple[Source, Source, float]]:
    """Each two of ``sources`` that are nearly the same text, and what share of their sentences is."""
    sentences = [frozenset(s.text.casefold() for s in source.sentences) for source in sources]
    for (one, ours), (other, theirs) in combinations(zip(sources, sentences, strict=True), 2):
        share = len(ours & theirs) / max(len(ours), len(theirs))
        if share >= NEARLY:
            yield one, other, share


def told(one: Source, other: Source, share: float) -> str:
    """What to tell of two that are nearly the same text; those of one outlet are versions of one article."""
    same = f"{one.siglum} and {other.siglum} are nearly the same text ({int(100 * share)} % of sentences)"
    versions = one.outlet and one.outlet.casefold() == other.outlet.casefold()
    return f"{same}, two versions of one article" if versions else same
