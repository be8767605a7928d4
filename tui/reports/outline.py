"""A report as a document, whatever its format: headings, paragraphs, lists and tables, built once from the
contents; a format says what each looks like."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from tui import __version__
from tui.comparison import Detail, Difference, Fact, Omission, Reading
from tui.measure import shorten
from tui.phrases import (
    ALL_LATER,
    CHECKED,
    FURTHER,
    IN_ONE_ONLY,
    NO_HEADLINE,
    NONE_FOUND,
    SET_ASIDE,
    count,
    listed,
    sigla,
)
from tui.reading.cleaning import safe
from tui.reports.blocks import (
    GLYPHS,
    Block,
    Bullets,
    Heading,
    Line,
    Paragraph,
    Table,
    Words,
    line,
    quoted,
    strong,
)
from tui.reports.contents import DETAIL_HEADINGS, IN_FULL, Contents
from tui.story import Source

REPORTED, PERHAPS, MISSING = "▣", "?", "·"
WIDE = 8  # sources; with more, the table of facts has no room for places
_LABEL = 80  # cells of a label in the table of facts, and of a detail in excerpts
_ONLY = {
    "differences": "differences",
    "omissions": "what sources leave out",
    "conflicts": "conflicts",
}


def outline(contents: Contents) -> tuple[Block, ...]:
    """``contents`` from the title to the program's version; nothing in it is a format's."""
    return tuple(_Outline(contents).blocks())


class _Outline:
    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._story = contents.story
        self._total = len(self._story.sources)

    def blocks(self) -> Iterator[Block]:
        yield Heading(1, safe(self._story.title) or "A story without a title")
        yield Paragraph(line(f"{count(self._total, 'article')} on one event, compared fact by fact."))
        yield from self._sources()
        yield from self._glance()
        yield from self._conflicts()
        yield from self._notes()
        yield from self._how_to_read()
        if self._contents.tells_omissions:
            yield from self._alone()
        yield from self._differences()
        if self._contents.tells_omissions:
            yield from self._left_out()
        yield from self._coverage()
        yield from self._facts()
        if self._contents.tells_all:
            yield from self._details()
            yield from self._residue()
        yield from self._made()

    def _sources(self) -> Iterator[Block]:
        yield Heading(2, "Sources")
        sources = self._story.sources
        shares = [self._contents.shares(source.id) for source in sources]
        columns = {
            "Source": [line(strong(source.siglum)) for source in sources],
            "Outlet": [line(source.outlet) for source in sources],
            "Title": [line(source.title or NO_HEADLINE) for source in sources],
            "Published": [line(str(source.published or "")) for source in sources],
            "Words": [line(str(source.words)) for source in sources],
            "Facts": [line(str(facts)) for facts, _ in shares],
            "Shared": [line(str(shared)) for _, shared in shares],
        }
        told = {name: column for name, column in columns.items() if any(column)}
        head = tuple(told)
        numbers = frozenset(head.index(name) for name in ("Words", "Facts", "Shared"))
        yield Table(head, tuple(zip(*told.values(), strict=True)), numbers, frozenset({head.index("Title")}))

    def _glance(self) -> Iterator[Block]:
        contents = self._contents
        yield Heading(2, "At a glance")
        items = [line(strong(count(len(contents.comparison.facts), "fact")), f": {self._carried()}.")]
        groups = contents.comparison.independent
        if len(groups) < self._total:
            alike = "; ".join(sigla(self._story, group) for group in groups if len(group) > 1)
            items.append(
                line(
                    strong(f"{count(self._total, 'article')}, {len(groups)} independent"),
                    f": much text is shared word for word by {alike}.",
                )
            )
        items += [line(f"{sentence}.") for sentence in contents.copied()]
        if contents.settings.only != "omissions":
            items.append(self._tally())
        yield Bullets(tuple(items))

    def _carried(self) -> str:
        contents = self._contents
        told = [f"{facts} {contents.where_carried(sources)}" for sources, facts in contents.carried()]
        return listed(told) if told else "none"

    def _tally(self) -> Line:
        found = len(self._contents.differences)
        conflicts = len(self._contents.conflicts)
        if self._contents.settings.only == "conflicts":
            return line(strong(count(conflicts, "conflict")), ".")
        grave = f"{count(conflicts, 'conflict')} among them" if conflicts else "no conflict"
        first = strong(f"{count(found, 'difference')}, {grave}")
        by_kind = self._contents.by_kind()
        there = ", ".join(f"{kind} {len(of_kind)}" for kind, of_kind in by_kind if of_kind)
        none = ", ".join(kind for kind, of_kind in by_kind if not of_kind)
        return line(first, f": {there}" if there else "", f"; {CHECKED}: {none}" if none else "", ".")

    def _conflicts(self) -> Iterator[Block]:
        if self._contents.settings.only == "omissions":
            return
        yield Heading(2, "Conflicts")
        if not self._contents.conflicts:
            yield Paragraph(line(NONE_FOUND))
        for difference in self._contents.conflicts:
            yield Paragraph(
                line(strong(f"! {difference.kind}"), f"{self._of_fact(difference)}: {difference.note}")
            )
            yield Bullets(
                tuple(
                    (*line(strong(source.siglum), f" {self._contents.place(id)}: "), *quoted(stretches))
                    for source, id, stretches in self._contents.values(difference)
                )
            )

    def _of_fact(self, difference: Difference) -> str:
        return f" (fact {self._contents.numbers[difference.fact]})" if difference.fact else ""

    def _notes(self) -> Iterator[Block]:
        notes = self._contents.index.notes
        noted = sorted(notes, key=self._contents.numbers.__getitem__)
        if noted:
            yield Heading(2, "The reader’s notes")
            yield Bullets(
                tuple(
                    line(strong(f"Fact {self._contents.numbers[fact]}"), f": {notes[fact]}") for fact in noted
                )
            )

    def _how_to_read(self) -> Iterator[Block]:
        yield Heading(2, "How to read it")
        yield Bullets(
            (
                line(
                    f"{REPORTED} reported, {PERHAPS} perhaps, in other words, {MISSING} not found. ¶7.2 is "
                    "the second sentence of the seventh paragraph."
                ),
                (
                    *line("Before words: "),
                    Words("both cannot be right as written", "conflict"),
                    *line("; "),
                    Words("others word it otherwise", "differs"),
                    *line("; "),
                    Words("in no other source", "only"),
                    *line("."),
                ),
                line(
                    "A program found this: what it did not find may stand there in other words, and what it "
                    "put together may not belong together. Read the articles before you rely on it."
                ),
            )
        )

    def _coverage(self) -> Iterator[Block]:
        facts = [fact for fact in self._contents.facts if self._compared(fact)]
        if not facts:
            return
        yield Heading(2, "Facts and sources")
        rows = tuple(
            (
                line(str(self._contents.numbers[fact.id])),
                line(shorten(safe(fact.label), _LABEL)),
                *((Words(self._cell(fact, source)),) for source in self._story.sources),
            )
            for fact in facts
        )
        head = ("No.", "Fact", *(safe(source.siglum) for source in self._story.sources))
        yield Table(head, rows, frozenset({0}), frozenset({1}))
        if alone := len(self._contents.facts) - len(facts):
            yield Paragraph(line(f"Besides, {count(alone, 'fact')} in one source only: see above."))

    def _compared(self, fact: Fact) -> bool:
        """Whether there is anything to compare: several sources have it or perhaps do, or differ on it."""
        return bool(fact.shared or fact.perhaps or self._contents.of_fact(fact.id))

    def _cell(self, fact: Fact, source: Source) -> str:
        maybe = next((r.sentences for r in fact.perhaps if r.source == source.id), ())
        sentences = fact.reading(source.id) or maybe
        if not sentences:
            return MISSING
        glyph = PERHAPS if maybe else REPORTED
        return glyph if self._total > WIDE else f"{glyph}\u00a0{self._contents.places(sentences)}"

    def _facts(self) -> Iterator[Block]:
        told = [fact for fact in self._contents.facts if self._compared(fact)]
        if told:
            yield Heading(2, "Readings")
        for fact in told:
            where = self._contents.where(fact)
            yield Heading(3, f"{self._contents.numbers[fact.id]} · {safe(fact.label)} ({where})")
            items = [self._reading(fact, reading, "") for reading in fact.readings]
            items += [self._reading(fact, reading, f"{PERHAPS} perhaps ") for reading in fact.perhaps]
            if fact.missing:
                items.append(line(f"{MISSING} not in {sigla(self._story, fact.missing)}"))
            if differences := self._contents.of_fact(fact.id):
                items.append(line(_kinds(differences)))
            yield Bullets(tuple(items))

    def _reading(self, fact: Fact, reading: Reading, before: str) -> Line:
        siglum = self._contents.index.sources[reading.source].siglum
        place = self._contents.places(reading.sentences)
        words = self._contents.reading(fact, reading.sentences)
        return (*line(before, strong(siglum), f" {place}: "), *quoted(words))

    def _differences(self) -> Iterator[Block]:
        """All of them by kind, each in a line; in what words around, the readings and conflicts show."""
        if self._contents.settings.only in ("omissions", "conflicts"):
            return
        yield Heading(2, "Differences by kind")
        none = []
        for kind, differences in self._contents.by_kind():
            if not differences:
                none.append(kind)
                continue
            yield Heading(3, f"{kind} ({len(differences)})")
            yield Bullets(tuple(self._difference(difference) for difference in differences))
        if none:
            yield Paragraph(line(f"{CHECKED.capitalize()}: {', '.join(none)}."))

    def _difference(self, difference: Difference) -> Line:
        glyph = GLYPHS["conflict" if difference.conflict else "differs"]
        places: dict[str, list[str]] = {}
        for value in difference.values:
            places.setdefault(value.source, []).append(value.sentence)
        cited = "; ".join(
            f"{self._contents.index.sources[source].siglum} {self._contents.places(sentences)}"
            for source, sentences in places.items()
        )
        return line(f"{glyph}{self._of_fact(difference)} {difference.note} ({cited})")

    def _left_out(self) -> Iterator[Block]:
        yield Heading(2, "Left out")
        for source in self._story.sources:
            lacking = self._contents.left_out(source.id)
            missed = [each for each in lacking[:IN_FULL] if not each[0].perhaps]
            maybe = [each for each in lacking[:IN_FULL] if each[0].perhaps]
            if not lacking:
                yield Paragraph(line(strong(source.siglum), ": nothing that two others carry."))
            if missed:
                yield Paragraph(line(strong(source.siglum), " does not have:"))
                yield Bullets(tuple(self._omission(*item) for item in missed))
            if maybe:
                yield Paragraph(line(strong(source.siglum), " perhaps has, in other words:"))
                yield Bullets(tuple(self._omission(*item) for item in maybe))
            if further := lacking[IN_FULL:]:
                yield Paragraph(line(f"{FURTHER}: {self._contents.by_numbers(further)}."))

    def _omission(self, omission: Omission, fact: Fact) -> Line:
        later = f"; {ALL_LATER}" if omission.earlier else ""
        carriers = sigla(self._story, omission.carried_by)
        return line(f"{self._contents.numbers[fact.id]} · {safe(fact.label)} ({carriers}{later})")

    def _alone(self) -> Iterator[Block]:
        yield Heading(2, IN_ONE_ONLY)
        told = False
        for source in self._story.sources:
            alone, details = self._contents.alone(source.id), self._contents.only_in(source.id)
            if not alone and not details:
                continue
            told = True
            yield Paragraph(line(strong(source.siglum), " alone has:"))
            items: list[Line] = []
            for fact in alone:
                place = self._contents.places(fact.readings[0].sentences)
                words = self._contents.reading(fact, fact.readings[0].sentences)
                items.append(
                    (*line(f"{self._contents.numbers[fact.id]} · "), *quoted(words), *line(f" ({place})"))
                )
            items += [
                line(f"{DETAIL_HEADINGS[kind].lower()}: {self._contents.placed(found)}")
                for kind, found in details
            ]
            yield Bullets(tuple(items))
        if not told:
            yield Paragraph(line(NONE_FOUND))

    def _details(self) -> Iterator[Block]:
        yield Heading(2, "Details")
        for kind, heading in DETAIL_HEADINGS.items():
            yield Heading(3, heading)
            carriers: dict[tuple[str, ...], list[Detail]] = {}
            for detail in self._contents.details(kind):
                carriers.setdefault(detail.sources, []).append(detail)
            if not carriers:
                yield Paragraph(line(NONE_FOUND))
                continue
            yield Bullets(
                tuple(
                    line(strong(self._carriers(sources)), f": {' · '.join(map(self._detail, details))}")
                    for sources, details in carriers.items()
                )
            )

    def _detail(self, detail: Detail) -> str:
        return detail.text if self._contents.settings.whole else shorten(safe(detail.text), _LABEL)

    def _carriers(self, sources: tuple[str, ...]) -> str:
        if len(sources) == self._total:
            return f"All {self._total}"
        if len(sources) == 1:
            return f"Only {sigla(self._story, sources)}"
        return sigla(self._story, sources)

    def _residue(self) -> Iterator[Block]:
        yield Heading(2, SET_ASIDE)
        items = []
        for source in self._story.sources:
            reasons = Counter(residue.reason for residue in source.residue)
            what = ", ".join(f"{reason} {number}" for reason, number in reasons.items())
            items.append(line(strong(source.siglum), f": {what or 'nothing'}"))
        yield Bullets(tuple(items))

    def _made(self) -> Iterator[Block]:
        settings = self._contents.settings
        lead = self._contents.index.sources[settings.lead or self._story.sources[0].id].siglum
        kept = f"kept to {_ONLY[settings.only]}" if settings.only else "all of the comparison"
        words = "readings whole" if settings.whole else "readings in excerpts"
        yield Heading(2, "How it was made")
        yield Paragraph(line(f"Rashomon {__version__}; facts in the order of {lead}; {kept}; {words}."))


def _kinds(differences: tuple[Difference, ...]) -> str:
    """Of which kinds they are, conflicts first: ``! figure, ≠ label 2``."""
    kinds = Counter((difference.conflict, difference.kind) for difference in differences)
    return ", ".join(
        f"{GLYPHS['conflict' if conflict else 'differs']} {kind}{f' {number}' if number > 1 else ''}"
        for (conflict, kind), number in kinds.items()
    )
