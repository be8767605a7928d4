"""Two sentences laid side by side: the words they share in order, and the words that stand between those."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import LCSseq

from tui.differences.line import Line

# Two sentences that share less than this part of the shorter one's words, or fewer than three words, are
# independent reports; laid side by side they show nothing. Set by eye.
RELATED = 0.34
FEWEST = 3


class Block(NamedTuple):
    """Words that stand in one sentence where others stand in the other.

    ``left`` and ``right`` are half-open ranges into the content atoms of the two; one of them may be empty.
    ``before`` and ``after`` count the shared words that adjoin the block on either side.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    before: int
    after: int

    @property
    def framed(self) -> bool:
        """Whether shared words hold the block on both sides, or two of them on one side where a sentence
        ends.
        """
        return bool(self.before and self.after) or self.before + self.after >= 2


@dataclass(frozen=True, slots=True)
class Frame:
    """Lines ``a`` and ``b``: the blocks in which they differ, and the part (0..1) of the shorter one's words
    that they share in order.
    """

    a: Line
    b: Line
    blocks: tuple[Block, ...]
    likeness: float


@lru_cache(maxsize=4096)
def frame(a: Line, b: Line) -> Frame | None:
    """The longest common subsequence of the two sentences' content atoms, and what stands between; ``None``
    when they share too little.
    """
    shared = LCSseq.similarity(a.codes, b.codes)
    likeness = shared / max(1, min(len(a.codes), len(b.codes)))
    if shared < FEWEST or likeness < RELATED:
        return None
    blocks = []
    at_a = at_b = before = 0
    # The last of rapidfuzz's blocks is empty and marks the end of both.
    for match in LCSseq.editops(a.codes, b.codes).as_matching_blocks():
        if match.a > at_a or match.b > at_b:
            blocks.append(Block((at_a, match.a), (at_b, match.b), before, match.size))
        at_a, at_b, before = match.a + match.size, match.b + match.size, match.size
    return Frame(a, b, tuple(blocks), likeness)
