"""The details of a story, names, figures, dates and quotations, and how each source has them: a line each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Literal

from tui.comparison import Detail, DetailKind, DifferenceKind, Value
from tui.grid.columns import coverage_order
from tui.grid.grouped import Group, Grouped, Tab
from tui.grid.look import CONFLICT, DIFFERS, GLYPHS, MISSING, ONLY, Line, Look, exactly
from tui.grid.picture import BAR
from tui.grid.source_columns import SourceColumns
from tui.grid.view import View
from tui.index import Index
from tui.measure import fit, shorten, width_of
from tui.phrases import CHECKED

TITLES: dict[DetailKind, str] = {"name": "names", "figure": "figures", "date": "dates", "quote": "quotations"}

Order = Literal["fewest", "told"]
ORDERS: dict[Order, str] = {"fewest": "in fewest sources first", "told": "as they are told"}

_WIDEST_CELL = 22  # a glyph and a spelling; squeezed, the glyph and a number, or the glyph alone
_QUOTE_CELL = 13  # quotations have but their place in it, the more of them fits beside
_BEFORE = 3
_GOOD_TEXT, _LEAST_TEXT = 28, 8


def detail_groups(details: Sequence[Detail], kind: str, order: Order) -> tuple[Group[Detail], ...]:
    """``details`` by kind, or only those of ``kind``, in that order: of those in as few sources first what
    stands there most often."""
    groups = []
    for each, title in TITLES.items():
        if kind and each != kind:
            continue
        found = [detail for detail in details if detail.kind == each]
        alone = sum(len(detail.sources) == 1 for detail in found)
        if order == "fewest":
            found.sort(key=lambda detail: (len(detail.sources), -len(detail.occurrences)))
        counts = f"{len(found)} · {alone} {ONLY} in one source only" if found else CHECKED
        groups.append(Group(each, title, counts, tuple(found)))
    return tuple(groups)


def detail_tabs(details: Sequence[Detail]) -> tuple[Tab, ...]:
    """A tab for all kinds and one for each."""
    counts = Counter(detail.kind for detail in details)
    return (Tab("", "all", len(details)), *(Tab(kind, title, counts[kind]) for kind, title in TITLES.items()))


class Details(Grouped[Detail]):
    """A detail a row: its text, and for each source how it is spelled there, or how often it stands there."""

    def __init__(self, index: Index, groups: Sequence[Group[Detail]], view: View, width: int) -> None:
        self._index = index
        widest = _QUOTE_CELL if all(group.kind == "quote" for group in groups) else _WIDEST_CELL
        self.columns = SourceColumns(
            index,
            coverage_order(view),
            width,
            widest=widest,
            good=_BEFORE + _GOOD_TEXT,
            least=_BEFORE + _LEAST_TEXT,
            after=0,
        )
        self._text = self.columns.left - _BEFORE
        self._differing = _differing(index)
        super().__init__(groups, view.focus, width)

    def heads(self) -> Line:
        """The line above: each source's siglum and, where there is room, how many details it has alone."""
        alone = Counter(
            detail.sources[0] for group in self.groups for detail in group.entries if len(detail.sources) == 1
        )
        sources = self._index.sources
        return self.columns.heads(self.focus, {source: f"{ONLY}{alone[source]}" for source in sources})

    def body_line(self, entry: Detail, _: int, /, cursor: bool) -> Line:
        on = Look.CURSOR if cursor else Look.PLAIN
        sources = entry.sources
        alone = len(sources) == 1
        look = Look.ONLY if alone else Look.PLAIN
        stretches = [
            (BAR if cursor else " ", on),
            (f"{ONLY} " if alone else "  ", on | look),
            (fit(shorten(entry.text, self._text - 1), self._text), on | look),
        ]
        places: dict[str, list[Value]] = defaultdict(list)
        for value in entry.occurrences:
            places[value.source].append(value)
        cell = self.columns.cell
        for source in self.columns.shown(self.focus):
            if source not in places:
                stretches.append((fit(MISSING, cell), on | Look.GAP))
                continue
            glyph, glyph_look = self._glyph(entry.kind, places[source], alone)
            said = self._said(entry, places[source], cell - 3)
            stretches.append((glyph, on | glyph_look))
            stretches.append((fit(f" {said}" if said else "", cell - 1), on | look))
        return exactly(stretches, self.width, look=on)

    def spellings(self, entry: Detail, source: str) -> str:
        """How ``source``, or else the first that has it, has it: every spelling, how often, and where."""
        shown = source if source in entry.sources else entry.occurrences[0].source
        there = [value for value in entry.occurrences if value.source == shown]
        counts = Counter(self._words(value) for value in there)
        said = _all(counts.most_common())
        places = dict.fromkeys(self._index.paragraphs[value.sentence].place for value in there)
        lacking = f"not in {self._index.sources[source].siglum}; " if shown != source else ""
        return f"{lacking}{self._index.sources[shown].siglum}: {said}  {' '.join(places)}"

    def noted(self, entry: Detail) -> str:
        """``entry`` in one line: its kind and text, and which sources have it."""
        sources = [self._index.sources[id].siglum for id in entry.sources]
        glyph, only = (f"{ONLY} ", "only ") if len(sources) == 1 else ("", "")
        return f"{glyph}{entry.kind}: {entry.text.rstrip('.,;:')}: {only}in {', '.join(sources)}"

    def _words(self, value: Value) -> str:
        return self._index.sentences[value.sentence].text[value.start : value.end]

    def _said(self, entry: Detail, there: Sequence[Value], room: int) -> str:
        """What a cell of ``room`` cells besides the glyph says: how often it stands there, or if not as the
        detail's text has it, the spellings, all of them or the most frequent one and ``…``; of quotations,
        which are long, the place."""
        if entry.kind == "quote":
            place = self._index.paragraphs[there[0].sentence].place
            return place if width_of(place) <= room else ""
        number = str(len(there)) if len(there) > 1 else ""
        spellings = Counter(self._words(value) for value in there).most_common()
        words, count = spellings[0]
        more = " …" if len(spellings) > 1 else ""
        if words.casefold() == entry.text.casefold():
            said = [number] if not more else [_all(spellings), number + more]
        else:
            said = [_all(spellings), _times(words, count) + more, words + more, number + more]
        return next((text for text in (*said, number) if width_of(text) <= room), "")

    def _glyph(self, kind: DetailKind, there: Sequence[Value], alone: bool) -> tuple[str, Look]:
        """Whether the sources contradict each other about it, differ, or just have it."""
        conflicts = [
            conflict
            for value in there
            for about, start, end, conflict in self._differing.get(value.sentence, ())
            if about == kind and start < value.end and value.start < end
        ]
        if any(conflicts):
            return CONFLICT, Look.CONFLICT
        if conflicts:
            return DIFFERS, Look.DIFFERS
        return (ONLY, Look.ONLY) if alone else (GLYPHS["reported"], Look.SHARED)


def _all(spellings: Sequence[tuple[str, int]]) -> str:
    return ", ".join(_times(words, count) for words, count in spellings)


def _times(words: str, count: int) -> str:
    return f"{words} ×{count}" if count > 1 else words


def _differing(index: Index) -> dict[str, list[tuple[DifferenceKind, int, int, bool]]]:
    """The words that differences point at, by sentence."""
    found: dict[str, list[tuple[DifferenceKind, int, int, bool]]] = defaultdict(list)
    for difference in index.comparison.differences:
        for value in difference.values:
            found[value.sentence].append((difference.kind, value.start, value.end, difference.conflict))
    return found
