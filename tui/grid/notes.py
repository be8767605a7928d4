"""What the other sources say to one sentence of an article: who has it too, and how they differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from tui.comparison import Difference
from tui.grid.rows import State
from tui.index import Index


@dataclass(frozen=True)
class Notes:
    """The notes on ``sentence`` of ``source``. ``states`` says of every source whether it reports what
    stands there, or a part of it. ``own`` are the differences that rest on its words, ``others`` those of
    its rows that rest on other words; conflicts come first in both. ``alone`` are the names and figures
    of the sentence that no other source has."""

    source: str
    sentence: str
    states: dict[str, State]
    own: tuple[Difference, ...]
    others: tuple[Difference, ...]
    alone: tuple[str, ...]

    @cached_property
    def only_here(self) -> bool:
        """Whether no other source reports it, not even perhaps."""
        return not self.shared and not self.perhaps

    @cached_property
    def shared(self) -> bool:
        """Whether another source reports it, or a part of it."""
        return any(state == "reading" for source, state in self.states.items() if source != self.source)

    @cached_property
    def perhaps(self) -> tuple[str, ...]:
        """The sources that perhaps report it."""
        return tuple(source for source, state in self.states.items() if state == "perhaps")


class Notebook:
    """Makes the notes on the sentences of one comparison."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._alone: dict[str, dict[str, None]] = {}
        for detail in index.comparison.details:
            if len(detail.sources) == 1 and detail.kind in ("name", "figure"):
                for value in detail.occurrences:
                    self._alone.setdefault(value.sentence, {})[detail.text] = None

    def on(self, source: str, sentence: str) -> Notes:
        """The notes on ``sentence``, which is one of ``source``."""
        facts = self.index.facts_of[sentence]
        states: dict[str, State] = dict.fromkeys(self.index.sources, "missing")
        for fact in facts:
            states.update((r.source, "perhaps") for r in fact.perhaps if states[r.source] == "missing")
            states.update((r.source, "reading") for r in fact.readings)
        states[source] = "reading"
        found = {d.id: d for fact in facts for d in self.index.differences.get(fact.id, ())}
        found.update((d.id, d) for d in self.index.of_no_fact.get(sentence, ()))
        ordered = sorted(found.values(), key=lambda difference: not difference.conflict)
        own = tuple(d for d in ordered if _rests_on(d, sentence))
        others = tuple(d for d in ordered if not _rests_on(d, sentence))
        return Notes(source, sentence, states, own, others, tuple(self._alone.get(sentence, ())))

    def fact(self, sentence: str) -> str | None:
        """Of the facts of ``sentence`` the one with most to show by its words."""
        return telling(self.index, [fact.id for fact in self.index.facts_of[sentence]], sentence)


def telling(index: Index, facts: Iterable[str], sentence: str | None = None) -> str | None:
    """Of ``facts`` the id of the one with most to show: a conflict, a difference (that rests on the words of
    ``sentence``, if given), or else the most readings."""

    def telling(id: str) -> tuple[int, int]:
        found = [d for d in index.differences.get(id, ()) if sentence is None or _rests_on(d, sentence)]
        return max((1 + d.conflict for d in found), default=0), len(index.facts[id].readings)

    return max(facts, key=telling, default=None)


def _rests_on(difference: Difference, sentence: str) -> bool:
    return any(value.sentence == sentence for value in difference.values)
