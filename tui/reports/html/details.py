"""The ledger of details: names, figures, dates and quotations, and where each source has them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from xml.etree.ElementTree import Element

from tui.comparison import Detail, DetailKind, Value
from tui.phrases import CHECKED, count
from tui.reports.contents import DETAIL_HEADINGS, Contents
from tui.reports.html.elements import Child, element, on_a_line
from tui.reports.html.words import siglum

_PLACES = 4  # of a detail in one source


def blocks(contents: Contents) -> list[Element]:
    """A block a kind: what several sources have as a table, what one alone has source by source."""
    return [_kind(contents, kind, heading) for kind, heading in DETAIL_HEADINGS.items()]


def _kind(contents: Contents, kind: DetailKind, heading: str) -> Element:
    found = contents.details(kind)
    shared = [detail for detail in found if len(detail.sources) > 1]
    lone = [detail for detail in found if len(detail.sources) == 1]
    about = f"{len(shared)} in several sources, {len(lone)} in one only" if found else CHECKED
    made = element("section", element("h3", heading, " ", element("small", about)))
    if shared:
        made.append(_table(contents, heading, shared))
    if lone:
        made.append(_lone(contents, lone))
    return made


def _table(contents: Contents, heading: str, details: list[Detail]) -> Element:
    heads = [element("th", siglum(source), scope="col") for source in contents.story.sources]
    table = element(
        "table",
        element("thead", element("tr", element("th", heading, scope="col"), heads)),
        element("tbody", (_row(contents, detail) for detail in details)),
        class_="list ledger",
    )
    # Wider than the page where there are many sources; it can be reached and scrolled by keys.
    return element(
        "div", table, class_="scroll", tabindex=0, role="region", aria_label=f"{heading} by source"
    )


def _row(contents: Contents, detail: Detail) -> Element:
    there = _by_source(detail)
    cells = [
        element("td", _said(contents, detail, there[id]))
        if id in there
        else element("td", "·", class_="no", aria_label="not there")
        for id in contents.index.sources
    ]
    return on_a_line(element("tr", element("th", detail.text, scope="row"), cells))


def _said(contents: Contents, detail: Detail, values: list[Value]) -> list[Child]:
    """Where a source has ``detail``, and how it is spelled there if otherwise."""
    words = [contents.index.sentences[v.sentence].text[v.start : v.end] for v in values]
    others = dict.fromkeys(word for word in words if word.casefold() != detail.text.casefold())
    spelled: list[Child] = []
    if others and detail.kind != "quote":  # quotations are long, and what is altered in them is a difference
        spelled = [element("span", ", ".join(others)), " "]
    return [*spelled, _places(contents, values)]


def _lone(contents: Contents, details: list[Detail]) -> Element:
    made = element("dl", class_="lone-details")
    for source in contents.story.sources:
        own = [detail for detail in details if detail.sources == (source.id,)]
        if not own:
            continue
        glyph = element("span", "+", class_="t o", aria_hidden="true")
        many = element("small", count(len(own), "detail"))
        made.append(element("dt", glyph, " only ", siglum(source), " ", many))
        entries = [element("li", detail.text, " ", _places(contents, detail.occurrences)) for detail in own]
        made.append(element("dd", element("ul", entries)))
    return made


def _places(contents: Contents, values: Sequence[Value]) -> Element:
    """Where ``values`` stand; of many the first places, and how many they are."""
    told = contents.places(value.sentence for value in values[:_PLACES])
    if len(values) > _PLACES:
        told += f" … {len(values)} times"
    return element("small", told, class_="p")


def _by_source(detail: Detail) -> dict[str, list[Value]]:
    there: dict[str, list[Value]] = defaultdict(list)
    for value in detail.occurrences:
        there[value.source].append(value)
    return there
