"""Title: what each source says a person is ("Safety Officer" / "Security Officer")."""

from __future__ import annotations

from collections.abc import Iterable

from tui.differences.persons import Description
from tui.differences.prepared import Prepared
from tui.differences.row import Found, note

# Titles that share so many words are one office; another word in it is a contradiction.
FORMAL = 3
# Words that set two descriptions apart even where one says only more than the other.
_WEIGHTY = frozenset({"former", "act", "interim", "deputi", "ex", "late", "convict", "alleg"})


def find_story(prepared: Prepared) -> Iterable[Found]:
    """For each person the fullest description of each source, where these do not agree."""
    fullest: dict[int, dict[str, Description]] = {}
    for description in prepared.descriptions:
        mine = fullest.setdefault(description.entity, {})
        if description.line.source not in mine or len(mine[description.line.source].stems) < len(
            description.stems
        ):
            mine[description.line.source] = description
    for by_source in fullest.values():
        told = list(by_source.values())
        pairs = [(a, b) for i, a in enumerate(told) for b in told[i + 1 :]]
        if any(_differ(a, b) for a, b in pairs):
            values = tuple(d.value for d in told)
            yield Found("title", any(_contradict(a, b) for a, b in pairs), note(prepared, values), values)


def _differ(a: Description, b: Description) -> bool:
    """Whether neither description is only the shorter one."""
    mine, theirs = a.stems - b.stems, b.stems - a.stems
    return bool(mine and theirs) or bool((mine | theirs) & _WEIGHTY)


def _contradict(a: Description, b: Description) -> bool:
    """Whether a formal title is given with one word changed ("Safety and Audit" / "Safety and Review")."""
    same = len(a.stems & b.stems) >= FORMAL
    return same and len(a.stems - b.stems) == len(b.stems - a.stems) == 1
