"""How English pages say who wrote an article, when, where, and whose page it is.

The forms are those of newspaper style (bylines, datelines, dates as the big style guides write them) and of
the notices at the foot of news sites. They are compiled on first use.
"""

from __future__ import annotations

import re
from functools import cache

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
# Words that stand beside a date without saying more than when.
OF_A_DATE = frozenset(
    """
    published updated posted last first modified created on at by date time today yesterday read ago
    mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday
    jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august
    september october november december
    am pm a m p est edt et gmt bst utc pst pdt cst cdt hkt ist
    hour hours hr hrs minute minutes min mins day days week weeks month months
    """.split()
)


@cache
def full_date() -> re.Pattern[str]:
    """A full date, in the orders that leave no doubt about day and month."""
    return re.compile(
        rf"(?P<month>{_MONTH})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<year>(?:19|20)\d\d)"
        rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<month2>{_MONTH}),?\s(?P<year2>(?:19|20)\d\d)"
        r"|(?P<year3>(?:19|20)\d\d)[-/.](?P<month3>\d\d)[-/.](?P<day3>\d\d)"
        r"|(?P<day4>\d{1,2})\.(?P<month4>\d{1,2})\.(?P<year4>(?:19|20)\d\d)",
        re.IGNORECASE,
    )


@cache
def time_of_day() -> re.Pattern[str]:
    """A clock time, as in "10:48", "T22:05:36Z" and "7 pm"."""
    return re.compile(r"T?\d{1,2}[:.]\d\d(?::\d\d)?Z?|\d{1,2}(?=\s?[ap]\.?m)", re.IGNORECASE)


@cache
def byline() -> re.Pattern[str]:
    """A line that says who wrote the article."""
    return re.compile(
        r"(?:By|BY|by)[:\s]\s?(?P<names>[A-Z][\w.'’-]+.*)\Z"
        r"|(?:Written|Posted|Reported) by:?\s(?P<names2>[A-Z].*)\Z"
    )


@cache
def after_names() -> re.Pattern[str]:
    """What follows the names in a byline: outlet, job, date, address."""
    return re.compile(
        r"\s*(?:[|•·@(]|\s[-–—]\s|,\s(?!and\b)|\d|\b(?:Published|Updated|Posted|for|in|of|at|on)\b).*",
        re.DOTALL,
    )


@cache
def dateline() -> re.Pattern[str]:
    """Place, day and agency before the first sentence: "OSLO (AP) — ", "LIMA, Peru — ", "Leeds (AFP) – ",
    "(Reuters) - ", "TOKYO, Feb. 11 (Kyodo) -- "."""
    return re.compile(
        r"(?:(?P<capitals>(?:Ma?c)?[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]*)*)"
        r"|(?P<mixed>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}))?"
        r"(?P<region>, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})?"
        r"(?:,? [A-Z][a-z]{2,8}\.? \d{1,2})?"
        r" ?(?:\((?P<agency>[A-Z][\w. /-]{1,30})\))?"
        r"(?: ?(?:[–—―]|--) ?| - )(?=\S)"
    )


def dateline_end(text: str) -> int:
    """Where the report begins after the dateline that opens ``text``; 0 where there is none. A place in small
    letters without an agency may as well be a name before a dash."""
    match = dateline().match(text)
    return match.end() if match and (match["capitals"] or match["agency"]) else 0


@cache
def own_name() -> re.Pattern[str]:
    """How a page says whose it is; the name is in the one group that matched."""
    name = r"((?:The )?[A-Z][\w&'’.-]*(?: (?:[A-Z][\w&'’-]*|of|and|the)){0,3}?)"
    return re.compile(
        rf"(?:[Dd]ownload|[Gg]et|[Ii]nstall) the {name} app\b"
        rf"|listen to {name} articles\b"
        rf"|notifications from {name}\Z"
        rf"|(?:Copyright|©)\s?(?:©\s?)?(?:19|20)\d\d,?\s(?:by\s)?{name}(?:[.,|]|\sAll\b|\Z)"
    )


@cache
def company() -> re.Pattern[str]:
    """The company behind a name in a copyright notice."""
    return re.compile(r"[., ]+(?:Limited|Ltd|LLC|Inc|Corp|Company|GmbH)?[.]?\Z")
