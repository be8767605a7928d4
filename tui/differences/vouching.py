"""Where the statements of a sentence come from: every "the mayor said" and "according to a report" in it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from tui.comparison import Value
from tui.differences.line import Line
from tui.differences.persons import role_stem
from tui.english.attribution import ADVERBS, FORMULAS, INVERTED, PRONOUNS, SPEAKERS, VERBS
from tui.english.names import ROLES
from tui.english.verbs import verb_stem
from tui.english.vouching import (
    ADDING,
    CLAIMED,
    CLAIMING,
    HEARERS,
    HEARING,
    ISSUED_WITHIN,
    ISSUING,
    JUDGING,
    LITTLE,
    SAYINGS,
    TELLING,
)
from tui.english.words import Word

# A formula's source reaches to the next comma or full stop, over at most so many words.
LONGEST = 10
# A speaker stands at most so many words from the verb.
REACH = 6
# A noun that speaks and what hangs on it: at most so many words before the verb.
COMPLETED = 12
# What stands after a headline's last colon, or before its first, names a source in at most so many words.
HEADED = 4

_FORMULA = re.compile(rf"\b(?:{'|'.join(FORMULAS)})\s+", re.IGNORECASE)
_CLOSER = re.compile(r"[,;:.!?“”\"()—–](?:\s|$)|[“”\"]")
_END = re.compile(r"[,;:—–)](?=\s|$)|(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bMrs)(?<!\b[A-Z])\.(?=\s|$)|\s-|[(“”\"]")
_SAYING_VERBS = {**VERBS, **JUDGING}
# A formula's source ends before these.
_GOES_ON = frozenset("who that which but while after when as".split()) | (
    frozenset(VERBS) - SPEAKERS - SAYINGS
)
# A name after one of these is part of a description: "the head of the Harbour Board, ...".
_WITHIN = frozenset("of for at in from to the".split())
_BREAKS = frozenset(
    "that and but as when while after before because if than to has have had was were is are be been not "
    "also later then with from in on at by citing quoting according".split()
)
_ARTICLES = frozenset("the a an".split())
_TIMES = frozenset("after before when since until once because".split())
_JOINTS = frozenset(["", "-", "‑", ".", "'s", "’s", "'", "’", "s"])
# What completes a noun, and what makes a clause of it.
_HANGS = frozenset("in by with from of for familiar close involved".split())
_NO_HANGING = (
    frozenset("who which that has have had was were is are be been not to but as when while".split())
    | PRONOUNS
)
# Before these goes a statement: "added that".
_THAT = frozenset("that it he she they".split())


@dataclass(frozen=True, slots=True)
class Attribution:
    """Where a statement comes from: the words, the speaker, the rung, and who is told.

    ``speaker`` and ``hearer`` are keys of names, else stems of nouns; ``speaker`` is empty for a pronoun.
    ``of`` are the names before a noun that speaks ("Harbour Board" of "Harbour Board officials").
    """

    line: Line
    start: int
    end: int
    speaker: frozenset[str]
    rung: str
    hearer: frozenset[str] = frozenset()
    of: frozenset[str] = frozenset()

    @property
    def value(self) -> Value:
        """The span of the words."""
        return Value(self.line.source, self.line.sentence.id, self.start, self.end)


@lru_cache(maxsize=2048)
def attributions(line: Line) -> list[Attribution]:
    """The attributions of a sentence in order."""
    found = list(_formulas(line))
    found += [a for a in _verbs(line) if not any(b.start < a.start < b.end for b in found)]
    if not SAYINGS.isdisjoint(word.form for word in line.words):
        found += [a for a in _sayings(line) if not any(b.start <= a.start < b.end for b in found)]
    if line.sentence.kind == "headline" and ":" in line.text:
        found += _headed(line)
    found = [a for a in found if not any(b is not a and b.start <= a.start and a.end <= b.end for b in found)]
    return sorted(found, key=lambda a: (a.start, a.end))


def _formulas(line: Line) -> Iterable[Attribution]:
    for match in _FORMULA.finditer(line.text):
        end = _END.search(line.text, match.end())
        words: list[Word] = []
        for word in line.words:
            if match.end() <= word.start and (end is None or word.end <= end.start()):
                if word.form in _GOES_ON or len(words) == LONGEST:
                    break
                words.append(word)
        formula = match.group().lower()
        document = any(w.form in SPEAKERS or w.form in ROLES for w in words)
        if words and (
            document
            or not formula.startswith(("citing", "quoting"))
            or (formula.startswith("quoting") and _names(line, words))
        ):
            while len(words) > 1 and not words[-1].content:
                words.pop()
            yield Attribution(
                line, match.start(), words[-1].end, _speaker(line, words), "reported", of=_keys(line, words)
            )


def _verbs(line: Line) -> Iterable[Attribution]:
    for k, word in enumerate(line.words):
        if word.form not in _SAYING_VERBS or _quoted(line, word) or not _says(line, k):
            continue
        if word.form in TELLING and k and line.words[k - 1].form in HEARING:
            told = _phrase(line, _back(line, k - 1))
            if told:
                yield _made(line, told, line.words[k - 1 : k + 1], "reported")
            continue
        subject = _subject(line, k)
        if subject and not _subordinate(line, subject[0]):
            hearer = _hearer(line, k) if word.form in TELLING else []
            yield _made(line, subject, [word, *hearer], _SAYING_VERBS[word.form], _speaker(line, hearer))


def _subordinate(line: Line, first: Word) -> bool:
    """Whether a subject stands in a clause of time or cause, which vouches for nothing ("after he said")."""
    before = [w for w in line.words if w.end <= first.start][-1:]
    return bool(before) and before[0].form in _TIMES


def _says(line: Line, k: int) -> bool:
    """Whether the verb ``k`` brings a statement, not a thing: "added [that] ...", not "added a jolt"."""
    form, after = line.words[k].form, line.words[k + 1] if k + 1 < len(line.words) else None
    if form in ADDING and after is not None:
        return line.text[line.words[k].end : after.start] != " " or after.form in _THAT
    if after is not None and form in CLAIMING:
        return after.form not in CLAIMED
    return after is None or after.form not in LITTLE


def _made(
    line: Line,
    subject: Sequence[Word],
    verb: Sequence[Word],
    rung: str,
    hearer: frozenset[str] = frozenset(),
) -> Attribution:
    """An attribution from its subject, titles included, to its verb and hearer."""
    first, last = min(subject[0].start, verb[0].start), max(subject[-1].end, verb[-1].end)
    if subject[0].start < verb[0].start:
        first = min(first, _opening(line, subject))
    return Attribution(line, first, last, _speaker(line, subject), rung, hearer, _keys(line, subject))


def _opening(line: Line, subject: Sequence[Word]) -> int:
    """Where a subject begins with the titles of its name."""
    return min((n.title for n in line.names if n.end == subject[-1].end), default=subject[0].start)


def _hearer(line: Line, k: int) -> list[Word]:
    """Who is told by the verb ``k``: the noun phrase after it."""
    after: list[Word] = []
    for at in range(k + 1, min(len(line.words), k + 1 + REACH)):
        word = line.words[at]
        if not _tight(line, at - 1) or word.form in _BREAKS - {"in"} or word.form in ADVERBS:
            break
        if word.form in PRONOUNS or word.form in VERBS:
            break
        if word.form == "in" and not line.text[word.end + 1 : word.end + 2].isupper():
            break
        after.append(word)
    while after and not after[-1].content:
        after.pop()
    heard = bool(after) and (
        _names(line, after) or any(w.form in HEARERS or w.form in SPEAKERS or w.form in ROLES for w in after)
    )
    return after if heard else []


def _sayings(line: Line) -> Iterable[Attribution]:
    """Statements put out, and those "by" or "from" somebody."""
    words = line.words
    for k, word in enumerate(words):
        if word.form not in SAYINGS or _quoted(line, word):
            continue
        if k + 2 < len(words) and words[k + 1].form in {"by", "from"}:
            source = _adjacent(line, k + 1, 1)
            if source and _speaks(line, source):
                noun = _adjacent(line, k, -1)
                yield Attribution(
                    line,
                    noun[0].start if noun else word.start,
                    source[-1].end,
                    _speaker(line, source),
                    "said",
                    of=_keys(line, source),
                )
                continue
        for at in range(max(0, k - ISSUED_WITHIN), k):
            if words[at].form in ISSUING and not _quoted(line, words[at]):
                subject = _subject(line, at)
                if subject:
                    yield _made(line, subject, [words[at], word], "said")
                break


def _headed(line: Line) -> Iterable[Attribution]:
    """A headline's source after its last colon ("Ferry sinks: police") or before its first ("Report: …")."""
    last = line.text.rindex(":")
    after = [w for w in line.words if w.start > last]
    before = [w for w in line.words if w.end <= line.text.index(":")]
    for part in (after, before):
        if 0 < len(part) <= HEADED and part[-1].form in SPEAKERS:
            yield Attribution(line, part[0].start, part[-1].end, _speaker(line, part), "reported")


