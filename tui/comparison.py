"""The result: which sentences report the same fact, how they differ, and who leaves what out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tui.story import Story

DifferenceKind = Literal[
    "figure",
    "name",
    "title",
    "date",
    "quote",
    "attribution",
    "hedge",
    "label",
    "role",
    "wording",
    "detail",
]
DetailKind = Literal["name", "figure", "date", "quote"]
MarkKind = Literal["differs", "only"]


@dataclass(frozen=True, slots=True)
class Reading:
    """How one source words one fact: the ids of the sentences that report it there."""

    source: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why sentences stand together: the kind of signal, the words it rests on, its weight 0..1."""

    kind: str
    text: str
    weight: float


@dataclass(frozen=True, slots=True)
class Tie:
    """How likely it is, 0..1, that two sentences of a row, given by their ids, report the same."""

    one: str
    other: str
    likely: float


@dataclass(frozen=True, slots=True)
class Fact:
    """One assertion about the event: a row of the comparison.

    ``readings`` and ``perhaps`` are in story order and disjoint in their sources; a source in
    neither is in ``missing``. ``confidence`` (0..1) says how sure it is that the readings belong
    together; a fact that stands in one source only carries how sure it is that no other has it.
    ``ties`` say the same of its sentences, two by two, where there is any trace of it.
    """

    id: str
    label: str
    confidence: float
    readings: tuple[Reading, ...]
    perhaps: tuple[Reading, ...]
    missing: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    ties: tuple[Tie, ...] = ()

    def reading(self, source: str) -> tuple[str, ...]:
        """The sentence ids of ``source``'s reading; empty when it has none."""
        return next((r.sentences for r in self.readings if r.source == source), ())

    @property
    def shared(self) -> bool:
        """Whether more than one source reports it."""
        return len(self.readings) > 1


@dataclass(frozen=True, slots=True)
class Value:
    """The words of one source that a difference or detail points at: ``text[start:end]`` of a sentence."""

    source: str
    sentence: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Difference:
    """A typed, quotable disagreement between readings of one fact.

    ``conflict`` only when both cannot be right as written. ``note`` is one line in plain words.
    """

    id: str
    kind: DifferenceKind
    fact: str | None
    conflict: bool
    note: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """Words of a reading that set it apart on its row: ``differs`` (others word it otherwise) or
    ``only`` (no other reading of the fact has them). Offsets count in the sentence's text."""

    fact: str
    sentence: str
    start: int
    end: int
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Omission:
    """A fact that ``source`` does not carry; ``perhaps`` when it may, in other words; ``earlier`` when it was
    published on a day before all that do, and so may not have known it."""

    source: str
    fact: str
    carried_by: tuple[str, ...]
    perhaps: bool
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Detail:
    """A name, figure, date or quotation and every place where it stands, in story order."""

    kind: DetailKind
    text: str
    occurrences: tuple[Value, ...]

    @property
    def sources(self) -> tuple[str, ...]:
        """The sources that carry it, each once, in story order."""
        return tuple(dict.fromkeys(value.source for value in self.occurrences))


@dataclass(frozen=True, slots=True)
class Copied:
    """Text that two sources (in story order) share word for word, quotations apart.

    ``share`` (0..1) of the own words of the shorter one stand in such ``runs``; each of these is given as it
    stands in the one and in the other, a value a sentence.
    """

    sources: tuple[str, str]
    share: float
    runs: tuple[tuple[tuple[Value, ...], tuple[Value, ...]], ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The whole result. Facts are in the order of the first source; see :mod:`tui.ordering`.

    ``independent`` are the sources in groups: those of one group share much text word for word.
    """

    story: Story
    facts: tuple[Fact, ...]
    differences: tuple[Difference, ...]
    marks: tuple[Mark, ...]
    omissions: tuple[Omission, ...]
    details: tuple[Detail, ...]
    copied: tuple[Copied, ...]
    independent: tuple[tuple[str, ...], ...]
