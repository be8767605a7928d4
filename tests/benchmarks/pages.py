"""How well articles are found on saved pages: ``python -m tests.benchmarks.pages FOLDER``.

FOLDER is a copy of scrapinghub's article-extraction-benchmark: ``html/ID.html.gz`` and ``ground-truth.json``.
Scored as there: runs of four words, shared ones counted a page, precision and recall averaged over the pages.
A page's paragraphs count, captions and headline left out. Printed with the pages of which much is missing
(recall below 0.9), and the time a page takes.
"""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections import Counter
from pathlib import Path
from statistics import mean, median
from time import process_time

from tui.reading import ReadingError, read_source

_RUN = 4  # words
_COUNTED = frozenset(["body", "subhead"])


def main(folder: Path) -> None:
    """Print the figures for the pages in ``folder``."""
    truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    precisions, recalls, seconds = [], {}, []
    for name in truth:
        data = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
        begun = process_time()
        try:
            paragraphs = read_source(data, name).paragraphs
        except ReadingError as error:
            print(error)
            paragraphs = ()
        seconds.append(process_time() - begun)
        found = _runs(" ".join(p.text for p in paragraphs if p.kind in _COUNTED))
        true = _runs(truth[name]["articleBody"])
        shared = (found & true).total()
        if found:
            precisions.append(shared / found.total())
        if true:
            recalls[name] = shared / true.total()
    precision, recall = mean(precisions), mean(recalls.values())
    f1 = 2 * precision * recall / (precision + recall)
    print(f"F1 {f1:.3f}  precision {precision:.3f}  recall {recall:.3f}  pages {len(truth)}")
    least = sorted(recalls, key=recalls.__getitem__)
    for limit in (0.9, 0.5):
        print(f"recall below {limit}: {sum(value < limit for value in recalls.values())}")
    for name in least[:10]:
        print(f"  {recalls[name]:.2f}  {name}")
    times = sorted(seconds[1:])  # the first imports
    print(f"CPU a page: {mean(times):.3f} s in the mean, {median(times):.3f} median, {times[-1]:.3f} at most")


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    count = max(1, len(words) - _RUN + 1) if words else 0
    return Counter(tuple(words[i : i + _RUN]) for i in range(count))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
