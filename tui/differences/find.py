"""All differences of a story: every kind's module on every row with two readings or more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from tui.comparison import Difference, Value
from tui.differences import (
    attribution,
    date,
    figure,
    generic,
    hedge,
    label,
    lacking,
    modifier,
    name,
    quote,
    role,
    things,
    title,
    together,
    tongs,
    unmarked,
    wording,
)
from tui.differences.merging import Placed, merge
from tui.differences.prepared import Prepared
from tui.differences.pruning import pruned
from tui.differences.row import Found, Row

# In this order a row's differences are reported.
BY_ROW: tuple[Callable[[Row], Iterable[Found]], ...] = (
    figure.find,
    date.find,
    name.find,
    generic.find,
    quote.find,
    unmarked.find,
    tongs.find,
    role.find,
    attribution.find,
    hedge.find,
    label.find,
    modifier.find,
    wording.find,
    lacking.find,
)
# What concerns the story as a whole: each person and organisation once, not once a row.
BY_STORY: tuple[Callable[[Prepared], Iterable[Found]], ...] = (
    quote.find_story,
    name.find_story,
    title.find_story,
    things.find_story,
    together.find_story,
)


def find_differences(
    prepared: Prepared, rows: Sequence[Row], tell: Callable[[float], None] = lambda _: None
) -> tuple[Difference, ...]:
    """The differences of every row in order; the same words are reported once, in the first fact they stand
    in. ``tell`` is told after each row which part of them is done, 0..1.
    """
    rank = {row.fact.id: place for place, row in enumerate(rows)}
    found: list[Placed] = [(_home(rows, f), f) for by_story in BY_STORY for f in by_story(prepared)]
    for number, row in enumerate(rows, 1):
        found += [(row.fact.id, f) for f in _row(row)]
        tell(number / len(rows))
    found.sort(key=lambda pair: rank.get(pair[0] or "", len(rank)))
    kept = _uncontained(_unrepeated(prepared, merge(prepared, list(pruned(prepared, rows, found)))))
    return tuple(
        Difference(f"d{number}", f.kind, fact, f.conflict, f.note, f.values)
        for number, (fact, f) in enumerate(kept, 1)
    )


def _row(row: Row) -> Iterator[Found]:
    for by_row in BY_ROW:
        yield from by_row(row)


def _home(rows: Sequence[Row], found: Found) -> str | None:
    """The fact that carries most of a difference's sentences, two at least; the first of equals."""
    sentences = {value.sentence for value in found.values}
    best, most = None, 1
    for row in rows:
        count = len(sentences & row.sentences)
        if count > most:
            best, most = row.fact.id, count
    return best


def _unrepeated(prepared: Prepared, found: list[Placed]) -> list[Placed]:
    """Each difference once.

    Left out is a later one of the same kind whose every value overlaps an earlier one's; a wording that
    another kind has told; what the same note has told; and of labels and wordings, one whose words the same
    sources have been shown to use before.
    """
    kept: list[Placed] = []
    told: dict[tuple[str, str], list[tuple[int, int]]] = {}
    notes: set[str] = set()
    worded: dict[tuple[str, str], list[frozenset[str]]] = {}
    for fact, f in found:
        if _told(told, f.kind, f.values, len(f.values)):
            continue
        if f.note in notes or (f.kind == "detail" and any(_covered(told, value) for value in f.values)):
            continue
        if f.kind in _WORDS:
            uses = {(value.source, prepared.text(value).lower()) for value in f.values}
            words = frozenset(word for _, word in uses)
            # The same words were set against each other before, and by one of the same sources.
            if any(words <= earlier for use in uses for earlier in worded.get(use, ())):
                continue
            if _told(told, "", f.values, len(f.values)):
                continue
            for use in uses:
                worded.setdefault(use, []).append(words)
        kept.append((fact, f))
        notes.add(f.note)
        for value in f.values:
            told.setdefault((f.kind, value.sentence), []).append((value.start, value.end))
            if f.kind not in {"detail", "attribution"} and not _paraphrase(prepared, f, value):
                told.setdefault(("", value.sentence), []).append((value.start, value.end))
    return kept


def _uncontained(found: list[Placed]) -> Iterator[Placed]:
    """``found`` without what another of the same kind tells with all its words and further ones."""
    where: dict[tuple[str, Value], list[Found]] = {}
    for _, f in found:
        for value in f.values:
            where.setdefault((f.kind, value), []).append(f)
    for fact, f in found:
        own = set(f.values)
        there = where[f.kind, f.values[0]]
        if not any(own < set(other.values) and other.conflict >= f.conflict for other in there):
            yield fact, f


def _paraphrase(prepared: Prepared, found: Found, value: Value) -> bool:
    """Whether a value tells a quotation in plain words; what it calls things may be worth a line as well."""
    quoted = prepared.by_id[value.sentence].quoted
    return found.kind == "quote" and not any(a <= value.start and value.end <= b for a, b in quoted)


def _covered(told: dict[tuple[str, str], list[tuple[int, int]]], value: Value) -> bool:
    """Whether half of a value's words or more have been told by other kinds."""
    spans = sorted(told.get(("", value.sentence), ()))
    count, at = 0, value.start
    for start, end in spans:
        count += max(0, min(end, value.end) - max(start, at))
        at = max(at, min(end, value.end))
    return 2 * count >= value.end - value.start


_WORDS = frozenset({"label", "wording"})


def _told(
    told: dict[tuple[str, str], list[tuple[int, int]]], kind: str, values: tuple[Value, ...], least: int
) -> bool:
    """Whether ``least`` of the values overlap what was told before, of one kind or of any (empty)."""
    count = sum(any(a < v.end and v.start < b for a, b in told.get((kind, v.sentence), ())) for v in values)
    return count >= least
