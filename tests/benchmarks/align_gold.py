"""The gold stories as the aligner sees them, and score.py's figures for any way of aligning.

Used by ``alignment.py`` (the table) and ``learn.py`` (the weights). The stories, the marks and the
scorer lie in a folder that is given as an argument; nothing of it is part of the project.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tui.comparison import Fact
from tui.reading import read_story
from tui.story import Paragraph, Sentence, Source, Story

FIGURES = ("align P", "align R", "align F1", "carried P", "carried R", "carried F1", "wrong", "recall")


@dataclass(frozen=True, slots=True)
class GoldStory:
    """A story with what careful readers marked in it.

    ``units`` maps a sentence of the story to the gold units it stands for (score.py's rule); ``same``
    and ``open`` are pairs of units: those that share an assertion, those the readers left open.
    """

    name: str
    story: Story
    gold: Mapping[str, Any]
    units: Mapping[str, tuple[str, ...]]
    same: frozenset[tuple[str, str]]
    open: frozenset[tuple[str, str]]

    def judged(self, a: str, b: str) -> bool | None:
        """Whether sentences ``a`` and ``b`` report a common fact; ``None`` where readers left it open."""
        pairs = [(min(u, v), max(u, v)) for u in self.units[a] for v in self.units[b]]
        if any(pair in self.same for pair in pairs):
            return True
        if not pairs or any(pair in self.open for pair in pairs):
            return None
        return False


def load(shared: Path) -> list[GoldStory]:
    """Every gold story in name order, read by the program's own reader."""
    return [_load(shared, path) for path in sorted((shared / "gold").glob("*.json"))]


def _load(shared: Path, path: Path) -> GoldStory:
    gold = json.loads(path.read_text(encoding="utf-8"))
    story = read_story([shared / "stories" / path.stem])
    units: dict[str, list[tuple[int, int, str]]] = {}
    residue = set(gold.get("residue", ()))
    for unit, (start, end) in gold["units"].items():
        if unit not in residue:
            units.setdefault(unit.split("/")[0], []).append((start, end, unit))
    of = {
        sentence.id: tuple(
            unit
            for start, end, unit in units.get(source.id, ())
            if min(end, sentence.end) - max(start, sentence.start)
            >= 0.5 * max(1, min(end - start, sentence.end - sentence.start))
        )
        for source in story.sources
        for sentence in source.sentences
    }
    return GoldStory(
        name=path.stem,
        story=story,
        gold=gold,
        units=of,
        same=frozenset((min(p[:2]), max(p[:2])) for p in gold["pairs"]),
        open=frozenset((min(p), max(p)) for p in gold["ignored"]),
    )


def scorer(shared: Path) -> Any:
    """The module ``score.py`` of the shared folder."""
    spec = importlib.util.spec_from_file_location("score", shared / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def figures(score: Any, gold: GoldStory, facts: Iterable[Fact]) -> list[float]:
    """score.py's figures for ``facts``, in the order of :data:`FIGURES`."""
    report = {
        "sources": [
            {"id": s.id, "sentences": [{"id": t.id, "start": t.start, "end": t.end} for t in s.sentences]}
            for s in gold.story.sources
        ],
        "facts": [
            {
                "readings": {r.source: list(r.sentences) for r in fact.readings},
                "perhaps": {r.source: list(r.sentences) for r in fact.perhaps},
            }
            for fact in facts
        ],
        "differences": [],
    }
    result = score.score(report, gold.gold)
    a, c, alone = result["alignment"], result["carried"], result["alone"]
    return [
        *(a[k] for k in ("precision", "recall", "f1")),
        *(c[k] for k in ("precision", "recall", "f1")),
        alone["wrong"],
        alone["recall"],
    ]


def mean(rows: Sequence[Sequence[float]]) -> list[float]:
    """The mean of each column."""
    return [sum(column) / len(rows) for column in zip(*rows, strict=True)]


def story_of_texts(name: str, units: Sequence[tuple[str, str]]) -> Story:
    """A story from ``(source, sentence)`` pairs, as they stand in ``pairs/*.jsonl``."""
    sources = []
    for id in dict.fromkeys(source for source, _ in units):
        paragraphs, start = [], 0
        for number, (at, text) in enumerate((i, t) for i, (s, t) in enumerate(units) if s == id):
            sentence = Sentence(f"{at}", number, "body", text, start, start + len(text))
            paragraphs.append(Paragraph(number, "body", (sentence,)))
            start += len(text) + 1
        sources.append(Source(id, id, "", "", "", None, "", "", "", tuple(paragraphs), ()))
    return Story(name, tuple(sources))
