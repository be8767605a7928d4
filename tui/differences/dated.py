"""A date of a reading with what stands around it: what is done in its clause, and who and what is there."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from tui.comparison import Value
from tui.differences.line import Atom, Line
from tui.differences.row import Row
from tui.differences.verbs import Verb, verbs
from tui.english.acts import groups
from tui.english.attribution import VERBS
from tui.english.dates import Date, moments
from tui.english.days import Days, days

# So many words on either side of a date tell what it is the date of. Set by eye.
REACH = 5
# What is done, if somebody speaks ("said Tuesday").
SAYING: frozenset[str | int] = frozenset({"say"})

_SAY = frozenset({"said", "says", "say"})
_BREAK = re.compile(
    r"[;:—–()“”\"]|\s-{1,2}\s"
    r"|,?\s(?:which|who|whom|whose|where|when|while|because|although|though|but|as(?!\sof)|if|after|before|until)\b"
    r"|,\sand\b"
)
_DETERMINER = re.compile(r"(?:\b(?:an?|the|(?:his|her|its|their)(?:\sown)?)|['’]s)\s$", re.IGNORECASE)
# Between two dates that are one: "May or June".
_RANGE = re.compile(r"\s?(?:or|to|and|through|until|till|–|—|-)\s?(?:on\s|in\s)?")
# "From Monday" and "until Monday" are other times than "on Monday".
_BOUNDS = {
    **dict.fromkeys(("from", "since", "starting", "beginning", "effective"), "from"),
    **dict.fromkeys(("until", "till", "through"), "until"),
    **dict.fromkeys(("by", "before"), "by"),
    "after": "after",
}
_BOUND = re.compile(rf"\b({'|'.join(_BOUNDS)})\s(?:late\s|early\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date of reading number ``reading``.

    ``context`` are the keys of the words, names and figures around it, ``acts`` what its words say is done
    (stems, and numbers of groups of near-synonyms), ``verb`` those of the verb or noun it belongs to.
    ``days`` are what it may mean by the calendar, empty when its source's day of publication is not known.
    ``alone`` tells that the reading gives no other date.
    """

    reading: int
    line: Line
    when: Date
    context: frozenset[str]
    acts: frozenset[str | int]
    verb: frozenset[str | int]
    days: tuple[Days, ...]
    alone: bool

    @property
    def bound(self) -> str:
        """Whether something lasts ``from``, ``until``, ``by`` or ``after`` the date; else empty."""
        found = _BOUND.search(self.line.text, 0, self.when.start)
        return _BOUNDS[found[1].lower()] if found else ""

    @property
    def said(self) -> tuple[str, str, str]:
        """Equal for dates that say the same."""
        return self.when.key, self.when.part, self.bound

    @property
    def value(self) -> Value:
        """The span of the date, with "from" or "until"."""
        found = _BOUND.search(self.line.text, 0, self.when.start)
        start = found.start() if found else self.when.start
        return Value(self.line.source, self.line.sentence.id, start, self.when.end)


def dated(row: Row) -> list[Dated]:
    """All dates of a row, reading by reading."""
    found = []
    for i, reading in enumerate(row.readings):
        times_ = [(line, when) for line in reading.lines for when in times(line)]
        published = row.prepared.story.source(reading.source).published if times_ else None
        for line, when in times_:
            context, near_acts, verb = _around(line, when)
            meant = days(when, published) if published else ()
            found.append(Dated(i, line, when, context, near_acts, verb, meant, len(times_) == 1))
    return found


@lru_cache(maxsize=2048)
def times(line: Line) -> tuple[Date, ...]:
    """The dates of a line and the vague times that are no part of one, in order; "May or June" is one."""
    dates = line.dates
    vague = [m for m in moments(line.text) if not any(d.start < m.end and m.start < d.end for d in dates)]
    found: list[Date] = []
    for when in sorted((*dates, *vague), key=lambda when: when.start):
        last = found[-1] if found else None
        if last is not None and _one(line, last, when):
            found[-1] = Date(last.start, when.end, last.grain, f"{last.key} {when.key}", last.year)
        else:
            found.append(when)
    return tuple(found)


