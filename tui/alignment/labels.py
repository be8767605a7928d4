"""What a row is called: its shortest sufficient reading, cut at a word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.alignment.profile import Profile

LONGEST = 60  # characters: what a row's head has room for at 80 columns
_CLAUSE = re.compile(r"[;:]\s|,\s(?=[\w“\"])|\s?[—–]\s?|\s-\s")
_SUFFICIENT = 4  # content words: fewer seldom say what happened


def label(row: Sequence[Profile]) -> str:
    """The shortest sentence or clause of ``row`` that says enough.

    A clause has to carry at least half of the words that all sentences of the row have.
    """
    common = frozenset.intersection(*(profile.stems for profile in row))
    choices = []
    for profile in row:
        text = profile.sentence.text
        ends = [match.span() for match in _CLAUSE.finditer(text)]
        starts = [0, *(end for _, end in ends)]
        stops = [*(start for start, _ in ends), len(text)]
        whole = len(profile.stems)
        choices.append((whole < _SUFFICIENT, len(text), text))
        if not ends:
            continue
        for start, stop in zip(starts, stops, strict=True):
            content = {w.stem for w in profile.words if start <= w.start < stop} & profile.stems
            if len(content) >= _SUFFICIENT and 2 * len(content & common) >= len(common):
                choices.append((False, stop - start, text[start:stop]))
    return cut(min(choices)[2].strip(" ,;:—–-"))


def cut(text: str, longest: int = LONGEST) -> str:
    """``text`` cut at a word so that it and the ellipsis fit into ``longest`` characters."""
    if len(text) <= longest:
        return text
    head = text[: longest - 1]
    at = head.rfind(" ")
    return (head[:at] if at > longest // 3 else head).rstrip(" ,;:—–-“\"‘'(") + "…"
