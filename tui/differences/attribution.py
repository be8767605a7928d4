"""Attribution: who each source says the statement comes from, and how far it vouches ("said" / "claimed")."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, product

from tui.comparison import Value
from tui.differences.line import Line
from tui.differences.row import Found, Row
from tui.english.attribution import ADVERBS, FORMULAS, INVERTED, PRONOUNS, SPEAKERS, SPEECH, VERBS
from tui.english.names import ROLES
from tui.english.words import Word

# A formula's source reaches to the next comma or full stop, over at most so many words.
LONGEST = 8
# A speaker stands at most so many words from the verb.
REACH = 6

# Two sentences make one statement when the words they share are together so telling (see Prepared.weight).
TELLING = 2.6
# ... and this part of the words of the shorter one.
ALIKE = 0.3
# ... or less telling words, but nearly all of them.
CLOSER = 1.8
CLOSE = 0.6
# ... this part where one states flat what the other has from somebody, or where each names a person.
FLAT = 0.5

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
    """Statements that the readings credit to different sources, vouch for differently, or state flat."""
    seen: set[Value] = set()
    for a, b in _statements(row):
        values = _compared(a, b)
        if values and not seen.issuperset(values):
            seen.update(values)
            if len(values) > 1:
                yield Found("attribution", False, row.note(values), values)
                continue
            flat = b if values[0].source == a.source else a
            note = f"{row.note(values)}; {row.prepared.sigla[flat.source]}: stated flat"
            yield Found("attribution", False, note, values)


def _statements(row: Row) -> Iterable[tuple[Line, Line]]:
    """Sentences of two readings that say the same, their attributions left out; the most alike first."""
    pairs = []
    for one, other in combinations(row.readings, 2):
        for a, b in product(one.lines, other.lines):
            if not (attributions(a) or attributions(b)):
                continue
            overlap = _overlap(a, b)
            if overlap < ALIKE:
                continue
            weight = row.prepared.weight(sorted(_said(a) & _said(b)))
            if weight >= TELLING or (weight >= CLOSER and overlap >= CLOSE):
                pairs.append((-weight, a.number, b.number, a, b))
    return [(a, b) for *_, a, b in sorted(pairs, key=lambda pair: pair[:3])]


@lru_cache(maxsize=4096)
def _said(line: Line) -> frozenset[str]:
    """What a sentence says: its words that carry meaning, outside attributions."""
    spans = [(a.start, a.end) for a in attributions(line)]
    return frozenset(
        atom.key for atom in line.content if not any(start <= atom.start < end for start, end in spans)
    )


def _compared(a: Line, b: Line) -> tuple[Value, ...]:
    """What is credited differently in two sentences: an attribution of each, or one that the other lacks."""
    mine = [x for x in attributions(a) if x.speaker]
    theirs = [x for x in attributions(b) if x.speaker]
    if mine and theirs:
        odd = [x for x in mine if not any(_same(x, y) for y in theirs)]
        other = [y for y in theirs if not any(_same(x, y) for x in mine)]
        further = [x for x in (*odd, *other) if x.rung == "reported"]
        # Another source, or a further one: "the agency said, according to a newspaper".
        plain = not further and _overlap(a, b) < FLAT  # two persons, who may have said two things
        if (odd and other and not plain) or further:
            return _chosen(odd or mine).value, _chosen(other or theirs).value
        return ()
    for told, flat in ((mine, b), (theirs, a)):
        if told and _flat(flat, _chosen(told)):
            return (_chosen(told).value,)
    return ()


def _chosen(told: list[_Attribution]) -> _Attribution:
    """Of several attributions the one that says where the source has it from, else the first."""
    return next((x for x in told if x.rung == "reported"), told[0])


def _flat(line: Line, told: _Attribution) -> bool:
    """Whether a sentence states as a fact what is ``told``, without speech, hearsay or the speaker."""
    if line.sentence.kind in {"headline", "subhead"} or line.quoted or told.line.quoted:
        return False
    if any(w.form in SPEECH or w.form in _HEARSAY for w in line.words) or told.speaker & line.said:
        return False
    return _overlap(line, told.line) >= (CLOSE if told.rung == "said" else FLAT)


def _overlap(a: Line, b: Line) -> float:
    """The part of the shorter sentence's words, attributions left out, that the other has."""
    mine, theirs = _said(a), _said(b)
    return len(mine & theirs) / max(1, min(len(mine), len(theirs)))


def _same(a: _Attribution, b: _Attribution) -> bool:
    return bool(a.speaker & b.speaker) and a.rung == b.rung


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
    verb = k
    while k and (line.words[k - 1].form in ADVERBS or line.words[k - 1].form == "who"):
        k -= 1
    before = _adjacent(line, k, -1)
    if before and (_names(line, before) or any(w.form in SPEAKERS for w in before[-2:])):
        return before
    apposed = _before_apposition(line, k)
    if apposed:
        return apposed
    k = verb
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
    """The name before "..., the agency's chief economist, [said]"; not one within the apposition."""
    if line.text[: line.words[k].start].rstrip()[-1:] != ",":
        return []
    for name in reversed(line.names):
        before = line.text[: name.start].split()[-1:]
        if name.end >= line.words[k].start or line.text[name.end : name.end + 1] != ",":
            continue
        between = line.text[name.end + 1 : line.words[k].start].rstrip()[:-1]
        if before and before[0] in _WITHIN:
            continue
        if not between.strip() and line.text[: name.title].rstrip()[-1:] != ",":
            continue  # "The captain, beside Mayor Lindqvist, said": not she
        if not _CLOSER.search(between.replace(",", "", 1)):
            return [w for w in line.words if name.start <= w.start < name.end]
    return []


# A name after one of these is part of a description: "the head of the Harbour Board, ...".
_WITHIN = frozenset("of for at in from to the".split())


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


# What passes a statement on without naming a verb of saying.
_HEARSAY = frozenset("according reportedly allegedly citing quoting apparently".split())

_BREAKS = frozenset(
    "that and but as when while after before because if than to has have had was were is are be been not "
    "also later then with from in on at by".split()
)


def _names(line: Line, words: list[Word]) -> bool:
    return any(words[0].start <= n.start < words[-1].end for n in line.names)


def _speaker(line: Line, words: list[Word]) -> frozenset[str]:
    """Who speaks: the names in the phrase, else its nouns."""
    names = [n for n in line.names if words[0].start <= n.start < words[-1].end]
    if names:
        # The last word too: "Elliott" alone may not have been joined to his full name.
        return frozenset(key for n in names for key in (f"@{n.entity}", f"~{n.surface[-1]}"))
    return frozenset(w.stem for w in words if w.content)
