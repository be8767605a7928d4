"""The names of a story: where each stands, and which of them are one person, organisation or place.

Capitals decide, weighed with what the story itself shows: a word that is elsewhere written small is no name,
a word that only opens sentences or stands in capitalised headlines isn't either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from tui.english.names import (
    AFFILIATIONS,
    CONNECTORS,
    INSTITUTIONS,
    NICKNAMES,
    NO_NAMES,
    PARTICLES,
    PLACE_OPENERS,
    STATES,
    SUFFIXES,
    TITLES,
    Part,
    parts,
)
from tui.english.words import STOP_WORDS

_OPENERS = "“\"‘':.!?—–-(•*[«|/…"
# Above this share of capitalised long words a line without a full stop is set in title case: its capitals
# tell nothing.
_TITLE_CASE = 0.6
# How far a fuller name must outweigh the next before a short form is read as it ("Trump", with two Trumps
# named).
_DOMINANCE = 2.0

# A run of more capitalised words than this without a connector is a headline within a sentence.
LONGEST = 6

Surface = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name where it stands: ``text[start:end]`` of sentence ``line``, its words, and the entity it means.

    ``title`` is where the titles before it begin ("Harbour Secretary "), or ``start`` without any;
    ``group`` the source.
    """

    line: int
    group: int
    start: int
    end: int
    surface: Surface
    title: int
    entity: int = -1


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation or place and the forms it is named by; ``person`` if written like one."""

    id: int
    text: str
    person: bool
    surfaces: frozenset[Surface]


@dataclass(frozen=True, slots=True)
class Names:
    """All names of a story: the uses by sentence, and the entities."""

    uses: tuple[tuple[NameUse, ...], ...]
    entities: tuple[Entity, ...]


@dataclass(slots=True)
class _Evidence:
    """What the whole story tells about its words."""

    lower: Counter[str] = field(default_factory=Counter)
    capital: Counter[str] = field(default_factory=Counter)
    acronyms: set[str] = field(default_factory=set)


def find_names(texts: Sequence[str], groups: Sequence[int], headlines: Collection[int] = ()) -> Names:
    """The names in ``texts``, the sentences of a story in order.

    ``groups`` says which source each belongs to; ``headlines`` are the numbers of those that may be in title
    case.
    """
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
    return _join(texts, uses)


def is_person(surface: Surface) -> bool:
    """Whether a name of two to four words may be a person's."""
    words = [word for word in surface if word not in SUFFIXES]
    return (
        2 <= len(words) <= 4
        and words[0] not in PLACE_OPENERS
        and not any(word in INSTITUTIONS or (word in CONNECTORS and word not in PARTICLES) for word in words)
    )


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


def _core(surface: Surface) -> Surface:
    """The surface without initials, suffixes and a leading "U.S."."""
    words = [w for w in surface if len(w) > 1 and w not in SUFFIXES]
    if len(words) > 1 and words[0] == "us":
        del words[0]
    return tuple(words) if words else surface


def _initials(surface: Surface) -> set[str]:
    words = [w for w in surface if w not in CONNECTORS]
    short = "".join(w[0] for w in words)
    return {short, "".join(w[0] for w in surface if w != "the")} if len(words) > 1 else set()


class _Union:
    """Disjoint sets of surfaces."""

    def __init__(self, items: Iterable[Surface]) -> None:
        self._parent = {item: item for item in items}

    def find(self, item: Surface) -> Surface:
        """The representative of ``item``'s set."""
        while self._parent[item] != item:
            item = self._parent[item]
        return item

    def join(self, a: Surface, b: Surface) -> None:
        """Make one set of the sets of ``a`` and ``b``; the representative of ``a`` stays."""
        a, b = self.find(a), self.find(b)
        if a != b:
            self._parent[b] = a


def _join(texts: Sequence[str], uses: Sequence[Sequence[NameUse]]) -> Names:
    """Joins full and short forms, acronyms and spellings with and without initials into entities."""
    counts: Counter[Surface] = Counter(use.surface for found in uses for use in found)
    order = list(dict.fromkeys(use.surface for found in uses for use in found))
    union = _Union(order)
    _join_same_words(order, _where(uses), union)
    _join_nicknames(order, _where(uses), union)
    _join_contained(order, union)
    _join_short(order, counts, union)
    _join_family_first(
        order, counts, {u.surface for found in uses for u in found if u.title < u.start}, union
    )
    _join_acronyms(order, union)
    sets: dict[Surface, int] = {}
    members: list[list[Surface]] = []
    for surface in order:
        root = union.find(surface)
        if root not in sets:
            sets[root] = len(members)
            members.append([])
        members[sets[root]].append(surface)
    text_of: dict[Surface, str] = {}
    for found in uses:
        for use in found:
            written = texts[use.line][use.start : use.end]
            if text_of.setdefault(use.surface, written).isupper():
                # "Seoul" rather than a dateline's "SEOUL".
                text_of[use.surface] = written
    entities = []
    for number, surfaces in enumerate(members):
        fullest = max(
            surfaces,
            key=lambda s: (
                len(_core(s)) > 1,
                counts[s] if is_person(s) else len(s),
                sum(map(len, s)),
                counts[s],
            ),
        )
        entities.append(Entity(number, text_of[fullest], _persons(surfaces), frozenset(surfaces)))
    placed = tuple(
        tuple(
            NameUse(u.line, u.group, u.start, u.end, u.surface, u.title, sets[union.find(u.surface)])
            for u in found
        )
        for found in uses
    )
    return Names(placed, tuple(entities))


