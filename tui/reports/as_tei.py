"""The comparison as a critical apparatus: TEI P5, by the method of parallel segmentation.

The articles are the witnesses and no one of them is the base text. Each fact is a division with one
apparatus entry, which has a reading for every source that reports it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.comparison import Detail, Difference, Fact, Reading
from tui.phrases import NONE_FOUND
from tui.reports.contents import DETAIL_HEADINGS, Contents
from tui.reports.tei.header import header
from tui.reports.tei.ids import Ids, difference_id, entry_id, fact_id, pointers
from tui.reports.tei.segments import Segments, ana
from tui.reports.tei.xml import block, element, text

_NAMESPACE = "http://www.tei-c.org/ns/1.0"
_EARLIER = "published on a day before all that have it"


def render(contents: Contents) -> str:
    """``contents`` as a TEI document, readings whole."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', *_Edition(contents).lines()]
    return "\n".join(lines) + "\n"


class _Edition:
    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._index = contents.index
        self._ids = Ids(contents.story)
        self._shown = {id for fact in contents.facts for id in _sentences(fact)}
        self._identified: set[str] = set()  # of these, those that have stood in the document so far

    def lines(self) -> Iterator[str]:
        body = [line for fact in self._contents.facts for line in self._fact(fact)]
        if not body:
            body = list(block("div", None, [element("p", None, NONE_FOUND)]))
        back = [*self._of_no_fact(), *self._details()]
        parts = [*block("body", None, body), *(block("back", None, back) if back else ())]
        document = [*header(self._contents, self._ids), *block("text", None, parts)]
        yield from block("TEI", {"xmlns": _NAMESPACE}, document)

    def _fact(self, fact: Fact) -> Iterator[str]:
        attributes = {"type": "fact", "n": str(self._contents.numbers[fact.id]), "xml:id": fact_id(fact)}
        lines = [
            element("head", None, text(fact.label)),
            element("certainty", {"locus": "value", "degree": f"{fact.confidence:.3f}"}),
            *block("ab", None, block("app", {"xml:id": entry_id(fact)}, self._entry(fact))),
        ]
        yield from block("div", attributes, lines)

    def _entry(self, fact: Fact) -> Iterator[str]:
        """The readings of ``fact``, an empty one for the sources without it, and what there is to say."""
        differences = self._contents.of_fact(fact.id)
        segments = Segments(self._contents, fact, differences)
        for number, (reading, perhaps) in enumerate(_readings(fact), 1):
            attributes = {"xml:id": f"{entry_id(fact)}.{number}", "wit": self._ids.wit([reading.source])}
            sentences = [self._sentence(id, segments) for id in reading.sentences]
            yield element("rdg", attributes | ({"cert": "low"} if perhaps else {}), " ".join(sentences))
        if fact.missing:
            yield element("rdg", {"xml:id": f"{entry_id(fact)}.missing", "wit": self._ids.wit(fact.missing)})
        if earlier := [source for source in fact.missing if (source, fact.id) in self._index.earlier]:
            yield element("witDetail", {"wit": self._ids.wit(earlier)}, _EARLIER)
        for difference in differences:
            yield self._difference(difference, fact, segments)
        if note := self._index.notes.get(fact.id):
            yield element("note", {"type": "reader"}, text(note))

    def _sentence(self, id: str, segments: Segments) -> str:
        name = self._ids.sentences[id]
        attributes = {"sameAs": f"#{name}"} if id in self._identified else {"xml:id": name}
        self._identified.add(id)
        return element("s", {**attributes, "n": self._contents.place(id)}, *segments.of(id))

    def _difference(self, difference: Difference, fact: Fact, segments: Segments) -> str:
        """A note that points to the words that differ, or to their sentence where it is in no reading."""
        elsewhere = dict.fromkeys(v.sentence for v in difference.values if v.sentence not in _sentences(fact))
        sentences = [self._ids.sentences[id] for id in elsewhere if id in self._shown]
        targets = [*segments.ids[difference.id], *sentences]
        attributes = {"type": "difference", "xml:id": difference_id(difference), "ana": ana([difference])}
        if targets:
            attributes["target"] = pointers(targets)
        return element("note", attributes, text(difference.note))

    def _of_no_fact(self) -> Iterator[str]:
        items = [
            element(
                "item",
                {"xml:id": difference_id(difference), "ana": ana([difference])},
                text(difference.note),
                *self._references((value.source, value.sentence) for value in difference.values),
            )
            for difference in self._contents.differences
            if difference.fact is None
        ]
        if items:
            head = element("head", None, "Differences of no one fact")
            yield from block("div", {"type": "differences"}, [head, *block("list", None, items)])

    def _details(self) -> Iterator[str]:
        for kind, heading in DETAIL_HEADINGS.items() if self._contents.tells_all else ():
            if details := self._contents.details(kind):
                items = [self._detail(detail) for detail in details]
                lines = [element("head", None, heading), *block("list", {"type": "index"}, items)]
                yield from block("div", {"type": "details", "subtype": kind}, lines)

    def _detail(self, detail: Detail) -> str:
        places = self._references((value.source, value.sentence) for value in detail.occurrences)
        return element("item", None, element("term", None, text(detail.text)), *places)

    def _references(self, places: Iterable[tuple[str, str]]) -> Iterator[str]:
        """References to sentences, given by source and id, each once."""
        for source, id in dict.fromkeys(places):
            attributes = {"target": f"#{self._ids.sentences[id]}"} if id in self._shown else None
            cited = f"{self._index.sources[source].siglum} {self._contents.place(id)}"
            yield f", {element('ref', attributes, text(cited))}"


def _readings(fact: Fact) -> Iterator[tuple[Reading, bool]]:
    """The readings of ``fact``, each with whether it is one only perhaps."""
    yield from ((reading, False) for reading in fact.readings)
    yield from ((reading, True) for reading in fact.perhaps)


def _sentences(fact: Fact) -> set[str]:
    """The ids of the sentences that report ``fact``, or perhaps do."""
    return {id for reading, _ in _readings(fact) for id in reading.sentences}
