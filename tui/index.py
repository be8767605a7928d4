"""A comparison made quick to look things up in; built once for each comparison."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tui.comparison import Comparison, Difference, Fact, Mark
from tui.corrections import Note, fact_with
from tui.story import Paragraph, Sentence, Source


class Index:
    """Where everything of ``comparison`` stands, by id."""

    def __init__(self, comparison: Comparison, notes: Iterable[Note] = ()) -> None:
        """``notes``: what the reader wrote to facts."""
        self.comparison = comparison
        self.notes: dict[str, str] = {
            fact.id: note.text
            for note in notes
            if (fact := fact_with(comparison.facts, note.sentences)) is not None
        }
        self.sources: dict[str, Source] = {s.id: s for s in comparison.story.sources}
        self.facts: dict[str, Fact] = {f.id: f for f in comparison.facts}
        self.sentences: dict[str, Sentence] = {}
        self.paragraphs: dict[str, Paragraph] = {}
        for source in comparison.story.sources:
            for paragraph in source.paragraphs:
                for sentence in paragraph.sentences:
                    self.sentences[sentence.id] = sentence
                    self.paragraphs[sentence.id] = paragraph
        self.differences: dict[str, list[Difference]] = defaultdict(list)
        for difference in comparison.differences:
            if difference.fact is not None:
                self.differences[difference.fact].append(difference)
        self.of_no_fact = _by_sentence(d for d in comparison.differences if d.fact is None)
        self.marks: dict[tuple[str, str], list[Mark]] = defaultdict(list)
        for mark in comparison.marks:
            self.marks[mark.fact, mark.sentence].append(mark)
        self.facts_of: dict[str, list[Fact]] = defaultdict(list)
        for fact in comparison.facts:
            for reading in fact.readings:
                for sentence_id in reading.sentences:
                    self.facts_of[sentence_id].append(fact)
        # Facts that a source lacks and only later articles have, as (source, fact).
        self.earlier = {(o.source, o.fact) for o in comparison.omissions if o.earlier}
        # Kinds of detail that no other source has, by the sentence they stand in.
        self.lone_details: dict[str, dict[str, None]] = defaultdict(dict)
        for detail in comparison.details:
            if len(detail.sources) == 1:
                for occurrence in detail.occurrences:
                    self.lone_details[occurrence.sentence][detail.kind] = None


def _by_sentence(differences: Iterable[Difference]) -> dict[str, list[Difference]]:
    """Differences, here those that belong to no one fact, by each of the sentences that they rest on."""
    found: dict[str, list[Difference]] = defaultdict(list)
    for difference in differences:
        for sentence in {value.sentence for value in difference.values}:
            found[sentence].append(difference)
    return found
