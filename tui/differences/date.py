"""Date: when the same thing happened, in other words ("Wednesday" / "last week"; "Jan. 23" / "January"), or
not told at all.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations

from tui.comparison import Value
from tui.differences.dated import REACH, SAYING, Dated, acts, clause, dated, nearest, times
from tui.differences.line import Atom, Line
from tui.differences.row import Found, Row
from tui.differences.verbs import Verb, verbs
from tui.english.acts import only_by_group
from tui.english.verbs import LIGHT, MODALS

# Two dates are of the same event when words stand near both that are together so telling (see
# Prepared.weight), and the verb of one is among them; SURE when it is not, or when they exclude each other.
# Set by eye.
TELLING = 0.85
SURE = 2.2
# So telling are the words around one verb where only one of two readings dates it.
WORDED = 1.3
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
    "future": {"week", "month", "season", "future"},
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
        yield from (
            _difference(row, event) if len({one.said for one in event}) > 1 else _undated(row, dates, event)
        )


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
        if one is not other and _join(dates, likely, one, other):
            one += other
            events = [e for e in events if e is not other]
    return [[dates[i] for i in sorted(event)] for event in events]


def _join(
    dates: Sequence[Dated], likely: Mapping[tuple[int, int], float], one: Sequence[int], other: Sequence[int]
) -> bool:
    """Whether two events may be one: a reading gives one date of it, no two dates exclude each other, and of
    the pairs half are likely ones."""
    pairs = [(dates[i], dates[j], (min(i, j), max(i, j)) in likely) for i in one for j in other]
    if any(
        a.said != b.said if a.reading == b.reading else not known and not agree(a, b) for a, b, known in pairs
    ):
        return False
    return 2 * sum(known or a.when.key == b.when.key for a, b, known in pairs) >= len(pairs)


def agree(a: Dated, b: Dated) -> bool:
    """Whether two dates may be the same time."""
    return a.when.key == b.when.key or (b.when.grain in _COMPATIBLE[a.when.grain] and not _exclude(a, b))


def _difference(row: Row, event: Sequence[Dated]) -> Iterable[Found]:
    kept: dict[int, Dated] = {}
    for one in sorted(event, key=lambda d: (d.reading, d.line.number, d.when.start)):
        kept.setdefault(one.reading, one)
    if not apart(kept.values()):
        return
    values = tuple(one.value for one in kept.values())
    if same := _same_day(tuple(kept.values())):
        # The calendar has told that they agree: worth saying where it takes a calendar to see it.
        if {one.when.grain for one in kept.values()} > {"day"}:
            yield Found("date", False, f"{row.note(values)}; the same day, {same:%B} {same.day}", values)
        return
    conflict = any(_contradict(row, a, b) for a, b in combinations(kept.values(), 2))
    yield Found("date", conflict, row.note(values), values)


def apart(event: Collection[Dated]) -> bool:
    """Whether dates of one event say different things: more than "Tuesday" and "late Tuesday" do."""
    if len({(one.when.key, one.bound) for one in event}) > 1:
        return True
    return len({_PARTS[one.when.part] for one in event if one.when.part in _PARTS}) > 1


_PARTS = {"early": 0, "morning": 0, "afternoon": 1, "late": 2, "evening": 2, "night": 2}


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
    agreeing = ((a.verb & b.acts) | (b.verb & a.acts)) - LIGHT and not (vague and grains <= _UNSURE)
    if shared and likeness >= (TELLING if agreeing else SURE):
        return likeness
    done = any(isinstance(act, str) for act in (a.verb & b.verb) - SAYING)
    alone = a.alone and b.alone
    if not (alone and vague) and not (likeness >= NEARLY and (alone or done)):
        return 0.0
    return likeness + LEAST if row.prepared.weight(a.line.said & b.line.said) >= ALIKE else 0.0


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
    # "Last week" and "last month", but not "a week ago" and "this month".
    return x.grain != y.grain and {x.key, y.key} <= {"@last week", "@last month"}


_LAST_WORD = re.compile(r"\w+$")


def _undated(row: Row, dates: Sequence[Dated], event: Sequence[Dated]) -> Iterable[Found]:
    """A date of an act that another reading tells of without any, and whose source has that date nowhere."""
    one = event[0]
    verb = nearest(one.line, one.when)
    if verb is None or one.when.grain not in _DATING or not one.verb - SAYING:
        return
    if not _told(one.line, one.when.start):
        return
    lacking = []
    for i, reading in enumerate(row.readings):
        if any(d.reading == i and (d in event or d.verb & one.verb) for d in dates):
            continue
        if any(
            when.key == one.when.key
            for line in row.prepared.of_source[reading.source]
            for when in times(line)
        ):
            continue
        told = ((line, _same_act(row, one, verb, line)) for line in reading.lines)
        lacking += [Value(line.source, line.sentence.id, a.start, a.end) for line, a in told if a][:1]
    if lacking:
        kept = {d.reading: d.value for d in reversed(event)}
        values = (*reversed(kept.values()), *lacking)
        sigla = ", ".join(row.prepared.sigla[value.source] for value in lacking)
        yield Found("date", False, f"{row.note(values[: len(kept)])}; {sigla}: no date", values)


def _same_act(row: Row, one: Dated, done: Verb, line: Line) -> Atom | None:
    """The verb with which a line tells, without a date, what another dates: as fact too, or as a plan too."""
    for verb in verbs(line):
        shared = one.verb & frozenset(acts(line, verb.atom)) if verb.stem else frozenset()
        if not shared or not _told(line, verb.atom.start) or _dates(line, verb):
            continue
        if (verb.before in MODALS) != (done.before in MODALS):
            continue
        around = line.content[max(0, verb.at - REACH) : verb.at + REACH + 1]
        least = WORDED if verb.stem == done.stem and done.before not in MODALS else SURE
        if _likeness(row, frozenset(a.key for a in around) & one.context, shared) >= least:
            return verb.atom
    return None


def _dates(line: Line, verb: Verb) -> bool:
    """Whether a date belongs to a verb, or, unless it is a mere year, may do so."""
    for when in times(line):
        opens, closes = clause(line, when)
        of = nearest(line, when)
        if of is None or of.atom == verb.atom or (when.grain != "year" and opens <= verb.atom.start < closes):
            return True
    return False


def _told(line: Line, at: int) -> bool:
    """Whether a place in a line is the article's own text: no headline, no caption, no quotation."""
    return line.sentence.kind == "body" and not any(start <= at < end for start, end in line.quoted)
