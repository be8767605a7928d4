"""What a report is to hold."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Only = Literal["", "differences", "omissions", "conflicts"]
ONLY: tuple[Only, ...] = ("differences", "omissions", "conflicts")
WIDTH = 80


@dataclass(frozen=True, slots=True)
class Settings:
    """``lead``: the id of the source whose order the facts follow, by default the first. ``only``: what the
    report is kept to, by default everything. ``whole``: whether readings are given whole, or the words that
    matter in them with what stands around (a report to hand on quotes no more than it needs).

    ``width`` (cells) and ``styled`` (with the terminal's bold, underline and reverse) are for text alone.
    """

    lead: str = ""
    only: Only = ""
    whole: bool = True
    width: int = WIDTH
    styled: bool = False