def _persons(surfaces: Sequence[Surface]) -> bool:
    full = [surface for surface in surfaces if len(_core(surface)) > 1]
    return bool(full) and all(map(is_person, full))


def _join_same_words(order: Sequence[Surface], where: dict[Surface, set[int]], union: _Union) -> None:
    """ "Ann B. Lee" and "Ann Lee"; "Labor Department" and "Department of Labor"; "Jong Un" and "Jong-un"."""
    seen: dict[str, Surface] = {}
    bare: dict[Surface, set[int]] = {}
    for surface in order:
        if surface[-1] not in SUFFIXES:
            bare.setdefault(_core(surface), set()).update(where[surface])
    for surface in order:
        if surface[-1] in {"jr", "sr"} and where[surface] & bare.get(_core(surface), set()):
            # A source that names "Bo Lee" and "Bo Lee Jr." names father and son.
            continue
        core = _core(surface)
        if len(core) > 1:
            words = [w for w in core if w not in CONNECTORS]
            key = " ".join(sorted(words)) if "department" in core else "".join(words)
            union.join(seen.setdefault(key, surface), surface)
            if is_person(surface):
                union.join(seen.setdefault(f"{core[0]} {core[-1]}", surface), surface)


def _where(uses: Sequence[Sequence[NameUse]]) -> dict[Surface, set[int]]:
    """The groups (sources) in which each surface stands."""
    where: dict[Surface, set[int]] = {}
    for found in uses:
        for use in found:
            where.setdefault(use.surface, set()).add(use.group)
    return where


def _join_nicknames(order: Sequence[Surface], where: dict[Surface, set[int]], union: _Union) -> None:
    """ "Dave Lee" and "David Lee", unless one source names both."""
    persons = [surface for surface in order if is_person(surface)]
    ends: dict[str, list[Surface]] = {}
    for surface in persons:
        ends.setdefault(_core(surface)[-1], []).append(surface)
    for same in ends.values():
        for i, a in enumerate(same):
            for b in same[i + 1 :]:
                first, second = _core(a)[0], _core(b)[0]
                alike = (first[:3] == second[:3] and len(first) > 2 and len(second) > 2) or (
                    second in NICKNAMES.get(first, ()) or first in NICKNAMES.get(second, ())
                )
                if alike and first != second and not where[a] & where[b]:
                    union.join(a, b)


def _join_contained(order: Sequence[Surface], union: _Union) -> None:
    """ "Veterans Affairs" is the end of "Department of Veterans Affairs"."""
    known = set(order)
    for long in order:
        for cut in range(1, len(long) - 1):
            head, tail = long[cut - 1], long[cut:]
            opens = head in {"of", "for"} or (cut == 1 and head in {"us", "national", "federal", "royal"})
            if opens and tail in known:
                union.join(long, tail)
        if len(long) > 2 and long[-1] == "department" and long[:-1] in known:
            union.join(long, long[:-1])


def _join_short(order: Sequence[Surface], counts: Counter[Surface], union: _Union) -> None:
    """A last word alone ("Lee", "the Post") means the one fuller name that ends so, or the far most
    frequent.
    """
    weight: Counter[Surface] = Counter()
    for surface in order:
        weight[union.find(surface)] += counts[surface]
    ends: dict[str, list[Surface]] = {}
    for surface in order:
        core = _core(surface)
        if len(core) > 1:
            ends.setdefault(core[-1], []).append(union.find(surface))
            if core[-1] in {"department", "ministry"} and len(core) == 2:
                ends.setdefault(core[0], []).append(union.find(surface))
    for surface in order:
        core = _core(surface)
        if len(core) != 1:
            continue
        roots = sorted(set(ends.get(core[0], ())), key=lambda root: (-weight[root], root))
        if roots and (len(roots) == 1 or weight[roots[0]] >= _DOMINANCE * weight[roots[1]]):
            union.join(roots[0], surface)


def _join_family_first(
    order: Sequence[Surface], counts: Counter[Surface], titled: set[Surface], union: _Union
) -> None:
    """ "Kim" opens "Kim Jong Un" if either is given a title ("Mr. Kim") and no name ends so."""
    ends = {_core(surface)[-1] for surface in order if len(_core(surface)) > 1}
    opened: dict[str, list[Surface]] = {}
    for surface in filter(is_person, order):
        opened.setdefault(surface[0], []).append(surface)
    for surface in order:
        if len(surface) != 1 or surface[0] in ends:
            continue
        full = opened.get(surface[0], [])
        if not full or not any(s in titled for s in (surface, *full)):
            continue
        weights: Counter[Surface] = Counter()
        for s in full:
            weights[union.find(s)] += counts[s]
        best = weights.most_common(2)
        if len(best) == 1 or best[0][1] >= _DOMINANCE * best[1][1]:
            union.join(best[0][0], surface)


def _join_acronyms(order: Sequence[Surface], union: _Union) -> None:
    """ "FDA" stands for the one name with these initials."""
    initials: dict[str, list[Surface]] = {}
    for surface in order:
        for letters in _initials(surface):
            initials.setdefault(letters, []).append(union.find(surface))
        if surface[0] in {"us", "federal"}:
            for letters in _initials(surface[1:]):
                initials.setdefault(letters, []).append(union.find(surface))
    known = set(order)
    for surface in order:
        state = tuple(STATES.get(surface[0], "").split()) if len(surface) == 1 else ()
        if state in known:
            union.join(state, surface)
        elif len(surface) == 1 and 2 <= len(surface[0]) <= 6:
            roots = set(initials.get(surface[0], ()))
            if len(roots) == 1:
                union.join(roots.pop(), surface)
