"""The kinds of difference: what each is about, and in which order they are told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from tui.comparison import Difference, DifferenceKind

KINDS: dict[DifferenceKind, str] = {
    "quote": "different words inside the quotation marks",
    "name": "different names, or one left out",
    "role": "who did what to whom",
    "figure": "different numbers",
    "title": "different titles or offices",
    "date": "different days or times",
    "hedge": "how sure they are that it is so",
    "attribution": "who is said to say it",
    "label": "what each calls the same person or thing",
    "detail": "part of the fact, not reported by all",
    "wording": "other words for the same",
}
"""What each kind is about, the most telling kinds first."""
assert set(KINDS) == set(get_args(DifferenceKind))


def kinds_in_order(differences: Iterable[Difference]) -> tuple[DifferenceKind, ...]:
    """All kinds: those with most conflicts first, then those that were found, then the others."""
    found = dict.fromkeys(KINDS, 0)
    conflicts = dict(found)
    for difference in differences:
        found[difference.kind] += 1
        conflicts[difference.kind] += difference.conflict
    return tuple(sorted(KINDS, key=lambda kind: (-conflicts[kind], not found[kind])))
