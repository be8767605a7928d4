"""Numbers in English text: digits and number words with their scale, unit, modifier and what they count.

The word lists are the closed classes of English numerals, currency signs and approximators, written
down from a grammar's tables; :data:`PEOPLE` lists the nouns news reports count people with.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.english.words import STOP_WORDS, lowered, stem

UNITS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
        sixteen seventeen eighteen nineteen""".split()
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
SCALES = {
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "k": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "bn": 1e9,
}
# Plural scales without a number before them count only roughly: "thousands of people".
VAGUE = {
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 100.0,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
}
# Words for a number that nobody counted; what they stand for at least.
QUANTIFIERS = {
    **dict.fromkeys(("several", "a few", "a handful of", "many", "numerous", "a series of"), 3.0),
    **dict.fromkeys(("multiple", "a number of", "a couple of", "various"), 2.0),
}
# Adverbs that count how often something is done.
TIMES = {"twice": 2.0, "thrice": 3.0, "repeatedly": 2.0}
FRACTIONS = {
    "half": 0.5,
    "one-half": 0.5,
    "one-third": 1 / 3,
    "a third": 1 / 3,
    "two-thirds": 2 / 3,
    "one-quarter": 0.25,
    "a quarter": 0.25,
    "three-quarters": 0.75,
    "one-fifth": 0.2,
}
# How exact the writer says a number is: "~" about it, "<" at most or just under it, ">" at least or over it.
MODIFIERS = {
    "about": "~",
    "approximately": "~",
    "roughly": "~",
    "around": "~",
    "some": "~",
    "an estimated": "~",
    "estimated": "~",
    "close to": "~",
    "in the region of": "~",
    "nearly": "<",
    "almost": "<",
    "just under": "<",
    "up to": "<",
    "as many as": "<",
    "as much as": "<",
    "at most": "<",
    "no more than": "<",
    "less than": "<",
    "fewer than": "<",
    "under": "<",
    "below": "<",
    "more than": ">",
    "over": ">",
    "above": ">",
    "at least": ">",
    "upward of": ">",
    "upwards of": ">",
    "no fewer than": ">",
    "no less than": ">",
    "just over": ">",
    "only": "=",
    "exactly": "=",
    "precisely": "=",
    "just": "=",
}
# Nouns by which the same head count may go in different reports.
PEOPLE = frozenset(
    """
    people person persons individuals individual men women citizens residents adults children names name
    taxpayers immigrants migrants refugees workers employees staffers members officers officials
    soldiers troops
    passengers students patients victims voters supporters protesters demonstrators fans others lives dead
    civilians fighters militants prisoners detainees inmates customers users clients subscribers americans
    """.split()
)

