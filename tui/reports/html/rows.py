"""The facts × sources table: a row a fact, its label above the readings, a column a source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from xml.etree.ElementTree import Element

from tui.comparison import Fact
from tui.phrases import listed
from tui.reports.contents import TELLING, Contents
from tui.reports.html.elements import Child, element, hidden, on_a_line
from tui.reports.html.links import Links
from tui.reports.html.words import LETTERS, cited, siglum, tag
from tui.story import Source

# Cells from which on rows are laid out only when they come near the window: where a link leads is not exact
# then until they are.
_MANY = 2000
_GLYPHS = {"reading": "▣", "perhaps": "?", "missing": "▢"}


def table(contents: Contents, links: Links) -> Element:
    """The table of all rows. Roles are said as well, for not every browser lets the elements keep theirs
    when rows are laid out as a grid."""
    lead = contents.settings.lead or contents.story.sources[0].id
    heads = [_head(source, column, lead) for column, source in enumerate(contents.story.sources, 1)]
    corner = element("th", "Fact", scope="col", role="columnheader", class_="corner")
    return element(
        "table",
        element("caption", "Every fact, and how each source words it", class_="heard"),
        element("thead", element("tr", corner, heads, role="row"), role="rowgroup"),
        element("tbody", (_row(contents, links, fact) for fact in contents.facts), role="rowgroup"),
        id="grid",
        role="table",
        class_="many" if len(contents.facts) * len(heads) > _MANY else "",
    )


def column_rules(sources: int) -> str:
    """The part of the style sheet that depends on how many sources there are: which column a cell stands in,
    and over how many it reaches."""
    places = [f".c{n}{{grid-column-start:{n}}}" for n in range(1, sources + 1)]
    spans = [f".k{n}{{grid-column-end:span {n}}}" for n in range(2, sources + 1)]
    return f":root{{--n:{sources}}}{''.join(places + spans)}\n"


def _head(source: Source, column: int, lead: str) -> Element:
    about = [source.outlet] if source.outlet and source.outlet != source.siglum else []
    if source.published:
        about.append(f"{source.published.day} {source.published:%b}")
    about.append(f"{source.words} w")
    leads: list[Child] = [element("span", "▸ ", aria_hidden="true"), hidden("lead source ")]
    return element(
        "th",
        leads if source.id == lead else (),
        siglum(source),
        " ",
        element("small", " · ".join(about)),
        scope="col",
        role="columnheader",
        class_=f"c{column}",
    )


def _row(contents: Contents, links: Links, fact: Fact) -> Element:
    differences = contents.of_fact(fact.id)
    return on_a_line(
        element(
            "tr",
            element("th", _header(contents, links, fact), scope="row", role="rowheader"),
            _cells(contents, fact),
            role="row",
            id=links.row(fact.id),
            class_="" if fact.shared else "lone",
            data_kinds=" ".join(dict.fromkeys(difference.kind for difference in differences)),
            data_conflict=any(difference.conflict for difference in differences),
        )
    )


def _header(contents: Contents, links: Links, fact: Fact) -> Element:
    states = [_GLYPHS[_state(fact, source)] for source in contents.index.sources]
    coverage = element("span", "".join(states), class_="v", role="img", aria_label=contents.where(fact))
    told: list[Child] = [links.to_fact(fact, hidden("Fact "), str(contents.numbers[fact.id]))]
    for each in (element("b", fact.label, class_="l"), coverage, *_tags(contents, links, fact)):
        told += [" ", each]
    if note := contents.index.notes.get(fact.id):
        told += [" ", element("span", "✎ ", hidden("your note: "), note, class_="note")]
    return element("div", *told, class_="h")


def _tags(contents: Contents, links: Links, fact: Fact) -> Iterator[Element]:
    """Kinds of difference, conflicts first, each a link to its entry; and what one source alone has."""
    told: set[tuple[str, bool]] = set()
    for difference in contents.of_fact(fact.id):
        if (difference.kind, difference.conflict) not in told:
            told.add((difference.kind, difference.conflict))
            glyph, letter = ("!", "x") if difference.conflict else ("≠", "d")
            yield links.to_difference(difference, f"{glyph} {difference.kind}", class_=f"t {letter}")
    if not fact.shared:
        only = "perhaps only" if fact.perhaps else "only"
        yield tag("only", f"+ {only} {contents.index.sources[fact.readings[0].source].siglum}")
        return
    sentences = [id for reading in fact.readings for id in reading.sentences]
    alone = {kind for id in sentences for kind in contents.index.lone_details.get(id, ())}
    if telling := [kind for kind in TELLING if kind in alone]:
        yield tag("only", f"+ {', '.join(telling)}")


def _cells(contents: Contents, fact: Fact) -> Iterator[Element]:
    """A cell a source; neighbours that all lack the fact in one."""
    sources = list(contents.index.sources)
    earlier = contents.index.earlier
    column = 1
    for (state, before), group in groupby(sources, lambda id: (_state(fact, id), (id, fact.id) in earlier)):
        run = [contents.index.sources[id] for id in group]
        if state == "missing":
            yield _missing(fact, run, column, before)
        else:
            for place, source in enumerate(run):
                yield _reading(contents, fact, source, column + place)
        column += len(run)


def _missing(fact: Fact, run: list[Source], column: int, before: bool) -> Element:
    where = "this source" if len(run) == 1 else f"these {len(run)} sources"
    which = f", which {'is' if len(run) == 1 else 'are'} earlier" if before else ""
    # A row header that says who alone has it says who has not.
    named: list[Child] = []
    if fact.shared:
        named = [element("b", listed(source.siglum for source in run), class_="s"), " "]
    return element(
        "td",
        named,
        element("span", f"not in {where}{which}"),
        role="cell",
        colspan=len(run) if len(run) > 1 else "",
        class_=f"m c{column}" + (f" k{len(run)}" if len(run) > 1 else ""),
    )


def _reading(contents: Contents, fact: Fact, source: Source, column: int) -> Element:
    reading = next((r for r in fact.readings if r.source == source.id), None)
    if reading is not None:
        told, gravest = cited(contents, fact, reading.sentences)
        letter = LETTERS[gravest if fact.shared else "only"]
        return element("td", siglum(source), told, role="cell", class_=f"r c{column} {letter}".rstrip())
    maybe = next(r for r in fact.perhaps if r.source == source.id)
    told, _ = cited(contents, fact, maybe.sentences)
    where = element("span", f"perhaps {contents.places(maybe.sentences)}:")
    return element("td", siglum(source), where, " ", told, role="cell", class_=f"q c{column}")


def _state(fact: Fact, source: str) -> str:
    if fact.reading(source):
        return "reading"
    return "perhaps" if any(reading.source == source for reading in fact.perhaps) else "missing"
