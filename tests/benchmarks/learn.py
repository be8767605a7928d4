"""Learn what ``tui.alignment`` weighs by: writes ``tui/alignment/model.json`` and ``news.json``.

    python -m tests.benchmarks.learn SHARED

SHARED is a folder with ``stories/``, ``gold/``, ``pairs/``, ``unlabelled/`` and ``score.py``. The texts stay
there: only weights of evidence and of single words come into the project. Needs numpy.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import tui.alignment
from tests.benchmarks.align_gold import scorer
from tests.benchmarks.align_learning import Nested, Table, marked, news_table, stored, thresholds

ORIGIN = (
    "Written by tests/benchmarks/learn.py. own: ridge logistic regression over tui.alignment.features.NAMES, "
    "of pairs of sentences judged by readers in 18 stories. same: the like, and over "
    "tui.alignment.relations.NAMES by first scores that did not see the story. alone: the like over "
    "tui.alignment.alone.NAMES, by scores that did not see it. share, perhaps, sure: thresholds, chosen on "
    "stories left out."
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
    shared = parser.parse_args().shared
    folder = Path(tui.alignment.__file__).parent
    news = news_table(shared)
    _write(folder / "news.json", {"origin": NEWS_ORIGIN, **news})
    nested, score = Nested(marked(shared, news)), scorer(shared)
    chosen = thresholds(
        [Table(score, story, nested.judges(frozenset([k]))) for k, story in enumerate(nested.stories)]
    )
    _write(folder / "model.json", {"origin": ORIGIN, "words": stored(nested.judges(), chosen)})
    print(f"{chosen}, {len(news['weights'])} words")


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
