"""What of the differences that were found is left out: words set against words about something else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tui.comparison import DifferenceKind, Value
from tui.differences.merging import Placed
from tui.differences.prepared import Prepared
from tui.differences.row import Found, Row, note
from tui.english.synonyms import PLAIN_GROUPS

# What the words of two sentences say of each other is worth telling where the sentences report the same: one
# pair of them has to do so, so likely at least. Below, readers hardly ever marked what these kinds had found
# (tests/benchmarks/telling.py). A quotation, a person or an office is the same wherever it stands.
LEAST_LIKELY: dict[DifferenceKind, float] = {
    "detail": 0.8,
    "attribution": 0.8,
    "wording": 0.65,
    "hedge": 0.65,
    "date": 0.65,
    "label": 0.5,
    "figure": 0.5,
    "role": 0.5,
}
# These kinds set many sentences side by side: one that hardly reports the same as another has no part in it.
_MANY = frozenset({"label", "wording", "attribution"})
HARDLY = 0.35
_PLAIN_KINDS = frozenset({"label", "wording", "hedge"})

Likely = Mapping[tuple[str, str], float]


def pruned(prepared: Prepared, rows: Sequence[Row], found: Iterable[Placed]) -> Iterator[Placed]:
    """``found`` without what is set against words that are likely about something else."""
    likely: dict[tuple[str, str], float] = {}
    best: dict[tuple[str, str], float] = {}  # by the row and a sentence of it
    for row in rows:
        for tie in row.fact.ties:
            likely[tie.one, tie.other] = likely[tie.other, tie.one] = tie.likely
            for sentence in (tie.one, tie.other):
                key = row.fact.id, sentence
                best[key] = max(best.get(key, 0.0), tie.likely)
    for fact, one in found:
        least = LEAST_LIKELY.get(one.kind, 0.0)
        if len({value.source for value in one.values}) > 1:
            kept = _tied(prepared, one, likely, least)
        else:  # it says what the others of its row do not
            most = max(best.get((fact or "", value.sentence), 0.0) for value in one.values)
            kept = one if most >= least else None
        if kept is not None and not (kept.kind in _PLAIN_KINDS and _plain(prepared, kept)):
            yield fact, kept


def _tied(prepared: Prepared, found: Found, likely: Likely, least: float) -> Found | None:
    """``found``, if two of its sentences are so likely to report the same, without the words of sentences
    that hardly do."""

    def nearest(value: Value) -> float:
        others = {other.sentence for other in found.values if other.source != value.source}
        return max(likely.get((value.sentence, other), 0.0) for other in others)

    near = [nearest(value) for value in found.values]
    if max(near) < least:
        return None
    if found.kind not in _MANY:
        return found
    return _with(prepared, found, [v for v, n in zip(found.values, near, strict=True) if n >= HARDLY])


def _plain(prepared: Prepared, found: Found) -> bool:
    """Whether the words mean and colour the same."""
    words = {prepared.text(value).lower() for value in found.values}
    groups = {PLAIN_GROUPS.get(word) or PLAIN_GROUPS.get(word.removesuffix("s")) for word in words}
    return len(groups) == 1 and None not in groups


def _with(prepared: Prepared, found: Found, kept: Sequence[Value]) -> Found | None:
    """``found`` with these of its values; None where they no longer set two sources apart, or where its note
    says more than who says what."""
    if len(kept) == len(found.values):
        return found
    apart = len({prepared.text(value).lower() for value in kept}) > 1 and len({v.source for v in kept}) > 1
    if not apart or found.note != note(prepared, found.values):
        return None
    return Found(found.kind, found.conflict, note(prepared, kept), tuple(kept))