_CURRENCIES = "$£€¥"
_NUMERAL = "|".join(sorted([*UNITS, *TENS], key=len, reverse=True))
_SCALE_WORDS = "hundred|thousand|million|billion|trillion|dozen"
# Of lower-case text.
_FIGURE = re.compile(
    rf"""(?<![\w.,/–-])(?:(?<!\d)[-–])?
    (?:
      (?P<money>(?:us|c|a|nz)?[{_CURRENCIES}]\s?)?
      (?P<digits>\d+(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
      (?:(?P<short>(?:bn|mn|[mk]))\b|[\s-](?P<scale>{_SCALE_WORDS})\b)?
    | (?P<fraction>one-half|one-third|two-thirds|one-quarter|three-quarters|one-fifth
        |half\b(?=\s(?:of|the|a|an)\b)
        |a\s(?:third|quarter)(?=\sof\b))
    | (?P<words>(?:an?(?=\s(?:{_SCALE_WORDS}))|{_NUMERAL})
        (?:[\s-](?:and\s)?(?:{_NUMERAL}|{_SCALE_WORDS}))*)\b
    | (?P<vague>(?:tens\sof\s|hundreds\sof\s)?(?:{"|".join(VAGUE)}))\b(?!-)
    )""",
    re.VERBOSE,
)
_QUANTIFIER = re.compile(rf"\b(?:{'|'.join(QUANTIFIERS)})\b(?!\sof\b)", re.IGNORECASE)
_OFTEN = re.compile(rf"\b(?:{'|'.join(TIMES)})\b(?!\sas\b)", re.IGNORECASE)
_TIME_STEM = stem("times")
_PERCENT = re.compile(r"\s?(?:%|per\s?cent(?:age points?)?\b|percentage points?\b)", re.IGNORECASE)
_CURRENCY_WORD = re.compile(r"[\s-](dollars?|euros?|pounds|yen|yuan|cents)\b", re.IGNORECASE)
_MODIFIER = re.compile(
    rf"\b({'|'.join(sorted(MODIFIERS, key=len, reverse=True))})\s+(?:an?\s+|the\s+)?$", re.IGNORECASE
)
# "Turned over thousands": the adverb belongs to the verb.
_PARTICLE = re.compile(
    r"\b(?:turn|hand|t[ao]ke?|g[ai]ven?|sign|bring|brought)(?:ed|n|s|ing)?\s(?:over|around)$", re.IGNORECASE
)
_FOLLOWING = re.compile(
    r"[\s-](?:(?:of|the|these|those|their|its|his|her|all|other|more|additional)\s)*([^\W\d_]+(?:-[^\W\d_]+)*)"
    r"((?:\s[^\W\d_]+){0,3})"
)
_NO_UNIT = frozenset(
    "and or to in on at for from by with as of the a an that which who is was were are had has".split()
)
_ORDINAL = re.compile(r"(?:st|nd|rd|th)\b", re.IGNORECASE)
_TIME = re.compile(r"\s?(?::\d\d|[ap]\.?m\b|o['’]clock)", re.IGNORECASE)
_MONTH_BEFORE = re.compile(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?\s+$", re.IGNORECASE
)
_MONTH_AFTER = re.compile(
    r"\s+(?:of\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)
_CLOCK_BEFORE = re.compile(r"\d:$")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as written: ``text[start:end]`` with scale and unit, ``lead`` where its modifier begins.

    ``modifier`` is one of ``~ < > =`` or empty; ``unit`` is ``$`` (any currency sign), ``%``, ``ratio`` or
    empty; ``noun`` the stem of what is counted. ``vague`` figures ("thousands") are a floor, no value.
    """

    start: int
    end: int
    lead: int
    value: float
    modifier: str
    unit: str
    noun: str
    vague: bool

    @property
    def key(self) -> str:
        """What makes two figures the same: value and unit, in one spelling."""
        return f"#{self.value:.10g}{self.unit}{'+' if self.vague else ''}"


def figures(text: str) -> list[Figure]:
    """The figures of ``text`` in order; years, dates, times, ordinals and bare "one" or "a" are none."""
    found: list[Figure] = []
    for match in _FIGURE.finditer(lowered(text)):
        figure = _figure(text, match)
        if figure is not None:
            found.append(figure)
    return found


def quantifiers(text: str) -> list[Figure]:
    """The words of ``text`` for numbers that nobody counted ("several"), as vague figures.

    They are no figures to whoever looks for facts that stand out, but may stand where another gives one.
    """
    found = [
        Figure(m.start(), m.end(), m.start(), QUANTIFIERS[m.group().lower()], "", "", noun, True)
        for m in _QUANTIFIER.finditer(text)
        if (noun := _noun(text, m.end()))
    ]
    found += [
        Figure(
            m.start(),
            m.end(),
            m.start(),
            TIMES[m[0].lower()],
            "",
            "",
            _TIME_STEM,
            m[0].lower() == "repeatedly",
        )
        for m in _OFTEN.finditer(text)
    ]
    return sorted(found, key=lambda figure: figure.start)


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    before, after = text[max(0, start - 24) : start], text[end : end + 60]
    value, unit = _value(text, match)
    if value is None:
        return None
    bare = match["digits"] and not unit and not (match["scale"] or match["short"])
    if bare and _is_date(match["digits"], value, before, after):
        return None
    if percent := _PERCENT.match(text, end):
        unit, end = "%", percent.end()
    elif not unit and (currency := _CURRENCY_WORD.match(text, end)):
        word, end = currency[1].lower().rstrip("s"), currency.end()
        unit = {"dollar": "$", "euro": "€", "pound": "£"}.get(word, word)
    elif not unit and after[:1].isalpha():
        return None
    lead, modifier = start, ""
    found = _MODIFIER.search(text, max(0, start - 24), start)
    if found and not _PARTICLE.search(text, max(0, start - 32), found.end(1)):
        lead, modifier = found.start(), MODIFIERS[" ".join(found[1].lower().split())]
    return Figure(start, end, lead, value, modifier, unit, _noun(text, end), bool(match["vague"]))


def _value(text: str, match: re.Match[str]) -> tuple[float | None, str]:
    """The number a match stands for, with its currency or ``ratio``."""
    if digits := match["digits"]:
        scale = match["scale"] or match["short"]
        unit = text[slice(*match.span("money"))].strip() if match["money"] else ""
        return float(digits.replace(",", "")) * (SCALES[scale] if scale else 1), unit
    if match["fraction"]:
        return FRACTIONS[" ".join(match["fraction"].split())], "ratio"
    if match["vague"]:
        head = match["vague"].split()
        tens = {"tens": 10, "hundreds": 100}.get(head[0], 1) if len(head) > 1 else 1
        return VAGUE[head[-1]] * tens, ""
    return _spelled(match["words"]), ""


def _is_date(digits: str, value: float, before: str, after: str) -> bool:
    """Whether digits without currency or scale are a year, a day, a time or an ordinal."""
    if _ORDINAL.match(after) or _TIME.match(after) or _CLOCK_BEFORE.search(before):
        return True
    if _MONTH_BEFORE.search(before) or (value <= 31 and _MONTH_AFTER.match(after)):
        return True
    return (
        len(digits) == 4
        and 1500 <= value < 2100
        and not _PERCENT.match(after)
        and not _counts_people(after)
        and "," not in digits
    )


def _counts_people(after: str) -> bool:
    following = _FOLLOWING.match(after)
    return bool(following and following[1] in PEOPLE)


def _spelled(words: str) -> float | None:
    """The value of number words; ``None`` for what counts nothing (a bare "a", "an", "one")."""
    parts = [part for part in re.split(r"[\s-]+", words) if part != "and"]
    if parts[0] in {"a", "an", "one"} and not (len(parts) > 1 and parts[1] in SCALES):
        return None
    total = current = 0.0
    for part in parts:
        if part in {"a", "an"}:
            current = 1
        elif part in UNITS:
            current += UNITS[part]
        elif part in TENS:
            current += TENS[part]
        else:
            scale = SCALES[part]
            current = (current or 1) * scale
            if scale >= 1000:
                total, current = total + current, 0.0
    return total + current


def _noun(text: str, end: int) -> str:
    """The stem of the noun a figure counts: the first plural after it, adjectives skipped, or else the word
    after it.
    """
    following = _FOLLOWING.match(text, end)
    if following is None:
        return ""
    first = following[1].lower()
    if first in _NO_UNIT or first in STOP_WORDS:
        return ""
    if first in PEOPLE or first.endswith("s"):
        return stem(first)
    for word in following[2].lower().split():
        if word in STOP_WORDS:
            break
        if word in PEOPLE or (word.endswith("s") and not word.endswith("ss")):
            return stem(word)
    return stem(first)


PEOPLE_STEMS = frozenset(stem(word) for word in PEOPLE)

# What happens to people who are counted, by the words news reports say it with: the tolls of accidents,
# attacks and police reports. Written for this project.
_TOLLS = """
dead killed kills kill killing died die dies deaths death fatalities fatally slain perished
hurt injured injures injure injuring injuries wounded wounds wounding
missing unaccounted
arrested arrests arresting detained detains detaining
rescued rescues rescuing
evacuated evacuates evacuating
homeless
"""
TOLLS = {form: line.split()[0] for line in _TOLLS.strip().splitlines() for form in line.split()}
