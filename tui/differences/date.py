"""Date: when the same thing happened, in other words ("Wednesday" / "last week"; "Jan. 23" / "January"), or not
told at all.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from tui.comparison import Value
from tui.differences.line import Atom, Line
from tui.differences.row import Found, Reading, Row
from tui.english.acts import groups, only_by_group
from tui.english.attribution import VERBS
from tui.english.dates import Date, moments
from tui.english.days import Days, days
from tui.english.verbs import verb_stem

# Two dates are of the same event when words stand near both, REACH on either side, that together are telling
# (see Prepared.weight), one of them what was done. Set by eye.
TELLING = 0.85
SURE = 2.2
# Of readings that give one date each, sentences so alike are enough, with a little near the dates.
ALIKE = 4.0
NEARLY = 0.4
REACH = 5
# A word for the same act that is another word counts so much.
SYNONYM = 0.5
# Which grains may speak of the same time.
_COMPATIBLE = {
    "day": {"day", "weekday", "month", "week", "year", "now", "past", "future"},
    "weekday": {"day", "weekday", "week", "now", "past", "future"},
    "week": {"day", "weekday", "week", "month", "now", "past", "future"},
    "month": {"day", "month", "week", "season", "year", "past", "future"},
    "season": {"month", "season", "year", "past", "future"},
    "year": {"year", "month", "season"},
    "now": {"now", "day", "weekday", "week"},
    "past": {"day", "weekday", "week", "month", "season"},
    "long": {"week", "month", "season"},
    "future": {"week", "month", "season"},
    "clock": {"clock"},
}
# Of two such it is anybody's guess whether they mean one time.
_UNSURE = frozenset({"day", "weekday", "past"})
_DATING = frozenset({"day", "weekday", "week", "month", "season", "year"})
_ABSOLUTE = frozenset({"day", "weekday", "month", "year"})


@dataclass(frozen=True, slots=True)
class _Use:
    """A date of a reading with what stands around it: words, names and figures, what the words say is done,
    and what is done at that date.
    """

    reading: int
    line: Line
    date: Date
    context: frozenset[str]
    acts: frozenset[str | int]
    verb: frozenset[str | int]
    days: tuple[Days, ...]
    alone: bool

    @property
    def value(self) -> Value:
        bound = _BOUND.search(self.line.text, 0, self.date.start)
        start = bound.start() if bound else self.date.start
        return Value(self.line.source, self.line.sentence.id, start, self.date.end)


def find(row: Row) -> Iterable[Found]:
    """Dates of one event that the readings give in different words, once an event."""
    uses = []
    for i, reading in enumerate(row.readings):
        times = [(line, date) for line in reading.lines for date in _times(line)]
        uses += [_use(row, i, line, date, len(times) == 1) for line, date in times]
    for event in _events(row, uses):
        yield from _difference(row, event)
    for use in uses:
        yield from _undated(row, use)


def _undated(row: Row, use: _Use) -> Iterable[Found]:
    """A date of an act that another reading tells of without any, and whose source has that date nowhere."""
    if use.date.grain not in _DATING or not _tells(use.line, use.date.start) or use.verb == _SAYING:
        return
    for i, reading in enumerate(row.readings):
        known = reading.source in row.prepared.carriers.get(use.date.key, ())
        if i == use.reading or known or any(_times(line) for line in reading.lines):
            continue
        for line in reading.lines:
            if atom := _same_act(row, use, line):
                values = (use.value, Value(line.source, line.sentence.id, atom.start, atom.end))
                who = row.readings[use.reading].siglum
                yield Found("date", False, f"{who}: {row.text(use.value)}; {reading.siglum}: no date", values)
                return


def _same_act(row: Row, use: _Use, line: Line) -> Atom | None:
    """The verb with which a line without dates tells what another dates."""
    if _verb_atom(use.line, use.date) is None:
        return None
    for k, atom in enumerate(line.content):
        acts = use.verb & frozenset(_acts(line, atom))
        if not acts or not verb_stem(_form(line, atom), _word_before(line, atom.start)):
            continue
        around = frozenset(a.key for a in line.content[max(0, k - REACH) : k + REACH + 1])
        if _tells(line, atom.start) and _likeness(row, around & use.context, acts) >= SURE:
            return atom
    return None


def _tells(line: Line, at: int) -> bool:
    """Whether a place in a line is the article's own text: no headline, no caption, no quotation."""
    return line.sentence.kind == "body" and not any(start <= at < end for start, end in line.quoted)


def _use(row: Row, i: int, line: Line, date: Date, alone: bool) -> _Use:
    near = _near(line, date)
    acts = frozenset(act for atom in near for act in _acts(line, atom)) | _saying(line, date)
    verb = _verb(line, date, near) or acts
    published = row.prepared.story.source(line.source).published
    return _Use(
        i,
        line,
        date,
        frozenset(atom.key for atom in near),
        acts | verb,
        verb,
        days(date, published) if published else (),
        alone,
    )


