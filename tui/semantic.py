"""The comparison refined with sentence vectors. The only place where stages and vectors meet."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tui.apart import apart
from tui.comparison import Comparison
from tui.corrections import Correction
from tui.stages import compare
from tui.story import Story
from tui.vectors import sentence_vectors


async def refined(story: Story, model: str, corrections: Sequence[Correction] = ()) -> Comparison:
    """``compare(story)`` with the vectors of the model of that name, made in a process of its own.

    Raises :class:`~tui.apart.WorkError`.
    """
    return await apart(partial(_compared, story, model, corrections))


def _compared(story: Story, model: str, corrections: Sequence[Correction]) -> Comparison:
    return compare(story, sentence_vectors(story, model), corrections)
