"""What filters the rows: a form that only a page with its script shows."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tui.reports.contents import Contents
from tui.reports.html.elements import element


def bar(contents: Contents) -> Element:
    """The form above the table; the script gives it its work."""
    facts, sources = contents.facts, contents.story.sources
    differing = [contents.of_fact(fact.id) for fact in facts]
    kinds = {
        kind: sum(any(d.kind == kind for d in found) for found in differing) for kind, _ in contents.by_kind()
    }
    shows = [
        ("", "all facts", len(facts)),
        ("differs", "that differ", sum(bool(found) for found in differing)),
        ("conflict", "with a conflict", sum(any(d.conflict for d in found) for found in differing)),
        ("omitted", "that some leave out", sum(fact.shared and bool(fact.missing) for fact in facts)),
        ("everywhere", "in all sources", sum(len(fact.readings) == len(sources) for fact in facts)),
        ("shared", "in two or more sources", sum(fact.shared for fact in facts)),
        ("alone", "in one source only", sum(not fact.shared for fact in facts)),
        ("noted", "with your note", sum(fact.id in contents.index.notes for fact in facts)),
    ]
    return element(
        "form",
        _labelled("Facts", _select("shows", [_option(*each) for each in shows if each[2] or not each[0]])),
        _labelled(
            "Kind", _select("kind", [_option("", "any"), *(_option(k, k, n) for k, n in kinds.items() if n)])
        ),
        _labelled("Source", _select("source", [_option("", "any"), *_of_sources(contents)])),
        _labelled("Search", element("input", type="search", id="query", spellcheck="false")),
        _columns(contents),
        element("label", element("input", type="checkbox", id="stacked"), " Stacked", class_="check"),
        element("button", "Show all", type="reset"),
        element("output", "", id="shown", role="status", aria_live="polite"),
        id="filters",
        autocomplete="off",
        role="search",
        aria_label="Filter the facts",
    )


def _labelled(name: str, control: Element) -> Element:
    return element("label", element("span", name), control)


def _select(id: str, options: list[Element]) -> Element:
    return element("select", options, id=id)


def _option(value: str, text: str, number: int | None = None) -> Element:
    made = element("option", text if number is None else f"{text} ({number})")
    made.set("value", value)
    return made


def _of_sources(contents: Contents) -> list[Element]:
    """Who has it, who lacks it, who alone has it: by the number of the source's column."""
    return [
        element(
            "optgroup",
            (
                _option(f"{verb} {column}", f"{words} {source.siglum}")
                for column, source in enumerate(contents.story.sources, 1)
            ),
            label=f"{words} …",
        )
        for verb, words in (("has", "in"), ("lacks", "not in"), ("only", "only in"))
    ]


def _columns(contents: Contents) -> Element:
    boxes = [
        element(
            "label",
            element("input", type="checkbox", value=column, checked=True),
            f" {source.siglum}",
            class_="check",
        )
        for column, source in enumerate(contents.story.sources, 1)
    ]
    return element("details", element("summary", "Columns"), element("div", boxes), id="columns")
