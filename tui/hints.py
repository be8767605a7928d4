"""Hints for who is new to the reader: which one to show, and what was used and so is no news any more."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from tui.places import state_folder
from tui.saving import write

FORMAT = 1
OPENINGS = 10
"""So many times the reader is opened with hints."""


@dataclass(frozen=True, slots=True)
class Hint:
    """What ``action`` (an id of the reader's registry) is good for; ``{}`` in ``text`` stands for its key."""

    action: str
    text: str


HINTS = (
    Hint("next_difference", "{} goes to the next row on which they differ"),
    Hint("differences", "{} lists all differences, conflicts first"),
    Hint("details", "{} shows who alone has which name, figure or date"),
    Hint("next_omission", "{} goes to what the source in focus leaves out"),
    Hint("why", "{} says why these sentences stand together"),
    Hint("article", "{} reads one article, and beside it the others"),
    Hint("coverage", "{} shows all facts × all sources at a glance"),
    Hint("search", "{} looks for words in all articles"),
    Hint("help", "{} shows all keys"),
)
_ACTIONS = frozenset(hint.action for hint in HINTS)


@dataclass(frozen=True, slots=True)
class Known:
    """How often the reader was opened, this time included, and which of the actions that hints tell of were
    used."""

    openings: int = 0
    used: frozenset[str] = frozenset()


def hint_for(known: Known) -> Hint | None:
    """The hint to show: the first about what was not used yet, each time beginning with another one; None,
    when all was used, or after so many :data:`OPENINGS`."""
    if known.openings > OPENINGS:
        return None
    first = max(0, known.openings - 1) % len(HINTS)
    return next((hint for hint in (*HINTS[first:], *HINTS[:first]) if hint.action not in known.used), None)


class Guide:
    """Shows a reader hints, and keeps in the file ``path`` what they know."""

    def __init__(self, path: Path | None = None) -> None:
        """``path``: by default in the user's state folder. The reader is being opened."""
        self._path = path or state_folder() / "hints.json"
        kept = _kept(self._path)
        self._known = replace(kept, openings=kept.openings + 1)

    @property
    def hint(self) -> Hint | None:
        """What to show now."""
        return hint_for(self._known)

    def used(self, action: str) -> bool:
        """Take note that ``action`` was used; whether that is news."""
        if action not in _ACTIONS or action in self._known.used:
            return False
        self._known = replace(self._known, used=self._known.used | {action})
        return True

    def keep(self) -> bool:
        """Keep what is known for the next time; whether that was possible."""
        plain = {"format": FORMAT, "openings": self._known.openings, "used": sorted(self._known.used)}
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write(json.dumps(plain) + "\n", self._path)
        except OSError:
            return False
        return True


def _kept(path: Path) -> Known:
    """What is kept in ``path``; nothing, where that is no such file: it is written anew then."""
    try:
        plain: Any = json.loads(path.read_text(encoding="utf-8"))
        if plain["format"] != FORMAT:
            return Known()
        return Known(max(0, int(plain["openings"])), _ACTIONS.intersection(map(str, plain["used"])))
    except (OSError, ValueError, TypeError, KeyError, RecursionError, OverflowError):
        return Known()
