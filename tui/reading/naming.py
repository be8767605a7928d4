"""What the sources and their story are called: ids, sigla, the title of the story."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from tui.english.outlets import AGENCIES, OUTLETS
from tui.measure import shorten, width_of
from tui.reading.cleaning import safe
from tui.story import Source

LONGEST_SIGLUM = 12  # cells
_SHORTEST_HEADLINE = 4  # words of a headline that can stand for the whole story
_OPENING_WORDS = 9  # words of a first sentence that stand for a missing title

_SEPARATORS = re.compile(r"[\s_.\-+~]+")
_HASH = re.compile(r"(?=[a-f]*\d)(?:[0-9a-f]{6,}|[0-9a-f-]{20,})", re.IGNORECASE)
_NUMBER = re.compile(r"\d{1,4}(?![^\W_])")
_GENERIC = frozenset("article story text source page file doc document news untitled copy stdin new".split())


def unique_ids(stems: Sequence[str], folders: Sequence[str]) -> list[str]:
    """An id for each file: its cleaned stem; the folder's name or a number is added on a clash."""
    taken: set[str] = set()
    ids = []
    for stem, folder in zip(stems, folders, strict=True):
        name = safe(stem) or "source"
        if name in taken and safe(folder):
            name = f"{safe(folder)}-{name}"
        numbered, number = name, 2
        while numbered in taken:
            numbered, number = f"{name}-{number}", number + 1
        taken.add(numbered)
        ids.append(numbered)
    return ids


def siglum_for(outlet: str, stem: str, agency: str) -> str:
    """A short name: from the outlet, else a readable file stem, else the agency, else the number that begins
    the stem; empty if none tells."""
    if outlet:
        return _fit(_of_outlet(outlet))
    number = _NUMBER.match(safe(stem))
    return _fit(_of_stem(stem)) or _fit(AGENCIES.get(agency, agency)) or (number.group() if number else "")


def unique_sigla(wished: Sequence[str], given: Sequence[str] = ()) -> list[str]:
    """``wished`` made unique: an empty wish becomes the letter of its place, a clash gets a number. Those
    ``given``, unique as they are, go before what is wished at their places; an empty one is none."""
    fixed = {place: siglum for place, siglum in enumerate(given) if siglum}
    taken = {siglum.casefold() for siglum in fixed.values()}
    sigla = []
    for place, wish in enumerate(wished):
        if place in fixed:
            sigla.append(fixed[place])
            continue
        siglum = wish or _letter(place)
        number = 2
        while siglum.casefold() in taken or (not wish and siglum in wished):
            base = wish or _letter(place)
            siglum = f"{shorten(base, LONGEST_SIGLUM - 1 - len(str(number)))} {number}"
            number += 1
        taken.add(siglum.casefold())
        sigla.append(siglum)
    return sigla


def with_days(wished: Sequence[str], published: Sequence[date | None]) -> list[str]:
    """``wished`` sigla, where two are the same and the days on which all of those were published differ with
    their days: ``BBC`` twice → ``BBC 4 Mar``, ``BBC 6 Mar``."""
    days: dict[str, list[date | None]] = {}
    for wish, day in zip(wished, published, strict=True):
        days.setdefault(wish.casefold(), []).append(day)
    return [
        _with_day(wish, day) if wish and day and _all_differ(days[wish.casefold()]) else wish
        for wish, day in zip(wished, published, strict=True)
    ]


def _all_differ(days: Sequence[date | None]) -> bool:
    return len(days) > 1 and None not in days and len(set(days)) == len(days)


def _with_day(siglum: str, day: date) -> str:
    said = f"{day.day} {day:%b}"
    return f"{shorten(siglum, LONGEST_SIGLUM - 1 - len(said))} {said}"


def title_of(sources: Sequence[Source], folder: str) -> str:
    """The story's title: the shortest headline that says enough, else the folder, else the first words."""
    titles = [source.title for source in sources if len(source.title.split()) >= _SHORTEST_HEADLINE]
    if titles:
        return min(titles, key=len)
    pretty = _SEPARATORS.sub(" ", safe(folder)).strip()
    if pretty and not _HASH.search(pretty):
        return pretty[0].upper() + pretty[1:]
    words = sources[0].sentences[0].text.split()
    opening = " ".join(words[:_OPENING_WORDS]).rstrip(",;:.–—-")
    return opening + (" …" if len(words) > _OPENING_WORDS else "")


def _letter(place: int) -> str:
    """A, B, … Z, AA, AB, …"""
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _of_outlet(outlet: str) -> str:
    for name, siglum in OUTLETS.items():
        if outlet.casefold() == name.casefold():
            return siglum
    name = outlet.removeprefix("The ").removesuffix(" News")
    if width_of(name) <= LONGEST_SIGLUM:
        return name
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    return initials if len(initials) > 1 else name


def _of_stem(stem: str) -> str:
    """A siglum from a file's stem: its words without a leading number, as many as fit; "" for a hash."""
    words = [word for word in _SEPARATORS.split(safe(stem)) if word]
    while len(words) > 1 and words[0].isdigit():
        words = words[1:]
    name = "".join(words).rstrip("0123456789").lower()
    if not name or name in _GENERIC or any(map(_HASH.fullmatch, words)):
        return ""
    first = _capitalised(words[0])
    for word in words[1:]:
        longer = f"{first} {_capitalised(word)}"
        if width_of(longer) > LONGEST_SIGLUM:
            break
        first = longer
    return first


def _capitalised(word: str) -> str:
    """``fox`` → ``Fox``, ``nyt`` → ``NYT``; a word with capitals stays as it is."""
    if not word.islower():
        return word
    vowels = [char in "aeiou" for char in word]
    initials = not any(vowels) if len(word) == 4 else vowels != [False, True, False] and len(word) < 4
    return word.upper() if initials else word.capitalize()


def _fit(name: str) -> str:
    return shorten(name, LONGEST_SIGLUM)
