"""The words that a difference points at, in their context: as many lines of each sentence as that takes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tui.altered import altered
from tui.comparison import Difference, Value
from tui.grid.look import Line, Look, merged
from tui.index import Index
from tui.measure import wrap

# So many characters before and after the words that differ are shown at least.
_CONTEXT = 24
_MOST_LINES = 5
_DOTS = 2  # "… " and " …", each


@dataclass(frozen=True, slots=True)
class Passage:
    """``text`` is part of a sentence of ``source`` and as its last word the ``place`` in the article; it is
    broken into ``lines`` and has ``marks`` on the words that differ, both of them spans of it. ``words``
    is the span of what the sentence of that id has of it."""

    source: str
    text: str
    lines: tuple[tuple[int, int], ...]
    marks: tuple[tuple[int, int], ...]
    place: str
    words: tuple[int, int, str]

    def line(self, number: int, differing: Look) -> Line:
        """Line ``number``, its marks in the look ``differing``."""
        position, end = self.lines[number]
        body = min(end, max(position, len(self.text) - len(self.place)))
        stretches = []
        for start, stop in self.marks:
            if stop <= position or start >= end:
                continue
            stretches.append((self.text[position : max(start, position)], Look.PLAIN))
            stretches.append((self.text[max(start, position) : min(stop, end)], differing))
            position = min(stop, end)
        return merged([*stretches, (self.text[position:body], Look.PLAIN), (self.text[body:end], Look.PLACE)])


def passages(index: Index, difference: Difference, width: int) -> tuple[Passage, ...]:
    """What ``difference`` points at, a passage a sentence, ``width`` cells wide."""
    marks = _marks(index, difference)
    return tuple(
        _passage(index, values, _united(span for value in values for span in marks[value]), width)
        for values in _by_sentence(difference)
    )


def lines_of(index: Index, difference: Difference, width: int) -> int:
    """How many lines :func:`passages` have. Of thousands of differences all are asked and few are shown: what
    takes one line, as most do, is not made for it."""
    if difference.kind == "quote":
        return sum(len(passage.lines) for passage in passages(index, difference, width))
    return sum(
        1
        if _most_lines(index, values, _extent(values), width) == 1
        else len(_passage(index, values, _united((v.start, v.end) for v in values), width).lines)
        for values in _by_sentence(difference)
    )


def _by_sentence(difference: Difference) -> Iterable[list[Value]]:
    if len({value.sentence for value in difference.values}) == len(difference.values):
        return ([value] for value in difference.values)
    by_sentence: dict[str, list[Value]] = {}
    for value in difference.values:
        by_sentence.setdefault(value.sentence, []).append(value)
    return by_sentence.values()


def _extent(values: list[Value]) -> tuple[int, int]:
    return min(value.start for value in values), max(value.end for value in values)


def _most_lines(index: Index, values: list[Value], core: tuple[int, int], width: int) -> int:
    """How many lines there may be for the words of ``core`` and what is around them."""
    place = index.paragraphs[values[0].sentence].place
    needed = core[1] - core[0] + 2 * _CONTEXT + len(place) + 1 + 2 * _DOTS
    return max(1, min(_MOST_LINES, -(-needed // width)))


def _passage(index: Index, values: list[Value], marks: list[tuple[int, int]], width: int) -> Passage:
    sentence = index.sentences[values[0].sentence]
    place = index.paragraphs[sentence.id].place
    first, last = core = (marks[0][0], marks[-1][1]) if marks else _extent(values)
    lines = _most_lines(index, values, core, width)
    # A line that is broken loses half a word or so. Where it is more, less of the sentence is shown.
    budget = lines * width - len(place) - 1 - 2 * _DOTS - 6 * (lines - 1)
    for room in range(max(1, budget), 0, -max(1, width // 2)):
        start, end = _window(sentence.text, first, last, room)
        before, after = "… " if start else "", " …" if end < len(sentence.text) else ""
        text = f"{before}{sentence.text[start:end]}{after} {place}"
        broken = tuple(wrap(text, width))
        if len(broken) <= lines or room <= last - first:
            break
    shift = len(before) - start
    shown = tuple((max(a, start) + shift, min(b, end) + shift) for a, b in marks if b > start and a < end)
    words = (len(before), len(before) + end - start, sentence.id)
    return Passage(values[0].source, text, broken[:lines], shown, place, words)


def _window(text: str, first: int, last: int, room: int) -> tuple[int, int]:
    """Which part of ``text``, in whole words and in ``room`` characters, is shown: what is between ``first``
    and ``last`` and as much around it, or the beginning of that."""
    if len(text) <= room + 2 * _DOTS:
        return 0, len(text)
    start = max(0, min(first - max(0, room - last + first) // 2, len(text) - room))
    end = start + room
    if start and text[start - 1] != " ":
        space = text.find(" ", start, first)
        start = first if space < 0 else space + 1
    if end < len(text):
        space = text.rfind(" ", max(start, min(first, end)), end + 1)
        end = space if space > start and space >= min(last, end - 20) else max(end, start + 1)
    return start, end


def _marks(index: Index, difference: Difference) -> dict[Value, list[tuple[int, int]]]:
    """The words that differ, by the value that they are of: all of its words, but in quotations those that
    are not the same."""
    values = difference.values
    if difference.kind != "quote":
        return {value: [(value.start, value.end)] for value in values}
    texts = [index.sentences[value.sentence].text[value.start : value.end] for value in values]
    return {
        value: [(value.start + start, value.start + end) for start, end in spans]
        for value, spans in zip(values, altered(texts), strict=True)
    }


def _united(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """``spans`` in order, those that overlap or touch made one."""
    united: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if united and start <= united[-1][1]:
            united[-1] = (united[-1][0], max(united[-1][1], end))
        else:
            united.append((start, end))
    return united
