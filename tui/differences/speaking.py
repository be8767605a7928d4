"""Who speaks in a sentence, where one named person does."""

from __future__ import annotations

from tui.comparison import Value
from tui.differences.line import Line
from tui.differences.prepared import Prepared
from tui.differences.vouching import attributions


def speaker(prepared: Prepared, line: Line) -> tuple[int, Value] | None:
    """The entity of the only person whom a sentence names as a speaker, and the words that do.

    Where it names none and is quoted, a sentence beside it in its paragraph may.
    """
    found = _named(prepared, line)
    if found is not None or not line.quoted or any(a.speaker for a in attributions(line)):
        return found
    lines = prepared.lines
    for number in (line.number + 1, line.number - 1):
        beside = lines[number] if 0 <= number < len(lines) else line
        if beside.source != line.source or beside.sentence.paragraph != line.sentence.paragraph:
            continue
        found = _named(prepared, beside) if beside.quoted else None
        if found is not None:
            return found
    return None


def _named(prepared: Prepared, line: Line) -> tuple[int, Value] | None:
    named = [a for a in attributions(line) if a.speaker]
    entities = [int(key[1:]) for a in named for key in sorted(a.speaker) if key.startswith("@")]
    if len(named) == len(entities) == 1 and prepared.entities[entities[0]].person:
        return entities[0], named[0].value
    return None


def other_speakers(prepared: Prepared, a: Line, b: Line) -> bool:
    """Whether two sentences each name one person who speaks, and not the same."""
    mine, theirs = speaker(prepared, a), speaker(prepared, b)
    return mine is not None and theirs is not None and mine[0] != theirs[0]
