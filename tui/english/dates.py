"""Dates in English text: absolute, relative and vague expressions of when something happened.

The word lists are the names of months, weekdays and seasons, and the deictic time words of English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from tui.english.words import lowered

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        1,
    )
    for name in names.split()
}
WEEKDAYS = {
    name: number
    for number, name in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())
}
Grain = Literal["day", "weekday", "week", "month", "season", "year", "now", "clock", "past", "long", "future"]

# The patterns are of lower-case text.
_FULL_MONTH = "january|february|march|april|may|june|july|august|september|october|november|december"
_SHORT_MONTH = (
    r"jan(?:uary\b|\.|\b)|feb(?:ruary\b|\.|\b)|mar(?:ch\b|\.)|apr(?:il\b|\.)|may\b|june?\b|july?\b|aug(?:ust\b|\.)"
    r"|sept?(?:ember\b|\.)|oct(?:ober\b|\.)|nov(?:ember\b|\.)|dec(?:ember\b|\.)"
)
_WEEKDAY = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_YEAR = r"(?:19|20)\d\d"
_COUNT = r"(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|several|a\sfew|a\scouple\sof)"
_UNIT = (
    "weekend|week|month|year|decade|century|spring|summer|fall|autumn|winter|morning|afternoon|evening|night"
)
_DATE = re.compile(
    rf"""\b(?:
      (?:(?P<weekday>{_WEEKDAY}),?\s+)?(?P<month>{_SHORT_MONTH})
        \s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+(?P<year>{_YEAR}))?
    | (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month2>{_FULL_MONTH})
        (?:,?\s+(?P<year2>{_YEAR}))?
    | (?:(?P<last>last|this|next|early|late|mid)[\s-])?(?P<month3>{_SHORT_MONTH})
        (?:,?\s+(?:of\s+)?(?P<year3>{_YEAR}))?
    | (?:(?P<rel2>last|this|next)\s|(?:late|early|earlier|later)\s(?:on\s)?)?(?P<weekday2>{_WEEKDAY})
        (?:\s(?P<part>morning|afternoon|evening|night))?
    | (?:(?:earlier|later)\s(?:this|that|in\sthe|last)|last|this|next|past|previous|the\ssame
        |(?:over|in)\sthe(?!\s\w+\s(?:ahead|to\scome)\b))\s(?P<unit>{_UNIT})\b
    | {_COUNT}\s(?P<agounit>seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)
        \s(?:ago|earlier|later|before(?!\s\w+ing\b))
    | yesterday|today|tonight|tomorrow|overnight
    | (?P<clock>\d{{1,2}}(?::\d\d)?\s?[ap]\.?m\b\.?)
    | (?P<year4>{_YEAR})(?!\d|[.,]\d|[-–]\d\d\d|\s(?:people|individuals|names))
    )""",
    re.VERBOSE,
)
# Nothing else can begin or end a date; asking this first spares most sentences the long expression.
_HINT = re.compile(
    r"\d|day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|week|month|year|decade|century|spring|summer|fall|autumn"
    r"|winter|morning|afternoon|evening|night|tomorrow|second|minute|hour"
)
_PART_BEFORE = re.compile(r"(?:late|early|earlier|later)\s(?!in\s)")
# Holidays that news dates things by: those of the American calendar of federal holidays, and church feasts.
_FEASTS = (
    r"(?:easter|christmas|thanksgiving|memorial\sday|labor\sday|presidents['’]\sday|veterans\sday|halloween|ramadan"
    r"|new\syear['’]s|independence\sday|inauguration\sday|election\sday)(?:\s(?:eve|day|weekend|sunday|monday))?"
)
# Times that say hardly more than before or after now, or some other event. Of lower-case text.
_MOMENT = re.compile(
    rf"""\b(?:
      (?P<future>soon(?!\safter|er)|shortly(?!\s(?:after|before))|any\sday(?:\snow)?|any\stime\snow|imminently
        |in\s(?:the\s)?(?:coming|next\sfew)\s(?:hours|days|weeks|months|years)
        |in\sthe\s(?:days|weeks|months|years|week|month|year)\s(?:ahead|to\scome)|in\sthe\snear\sfuture)
    | (?P<past>recently|lately|previously|recent(?=\s(?!years|weeks|months|days))
        |in\s(?:recent|the\spast\sfew|the\slast\sfew)\s(?:hours|days)|(?:hours|days)\s(?:ago|earlier))
    | (?:over\s(?:the\s)?)?(?P<feast>{_FEASTS})
    | (?P<long>in\s(?:recent|the\spast\sfew|the\slast\sfew)\s(?:weeks|months|years)
        |(?:weeks|months|years)\s(?:ago|earlier))
    | (?P<then>(?:the|that)\s(?:next|following|previous|same)\s(?:day|week|month|year|morning|evening|night)
        |that\s(?:day|week|month|year|morning|evening|night)
        |(?:one\s|a\s|two\s|the\s)?(?:hours?|days?|weeks?|months?|years?)\slater
        |(?:just\s|only\s|barely\s)?(?:{_COUNT}\s)?(?:minutes|hours?|days?|weeks?|months?|years?)\s(?:after|before)
            (?=\s(?:the|an?|his|her|its|their)\s)
        |(?:shortly|soon|right|immediately|just)\s(?:after|before)(?=\s(?:the|an?|his|her|its|their)\s)
        |(?:during|before|after|on\sthe\seve\sof)\s(?:the|his|her|its|their)\s
            (?:(?:\w+\s)?(?:campaign|election|inauguration|transition|primary|primaries|convention|vote|hearing|summit)\b))
    )\b""",
    re.VERBOSE,
)
_MOMENT_HINT = re.compile(
    r"oon|ortly|any|immin|ahead|to\scome|coming|ecent|lately|reviously|past|last|ago|arlier|before|ollowing|later|after"
    r"|that\s|next|previous|same|near|Easter|Christmas|Thanks|Day|New\sYear|Hallow|Ramadan"
)
_TIME_WORD = re.compile(r"(?:\b(?:in|since|of|by|until|during|through|from|last|next|a)|['’]s)\s$")
_YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|of|by|until|through|from|to|and|during|the|for|late|early|before|after|until|an?|his|their)\s"
    r"|\(|['’]s\s)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Date:
    """A time expression, ``text[start:end]``, with what is known of it; absent parts are ``None``.

    ``key`` is equal for two spellings of the same expression ("Jan. 23", "January 23"); ``relative`` tells
    that a month or weekday is given as "last" or "next".
    """

    start: int
    end: int
    grain: Grain
    key: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    part: str = ""
    relative: bool = False


def dates(text: str) -> list[Date]:
    """The dates of ``text`` in order; a name such as May or a verb such as "may" alone is none."""
    found: list[Date] = []
    if not _HINT.search(text):
        return found
    for match in _DATE.finditer(lowered(text)):
        date = _date(text, match)
        if date is not None:
            found.append(date)
    return found


def moments(text: str) -> list[Date]:
    """The vague times of ``text`` in order ("recently", "in the coming weeks", "the next day").

    They are no dates that a list of dates would have, but may stand where another text gives one.
    """
    if not _MOMENT_HINT.search(text):
        return []
    return [
        Date(m.start(), m.end(), _LEANING.get(m.lastgroup or "", "now"), "@" + (m["feast"] or m.group()))
        for m in _MOMENT.finditer(lowered(text))
    ]


_LEANING: dict[str, Grain] = {"past": "past", "long": "long", "future": "future", "feast": "week"}


def _date(text: str, match: re.Match[str]) -> Date | None:
    start, end = match.start(), match.end()
    month_word = match["month"] or match["month2"] or match["month3"]
    weekday_word = match["weekday"] or match["weekday2"]
    year_word = match["year"] or match["year2"] or match["year3"] or match["year4"]
    day_word = match["day"] or match["day2"]
    if month_word and not _is_month(text, match):
        return None
    if match["year4"] and not _YEAR_BEFORE.search(text, 0, start):
        return None
    month = MONTHS[month_word.rstrip(".")] if month_word else None
    weekday = WEEKDAYS[weekday_word] if weekday_word else None
    year = int(year_word) if year_word else None
    day = int(day_word) if day_word else None
    if day is not None and not 1 <= day <= 31:
        return None
    grain = _grain(match, month, weekday, day)
    if month is not None or weekday is not None or year is not None:
        absolute = [
            grain,
            str(month or ""),
            str(day or ""),
            str(year or ""),
            str(weekday) if day is None else "",
        ]
        key = "@" + "/".join(absolute)
    else:
        key = "@" + re.sub(r"[^\w:]+", " ", match.group()).strip()
    part = match["part"] or (_PART_BEFORE.match(match.group()) or [""])[0].strip()
    return Date(start, end, grain, key, year, month, day, weekday, part, bool(match["last"] or match["rel2"]))


def _is_month(text: str, match: re.Match[str]) -> bool:
    """Whether the word is a month: with a capital; a short form, May, March or August alone only after a
    time word."""
    start, end = next(s for s in map(match.span, ("month", "month2", "month3")) if s[0] >= 0)
    word = text[start:end]
    if not word[0].isupper():
        return False
    if not match["month3"] or match["year3"] or match["last"]:
        return True
    if word not in {"May", "March", "August"} and len(word) > 4:
        return True
    return bool(_TIME_WORD.search(text[:start]))


def _grain(match: re.Match[str], month: int | None, weekday: int | None, day: int | None) -> Grain:
    """How exact the expression is."""
    if day is not None:
        return "day"
    if month is not None:
        return "month"
    if weekday is not None:
        return "weekday"
    if match["year4"]:
        return "year"
    return "clock" if match["clock"] else _relative_grain(match)


def _relative_grain(match: re.Match[str]) -> Grain:
    """How exact a relative expression is: "last month" names a month, "three days ago" a day."""
    unit = (match["unit"] or match["agounit"] or "").rstrip("s")
    if unit in {"spring", "summer", "fall", "autumn", "winter"}:
        return "season"
    if unit in {"year", "decade", "century"}:
        return "year"
    if unit in {"week", "weekend"}:
        return "week"
    return "month" if unit == "month" else "now"
