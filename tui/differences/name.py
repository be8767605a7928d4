"""Name: one person under two names, a name where another has none, another name in the same place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations

from rapidfuzz import fuzz

from tui.comparison import Value
from tui.differences.entity import Entity, Surface, is_person
from tui.differences.line import Line
from tui.differences.persons import Description, role_stem
from tui.differences.prepared import Prepared
from tui.differences.row import Found, Reading, Row, note, span
from tui.english.names import ROLES, SUFFIXES

# Surnames at least so alike (0..100, rapidfuzz's ratio), under the same first name and office, are one
# person's.
VARIANT = 60
# A last name of so many letters with one letter more, less or other ("Verhoeven" / "Verhoven": 94) is a
# slip of the pen even without an office; Smith and Smyth (80) may be two people.
SLIP, LONG_NAME = 90, 7
# Role and institution: what two descriptions of one office, or one person, have in common at least.
OFFICE_WORDS = 2
# A description after an indefinite article stands for a person at most so many words long.
LONGEST_DESCRIPTION = 10


def find_story(prepared: Prepared) -> Iterable[Found]:
    """Persons whose last name is spelled in two ways, each once a story; and, together, those who are given
    with other first names or initials.
    """
    told = list(prepared.descriptions)
    persons = [entity for entity in prepared.entities if entity.person]
    first = _first_uses(prepared)
    first_names = [frozenset(surface[0] for surface in _full(entity)) for entity in persons]
    for (m, a), (n, b) in combinations(enumerate(persons), 2):
        if first_names[m].isdisjoint(first_names[n]) or not _apart(prepared, a, b):
            continue
        if _misspelt(a, b, SLIP, LONG_NAME) or (
            _misspelt(a, b, VARIANT) and _same_office(prepared, told, a, b)
        ):
            values = _in_order(prepared, first[a.id], first[b.id])
            if len({v.source for v in values}) > 1:
                yield Found("name", True, note(prepared, values), values)
    uses = [_in_order(prepared, first[entity.id]) for entity in persons]
    forms = [values for values in uses if len({_spelling(prepared.text(v)) for v in values}) > 1]
    if forms:  # with and without an initial, Mike and Michael: worth one line for all of them
        told_forms = " · ".join(note(prepared, values) for values in forms)
        yield Found("name", False, told_forms, tuple(value for values in forms for value in values))


def _full(entity: Entity) -> list[Surface]:
    return [s for s in entity.surfaces if is_person(s)]


def _misspelt(a: Entity, b: Entity, alike: float, letters: int = 1) -> bool:
    """Whether two persons share the first name and nearly the last: ``alike`` by rapidfuzz's ratio
    (0..100), both of at least so many ``letters``."""
    return any(
        s[0] == t[0]
        and len(s[0]) > 1
        and s[-1].removesuffix("s") != t[-1].removesuffix("s")
        and min(len(s[-1]), len(t[-1])) >= letters
        and fuzz.ratio(s[-1], t[-1]) >= alike
        for s in _full(a)
        for t in _full(b)
    )


def _apart(prepared: Prepared, a: Entity, b: Entity) -> bool:
    """Whether no source names both: then they may be one person."""
    sources_a = prepared.carriers.get(f"@{a.id}", frozenset())
    return not sources_a & prepared.carriers.get(f"@{b.id}", frozenset())


def _same_office(prepared: Prepared, told: list[Description], a: Entity, b: Entity) -> bool:
    """Whether the two are given the same office."""
    offices_a = {_office(prepared, d) for d in told if d.entity == a.id}
    offices_b = {_office(prepared, d) for d in told if d.entity == b.id}
    return any(
        len(x & y) >= OFFICE_WORDS and (x <= y or y <= x)  # "U.S. Treasury Secretary" is one who is so too
        for x in offices_a
        for y in offices_b
    )


def _office(prepared: Prepared, description: Description) -> frozenset[str]:
    """What makes an office: role and institution together ("Harbour Secretary"); a bare "Sen." is none."""
    line = description.line
    inside = [n for n in line.names if n.start < description.end and description.start < n.end]
    names = {f"@{n.entity}" for n in inside if not prepared.entities[n.entity].person}
    return description.stems | names if names and description.stems else frozenset()


def _spelling(name: str) -> str:
    """A full name without dots and suffixes."""
    words = [w for w in name.replace(".", " ").lower().split() if w not in SUFFIXES]
    return " ".join(words)


def _first_uses(prepared: Prepared) -> dict[int, dict[str, Value]]:
    """For each entity its first full naming in each source."""
    found: dict[int, dict[str, Value]] = {entity.id: {} for entity in prepared.entities}
    for line in prepared.lines:
        for use in line.names:
            if is_person(use.surface):
                value = Value(line.source, line.sentence.id, use.start, use.end)
                found[use.entity].setdefault(line.source, value)
    return found


def _in_order(prepared: Prepared, *named: Mapping[str, Value]) -> tuple[Value, ...]:
    """The namings of persons that no source names both, in story order."""
    sources = [source.id for source in prepared.story.sources]
    return tuple(uses[source] for source in sources for uses in named if source in uses)


def find(row: Row) -> Iterable[Found]:
    """Persons named here and only described there; other names in the same frame."""
    yield from _unnamed(row)
    yield from _instead(row)


def _unnamed(row: Row) -> Iterable[Found]:
    """A reading that says "a harbour inspector" where another names him; its source names him nowhere."""
    for entity, described in row.descriptions.items():
        carriers = row.prepared.carriers.get(f"@{entity}", frozenset())
        lacking = [reading for reading in row.readings if reading.source not in carriers]
        if not lacking:
            continue
        heads = {d.head for d in described}
        known = {w.stem for d in described for w in d.line.words if d.start <= w.start < d.end and w.content}
        values = []
        for reading in lacking:
            values += [v for line in reading.lines if (v := _nameless(row.prepared, line, heads, known))][:1]
        naming = [v for r in row.readings if (v := _naming(r, entity))]
        if values and naming:
            both = (*naming, *values)
            yield Found("name", False, f"unnamed in {_sigla(row, values)}: {row.note(both)}", both)


def _sigla(row: Row, values: list[Value]) -> str:
    return ", ".join(row.prepared.sigla[v.source] for v in values)


def _naming(reading: Reading, entity: int) -> Value | None:
    for line in reading.lines:
        for use in line.names:
            if use.entity == entity:
                return Value(line.source, line.sentence.id, use.start, use.end)
    return None


def _nameless(prepared: Prepared, line: Line, heads: set[str], known: set[str]) -> Value | None:
    """A description such as "a harbour inspector" or "the Chief Risk Officer" with no name beside it.

    It has one of ``heads`` and another of the ``known`` words.
    """
    persons = [n for n in line.names if prepared.entities[n.entity].person]
    for k, word in enumerate(line.words):
        if word.form not in ROLES or role_stem(word.form) not in heads:
            continue
        first = k
        while first and _adjoins(line, first - 1) and line.words[first - 1].content:
            first -= 1
        last = k
        while last + 1 < len(line.words) and _adjoins(line, last) and _goes_on(line, last + 1):
            last += 1
        if k - first > LONGEST_DESCRIPTION or not first or line.words[first - 1].form not in _DETERMINERS:
            continue
        if sum(w.stem in known for w in line.words[first : last + 1]) < OFFICE_WORDS:
            continue
        start, end = line.words[first - 1].start, line.words[last].end
        if any(0 <= n.start - end <= 3 or 0 <= start - n.end <= 3 or start <= n.start < end for n in persons):
            continue
        return Value(line.source, line.sentence.id, start, end)
    return None


def _adjoins(line: Line, k: int) -> bool:
    """Whether only a space stands between word ``k`` and the next."""
    return line.text[line.words[k].end : line.words[k + 1].start] == " "


def _goes_on(line: Line, k: int) -> bool:
    """Whether a capitalised title goes on with word ``k``: "Chief" "Risk" "and" "Control" "Officer"."""
    if line.text[line.words[k].start].isupper():
        return True
    after = k + 1
    return (
        line.words[k].form == "and"
        and line.text[line.words[k - 1].start].isupper()
        and after < len(line.words)
        and line.text[line.words[after].start].isupper()
    )


_DETERMINERS = frozenset("a an one another the its".split())


def _instead(row: Row) -> Iterable[Found]:
    """Another name between the same words: "warned by Lee" / "warned by Smith"."""
    for i, j, frame in row.frames:
        for left, right, before, after in frame.blocks:
            if left[1] - left[0] != 1 or right[1] - right[0] != 1 or not (before and after):
                continue
            a, b = frame.a.content[left[0]], frame.b.content[right[0]]
            if (
                a.kind == b.kind == "name"
                and not set(a.stems) & set(b.stems)
                and not row.readings[j].says(a)
                and not row.readings[i].says(b)
            ):
                values = (span(frame.a, a, a), span(frame.b, b, b))
                yield Found("name", False, row.note(values), values)
