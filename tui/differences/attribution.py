"""Attribution: who each source says the statement comes from, and how far it vouches ("said" / "claimed")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from tui.comparison import Value
from tui.differences.line import Line
from tui.differences.row import Found, Row
from tui.english.attribution import FORMULAS, INVERTED, PRONOUNS, SPEAKERS, VERBS
from tui.english.names import ROLES
from tui.english.words import Word

# A formula's source reaches to the next comma or full stop, over at most so many words.
LONGEST = 8
# A speaker stands at most so many words from the verb.
REACH = 6

# Two sentences make one statement when the words they share are together so telling (see Prepared.weight).
TELLING = 2.6

_FORMULA = re.compile(rf"\b(?:{'|'.join(FORMULAS)})\s+", re.IGNORECASE)
_CLOSER = re.compile(r"[,;:.!?“”\"()—–](?:\s|$)|[“”\"]")
_END = re.compile(r"[,;:.—–)](?=\s|$)|[(“”\"]")


@dataclass(frozen=True, slots=True)
class _Attribution:
    """Where a statement comes from: the words, the speaker (an entity's or noun's key, empty for a pronoun),
    the rung.
    """

    line: Line
    start: int
    end: int
    speaker: frozenset[str]
    rung: str

    @property
    def value(self) -> Value:
        return Value(self.line.source, self.line.sentence.id, self.start, self.end)


def find(row: Row) -> Iterable[Found]:
    """Statements that the readings credit to different sources, or vouch for differently."""
    told: list[_Attribution] = []
    for reading in row.readings:
        found = [a for line in reading.lines for a in attributions(line) if a.speaker]
        if found:
            told.append(found[0])
    if len(told) < 2:
        return
    said = [{atom.key for atom in a.line.content if not a.start <= atom.start < a.end} for a in told]
    # Pairs that say the same, the attributions left out.
    compared = [
        (a, b)
        for (a, mine), (b, theirs) in combinations(zip(told, said, strict=True), 2)
        if row.prepared.weight(mine & theirs) >= TELLING
    ]
    if any(_differ(a, b) for a, b in compared):
        used = {id(a) for pair in compared for a in pair}
        values = tuple(a.value for a in told if id(a) in used)
        yield Found("attribution", False, row.note(values), values)


def _differ(a: _Attribution, b: _Attribution) -> bool:
    return not a.speaker & b.speaker or a.rung != b.rung


@lru_cache(maxsize=2048)
def attributions(line: Line) -> list[_Attribution]:
    """The attributions of a sentence in order."""
    found = []
    for match in _FORMULA.finditer(line.text):
        end = _END.search(line.text, match.end())
        words = [w for w in line.words if match.end() <= w.start and (end is None or w.end <= end.start())]
        words = words[:LONGEST]
        speaks = any(w.form in SPEAKERS or w.form in ROLES for w in words)
        if words and (speaks or not match.group().lower().startswith(("citing", "quoting"))):
            found.append(_Attribution(line, match.start(), words[-1].end, _speaker(line, words), "reported"))
    for k, word in enumerate(line.words):
        if word.form in VERBS and not _quoted(line, word):
            subject = _subject(line, k)
            if subject:
                first, last = min(subject[0].start, word.start), max(subject[-1].end, word.end)
                found.append(_Attribution(line, first, last, _speaker(line, subject), VERBS[word.form]))
    return sorted(found, key=lambda a: (a.start, a.end))


def _quoted(line: Line, word: Word) -> bool:
    return any(start <= word.start < end for start, end in line.quoted)


def _subject(line: Line, k: int) -> list[Word]:
    """The speaker of the verb ``k``: the noun or name right before it, or after it when the verb comes
    first.
    """
    before = _adjacent(line, k, -1)
    if before and (_names(line, before) or any(w.form in SPEAKERS for w in before[-2:])):
        return before
    apposed = _before_apposition(line, k)
    if apposed:
        return apposed
    if line.words[k].form in INVERTED and line.text[: line.words[k].start].rstrip()[-1:] in {
        "”",
        '"',
        ",",
        "’",
    }:
        after = _adjacent(line, k, 1)
        if after and (_names(line, after) or any(w.form in SPEAKERS or w.form in ROLES for w in after)):
            return after
    return []


def _before_apposition(line: Line, k: int) -> list[Word]:
    """The name before "..., the agency's chief economist, [said]"."""
    if line.text[: line.words[k].start].rstrip()[-1:] != ",":
        return []
    for name in reversed(line.names):
        if name.end < line.words[k].start and line.text[name.end : name.end + 1] == ",":
            between = line.text[name.end + 1 : line.words[k].start].rstrip()[:-1]
            if between.strip() and not _CLOSER.search(between):
                return [w for w in line.words if name.start <= w.start < name.end]
    return []


def _adjacent(line: Line, k: int, step: int) -> list[Word]:
    """The words beside word ``k`` on one side, up to punctuation or a word that ends a noun phrase."""
    found: list[Word] = []
    at = k + step
    while 0 <= at < len(line.words) and len(found) < REACH:
        one, other = sorted((at, at - step))
        if line.text[line.words[one].end : line.words[other].start].strip(" -’'s."):
            break
        word = line.words[at]
        if word.form in VERBS or word.form in PRONOUNS or word.form in _BREAKS:
            break
        found.append(word)
        at += step
    found = found[::-1] if step < 0 else found
    while found and not found[0].content and found[0].form not in {"the", "a", "an"}:
        found = found[1:]
    return found


_BREAKS = frozenset(
    "that and but as when while after before because if than to has have had was were is are be been not "
    "also later then with from in on at by".split()
)


def _names(line: Line, words: list[Word]) -> bool:
    return any(words[0].start <= n.start < words[-1].end for n in line.names)


def _speaker(line: Line, words: list[Word]) -> frozenset[str]:
    """Who speaks: the names in the phrase, else its nouns."""
    names = {f"@{n.entity}" for n in line.names if words[0].start <= n.start < words[-1].end}
    if names:
        return frozenset(names)
    return frozenset(w.stem for w in words if w.content)
