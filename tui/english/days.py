"""Which days a date of an English text may mean, read on the day the text was published."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from tui.english.dates import Date

# What is said of a day by its distance from the day of publication.
_SHIFTS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
# First month of each season in the north.
_SEASONS = {"spring": 3, "summer": 6, "fall": 9, "autumn": 9, "winter": 12}


class Days(NamedTuple):
    """A run of days, both ends included."""

    first: date
    last: date

    def overlaps(self, other: Days) -> bool:
        """Whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


def days(found: Date, published: date) -> tuple[Days, ...]:
    """The runs of days that ``found`` may mean in a text of the day ``published``; empty when nothing can be
    told.

    News says "Tuesday" of the last one and of the next one, and "in May" of this year's, last year's or next
    year's: all of them are given, the nearest first.
    """
    said = found.key.removeprefix("@")
    if found.day is not None and found.month is not None:
        return tuple(run for year in _years(found, published) for run in _day(year, found.month, found.day))
    if found.month is not None:
        return tuple(_month(year, found.month) for year in _years(found, published))
    if found.weekday is not None:
        return _weekdays(found, published)
    if found.year is not None:
        return (_whole(found.year),)
    if said in _SHIFTS:
        return (_one(published + timedelta(_SHIFTS[said])),)
    which, _, unit = said.rpartition(" ")
    shift = {"last": -1, "this": 0, "next": 1}.get(which.rpartition(" ")[2])
    return () if shift is None else _unit(unit, shift, published)


def _unit(unit: str, shift: int, published: date) -> tuple[Days, ...]:
    """Last, this or next week, month, year or season."""
    if unit == "week":
        # Weeks begin on Sunday for some and on Monday for others.
        sunday = published - timedelta((published.weekday() + 1) % 7) + timedelta(7 * shift)
        return (Days(sunday, sunday + timedelta(7)),)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + shift
        return (_month(months // 12, months % 12 + 1),)
    if unit == "year":
        return (_whole(published.year + shift),)
    if unit in _SEASONS and shift <= 0:
        # "Last spring" is said of this year's and of last year's.
        return tuple(_season(published.year - back, _SEASONS[unit]) for back in (0, 1))
    return ()


def _season(year: int, first: int) -> Days:
    """Three months from ``first`` on, and the days of the month before on which some let a season begin."""
    last = first + 3 if first + 3 <= 12 else first + 3 - 12
    ends = year if first + 3 <= 12 else year + 1
    return Days(date(year, first, 1), date(ends, last, monthrange(ends, last)[1]))


def _weekdays(found: Date, published: date) -> tuple[Days, ...]:
    assert found.weekday is not None
    back = (published.weekday() - found.weekday) % 7
    before, after = published - timedelta(back), published + timedelta(7 - back)
    if found.relative:
        return (_one(before - timedelta(7)), _one(before), _one(after), _one(after + timedelta(7)))
    return (_one(before), _one(after))


def _years(found: Date, published: date) -> tuple[int, ...]:
    if found.year is not None:
        return (found.year,)
    return published.year, published.year - 1, published.year + 1


def _day(year: int, month: int, day: int) -> tuple[Days, ...]:
    return (_one(date(year, month, day)),) if day <= monthrange(year, month)[1] else ()


def _month(year: int, month: int) -> Days:
    return Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _whole(year: int) -> Days:
    return Days(date(year, 1, 1), date(year, 12, 31))


def _one(day: date) -> Days:
    return Days(day, day)
