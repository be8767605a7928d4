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
from tests.benchmarks.align_learning import (
    ACCEPT,
    SURE,
    alone_rows,
    assemble,
    best_accept,
    best_sure,
    fit_alone,
    fit_same,
    leave_out,
    marked,
    news_table,
    run,
)
from tui.alignment.model import model_of

ORIGIN = (
    "Written by tests/benchmarks/learn.py. same: ridge logistic regression over "
    "tui.alignment.features.NAMES, of pairs of sentences judged by readers in 18 stories. alone: the like "
    "over tui.alignment.alone.NAMES, on pair scores of models that did not see the story. limits, perhaps, "
    "sure: thresholds, chosen on stories left out."
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
    stories, score = marked(shared, news), scorer(shared)
    left = leave_out(score, stories, lone=False)
    same = fit_same(stories)
    rows = [alone_rows(story, pairs) for story, pairs in zip(stories, left.same, strict=True)]
    lone = fit_alone(stories, rows)
    accept = best_accept(
        [
            [run(score, story, model_of(assemble(pairs, lone, t, 0.5))) for t in ACCEPT]
            for story, pairs in zip(stories, left.same, strict=True)
        ]
    )
    sure = best_sure(
        [
            [run(score, story, model_of(assemble(pairs, lone, accept, t))) for t in SURE]
            for story, pairs in zip(stories, left.same, strict=True)
        ]
    )
    _write(folder / "model.json", {"origin": ORIGIN, **assemble(same, lone, accept, sure)})
    print(f"accept {accept}, sure {sure}, {len(news['weights'])} words")


def _write(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, indent=0, ensure_ascii=False) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
