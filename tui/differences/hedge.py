"""Hedge: one claim, more or less certain ("violated" / "may have violated" / "apparent violation")."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations

from tui.comparison import Value
from tui.differences.line import Line
from tui.differences.row import Found, Reading, Row
from tui.english.hedges import ADJECTIVES, DOUBTS, HEDGES, NEGATED, NEGATIONS, PHRASES, SAME_CLAIM
from tui.english.words import Word, stem

# A hedge bears on the next word that carries meaning, at most so many words on ("may also have violated").
REACH = 4
# The claim and the words around it that both readings share must be together so telling (see
# Prepared.weight).
TELLING = 1.2
# A modal says little by itself: "could get" and "get" stand in any two sentences.
MODAL = 2.6
NEAR = 5
# Where both hedge it, less will do; and what is in doubt in both.
HEDGED = 0.8
DOUBTED = 0.9

_CLAIMS = {stem(word): stem(group.split()[0]) for group in SAME_CLAIM for word in group.split()}
_CLAIMED = frozenset(_CLAIMS.values())
_HEDGING = frozenset([*HEDGES, *ADJECTIVES, *NEGATED, *(first for first, _ in PHRASES)])
_MODALS = frozenset("may might could".split())
_SKIPPED = frozenset("have has had been be being also not even regarding concerning including".split())


@dataclass(frozen=True, slots=True)
class _Claim:
    """A word that a reading asserts, with the hedge before it, if any: ``kind`` is empty for a flat
    assertion.
    """

    line: Line
    start: int
    end: int
    key: str
    kind: str
    hedge: str

    @property
    def value(self) -> Value:
        return Value(self.line.source, self.line.sentence.id, self.start, self.end)


def find(row: Row) -> Iterable[Found]:
    """Claims that one reading hedges and another asserts flatly or hedges otherwise."""
    yield from _doubts(row)
    hedged = [[c for line in r.lines for c in _hedged(line)] for r in row.readings]
    for key in dict.fromkeys(c.key for claims in hedged for c in claims):
        first = next(c for claims in hedged for c in claims if c.key == key)
        chosen = []
        for i, reading in enumerate(row.readings):
            claim = next((c for c in hedged[i] if c.key == key), None) or _flat(reading, key)
            if claim is not None and (claim is first or _same_place(row, first, claim)):
                chosen.append(claim)
        if len(chosen) > 1 and len({(c.kind, c.hedge) for c in chosen}) > 1:
            values = tuple(c.value for c in chosen)
            yield Found("hedge", False, row.note(values), values)


def _doubts(row: Row) -> Iterable[Found]:
    """What readings call unclear, unproven or unsaid, each in its way ("no evidence", "unclear if")."""
    first: dict[int, list[_Claim]] = {
        i: found
        for i, r in enumerate(row.readings)
        if (found := [d for line in r.lines for d in _doubtful(line)])
    }
    for (i, a), (j, b) in combinations([(i, d) for i, ds in first.items() for d in ds], 2):
        if i == j or a.hedge == b.hedge:
            continue
        if row.prepared.weight(_context(a) & _context(b)) >= DOUBTED:
            yield Found("hedge", False, row.note((a.value, b.value)), (a.value, b.value))
            return


@lru_cache(maxsize=2048)
def _doubtful(line: Line) -> tuple[_Claim, ...]:
    """The places where a line says that something is not known, with a few words of what."""
    forms = [word.form for word in line.words]
    found = []
    for k in range(len(forms)):
        for phrase in _DOUBTS.get(forms[k], ()):
            last = k + len(phrase) - 1
            if tuple(forms[k : last + 1]) == phrase and last + 1 < len(forms):
                end = line.words[min(last + REACH, len(forms) - 1)].end
                found.append(_Claim(line, line.words[k].start, end, "", "doubt", " ".join(phrase)))
                break
    return tuple(found)


_DOUBTS: dict[str, list[tuple[str, ...]]] = {}
for _phrase in DOUBTS:
    _DOUBTS.setdefault(_phrase[0], []).append(_phrase)


def _key(word: Word) -> str:
    return _CLAIMS.get(word.stem, word.stem)


@lru_cache(maxsize=2048)
def _hedged(line: Line) -> tuple[_Claim, ...]:
    """The hedged claims of a line."""
    return tuple(_claims(line))


def _claims(line: Line) -> Iterable[_Claim]:
    words = line.words
    taken = [(atom.start, atom.end) for atom in line.content if atom.kind in {"name", "date"}]
    for k, word in enumerate(words):
        if word.form not in _HEDGING:
            continue
        kind, bears = _kind(line, k), k + 1
        if k + 1 < len(words) and (word.form, words[k + 1].form) in PHRASES:
            kind, bears = PHRASES[word.form, words[k + 1].form], k + 2
        if kind is None or any(start <= word.start < end for start, end in taken):
            continue
        for target in words[bears : bears + (1 if kind == "force" else REACH)]:
            if "," in line.text[word.end : target.start] or target.form == "that":
                break
            if target.content and target.form not in _SKIPPED and target.form not in HEDGES:
                named = any(start <= target.start < end for start, end in taken)
                if named and word.form in ADJECTIVES:
                    continue
                if not named or word.form in _BEFORE_NAMES:
                    yield _Claim(line, word.start, target.end, _key(target), kind, word.stem)
                break


def _kind(line: Line, k: int) -> str | None:
    """How word ``k`` hedges, if it does: some words do so only as adjectives or after a negation."""
    form = line.words[k].form
    if form in ADJECTIVES:
        before = line.words[k - 1] if k else None
        after = line.words[k + 1].form if k + 1 < len(line.words) else ""
        opens = before is not None and (before.form in _ARTICLES or before.form.endswith("ing"))
        adjective = opens and after not in {"that", "to"}
        return ADJECTIVES[form] if adjective else None
    if form in NEGATED:
        return NEGATED[form] if any(w.form in NEGATIONS for w in line.words[max(0, k - 2) : k]) else None
    return HEDGES.get(form)


_ARTICLES = frozenset("a an the of in on for by into about over with his her its their any some".split())
_BEFORE_NAMES = frozenset("possible potential".split())


def _flat(reading: Reading, key: str) -> _Claim | None:
    """The first place where a reading asserts a word without hedge; an infinitive ("to meet") is none."""
    for line in reading.lines:
        previous = ""
        for word in line.words:
            agent = word.form.endswith(_AGENTS)
            if word.content and previous != "to" and not agent and _key(word) == key:
                return _Claim(line, word.start, word.end, key, "", "")
            previous = word.form
    return None


# Who does it is no assertion that it was done ("moderator", "plans to moderate").
_AGENTS = ("er", "or", "ers", "ors")


def _same_place(row: Row, a: _Claim, b: _Claim) -> bool:
    """Whether two claims are about the same thing: by the words around them."""
    modal = any(claim.hedge in _MODALS for claim in (a, b)) and a.key not in _CLAIMED
    least = MODAL if modal else HEDGED if a.kind and b.kind else TELLING
    return row.prepared.weight((_context(a) & _context(b)) | {a.key}) >= least


def _context(claim: _Claim) -> set[str]:
    content = claim.line.content
    at = next((k for k, atom in enumerate(content) if atom.end >= claim.end), len(content) - 1)
    near = content[max(0, at - NEAR) : at + NEAR + 1]
    return {atom.key for atom in near if not claim.start <= atom.start < claim.end}
