"""The comparison as plain text, read from top to bottom: for a pipe, a mail, a screen reader."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import get_args

from tui.comparison import Detail, Difference, DifferenceKind, Fact, Reading
from tui.measure import fit, wrap
from tui.phrases import count, imprint, listed, sigla
from tui.reports.contents import DETAIL_HEADINGS, Contents
from tui.story import Story

_INDENT = 6
KINDS = get_args(DifferenceKind)


def render(contents: Contents) -> str:
    """``contents`` in lines of at most ``settings.width`` cells (longer words apart), no escapes."""
    return "\n".join(_Text(contents).lines()) + "\n"


class _Text:
    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._comparison = contents.comparison
        self._story: Story = contents.story
        self._width = contents.settings.width
        self._index = contents.index

    def lines(self) -> Iterator[str]:
        yield from self._wrapped(self._story.title, 0)
        yield ""
        yield from self._sources()
        yield from self._summary()
        yield from self._fact_rows()
        yield from self._differences()
        yield from self._omissions()
        yield from self._details()
        yield from self._set_aside()

    def _wrapped(self, text: str, indent: int, first: str = "") -> Iterator[str]:
        """``text`` wrapped at ``indent``; ``first`` stands in front of its first line."""
        for i, (start, end) in enumerate(wrap(text, self._width - indent)):
            yield (fit(first, indent) if i == 0 and first else " " * indent) + text[start:end]

    def _heading(self, text: str) -> Iterator[str]:
        yield from ("", text.upper(), "─" * min(self._width, len(text)), "")

    def _sources(self) -> Iterator[str]:
        yield from self._heading("Sources")
        for source in self._story.sources:
            facts = [fact for fact in self._comparison.facts if fact.reading(source.id)]
            shared = sum(fact.shared for fact in facts)
            yield from self._wrapped(source.title or "(no headline)", 14, source.siglum)
            about = [imprint(source), count(source.words, "word"), f"{len(facts)} facts, {shared} shared"]
            yield from self._wrapped(" · ".join(filter(None, about)), 14)

    def _summary(self) -> Iterator[str]:
        facts = self._comparison.facts
        carried = Counter(len(fact.readings) for fact in facts)
        yield from self._heading("At a glance")
        for sources in sorted(carried, reverse=True):
            if sources == len(self._story.sources):
                where = f"in all {sources} sources"
            else:
                where = "in one source only" if sources == 1 else f"in {sources} sources"
            yield f"  {count(carried[sources], 'fact'):>9}  {where}"
        yield from self._copied()
        conflicts = sum(difference.conflict for difference in self._comparison.differences)
        found = count(len(self._comparison.differences), "difference")
        yield (
            f"  {found}, {count(conflicts, 'conflict')} among them"
            if conflicts
            else f"  {found}, no conflict"
        )
        kinds = Counter(difference.kind for difference in self._comparison.differences)
        if kinds:
            by_kind = ", ".join(f"{kind} {kinds[kind]}" for kind in KINDS if kinds[kind])
            yield from self._wrapped(by_kind, 4)
        if none := [kind for kind in KINDS if not kinds[kind]]:
            yield from self._wrapped(f"checked, none found: {', '.join(none)}", 4)

    def _copied(self) -> Iterator[str]:
        """Who shares text word for word, most first, and how many sources are independent."""
        sources, groups = len(self._story.sources), len(self._comparison.independent)
        if groups < sources:
            independent = f"{count(sources, 'article')}, {groups} independent:"
            yield from self._wrapped(independent, 2)
        for sentence in self._contents.copied():
            yield from self._wrapped(sentence, 2)

    def _fact_rows(self) -> Iterator[str]:
        yield from self._heading("Facts")
        for number, fact in enumerate(self._comparison.facts, 1):
            carried = f"{len(fact.readings)} of {len(self._story.sources)}"
            if not fact.shared:
                carried += f": only {sigla(self._story, [fact.readings[0].source])}"
            yield from self._wrapped(f"{fact.label}  ({carried})", _INDENT, f"{number:>4}  ")
            for reading in fact.readings:
                yield from self._reading(reading, "")
            for reading in fact.perhaps:
                yield from self._reading(reading, "perhaps: ")
            if fact.shared and fact.missing:
                yield from self._wrapped(f"Not in {sigla(self._story, fact.missing)}.", _INDENT)
            for difference in self._index.differences.get(fact.id, ()):
                yield from self._difference(difference, _INDENT)
            yield ""

    def _reading(self, reading: Reading, before: str) -> Iterator[str]:
        siglum = self._story.source(reading.source).siglum
        words = " ".join(self._index.sentences[sentence].text for sentence in reading.sentences)
        yield from self._wrapped(
            f"{before}{words} [{self._places(reading.sentences)}]", _INDENT + 14, " " * _INDENT + siglum
        )

    def _places(self, sentences: tuple[str, ...]) -> str:
        """Where sentences of one source stand: ``headline, ¶7``."""
        return ", ".join(dict.fromkeys(self._index.paragraphs[id].place for id in sentences))

    def _difference(self, difference: Difference, indent: int) -> Iterator[str]:
        glyph = "!" if difference.conflict else "≠"
        yield from self._wrapped(f"{difference.kind}: {difference.note}", indent + 2, " " * indent + glyph)

    def _differences(self) -> Iterator[str]:
        yield from self._heading("Conflicts")
        conflicts = [difference for difference in self._comparison.differences if difference.conflict]
        for difference in conflicts:
            yield from self._difference(difference, 2)
        if not conflicts:
            yield "  Checked, none found."
        elsewhere = [d for d in self._comparison.differences if d.fact is None and not d.conflict]
        if elsewhere:
            yield from self._heading("Differences of no one fact")
        for difference in elsewhere:
            yield from self._difference(difference, 2)

    def _omissions(self) -> Iterator[str]:
        yield from self._heading("Left out")
        for source in self._story.sources:
            lacking = [
                (omission, self._index.facts[omission.fact])
                for omission in self._comparison.omissions
                if omission.source == source.id and len(omission.carried_by) > 1
            ]
            if not lacking:
                yield f"  {source.siglum}: nothing that two others carry."
                continue
            yield f"  {source.siglum} does not have:"
            for omission, fact in sorted(lacking, key=lambda item: -len(item[0].carried_by)):
                remark = ", perhaps in other words" if omission.perhaps else ""
                remark += "; all published later" if omission.earlier else ""
                carriers = sigla(self._story, omission.carried_by)
                yield from self._wrapped(f"{fact.label} ({carriers}{remark})", 6, "    - ")
        alone: dict[str, list[Fact]] = {}
        for fact in self._comparison.facts:
            if not fact.shared and not fact.perhaps:
                alone.setdefault(fact.readings[0].source, []).append(fact)
        for source in self._story.sources:
            if source.id in alone:
                yield f"  Only {source.siglum} has:"
                for fact in alone[source.id]:
                    yield from self._wrapped(fact.label, 6, "    + ")

    def _details(self) -> Iterator[str]:
        for kind, heading in DETAIL_HEADINGS.items():
            yield from self._heading(heading)
            details = [detail for detail in self._comparison.details if detail.kind == kind]
            if not details:
                yield "  Checked, none found."
            for detail in sorted(details, key=lambda detail: -len(detail.sources)):
                yield from self._detail(detail)

    def _detail(self, detail: Detail) -> Iterator[str]:
        total = len(self._story.sources)
        if len(detail.sources) == total:
            where = "in all sources"
        elif len(detail.sources) == 1:
            where = f"in one source only: {sigla(self._story, detail.sources)}"
        else:
            where = f"in {len(detail.sources)} of {total}: {sigla(self._story, detail.sources)}"
        yield from self._wrapped(f"{detail.text} — {where}", 4, "  ")

    def _set_aside(self) -> Iterator[str]:
        yield from self._heading("Set aside as page residue")
        for source in self._story.sources:
            reasons = Counter(residue.reason for residue in source.residue)
            what = (
                listed(count(n, "×", "×") + f" {reason}" for reason, n in reasons.items())
                if reasons
                else "nothing"
            )
            yield from self._wrapped(what.replace(" ×", "×"), 14, "  " + source.siglum)