def _quoted(line: Line, word: Word) -> bool:
    return any(start <= word.start < end for start, end in line.quoted)


def _speaks(line: Line, words: Sequence[Word]) -> bool:
    return _names(line, words) or any(w.form in SPEAKERS or w.form in ROLES for w in words)


def _untied(line: Line, words: list[Word]) -> list[Word]:
    """A subject that ends with a name, without what is no title of it: "[praised] Mayor Lindqvist"."""
    if not words or words[0].form in _ARTICLES or words[-1].form in SPEAKERS:
        return words
    for name in line.names:
        if name.end == words[-1].end and name.title > words[0].start:
            if any(w.form in _HANGS or w.form.endswith("ing") for w in words if w.start < name.title):
                return words
            low = [n for n, w in enumerate(words) if w.start < name.title and line.text[w.start].islower()]
            return words[low[-1] + 1 :] if low else words
    return words


def _back(line: Line, k: int) -> int:
    """The place before which the subject of the verb ``k`` ends."""
    while k and (line.words[k - 1].form in ADVERBS or line.words[k - 1].form == "who"):
        k -= 1
    return k


def _phrase(line: Line, k: int) -> list[Word]:
    """The noun phrase right before word ``k``, if it is one that speaks."""
    before = _untied(line, _adjacent(line, k, -1))
    if not before or line.text[before[-1].end : before[-1].end + 2] in {"'s", "’s"}:
        return []
    speaks = any(w.form in SPEAKERS for w in before[-2:]) or before[-1].form in ROLES
    return before if speaks or _names(line, before) else []


