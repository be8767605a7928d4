"""What reports of every format say of a comparison: which facts, in which order, under which number; which
words of a reading stand out and how much of it is quoted; who leaves what out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tui.comparison import (
    Comparison,
    Copied,
    Detail,
    DetailKind,
    Difference,
    DifferenceKind,
    Fact,
    Omission,
    Value,
)
from tui.corrections import Note
from tui.index import Index
from tui.kinds import kinds_in_order
from tui.ordering import in_order
from tui.phrases import count, in_sources, sigla
from tui.reports.settings import Settings
from tui.standing_out import Stress, pointed, runs, stressed
from tui.story import Source, Story

# A name or figure in one source only is worth a word; of dates and quotations most are.
TELLING: tuple[DetailKind, ...] = ("name", "figure")
DETAIL_HEADINGS: dict[DetailKind, str] = {
    "name": "Names",
    "figure": "Figures",
    "date": "Dates",
    "quote": "Quotations",
}
GAP = "…"
IN_FULL = 12  # facts that a source lacks or alone has; of further ones, often hundreds, the numbers are told
_CONTEXT = 40  # characters of an excerpt before and after the words that matter in it
_OPENING = 90  # characters of an excerpt in which no words stand out


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a source, all of one ``stress``; or the gap of an excerpt."""

    text: str
    stress: Stress = ""