@lru_cache(maxsize=2048)
def _times(line: Line) -> tuple[Date, ...]:
    """The dates of a line and the vague times that are no part of one, in order; "May or June" is one."""
    vague = [m for m in moments(line.text) if not any(d.start < m.end and m.start < d.end for d in line.dates)]
    times: list[Date] = []
    for date in sorted((*line.dates, *vague), key=lambda date: date.start):
        ahead = date.grain == "future" and times and line.text[times[-1].end : date.start] == " "
        if ahead or (times and _RANGE.fullmatch(line.text, times[-1].end, date.start)):
            first = times.pop()
            date = Date(first.start, date.end, first.grain, f"{first.key} {date.key}")
        times.append(date)
    return tuple(times)


_RANGE = re.compile(r"\s?(?:or|to|and|through|until|till|–|—|-)\s?(?:on\s|in\s)?")


def _events(row: Row, uses: Sequence[_Use]) -> list[list[_Use]]:
    """The dates of each event: the likeliest pairs first, and only dates that all belong together."""
    likely = {
        (i, j): likeness
        for (i, a), (j, b) in combinations(enumerate(uses), 2)
        if (likeness := _same_event(row, a, b))
    }
    events = [[i] for i in range(len(uses))]
    for i, j in sorted(likely, key=lambda pair: -likely[pair]):
        one, other = (next(e for e in events if k in e) for k in (i, j))
        if one is not other and all(_joins(uses, likely, m, n) for m in one for n in other):
            one += other
            events = [e for e in events if e is not other]
    return [[uses[i] for i in sorted(event)] for event in events]


def _joins(uses: Sequence[_Use], likely: Mapping[tuple[int, int], float], i: int, j: int) -> bool:
    """Whether two dates may be of one event: a reading gives one date of it, and two readings likely ones."""
    if uses[i].reading == uses[j].reading:
        return _said(uses[i]) == _said(uses[j])
    return uses[i].date.key == uses[j].date.key or (min(i, j), max(i, j)) in likely


def _difference(row: Row, group: list[_Use]) -> Iterable[Found]:
    said: dict[int, set[str]] = {}
    for use in group:
        said.setdefault(use.reading, set()).add(_said(use))
    if len(said) < 2 or len(set.union(*said.values())) < 2:
        return
    kept: dict[int, _Use] = {}
    for use in sorted(group, key=lambda u: (u.reading, u.line.number, u.date.start)):
        kept.setdefault(use.reading, use)
    values = tuple(use.value for use in kept.values())
    conflict = any(
        _contradict(row, a, b) for a in kept.values() for b in kept.values() if a.reading < b.reading
    )
    yield Found("date", conflict, row.note(values), values)


def _said(use: _Use) -> str:
    bound = _BOUND.search(use.line.text, 0, use.date.start)
    return f"{use.date.key} {use.date.part} {_BOUNDS[bound[1].lower()] if bound else ''}"


# "From Monday" and "until Monday" are other times than "on Monday".
_BOUNDS = {
    "from": "from", "since": "from", "starting": "from", "beginning": "from", "effective": "from",
    "until": "until", "till": "until", "through": "until", "by": "by", "before": "by", "after": "after",
}
_BOUND = re.compile(rf"\b({'|'.join(_BOUNDS)})\s(?:late\s|early\s)?$", re.IGNORECASE)


def _same_event(row: Row, a: _Use, b: _Use) -> float:
    """How likely two dates of different readings date the same thing, by the words around them; 0 if they
    do not.
    """
    if a.reading == b.reading or b.date.grain not in _COMPATIBLE[a.date.grain]:
        return 0.0
    shared = a.acts & b.acts
    likeness = _likeness(row, a.context & b.context, shared)
    grains = {a.date.grain, b.date.grain}
    if _exclude(a, b):
        least = SURE if a.verb & b.verb and not _both(row, a, b) else math.inf
    elif shared and (a.verb & b.acts or b.verb & a.acts) and not "past" in grains <= _UNSURE:
        least = TELLING
    else:
        least = SURE if shared else math.inf
        if a.alone and b.alone and (likeness >= NEARLY or "past" in grains):
            return likeness + 0.1 if row.prepared.weight(a.line.said & b.line.said) >= ALIKE else 0.0
    return likeness if likeness >= least else 0.0


def _both(row: Row, a: _Use, b: _Use) -> bool:
    """Whether one of two sources gives both dates somewhere in its article, so that they are of two events."""
    carriers = row.prepared.carriers
    return b.line.source in carriers.get(a.date.key, ()) or a.line.source in carriers.get(b.date.key, ())


def _likeness(row: Row, context: frozenset[str], acts: frozenset[str | int]) -> float:
    """How telling shared words are, with those for one act in two words."""
    return row.prepared.weight(context) + SYNONYM * only_by_group(acts)


