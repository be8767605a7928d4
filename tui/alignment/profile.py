"""What each sentence says by itself: its words, clauses, quoted words, names and figures."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tui.english.attribution import VERBS
from tui.english.numbers import Figure, figures
from tui.english.quotations import quotations
from tui.english.words import Word, words
from tui.story import Sentence, Source, Story

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
    word, ``bigrams`` neighbouring stems of which one carries meaning. ``opening`` are the first two names,
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
    bigrams: frozenset[tuple[str, str]]
    quoted: frozenset[str]
    names: frozenset[str]
    opening: frozenset[str]
    says: bool
    speakers: frozenset[str]
    figures: tuple[Figure, ...]


def profiles(story: Story) -> list[Profile]:
    """A profile for every sentence, sources in the order of their ids (not the reader's order)."""
    sources = sorted(story.sources, key=lambda source: source.id)
    tokens = [[tuple(words(s.text)) for s in source.sentences] for source in sources]
    proper = _proper(sources, tokens)
    found = []
    for number, source in enumerate(sources):
        spans = _quoted(source)
        last = max(1, len(tokens[number]) - 1)
        before: Profile | None = None
        for place, (sentence, said) in enumerate(zip(source.sentences, tokens[number], strict=True)):
            before = _profile(
                sentence,
                number,
                place,
                share=place / last,
                said=said,
                spans=spans,
                proper=proper,
                before=before,
            )
            found.append(before)
    return found


def _profile(
    sentence: Sentence,
    source: int,
    place: int,
    *,
    share: float,
    said: tuple[Word, ...],
    spans: dict[str, list[tuple[int, int]]],
    proper: frozenset[str],
    before: Profile | None,
) -> Profile:
    text = sentence.text
    carries = [word.content for word in said]
    content = [word for word, yes in zip(said, carries, strict=True) if yes]
    stems = tuple([word.stem for word in content])
    quotes = spans.get(sentence.id)
    quoted = (
        frozenset([w.stem for w in content for start, end in quotes if start <= w.start < end])
        if quotes
        else frozenset()
    )
    in_order = [w.stem for w in content if w.stem in proper and text[w.start].isupper()]
    names = frozenset(in_order)
    says = bool(quoted) or any(word.form in VERBS for word in said)
    return Profile(
        sentence=sentence,
        source=source,
        place=place,
        share=share,
        words=said,
        content=stems,
        stems=frozenset(stems),
        roots=tuple([w.form if w.form[0].isdigit() else w.form[:PREFIX] for w in content]),
        clauses=_clauses(text, content),
        bigrams=frozenset(
            [(said[i].stem, said[i + 1].stem) for i in range(len(said) - 1) if carries[i] or carries[i + 1]]
        ),
        quoted=quoted,
        names=names,
        opening=frozenset(in_order[:2]),
        says=says,
        speakers=_speakers(names - quoted, before) if says else frozenset(),
        figures=tuple(figures(text)) if _COUNTED.search(text) else (),
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


def _quoted(source: Source) -> dict[str, list[tuple[int, int]]]:
    """For each sentence the spans of its text that stand inside quotation marks."""
    spans: dict[str, list[tuple[int, int]]] = {}
    for paragraph in source.paragraphs:
        for quotation in quotations([s.text for s in paragraph.sentences]):
            for piece in quotation.pieces:
                sentence = paragraph.sentences[piece.index]
                spans.setdefault(sentence.id, []).append((piece.start, piece.end))
    return spans


def _proper(sources: Sequence[Source], tokens: Sequence[Sequence[tuple[Word, ...]]]) -> frozenset[str]:
    """Stems that the story writes with a capital inside sentences, at least as often as without."""
    upper: Counter[str] = Counter()
    lower: Counter[str] = Counter()
    for source, rows in zip(sources, tokens, strict=True):
        for sentence, said in zip(source.sentences, rows, strict=True):
            for number, word in enumerate(said):
                first = sentence.text[word.start]
                if first.isupper():
                    upper[word.stem] += number > 0
                elif first.isalpha():
                    lower[word.stem] += 1
    return frozenset(stem for stem, count in upper.items() if count and count >= lower[stem])
