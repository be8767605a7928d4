"""What the lines under an article tell of the sentence that the cursor is on."""

from __future__ import annotations

from tui.grid.look import ONLY, PERHAPS, Line, Look, exactly
from tui.grid.margin import glyph
from tui.grid.notes import Notes
from tui.index import Index
from tui.measure import shorten, width_of
from tui.phrases import listed
from tui.story import Residue

_NAMED = 4  # sources that lack the sentence; more are counted

Stretches = list[tuple[str, Look]]


def where_line(index: Index, notes: Notes, width: int) -> Line:
    """Where else the sentence is reported: the places in the other articles."""
    reported, perhaps = _places(index, notes, "reading"), _places(index, notes, "perhaps")
    siglum = index.sources[notes.source].siglum
    if notes.only_here:
        told: Stretches = [(f" {ONLY} Only {siglum} has this.", Look.ONLY)]
    elif not reported:
        told = [(f" {PERHAPS} Perhaps only {siglum} has this; perhaps also {listed(perhaps)}.", Look.PERHAPS)]
    else:
        told = [(f" Also in {listed(reported)}", Look.PLAIN)]
        if perhaps:
            told.append((f"; perhaps {listed(perhaps)}", Look.PERHAPS))
        missing = [index.sources[id].siglum for id, state in notes.states.items() if state == "missing"]
        if missing:
            whom = listed(missing) if len(missing) <= _NAMED else f"{len(missing)} others"
            told.append((f"; not in {whom}", Look.PLACE))
    return exactly(told, width)


def difference_line(notes: Notes, width: int) -> Line:
    """The gravest difference that rests on the sentence's words, and how many more there are; or the names
    and figures that it alone has."""
    if notes.own:
        first, *more = notes.own
        mark, look = glyph(conflict=first.conflict)
        tail = f"  (+{len(more)}: w)" if more else ""
        told = f"{mark} {first.kind}"
        room = max(0, width - width_of(told) - width_of(tail) - 4)
        note = shorten(first.note, room)
        return exactly(
            [(" ", Look.PLAIN), (told, look), (f"  {note}", Look.PLAIN), (tail, Look.PLACE)], width
        )
    if notes.alone and not notes.only_here:
        return exactly([(f" {ONLY} Only here: {listed(notes.alone)}.", Look.ONLY)], width)
    return exactly([], width)


def residue_line(residue: Residue, width: int) -> Line:
    """Why a piece of the page is no part of the article."""
    return exactly([(f" Set aside as no part of the article: {residue.reason}.", Look.PLACE)], width)


def _places(index: Index, notes: Notes, state: str) -> list[str]:
    """``Courier ¶2`` for each other source in ``state``: the first place where it has it."""
    places: dict[str, str] = {}
    for fact in index.facts_of[notes.sentence]:
        for reading in fact.readings if state == "reading" else fact.perhaps:
            if reading.source != notes.source and notes.states[reading.source] == state:
                places.setdefault(reading.source, index.paragraphs[reading.sentences[0]].place)
    return [f"{index.sources[id].siglum} {places[id]}" for id in index.sources if id in places]
