"""The sources of a story: what each is, how much it has, and a picture of which facts it reports."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.etree.ElementTree import Element

from tui.phrases import NO_HEADLINE
from tui.reports.contents import Contents
from tui.reports.html.elements import element
from tui.reports.html.words import siglum
from tui.story import Source

_HEIGHT = 14
_TOPS = {"s": 6, "d": 3, "x": 0, "o": 9}  # what is graver is taller: colour is not all that tells it
_HEADS = ("Source", "By", "Published", "Place", "Words", "Facts", "Shared", "Which facts")


def table(contents: Contents) -> Element:
    """A row a source, at its end a picture of all facts: a bar where it reports one, by what that is like."""
    likeness = _likeness(contents)
    return element(
        "table",
        element("thead", element("tr", (element("th", head, scope="col") for head in _HEADS))),
        element("tbody", (_row(contents, source, likeness) for source in contents.story.sources)),
        class_="list sources",
    )


def set_aside(contents: Contents) -> Element:
    """A row a source: what was set aside as no part of the article, counted by reason."""
    rows = []
    for source in contents.story.sources:
        reasons = Counter(residue.reason for residue in source.residue)
        told = ", ".join(f"{number} × {reason}" for reason, number in reasons.items()) or "nothing"
        rows.append(element("tr", element("th", siglum(source), scope="row"), element("td", told)))
    return element("table", element("tbody", rows), class_="list")


def _row(contents: Contents, source: Source, likeness: dict[str, str]) -> Element:
    reported, shared = contents.shares(source.id)
    by = " · ".join(filter(None, (source.outlet, source.byline)))
    title = element("span", source.title or NO_HEADLINE, class_="title")
    return element(
        "tr",
        element("th", siglum(source), " ", title, scope="row"),
        element("td", by),
        element("td", _day(source)),
        element("td", source.location),
        *(element("td", str(number), class_="n") for number in (source.words, reported, shared)),
        element("td", _picture(contents, source, likeness), class_="picture"),
    )


def _day(source: Source) -> Element | str:
    if source.published is None:
        return ""
    day = f"{source.published:%a} {source.published.day} {source.published:%b %Y}"
    return element("time", day, datetime=source.published.isoformat())


def _likeness(contents: Contents) -> dict[str, str]:
    """What each fact (an id) is like, in order: shared, differing, in conflict, or in one source only."""
    found: dict[str | None, bool] = {}
    for difference in contents.differences:
        found[difference.fact] = found.get(difference.fact, False) or difference.conflict
    likeness = {}
    for fact in sorted(contents.numbers, key=lambda fact: contents.numbers[fact]):
        likeness[fact] = ("x" if found[fact] else "d") if fact in found else "s"
        if not contents.index.facts[fact].shared:
            likeness[fact] = "o"
    return likeness


def _picture(contents: Contents, source: Source, likeness: dict[str, str]) -> Element:
    bars: dict[str, list[int]] = {letter: [] for letter in _TOPS}
    for place, (fact, letter) in enumerate(likeness.items()):
        if contents.index.facts[fact].reading(source.id):
            bars[letter].append(place)
    paths = [
        element("path", d="".join(_bars(places, _TOPS[letter])), class_=letter)
        for letter, places in bars.items()
        if places
    ]
    return element(
        "svg",
        *paths,
        viewBox=f"0 0 {len(likeness)} {_HEIGHT}",
        preserveAspectRatio="none",
        aria_hidden="true",
        width="100%",
        height=_HEIGHT,
    )


def _bars(places: Sequence[int], top: int) -> Iterator[str]:
    """A bar a place; those next to each other are one."""
    for _, run in groupby(enumerate(places), lambda item: item[1] - item[0]):
        (_, first), *more = run
        width = 1 + len(more)
        yield f"M{first} {top}h{width}v{_HEIGHT - top}h-{width}z"
