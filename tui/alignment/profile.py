"""What each sentence says by itself: its words, clauses, quoted words, names and figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.english.attribution import VERBS
from tui.english.dates import Date
from tui.english.numbers import Figure
from tui.english.words import Word
from tui.said import AllSaid, Said, all_said
from tui.story import Sentence, Story

# Where a clause may end; the conjunctions are those that most often join two assertions in a report.
_CLAUSE = re.compile(
    r"[;:,]\s|\s?[—–]\s?|\s-\s"
    r"|\s(?=(?:and|but|who|which|that|after|when|while|as|because|saying|before)\s)"
)
_LEAST = 3  # content words a clause needs to be an assertion
PREFIX = 4  # letters: as good as 4-grams in tests/benchmarks/alignment.py, at a tenth of their time
_COUNTED = re.compile(r"\d|hundred|thousand|million|billion|dozen|percent|half|third|quarter", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Profile:
    """A sentence of a story, as the aligner sees it.

    ``source`` counts the sources in the order of their ids, ``place`` the sentences of the source, of
    which ``share`` (0..1) of the article has gone by. ``content`` are the stems of its content words in
    order, ``stems``, ``quoted`` and ``names`` sets of them; ``roots`` the first letters of each content
    word. ``opening`` are the first two names,
    ``says`` tells whether it passes on what somebody says, ``speakers`` who that may be.
    """

    sentence: Sentence
    source: int
    place: int
    share: float
    words: tuple[Word, ...]
    content: tuple[str, ...]
    stems: frozenset[str]
    roots: tuple[str, ...]
    clauses: tuple[frozenset[str], ...]
    quoted: frozenset[str]
    names: frozenset[str]
    opening: frozenset[str]
    says: bool
    speakers: frozenset[str]
    figures: tuple[Figure, ...]
    dates: tuple[Date, ...]


def profiles(story: Story, known: AllSaid | None = None) -> list[Profile]:
    """A profile for every sentence, sources in the order of their ids (not the reader's order).

    ``known`` is what all its sentences say, where that has been found already.
    """
    said = (known or all_said(story)).said
    sources = [source.sentences for source in sorted(story.sources, key=lambda source: source.id)]
    proper = _proper([(sentence.text, said[sentence.id].words) for s in sources for sentence in s])
    found = []
    for number, sentences in enumerate(sources):
        last = max(1, len(sentences) - 1)
        before: Profile | None = None
        for place, sentence in enumerate(sentences):
            before = _profile(
                sentence,
                said[sentence.id],
                source=number,
                place=place,
                share=place / last,
                proper=proper,
                before=before,
            )
            found.append(before)
    return found


def _profile(
    sentence: Sentence,
    said: Said,
    *,
    source: int,
    place: int,
    share: float,
    proper: frozenset[str],
    before: Profile | None,
) -> Profile:
    text, words = sentence.text, said.words
    content = [word for word in words if word.content]
    stems = tuple([word.stem for word in content])
    quoted = frozenset([w.stem for start, end in said.quoted for w in content if start <= w.start < end])
    in_order = [w.stem for w in content if w.stem in proper and text[w.start].isupper()]
    names = frozenset(in_order)
    says = bool(quoted) or any(word.form in VERBS for word in words)
    return Profile(
        sentence=sentence,
        source=source,
        place=place,
        share=share,
        words=words,
        content=stems,
        stems=frozenset(stems),
        roots=tuple([w.form if w.form[0].isdigit() else w.form[:PREFIX] for w in content]),
        clauses=_clauses(text, content),
        quoted=quoted,
        names=names,
        opening=frozenset(in_order[:2]),
        says=says,
        speakers=_speakers(names - quoted, before) if says else frozenset(),
        figures=said.figures if said.figures and _COUNTED.search(text) else (),
        dates=said.dates,
    )


def _speakers(named: frozenset[str], before: Profile | None) -> frozenset[str]:
    """Who speaks: whoever is ``named`` outside the quotation, or else whoever spoke or was named before."""
    if named or before is None:
        return named
    return before.speakers or before.names


def _clauses(text: str, content: Sequence[Word]) -> tuple[frozenset[str], ...]:
    """The content stems of each clause; one too short to say anything is part of its neighbour."""
    ends = [match.start() for match in _CLAUSE.finditer(text)]
    found: list[frozenset[str]] = []
    current: set[str] = set()
    at = 0
    for word in content:
        while at < len(ends) and word.start >= ends[at]:
            if len(current) >= _LEAST:
                found.append(frozenset(current))
                current = set()
            at += 1
        current.add(word.stem)
    if len(current) >= _LEAST or not found:
        found.append(frozenset(current))
    else:
        found[-1] |= current
    return tuple(found)


def _proper(sentences: Iterable[tuple[str, Sequence[Word]]]) -> frozenset[str]:
    """Stems that the story writes with a capital inside sentences, at least as often as without."""
    upper: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for text, words in sentences:
        capital = [text[word.start].isupper() for word in words]
        upper.update([word.stem for word, yes in zip(words[1:], capital[1:], strict=True) if yes])
        lower.update([word.stem for word, yes in zip(words, capital, strict=True) if not yes])
    return frozenset(stem for stem, count in upper.items() if count >= lower[stem])
