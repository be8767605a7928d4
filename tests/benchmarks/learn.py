"""Learn what ``tui.alignment`` weighs by: writes ``tui/alignment/model.json`` and ``news.json``.

    python -m tests.benchmarks.learn SHARED [--model NAME]

SHARED is a folder with ``stories/``, ``gold/``, ``pairs/``, ``unlabelled/`` and ``score.py``. The texts
stay there: only weights of evidence and of single words come into the project. Needs numpy. With
``--model`` the part for sentence vectors is learned too, by the vectors of that model (needs the extra
``semantic``); else it stays.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import tui.alignment
from tests.benchmarks.align_gold import scorer
from tests.benchmarks.align_learning import (
    Nested,
    Table,
    marked,
    news_table,
    stored,
    thresholds,
    with_vectors,
)
from tui.alignment.features import NAMES
from tui.alignment.meaning import NAME as MEANING

ORIGIN = (
    "Written by tests/benchmarks/learn.py. own: ridge logistic regression over tui.alignment.features.NAMES, "
    "of pairs of sentences judged by readers in 18 stories. same: the like, and over "
    "tui.alignment.relations.NAMES by first scores that did not see the story. alone: the like over "
    "tui.alignment.alone.NAMES, by scores that did not see it. share, perhaps, sure: thresholds, chosen on "
    "stories left out. words: without sentence vectors; vectors: with them."
)
NEWS_ORIGIN = (
    "Written by tests/benchmarks/learn.py. weights: natural log of documents over documents with the stem, "
    "in the news texts it was given; default: for stems that are not listed."
)


def main() -> None:
    """Learn and write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--model", help="a folder, or a name on the hub")
    options = parser.parse_args()
    shared = options.shared
    folder = Path(tui.alignment.__file__).parent
    news = news_table(shared)
    _write(folder / "news.json", {"origin": NEWS_ORIGIN, **news})
    score, stories = scorer(shared), marked(shared, news)
    parts = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    parts |= {"origin": ORIGIN, "words": _part(score, Nested(stories))}
    if options.model:
        meant = [with_vectors(story, options.model) for story in stories]
        parts["vectors"] = _part(score, Nested(meant, (*NAMES, MEANING)))
    _write(folder / "model.json", parts)
    print(f"{len(news['weights'])} words")


def _part(score: Any, nested: Nested) -> dict[str, Any]:
    tables = [Table(score, story, nested.judges(frozenset([k]))) for k, story in enumerate(nested.stories)]
    chosen = thresholds(tables)
    print(chosen, flush=True)
    return stored(nested.judges(), chosen)


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
