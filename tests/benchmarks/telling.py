"""How often readers marked what the program tells, by kind and by how likely its sentences report the same.

``python -m tests.benchmarks.telling SHARED`` (the folder with ``stories``, ``gold`` and ``score.py``)

A difference counts as marked when the words of two of its sources meet those of one that a reader marked,
as ``score.py`` has it, of whatever kind. Readers did not mark all there is, so that the shares are no
precision; what they fall to where sentences hardly report the same is where
:data:`tui.differences.pruning.LEAST_LIKELY` comes from: run with ``--all`` it shows what is left out there.
"""

from __future__ import annotations

import importlib.util
import json
import sys
from collections import defaultdict
from pathlib import Path
from types import ModuleType
from typing import Any

from tui.comparison import Comparison, Difference
from tui.differences import pruning
from tui.reading import read_story
from tui.stages import compare

BINS = (0.0, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1.01)


def main(shared: Path, *, everything: bool) -> None:
    """Print the table."""
    if everything:
        pruning.LEAST_LIKELY.clear()
    score = _module(shared / "score.py")
    counts: dict[str, dict[int, list[int]]] = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for path in sorted((shared / "gold").glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        comparison = compare(read_story([shared / "stories" / path.stem]))
        for difference in comparison.differences:
            likely = _likely(comparison, difference)
            bin = max(n for n, least in enumerate(BINS) if likely >= least)
            counted = counts[difference.kind][bin]
            counted[0] += _marked(score, comparison, difference, gold["differences"])
            counted[1] += 1
    print(f"{'marked / told':14}" + "".join(f"{f'from {least}':>11}" for least in BINS[:-1]))
    for kind in sorted(counts):
        cells = [f"{counts[kind][n][0]}/{counts[kind][n][1]}" for n in range(len(BINS) - 1)]
        print(f"{kind:14}" + "".join(f"{cell:>11}" for cell in cells))


def _likely(comparison: Comparison, difference: Difference) -> float:
    """How likely a pair of the difference's sentences reports the same; of one that is of a single source,
    its sentence and another of the row."""
    own = {value.sentence for value in difference.values}
    single = len({value.source for value in difference.values}) == 1
    ties = (tie for fact in comparison.facts for tie in fact.ties if not single or fact.id == difference.fact)
    return max(
        (tie.likely for tie in ties if (tie.one in own) + (tie.other in own) > 1 - single), default=0.0
    )


def _marked(
    score: ModuleType, comparison: Comparison, difference: Difference, marks: list[dict[str, Any]]
) -> bool:
    sentences = {s.id: s.text for source in comparison.story.sources for s in source.sentences}
    words: dict[str, list[str]] = defaultdict(list)
    for value in difference.values:
        words[value.source].append(sentences[value.sentence][value.start : value.end])
    for mark in marks:
        wanted = _wanted(mark)
        met = sum(
            any(score.overlaps(w, own) for w in texts for own in words.get(source, ()))
            for source, texts in wanted.items()
        )
        if wanted and met >= min(2, len(wanted)):
            return True
    return False


def _wanted(mark: dict[str, Any]) -> dict[str, list[str]]:
    values = mark["values"]
    if not isinstance(values, dict):
        values = {unit.split("/")[0]: [text] for unit, text in zip(mark["units"], values, strict=True)}
    return {source: [text for text in texts if text] for source, texts in values.items() if any(texts)}


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main(Path(sys.argv[1]), everything="--all" in sys.argv)
