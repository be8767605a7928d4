"""One difference of what several rows tell in part: "A: Friday; B: next week" and "B: next week; C: soon"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.comparison import Value
from tui.differences.prepared import Prepared
from tui.differences.row import Found, note

# The kinds whose values name one time or one quantity: what shares one of them is of that same time or
# quantity.
MERGED = frozenset({"date", "figure"})

Placed = tuple[str | None, Found]


def merge(prepared: Prepared, found: Sequence[Placed]) -> list[Placed]:
    """``found`` with those differences of a time or quantity made one that point at one span, or at one large
    number in two places of a source; it stands where the first of them does.

    Left apart are two between which a source would say two things, and one whose note says more than who says
    what.
    """
    kept: list[Placed] = []
    at: dict[tuple[object, ...], int] = {}
    for fact, one in found:
        place = len(kept)
        kept.append((fact, one))
        if one.kind not in MERGED or one.note != note(prepared, one.values):
            continue
        keys = [key for value in one.values for key in _keys(prepared, one.kind, value)]
        known = next((at[key] for key in keys if key in at), None)
        if known is not None and (joined := _joined(prepared, kept[known][1], one)) is not None:
            kept.pop()
            kept[known], place = (kept[known][0], joined), known
        at.update((key, place) for key in keys)
    return kept


def _keys(prepared: Prepared, kind: str, value: Value) -> Iterator[tuple[object, ...]]:
    """What two differences have in common that are of one time or quantity."""
    yield kind, value
    text = prepared.text(value).lower()
    if kind == "figure" and _LARGE.search(text):
        yield kind, value.source, text


_LARGE = re.compile(r"\d[\d,]{3}|\d\smillion|\d\sbillion")


def _joined(prepared: Prepared, one: Found, other: Found) -> Found | None:
    """Both as one difference; ``None`` where a source has a word in either that it has not in the other."""
    mine, theirs = _said(prepared, one), _said(prepared, other)
    for source in mine.keys() & theirs.keys():
        if not (mine[source] <= theirs[source] or theirs[source] <= mine[source]):
            return None
    new = [v for v in other.values if prepared.text(v).lower() not in mine.get(v.source, ())]
    values = tuple(sorted((*one.values, *new), key=lambda v: (prepared.by_id[v.sentence].number, v.start)))
    return Found(one.kind, one.conflict or other.conflict, note(prepared, values), values)


def _said(prepared: Prepared, found: Found) -> dict[str, set[str]]:
    """What each source says in a difference."""
    said: dict[str, set[str]] = {}
    for value in found.values:
        said.setdefault(value.source, set()).add(prepared.text(value).lower())
    return said
