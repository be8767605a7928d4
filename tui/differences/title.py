"""Title: what each source says a person is ("Safety Officer" / "Security Officer")."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from tui.differences.persons import Description, role_stem
from tui.differences.prepared import Prepared
from tui.differences.row import Found, note
from tui.english.names import AFFILIATIONS, CHARACTERS, ROLES, SIDES, TITLES
from tui.english.tone import LOADED

# So many descriptions of one person are shown from each source.
MOST = 4
# Titles that share so many words are one office; another word in it is a contradiction.
FORMAL = 3
# Words that set two descriptions apart even where one says only more than the other.
_WEIGHTY = frozenset(
    role_stem(w)
    for w in "former acting interim deputy chief assistant associate vice convicted alleged".split()
)
# Words that make a description more than an office or a trade.
_COLOUR = frozenset(role_stem(w) for w in LOADED | CHARACTERS)
_CHARACTERS = frozenset(role_stem(w) for w in CHARACTERS)
_ROLES = frozenset(role_stem(w) for w in ROLES)
_TITLES = frozenset(role_stem(w) for w in TITLES | ROLES)
# Words that say from where: "the Korean leader" and "the Korea leader" are one.
_WHERE_FROM = frozenset(role_stem(w) for w in AFFILIATIONS - SIDES)
# Another office beside the first ("governor and commentator").
_OFFICES = frozenset(role_stem(w) for w in ROLES - TITLES)
# Two names of one party.
_PARTIES = {"gop": "republican", "democrat": "democrat"}
_BARE = frozenset(role_stem(w) for w in "senator representative judge justice president".split()) | {
    role_stem(side) for side in SIDES
}
# What a story's persons are by turns: "the candidate" alone is now one of them, now another.
_BY_TURNS = frozenset(role_stem(w) for w in "candidate nominee leader challenger opponent rival".split())
# The same, where no name stands beside it.
_ANYBODY = _BY_TURNS | frozenset(
    role_stem(w)
    for w in "official aide spokesman lawyer officer agent director judge author host writer reporter".split()
)
# Words that tell no office from another.
_EMPTY = frozenset(role_stem(w) for w in "current then mr ms mrs first new".split())


def find_story(prepared: Prepared) -> Iterable[Found]:
    """For each person the descriptions of each source, where these do not agree.

    It is a ``label`` if one of them is more than an office or a trade: a side, a judgement, a relation.
    """
    by_person: dict[int, dict[str, list[Description]]] = {}
    told = [d for d in prepared.descriptions if len(_said(d)) > 1 or d.head not in _BY_TURNS]
    told += [d for d in prepared.meant if len(_said(d)) > 1 or d.head not in _ANYBODY]
    for description in sorted(told, key=lambda d: (d.line.number, d.start)):
        mine = by_person.setdefault(description.entity, {}).setdefault(description.line.source, [])
        _add(mine, description)
    for by_source in by_person.values():
        told = [
            d
            for source, mine in by_source.items()
            for d in mine
            if any(_differ(d, e) for other, theirs in by_source.items() if other != source for e in theirs)
        ]
        chosen = _fewest(told)
        pairs = [
            (a, b) for i, a in enumerate(chosen) for b in chosen[i + 1 :] if a.line.source != b.line.source
        ]
        apart = [(a, b) for a, b in pairs if _differ(a, b)]
        offices = [pair for pair in apart if not _characterises(*pair) and _of_office(*pair)]
        if any(_characterises(*pair) for pair in apart):
            values = tuple(d.value for d in chosen)
            yield Found("label", False, note(prepared, values), values)
        if offices:
            values = tuple(d.value for d in chosen if any(d in pair for pair in offices))
            yield Found("title", any(_contradict(a, b) for a, b in pairs), note(prepared, values), values)


def _add(mine: list[Description], description: Description) -> None:
    """Adds a description unless its source has said as much; those that say less go."""
    said = _said(description)
    if not _tells(said) or any(said <= _said(d) for d in mine):
        return
    mine[:] = [d for d in mine if not _said(d) < said]
    mine.append(description)


def _fewest(told: list[Description]) -> list[Description]:
    """At most ``MOST`` descriptions a source, the first."""
    count: Counter[str] = Counter()
    chosen = []
    for d in told:
        count[d.line.source] += 1
        if count[d.line.source] <= MOST:
            chosen.append(d)
    return chosen


@lru_cache(maxsize=4096)
def _said(description: Description) -> frozenset[str]:
    """What a description says: the stems of its words, and the entities it names."""
    line, start, end = description.line, description.start, description.end
    names = [n for n in line.names if start <= n.start < end]
    words = {
        _PARTIES.get(stem, stem)
        for w in line.words
        if start <= w.start < end and w.content and not any(n.start <= w.start < n.end for n in names)
        for stem in (role_stem(w.form),)
    }
    return frozenset(words - _EMPTY) | {f"@{n.entity}" for n in names}


def _apart(a: Description, b: Description) -> tuple[frozenset[str], frozenset[str]]:
    """What either says and the other does not; a word inside a name counts as said."""
    return _said(a) - _said(b) - _inside(b), _said(b) - _said(a) - _inside(a)


def _tells(said: frozenset[str]) -> bool:
    """Whether a description is more than a form of address, or a side and a place ("Republican of Maine")."""
    told = {stem for stem in said if not stem.startswith("@")} - _BARE
    return bool(told)


@lru_cache(maxsize=4096)
def _inside(description: Description) -> frozenset[str]:
    line, start, end = description.line, description.start, description.end
    return frozenset(role_stem(w.form) for w in line.words if start <= w.start < end)


def _differ(a: Description, b: Description) -> bool:
    """Whether neither description is only the shorter one, or what one adds weighs."""
    mine, theirs = _apart(a, b)
    if all(stem.startswith("@") or stem in _WHERE_FROM for stem in mine | theirs):
        return False
    telling = (mine | theirs) & (_WEIGHTY | _COLOUR | _OFFICES)
    return bool(mine and theirs) or (bool(telling) and "presid" not in a.stems)


def _characterises(a: Description, b: Description) -> bool:
    """Whether what sets two descriptions apart is more than an office."""
    mine, theirs = _apart(a, b)
    apart = mine | theirs
    return bool(apart & _CHARACTERS) or (bool(apart & _COLOUR) and not apart & _ROLES)


def _of_office(a: Description, b: Description) -> bool:
    """Whether two descriptions differ in what a title is made of, or are two forms of one long title."""
    mine, theirs = _apart(a, b)
    formal = len(a.stems & b.stems) >= FORMAL
    if a.head == b.head and a.head in _CHARACTERS:
        return False  # "The eldest son", "the oldest son of the president".
    return formal or a.head != b.head or bool((mine | theirs) & (_TITLES | _WEIGHTY))


def _contradict(a: Description, b: Description) -> bool:
    """Whether a formal title is given with one word changed ("Safety and Audit" / "Safety and Review")."""
    mine, theirs = a.stems - b.stems, b.stems - a.stems
    changed = len(mine) == len(theirs) == 1 and not (mine | theirs) & (_WEIGHTY | _EMPTY | _COLOUR)
    return changed and len(a.stems & b.stems) >= FORMAL
