"""Hedge: one claim, more or less certain ("violated" / "may have violated" / "apparent violation")."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from tui.comparison import Value
from tui.differences.line import Line
from tui.differences.row import Found, Reading, Row
from tui.differences.vouching import attributions
from tui.english.hedges import (
    ADJECTIVES,
    DOUBTS,
    FUTURE,
    HEARSAY,
    HEDGES,
    NEGATED,
    NEGATIONS,
    PARTS,
    PHRASES,
    SAME_CLAIM,
    SAME_HEDGE,
    UNREAL,
)
from tui.english.verbs import verb_stem
from tui.english.words import Word, stem

# A hedge bears on the next word that carries meaning, at most so many words on ("may also have violated").
REACH = 4
# The claim and the words around it that both readings share must be together so telling (see
# Prepared.weight).
TELLING = 1.2
# A modal says little by itself: "could get" and "get" stand in any two sentences.
MODAL = 2.6
NEAR = 5
# Where no word right beside the two claims is the same, so much is needed.
APART = 2.2
# On a row that is less sure than this, only claims of guilt are compared.
LIKELY = 0.45
# What is credited stands at most so many words from the attribution.
CREDITED = 4
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
            claim = next((c for c in hedged[i] if c.key == key), None) or _flat(
                reading, key, first.kind in _OF_VERBS
            )
            if claim is not None and (claim is first or _same_place(row, first, claim)):
                chosen.append(claim)
        if first.hedge in _HEARSAY:
            chosen = [_credited(claim) for claim in chosen]
        if len(chosen) > 1 and len({(c.kind, c.hedge) for c in chosen}) > 1:
            values = tuple(c.value for c in chosen)
            yield Found("hedge", False, row.note(values), values)


_HEARSAY = frozenset(stem(word) for word in HEARSAY)


def _credited(claim: _Claim) -> _Claim:
    """A flat claim with the attribution before it, where that is near ("officials said that he had left")."""
    if claim.kind:
        return claim
    for told in reversed(attributions(claim.line)):
        if told.speaker and told.end <= claim.start:
            near = len(claim.line.text[told.end : claim.start].split()) <= CREDITED
            return replace(claim, start=told.start) if near else claim
    return claim


def _doubts(row: Row) -> Iterable[Found]:
    """What readings call unclear, unproven or unsaid, each in its way ("no evidence", "unclear if")."""
    told = [(i, d) for i, r in enumerate(row.readings) for line in r.lines for d in _doubtful(line)]
    chosen: dict[int, _Claim] = {}
    for (i, a), (j, b) in combinations(told, 2):
        if i == j or a.hedge == b.hedge:
            continue
        if row.prepared.weight(sorted(_in_doubt(a) & _in_doubt(b))) >= DOUBTED:
            chosen.setdefault(i, a)
            chosen.setdefault(j, b)
    if chosen:
        values = tuple(chosen[i].value for i in sorted(chosen))
        yield Found("hedge", False, row.note(values), values)


def _in_doubt(claim: _Claim) -> set[str]:
    """What a claim calls unclear: the words after it says so, and those right before."""
    content = claim.line.content
    at = next((k for k, atom in enumerate(content) if atom.start >= claim.start), len(content))
    return {atom.key for atom in content[max(0, at - REACH) : at + 2 * NEAR]}


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
        if word.form in PARTS and _in_part(words, k):
            yield _Claim(line, words[k - 1].start, words[k + 1].end, _key(words[k - 1]), "limit", "part")
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
                    yield _Claim(line, word.start, target.end, _key(target), kind, _hedge(word))
                    if _key(target) not in _CLAIMED:
                        yield from _guilt(line, word, target, kind)
                break


def _in_part(words: Sequence[Word], k: int) -> bool:
    """Whether a verb stands before word ``k`` and "of" after it: "denied [parts] of the report"."""
    if not k or k + 1 == len(words) or words[k + 1].form != "of":
        return False
    verb = words[k - 1].form
    return verb.endswith("ing") or bool(verb_stem(verb, words[k - 2].form if k > 1 else ""))


def _guilt(line: Line, hedge: Word, target: Word, kind: str) -> Iterable[_Claim]:
    """What a hedge says of guilt further on in its clause: "believed to be in the country illegally"."""
    for word in [w for w in line.words if w.start > target.start][:REACH]:
        if "," in line.text[target.end : word.start] or word.form == "that":
            return
        if _key(word) in _CLAIMED:
            yield _Claim(line, hedge.start, word.end, _key(word), kind, _hedge(hedge))
            return


def _hedge(word: Word) -> str:
    return SAME_HEDGE.get(word.stem, word.stem)


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
# Kinds of hedges that bear on verbs.
_OF_VERBS = frozenset({"force", "likely", "limit"})
_BEFORE_NAMES = frozenset("possible potential".split())


def _flat(reading: Reading, key: str, verb: bool) -> _Claim | None:
    """The first place where a reading asserts a word without hedge, or else for the future ("will meet"); an
    infinitive ("to meet") is none, nor, if it has to be a ``verb``, a noun with its article.
    """
    future = None
    for line in reading.lines:
        previous: Word | None = None
        for word in line.words:
            if word.content and _key(word) == key and not word.form.endswith(_AGENTS):
                before = previous.form if previous is not None else ""
                noun = before in _ARTICLES or word.form.rstrip("s").endswith(_NOUNS)
                if before not in UNREAL and not (verb and noun) and not _named(line, word):
                    return _Claim(line, word.start, word.end, key, "", "")
                if previous is not None and before in FUTURE and future is None:
                    future = _Claim(line, previous.start, word.end, key, "future", "will")
            previous = word
    return future


def _named(line: Line, word: Word) -> bool:
    """Whether a word is part of a name: the "war" of "Korean War"."""
    return any(
        name.start <= word.start < name.end and name.end - name.start > len(word.form) for name in line.names
    )


# Who does it is no assertion that it was done ("moderator", "plans to moderate").
# How words end that name what is done.
_NOUNS = ("ment", "ion")
_AGENTS = ("er", "or", "ers", "ors")


def _same_place(row: Row, a: _Claim, b: _Claim) -> bool:
    """Whether two claims are about the same thing: by the words around them."""
    if row.fact.confidence < LIKELY and a.key not in _CLAIMED:
        return False
    modal = any(claim.hedge in _MODALS for claim in (a, b)) and a.key not in _CLAIMED
    least = MODAL if modal else HEDGED if a.kind and b.kind else TELLING
    if a.key not in _CLAIMED and not _beside(a) & _beside(b):
        least = max(least, APART)
    return row.prepared.weight(sorted((_context(a) & _context(b)) | {a.key})) >= least


def _beside(claim: _Claim) -> set[str]:
    """The words right before the hedge and right after the claim: who does it, and to what."""
    content = claim.line.content
    before = [atom.key for atom in content if atom.end <= claim.start][-2:]
    return {*before, *[atom.key for atom in content if atom.start >= claim.end][:2]}


def _context(claim: _Claim) -> set[str]:
    content = claim.line.content
    at = next((k for k, atom in enumerate(content) if atom.end >= claim.end), len(content) - 1)
    near = content[max(0, at - NEAR) : at + NEAR + 1]
    return {atom.key for atom in near if not claim.start <= atom.start < claim.end}