def _subject(line: Line, k: int) -> list[Word]:
    """The speaker of the verb ``k``: the noun or name right before it, or after it when the verb comes
    first.
    """
    back = _back(line, k)
    subject = _phrase(line, back) or _before_apposition(line, back) or _completed(line, back)
    if subject:
        return subject
    if line.words[k].form in INVERTED and line.text[: line.words[k].start].rstrip()[-1:] in {
        "”",
        '"',
        ",",
        "’",
    }:
        after = _adjacent(line, k, 1)
        if len(after) == REACH:  # cut off: "explained a policy counsel [for a leading ...]"
            after = after[: next((n for n, w in enumerate(after) if n and w.form in _HANGS), REACH)]
        if after and _speaks(line, after):
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


def _completed(line: Line, k: int) -> list[Word]:
    """The noun phrase that opens the clause of the verb ``k`` where something hangs on it: "the officer
    leading the search [said]", "reports in two papers on Monday [said]".
    """
    first = k
    while first and not _CLOSER.search(line.text, line.words[first - 1].end, line.words[first].start + 1):
        first -= 1
        if k - first > COMPLETED:
            return []
    words = line.words[first:k]
    at = next((n for n, w in enumerate(words) if n and (w.form in _HANGS or w.form.endswith("ing"))), 0)
    head = words[at - 1] if at else None
    if head is None or not (head.form in SPEAKERS or head.form in ROLES or head.form in SAYINGS):
        return []
    if any(w.form in VERBS or w.form in _NO_HANGING or verb_stem(w.form, "") for w in words[at:]):
        return []
    return list(words)


def _adjacent(line: Line, k: int, step: int) -> list[Word]:
    """The words beside word ``k`` on one side, up to punctuation or a word that ends a noun phrase."""
    found: list[Word] = []
    at = k + step
    while 0 <= at < len(line.words) and len(found) < REACH:
        one = min(at, at - step)
        if not _tight(line, one):
            break
        word = line.words[at]
        if word.form in VERBS or word.form in PRONOUNS or word.form in _BREAKS:
            break
        found.append(word)
        at += step
    found = found[::-1] if step < 0 else found
    while found and not found[0].content and found[0].form not in _ARTICLES:
        found = found[1:]
    return found


def _tight(line: Line, k: int) -> bool:
    """Whether word ``k`` and the next stand together: between them a space, hyphen, possessive or point."""
    return line.text[line.words[k].end : line.words[k + 1].start].strip() in _JOINTS


def _names(line: Line, words: Sequence[Word]) -> bool:
    return any(words[0].start <= n.start < words[-1].end for n in line.names)


def _keys(line: Line, words: Sequence[Word]) -> frozenset[str]:
    """The keys of the names in a phrase."""
    return frozenset(
        key
        for n in line.names
        if words[0].start <= n.start < words[-1].end
        # The last word too: "Elliott" alone may not have been joined to his full name.
        for key in (f"@{n.entity}", f"~{n.surface[-1]}")
    )


def _speaker(line: Line, words: Sequence[Word]) -> frozenset[str]:
    """Who speaks: the names in the phrase, else its nouns; of "Harbour Board officials" the officials."""
    if not words:
        return frozenset()
    at = next((n for n, w in enumerate(words) if n and (w.form in _HANGS or w.form.endswith("ing"))), 0)
    head = words[at - 1]  # "prosecutors [working for ...]", else the last word
    if head.form in SPEAKERS or head.form in ROLES or head.form in SAYINGS:
        return frozenset({role_stem(head.form)})
    return _keys(line, words) or frozenset(w.stem for w in words if w.content)
