"""Which words of a sentence stand out on its row: they differ, conflict, or stand in no other source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Literal, TypeVar

from tui.altered import altered
from tui.comparison import Difference, Value
from tui.index import Index

Stress = Literal["", "only", "differs", "conflict"]
_GRAVITY: dict[Stress, int] = {"": 0, "only": 1, "differs": 1, "conflict": 2}
_LONG_VALUE = 40  # characters
_T = TypeVar("_T")


def stressed(index: Index, facts: Sequence[str], sentence: str) -> list[tuple[int, int, Stress]]:
    """The words of ``sentence`` (an id) that stand out on the row of ``facts`` (ids): spans of its text in
    order, without overlap, each with why."""
    marks = [mark for fact in facts for mark in index.marks.get((fact, sentence), ())]
    shown = [
        (value, difference.conflict)
        for fact in facts
        for difference in index.differences.get(fact, ())
        for value in pointed(index, difference, sentence)
    ]
    if not marks and not shown:  # of most sentences nothing does
        return []
    found: list[Stress] = [""] * len(index.sentences[sentence].text)
    for mark in marks:
        found[mark.start : mark.end] = [mark.kind] * (mark.end - mark.start)
    for value, conflict in shown:
        _show(found, value, "conflict" if conflict else "differs")
    return runs(found)


def pointed(index: Index, difference: Difference, sentence: str) -> Iterator[Value]:
    """The words of ``sentence`` to show of ``difference``: in quotations that cannot all be right those
    that are altered."""
    there = [value for value in difference.values if value.sentence == sentence]
    if not there or difference.kind != "quote" or not difference.conflict:
        yield from there
        return
    texts = [index.sentences[value.sentence].text[value.start : value.end] for value in difference.values]
    for value, spans in zip(difference.values, altered(texts), strict=True):
        for start, end in spans if value.sentence == sentence else ():
            yield replace(value, start=value.start + start, end=value.start + end)


def runs(found: Sequence[_T]) -> list[tuple[int, int, _T]]:
    """The runs of characters that are alike in what was ``found`` of each, as spans; where nothing was, there
    is none."""
    spans: list[tuple[int, int, _T]] = []
    start = 0
    for each, alike in groupby(found):
        end = start + len(list(alike))
        if each:
            spans.append((start, end, each))
        start = end
    return spans


def _show(found: list[Stress], value: Value, stress: Stress) -> None:
    """Stress the words of ``value``: of a long one (a whole quotation) only those that are marked already,
    for these are what differs."""
    span = list(range(value.start, value.end))
    if len(span) > _LONG_VALUE and any(found[i] for i in span):
        span = [i for i in span if found[i]]
    for i in span:
        if _GRAVITY[stress] > _GRAVITY[found[i]]:
            found[i] = stress
