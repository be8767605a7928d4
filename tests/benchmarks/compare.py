"""What a comparison costs: ``python -m tests.benchmarks.compare SHARED [--repeats N]``.

SHARED is the folder that ``learn.py`` takes. Three stories are compared, each in a process of its own:

  five articles   the reference story, about 530 words each
  twenty whole    every article of four stories that touch each other, and of two that don't
  twenty reworked 1,000 sentences: each source is an article on one event and one on another, a quarter of
                  the sentences left out and a fifth of the words exchanged, so that nearly every sentence
                  has a dozen partners. What is random in it is seeded.

Times are CPU time, warm, median of the repeats; *contents* are the words, figures, dates and quotations of
all sentences, which alignment and differences share. *Resident* is the process's peak (``resource``), the
interpreter included; *allocated* the peak of what Python holds during one ``compare()`` (``tracemalloc``).
As a yardstick that a faster machine shortens too, the time of ``compare()`` is given as a multiple of
rapidfuzz's ``token_set_ratio`` over all pairs of sentences of two sources, and, where CollateX is installed,
as a fraction of what that takes to collate the five articles.
"""

from __future__ import annotations

import argparse
import gc
import random
import re
import resource
import sys
import tempfile
import tracemalloc
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from time import process_time

from tests.benchmarks.align_baselines import token_set
from tests.benchmarks.align_collatex import collatex
from tui.alignment import align
from tui.alignment.profile import profiles
from tui.differences import findings
from tui.reading import read_story
from tui.said import all_said
from tui.stages import compare

MAC = sys.platform == "darwin"  # counts bytes where others count kilobytes
KEPT = 0.75  # of the sentences of a reworked article
EXCHANGED = 0.2  # of its words of five letters and more
_WORD = re.compile(r"\b[a-z]{5,}\b")
_STOP = re.compile(r"(?<=[.!?”\"]) +")


@dataclass(frozen=True, slots=True)
class Cost:
    """What one story costs; times in milliseconds, memory in megabytes."""

    sources: int
    sentences: int
    reading: float
    contents: float
    alignment: float
    differences: float
    compare: float
    resident: float
    allocated: float
    yardstick: float


def articles(shared: Path, *stories: str) -> list[Path]:
    """The articles of ``stories``, story by story in name order."""
    return [path for story in stories for path in sorted((shared / story).glob("*.txt"))]


def five(shared: Path, _: Path | None = None) -> list[Path]:
    """The reference story."""
    return articles(shared, "stories/irs")


def whole(shared: Path, _: Path) -> list[Path]:
    """Twenty whole articles: two stories on Korea, two on the inquiry into Russia, and one to fill up."""
    return articles(
        shared,
        "stories/korea-tests",
        "unlabelled/wcl-0",
        "stories/mueller-questions",
        "stories/mueller-buzzfeed",
        "stories/immigration-principles",
    )[:20]


def reworked(shared: Path, folder: Path) -> list[Path]:
    """Twenty sources, written to ``folder``: five articles on Korea's offer to talk, each beside four of
    the five on the visit before it."""
    ones, others = articles(shared, "stories/korea-tests"), articles(shared, "unlabelled/wcl-0")
    texts = {path: path.read_text(encoding="utf-8") for path in (*ones, *others)}
    words = sorted({word for text in texts.values() for word in _WORD.findall(text)})
    made = []
    for number in range(20):
        chance = random.Random(number)
        paragraphs = [
            _reworked(paragraph, words, chance)
            for path in (ones[number % 5], others[number // 4])
            for paragraph in texts[path].split("\n\n")
        ]
        path = folder / f"{number:02}.txt"
        path.write_text("\n\n".join(paragraphs), encoding="utf-8")
        made.append(path)
    return made


def _reworked(paragraph: str, words: list[str], chance: random.Random) -> str:
    kept = [sentence for sentence in _STOP.split(paragraph) if chance.random() < KEPT]
    return _WORD.sub(
        lambda match: chance.choice(words) if chance.random() < EXCHANGED else match.group(), " ".join(kept)
    )


STORIES: dict[str, Callable[[Path, Path], list[Path]]] = {
    "five articles": five,
    "twenty whole": whole,
    "twenty reworked": reworked,
}


def cost(name: str, shared: Path, repeats: int) -> Cost:
    """What the story called ``name`` costs in this process, which has done nothing else."""
    with tempfile.TemporaryDirectory() as folder:
        paths = STORIES[name](shared, Path(folder))
        story = read_story(paths)
        compare(story)  # warm
        resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (2**20 if MAC else 2**10)
        reading = _milliseconds(repeats, lambda: read_story(paths))
    known = all_said(story)
    facts = align(story, known)
    tracemalloc.start()
    compare(story)
    allocated = tracemalloc.get_traced_memory()[1] / 2**20
    tracemalloc.stop()
    return Cost(
        sources=len(story.sources),
        sentences=sum(len(source.sentences) for source in story.sources),
        reading=reading,
        contents=_milliseconds(repeats, lambda: all_said(story)),
        alignment=_milliseconds(repeats, lambda: align(story, known)),
        differences=_milliseconds(repeats, lambda: findings(story, facts, known)),
        compare=_milliseconds(repeats, lambda: compare(story)),
        resident=resident,
        allocated=allocated,
        yardstick=_milliseconds(1, lambda: token_set(profiles(story))),
    )


def _milliseconds(repeats: int, work: Callable[[], object]) -> float:
    """The CPU time of ``work``, median of the repeats."""
    spent = []
    for _ in range(repeats):
        gc.collect()  # what came before is not its rubbish
        started = process_time()
        work()
        spent.append(1000 * (process_time() - started))
    return median(spent)


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("shared", type=Path)
    parser.add_argument("--repeats", type=int, default=9)
    args = parser.parse_args()
    print(
        f"{'CPU ms':16} sources sentences  reading contents alignment differences compare()"
        "  resident allocated  compare() / token_set_ratio"
    )
    found = {}
    for name in STORIES:
        # A process of its own: its peak of memory is the story's, and no cache is warm from another one.
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as alone:
            c = found[name] = alone.submit(cost, name, args.shared, args.repeats).result()
        print(
            f"{name:16} {c.sources:7} {c.sentences:9} {c.reading:8.0f} {c.contents:8.0f} {c.alignment:9.0f}"
            f" {c.differences:11.0f} {c.compare:9.0f} {c.resident:6.0f} MB {c.allocated:6.0f} MB"
            f" {c.compare / c.yardstick:28.1f}",
            flush=True,
        )
    if collate := collatex():
        sources = read_story(five(args.shared)).sources
        texts = [{"id": s.id, "content": " ".join(p.text for p in s.paragraphs)} for s in sources]
        spent = _milliseconds(1, lambda: collate({"witnesses": texts}))
        print(
            f"CollateX on the five articles: {spent:.0f} ms, {spent / found['five articles'].compare:.0f} ×"
        )


if __name__ == "__main__":
    main()
