"""Who leaves what out, and who alone has what."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tui.comparison import Fact, Omission
from tui.phrases import count, sigla
from tui.reports.contents import Contents
from tui.reports.html.elements import Child, element, on_a_line
from tui.reports.html.links import Links
from tui.reports.html.words import place, siglum
from tui.story import Source

_IN_FULL = (
    20  # omissions a source; of further ones, in a story of many sources hundreds, the numbers are told
)


def left_out(contents: Contents, links: Links) -> list[Element]:
    """A block a source: the facts that two others carry and it does not, those that most carry first."""
    return [_left_out_by(contents, links, source) for source in contents.story.sources]


def alone(contents: Contents, links: Links) -> list[Element]:
    """A block a source: the facts that no other has, not even perhaps."""
    return [_alone_in(contents, links, source) for source in contents.story.sources]


def _left_out_by(contents: Contents, links: Links, source: Source) -> Element:
    lacking = contents.left_out(source.id)
    entries = [_omission(contents, links, *each) for each in lacking[:_IN_FULL]]
    many = count(len(lacking), "fact") if lacking else "nothing that two others carry"
    made = _block(source, f"lacks {many}", entries)
    if further := lacking[_IN_FULL:]:
        told: list[Child] = ["And, by their numbers (? where it may be there in other words): "]
        for omission, fact in further:
            told += [links.to_fact(fact, str(contents.numbers[fact.id])), "? " if omission.perhaps else " "]
        made.append(element("p", *told, class_="further"))
    return made


def _alone_in(contents: Contents, links: Links, source: Source) -> Element:
    entries = [_alone(contents, links, fact) for fact in contents.alone(source.id)]
    many = count(len(entries), "fact") if entries else "nothing"
    return _block(source, f"alone has {many}", entries)


def _block(source: Source, told: str, entries: list[Element]) -> Element:
    heading = element("h3", siglum(source), " ", element("small", told))
    return element("section", heading, *([element("ul", entries, class_="plain")] if entries else []))


def _omission(contents: Contents, links: Links, omission: Omission, fact: Fact) -> Element:
    told = f"{len(omission.carried_by)} have it: {sigla(contents.story, omission.carried_by)}"
    told += "; perhaps there in other words" if omission.perhaps else ""
    told += "; all published later" if omission.earlier else ""
    glyph = element("span", "?" if omission.perhaps else "·", class_="t q", aria_hidden="true")
    return on_a_line(element("li", glyph, " ", links.to_fact(fact, fact.label), " ", element("small", told)))


def _alone(contents: Contents, links: Links, fact: Fact) -> Element:
    glyph = element("span", "+", class_="t o", aria_hidden="true")
    where = place(contents, fact.readings[0].sentences[0])
    return on_a_line(element("li", glyph, " ", links.to_fact(fact, fact.label), " ", where))
