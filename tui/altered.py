"""Which words of several quotations of one utterance are not the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_WORD = re.compile(r"\w+(?:['’]\w+)*")


def altered(texts: Sequence[str]) -> list[list[tuple[int, int]]]:
    """For each of ``texts`` the spans of its words that another one has otherwise.

    These are the words that are replaced, added or left out between shared ones. Where there are none, it is
    those at the ends, which another one has cut; where there are none either, the whole of each text.
    """
    from rapidfuzz.distance import LCSseq  # every second story has no such quotations

    spans = [[match.span() for match in _WORD.finditer(text)] for text in texts]
    codes: dict[str, int] = {}
    words = [
        [codes.setdefault(text[start:end].casefold(), len(codes)) for start, end in own]
        for text, own in zip(texts, spans, strict=True)
    ]
    inside: list[set[int]] = [set() for _ in texts]
    outside: list[set[int]] = [set() for _ in texts]
    for one, mine in enumerate(words):
        for other, theirs in enumerate(words):
            if one == other:
                continue
            kept = {
                number
                for code in LCSseq.opcodes(mine, theirs)
                if code.tag == "equal"
                for number in range(code.src_start, code.src_end)
            }
            between = range(min(kept), max(kept)) if kept else range(0)
            for number in range(len(mine)):
                if number not in kept:
                    (inside if number in between else outside)[one].add(number)
    chosen = inside if any(inside) else outside
    if not any(chosen):
        return [[(0, len(text))] for text in texts]
    return [_runs(own, numbers) for own, numbers in zip(spans, chosen, strict=True)]


def _runs(spans: Sequence[tuple[int, int]], numbers: Iterable[int]) -> list[tuple[int, int]]:
    """The spans of the words of these ``numbers``, of neighbours as one."""
    runs: list[tuple[int, int]] = []
    before = None
    for number in sorted(numbers):
        start, end = spans[number]
        if before is not None and number == before + 1:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
        before = number
    return runs
