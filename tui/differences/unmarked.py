"""Quote: what one reading quotes and another tells in the same words without marks, or in its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.comparison import Value
from tui.differences.attribution import attributions
from tui.differences.line import Line
from tui.differences.quoted import Quoted, grouped, quoted
from tui.differences.row import Found, Reading, Row
from tui.english.attribution import SPEECH
from tui.english.words import Word

# Words in quotation marks here that stand there without any: this part of them, at least so many that carry
# meaning.
UNMARKED = 0.8
FEWEST_UNMARKED = 4
# ... over at most so many times the quotation's length.
STRETCHED = 1.5
# A paraphrase shares this part of the quotation's words that carry meaning, or of its own; at least so many
# of the one or the other, together so telling (see Prepared.weight).
RETOLD = 0.5
FEWEST_RETOLD = 2
FEWEST_OWN = 3
TELLING = 1.2
# A verb of speech stands in the paraphrase or at most so many words before it.
NEAR = 6
# The longest paraphrase, in words.
LONGEST = 30

_CLAUSE = re.compile(r"[^,;:!?()“”\"—–]+")


def find(row: Row) -> Iterable[Found]:
    """Quoted words that a reading gives as its own."""
    for group in grouped(quoted(row)):
        quoting = {q.reading for q in group}
        fullest = max(group, key=lambda q: len(q.words))
        others = [reading for i, reading in enumerate(row.readings) if i not in quoting]
        quotes = tuple(q.value for q in group)
        same = [value for reading in others if (value := _unmarked(reading, fullest)) is not None]
        if same:
            values = (*quotes, *same)
            yield Found("quote", False, f"without quotation marks: {row.note(values)}", values)
            continue
        retold = [value for reading in others if (value := _retold(row, reading, fullest)) is not None]
        if retold:
            values = (*quotes, *retold)
            yield Found("quote", False, f"quoted or paraphrased: {row.note(values)}", values)


def _unmarked(reading: Reading, run: Quoted) -> Value | None:
    """The quoted words where ``reading`` has nearly all of them outside quotation marks."""
    content = run.content
    if len(content) < FEWEST_UNMARKED:
        return None
    for line in reading.lines:
        found = [word for word in line.words if word.stem in content]
        if line.quoted or len({word.stem for word in found}) < UNMARKED * len(content):
            continue
        if found[-1].end - found[0].start <= STRETCHED * (run.end - run.start):
            return Value(line.source, line.sentence.id, found[0].start, found[-1].end)
    return None


def _retold(row: Row, reading: Reading, run: Quoted) -> Value | None:
    """The clauses in which ``reading`` reports the quoted words as speech of its own wording."""
    for line in reading.lines:
        if line.sentence.kind in {"headline", "subhead"} or not any(w.form in SPEECH for w in line.words):
            continue
        plain = [w for w in line.words if not any(start <= w.start < end for start, end in line.quoted)]
        # Who speaks is no part of what is said.
        speakers = [(a.start, a.end) for a in attributions(line)]
        shared = [
            word
            for word in plain
            if word.stem in run.content and not any(a <= word.start < b for a, b in speakers)
        ]
        stems = {word.stem for word in shared}
        if len(stems) < FEWEST_RETOLD or row.prepared.weight(sorted(stems)) < TELLING:
            continue
        clause = _clauses(line, plain, shared)
        own = {word.stem for word in clause if word.content}
        enough = len(stems) >= RETOLD * len(run.content) or (
            len(stems) >= FEWEST_OWN and len(stems) >= RETOLD * len(own)
        )
        before = [word for word in plain if word.end <= clause[0].start][-NEAR:]
        if enough and len(clause) <= LONGEST and any(w.form in SPEECH for w in [*before, *clause]):
            return Value(line.source, line.sentence.id, clause[0].start, clause[-1].end)
    return None


def _clauses(line: Line, plain: list[Word], shared: list[Word]) -> list[Word]:
    """The words of the clauses from the first shared word to the last."""
    first, last = shared[0], shared[-1]
    bounds = [m.span() for m in _CLAUSE.finditer(line.text)]
    start = max((a for a, b in bounds if a <= first.start), default=first.start)
    end = min((b for a, b in bounds if b >= last.end), default=last.end)
    return [word for word in plain if start <= word.start and word.end <= end]
