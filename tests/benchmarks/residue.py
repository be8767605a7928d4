"""How well page furniture is told from article text: ``python -m tests.benchmarks.residue LINES.jsonl``.

Each row of the file is one line of a real page: ``file`` (a page, whole or from the headline on),
``n`` (its place), ``line``, ``keep`` (a reader called it article), ``score`` (false: not counted). The
pages are put together, read, and each line is looked up in what was read. Printed for the pages pasted
whole (page) and from the headline on (span):

  body           a line counts as kept when it was read as a body paragraph
  body+subhead   … or as an unstopped line of the article (subhead, headline)
  not folded     … or as anything but residue

and every paragraph (ten words or more, with a full stop) that was set aside though the reader kept it.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tui.reading import ReadingError, read_text
from tui.reading.lines import ends_in_stop
from tui.story import Source

_VIEWS = {
    "body": frozenset(["body"]),
    "body+subhead": frozenset(["body", "subhead", "headline"]),
    "not folded": frozenset(["body", "subhead", "headline", "caption"]),
}


def main(path: str) -> None:
    """Print the figures for the marked lines in ``path``."""
    pages: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in map(json.loads, Path(path).read_text(encoding="utf-8").splitlines()):
        pages[row["file"]].append(row)
    counts: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])  # right, said, true
    lost, kept = [], []
    for name, rows in pages.items():
        rows.sort(key=lambda row: row["n"])
        text = "\n".join(row["line"] for row in rows)
        try:
            found = _found(read_text(text, name), text)
        except ReadingError:
            found = {}
        at = 0
        for row in rows:
            kind, reason = found.get(at, ("residue", "nothing"))
            at += len(row["line"]) + 1
            if not row["score"]:
                continue
            for rendering in _renderings(name):
                for view, kinds in _VIEWS.items():
                    count = counts[rendering, view]
                    count[0] += row["keep"] and kind in kinds
                    count[1] += kind in kinds
                    count[2] += row["keep"]
            line = row["line"]
            if row["keep"] and kind == "residue" and len(line.split()) >= 10 and ends_in_stop(line):
                lost.append((name, reason, line))
            if not row["keep"] and kind != "residue":
                kept.append((name, kind, line))
    for (rendering, view), (right, said, true) in sorted(counts.items()):
        precision, recall = right / max(1, said), right / max(1, true)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{rendering:5} {view:13} precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    print(f"\nparagraphs set aside: {len(lost)}")
    for name, reason, line in lost:
        print(f"  {name}  [{reason}]  {line}")
    print(f"\nfurniture kept: {len(kept)} lines" + (":" if "--kept" in sys.argv else " (--kept lists them)"))
    for name, kind, line in kept if "--kept" in sys.argv else []:
        print(f"  {name}  {kind}  {line[:140]}")


def _renderings(name: str) -> Iterable[str]:
    if name.endswith(".page"):
        return ("page",)
    return ("span",) if name.endswith(".span") else ("seeds",)


def _found(source: Source, text: str) -> dict[int, tuple[str, str]]:
    """What was made of the line that begins at each offset (its first character that is no white space
    stands in a span): kind and reason."""
    spans: list[tuple[int, int, str, str]] = [(s.start, s.end, s.kind, "") for s in source.sentences]
    spans += [(r.start, r.end, "residue", r.reason) for r in source.residue]
    spans.sort()
    found: dict[int, tuple[str, str]] = {}
    at = place = 0
    for line in text.split("\n"):
        first = at + len(line) - len(line.lstrip())
        while place < len(spans) and spans[place][1] <= first:
            place += 1
        if place < len(spans) and spans[place][0] <= first:
            found[at] = (spans[place][2], spans[place][3])
        at += len(line) + 1
    return found


if __name__ == "__main__":
    main(sys.argv[1])
