"""What things are called in the TEI report: XML ids, and pointers to them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from tui.comparison import Difference, Fact
from tui.story import Story

_NO_NAME = re.compile(r"[^A-Za-z0-9_-]+")


class Ids:
    """The ids of what ``story`` holds: a witness is called by its siglum, a sentence by its place in it.

    Only the ids of witnesses have no full stop, so that no siglum, whatever it is, can be the id of something
    else.
    """

    def __init__(self, story: Story) -> None:
        self.witnesses: dict[str, str] = {}
        self.sentences: dict[str, str] = {}
        for source in story.sources:
            witness = self.witnesses[source.id] = self._free(source.siglum)
            for paragraph in source.paragraphs:
                for number, sentence in enumerate(paragraph.sentences, 1):
                    self.sentences[sentence.id] = f"{witness}.{paragraph.number + 1}.{number}"

    def _free(self, siglum: str) -> str:
        """A name in XML's sense that is like ``siglum`` and not taken."""
        name = _NO_NAME.sub("_", siglum)
        name = name if name[:1].isalpha() else f"_{name}"
        number, free = 1, name
        while free in self.witnesses.values():
            number += 1
            free = f"{name}_{number}"
        return free

    def wit(self, sources: Iterable[str]) -> str:
        """Pointers to the witnesses that ``sources`` (ids) are, for an attribute."""
        return pointers(self.witnesses[source] for source in sources)


def pointers(ids: Iterable[str]) -> str:
    """Pointers to ``ids`` of this document, for an attribute."""
    return " ".join(f"#{id}" for id in ids)


def fact_id(fact: Fact) -> str:
    """The id of the division that ``fact`` is."""
    return f"fact.{fact.id}"


def entry_id(fact: Fact) -> str:
    """The id of the apparatus entry of ``fact``."""
    return f"app.{fact.id}"


def difference_id(difference: Difference) -> str:
    """The id of the note that tells of ``difference``."""
    return f"difference.{difference.id}"


def kind_id(kind: str) -> str:
    """The id of the category for a ``kind`` of difference."""
    return f"kind.{kind}"


def mark_id(stress: str) -> str:
    """The id of the category for words that stand out: ``differs``, ``conflict`` or ``only``."""
    return f"mark.{stress}"
