"""CollateX, the collation tool of textual criticism, as one more way to score pairs of sentences.

It is no dependency of the project, for it is GPL and takes seconds where others take milliseconds. Where it
is not installed, :func:`collatex` says in a line how to have it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations
from typing import Any

from tui.alignment.profile import Profile
from tui.alignment.similarity import Scores

HINT = "CollateX is not installed: pip install collatex==2.3 Levenshtein"
THRESHOLDS = tuple(float(shared) for shared in range(1, 11))

Collate = Callable[..., Any]


def collatex() -> Collate | None:
    """CollateX's ``collate``, or ``None`` after saying how to have it."""
    try:
        from collatex import collate
    except ImportError:
        print(HINT)
        return None
    found: Collate = collate
    return found


def witnesses(known: Sequence[Profile]) -> list[dict[str, Any]]:
    """The sources as CollateX takes them: words in order, equal where stems are, with their sentence.

    Function words are left out, which is better for it: F1 is 0.21 without and 0.17 with them.
    """
    tokens: list[list[dict[str, Any]]] = [[] for _ in {profile.source for profile in known}]
    for i, profile in enumerate(known):
        tokens[profile.source] += [
            {"t": w.form, "n": w.stem, "sentence": i} for w in profile.words if w.content
        ]
    return [{"id": str(source), "tokens": found} for source, found in enumerate(tokens)]


def shared_words(collate: Collate, known: Sequence[Profile]) -> Scores:
    """How many equal words of two sentences CollateX puts in one place, their sources collated two by two."""
    scores: Scores = [{} for _ in known]
    for pair in combinations(witnesses(known), 2):
        graph = collate({"witnesses": list(pair)}, output="graph", segmentation=False)
        for vertex in graph.vertices():
            if len(vertex.tokens) == 2:
                i, j = (found.token_data["sentence"] for (found,) in vertex.tokens.values())
                scores[i][j] = scores[j][i] = scores[i].get(j, 0.0) + 1
    return scores
