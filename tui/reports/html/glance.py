"""The comparison at a glance: how much is shared, who copied, what conflicts, which kinds were found."""

from __future__ import annotations

from collections import Counter
from xml.etree.ElementTree import Element

from tui.comparison import Difference
from tui.kinds import KINDS
from tui.phrases import CHECKED, NONE_FOUND, count, in_sources
from tui.reports.contents import Contents
from tui.reports.html.elements import element
from tui.reports.html.links import Links, of_kind
from tui.reports.html.words import tag


def counts(contents: Contents) -> Element:
    """What there is, in one line under the title."""
    comparison = contents.comparison
    conflicts = sum(difference.conflict for difference in comparison.differences)
    alone = sum(not fact.shared for fact in comparison.facts)
    return element(
        "p",
        f"{count(len(comparison.story.sources), 'source')} · {count(len(comparison.facts), 'fact')} · ",
        tag("differs", f"≠ {count(len(comparison.differences), 'difference')}"),
        " · ",
        tag("conflict", f"! {count(conflicts, 'conflict')}") if conflicts else "no conflict",
        " · ",
        tag("only", f"+ {count(alone, 'fact')} in one source only"),
        class_="counts",
    )


def blocks(contents: Contents, links: Links) -> list[Element]:
    """The blocks of the section, each with its own heading."""
    if contents.settings.only == "omissions":
        return [_carried(contents), _independent(contents)]
    return [_conflicts(contents, links), _carried(contents), _kinds(contents), _independent(contents)]


def none_found(contents: Contents) -> list[Element]:
    """A line that says of which kinds there is nothing, for that is worth knowing too; nothing where there is
    something of every kind."""
    if contents.settings.only == "conflicts":  # of the other kinds there may be differences that are none
        return []
    kinds = [kind for kind, found in contents.by_kind() if not found]
    return [element("p", f"{CHECKED.capitalize()}: {', '.join(kinds)}.", class_="quiet")] if kinds else []


def _block(heading: str, *children: Element) -> Element:
    return element("section", element("h3", heading), *children)


def _conflicts(contents: Contents, links: Links) -> Element:
    def entry(difference: Difference) -> Element:
        link = links.to_difference(difference, f"{difference.kind}: {difference.note}")
        return element("li", tag("conflict", "!"), " ", link)

    if not contents.conflicts:
        return _block("Conflicts", element("p", NONE_FOUND, class_="quiet"))
    return _block("Conflicts", element("ul", (entry(d) for d in contents.conflicts), class_="plain"))


def _carried(contents: Contents) -> Element:
    carried = contents.carried()
    most = max((facts for _, facts in carried), default=1)
    rows = [
        element(
            "tr",
            element("th", in_sources(sources, len(contents.story.sources)), scope="row"),
            element("td", str(facts), class_="n"),
            element("td", _bar(facts / most, "o" if sources == 1 else "s"), class_="bar-cell"),
        )
        for sources, facts in carried
    ]
    told = [element("table", element("tbody", rows))]
    if perhaps := contents.perhaps_alone:
        remark = f"Of those in one source only, {perhaps} may stand in others, in other words."
        told.append(element("p", remark, class_="quiet"))
    return _block("Facts by how many sources report them", *told)


def _kinds(contents: Contents) -> Element:
    found = Counter(difference.kind for difference in contents.differences)
    most = max(found.values(), default=1)
    rows = [
        element(
            "tr",
            element("th", element("a", kind, href=f"#{of_kind(kind)}"), scope="row"),
            element("td", str(len(differences)), class_="n"),
            element("td", _bar(len(differences) / most, "d"), class_="bar-cell"),
            element("td", KINDS[kind], class_="quiet about"),
        )
        for kind, differences in contents.by_kind()
        if differences
    ]
    table = [element("table", element("tbody", rows))] if rows else []
    return _block("Differences by kind", *table, *none_found(contents))


def _independent(contents: Contents) -> Element:
    sources, groups = len(contents.story.sources), len(contents.comparison.independent)
    told = [element("p", f"{count(sources, 'article')}, {groups} independent.")]
    if copied := contents.copied():
        told.append(element("ul", (element("li", sentence, ".") for sentence in copied), class_="plain"))
    else:
        told.append(element("p", "No two share much text word for word, quotations apart.", class_="quiet"))
    return _block("Who shares text", *told)


def _bar(share: float, letter: str) -> Element:
    return element("svg", class_=f"bar {letter}", width=f"{share:.1%}", height=10, aria_hidden="true")
