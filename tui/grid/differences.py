"""The differences of a story, kind by kind, each with the words of every source in their context."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from tui.comparison import Difference
from tui.grid.grouped import Group, Grouped, Tab
from tui.grid.look import CONFLICT, DIFFERS, Line, Look, exactly
from tui.grid.passages import Passage, lines_of, passages
from tui.grid.picture import BAR, MARGIN
from tui.grid.selecting import Wrapped
from tui.index import Index
from tui.kinds import kinds_in_order
from tui.measure import fit, shorten, width_of, wrap
from tui.phrases import CHECKED

_WIDEST_SIGLUM = 14
_NOTE_LINES = 2


def difference_groups(
    differences: Sequence[Difference], kind: str = "", conflicts: bool = False
) -> tuple[Group[Difference], ...]:
    """``differences`` by kind, within a kind conflicts first; only one ``kind`` or only ``conflicts``
    where that is asked for."""
    groups = []
    for each in kinds_in_order(differences):
        if kind and each != kind:
            continue
        found = [difference for difference in differences if difference.kind == each]
        grave = [difference for difference in found if difference.conflict]
        others = [] if conflicts else [difference for difference in found if not difference.conflict]
        counts = f"{len(grave) + len(others)}" if found else CHECKED
        if grave:
            counts += f" · {len(grave)} {CONFLICT}"
        elif found and conflicts:
            counts = f"{len(found)}, no conflict"
        groups.append(Group(each, each, counts, (*grave, *others)))
    return tuple(groups)


def difference_tabs(differences: Sequence[Difference], conflicts: bool) -> tuple[Tab, ...]:
    """A tab for all kinds and one for each."""
    counts = Counter(each.kind for each in differences if each.conflict or not conflicts)
    kinds = (Tab(kind, kind, counts[kind]) for kind in kinds_in_order(differences))
    return (Tab("", "all", counts.total()), *kinds)


class Differences(Grouped[Difference]):
    """A difference a row: its note, and under it a passage a sentence that it points at.

    ``focus``: the source whose passage is pointed out on the row with the cursor, if it has one.
    """

    def __init__(self, index: Index, groups: Sequence[Group[Difference]], focus: str, width: int) -> None:
        self._index = index
        widest = max((width_of(source.siglum) for source in index.sources.values()), default=0)
        self._siglum = min(widest, _WIDEST_SIGLUM, max(3, width // 5))
        self._room = max(1, width - self._siglum - 6 - MARGIN)
        self._note_room = max(1, width - 4 - MARGIN)
        # The lines of a row are asked for one after the other.
        self._passages = lru_cache(8)(lambda entry: passages(index, entry, self._room))
        super().__init__(groups, focus, width, self._lines_of)

    def body_line(self, entry: Difference, within: int, /, cursor: bool) -> Line:
        note = self._note(entry)
        if within < len(note):
            return self._note_line(entry, note[within], within == 0, cursor)
        within -= len(note)
        before = None
        pointed = source_in(entry, self.focus) if cursor else None
        for passage in self._passages(entry):
            if within < len(passage.lines):
                named = within == 0 and passage.source != before
                left = self._left(passage.source, named, cursor, passage.source == pointed)
                look = Look.CONFLICT if entry.conflict else Look.DIFFERS
                return exactly([*left, *passage.line(within, look)], self.width)
            within -= len(passage.lines)
            before = passage.source
        return exactly((), self.width)

    def source_on(self, line: int) -> str | None:
        """The source whose words stand on ``line`` of the picture."""
        there = self._passage_on(line)
        return there[0].source if there else None

    def wrapped_at(self, line: int, x: int, /) -> Wrapped | None:
        """The text of the passage on ``line``; None left of it."""
        there = self._passage_on(line)
        left = self.width - MARGIN - self._room
        if there is None or x < left:
            return None
        passage, top = there
        return Wrapped(passage.source, passage.text, passage.lines, top, left, (passage.words,))

    def _passage_on(self, line: int) -> tuple[Passage, int] | None:
        """The passage that ``line`` is one of, and its first line."""
        entry = self.entry(self.row_at(line))
        within = self.within(line)
        if entry is None or within < 0:
            return None
        within -= len(self._note(entry))
        for passage in self._passages(entry) if within >= 0 else ():
            if within < len(passage.lines):
                return passage, line - within
            within -= len(passage.lines)
        return None

    def _lines_of(self, entry: Difference) -> int:
        return len(self._note(entry)) + lines_of(self._index, entry, self._room)

    def _note(self, entry: Difference) -> list[str]:
        """The lines of the note; of a long one what fits in two, for the passages say the rest."""
        note = entry.note
        lines = wrap(note, self._note_room)
        if len(lines) > _NOTE_LINES:
            note = shorten(note, lines[_NOTE_LINES - 1][1] - 1)
            lines = wrap(note, self._note_room)[:_NOTE_LINES]
        return [note[start:end] for start, end in lines]

    def _note_line(self, entry: Difference, text: str, first: bool, cursor: bool) -> Line:
        on = Look.CURSOR if cursor else Look.PLAIN
        glyph, look = (CONFLICT, Look.CONFLICT) if entry.conflict else (DIFFERS, Look.DIFFERS)
        stretches = [
            (BAR if cursor else " ", on),
            (" ", on),
            (glyph if first else " ", on | look if first else on),
            (" ", on),
            (text, on | Look.LABEL),
        ]
        return exactly(stretches, self.width, look=on)

    def _left(self, source: str, named: bool, cursor: bool, pointed: bool) -> list[tuple[str, Look]]:
        """What stands before the words of ``source``: its siglum, where it is to be ``named``."""
        on = Look.CURSOR if pointed and named else Look.PLAIN
        siglum = self._index.sources[source].siglum if named else ""
        return [
            (BAR if cursor else " ", Look.CURSOR if cursor else Look.PLAIN),
            ("  ", Look.PLAIN),
            ("▸" if named and pointed else " ", on | Look.LABEL),
            (fit(siglum, self._siglum), on | (Look.LABEL if pointed else Look.PLACE)),
            ("  ", Look.PLAIN),
        ]


def noted(difference: Difference) -> str:
    """``difference`` in one line: its glyph, kind and note."""
    return f"{CONFLICT if difference.conflict else DIFFERS} {difference.kind}: {difference.note}"


def source_in(difference: Difference, focus: str) -> str | None:
    """``focus``, if ``difference`` has words of it; or else the first source that it has words of."""
    sources = [value.source for value in difference.values]
    return focus if focus in sources else next(iter(sources), None)
