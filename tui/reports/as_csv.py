"""The comparison as a table of facts × sources, to open in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from tui.comparison import Fact
from tui.reports.cells import Cell, written
from tui.reports.contents import Contents

# Without it Excel reads UTF-8 in the code page of the machine, and "¶" or a curly quotation mark is garbage.
# LibreOffice, told that it is UTF-8, and pandas pass over it; for R there is csv-long, which has none.
_BYTE_ORDER_MARK = "\ufeff"


def render(contents: Contents) -> str:
    """``contents`` as CSV with a byte order mark: a row a fact, a column a source with its reading.

    A reading ends with its places, as in ``[¶7.2]``. Where a source perhaps has the fact its cell begins with
    ``perhaps:``; it is empty where it has not.
    """
    sources = [source.siglum for source in contents.story.sources]
    head = ["fact", "label", "sources", "confidence", *sources, "differences", "conflicts"]
    return _BYTE_ORDER_MARK + written([head, *(list(_row(contents, fact)) for fact in contents.facts)])


def _row(contents: Contents, fact: Fact) -> Iterator[Cell]:
    yield contents.numbers[fact.id]
    yield fact.label
    yield len(fact.readings)
    yield round(fact.confidence, 3)
    readings = {reading.source: ("", reading.sentences) for reading in fact.readings}
    readings |= {reading.source: ("perhaps: ", reading.sentences) for reading in fact.perhaps}
    for source in contents.story.sources:
        before, sentences = readings.get(source.id, ("", ()))
        words = "".join(stretch.text for stretch in contents.reading(fact, sentences))
        yield f"{before}{words} [{contents.places(sentences)}]" if sentences else ""
    differences = contents.of_fact(fact.id)
    yield ", ".join(dict.fromkeys(difference.kind for difference in differences))
    yield "; ".join(f"{d.kind}: {d.note}" for d in differences if d.conflict)
