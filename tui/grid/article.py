"""One article as its outlet set it, and in the margin what the other sources say to each sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from tui.grid.cells import word_looks
from tui.grid.look import Line, Look, exactly, merged
from tui.grid.margin import glyph, margin
from tui.grid.notes import Notebook
from tui.grid.picture import BAR
from tui.grid.selecting import Wrapped
from tui.index import Index
from tui.measure import width_of, wrap
from tui.phrases import NO_HEADLINE, count, imprint
from tui.standing_out import pointed
from tui.story import Residue, Sentence, Source

# The measure: as many characters as a line of a book has at most; from a longer one the eye strays back.
MEASURE = 68
_WIDEST_MARGIN = 58


@dataclass(frozen=True, slots=True)
class Frame:
    """How a width is dealt out: ``pad``, then ``left`` for the bar and the paragraph's number, the ``text``,
    and the ``margin`` (0: none) behind a rule."""

    pad: int
    left: int
    text: int
    margin: int


def frame(width: int) -> Frame:
    """The text at a good measure as far as a margin leaves it, and the whole in the middle."""
    left = 6 if width >= 76 else 2
    if width < 50:
        notes = 0
    elif width < 70:
        notes = 10
    elif width < 100:
        notes = 21
    else:
        notes = max(28, min(_WIDEST_MARGIN, width - left - 4 - MEASURE))
    beside = notes + 4 if notes else 1  # the rule between them, and air
    text = max(1, min(MEASURE, width - left - beside))
    return Frame(max(0, (width - left - text - beside) // 2), left, text, notes)


@dataclass(slots=True)
class _Block:
    """Text set as one: a paragraph, or a piece of residue.

    ``parts`` are the rows in it, with the span of each in ``text``; ``looks`` has a look a character.
    ``edge`` stands in front of every line, ``tail`` under the last. ``notes`` has, for lines of the block,
    the row they are about and their line of the margin.
    """

    place: str
    edge: str = ""
    text: str = ""
    looks: list[Look] = field(default_factory=list)
    parts: list[tuple[int, int, int]] = field(default_factory=list)
    lines: list[tuple[int, int]] = field(default_factory=list)
    tail: list[tuple[str, Look]] = field(default_factory=list)
    notes: dict[int, tuple[int, Line]] = field(default_factory=dict)

    def add(self, row: int, text: str, looks: Sequence[Look]) -> None:
        if self.text:
            self.text += " "
            self.looks.append(Look.PLAIN)
        self.parts.append((row, len(self.text), len(self.text) + len(text)))
        self.text += text
        self.looks += looks

    @property
    def height(self) -> int:
        return max(len(self.lines) + len(self.tail), *(line + 1 for line in self.notes), 1)

    def line_of(self, position: int) -> int:
        """The number of the line that the character at ``position`` stands on."""
        return min(len(self.lines) - 1, bisect_right([end for _, end in self.lines], position))


class Article:
    """The article ``source``. A row is a sentence or, ``with_residue``, a piece of residue (``items``).

    Sentences run on within their paragraph, so rows share lines: :meth:`flowing` makes a line with the cursor
    on one of them. ``order`` is that of the sources in the coverage.
    """

    def __init__(
        self, notebook: Notebook, source: Source, order: Sequence[str], width: int, *, with_residue: bool
    ) -> None:
        self._notebook = notebook
        self._index: Index = notebook.index
        self._source = source
        self._order = order
        self._width = width
        self._frame = frame(width)
        self.items: tuple[Sentence | Residue, ...] = in_place(source, with_residue=with_residue)
        self._spans: list[tuple[int, int]] = []
        # A block and the number of its line; without a block, that of one of the plain lines.
        self._lines: list[tuple[_Block | None, int]] = []
        self._plain: list[Line] = []
        self._set()
        self._starts = [start for start, _ in self._spans]

    @property
    def rows(self) -> int:
        return len(self.items)

    @property
    def height(self) -> int:
        return len(self._lines)

    def row_at(self, line: int) -> int:
        return max(0, min(len(self.items) - 1, bisect_right(self._starts, line) - 1))

    def row_under(self, line: int, x: int) -> int:
        """The row at ``x`` cells from the left on ``line``."""
        block, number = self._lines[line]
        if block is None or number >= len(block.lines):
            return self.row_at(line)
        start, end = block.lines[number]
        x -= self._frame.pad + self._frame.left + width_of(block.edge)
        at = next((i for i in range(start, end) if width_of(block.text[start : i + 1]) > x), end - 1)
        return next(row for row, _, stop in block.parts if at <= stop)

    def wrapped_at(self, line: int, x: int, /) -> Wrapped | None:
        """The text of the paragraph on ``line``, or of the piece of residue; None beside it."""
        block, number = self._lines[line]
        left = self._frame.pad + self._frame.left
        if block is None or number >= len(block.lines) or not left <= x < left + self._frame.text:
            return None
        words = tuple((start, end, getattr(self.items[row], "id", "")) for row, start, end in block.parts)
        return Wrapped(
            self._source.id,
            block.text,
            tuple(block.lines),
            line - number,
            left + width_of(block.edge),
            words,
        )

    def span(self, row: int) -> tuple[int, int]:
        return self._spans[row]

    def line(self, line: int, cursor: bool) -> Line:
        return self.flowing(line, self.row_at(line) if cursor else None)

    def flowing(self, line: int, row: int | None) -> Line:
        """The line, with the cursor on ``row`` as far as that stands there."""
        block, number = self._lines[line]
        return self._plain[number] if block is None else self._text_line(block, number, row)

    def row_of(self, sentence: str) -> int | None:
        """The row of ``sentence``, if it is one of this article."""
        return next((n for n, item in enumerate(self.items) if getattr(item, "id", None) == sentence), None)

    # Setting

    def _set(self) -> None:
        headed = any(paragraph.kind == "headline" for paragraph in self._source.paragraphs)
        if not headed:
            for text, look in ((NO_HEADLINE, Look.GAP), *self._imprint()):
                self._fixed(text, look)
            self._blank()
        for place, (kind, block) in enumerate(self._blocks()):
            if place:
                self._blank()
            if kind == "headline" and headed:
                headed = False
                block.tail = self._imprint()
            self._add(block)
        if self._spans:
            self._spans[0] = (0, self._spans[0][1])

    def _blocks(self) -> Iterator[tuple[str, _Block]]:
        """Paragraphs, cut where residue stands in them, and the residue."""
        numbered = enumerate(self.items)
        for (number, _), group in groupby(
            numbered, lambda item: (item[1].paragraph, 0) if isinstance(item[1], Sentence) else (-1, item[0])
        ):
            if number < 0:
                row, residue = next(group)
                block = _Block("", "┆ ")
                assert isinstance(residue, Residue)
                text = residue.text if self._frame.margin else f"[{residue.reason}] {residue.text}"
                block.add(row, text, [Look.GAP] * len(text))
                yield "residue", block
                continue
            paragraph = self._source.paragraphs[number]
            place = f"¶{number + 1}" if self._frame.left > 2 else ""
            block = _Block(place, "▏ " if paragraph.kind == "caption" else "")
            for row, sentence in group:
                assert isinstance(sentence, Sentence)
                block.add(row, sentence.text, self._looks(sentence))
            yield paragraph.kind, block

    def _looks(self, sentence: Sentence) -> list[Look]:
        base = {"headline": Look.HEADLINE, "subhead": Look.HEADLINE, "caption": Look.DIM}.get(
            sentence.kind, Look.PLAIN
        )
        looks = [base] * len(sentence.text)
        shared = [fact.id for fact in self._index.facts_of[sentence.id] if fact.shared]
        for start, end, look in word_looks(self._index, shared, sentence.id):
            looks[start:end] = [base | look] * (end - start)
        for difference in self._index.of_no_fact.get(sentence.id, ()):
            _, look = glyph(conflict=difference.conflict)
            for value in pointed(self._index, difference, sentence.id):
                looks[value.start : value.end] = [base | look] * (value.end - value.start)
        return looks

    def _add(self, block: _Block) -> None:
        room = self._frame.text - width_of(block.edge)
        block.lines = wrap(block.text, room)
        starts = [block.line_of(start) for _, start, _ in block.parts]
        free = 0
        for place, (row, _, _) in enumerate(block.parts):
            first = max(free, starts[place])
            following = (*starts, len(block.lines) + len(block.tail))[place + 1]
            lines = self._margin(self.items[row], max(1, following - first))
            block.notes.update((first + n, (row, line)) for n, line in enumerate(lines))
            free = first + len(lines)
        top = len(self._lines)
        for place, (_, _, end) in enumerate(block.parts):
            last = block.line_of(end - 1)
            if place == len(block.parts) - 1:
                last = block.height - 1
            self._spans.append((top + starts[place], top + last + 1))
        self._lines += [(block, number) for number in range(block.height)]

    def _margin(self, item: Sentence | Residue, room: int) -> list[Line]:
        width = self._frame.margin
        if not width:
            return []
        if isinstance(item, Residue):
            return [exactly([(f"set aside: {item.reason}" if width > 16 else "aside", Look.PLACE)], width)]
        return margin(self._index, self._notebook.on(self._source.id, item.id), self._order, width, room)

    def _imprint(self) -> list[tuple[str, Look]]:
        """The lines under a headline."""
        about = " · ".join(filter(None, (imprint(self._source), count(self._source.words, "word"))))
        told = [(about[start:end], Look.PLACE) for start, end in wrap(about, self._frame.text)]
        return [*told, ("─" * self._frame.text, Look.RULE)]

    def _fixed(self, text: str, look: Look) -> None:
        start = " " * (self._frame.pad + self._frame.left)
        text += " " * (self._frame.text - width_of(text))
        rule = [(" │", Look.RULE)] if self._frame.margin else []
        self._lines.append((None, len(self._plain)))
        self._plain.append(exactly([(start, Look.PLAIN), (text, look), *rule], self._width))

    def _blank(self) -> None:
        self._fixed("", Look.PLAIN)

    def _text_line(self, block: _Block, number: int, row: int | None) -> Line:
        within = next(((start, end) for part, start, end in block.parts if part == row), None)
        note_row, note = block.notes.get(number, (None, ()))
        start, end = block.lines[number] if number < len(block.lines) else (0, 0)
        here = within is not None and within[0] < end and within[1] > start
        on = here or (row is not None and note_row == row)
        place = block.place if number == 0 else ""
        bar = BAR if on else " "
        stretches = [
            (" " * self._frame.pad, Look.PLAIN),
            (bar, Look.CURSOR if on else Look.PLAIN),
            (f"{place:>{self._frame.left - 2}} ", Look.PLACE),
            (block.edge, Look.PLACE),
        ]
        for look, group in groupby(range(start, end), lambda i: self._look(block, i, within)):
            stretches.append(("".join(block.text[i] for i in group), look))
        tail = number - len(block.lines)
        below = block.tail[tail] if 0 <= tail < len(block.tail) else ("", Look.PLAIN)
        filled = width_of(block.text[start:end]) + width_of(block.edge) + width_of(below[0])
        stretches += [below, (" " * (self._frame.text - filled), Look.PLAIN)]
        if self._frame.margin:
            band = Look.CURSOR if row is not None and note_row == row else Look.PLAIN
            stretches.append((" │", Look.RULE))
            stretches.append((" ", band))
            stretches += [(text, look | band) for text, look in note]
        return merged(exactly(stretches, self._width))

    @staticmethod
    def _look(block: _Block, i: int, within: tuple[int, int] | None) -> Look:
        cursor = within is not None and within[0] <= i < within[1]
        return block.looks[i] | Look.CURSOR if cursor else block.looks[i]


def in_place(source: Source, *, with_residue: bool) -> tuple[Sentence | Residue, ...]:
    """The sentences of ``source`` and, if asked for, its residue, in the order of the original text."""
    items: list[Sentence | Residue] = [*source.sentences]
    if with_residue:
        items += source.residue
        items.sort(key=lambda item: item.start)
    return tuple(items)
