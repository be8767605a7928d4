"""Date: when the same thing happened, in other words ("Wednesday" / "last week"; "Jan. 23" / "January"), or
not told at all.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations

from tui.comparison import Value
from tui.differences.dated import REACH, SAYING, Dated, acts, dated, has_verb, times
from tui.differences.line import Atom, Line
from tui.differences.row import Found, Row
from tui.differences.verbs import verbs
from tui.english.acts import only_by_group

# Two dates are of the same event when words stand near both that are together so telling (see
# Prepared.weight), and the verb of one is among them; SURE when it is not, or when they exclude each other.
# Set by eye.
TELLING = 0.85
SURE = 2.2
# Of readings that give one date each, sentences so alike are enough, with a little near the dates.
ALIKE = 4.0
NEARLY = 0.4
# Such dates are the last to be joined.
LEAST = 0.1
# Another word for the same act counts so much.
SYNONYM = 0.5
# Which grains may speak of the same time.
_COMPATIBLE = {
    "day": {"day", "weekday", "month", "week", "year", "now", "past"},
    "weekday": {"day", "weekday", "week", "now", "past"},
    "week": {"day", "weekday", "week", "month", "now", "past", "long", "future"},
    "month": {"day", "month", "week", "season", "year", "past", "long", "future"},
    "season": {"month", "season", "year", "past", "long", "future"},
    "year": {"year", "month", "season"},
    "now": {"now", "day", "weekday", "week"},
    "past": {"day", "weekday", "week", "month", "season"},
    "long": {"week", "month", "season"},
    "future": {"week", "month", "season"},
    "clock": {"clock"},
}
# "Recently" and a day are often of two things.
_UNSURE = frozenset({"day", "weekday", "past"})
_ABSOLUTE = frozenset({"day", "weekday", "month", "year"})
# What is worth missing.
_DATING = frozenset({"day", "weekday", "week", "month", "season", "year"})


def find(row: Row) -> Iterable[Found]:
    """Dates of one event that the readings give in different words, and dates that only some of them give."""
    dates = dated(row)
    for event in _events(row, dates):
        yield from _difference(row, event)
    for one in dates:
        yield from _undated(row, one)


def _events(row: Row, dates: Sequence[Dated]) -> list[list[Dated]]:
    """The dates of each event: the likeliest pairs first, and only dates that all belong together."""
    likely = {
        (i, j): likeness
        for (i, a), (j, b) in combinations(enumerate(dates), 2)
        if (likeness := _same_event(row, a, b))
    }
    events = [[i] for i in range(len(dates))]
    for i, j in sorted(likely, key=lambda pair: -likely[pair]):
        one, other = (next(e for e in events if k in e) for k in (i, j))
        if one is not other and all(_joins(dates, likely, m, n) for m in one for n in other):
            one += other
            events = [e for e in events if e is not other]
    return [[dates[i] for i in sorted(event)] for event in events]


def _joins(dates: Sequence[Dated], likely: Mapping[tuple[int, int], float], i: int, j: int) -> bool:
    """Whether two dates may be of one event: a reading gives one date of it, and two readings likely ones."""
    if dates[i].reading == dates[j].reading:
        return dates[i].said == dates[j].said
    return dates[i].when.key == dates[j].when.key or (min(i, j), max(i, j)) in likely


def _difference(row: Row, event: Sequence[Dated]) -> Iterable[Found]:
    kept: dict[int, Dated] = {}
    for one in sorted(event, key=lambda d: (d.reading, d.line.number, d.when.start)):
        kept.setdefault(one.reading, one)
    if len({one.said for one in kept.values()}) < 2:
        return
    values = tuple(one.value for one in kept.values())
    if same := _same_day(tuple(kept.values())):
        # The calendar has told that they agree: worth saying where it takes a calendar to see it.
        if {one.when.grain for one in kept.values()} > {"day"}:
            yield Found("date", False, f"{row.note(values)}; the same day, {same:%B} {same.day}", values)
        return
    conflict = any(_contradict(row, a, b) for a, b in combinations(kept.values(), 2))
    yield Found("date", conflict, row.note(values), values)


def _same_day(event: Sequence[Dated]) -> date | None:
    """The one day that all of the dates mean, where that can be told and nothing else sets them apart."""
    if len({(one.when.part, one.bound) for one in event}) > 1:
        return None
    common = [run for run in event[0].days if all(run in one.days for one in event)]
    return next((run.first for run in common if run.first == run.last), None)


def _same_event(row: Row, a: Dated, b: Dated) -> float:
    """How likely two dates of different readings date the same thing, by the words around them; 0 if they
    do not.
    """
    if a.reading == b.reading or b.when.grain not in _COMPATIBLE[a.when.grain] or _aged(a, b):
        return 0.0
    shared = a.acts & b.acts
    likeness = _likeness(row, a.context & b.context, shared)
    if _exclude(a, b):
        least = SURE if a.verb & b.verb and not _both(row, a, b) else math.inf
        return likeness if likeness >= least else 0.0
    grains = {a.when.grain, b.when.grain}
    vague = "past" in grains
    agree = bool(a.verb & b.acts or b.verb & a.acts) and not (vague and grains <= _UNSURE)
    if shared and likeness >= (TELLING if agree else SURE):
        return likeness
    alike = a.alone and b.alone and row.prepared.weight(a.line.said & b.line.said) >= ALIKE
    return likeness + LEAST if alike and (vague or likeness >= NEARLY) else 0.0


def _aged(a: Dated, b: Dated) -> bool:
    """Whether one is given with its year, as no recent date is, and the other is recent or to come."""
    return any(x.when.year and y.when.grain in {"past", "long", "future"} for x, y in ((a, b), (b, a)))


def _likeness(row: Row, context: frozenset[str], shared: frozenset[str | int]) -> float:
    """How telling shared words are, with those for one act in two words."""
    return row.prepared.weight(context) + SYNONYM * only_by_group(shared)


def _both(row: Row, a: Dated, b: Dated) -> bool:
    """Whether one of two sources gives both dates somewhere in its article: they are of two events then."""
    carriers = row.prepared.carriers
    return b.line.source in carriers.get(a.when.key, ()) or a.line.source in carriers.get(b.when.key, ())


def _contradict(row: Row, a: Dated, b: Dated) -> bool:
    """Whether two dates of one event exclude each other: absolute ones, or such as the calendar resolves."""
    x, y = a.when, b.when
    absolute = {x.grain, y.grain} <= _ABSOLUTE and not (x.relative or y.relative)
    if not absolute and not (a.days and b.days):
        return False
    return _exclude(a, b) and row.prepared.weight(a.context & b.context) >= SURE


def _exclude(a: Dated, b: Dated) -> bool:
    """Whether two dates cannot be the same time: by the calendar where both days of publication are known, or
    else by their words.
    """
    if a.days and b.days:
        return not any(one.overlaps(other) for one in a.days for other in b.days)
    x, y = a.when, b.when
    if x.grain == y.grain == "season":
        return _LAST_WORD.findall(x.key) != _LAST_WORD.findall(y.key)
    for one, other in ((x.year, y.year), (x.month, y.month), (x.weekday, y.weekday)):
        if one is not None and other is not None and one != other:
            return True
    if x.month is not None and x.month == y.month and None not in {x.day, y.day}:
        return x.day != y.day
    return x.month is None and y.month is None and {x.grain, y.grain} == {"week", "month"}


_LAST_WORD = re.compile(r"\w+$")


def _undated(row: Row, one: Dated) -> Iterable[Found]:
    """A date of an act that another reading tells of without any, and whose source has that date nowhere."""
    if one.when.grain not in _DATING or not _told(one.line, one.when.start) or one.verb == SAYING:
        return
    if not has_verb(one.line, one.when):
        return
    for i, reading in enumerate(row.readings):
        known = reading.source in row.prepared.carriers.get(one.when.key, ())
        if i == one.reading or known or any(times(line) for line in reading.lines):
            continue
        for line in reading.lines:
            if atom := _same_act(row, one, line):
                values = (one.value, Value(line.source, line.sentence.id, atom.start, atom.end))
                who = row.readings[one.reading].siglum
                yield Found("date", False, f"{who}: {row.text(one.value)}; {reading.siglum}: no date", values)
                return


def _same_act(row: Row, one: Dated, line: Line) -> Atom | None:
    """The verb with which a line without dates tells what another dates."""
    for verb in verbs(line):
        shared = one.verb & frozenset(acts(line, verb.atom)) if verb.stem else frozenset()
        if shared and _told(line, verb.atom.start):
            around = line.content[max(0, verb.at - REACH) : verb.at + REACH + 1]
            if _likeness(row, frozenset(a.key for a in around) & one.context, shared) >= SURE:
                return verb.atom
    return None


def _told(line: Line, at: int) -> bool:
    """Whether a place in a line is the article's own text: no headline, no caption, no quotation."""
    return line.sentence.kind == "body" and not any(start <= at < end for start, end in line.quoted)
