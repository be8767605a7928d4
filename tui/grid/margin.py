"""The margin of an article: in a few lines beside a sentence, what the other sources say to it."""

from __future__ import annotations

from collections.abc import Sequence

from tui.grid.look import CONFLICT, DIFFERS, GLYPHS, ONLY, PERHAPS, Line, Look, exactly
from tui.grid.notes import Notes
from tui.index import Index
from tui.measure import shorten, width_of, wrap

# From this width on the margin names kinds of difference, and from that one on it tells the differences.
_NAMES, _TELLS = 16, 28
_LEAST_TAG = 7  # cells of a tag that is cut; below, its glyph alone
_NOTE_LINES = 2  # of one difference; the line under the article tells it in full


def margin(index: Index, notes: Notes, order: Sequence[str], width: int, room: int) -> list[Line]:
    """The notes in lines of ``width`` cells, one at least and ``room`` at most: who has the sentence too and
    what kinds of difference there are, and as many differences in their words as fit."""
    lines = _heads(index, notes, order, width, room)
    if width < _TELLS:
        return lines
    told = [(d.conflict, True, d.note) for d in notes.own] + [
        (d.conflict, False, d.note) for d in notes.others
    ]
    for place, (conflict, own, note) in enumerate(told):
        left = room - len(lines)
        if left < 1:
            break
        if left == 1 and len(told) - place > 1 and place > 0:
            lines.append(exactly([(f"  {len(told) - place} more", Look.PLACE)], width))
            break
        lines += _note(conflict, note, own=own, width=width, room=min(left, _NOTE_LINES))
    return lines


def glyph(*, conflict: bool) -> tuple[str, Look]:
    """The glyph of a difference, and its look."""
    return (CONFLICT, Look.CONFLICT) if conflict else (DIFFERS, Look.DIFFERS)


def coverage(notes: Notes, order: Sequence[str], room: int) -> str:
    """A glyph a source, or how many of how many report it, where there is no ``room`` for the glyphs."""
    states = [notes.states[source] for source in order]
    if len(states) > room:
        return f"{states.count('reading')}/{len(states)}"
    shown = {"reading": GLYPHS["reported"], "perhaps": PERHAPS, "missing": GLYPHS["missing"]}
    return "".join(shown[state] for state in states)


def _heads(index: Index, notes: Notes, order: Sequence[str], width: int, room: int) -> list[Line]:
    """The coverage, and the tags behind and under it; one for which no line is left is cut."""
    shown = coverage(notes, order, max(5, width - 12))
    lines = [[(shown, Look.SHARED)]]
    free = width - width_of(shown)
    for text, look in _tags(index, notes, named=width >= _NAMES):
        if width_of(text) + 2 <= free or len(lines) == room:
            if tag := _cut(text, free - 2):
                lines[-1] += [("  ", Look.PLAIN), (tag, look)]
                free -= width_of(tag) + 2
            continue
        spans = wrap(text, width - 2)[: room - len(lines)]
        for place, (start, end) in enumerate(spans):
            last = place == len(spans) - 1
            piece = _cut(text[start:], width - 2) if last else text[start:end]
            lines.append([("  " if place else "", Look.PLAIN), (piece, look)])
        free = width - sum(width_of(piece) for piece, _ in lines[-1])
    return [exactly(stretches, width) for stretches in lines]


def _cut(tag: str, room: int) -> str:
    """``tag`` in ``room`` cells: whole, shortened, or no more than its glyph."""
    shown = shorten(tag, room)
    if shown != tag and width_of(shown) < _LEAST_TAG:
        shown = tag[:1]
    return shown if width_of(shown) <= room else ""


def _tags(index: Index, notes: Notes, *, named: bool) -> list[tuple[str, Look]]:
    tags = [(f"{ONLY} only here" if named else ONLY, Look.ONLY)] if notes.only_here else []
    for conflict in (True, False):
        if kinds := list(dict.fromkeys(d.kind for d in notes.own if d.conflict == conflict)):
            mark, look = glyph(conflict=conflict)
            tags.append((f"{mark} {', '.join(kinds)}" if named else mark, look))
    if notes.only_here:
        return tags
    if not notes.shared:
        sigla = ", ".join(index.sources[source].siglum for source in notes.perhaps)
        tags.append((f"{PERHAPS} perhaps in {sigla}" if named else PERHAPS, Look.PERHAPS))
    if notes.alone:
        tags.append((f"{ONLY} {', '.join(notes.alone)}" if named else ONLY, Look.ONLY))
    return tags


def _note(conflict: bool, note: str, *, own: bool, width: int, room: int) -> list[Line]:
    """A difference in its words; one that rests on words of others is set back."""
    mark, look = glyph(conflict=conflict)
    look = look if own else Look.PLACE
    spans = wrap(note, width - 2)
    texts = [note[start:end] for start, end in spans[:room]]
    if len(spans) > room:
        texts[-1] = shorten(note[spans[room - 1][0] :], width - 2)
    return [
        exactly(
            [
                (mark if place == 0 else " ", look if place == 0 else Look.PLAIN),
                (" ", Look.PLAIN),
                (text, Look.PLACE),
            ],
            width,
        )
        for place, text in enumerate(texts)
    ]
