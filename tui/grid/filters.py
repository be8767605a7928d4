"""Which rows are shown: the choices there are, and what each lets through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from tui.comparison import DifferenceKind
from tui.grid.rows import Row
from tui.grid.view import ALL, Filter
from tui.index import Index


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter that can be chosen, by pressing ``key``; ``rows``: how many rows it shows."""

    key: str
    filter: Filter
    rows: int


def lets_through(index: Index, filter: Filter, row: Row) -> bool:
    """Whether ``filter`` shows ``row``."""
    reported = row.reported_by
    differences = (d for fact in row.facts for d in index.differences.get(fact, ()))
    passes = True
    match filter.shows:
        case "all":
            pass
        case "differs":
            passes = any(True for _ in differences)
        case "conflict":
            passes = any(difference.conflict for difference in differences)
        case "kind":
            passes = any(difference.kind == filter.of for difference in differences)
        case "everywhere":
            passes = len(reported) == len(row.cells)
        case "shared":
            passes = len(reported) > 1
        case "alone":
            passes = len(reported) == 1
        case "has":
            passes = filter.of in reported
        case "lacks":
            passes = row.cells[filter.of].state == "missing"
        case "only":
            passes = reported == (filter.of,)
    return passes


def filtered(index: Index, filter: Filter, rows: Sequence[Row]) -> tuple[Row, ...]:
    """Those of ``rows`` that ``filter`` shows."""
    return tuple(row for row in rows if lets_through(index, filter, row))


def title(index: Index, filter: Filter) -> str:
    """``filter`` in words, with the source's siglum."""
    siglum = index.sources[filter.of].siglum if filter.of in index.sources else filter.of
    return {
        "all": "all rows",
        "differs": "rows that differ",
        "conflict": "conflicts",
        "kind": f"{filter.of} differs",
        "everywhere": "in all sources",
        "shared": "in two or more sources",
        "alone": "in one source only",
        "has": f"in {siglum}",
        "lacks": f"not in {siglum}",
        "only": f"only in {siglum}",
    }[filter.shows]


def choices(index: Index, rows: Sequence[Row], focus: str) -> tuple[Choice, ...]:
    """The filters there are for ``rows``, those about a source for the one in ``focus``; of the kinds of
    difference those that occur, with a digit each."""
    found = {filter: 0 for _, filter in _offered(focus)}
    kinds: Counter[str] = Counter()
    for row in rows:
        kinds.update({d.kind for fact in row.facts for d in index.differences.get(fact, ())})
        for filter in found:
            found[filter] += lets_through(index, filter, row)
    plain = [Choice(key, filter, found[filter]) for key, filter in _offered(focus)]
    occurring = [kind for kind in get_args(DifferenceKind) if kinds[kind]]
    by_kind = [
        Choice("1234567890-"[place], Filter("kind", kind), kinds[kind])
        for place, kind in enumerate(occurring)
    ]
    return (*plain, *by_kind)


def _offered(focus: str) -> Iterator[tuple[str, Filter]]:
    yield "a", ALL
    yield "d", Filter("differs")
    yield "c", Filter("conflict")
    yield "e", Filter("everywhere")
    yield "s", Filter("shared")
    yield "o", Filter("alone")
    yield "h", Filter("has", focus)
    yield "l", Filter("lacks", focus)
    yield "u", Filter("only", focus)
