"""What a text tells about itself: byline, date, place, outlet, agency."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import NamedTuple

from tui.english import imprint
from tui.english.outlets import AGENCIES, OUTLETS

_LONGEST_BYLINE, _LONGEST_DATE_LINE = 120, 140  # characters
_WORDS_BESIDE_A_DATE = 6  # section, author, outlet
_OWN_NAME_COUNTS = 2  # lines of the page that just mention an outlet


class Metadata(NamedTuple):
    """What was found; empty strings and None where nothing tells. ``title`` counts where no line is the
    headline."""

    outlet: str
    agency: str
    byline: str
    published: date | None
    location: str
    title: str = ""


NOTHING = Metadata("", "", "", None, "")


def is_byline(text: str) -> bool:
    """Whether a line is a byline; only to be asked above the text, where "By …" opens no sentence."""
    possible = len(text) <= _LONGEST_BYLINE and not text.endswith(".")
    return possible and imprint.byline().match(text) is not None


def is_date_line(text: str) -> bool:
    """Whether a line says little but when the article was published or changed; names may stand beside it."""
    if len(text) > _LONGEST_DATE_LINE or not any(char.isdigit() for char in text):
        return False
    rest, dates = imprint.full_date().subn(" ", text)
    words = re.findall(r"[^\W_]+", imprint.time_of_day().sub(" ", rest))
    others = [word for word in words if word.lower() not in imprint.OF_A_DATE and not word.isdigit()]
    if not dates:  # "Updated 5 hours ago", "Nov 18, 8:19 PM"
        return not others and len(words) > 1
    named = len(others) <= _WORDS_BESIDE_A_DATE and not any(word[0].islower() for word in others)
    return named and not text.endswith(".")


def names_in(byline: str) -> str:
    """The names of a byline line, without "By", outlet, date or address."""
    match = imprint.byline().match(byline)
    names = (match["names"] or match["names2"]) if match else ""
    return imprint.after_names().sub("", names).strip(" ,.")


def date_in(text: str) -> date | None:
    """The first full date of ``text``."""
    return next(filter(None, map(_as_date, imprint.full_date().finditer(text))), None)


def _as_date(match: re.Match[str]) -> date | None:
    year = int(match["year"] or match["year2"] or match["year3"] or match["year4"])
    day = int(match["day"] or match["day2"] or match["day3"] or match["day4"])
    name = match["month"] or match["month2"]
    month = imprint.MONTHS.index(name[:3].lower()) + 1 if name else int(match["month3"] or match["month4"])
    try:
        return date(year, month, day)
    except ValueError:
        return None


def dateline(text: str) -> tuple[str, str]:
    """Place and agency of the dateline that opens ``text``; empty when there is none.

    Without an agency in brackets only a place in capitals is trusted ("WASHINGTON — ").
    """
    match = imprint.dateline().match(text)
    if not match:
        return "", ""
    agency = next((known for known in AGENCIES if known.lower() == (match["agency"] or "").lower()), "")
    if not match["capitals"] and not agency:
        return "", ""
    place = _place(match["capitals"]) if match["capitals"] else match["mixed"] or ""
    return (place + (match["region"] or "")).removeprefix(", "), agency


def _place(capitals: str) -> str:
    """``WEST PALM BEACH`` → ``West Palm Beach``, ``N.Y.`` as it is."""
    words = re.split(r"([ -])", capitals)
    return "".join(word if "." in word[:-1] else word.capitalize() for word in words)


@cache
def _outlets() -> re.Pattern[str]:
    names = sorted(OUTLETS, key=len, reverse=True)
    return re.compile(r"(?<!\w)(?:The\s)?(" + "|".join(map(re.escape, names)) + r")(?!\w)")


def outlet_in(residue: Iterable[str]) -> str:
    """The outlet whose page this is: the name that the lines around the article say most often."""
    votes: Counter[str] = Counter()
    for line in residue:
        for match in _outlets().finditer(line):
            votes[match.group(1)] += 1
        for own in imprint.own_name().finditer(line):
            name = imprint.company().sub("", next(filter(None, own.groups())))
            if name and not _outlets().search(name) and name.removeprefix("The ") not in AGENCIES:
                votes[name] += _OWN_NAME_COUNTS
    return max(votes, key=lambda name: votes[name], default="")


def agency_in(residue: Iterable[str]) -> str:
    """The agency that a credit line names ("The Associated Press contributed to this report")."""
    credits = [line for line in residue if "contributed" in line]
    return next((name for name in AGENCIES if len(name) > 3 and any(name in line for line in credits)), "")
