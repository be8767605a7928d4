"""The looks that text can have on the grid. They can be combined; the theme says what they are like."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntFlag, auto

from tui.measure import fit, width_of


class Look(IntFlag):
    """What a stretch of text means. Each is told apart without colour by a text attribute or a glyph."""

    PLAIN = 0
    HEADLINE = auto()
    DIM = auto()
    PLACE = auto()
    GAP = auto()
    LABEL = auto()
    RULE = auto()
    DIFFERS = auto()
    ONLY = auto()
    CONFLICT = auto()
    PERHAPS = auto()
    SHARED = auto()
    FOUND = auto()
    FOCUS = auto()
    CURSOR = auto()
    SELECTED = auto()


Line = tuple[tuple[str, Look], ...]
"""A line of the screen: stretches of text with their look."""

GLYPHS = {"reported": "▣", "perhaps": "?", "missing": "▢"}
DIFFERS, ONLY, CONFLICT, PERHAPS, MISSING = "≠", "+", "!", "?", "·"


def merged(stretches: Iterable[tuple[str, Look]]) -> Line:
    """``stretches`` as a line, neighbours of one look made one (fewer bytes to the terminal)."""
    line: list[tuple[str, Look]] = []
    for text, look in stretches:
        if not text:
            continue
        if line and line[-1][1] == look:
            line[-1] = (line[-1][0] + text, look)
        else:
            line.append((text, look))
    return tuple(line)


def exactly(
    stretches: Iterable[tuple[str, Look]], width: int, rest: str = " ", look: Look = Look.PLAIN
) -> Line:
    """``stretches`` as a line of exactly ``width`` cells: cut, or filled up with ``rest`` in ``look``."""
    line: list[tuple[str, Look]] = []
    for text, own in stretches:
        line.append((text if width_of(text) <= width else fit(text, width), own))
        width -= width_of(line[-1][0])
    line.append((rest * width, look))
    return merged(line)