@lru_cache(maxsize=8192)
def _near(line: Line, date: Date) -> tuple[Atom, ...]:
    """The atoms around a date in its sentence, at most REACH on either side and its verb; with "Friday's", the
    one before and two after.
    """
    opens, closes = _clause(line, date)
    before = [a for a in line.content if opens <= a.start and a.end <= date.start and a.kind != "date"]
    after = [a for a in line.content if a.start >= date.end and a.end <= closes and a.kind != "date"]
    if _attributive(line, date):
        return (*before[-1:], *after[:2])
    verb = _verb_atom(line, date)
    far = [verb] if verb and verb not in before[-REACH:] and verb not in after[:REACH] else []
    return (*far, *before[-REACH:], *after[:REACH])


def _clause(line: Line, date: Date) -> tuple[int, int]:
    """From where to where the clause of a date reaches."""
    opens = max((m.end() for m in _BREAK.finditer(line.text, 0, date.start)), default=0)
    closing = _BREAK.search(line.text, date.end)
    return opens, closing.start() if closing else len(line.text)


def _attributive(line: Line, date: Date) -> bool:
    """Whether a date belongs to the noun after it: "Friday's vote", "a Friday vote"."""
    return line.text.startswith(("'s", "’s"), date.end) or bool(_DETERMINER.search(line.text, 0, date.start))


_DETERMINER = re.compile(r"(?:\b(?:an?|the|his|her|its|their)|['’]s)\s$", re.IGNORECASE)
_BREAK = re.compile(
    r"[;:—–()“”\"]|\s-{1,2}\s"
    r"|,?\s(?:which|who|whom|whose|where|when|while|because|although|though|but|as(?!\sof)|if|after|before|until)\b"
    r"|,\s(?:and|[a-z]+ing)\b"
)


def _verb(line: Line, date: Date, near: tuple[Atom, ...]) -> frozenset[str | int]:
    """What is done at a date, or the noun it belongs to; empty when that cannot be told."""
    if _attributive(line, date):
        return frozenset(act for a in near if a.start > date.start for act in _acts(line, a))
    atom, opens = _verb_atom(line, date), _clause(line, date)[0]
    said = max((w.start for w in line.words if w.form in _SAY and opens <= w.start < date.start), default=-1)
    if atom is None or (said >= 0 and not said < atom.start < date.start):
        return _SAYING if said >= 0 else _saying(line, date)
    return frozenset({verb_stem(_form(line, atom), _before(line, date, atom)), *_acts(line, atom)})


@lru_cache(maxsize=8192)
def _verb_atom(line: Line, date: Date) -> Atom | None:
    """The nearest verb before a date in its clause, or else the first one after it."""
    opens, closes = _clause(line, date)
    verbs = [
        a
        for a in line.content
        if a.kind == "word" and opens <= a.start and a.end <= closes
        and verb_stem(_form(line, a), _before(line, date, a))
    ]
    ahead = [a for a in verbs if a.end <= date.start]
    return ahead[-1] if ahead else verbs[0] if verbs else None


def _before(line: Line, date: Date, atom: Atom) -> str:
    """The word before another one, a date between them passed over ("to soon release")."""
    return _word_before(line, date.start if line.text[date.end : atom.start].isspace() else atom.start)


def _word_before(line: Line, at: int) -> str:
    return next((w.form for w in reversed(line.words) if w.end <= at), "")


def _form(line: Line, atom: Atom) -> str:
    return line.text[atom.start : atom.end].lower()


def _acts(line: Line, atom: Atom) -> Iterable[str | int]:
    """What a word does, if it is no name: its stem, and the groups of words for the same."""
    if atom.kind != "word":
        return ()
    return (atom.key, *groups(_form(line, atom)))


def _saying(line: Line, date: Date) -> frozenset[str]:
    """That somebody speaks, if a verb of saying adjoins a date ("said Tuesday")."""
    near = [w for w in line.words if w.end <= date.start][-2:] + [w for w in line.words if w.start >= date.end][:3]
    return _SAYING if any(w.form in VERBS for w in near) else frozenset()


_SAYING = frozenset({"say"})
_SAY = frozenset({"said", "says", "say"})


def _contradict(row: Row, a: _Use, b: _Use) -> bool:
    """Whether two absolute dates of one event exclude each other."""
    x, y = a.date, b.date
    if x.grain not in _ABSOLUTE or y.grain not in _ABSOLUTE or x.relative or y.relative:
        return False
    return _exclude(a, b) and row.prepared.weight(a.context & b.context) >= SURE


_SEASON = re.compile(r"^@.*\s")


def _exclude(a: _Use, b: _Use) -> bool:
    """Whether two dates cannot be the same time: by the calendar where both days of publication are known, or
    else by their words.
    """
    if a.days and b.days:
        return not any(one.overlaps(other) for one in a.days for other in b.days)
    x, y = a.date, b.date
    if x.grain == y.grain == "season":
        return _SEASON.sub("", x.key) != _SEASON.sub("", y.key)
    for one, other in ((x.year, y.year), (x.month, y.month), (x.weekday, y.weekday)):
        if one is not None and other is not None and one != other:
            return True
    if x.month is not None and x.month == y.month and None not in {x.day, y.day}:
        return x.day != y.day
    return x.month is None and y.month is None and {x.grain, y.grain} == {"week", "month"}
