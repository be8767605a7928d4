"""What a word says is done: its stem, and numbers for the groups of near-synonyms it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from tui.english.synonyms import ACT_GROUPS, THING_GROUPS
from tui.english.words import stem


@lru_cache(maxsize=8192)
def groups(form: str) -> tuple[int, ...]:
    """The numbers of the groups of near-synonyms that the lower-case ``form`` belongs to; those of things are
    negative.
    """
    acts = [number for number, _ in ACT_GROUPS.get(form, ())]
    return (*acts, *(-1 - number for number, _ in THING_GROUPS.get(form, ())))


def _by_stem() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for form in (*ACT_GROUPS, *THING_GROUPS):
        found.setdefault(stem(form), set()).update(groups(form))
    return {key: frozenset(numbers) for key, numbers in found.items()}


_BY_STEM = _by_stem()


def only_by_group(shared: Iterable[str | int]) -> bool:
    """Whether among what two texts share there is a group of near-synonyms without a word of it."""
    kept = frozenset(shared)
    worded: set[int] = set()
    for act in kept:
        if isinstance(act, str):
            worded |= _BY_STEM.get(act, frozenset())
    return any(isinstance(act, int) and act not in worded for act in kept)
