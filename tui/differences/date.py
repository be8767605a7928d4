"""Date: when the same thing happened, in other words ("Wednesday" / "last week"; "Jan. 23" / "January")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tui.comparison import Value
from tui.differences.line import Line
from tui.differences.row import Found, Row
from tui.english.dates import Date

# Two dates are of the same event when words stand near both, REACH on either side, that together are telling
# (see Prepared.weight). Set by eye.
TELLING = 0.85
SURE = 2.2
REACH = 4
# Which grains may speak of the same time.
_COMPATIBLE = {
    "day": {"day", "weekday", "month", "week", "year", "now"},
    "weekday": {"day", "weekday", "week", "now"},
    "week": {"day", "weekday", "week", "month", "now"},
    "month": {"day", "month", "week", "season", "year"},
    "season": {"month", "season", "year"},
    "year": {"year", "month", "season"},
    "now": {"now", "day", "weekday", "week"},
    "clock": {"clock"},
}
# Grains from vague to exact; a weekday and a month say different things of one day.
_ABSOLUTE = frozenset({"day", "weekday", "month", "year"})


@dataclass(frozen=True, slots=True)
class _Use:
    reading: int
    line: Line
    date: Date
    context: frozenset[str]

    @property
    def value(self) -> Value:
        return Value(self.line.source, self.line.sentence.id, self.date.start, self.date.end)


def find(row: Row) -> Iterable[Found]:
    """Dates of one event that the readings give in different words, once an event."""
    uses = [
        _Use(i, line, date, _context(line, date))
        for i, reading in enumerate(row.readings)
        for line in reading.lines
        for date in line.dates
    ]
    if len({use.reading for use in uses}) < 2:
        return
    groups: list[list[_Use]] = []
    for use in uses:
        near = [g for g in groups if any(_same_event(row, other, use) for other in g)]
        groups = [g for g in groups if not any(g is n for n in near)] + [[*(u for g in near for u in g), use]]
    for group in groups:
        yield from _difference(row, group)


def _difference(row: Row, group: list[_Use]) -> Iterable[Found]:
    keys: dict[int, set[str]] = {}
    for use in group:
        keys.setdefault(use.reading, set()).add(_said(use.date))
    if len(keys) < 2 or len(set.union(*keys.values())) < 2 or set.intersection(*keys.values()):
        return
    if any(len(said) > 1 for said in keys.values()):
        # A reading that gives two dates here tells of two events; which of them is meant is anybody's guess.
        return
    if not all(_linked(row, a, b) for a in group for b in group if a.reading < b.reading):
        # A chain of three dates, of which the ends have nothing to do with each other.
        return
    kept: dict[int, _Use] = {}
    for use in sorted(group, key=lambda u: (u.reading, u.line.number, u.date.start)):
        kept.setdefault(use.reading, use)
    values = tuple(use.value for use in kept.values())
    conflict = any(
        _contradict(row, a, b) for a in kept.values() for b in kept.values() if a.reading < b.reading
    )
    yield Found("date", conflict, row.note(values), values)


def _linked(row: Row, a: _Use, b: _Use) -> bool:
    return a.date.key == b.date.key or _same_event(row, a, b)


def _said(date: Date) -> str:
    return f"{date.key} {date.part}"


def _same_event(row: Row, a: _Use, b: _Use) -> bool:
    """Whether two dates of different readings date the same thing: by the words around them."""
    if a.reading == b.reading or b.date.grain not in _COMPATIBLE[a.date.grain]:
        return False
    weight = row.prepared.weight(a.context & b.context)
    return weight >= (SURE if _exclude(a.date, b.date) else TELLING)


def _context(line: Line, date: Date) -> frozenset[str]:
    """The words, names and figures around a date."""
    at = next((k for k, atom in enumerate(line.content) if atom.start <= date.start < atom.end), None)
    if at is None:
        return frozenset()
    near = line.content[max(0, at - REACH) : at + REACH + 1]
    return frozenset(atom.key for atom in near if atom.kind != "date")


def _contradict(row: Row, a: _Use, b: _Use) -> bool:
    """Whether two absolute dates of one event exclude each other."""
    x, y = a.date, b.date
    if x.grain not in _ABSOLUTE or y.grain not in _ABSOLUTE or x.relative or y.relative:
        return False
    return _exclude(x, y) and row.prepared.weight(a.context & b.context) >= SURE


def _exclude(x: Date, y: Date) -> bool:
    """Whether two dates, taken by their words, cannot be the same time."""
    for one, other in ((x.year, y.year), (x.month, y.month), (x.weekday, y.weekday)):
        if one is not None and other is not None and one != other:
            return True
    if x.month is not None and x.month == y.month and None not in {x.day, y.day}:
        return x.day != y.day
    return x.month is None and y.month is None and {x.grain, y.grain} == {"week", "month"}
