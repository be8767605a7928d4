"""Quote: what one reading quotes and another tells in the same words without marks, or in its own."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.comparison import Value
from tui.differences.line import Line
from tui.differences.quoted import SAME, SHORTEST, Quoted, grouped, likeness
from tui.differences.row import Found, Reading, Row
from tui.differences.speaking import other_speakers
from tui.differences.vouching import attributions
from tui.english.attribution import SPEECH
from tui.english.grammar import AUXILIARIES
from tui.english.words import Word

# Words in quotation marks here that stand there without any: this part of them, at least so many that carry
# meaning, or so many that are together so telling (see Prepared.weight).
UNMARKED = 0.8
FEWEST_UNMARKED = 4
FEWEST_MARKED = 2
UNMARKED_TELLING = 1.5
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

# A clause at either end that has at most so many of the shared words among words of its own is no part of it.
FEWEST_EDGE = 1
# Of the other words it has at least so many.
OWN_EDGE = 3

_CLAUSE = re.compile(r"[^,;:!?()—–]+")


def find(row: Row) -> Iterable[Found]:
    """Quoted words that a reading gives as its own."""
    for group in grouped(row.quoted):
        quoting = {q.source for q in group}
        fullest = max(group, key=lambda q: len(q.words))
        others = [reading for reading in row.readings if reading.source not in quoting]
        quotes = tuple(q.value for q in group)
        same = [value for reading in others if (value := _unmarked(row, reading, fullest)) is not None]
        if same:
            values = (*quotes, *same)
            yield Found("quote", False, f"without quotation marks: {row.note(values)}", values)
            continue
        told_too = {run.source for run in row.prepared.quotes.runs if likeness(run, fullest) >= SAME}
        retold = [
            value
            for reading in others
            if reading.source not in told_too  # it quotes the same somewhere as well
            if (value := _retold(row, reading, fullest)) is not None
        ]
        if retold:
            values = (*quotes, *retold)
            yield Found("quote", False, f"quoted or paraphrased: {row.note(values)}", values)


def _unmarked(row: Row, reading: Reading, run: Quoted) -> Value | None:
    """The quoted words where ``reading`` has nearly all of them outside quotation marks."""
    content = run.content
    if len(content) < FEWEST_MARKED:
        return None
    for line in reading.lines:
        found = [word for word in line.words if word.stem in content]
        stems = {word.stem for word in found}
        if line.quoted or len(stems) < max(FEWEST_MARKED, UNMARKED * len(content)):
            continue
        if len(content) < FEWEST_UNMARKED and row.prepared.weight(sorted(stems)) < UNMARKED_TELLING:
            continue
        if found[-1].end - found[0].start <= STRETCHED * (run.end - run.start):
            return Value(line.source, line.sentence.id, found[0].start, found[-1].end)
    return None


def _retold(row: Row, reading: Reading, run: Quoted) -> Value | None:
    """The clauses in which ``reading`` reports the quoted words as speech of its own wording."""
    for line in reading.lines:
        if line.sentence.kind in {"headline", "subhead"} or not any(w.form in SPEECH for w in line.words):
            continue
        if other_speakers(row.prepared, line, run.line):
            continue
        # Single words in quotation marks belong to a paraphrase; a sentence that is quoted does not.
        long = [run for run in row.prepared.quotes.of_line.get(line.number, ()) if len(run.words) > SHORTEST]
        plain = [w for w in line.words if not any(q.start <= w.start < q.end for q in long)]
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
        if any(clause[0].start < q.start < clause[-1].end for q in long):
            continue
        stems = {word.stem for word in clause if word in shared}
        if line.quoted and len({w.stem for w in shared if not _inside(line, w)}) < FEWEST_OWN:
            continue  # told by the words in marks alone
        # Its own words are those after who speaks, outside marks.
        since = max((end for _, end in speakers if end <= shared[0].start), default=0)
        own = {w.stem for w in clause if w.content and w.start >= since and not _inside(line, w)} | stems
        enough = len(stems) >= RETOLD * len(run.content) or (
            len(stems) >= FEWEST_OWN and len(stems) >= RETOLD * len(own)
        )
        before = [word for word in plain if word.end <= clause[0].start][-NEAR:]
        if enough and len(clause) <= LONGEST and any(w.form in SPEECH for w in [*before, *clause]):
            return Value(line.source, line.sentence.id, clause[0].start, clause[-1].end)
    return None


def _inside(line: Line, word: Word) -> bool:
    return any(start <= word.start < end for start, end in line.quoted)


def _clauses(line: Line, plain: list[Word], shared: list[Word]) -> list[Word]:
    """The words of the clauses from the first that shares something to the last; clauses at either end that
    share next to nothing are left out.
    """
    clauses = []
    for match in _CLAUSE.finditer(line.text):
        words = [word for word in plain if match.start() <= word.start and word.end <= match.end()]
        if words:
            clauses.append((words, sum(word in shared for word in words)))
    while len(clauses) > 1 and not clauses[0][1]:
        del clauses[0]
    while len(clauses) > 1 and not clauses[-1][1] and clauses[-1][0][0].form not in AUXILIARIES:
        del clauses[-1]
    for edge in (0, -1):
        words, count = clauses[edge]
        own = sum(word.content for word in words) - count
        if len(clauses) > 1 and count <= FEWEST_EDGE and own >= OWN_EDGE and words[0].form not in AUXILIARIES:
            del clauses[edge]
    return [word for words, _ in clauses for word in words]