def _one(line: Line, first: Date, second: Date) -> bool:
    """Whether two dates are one: "May or June", "Friday in the week ahead", "Friday, hours after"."""
    between = line.text[first.end : second.start]
    if (second.grain == "future" and between == " ") or (second.grain == "now" and between in {" ", ", "}):
        return True
    return bool(_RANGE.fullmatch(line.text, first.end, second.start))


def acts(line: Line, atom: Atom) -> tuple[str | int, ...]:
    """What a word says is done, if it is no name: its stem, and the groups of words for the same."""
    return (atom.key, *groups(_form(line, atom))) if atom.kind == "word" else ()


@lru_cache(maxsize=8192)
def nearest(line: Line, when: Date) -> Verb | None:
    """The verb that a date belongs to: the nearest before it in its clause, or else the first after it."""
    opens, closes = clause(line, when)
    found = [v for v in verbs(line) if v.stem and opens <= v.atom.start and v.atom.end <= closes]
    ahead = [v for v in found if v.atom.end <= when.start]
    return ahead[-1] if ahead else found[0] if found else None


@lru_cache(maxsize=8192)
def _around(line: Line, when: Date) -> tuple[frozenset[str], frozenset[str | int], frozenset[str | int]]:
    """The context of a date, what is done in it, and what is done at that date."""
    near = _near(line, when)
    done = frozenset(act for atom in near for act in acts(line, atom)) | _saying(line, when)
    verb = _verb(line, when, near) or done
    return frozenset(atom.key for atom in near), done | verb, verb


def _near(line: Line, when: Date) -> tuple[Atom, ...]:
    """The atoms around a date in its clause, at most REACH on either side, and its verb; with "Friday's", the
    one before and two after.
    """
    opens, closes = clause(line, when)
    before = [a for a in line.content if opens <= a.start and a.end <= when.start and a.kind != "date"]
    after = [a for a in line.content if a.start >= when.end and a.end <= closes and a.kind != "date"]
    if _attributive(line, when):
        return (*before[-1:], *after[:2])
    near = (*_subject(line, opens), *before[-REACH:], *after[:REACH])
    verb = nearest(line, when)
    return near if verb is None or verb.atom in near else (verb.atom, *near)


def _subject(line: Line, opens: int) -> tuple[Atom, ...]:
    """The name that a relative clause is about, if one opens at ``opens``: "Lindqvist, who …"."""
    if not line.text[:opens].endswith(("who", "which")):
        return ()
    return tuple(a for a in line.content if a.kind == "name" and a.end <= opens)[-1:]


@lru_cache(maxsize=8192)
def clause(line: Line, when: Date) -> tuple[int, int]:
    """From where to where the clause of a date reaches."""
    opens = max((m.end() for m in _BREAK.finditer(line.text, 0, when.start)), default=0)
    closing = _BREAK.search(line.text, when.end)
    return opens, closing.start() if closing else len(line.text)


def _attributive(line: Line, when: Date) -> bool:
    """Whether a date belongs to the noun after it: "Friday's vote", "a Friday vote"."""
    return line.text.startswith(("'s", "’s"), when.end) or bool(_DETERMINER.search(line.text, 0, when.start))


def _verb(line: Line, when: Date, near: Iterable[Atom]) -> frozenset[str | int]:
    """What is done at a date, or the noun it belongs to; empty when that cannot be told."""
    if _attributive(line, when):
        return frozenset(act for a in near if a.start > when.start for act in acts(line, a))
    verb, opens = nearest(line, when), clause(line, when)[0]
    said = max((w.start for w in line.words if w.form in _SAY and opens <= w.start < when.start), default=-1)
    if verb is None or (said >= 0 and not said < verb.atom.start < when.start):
        return SAYING if said >= 0 else _saying(line, when)
    return frozenset({verb.stem, *acts(line, verb.atom)})


def _form(line: Line, atom: Atom) -> str:
    return line.text[atom.start : atom.end].lower()


def _saying(line: Line, when: Date) -> frozenset[str | int]:
    """That somebody speaks, if a verb of saying adjoins a date ("said Tuesday")."""
    before = [w for w in line.words if w.end <= when.start][-2:]
    after = [w for w in line.words if w.start >= when.end][:3]
    return SAYING if any(w.form in VERBS for w in (*before, *after)) else frozenset()
