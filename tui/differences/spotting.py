"""Where the names of a story stand.

Capitals decide, weighed with what the story itself shows: a word that is elsewhere written small is no name,
a word that only opens sentences or stands in capitalised headlines isn't either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from tui.differences.entity import NameUse, Surface, is_person
from tui.english.names import (
    AFFILIATIONS,
    CONNECTORS,
    INSTITUTIONS,
    NO_NAMES,
    PARTICLES,
    TITLES,
    Part,
    parts,
)
from tui.english.words import STOP_WORDS

_OPENERS = "“\"‘':.!?—–-(•*[«|/…"
# Above this share of capitalised long words a line without a full stop is set in title case: its capitals
# tell nothing.
_TITLE_CASE = 0.6
# A run of more capitalised words than this without a connector is a headline within a sentence.
LONGEST = 6


@dataclass(slots=True)
class _Evidence:
    """What the whole story tells about its words."""

    lower: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)
    acronyms: set[str] = field(default_factory=set)


def spot(texts: Sequence[str], groups: Sequence[int], headlines: Collection[int]) -> list[list[NameUse]]:
    """The names in each of ``texts``, not yet joined; the arguments are those of ``find_names``."""
    lines = [parts(text) for text in texts]
    trusted = [
        not _title_case(line, n in headlines or not text.rstrip("”\"’') ").endswith((".", "!", "?", ",")))
        for n, (text, line) in enumerate(zip(texts, lines, strict=True))
    ]
    evidence = _evidence(texts, lines, trusted)
    uses: list[list[NameUse]] = []
    for number, (text, line) in enumerate(zip(texts, lines, strict=True)):
        uses.append(_uses(text, line, (number, groups[number]), evidence) if trusted[number] else [])
    known = {use.surface for found in uses for use in found}
    for number, line in enumerate(lines):
        if not trusted[number]:
            uses[number] = _known(line, (number, groups[number]), known)
    return uses


def _title_case(line: Sequence[Part], headline: bool) -> bool:
    """Whether a ``headline`` (or what stands without a full stop) is set in title case."""
    if not headline:
        return False
    long = [part for part in line[1:] if len(part.form) >= 4]
    return len(long) >= 3 and sum(part.capital for part in long) > _TITLE_CASE * len(long)


def _initial(text: str, part: Part) -> bool:
    """Whether ``part`` stands where every word gets a capital."""
    before = text[: part.start].rstrip()
    return not before or before[-1] in _OPENERS


def _evidence(texts: Sequence[str], lines: Sequence[Sequence[Part]], trusted: Sequence[bool]) -> _Evidence:
    evidence = _Evidence()
    for text, line, trust in zip(texts, lines, trusted, strict=True):
        if not trust:
            continue
        for part in line:
            if not part.capital:
                evidence.lower[part.form] += 1
            elif part.acronym:
                evidence.acronyms.add(part.form)
                evidence.capital[part.form] += 1
            elif not _initial(text, part):
                evidence.capital[part.form] += 1
    return evidence


def _titles(line: Sequence[Part]) -> set[int]:
    """Indices of the words that are titles; "Chief" and "Officer" take in what stands between."""
    found = set()
    for index, part in enumerate(line):
        if part.form not in TITLES or part.acronym:
            continue
        following = line[index + 1] if index + 1 < len(line) else None
        institution = (
            part.capital
            and following is not None
            and following.joined
            and following.capital
            and following.form in INSTITUTIONS
            and following.form not in TITLES
        )
        if not institution:
            found.add(index)
        if part.form == "chief":
            for end in range(index + 1, min(index + 7, len(line))):
                if line[end].form in {"officer", "executive", "counsel"} and line[end].joined:
                    found.update(range(index, end + 1))
                    break
                if not line[end].joined:
                    break
    return found


def _uses(text: str, line: Sequence[Part], at: tuple[int, int], evidence: _Evidence) -> list[NameUse]:
    titles = _titles(line)
    found = []
    for run in _runs(line, titles, evidence):
        trimmed = _trim(text, line, *run, evidence)
        if trimmed is None:
            continue
        first, last = trimmed
        surface = tuple(part.form for part in line[first : last + 1])
        title = first
        while title and (title - 1 in titles) and line[title].joined:
            title -= 1
        found.append(NameUse(*at, line[first].start, line[last].end, surface, line[title].start))
    return found


def _runs(line: Sequence[Part], titles: set[int], evidence: _Evidence) -> Iterable[tuple[int, int]]:
    """Runs of capitalised words, joined over connectors where those belong to a name."""
    index = 0
    while index < len(line):
        if not line[index].capital or index in titles:
            index += 1
            continue
        last = index
        while True:
            following = last + 1
            if following < len(line) and line[following].joined and following not in titles:
                if line[following].capital:
                    last = following
                    continue
                after = _over_connector(line, titles, index, last, evidence)
                if after is not None:
                    last = after
                    continue
            break
        yield index, last
        index = last + 1


def _over_connector(
    line: Sequence[Part], titles: set[int], first: int, last: int, evidence: _Evidence
) -> int | None:
    """Where the name goes on if the words after ``last`` join it to another capitalised word."""
    connector = line[last + 1].form
    following = last + 2
    if connector in {"of", "for"} and following < len(line) and line[following].form == "the":
        following += 1
    if connector not in CONNECTORS or connector == "the" or following >= len(line) or following in titles:
        return None
    if not all(part.joined for part in line[last + 1 : following + 1]) or not line[following].capital:
        return None
    left = line[last].form
    if connector in PARTICLES:
        joins = True
    elif connector in {"of", "for", "on"}:
        joins = left in INSTITUTIONS or (connector == "of" and left in _PLACES)
    else:
        joins = _over_and(line, titles, (first, last), following, evidence)
    return following if joins else None


def _over_and(
    line: Sequence[Part], titles: set[int], run: tuple[int, int], following: int, evidence: _Evidence
) -> bool:
    """Whether "and" stands inside one name rather than between two."""
    first, last = run
    end = following
    while end + 1 < len(line) and line[end + 1].joined and line[end + 1].capital and end + 1 not in titles:
        end += 1
    whole = [part for part in line[first : end + 1] if part.form not in CONNECTORS]
    if "".join(part.form[0] for part in whole) in evidence.acronyms:
        return True
    if line[last].acronym or line[last].possessive:
        return False
    # "Centre for Science and Society", but not "Department of Veterans Affairs and Congress".
    inside = first < last and line[last - 1].form in {"of", "for", "on"}
    if inside and end == following and not line[following].acronym and line[following].form != "congress":
        return True
    # "Food and Drug Administration", but not "Lee and Drug Administration".
    single = first == last or (first + 1 == last and line[first].form == "us")
    if not single or end == following or line[end].form not in INSTITUTIONS:
        return False
    left = line[last].form
    alone = evidence.capital[left] - _followed_by_and(line, left)
    return alone <= 0 or bool(evidence.lower[left])


def _followed_by_and(line: Sequence[Part], form: str) -> int:
    return sum(
        part.form == form and index + 1 < len(line) and line[index + 1].form in {"and", "&"}
        for index, part in enumerate(line)
    )


# What a party may have a majority in: "the Republican Senate" is the Senate.
_CHAMBERS = frozenset("senate house congress".split())
_NO_ENDS = NO_NAMES | CONNECTORS | STOP_WORDS
_PLACES = frozenset(
    "gulf bay strait cape isle house knights sons daughters statue order duke bank sea u s".split()
)


def _trim(
    text: str, line: Sequence[Part], first: int, last: int, evidence: _Evidence
) -> tuple[int, int] | None:
    """The run without words at its edges that are no part of a name; ``None`` when nothing is left."""
    while first <= last and _droppable(text, line, first, last, evidence):
        first += 1
    while first <= last and not line[last].acronym and line[last].form in _NO_ENDS:
        last -= 1
    if first > last:
        return None
    if last - first == 1 and line[first].form in AFFILIATIONS and line[last].form in _CHAMBERS:
        first = last
    if last - first >= LONGEST and not any(part.form in CONNECTORS for part in line[first:last]):
        return None
    return (first, last) if _names_somebody(line[first : last + 1], evidence) else None


def _names_somebody(run: Sequence[Part], evidence: _Evidence) -> bool:
    """Whether a trimmed run is a name: no affiliation, no single word that the story writes small."""
    if all(part.form in AFFILIATIONS for part in run):
        return False
    if len(run) > 1:
        return True
    form = run[0].form
    if run[0].acronym:
        return form == "us" or form not in STOP_WORDS
    if len(form) < 2 or (form in INSTITUTIONS and evidence.lower[form]):
        return False
    return evidence.lower[form] < max(1, evidence.capital[form])


def _droppable(text: str, line: Sequence[Part], first: int, last: int, evidence: _Evidence) -> bool:
    part = line[first]
    if part.acronym:
        return part.form in NO_NAMES
    if part.form in STOP_WORDS or part.form in NO_NAMES:
        return True
    rest = tuple(p.form for p in line[first + 1 : last + 1])
    if part.form in AFFILIATIONS and is_person(rest):
        return True
    if not _initial(text, part):
        return False
    if evidence.capital[part.form]:
        return evidence.lower[part.form] > evidence.capital[part.form]
    # Only ever seen opening a sentence: a name if another name word follows it and it is not written small.
    return first == last or bool(evidence.lower[part.form]) or line[first + 1].acronym


def _known(line: Sequence[Part], at: tuple[int, int], known: set[Surface]) -> list[NameUse]:
    """In a sentence set in title case, only names known from the rest of the story count."""
    found = []
    index = 0
    while index < len(line):
        for length in range(min(6, len(line) - index), 0, -1):
            run = line[index : index + length]
            if tuple(part.form for part in run) in known and run[0].capital:
                found.append(
                    NameUse(*at, run[0].start, run[-1].end, tuple(p.form for p in run), run[0].start)
                )
                index += length
                break
        else:
            index += 1
    return found
