"""Why sentences stand on one row, and how they differ there: the explanation of one fact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from tui.comparison import Difference, Fact, Reading, Value
from tui.english.words import words
from tui.grid.cells import word_looks
from tui.grid.look import GLYPHS, ONLY, PERHAPS, Line, Look, exactly
from tui.grid.margin import glyph
from tui.grid.picture import BAR
from tui.grid.reasons import CIRCUMSTANCES, RULES, SHARED_WORDS, TOO_CLOSE, likely, strength, verdict
from tui.grid.stacked import Stacked
from tui.index import Index
from tui.measure import fit, shorten, width_of, wrap
from tui.phrases import count, listed

_MEASURE = 92
_MARGIN = 3  # the bar, and air
_LEAST_COLUMN = 8  # for "Courier ¶12"
_IN_COMMON, _LACKING = 8, 5  # words and details that are named
_APART = 0.1  # a row that is so much less sure than its best pair
_NAMED = 4  # of more sources that lack the fact, their own part of the explanation tells
_NARROW = 8  # sources whose coverage leaves room for text beside it

Stretches = list[tuple[str, Look]]


@dataclass(frozen=True, slots=True)
class Block:
    """Some lines of the explanation, a row of the picture, with the ``heading`` over them, if a part begins
    here. ``source`` and ``sentence`` are what it is about, if it is about one sentence."""

    heading: str
    lines: Sequence[Stretches]
    source: str | None = None
    sentence: str | None = None


class Why(Stacked):
    """The explanation of ``fact``. ``order``: that of the sources in the coverage."""

    def __init__(self, index: Index, fact: Fact, order: Sequence[str], width: int) -> None:
        self._index = index
        self._fact = fact
        self._order = order
        self._width = width
        self._measure = max(1, min(_MEASURE, width - 2 * _MARGIN))
        self._pad = max(0, (width - self._measure - 2 * _MARGIN) // 2)
        fronts = [
            f"{index.sources[reading.source].siglum} {index.paragraphs[id].place}"
            for reading in (*fact.readings, *fact.perhaps)
            for id in reading.sentences
        ]
        widest = max(map(width_of, fronts), default=0) + 2
        self._column = min(widest, max(_LEAST_COLUMN, self._measure // 3))
        self.blocks: tuple[Block, ...] = tuple(self._explained())
        # Air under each block, and a line for its heading.
        heights = [bool(block.heading) + len(block.lines) + 1 for block in self.blocks]
        self._tops = [0, *accumulate(heights)]

    @property
    def tops(self) -> Sequence[int]:
        return self._tops

    def line(self, line: int, cursor: bool) -> Line:
        row = self.row_at(line)
        block = self.blocks[row]
        number = line - self._tops[row] - bool(block.heading)
        if number < 0:
            return self._inside(self._heading(block.heading))
        if number == len(block.lines):
            return self._inside([])
        return self._inside(block.lines[number], cursor=cursor)

    def _inside(self, stretches: Stretches, *, cursor: bool = False) -> Line:
        """A line of the measure, with its margins; the band of the cursor reaches from edge to edge."""
        band = Look.CURSOR if cursor else Look.PLAIN
        inner = exactly([(text, look | band) for text, look in stretches], self._measure, look=band)
        edge = [(" " * self._pad, Look.PLAIN), (BAR if cursor else " ", band), (" " * (_MARGIN - 1), band)]
        return exactly([*edge, *inner], self._width)

    # What is explained, in order

    def _explained(self) -> Iterator[Block]:
        yield self._verdict()
        yield from self._evidence()
        yield from self._readings()
        yield from self._perhaps()
        yield from self._missing()
        yield from self._differences()
        yield from self._details()

    def _verdict(self) -> Block:
        fact = self._fact
        shown = {"reading": GLYPHS["reported"], "perhaps": PERHAPS, "missing": GLYPHS["missing"]}
        states = {r.source: "reading" for r in fact.readings} | {r.source: "perhaps" for r in fact.perhaps}
        glyphs = "".join(shown[states.get(source, "missing")] for source in self._order)
        reporting = self._sigla(reading.source for reading in fact.readings)
        who = f"Only {reporting} reports this" if not fact.shared else f"{reporting} report this"
        if fact.perhaps:
            who += f"; perhaps {self._sigla(reading.source for reading in fact.perhaps)}"
        if fact.missing and fact.shared:
            many = len(fact.missing) > _NAMED
            who += (
                f"; not found in {count(len(fact.missing), 'other') if many else self._sigla(fact.missing)}"
            )
        head, reason = verdict(fact)
        hang = len(glyphs) + 2 if len(glyphs) <= _NARROW else 0
        reporting_lines = self._run([(glyphs, Look.SHARED)], f"{who}.", hang=hang)
        label: Stretches = [(shorten(fact.label, self._measure), Look.HEADLINE)]
        sureness = self._run([(head, Look.LABEL)], reason, hang=0)
        return Block("", [label, [], *reporting_lines, *sureness])

    def _evidence(self) -> Iterator[Block]:
        found = self._fact.evidence
        if not found:
            return
        lines = self._run([], "The two of these sentences that are most alike have in common:", Look.PLACE)
        for item in found:
            if item.kind in SHARED_WORDS:
                title = (f"{SHARED_WORDS[item.kind]}:", Look.LABEL)
                lines += self._run([(strength(item.weight), Look.PLACE), title], item.text, hang=7)
        besides = [CIRCUMSTANCES[item.kind].format(item.text) for item in found if item.kind in CIRCUMSTANCES]
        if besides:
            lines += self._run([], f"Besides, {listed(besides)}.", hang=0)
        for item in found:
            if item.kind == "score":
                told = f"{likely(item.weight)} likely that they say the same"
                rest = (
                    "; the others on the row are further apart"
                    if self._fact.confidence < item.weight - _APART
                    else ""
                )
                lines += self._run([("These two:", Look.LABEL)], f"{told}{rest}.")
        yield Block("What brought them together", lines)

    def _readings(self) -> Iterator[Block]:
        heading = "What each source says" if self._fact.shared else "What it says"
        for reading in self._fact.readings:
            for id in reading.sentences:
                looks = word_looks(self._index, [self._fact.id], id) if self._fact.shared else []
                yield self._sentence(heading, reading.source, id, looks)
                heading = ""

    def _perhaps(self) -> Iterator[Block]:
        heading = "Perhaps also in"
        for reading in self._fact.perhaps:
            for id in reading.sentences:
                yield self._sentence(heading, reading.source, id, [], self._why_perhaps(id))
                heading = ""

    def _missing(self) -> Iterator[Block]:
        if self._fact.missing:
            sigla = (self._sigla(self._fact.missing), Look.LABEL)
            yield Block(
                "Not found in", self._run([sigla], "No sentence there comes near enough.", Look.PLACE)
            )

    def _differences(self) -> Iterator[Block]:
        found = sorted(self._index.differences.get(self._fact.id, ()), key=lambda d: not d.conflict)
        if not found and self._fact.shared:
            none = "Checked, none found: they say the same in much the same words."
            yield Block("Differences", self._run([], none, Look.PLACE))
        heading = _counted(found)
        for difference in found:
            yield self._difference(heading, difference)
            heading = ""

    def _difference(self, heading: str, difference: Difference) -> Block:
        mark, look = glyph(conflict=difference.conflict)
        rule = RULES[difference.kind] + (" Both cannot be right as written." if difference.conflict else "")
        lines = self._run([(f"{mark} {difference.kind}", look)], difference.note)
        lines += self._run([], rule, Look.PLACE, indent=2, hang=0)
        for value in difference.values:
            lines += self._in_context(value, look)
        first = difference.values[0] if difference.values else None
        return Block(heading, lines, first.source if first else None, first.sentence if first else None)

    def _details(self) -> Iterator[Block]:
        here = {id for reading in self._fact.readings for id in reading.sentences}
        lines: list[Stretches] = []
        for detail in self._index.comparison.details:
            there = next((value for value in detail.occurrences if value.sentence in here), None)
            if there is None or len(detail.sources) > 1:
                continue
            kind = "quotation" if detail.kind == "quote" else detail.kind
            where = f"{self._sigla(detail.sources)} {self._index.paragraphs[there.sentence].place}"
            lines += self._run([(f"{ONLY} {kind}", Look.PLACE), (detail.text, Look.ONLY)], where, Look.PLACE)
        if lines:
            yield Block("In one source only", lines)

    # How it is set

    def _heading(self, title: str) -> Stretches:
        title = shorten(title, self._measure - 4)
        rest = "─" * max(0, self._measure - width_of(title) - 4)
        return [("── ", Look.RULE), (title, Look.LABEL), (f" {rest}", Look.RULE)]

    def _run(
        self, leading: Stretches, text: str, look: Look = Look.PLAIN, *, indent: int = 0, hang: int = 2
    ) -> list[Stretches]:
        """``leading`` and ``text`` as one running text, a gap between its pieces, wrapped at a hanging
        indent."""
        whole, looks = "", list[Look]()
        for piece, own in (*leading, (text, look)):
            gap = "  " if whole else ""
            whole += gap + piece
            looks += [Look.PLAIN] * len(gap) + [own] * len(piece)
        lines = []
        for place, (start, end) in enumerate(wrap(whole, self._measure - indent - hang)):
            before = " " * (indent + (hang if place else 0))
            lines.append([(before, Look.PLAIN), *_runs(whole, looks, start, end)])
        return lines

    def _sentence(
        self,
        heading: str,
        source: str,
        id: str,
        looks: Iterable[tuple[int, int, Look]],
        remark: str = "",
    ) -> Block:
        """A sentence in whole, its source and place in front, and a ``remark`` under it."""
        text = self._index.sentences[id].text
        every = [Look.PLAIN] * len(text)
        for start, end, look in looks:
            every[start:end] = [look] * (end - start)
        lines = []
        for place, (start, end) in enumerate(wrap(text, self._measure - self._column)):
            front = self._front(source, id) if place == 0 else [(" " * self._column, Look.PLAIN)]
            lines.append([*front, *_runs(text, every, start, end)])
        if remark:
            for start, end in wrap(remark, self._measure - self._column):
                lines.append([(" " * self._column, Look.PLAIN), (remark[start:end], Look.PERHAPS)])
        return Block(heading, lines, source, id)

    def _front(self, source: str, sentence: str) -> Stretches:
        """The column in front of words: whose they are, and where they stand there."""
        place = self._index.paragraphs[sentence].place
        siglum = shorten(self._index.sources[source].siglum, max(3, self._column - width_of(place) - 2))
        room = self._column - width_of(siglum)
        return [(siglum, Look.LABEL), (fit(f" {place}", max(0, room)), Look.PLACE)]

    def _in_context(self, value: Value, look: Look) -> list[Stretches]:
        """The words of a source that differ, among those around them, as many as fit on the line."""
        text = self._index.sentences[value.sentence].text
        room = self._measure - self._column - 2
        indent: Stretches = [("  ", Look.PLAIN)]
        front = [*indent, *self._front(value.source, value.sentence)]
        start, end = _around(text, value.start, value.end, room - 4)
        looks = [Look.PLACE] * len(text)
        looks[value.start : value.end] = [look] * (value.end - value.start)
        lines = []
        for place, (a, b) in enumerate(wrap(text[start:end], room - 4)):
            before = "… " if place == 0 and start > 0 else ""
            after = " …" if start + b == end and end < len(text) else ""
            lines.append(
                [
                    *(front if place == 0 else [*indent, (" " * self._column, Look.PLAIN)]),
                    (before, Look.PLACE),
                    *_runs(text, looks, start + a, start + b),
                    (after, Look.PLACE),
                ]
            )
        return lines

    def _sigla(self, sources: Iterable[str]) -> str:
        return listed(self._index.sources[source].siglum for source in sources)

    def _why_perhaps(self, sentence: str) -> str:
        """What a sentence has in common with the readings, and which of their names, figures and dates it
        lacks."""
        readings = self._fact.readings
        stems = {
            word.stem
            for reading in readings
            for id in reading.sentences
            for word in words(self._index.sentences[id].text)
            if word.content
        }
        text = self._index.sentences[sentence].text
        common = [text[w.start : w.end] for w in words(text) if w.content and w.stem in stems]
        reasons = [TOO_CLOSE]
        if common:
            reasons.append(f"In common: {', '.join(list(dict.fromkeys(common))[:_IN_COMMON])}.")
        if lacking := self._lacking(readings, sentence):
            reasons.append(f"Lacking there: {', '.join(lacking[:_LACKING])}.")
        return " ".join(reasons)

    def _lacking(self, readings: Sequence[Reading], sentence: str) -> list[str]:
        """The names, figures and dates of half of the readings that ``sentence`` lacks."""
        lacking = []
        for detail in self._index.comparison.details:
            there = {value.sentence for value in detail.occurrences}
            having = sum(any(id in there for id in reading.sentences) for reading in readings)
            if detail.kind != "quote" and sentence not in there and 2 * having >= len(readings):
                lacking.append(detail.text)
        return lacking


def _runs(text: str, looks: Sequence[Look], start: int, end: int) -> Stretches:
    """``text[start:end]`` in stretches of one look."""
    stretches: Stretches = []
    position = start
    for i in range(start + 1, end + 1):
        if i == end or looks[i] != looks[position]:
            stretches.append((text[position:i], looks[position]))
            position = i
    return stretches if end > start else []


def _around(text: str, start: int, end: int, room: int) -> tuple[int, int]:
    """The span of ``text`` around ``start``–``end`` that fits into ``room`` characters, cut between words."""
    spare = max(0, room - (end - start)) // 2
    first, last = max(0, start - spare), min(len(text), end + spare)
    if first > 0:
        first = start if (space := text.find(" ", first, start)) < 0 else space + 1
    if last < len(text):
        last = end if (space := text.rfind(" ", end, last)) < 0 else space
    return first, last


def _counted(differences: Sequence[Difference]) -> str:
    """``4 differences, 1 of them a conflict``."""
    conflicts = sum(difference.conflict for difference in differences)
    if conflicts == len(differences):
        return count(conflicts, "conflict")
    found = count(len(differences), "difference")
    if not conflicts:
        return f"{found}, no conflict"
    return f"{found}, {conflicts} of them {'a conflict' if conflicts == 1 else 'conflicts'}"
