"""What stands beside names in bylines and titles of English news pages and is no part of them."""

from __future__ import annotations

import re
from functools import cache

_BEFORE_A_JOB = """
    senior chief deputy assistant associate managing executive special staff political national foreign
    business sports science health technology legal white house freelance contributing lead data
    investigative digital guest auto food travel
"""
_JOBS = """
    reporter reporters editor editors correspondent correspondents writer writers columnist producer
    contributor contributors journalist photographer fellow intern analyst critic anchor host author
"""
_ORGANISATIONS = """
    staff desk bureau team board service services wire wires news press agency agencies network media
    newspaper newspapers magazine online admin newsroom nast
"""
# What opens a title before a bar, and is the section.
SECTIONS = frozenset(
    "opinion analysis perspective review letters editorial commentary exclusive watch video live".split()
)


@cache
def job() -> re.Pattern[str]:
    """A job at the end of a name; they run into one another in the data of pages."""
    jobs, before = "|".join(_JOBS.split()), "|".join(_BEFORE_A_JOB.split())
    return re.compile(rf"(?:\b(?:{before})\s)*\b(?:{jobs})\b.*", re.IGNORECASE)


@cache
def time() -> re.Pattern[str]:
    """What says when, and ends a byline; months that are names of persons as well do not."""
    days = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    months = "january|february|july|september|october|november|december"
    return re.compile(rf"\s(?:{days}|{months}|published|updated|posted)\b.*", re.IGNORECASE)


@cache
def organisation() -> re.Pattern[str]:
    """A word that no person has in the name."""
    return re.compile(rf"\b(?:{'|'.join(_ORGANISATIONS.split())})\b|^the\s", re.IGNORECASE)
