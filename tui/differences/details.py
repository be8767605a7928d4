"""Names, figures, dates and quotations, tracked through all sources with every place where they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import LCSseq

from tui.comparison import Detail, DetailKind, Value
from tui.differences.line import Line, Utterance
from tui.differences.prepared import Prepared
from tui.english.imprint import dateline_end
from tui.english.pictures import credit_start

# A shorter quotation is a word in quotation marks rather than an utterance.
SHORTEST_QUOTE = 3
# Quotations are one utterance if the shorter's words stand in the other in order, but for this share of them.
SAME_UTTERANCE = 0.75


def find_details(prepared: Prepared) -> tuple[Detail, ...]:
    """The ledger of a story: by kind (names, figures, dates, quotations), then by first occurrence."""
    return (*_names(prepared), *_figures(prepared), *_dates(prepared), *_quotes(prepared))


def _detail(kind: DetailKind, text: str, places: Sequence[tuple[Line, int, int]]) -> Detail:
    values = tuple(Value(line.source, line.sentence.id, start, end) for line, start, end in places)
    return Detail(kind, text, values)


def _names(prepared: Prepared) -> Iterable[Detail]:
    places: dict[int, list[tuple[Line, int, int]]] = {}
    for line in prepared.lines:
        # Where it was written and who took the picture say nothing of the event.
        begin = dateline_end(line.text)
        end = credit_start(line.text) if line.sentence.kind == "caption" else len(line.text)
        for use in line.names:
            if begin <= use.start < end:
                places.setdefault(use.entity, []).append((line, use.start, use.end))
    for entity, found in places.items():
        yield _detail("name", prepared.entities[entity].text, found)


def _figures(prepared: Prepared) -> Iterable[Detail]:
    places: dict[str, list[tuple[Line, int, int]]] = {}
    for line in prepared.lines:
        for figure in line.figures:
            places.setdefault(figure.key, []).append((line, figure.start, figure.end))
    for found in places.values():
        yield _detail("figure", _most_frequent(found), found)


def _dates(prepared: Prepared) -> Iterable[Detail]:
    places: dict[str, list[tuple[Line, int, int]]] = {}
    for line in prepared.lines:
        for date in line.dates:
            places.setdefault(date.key, []).append((line, date.start, date.end))
    for found in places.values():
        yield _detail("date", _most_frequent(found), found)


def _most_frequent(places: Sequence[tuple[Line, int, int]]) -> str:
    """The spelling that stands most often, the first of equals."""
    return Counter(line.text[start:end] for line, start, end in places).most_common(1)[0][0]


def _quotes(prepared: Prepared) -> Iterable[Detail]:
    groups: list[list[Utterance]] = []
    for utterance in prepared.utterances:
        if len(utterance.words) < SHORTEST_QUOTE:
            continue
        home = next((g for g in groups if any(same_utterance(u, utterance) for u in g)), None)
        if home is None:
            groups.append([utterance])
        else:
            home.append(utterance)
    for group in groups:
        fullest = max(group, key=lambda u: len(u.words))
        places = [(prepared.lines[n], start, end) for u in group for n, start, end in u.pieces]
        yield _detail("quote", fullest.text, places)


def same_utterance(a: Utterance, b: Utterance) -> bool:
    """Whether two quotations give the same words, one perhaps cut or with some words altered."""
    shorter, longer = (a, b) if len(a.words) <= len(b.words) else (b, a)
    if len(shorter.words) < SHORTEST_QUOTE:
        return False
    if len(shorter.vocabulary & longer.vocabulary) < SAME_UTTERANCE * len(shorter.vocabulary):
        return False
    codes: dict[str, int] = {}
    left = [codes.setdefault(w, len(codes)) for w in shorter.words]
    right = [codes.setdefault(w, len(codes)) for w in longer.words]
    return LCSseq.similarity(left, right) >= SAME_UTTERANCE * len(shorter.words)
