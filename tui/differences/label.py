"""Label: what each source calls the same person, group, thing or act ("agreement" / "deal")."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from tui.comparison import DifferenceKind
from tui.differences.line import Atom, Line, around
from tui.differences.row import Found, Row, span
from tui.english.synonyms import ACT_GROUPS, THING_GROUPS
from tui.english.tone import LOADED
from tui.english.words import stem

# Two words are about the same thing when the words near both, REACH to either side, are together so telling.
TELLING = 1.0
REACH = 4
# A label takes in the words before its noun up to an article or preposition, at most so many.
MODIFIERS = 2

_LOADED = frozenset(stem(word) for word in LOADED)

_Group = tuple[DifferenceKind, int]  # things or acts, and the number of the group among those


def _grouped() -> dict[str, list[tuple[_Group, str]]]:
    """For each word form the groups of things and of acts it belongs to, with the word it is a form of."""
    kinds: tuple[DifferenceKind, DifferenceKind] = ("label", "wording")
    found: dict[str, list[tuple[_Group, str]]] = {}
    for kind, groups in zip(kinds, (THING_GROUPS, ACT_GROUPS), strict=True):
        for form, members in groups.items():
            found.setdefault(form, []).extend(((kind, number), word) for number, word in members)
    return found


_GROUPS = _grouped()


class _Use(NamedTuple):
    """A word of a group where it stands; ``word`` is what it is a form of."""

    reading: int
    line: Line
    at: int
    word: str

    @property
    def before(self) -> Atom | None:
        """The plain word right before it, if one stands there."""
        if not self.at or not _adjoins(self.line, self.at - 1):
            return None
        return self.line.content[self.at - 1]

    @property
    def plural(self) -> bool:
        """Whether it is written as a plural."""
        form = self.line.text[self.atom.start : self.atom.end]
        return form.endswith("s") and not form.endswith("ss")

    @property
    def atom(self) -> Atom:
        return self.line.content[self.at]


def find(row: Row) -> Iterable[Found]:
    """Near-synonyms that the readings exchange for each other: each reading has one and lacks the others."""
    uses: dict[_Group, list[_Use]] = {}
    for i, reading in enumerate(row.readings):
        for line in reading.lines:
            for of, word, at in _members(line):
                uses.setdefault(of, []).append(_Use(i, line, at, word))
    for (kind, _), group in uses.items():
        if len({use.word for use in group}) < 2 or len({use.reading for use in group}) < 2:
            continue
        chosen = _chosen(row, kind, group)
        if chosen:
            values = tuple(span(u.line, *_phrase(u, kind)) for u in chosen)
            yield Found(kind, False, row.note(values), values)


@lru_cache(maxsize=2048)
def _members(line: Line) -> tuple[tuple[_Group, str, int], ...]:
    """A line's words that belong to a group of near-synonyms: the group, the word, where it stands."""
    found: list[tuple[_Group, str, int]] = []
    text = line.text
    for at, atom in enumerate(line.content):
        if atom.kind == "word":
            groups = _GROUPS.get(text[atom.start : atom.end].lower(), ())
            if groups and not text.startswith(" General", atom.end):
                found += [(group, word, at) for group, word in groups]
    return tuple(found)


def _chosen(row: Row, kind: DifferenceKind, group: list[_Use]) -> list[_Use]:
    """One use a reading, of those that face another word of the group in another reading."""
    chosen: dict[int, _Use] = {}
    for a in group:
        if a.reading not in chosen and any(_faces(row, kind, a, b) for b in group):
            chosen[a.reading] = a
    return [chosen[i] for i in sorted(chosen)] if len(chosen) > 1 else []


def _faces(row: Row, kind: DifferenceKind, a: _Use, b: _Use) -> bool:
    """Whether two words stand for one thing in two readings, of which neither has the other's."""
    return (
        a.reading != b.reading
        and a.word != b.word
        and (kind != "label" or _may_be_one(a, b))
        and not row.readings[a.reading].says(b.atom)
        and not row.readings[b.reading].says(a.atom)
        and row.prepared.weight(_context(a) & _context(b)) >= TELLING
    )


def _may_be_one(a: _Use, b: _Use) -> bool:
    """Whether two nouns may be one thing: of one number, and not each after a plain word that the other's
    sentence lacks ("parking law" / "herring bill").
    """
    if a.plural != b.plural:
        return False
    return not all(
        use.before is not None and use.before.key not in other.line.said and use.before.key not in _LOADED
        for use, other in ((a, b), (b, a))
    )


def _context(use: _Use) -> frozenset[str]:
    return around(use.line, use.at, use.at, REACH)


def _phrase(use: _Use, kind: DifferenceKind) -> tuple[Atom, Atom]:
    """The label with the words before it that belong to it: "the [controversial agreement]"."""
    first = use.at
    while kind == "label" and first and use.at - first < MODIFIERS and _adjoins(use.line, first - 1):
        first -= 1
    before = [word.form for word in use.line.words if word.end <= use.line.content[first].start][-1:]
    if before and before[0] not in _OPENERS:
        first = use.at
    return use.line.content[first], use.atom


# What may stand before a noun phrase.
_OPENERS = frozenset(
    "a an the this that these those its his her their our my your of in on for with by from about and".split()
)


def _adjoins(line: Line, k: int) -> bool:
    """Whether only a space stands between content atom ``k``, a plain word, and the next."""
    one, other = line.content[k], line.content[k + 1]
    return one.kind == "word" and line.text[one.end : other.start] == " "