class Contents:
    """A comparison as reports tell it, by their ``settings``; ``notes`` are the reader's, to facts."""

    def __init__(self, comparison: Comparison, settings: Settings, notes: Iterable[Note] = ()) -> None:
        self.settings = settings
        self.comparison = comparison
        self.story: Story = comparison.story
        self.index = Index(comparison, notes)
        self.lead: str = settings.lead or self.story.sources[0].id
        ordered = in_order(self.story, comparison.facts, self.lead)
        # A fact keeps its number whatever the report is kept to.
        self.numbers: dict[str, int] = {fact.id: number for number, fact in enumerate(ordered, 1)}
        self.differences: tuple[Difference, ...] = self._told(comparison.differences)
        told = {difference.fact for difference in self.differences}
        self.facts: tuple[Fact, ...] = tuple(
            fact
            for fact in ordered
            if not settings.only or (fact.missing if settings.only == "omissions" else fact.id in told)
        )
        self._places = {
            sentence.id: (f"{paragraph.place}.{number}" if len(paragraph.sentences) > 1 else paragraph.place)
            for source in self.story.sources
            for paragraph in source.paragraphs
            for number, sentence in enumerate(paragraph.sentences, 1)
        }

    def _told(self, differences: Iterable[Difference]) -> tuple[Difference, ...]:
        if self.settings.only == "omissions":
            return ()
        return tuple(d for d in differences if d.conflict or self.settings.only != "conflicts")

    @property
    def tells_omissions(self) -> bool:
        """Whether the report says who leaves what out."""
        return self.settings.only in ("", "omissions")

    @property
    def tells_all(self) -> bool:
        """Whether the report is kept to nothing."""
        return not self.settings.only

    @property
    def conflicts(self) -> tuple[Difference, ...]:
        """The differences of which both sides cannot be right as written."""
        return tuple(difference for difference in self.differences if difference.conflict)

    def by_kind(self) -> tuple[tuple[DifferenceKind, tuple[Difference, ...]], ...]:
        """Every kind with its differences, conflicts first, in the order in which kinds are told; those of
        which there are none ("checked, none found") too."""
        of_kind: dict[DifferenceKind, list[Difference]] = {
            kind: [] for kind in kinds_in_order(self.comparison.differences)
        }
        for difference in sorted(self.differences, key=lambda difference: not difference.conflict):
            of_kind[difference.kind].append(difference)
        return tuple((kind, tuple(found)) for kind, found in of_kind.items())

    def of_fact(self, fact: str) -> tuple[Difference, ...]:
        """The differences told of ``fact`` (an id), conflicts first."""
        found = [difference for difference in self.differences if difference.fact == fact]
        return tuple(sorted(found, key=lambda difference: not difference.conflict))

    def left_out(self, source: str) -> tuple[tuple[Omission, Fact], ...]:
        """The facts that two others carry and ``source`` (an id) lacks, then those that it perhaps has; of
        both those that most carry first."""
        lacking = [
            (omission, self.index.facts[omission.fact])
            for omission in self.comparison.omissions
            if omission.source == source and len(omission.carried_by) > 1
        ]
        return tuple(
            sorted(
                lacking,
                key=lambda item: (item[0].perhaps, -len(item[0].carried_by), self.numbers[item[1].id]),
            )
        )

    def alone(self, source: str) -> tuple[Fact, ...]:
        """The facts that ``source`` (an id) alone has, and no other even perhaps."""
        return tuple(
            fact
            for fact in sorted(self.comparison.facts, key=lambda fact: self.numbers[fact.id])
            if not fact.shared and not fact.perhaps and fact.readings[0].source == source
        )

    def by_numbers(self, omissions: Iterable[tuple[Omission, Fact]]) -> str:
        """The numbers of the facts of ``omissions``, with ``?`` where it may be there: ``4, 7?``."""
        return ", ".join(f"{self.numbers[fact.id]}{'?' if o.perhaps else ''}" for o, fact in omissions)

    def only_in(self, source: str) -> tuple[tuple[DetailKind, tuple[Detail, ...]], ...]:
        """The names and figures that ``source`` (an id) alone has, in whatever fact, by kind."""
        found = [
            (kind, tuple(detail for detail in self.details(kind) if detail.sources == (source,)))
            for kind in TELLING
        ]
        return tuple((kind, details) for kind, details in found if details)

    def placed(self, details: Iterable[Detail]) -> str:
        """``details`` of one source with the first place of each: ``Harwell (¶2), Aurora (¶7.2)``."""
        return ", ".join(f"{each.text} ({self.place(each.occurrences[0].sentence)})" for each in details)

    def details(self, kind: DetailKind) -> tuple[Detail, ...]:
        """The details of ``kind``, those in most sources first."""
        found = [detail for detail in self.comparison.details if detail.kind == kind]
        return tuple(sorted(found, key=lambda detail: -len(detail.sources)))

    def lone_details(self, fact: Fact) -> tuple[Detail, ...]:
        """The names and figures in the readings of ``fact`` that no other source has anywhere, but for those
        that its differences point at."""
        sentences = {id for reading in fact.readings for id in reading.sentences}
        pointed = [value for found in self.index.differences.get(fact.id, ()) for value in found.values]

        def stands_out(value: Value) -> bool:
            return value.sentence in sentences and not any(
                other.sentence == value.sentence and other.start < value.end and value.start < other.end
                for other in pointed
            )

        return tuple(
            detail
            for detail in self.comparison.details
            if len(detail.sources) == 1 and detail.kind in TELLING
            if any(map(stands_out, detail.occurrences))
        )

    def carried(self) -> tuple[tuple[int, int], ...]:
        """By how many sources, most first, how many facts are carried."""
        return tuple(
            sorted(Counter(len(fact.readings) for fact in self.comparison.facts).items(), reverse=True)
        )

    def where_carried(self, sources: int) -> str:
        """Where the facts stand that so many sources carry; of those in one, how many another perhaps has."""
        told = in_sources(sources, len(self.story.sources))
        return (
            f"{told} ({self.perhaps_alone} of them perhaps in others)"
            if sources == 1 and self.perhaps_alone
            else told
        )

    @property
    def perhaps_alone(self) -> int:
        """How many facts one source alone has, and another perhaps in other words."""
        return sum(bool(fact.perhaps) for fact in self.comparison.facts if not fact.shared)

    def shares(self, source: str) -> tuple[int, int]:
        """How many facts ``source`` (an id) reports, and how many of these another one does too."""
        own = [fact for fact in self.comparison.facts if fact.reading(source)]
        return len(own), sum(fact.shared for fact in own)

    def place(self, sentence: str) -> str:
        """Where ``sentence`` (an id) stands in its article: ``headline``, ``¶7``, or ``¶7.2`` for the second
        sentence of the seventh paragraph."""
        return self._places[sentence]

    def places(self, sentences: Iterable[str]) -> str:
        """The places of ``sentences`` (ids of one source), each once: ``headline, ¶7.2``."""
        return ", ".join(dict.fromkeys(self._places[id] for id in sentences))

    def where(self, fact: Fact) -> str:
        """How many sources report ``fact``, and which one if it is alone: ``1 of 5: only AP``."""
        carried = f"{len(fact.readings)} of {len(self.story.sources)}"
        return carried if fact.shared else f"{carried}: only {sigla(self.story, [fact.readings[0].source])}"

    def reading(self, fact: Fact, sentences: Sequence[str]) -> list[Stretch]:
        """The words of ``sentences`` (ids of one source) as a reading of ``fact``: whole, or an excerpt."""
        stretches: list[Stretch] = []
        for id in sentences:
            spans = stressed(self.index, [fact.id], id) if fact.shared else []
            text = self.index.sentences[id].text
            shown = [(0, len(text))] if self.settings.whole else _excerpt(text, spans)
            found = _stretches(text, spans, shown)
            if stretches and stretches[-1].text == f" {GAP}" and found[0].text == f"{GAP} ":
                found = found[1:]  # one gap, not two
            if stretches:
                stretches.append(Stretch(" "))
            stretches += found
        return stretches

    def values(self, difference: Difference) -> list[tuple[Source, str, list[Stretch]]]:
        """What ``difference`` points at, sentence by sentence: the source, the sentence's id, its words: the
        sentence whole, or an excerpt around them."""
        told = []
        for id in dict.fromkeys(value.sentence for value in difference.values):
            text = self.index.sentences[id].text
            found: list[Stress] = [""] * len(text)
            for value in pointed(self.index, difference, id):
                found[value.start : value.end] = ["conflict" if difference.conflict else "differs"] * (
                    value.end - value.start
                )
            spans = runs(found)
            # Where it is a gap that matters, the words that have it.
            around = spans or [(v.start, v.end, "") for v in difference.values if v.sentence == id]
            shown = [(0, len(text))] if self.settings.whole else _excerpt(text, around)
            source = next(value.source for value in difference.values if value.sentence == id)
            told.append((self.index.sources[source], id, _stretches(text, spans, shown)))
        return told

    def copied(self) -> tuple[str, ...]:
        """Who shares text word for word, most first, in a sentence each."""
        pairs = sorted(self.comparison.copied, key=lambda pair: -pair.share)
        return tuple(
            f"{sigla(self.story, pair.sources)} share {pair.share:.0%} of the words of the shorter one, word "
            f"for word in {count(len(pair.runs), 'run')}{self._earlier(pair)}"
            for pair in pairs
        )

    def _earlier(self, pair: Copied) -> str:
        """Which of two sources probably came first: where both days are known and not the same."""
        one, other = (self.index.sources[source] for source in pair.sources)
        if one.published is None or other.published is None or one.published == other.published:
            return ""
        first = one if one.published < other.published else other
        return f"; {first.siglum} probably came first, on {first.published}"


