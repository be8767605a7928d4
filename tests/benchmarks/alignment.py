"""How well sentences are aligned: the table of figures, gold stories left out in turn.

    python -m tests.benchmarks.alignment SHARED [--ablations] [--collatex]

SHARED is the folder that ``learn.py`` takes. Every figure of ``rashomon`` is of models that did not see the
story they are judged on, thresholds included; "in sample" is the model in the package, which saw them all.
Needs numpy.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from time import process_time

import tui.alignment
from tests.benchmarks.align_baselines import METHODS
from tests.benchmarks.align_baselines import run as run_baseline
from tests.benchmarks.align_collatex import THRESHOLDS, collatex, shared_words
from tests.benchmarks.align_gold import FIGURES, mean, scorer
from tests.benchmarks.align_learning import LeftOut, Marked, Nested, leave_out, marked, run, with_vectors
from tui.alignment import align, facts
from tui.alignment.evidence import KINDS
from tui.alignment.features import NAMES
from tui.alignment.meaning import NAME as MEANING
from tui.alignment.model import learned
from tui.comparison import Fact
from tui.reading import read_story


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--ablations", action="store_true", help="leave out each kind of evidence (minutes)")
    parser.add_argument("--model", help="with the vectors of this model too: a folder, or a name on the hub")
    parser.add_argument("--collatex", action="store_true", help="CollateX too, if it is there (minutes)")
    args = parser.parse_args()
    news = json.loads((Path(tui.alignment.__file__).parent / "news.json").read_text(encoding="utf-8"))
    stories, score = marked(args.shared, news), scorer(args.shared)

    print(f"{'mean over ' + str(len(stories)) + ' stories':32}" + "".join(f"{name:>11}" for name in FIGURES))
    methods = dict(METHODS)
    if args.collatex and (collate := collatex()):
        methods["CollateX, shared words"] = (partial(shared_words, collate), THRESHOLDS)
    for name, (method, thresholds) in methods.items():
        table = []
        for story in stories:
            scores = method(story.known)
            table.append([run_baseline(score, story.gold, story.known, scores, t) for t in thresholds])
        chosen = []
        for k, rows in enumerate(table):
            others = [row for i, row in enumerate(table) if i != k]
            best = max(range(len(thresholds)), key=lambda t: sum(row[t][2] + row[t][5] for row in others))
            chosen.append(rows[best])
        _line(name, mean(chosen))
    left = leave_out(score, Nested(stories))
    held = [run(score, story, left.model(k)) for k, story in enumerate(stories)]
    _line("rashomon, story left out", mean(held))
    _line("rashomon, in sample", mean([run(score, story, learned()) for story in stories]))
    if args.model:
        meant = [with_vectors(story, args.model) for story in stories]
        by_meaning = leave_out(score, Nested(meant, (*NAMES, MEANING)))
        _line("  with vectors", mean([run(score, s, by_meaning.model(k)) for k, s in enumerate(meant)]))
    if args.ablations:
        for kind, names in KINDS.items():
            if MEANING in names:
                continue
            without = leave_out(score, Nested(stories, drop=names))
            _line(f"  without {kind}", mean([run(score, s, without.model(k)) for k, s in enumerate(stories)]))
    for story, row in zip(stories, held, strict=True):
        _line("  " + story.gold.name, row)
    _reliability(stories, left)
    _sizes(args.shared)


def _line(name: str, row: Sequence[float]) -> None:
    print(f"{name:32}" + "".join(f"{value:11.3f}" for value in row), flush=True)


def _reliability(stories: Sequence[Marked], left: LeftOut) -> None:
    """Of the rows shown at a confidence, how many hold: share of their source pairs that readers joined."""
    rows: dict[int, list[tuple[float, float]]] = {}
    lone: dict[int, list[tuple[float, float]]] = {}
    for k, story in enumerate(stories):
        gold = story.gold
        number = {p.sentence.id: i for i, p in enumerate(story.known)}
        for fact in facts(gold.story, story.known, story.found, left.model(k)):
            tenth = min(9, int(fact.confidence * 10))
            if not fact.shared:
                judged = min(int(story.lone[number[s]]) for s in fact.readings[0].sentences)
                if judged >= 0:
                    lone.setdefault(tenth, []).append((fact.confidence, float(judged)))
                continue
            held = []
            for n, a in enumerate(fact.readings):
                for b in fact.readings[n + 1 :]:
                    verdicts = [gold.judged(s, t) for s in a.sentences for t in b.sentences]
                    if any(verdicts) or None not in verdicts:
                        held.append(float(any(verdicts)))
            if held:
                rows.setdefault(tenth, []).append((fact.confidence, sum(held) / len(held)))
    for title, table in (("rows that hold", rows), ("lone facts that are lone", lone)):
        print(f"\n{title}, by confidence (story left out)")
        for tenth, found in sorted(table.items()):
            said, true = (sum(c) / len(found) for c in zip(*found, strict=True))
            print(f"  {tenth / 10:.1f}  said {said:.2f}  true {true:.2f}  of {len(found)}")


def _sizes(shared: Path) -> None:
    """Rows, their sizes and how often a sentence is repeated, and the time, on the unmarked stories."""
    print(f"\n{'unmarked story':20} sources sentences rows shared  sizes of shared rows")
    for folder in sorted((shared / "unlabelled").iterdir()):
        story = read_story([folder])
        started = process_time()
        found = align(story)
        spent = process_time() - started
        sentences = sum(len(source.sentences) for source in story.sources)
        sizes = Counter(_size(fact) for fact in found if fact.shared)
        repeated = Counter(s for fact in found for r in fact.readings for s in r.sentences)
        print(
            f"{folder.name:20} {len(story.sources):7} {sentences:9} {len(found):4} {sum(sizes.values()):6}  "
            + " ".join(f"{size}:{count}" for size, count in sorted(sizes.items()))
            + f"  most repeated {max(repeated.values(), default=0)}  {spent * 1000:.0f} ms"
        )


def _size(fact: Fact) -> int:
    return sum(len(reading.sentences) for reading in fact.readings)


if __name__ == "__main__":
    main()
