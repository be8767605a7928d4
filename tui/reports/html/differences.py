"""All differences by kind, conflicts first: what each is, the words of every source, and where they stand."""

from __future__ import annotations

from itertools import groupby
from xml.etree.ElementTree import Element

from tui.comparison import Difference, DifferenceKind
from tui.kinds import KINDS
from tui.phrases import NONE_FOUND, count
from tui.reports.contents import Contents
from tui.reports.html.elements import Child, element, hidden, on_a_line
from tui.reports.html.glance import none_found
from tui.reports.html.links import Links, of_kind
from tui.reports.html.words import marked, place, siglum, tag


def blocks(contents: Contents, links: Links) -> list[Element]:
    """A way to each kind, and the kinds."""
    found = [(kind, differences) for kind, differences in contents.by_kind() if differences]
    if not found:
        return [element("p", NONE_FOUND, class_="quiet")]
    ways = element("ul", map(_to_kind, found))
    return [
        element("nav", ways, aria_label="Kinds of difference", class_="kinds"),
        *none_found(contents),
        *(_kind(contents, links, kind, differences) for kind, differences in found),
    ]


def _to_kind(found: tuple[DifferenceKind, tuple[Difference, ...]]) -> Element:
    kind, differences = found
    conflicts = sum(difference.conflict for difference in differences)
    told: list[Child] = [element("a", kind, href=f"#{of_kind(kind)}"), f" {len(differences)}"]
    if conflicts:
        told += [" ", tag("conflict", f"! {conflicts}")]
    return element("li", *told)


def _kind(
    contents: Contents, links: Links, kind: DifferenceKind, differences: tuple[Difference, ...]
) -> Element:
    conflicts = sum(difference.conflict for difference in differences)
    about = f"{KINDS[kind]} · {len(differences)}" + (f", {count(conflicts, 'conflict')}" if conflicts else "")
    return element(
        "section",
        element("h3", kind, " ", element("small", about), id=of_kind(kind)),
        element("ol", (_entry(contents, links, difference) for difference in differences), class_="plain"),
    )


def _entry(contents: Contents, links: Links, difference: Difference) -> Element:
    glyph = tag("conflict", "!") if difference.conflict else tag("differs", "≠")
    told: list[Child] = [glyph, hidden(" conflict: " if difference.conflict else " "), " ", difference.note]
    if difference.fact is not None:
        row = element("small", f" → fact {contents.numbers[difference.fact]}")
        told = [links.to_fact(contents.index.facts[difference.fact], *told, row, class_="see")]
    return on_a_line(
        element("li", element("p", *told), _quoted(contents, difference), id=links.entry(difference))
    )


def _quoted(contents: Contents, difference: Difference) -> Element:
    """The words of each source under its siglum."""
    columns = {id: column for column, id in enumerate(contents.index.sources, 1)}
    made = element("dl")
    for source, group in groupby(contents.values(difference), lambda value: value[0]):
        made.append(element("dt", siglum(source)))
        for _, sentence, stretches in group:
            words = element("span", *marked(stretches), class_="w")
            made.append(element("dd", words, " ", place(contents, sentence), data_column=columns[source.id]))
    return made