def _excerpt(text: str, spans: Sequence[tuple[int, int, Stress]]) -> list[tuple[int, int]]:
    """Which parts of ``text`` an excerpt shows, in whole words: those that stand out with what is around
    them, or where none do the beginning."""
    wanted = [(start - _CONTEXT, end + _CONTEXT) for start, end, _ in spans] or [(0, _OPENING)]
    parts: list[tuple[int, int]] = []
    for first, last in wanted:
        start = 0 if first <= 0 else text.find(" ", first) + 1
        end = len(text) if last >= len(text) else text.rfind(" ", start, last)
        if parts and start <= parts[-1][1] + 2 * len(GAP):
            parts[-1] = (parts[-1][0], max(end, parts[-1][1]))
        else:
            parts.append((start, end if end > start else min(last, len(text))))
    return parts


def _stretches(
    text: str, spans: Sequence[tuple[int, int, Stress]], shown: Sequence[tuple[int, int]]
) -> list[Stretch]:
    """The ``shown`` parts of ``text``, cut where ``spans`` begin and end, gaps between and around them."""
    made = []
    for number, (first, last) in enumerate(shown):
        if first > 0:
            made.append(Stretch(f"{GAP} " if number == 0 else f" {GAP} "))
        position = first
        for start, end, stress in spans:
            if end <= position or start >= last:
                continue
            made.append(Stretch(text[position:start]))
            made.append(Stretch(text[max(position, start) : min(end, last)], stress))
            position = min(end, last)
        made.append(Stretch(text[position:last]))
    if shown and shown[-1][1] < len(text):
        made.append(Stretch(f" {GAP}"))
    return [stretch for stretch in made if stretch.text]
