"""Quote: a word or two that one source holds with tongs and another says in its own voice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tui.comparison import Value
from tui.differences.line import Line
from tui.differences.quoted import Quoted, contains
from tui.differences.row import Found, Row
from tui.differences.vouching import attributions
from tui.english.attribution import SPEECH
from tui.english.words import stem

# At most so many words, one of them so rare (see Prepared.rarity).
MOST = 3
RARE = 0.7


def find(row: Row) -> Iterable[Found]:
    """Words that a reading puts in quotation marks by themselves and another uses as its own, outside any
    speech; not where that source quotes them, too.
    """
    told: dict[tuple[str, ...], list[Quoted]] = {}
    for run in row.quoted:
        if len(run.words) <= MOST and _telling(row, run):
            told.setdefault(run.forms, []).append(run)
    for forms, runs in told.items():
        own = [value for reading in row.readings for value in _own(row, reading.lines, forms, runs)[:1]]
        if own:
            marked = {run.source: run.value for run in runs}
            a = ", ".join(row.prepared.sigla[source] for source in marked)
            b = ", ".join(row.prepared.sigla[value.source] for value in own)
            said = f"{runs[0].text.rstrip('.,;:!?')}: {a} in quotation marks, {b} in its own voice"
            yield Found("quote", False, said, (*marked.values(), *own))


def _telling(row: Row, run: Quoted) -> bool:
    """Whether the words are no name, title or figure, and rare enough to be looked for."""
    text, rarity = run.line.text, row.prepared.rarity
    plain = not any(text[word.start].isupper() for word in run.words[1:])
    figures = any(run.start <= figure.start < run.end for figure in run.line.figures)
    names = any(run.start <= name.start < run.end for name in run.line.names)
    return plain and not figures and not names and any(rarity.get(w, 0.0) >= RARE for w in run.content)


def _own(row: Row, lines: Sequence[Line], forms: tuple[str, ...], runs: Sequence[Quoted]) -> list[Value]:
    """Where ``lines`` of one source have the words in their own voice; nowhere if the source quotes them."""
    source = lines[0].source
    if any(run.source == source for run in runs):
        return []
    found = []
    size = len(forms)
    for line in lines:
        words = line.words
        for k in range(len(words) - size + 1):
            if words[k].form != forms[0] or tuple([word.form for word in words[k : k + size]]) != forms:
                continue
            start, end = words[k].start, words[k + size - 1].end
            if _voiced(line, start, end) and not _quoted_by(row, source, runs[0]):
                found.append(Value(source, line.sentence.id, start, end))
    return found


def _voiced(line: Line, start: int, end: int) -> bool:
    """Whether the words ``text[start:end]`` are the source's own: in no marks, in no sentence that reports
    speech.
    """
    if any(a <= start < b for a, b in line.quoted) or _MARK.search(line.text, max(0, start - 1), end + 1):
        return False
    return not attributions(line) and not any(word.stem in _SPEECH for word in line.words)


_MARK = re.compile(r"[“”\"„«»]|(?<!\w)[‘’']")
# By the stem: "alleging", too.
_SPEECH = frozenset([stem(form) for form in SPEECH])


def _quoted_by(row: Row, source: str, run: Quoted) -> bool:
    runs = row.prepared.quotes.runs
    return any(other.source == source and contains(other.stems, run.stems) for other in runs)
