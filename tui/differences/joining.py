"""Which names of a story are one person's, organisation's or place's."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from tui.differences.entity import Entity, Names, NameUse, Surface, core_of, is_person
from tui.english.names import CONNECTORS, NICKNAMES, STATES, SUFFIXES

# How far a fuller name must outweigh the next before a short form is read as it ("Trump", with two Trumps
# named).
_DOMINANCE = 2.0


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


def join(texts: Sequence[str], uses: Sequence[Sequence[NameUse]]) -> Names:
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
                len(core_of(s)) > 1,
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
    full = [surface for surface in surfaces if len(core_of(surface)) > 1]
    return bool(full) and all(map(is_person, full))


def _join_same_words(order: Sequence[Surface], where: dict[Surface, set[int]], union: _Union) -> None:
    """ "Ann B. Lee" and "Ann Lee"; "Labor Department" and "Department of Labor"; "Jong Un" and "Jong-un"."""
    seen: dict[str, Surface] = {}
    bare: dict[Surface, set[int]] = {}
    for surface in order:
        if surface[-1] not in SUFFIXES:
            bare.setdefault(core_of(surface), set()).update(where[surface])
    for surface in order:
        if surface[-1] in {"jr", "sr"} and where[surface] & bare.get(core_of(surface), set()):
            # A source that names "Bo Lee" and "Bo Lee Jr." names father and son.
            continue
        core = core_of(surface)
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
        ends.setdefault(core_of(surface)[-1], []).append(surface)
    for same in ends.values():
        for i, a in enumerate(same):
            for b in same[i + 1 :]:
                first, second = core_of(a)[0], core_of(b)[0]
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
        core = core_of(surface)
        if len(core) > 1:
            ends.setdefault(core[-1], []).append(union.find(surface))
            if core[-1] in {"department", "ministry"} and len(core) == 2:
                ends.setdefault(core[0], []).append(union.find(surface))
    for surface in order:
        core = core_of(surface)
        if len(core) != 1:
            continue
        roots = sorted(set(ends.get(core[0], ())), key=lambda root: (-weight[root], root))
        if roots and (len(roots) == 1 or weight[roots[0]] >= _DOMINANCE * weight[roots[1]]):
            union.join(roots[0], surface)


def _join_family_first(
    order: Sequence[Surface], counts: Counter[Surface], titled: set[Surface], union: _Union
) -> None:
    """ "Kim" opens "Kim Jong Un" if either is given a title ("Mr. Kim") and no name ends so."""
    ends = {core_of(surface)[-1] for surface in order if len(core_of(surface)) > 1}
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
