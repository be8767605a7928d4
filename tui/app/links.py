"""How screens lead to each other: what is asked of the reader, and the place that is chosen there."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from textual.message import Message

from tui.grid.view import View
from tui.index import Index


@dataclass(frozen=True, slots=True)
class Destination:
    """Where the home screen is to go: to the row of ``fact``, or else of ``sentence``, with the cursor in
    ``source`` (where it is, if None), and the character at ``start`` of the sentence in sight; and what to
    say there."""

    fact: str | None = None
    sentence: str | None = None
    source: str | None = None
    note: str = ""
    start: int = 0


Then = Callable[["Destination | str | None"], Awaitable[None]]
"""What is to be done with the place that was chosen on a screen, with the id of the action that opens the
screen to go on to, or with None when it was left."""


class WhyAsked(Message):
    """Open the explanation of ``fact`` over the screen."""

    def __init__(self, index: Index, view: View, fact: str, then: Then) -> None:
        super().__init__()
        self.index = index
        self.view = view
        self.fact = fact
        self.then = then


class ArticleAsked(Message):
    """Open the article ``source`` over the screen, at ``sentence`` or else where it reports ``fact``."""

    def __init__(
        self,
        index: Index,
        view: View,
        source: str,
        then: Then,
        *,
        sentence: str | None = None,
        fact: str | None = None,
    ) -> None:
        super().__init__()
        self.index = index
        self.view = view
        self.source = source
        self.then = then
        self.sentence = sentence
        self.fact = fact
