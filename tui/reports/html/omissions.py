"""Who leaves what out, and who alone has what."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from tui.comparison import Fact, Omission
from tui.phrases import ALL_LATER, FURTHER, count, sigla
from tui.reports.contents import DETAIL_HEADINGS, IN_FULL, Contents
from tui.reports.html.elements import Child, element, on_a_line
from tui.reports.html.links import Links
from tui.reports.html.words import place, siglum
from tui.story import Source


def left_out(contents: Contents, links: Links) -> list[Element]:
    """A block a source: the facts that two others carry and it does not, those that most carry first."""
    return [_left_out_by(contents, links, source) for source in contents.story.sources]


def alone(contents: Contents, links: Links) -> list[Element]:
    """A block a source: the facts that no other has, not even perhaps; the names and figures."""
    return [_alone_in(contents, links, source) for source in contents.story.sources]


def _left_out_by(contents: Contents, links: Links, source: Source) -> Element:
    lacking = contents.left_out(source.id)
    entries = [_omission(contents, links, *each) for each in lacking[:IN_FULL]]
    made = _block(source, _lacks([omission for omission, _ in lacking]), entries)
    if further := lacking[IN_FULL:]:
        told: list[Child] = [f"{FURTHER}: "]
        for omission, fact in further:
            told += [links.to_fact(fact, str(contents.numbers[fact.id])), "? " if omission.perhaps else " "]
        made.append(element("p", *told, class_="further"))
    return made


def _lacks(omissions: Sequence[Omission]) -> str:
    """How many facts are not there, and how many perhaps are."""
    perhaps = sum(omission.perhaps for omission in omissions)
    missed = len(omissions) - perhaps
    if not omissions:
        return "lacks nothing that two others carry"
    told = [f"lacks {count(missed, 'fact')}"] if missed else []
    return ", ".join([*told, *([f"perhaps has {perhaps} in other words"] if perhaps else [])])


def _alone_in(contents: Contents, links: Links, source: Source) -> Element:
    facts = contents.alone(source.id)
    entries = [_alone(contents, links, fact) for fact in facts[:IN_FULL]]
    made = _block(source, f"alone has {count(len(facts), 'fact') if facts else 'no fact'}", entries)
    for kind, found in reversed(contents.only_in(source.id)):  # a name counts for more than most facts
        told = element("b", DETAIL_HEADINGS[kind])
        made.insert(1, element("p", told, " ", contents.placed(found), class_="telling"))
    if further := facts[IN_FULL:]:
        numbers: list[Child] = ["And, by their numbers: "]
        for fact in further:
            numbers += [links.to_fact(fact, str(contents.numbers[fact.id])), " "]
        made.append(element("p", *numbers, class_="further"))
    return made


def _block(source: Source, told: str, entries: list[Element]) -> Element:
    heading = element("h3", siglum(source), " ", element("small", told))
    return element("section", heading, *([element("ul", entries, class_="plain")] if entries else []))


def _omission(contents: Contents, links: Links, omission: Omission, fact: Fact) -> Element:
    told = f"{len(omission.carried_by)} have it: {sigla(contents.story, omission.carried_by)}"
    told += "; perhaps there in other words" if omission.perhaps else ""
    told += f"; {ALL_LATER}" if omission.earlier else ""
    glyph = element("span", "?" if omission.perhaps else "·", class_="t q", aria_hidden="true")
    return on_a_line(element("li", glyph, " ", links.to_fact(fact, fact.label), " ", element("small", told)))


def _alone(contents: Contents, links: Links, fact: Fact) -> Element:
    glyph = element("span", "+", class_="t o", aria_hidden="true")
    where = place(contents, fact.readings[0].sentences[0])
    return on_a_line(element("li", glyph, " ", links.to_fact(fact, fact.label), " ", where))
