"""Words of sources: what stands out in them is marked, and each sentence has its place behind it."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from tui.comparison import Fact
from tui.reports.contents import Contents, Stretch
from tui.reports.html.elements import Child, element
from tui.standing_out import Stress
from tui.story import Source

# What the style sheet knows each stress by; the same letters stand on cells, tags and entries.
LETTERS: dict[Stress, str] = {"": "", "only": "o", "differs": "d", "conflict": "x"}


def marked(stretches: Sequence[Stretch]) -> list[Child]:
    """``stretches`` with those that stand out as ``mark`` elements."""
    return [
        element("mark", stretch.text, class_=LETTERS[stretch.stress]) if stretch.stress else stretch.text
        for stretch in stretches
    ]


def cited(contents: Contents, fact: Fact, sentences: Sequence[str]) -> tuple[list[Element], Stress]:
    """``sentences`` (ids of one source) as a reading of ``fact``, a paragraph each with its place; and the
    gravest of what stands out in them."""
    told: list[Element] = []
    found: set[Stress] = set()
    for id in sentences:
        stretches = contents.reading(fact, [id])
        found.update(stretch.stress for stretch in stretches)
        headline = contents.index.sentences[id].kind == "headline"
        told.append(
            element("p", *marked(stretches), " ", place(contents, id), class_="hl" if headline else "")
        )
    gravest: Stress = next((stress for stress in ("conflict", "differs", "only") if stress in found), "")
    return told, gravest


def place(contents: Contents, sentence: str) -> Element:
    """Where ``sentence`` (an id) stands in its article."""
    return element("small", contents.place(sentence), class_="p")


def siglum(source: Source) -> Element:
    """The short name of ``source``."""
    return element("b", source.siglum, class_="s")


def tag(stress: Stress, text: str) -> Element:
    """What there is to see, in a word or two after its glyph."""
    return element("span", text, class_=f"t {LETTERS[stress]}")
