"""Where everything stands on the page: the ids that links lead to, and the links."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tui.comparison import Difference, DifferenceKind, Fact
from tui.reports.contents import Contents
from tui.reports.html.elements import Child, element


def of_kind(kind: DifferenceKind) -> str:
    """The id of the list of differences of ``kind``."""
    return f"kind-{kind}"


class Links:
    """The links of one page. Ids are numbers of the report's own, never those of the comparison."""

    def __init__(self, contents: Contents) -> None:
        self._numbers = {fact.id: contents.numbers[fact.id] for fact in contents.facts}
        told = (difference for _, found in contents.by_kind() for difference in found)
        self._differences = {difference.id: number for number, difference in enumerate(told, 1)}

    def row(self, fact: str) -> str:
        """The id of the row of ``fact`` (an id)."""
        return f"f{self._numbers[fact]}"

    def entry(self, difference: Difference) -> str:
        """The id of the entry of ``difference`` in the list of them."""
        return f"d{self._differences[difference.id]}"

    def to_fact(self, fact: Fact, *children: Child, class_: str = "") -> Element:
        """A link to the row of ``fact``; only the words where the report has no such row."""
        if fact.id not in self._numbers:
            return element("span", *children, class_=class_)
        return element("a", *children, href=f"#{self.row(fact.id)}", class_=class_)

    def to_difference(self, difference: Difference, *children: Child, class_: str = "") -> Element:
        """A link to the entry of ``difference`` in the list of them."""
        return element("a", *children, href=f"#{self.entry(difference)}", class_=class_)
