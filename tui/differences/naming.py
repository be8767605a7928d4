"""The names of a story: where each stands, and which of them are one person, organisation or place."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from tui.differences.entity import Names
from tui.differences.joining import join
from tui.differences.spotting import spot


def find_names(texts: Sequence[str], groups: Sequence[int], headlines: Collection[int] = ()) -> Names:
    """The names in ``texts``, the sentences of a story in order.

    ``groups`` says which source each belongs to; ``headlines`` are the numbers of those that may be in title
    case.
    """
    return join(texts, spot(texts, groups, headlines))
