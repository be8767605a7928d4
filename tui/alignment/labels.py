"""What a row is called: the opening of the reading that says most of what its readings share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from itertools import chain
from math import fsum, inf

from tui.alignment.profile import Profile
from tui.english.grammar import POINTING, opens_clause, states

LONGEST = 90  # characters
_SHOWN = 60  # characters that a row's head has room for at 80 columns: what is in them counts
_SUFFICIENT = 5  # content words: a clause of fewer seldom says what happened
# A whole clause reads better than one that is cut off and may say a little less; one that points elsewhere
# ("He said it was") says little by itself; and what only one source says must not name the row. By eye.
_WHOLE = 1.25
_POINTING = 0.6
_TAKEN = 0.6
_UNSHARED = 0.3
# What may stand before the statement itself: a dateline, a conjunction, and who says it.
_BEFORE = re.compile(
    r"(?:[A-Z][A-Z .,’'-]+(?:[A-Z][a-z]{1,5}\. )?(?:\([A-Za-z .]{2,20}\) )?[―—–-]+ |\([A-Z]{2,5}\) [―—–-]+ )?"
    r"(?:(?:And|But|So|Yet) )?"
    r"(?:(?:According to|In a statement|In an? [a-z]+ (?:filing|statement|interview))[^,“”\"]{0,80}, )?"
)
_CLAUSE = re.compile(r"[;:]\s|,\s|\s?[—–]\s?|\s-\s|\s(?=(?:and|but|after|when|while|as|because|according)\s)")


def label(row: Sequence[Profile], weight: Mapping[str, float], taken: Container[str] = ()) -> str:
    """The opening clauses of a sentence of ``row`` that say what its sources share, and little else.

    ``weight`` is how rare stems are in the story. A row of one source is called by its first sentence. A
    label has a verb, where some sentence begins with a clause that has one, stands by itself where it can,
    and is rather none of those that are ``taken``.
    """
    sources = {profile.source for profile in row}
    if len(sources) == 1:
        return _named(_statement(row[0].sentence.text)[1])
    shared = Counter(chain.from_iterable(_stems(row, source) for source in sources))
    best = (-inf, 0, "")
    for profile in row:
        start, statement = _statement(profile.sentence.text)
        whole = len(statement.rstrip(" .!?"))
        stems = _opening(profile, start)
        first = next((word.form for word in profile.words if word.start >= start), "")
        ends = _ends(statement)
        if opens_clause(first):
            ends = ends[1:]
        for end in (*ends, whole):
            shown = min(end, _SHOWN)
            said = {stem for at, stem in stems if at < shown}
            if end < whole and (len(said) < min(_SUFFICIENT, len(stems)) or not states(statement[:end])):
                continue
            # fsum: the same whatever the order of the set
            score = fsum(
                weight[s] * ((shared[s] - 1) / (len(sources) - 1) if shared[s] > 1 else -_UNSHARED)
                for s in said
            )
            text = _named(statement[:end].strip(" ,;:—–-"))
            if score > 0:
                score *= _WHOLE if end == shown else 1.0
                score *= _POINTING if first in POINTING else 1.0
                score *= _TAKEN if text in taken else 1.0
            best = max(best, (score, -end, text))
    return best[2] or _named(row[0].sentence.text)


def _opening(profile: Profile, start: int) -> list[tuple[int, str]]:
    """The content stems of a statement that begins at ``start``, and where they stand in it: those that are
    shown, and as many more as make it sufficient."""
    found: list[tuple[int, str]] = []
    for word in profile.words:
        if word.start >= start and word.stem in profile.stems:
            if word.start - start >= _SHOWN and len(found) >= _SUFFICIENT:
                break
            found.append((word.start - start, word.stem))
    return found


def _ends(statement: str) -> list[int]:
    """Where the clauses of a statement end, as far as they are shown."""
    found = []
    for match in _CLAUSE.finditer(statement):
        found.append(match.start())
        if match.start() > _SHOWN:
            break
    return found


def _stems(row: Sequence[Profile], source: int) -> frozenset[str]:
    return frozenset().union(*(profile.stems for profile in row if profile.source == source))


def _statement(text: str) -> tuple[int, str]:
    """``text`` without what stands before its statement, and where that begins."""
    match = _BEFORE.match(text)
    start = match.end() if match else 0
    return start, text[start : start + 1].upper() + text[start + 1 :]


def _named(text: str) -> str:
    """``text`` as a label: cut, without half a quotation or a full stop, unless it is an abbreviation's."""
    short = balanced(cut(text))
    return short if "." in short.rpartition(" ")[2][:-1] else short.rstrip(".")


def balanced(text: str) -> str:
    """``text`` without a quotation mark at its ends whose other half is missing."""
    for opening, closing in ("“”", '""'):
        alone = text.count('"') % 2 if opening == closing else text.count(opening) != text.count(closing)
        if alone and text.startswith(opening):
            text = text[1:]
        elif alone and text.endswith(closing):
            text = text[:-1]
    return text.strip()


def cut(text: str, longest: int = LONGEST) -> str:
    """``text`` cut at a word so that it and the ellipsis fit into ``longest`` characters."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    at = head.rfind(" ")
    return (head[:at] if at > longest // 3 else head).rstrip(" ,;:—–-“\"‘'(") + "…"
