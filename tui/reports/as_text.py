"""The comparison as plain text, read from top to bottom: for a pipe, a mail, a screen reader.

Every line says what it is by words and marks; on a terminal the words that stand out are shown too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from tui.comparison import Detail, Difference, Fact, Reading
from tui.kinds import KINDS
from tui.measure import fit, width_of, wrap
from tui.phrases import (
    ALL_LATER,
    CHECKED,
    FURTHER,
    IN_ONE_ONLY,
    NO_HEADLINE,
    NONE_FOUND,
    SET_ASIDE,
    count,
    imprint,
    listed,
    sigla,
)
from tui.reading.cleaning import safe
from tui.reports.blocks import inline
from tui.reports.contents import DETAIL_HEADINGS, IN_FULL, Contents, Stretch
from tui.standing_out import Stress

_INDENT = 5  # of what belongs to a numbered fact
_BOLD = "1"
_SGR: dict[Stress, str] = {"only": _BOLD, "differs": "4", "conflict": "7"}  # bold, underlined, reversed
_ONLY = {
    "differences": "the facts on which the sources differ",
    "omissions": "what one source or another leaves out",
    "conflicts": "conflicts",
}


def render(contents: Contents) -> str:
    """``contents`` in lines of at most ``settings.width`` cells (longer words apart); with escape sequences
    only where they are to be ``styled``."""
    return "\n".join(_Text(contents).lines()) + "\n"


class _Text:
    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._story = contents.story
        self._settings = contents.settings
        # Sigla stand in a column as wide as the longest of them.
        self._column = max(width_of(safe(source.siglum)) for source in self._story.sources) + 2

    def lines(self) -> Iterator[str]:
        contents = self._contents
        yield from self._head()
        yield from self._sources()
        yield from self._summary()
        if self._settings.only != "omissions":
            yield from self._conflicts()
        if contents.tells_omissions:
            yield from self._alone()
        if self._settings.only in ("", "differences"):
            yield from self._by_kind()
        if contents.tells_omissions:
            yield from self._left_out()
        yield from self._facts()
        if contents.tells_all:
            yield from self._details()
            yield from self._set_aside()

    # Lines

    def _styled(self, text: str, codes: str) -> str:
        return f"\x1b[{codes}m{text}\x1b[0m" if self._settings.styled and codes and text else text

    def _heading(self, text: str, number: int | None = None) -> Iterator[str]:
        told = text.upper() + ("" if number is None else f" ({number})")
        yield from ("", self._styled(told, _BOLD), "")

    def _wrapped(self, text: str, indent: int, first: str = "") -> Iterator[str]:
        """``text`` wrapped at ``indent``; ``first`` stands in front of its first line."""
        yield from self._stretched([Stretch(text)], indent, first)

    def _hanging(self, text: str) -> Iterator[str]:
        """``text`` as an item of a list, its further lines set in."""
        first, *others = self._wrapped(text, 4)
        yield from (first[2:], *others)

    def _stretched(self, stretches: Sequence[Stretch], indent: int, first: str = "") -> Iterator[str]:
        """``stretches`` wrapped at ``indent``, each in its style; ``first`` in front of the first line."""
        stretches = [Stretch(inline(stretch.text), stretch.stress) for stretch in stretches]
        text = "".join(stretch.text for stretch in stretches)
        for number, (start, end) in enumerate(wrap(text, self._settings.width - indent)):
            before = fit(first, indent) if number == 0 and first else " " * indent
            yield before + "".join(self._line(stretches, start, end))

    def _line(self, stretches: Sequence[Stretch], start: int, end: int) -> Iterator[str]:
        position = 0
        for stretch in stretches:
            words = stretch.text[max(0, start - position) : max(0, end - position)]
            yield self._styled(words, _SGR.get(stretch.stress, ""))
            position += len(stretch.text)

    # What stands before the facts

    def _head(self) -> Iterator[str]:
        settings = self._settings
        lead = sigla(self._story, [settings.lead or self._story.sources[0].id])
        title = safe(self._story.title)
        for start, end in wrap(title, settings.width):
            yield self._styled(title[start:end], _BOLD)
        yield ""
        about = f"{count(len(self._story.sources), 'source')} compared. {lead} leads: facts follow its order."
        if settings.only:
            about += f" Kept to {_ONLY[settings.only]}."
        if not settings.whole:
            about += " Of readings the words that matter are given; … stands for what is left away."
        yield from self._wrapped(about, 0)
        yield from self._wrapped(
            "Marks: ! conflict, both cannot be right as written; ≠ differently worded; + only there.", 0
        )

    def _sources(self) -> Iterator[str]:
        yield from self._heading("Sources")
        for source in self._story.sources:
            own, shared = self._contents.shares(source.id)
            yield from self._named(source.siglum, source.title or NO_HEADLINE, 0)
            about = [imprint(source), count(source.words, "word"), f"{count(own, 'fact')}, {shared} shared"]
            yield from self._wrapped(" · ".join(filter(None, about)), self._column)

    def _named(self, siglum: str, text: str, indent: int) -> Iterator[str]:
        yield from self._wrapped(text, indent + self._column, " " * indent + safe(siglum))

    def _summary(self) -> Iterator[str]:
        yield from self._heading("At a glance")
        total = len(self._story.sources)
        for sources, facts in self._contents.carried():
            yield f"{count(facts, 'fact'):>9}  {self._contents.where_carried(sources)}"
        independent = len(self._contents.comparison.independent)
        if 0 < independent < total:
            yield from self._wrapped(f"{count(total, 'article')}, {independent} independent:", 2)
        for sentence in self._contents.copied():
            yield from self._wrapped(sentence, 2)
        if self._settings.only == "omissions":
            return
        found = self._contents.differences
        if self._settings.only != "conflicts":
            conflicts = len(self._contents.conflicts)
            among = f"{count(conflicts, 'conflict')} among them" if conflicts else "no conflict"
            yield from self._wrapped(f"{count(len(found), 'difference')}, {among}", 2)
        kinds = [(kind, len(of_kind)) for kind, of_kind in self._contents.by_kind()]
        if found:
            yield from self._wrapped(", ".join(f"{kind} {number}" for kind, number in kinds if number), 4)
        none = [kind for kind, number in kinds if not number]
        if none and self._settings.only != "conflicts":
            yield from self._wrapped(f"{CHECKED}: {', '.join(none)}", 4)

    def _conflicts(self) -> Iterator[str]:
        """Every conflict with the sentences it rests on."""
        conflicts = self._contents.conflicts
        yield from self._heading("Conflicts", len(conflicts))
        if not conflicts:
            yield f"  {NONE_FOUND}"
        for number, difference in enumerate(conflicts):
            if number:
                yield ""
            yield from self._difference(difference, 2, self._of_fact(difference))
            for source, sentence, stretches in self._contents.values(difference):
                yield from self._cited(source.siglum, stretches, sentence, 4)

    # Facts

    def _facts(self) -> Iterator[str]:
        facts = self._contents.facts
        yield from self._heading("Facts", len(facts))
        if not facts:
            yield f"  {NONE_FOUND}"
        for number, fact in enumerate(facts):
            if number:
                yield ""
            yield from self._fact(fact)

    def _fact(self, fact: Fact) -> Iterator[str]:
        label = f"{fact.label}  ({self._contents.where(fact)})" if fact.shared else self._lone(fact)
        number = self._contents.numbers[fact.id]
        for line in self._wrapped(label, _INDENT, f"{number:>3}  "):
            yield self._styled(line, _BOLD)
        for reading in fact.readings:
            yield from self._reading(fact, reading, "")
        for reading in fact.perhaps:
            yield from self._reading(fact, reading, "perhaps: ")
        if fact.shared and fact.missing:
            yield from self._wrapped(f"Not in {sigla(self._story, fact.missing)}.", _INDENT)
        for difference in self._contents.of_fact(fact.id):
            yield from self._difference(difference, _INDENT)
        if fact.shared and self._contents.tells_all:
            for detail in self._contents.lone_details(fact):
                only = f"only {sigla(self._story, detail.sources)}: {detail.text}"
                yield from self._wrapped(f"{detail.kind}, {only}", _INDENT + 2, " " * _INDENT + "+")
        if note := self._contents.index.notes.get(fact.id):
            yield from self._wrapped(f"Your note: {note}", _INDENT)

    def _lone(self, fact: Fact) -> str:
        only = f"Only in {sigla(self._story, [fact.readings[0].source])}"
        maybe = [reading.source for reading in fact.perhaps]
        return f"{only}, perhaps also in {sigla(self._story, maybe)}" if maybe else only

    def _reading(self, fact: Fact, reading: Reading, before: str) -> Iterator[str]:
        """The sentences of ``reading``, each with its place."""
        siglum = self._story.source(reading.source).siglum
        for number, sentence in enumerate(reading.sentences):
            stretches = [Stretch(before), *self._contents.reading(fact, [sentence])]
            yield from self._cited(siglum if number == 0 else "", stretches, sentence, _INDENT)

    def _cited(self, siglum: str, stretches: Sequence[Stretch], sentence: str, indent: int) -> Iterator[str]:
        place = Stretch(f" [{self._contents.place(sentence)}]")
        yield from self._stretched([*stretches, place], indent + self._column, " " * indent + safe(siglum))

    def _difference(self, difference: Difference, indent: int, after: str = "") -> Iterator[str]:
        mark = "!" if difference.conflict else "≠"
        told = f"{difference.kind}: {difference.note}{after}"
        yield from self._wrapped(told, indent + 2, " " * indent + mark)

    def _of_fact(self, difference: Difference) -> str:
        return f" (fact {self._contents.numbers[difference.fact]})" if difference.fact else ""

    # What stands behind the facts

    def _by_kind(self) -> Iterator[str]:
        yield from self._heading("Differences by kind", len(self._contents.differences))
        for kind, found in self._contents.by_kind():
            if found:
                facts = ", ".join(dict.fromkeys(filter(None, map(self._numbered, found))))
                told = f": {'facts' if ',' in facts else 'fact'} {facts}" if facts else ""
                yield from self._hanging(f"{kind.capitalize()}, {KINDS[kind]} ({len(found)}){told}")
            for difference in found:
                if difference.fact is None:  # all others are told where their facts are
                    yield from self._difference(difference, 4)
        if not self._contents.differences:
            yield f"  {NONE_FOUND}"

    def _numbered(self, difference: Difference) -> str:
        """The number of the fact of ``difference``, marked if it is a conflict."""
        if difference.fact is None:
            return ""
        return f"{'! ' if difference.conflict else ''}{self._contents.numbers[difference.fact]}"

    def _left_out(self) -> Iterator[str]:
        yield from self._heading("Left out")
        for source in self._story.sources:
            lacking = self._contents.left_out(source.id)
            if not lacking:
                yield from self._hanging(f"{source.siglum}: nothing that two others carry.")
                continue
            perhaps: bool | None = None
            for omission, fact in lacking[:IN_FULL]:
                if omission.perhaps is not perhaps:
                    perhaps = omission.perhaps
                    has = "perhaps has, in other words" if perhaps else "does not have"
                    yield from self._hanging(f"{source.siglum} {has}:")
                carriers = sigla(self._story, omission.carried_by)
                later = f"; {ALL_LATER}" if omission.earlier else ""
                yield from self._listed(fact, "?" if perhaps else "-", f" ({carriers}{later})")
            if further := lacking[IN_FULL:]:
                yield from self._hanging(f"{FURTHER}: {self._contents.by_numbers(further)}.")

    def _alone(self) -> Iterator[str]:
        yield from self._heading(IN_ONE_ONLY)
        for source in self._story.sources:
            alone, details = self._contents.alone(source.id), self._contents.only_in(source.id)
            if not alone and not details:
                yield from self._hanging(f"{source.siglum}: nothing.")
                continue
            yield from self._hanging(f"Only {source.siglum} has:")
            for fact in alone:
                yield from self._listed(fact, "+", "")
            for kind, found in details:
                told = f"{DETAIL_HEADINGS[kind].lower()}: {self._contents.placed(found)}"
                yield from self._wrapped(told, 6, "    +")

    def _listed(self, fact: Fact, mark: str, after: str) -> Iterator[str]:
        number = self._contents.numbers[fact.id]
        yield from self._wrapped(f"{fact.label}{after}", 10, f"    {mark} {number:>3}")

    def _details(self) -> Iterator[str]:
        for kind, heading in DETAIL_HEADINGS.items():
            details = self._contents.details(kind)
            yield from self._heading(heading, len(details))
            if not details:
                yield f"  {NONE_FOUND}"
            for detail in details:
                yield from self._hanging(f"{detail.text} — {self._carriers(detail)}")

    def _carriers(self, detail: Detail) -> str:
        total = len(self._story.sources)
        if len(detail.sources) == total:
            return "in all sources"
        if len(detail.sources) == 1:
            return f"in one source only: {sigla(self._story, detail.sources)}"
        return f"in {len(detail.sources)} of {total}: {sigla(self._story, detail.sources)}"

    def _set_aside(self) -> Iterator[str]:
        yield from self._heading(SET_ASIDE)
        for source in self._story.sources:
            reasons = Counter(residue.reason for residue in source.residue)
            told = [f"{number}× {reason}" for reason, number in reasons.items()]
            yield from self._named(source.siglum, listed(told) if told else "nothing", 2)
