"""A story made ready for finding differences: every sentence with its names, figures, dates and quotations.

One pass over the story, shared by marks, differences and details.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from tui.comparison import Value
from tui.differences.entity import Entity, NameUse
from tui.differences.line import Atom, Line, Utterance
from tui.differences.mentions import meant
from tui.differences.naming import find_names
from tui.differences.persons import Description, describe
from tui.differences.quoted import Quotes, find_quotes
from tui.english.dates import Date
from tui.english.imprint import dateline_end
from tui.english.names import HONORIFICS
from tui.english.numbers import Figure
from tui.english.pictures import credit_start
from tui.english.words import Word, stem
from tui.said import AllSaid, Quotation
from tui.story import Story

_Spanned = TypeVar("_Spanned", NameUse, Figure)


@dataclass(frozen=True, slots=True)
class Prepared:
    """All lines of a story in story order, by sentence id and by source, with its entities and utterances.

    ``descriptions`` are what the sources call their persons, ``described`` the same by the line's number,
    ``meant`` what they call them where no name stands beside it, ``called`` the roles that any gives to an
    entity, by its key; ``carriers`` the sources that have an atom, by its key; ``sigla`` the sources' short
    names; ``rarity`` how telling each key is in this story; ``quotes`` its quotations, sentence by sentence.
    """

    story: Story
    lines: tuple[Line, ...]
    by_id: dict[str, Line]
    of_source: dict[str, tuple[Line, ...]]
    entities: tuple[Entity, ...]
    utterances: tuple[Utterance, ...]
    descriptions: tuple[Description, ...]
    described: dict[int, list[Description]]
    meant: tuple[Description, ...]
    called: dict[str, frozenset[str]]
    carriers: dict[str, frozenset[str]]
    sigla: dict[str, str]
    rarity: dict[str, float]
    quotes: Quotes

    def weight(self, keys: Iterable[str]) -> float:
        """How telling words are together: one that its sources have in one sentence each weighs 1, one that
        stands in all their sentences 0."""
        rarity = self.rarity
        return sum([rarity.get(key, 0.0) for key in keys])

    def text(self, value: Value) -> str:
        """The words a value points at."""
        return self.by_id[value.sentence].text[value.start : value.end]


def prepare(story: Story, known: AllSaid) -> Prepared:
    """Everything that is found in ``story`` before its rows are looked at."""
    sentences = [(source, sentence) for source in story.sources for sentence in source.sentences]
    texts = [sentence.text for _, sentence in sentences]
    order = {source.id: place for place, source in enumerate(story.sources)}
    names = find_names(
        texts,
        [order[source.id] for source, _ in sentences],
        {n for n, (_, sentence) in enumerate(sentences) if sentence.kind in {"headline", "subhead"}},
    )
    lines = []
    codes: dict[str, int] = {}
    for number, (source, sentence) in enumerate(sentences):
        said = known.said[sentence.id]
        found_names, found_figures = (
            _undated(names.uses[number], said.dates),
            _undated(said.figures, said.dates),
        )
        atoms = _atoms(sentence.text, said.words, found_names, found_figures, said.dates)
        # Where it was written, and who took the picture, is no part of what is said.
        begin = dateline_end(sentence.text)
        end = credit_start(sentence.text) if sentence.kind == "caption" else len(sentence.text)
        content = tuple([atom for atom in atoms if atom.content and begin <= atom.start < end])
        lines.append(
            Line(
                number,
                source.id,
                sentence,
                said.words,
                content,
                tuple([codes.setdefault(atom.key, len(codes)) for atom in content]),
                frozenset([atom.key for atom in atoms] + [word.stem for word in said.words]),
                found_names,
                found_figures,
                said.dates,
                said.quoted,
            )
        )
    by_id = {line.sentence.id: line for line in lines}
    utterances = [
        _utterance(source.id, quotation, by_id)
        for source in story.sources
        for quotation in known.quotations[source.id]
    ]
    carriers: dict[str, set[str]] = {}
    counts: Counter[str] = Counter()
    for line in lines:
        for atom in line.content:
            carriers.setdefault(atom.key, set()).add(line.source)
        counts.update({atom.key for atom in line.content})
    whole = math.log(max(3.0, len(lines) / len(story.sources)))
    rarity = {
        key: max(0.0, 1 - math.log(count / len(carriers[key])) / whole) for key, count in counts.items()
    }
    frozen = {key: frozenset(sources) for key, sources in carriers.items()}
    sigla = {source.id: source.siglum for source in story.sources}
    persons = frozenset(entity.id for entity in names.entities if entity.person)
    described = {line.number: found for line in lines if (found := describe(line, persons))}
    descriptions = tuple(d for found in described.values() for d in found)
    unnamed = tuple(meant(lines, names.entities, descriptions))
    called: dict[str, set[str]] = {}
    for description in (*descriptions, *unnamed):
        called.setdefault(f"@{description.entity}", set()).add(description.head)
    return Prepared(
        story,
        tuple(lines),
        by_id,
        {source.id: tuple(line for line in lines if line.source == source.id) for source in story.sources},
        names.entities,
        tuple(utterance for utterance in utterances if utterance.words),
        descriptions,
        described,
        unnamed,
        {key: frozenset(roles) for key, roles in called.items()},
        frozen,
        sigla,
        rarity,
        find_quotes(lines, rarity),
    )


def _undated(found: tuple[_Spanned, ...], dates: tuple[Date, ...]) -> tuple[_Spanned, ...]:
    """Those that are no part of a date."""
    if not dates:
        return found
    return tuple(f for f in found if not any(d.start < f.end and f.start < d.end for d in dates))


def _utterance(source: str, quotation: Quotation, by_id: Mapping[str, Line]) -> Utterance:
    pieces = [(by_id[sentence], start, end) for sentence, start, end in quotation]
    words = [w.stem for line, start, end in pieces for w in line.words if start <= w.start and w.end <= end]
    return Utterance(
        source,
        tuple((line.number, start, end) for line, start, end in pieces),
        tuple(words),
        frozenset(words),
        " ".join(line.text[start:end] for line, start, end in pieces),
    )


def _atoms(
    text: str,
    found_words: Sequence[Word],
    names: Sequence[NameUse],
    figures_: Sequence[Figure],
    dates_: Sequence[Date],
) -> tuple[Atom, ...]:
    """The words of a sentence, those of a name, figure, date or compound taken together; function words
    that stand by themselves are left out.
    """
    spans = [(n.start, n.end, f"@{n.entity}", "name") for n in names]
    spans += [(f.start, f.end, f.key, "figure") for f in figures_]
    spans += [(d.start, d.end, d.key, "date") for d in dates_]
    spans.sort()
    atoms: list[Atom] = []
    at = index = 0
    while index < len(found_words):
        word = found_words[index]
        while at < len(spans) and spans[at][1] <= word.start:
            at += 1
        last = index
        if at < len(spans) and spans[at][0] <= word.start:
            start, end, key, kind = spans[at]
            while last + 1 < len(found_words) and found_words[last + 1].start < end:
                last += 1
            stems = tuple(w.stem for w in found_words[index : last + 1])
            atoms.append(Atom(start, max(end, found_words[last].end), key, stems, True, kind))
            at += 1
        else:
            while (
                last + 1 < len(found_words)
                and text[found_words[last].end] in "-‑"
                and found_words[last + 1].start == found_words[last].end + 1
                and not (at < len(spans) and spans[at][0] <= found_words[last + 1].start)
            ):
                last += 1
            if last > index:
                atoms.append(_compound(found_words[index : last + 1]))
            elif word.content and word.form not in HONORIFICS:
                atoms.append(Atom(word.start, word.end, word.stem, (word.stem,), True, "word"))
        index = last + 1
    return tuple(atoms)


def _compound(compound: Sequence[Word]) -> Atom:
    """A hyphenated compound, with the key that it has when it is written in one word."""
    key = stem("".join(word.form for word in compound))
    content = any(word.content and word.form not in HONORIFICS for word in compound)
    return Atom(
        compound[0].start, compound[-1].end, key, tuple(word.stem for word in compound), content, "word"
    )
