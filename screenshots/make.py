"""Make the pictures of the sample story, in the reader and as report: ``python screenshots/make.py [NAME…]``.

SVG straight from Textual; PNG of each, and of the report for browsers, where a ``chromium`` is installed.
"""

from __future__ import annotations

import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tui.app.reader import Reader
from tui.app.saving import picture as as_svg
from tui.places import sample_story
from tui.reading import read_story
from tui.reports.formats import rendered
from tui.stages import compare

HERE = Path(__file__).parent
REPORT = "report"
# name: columns, lines, the keys pressed first
PICTURES: dict[str, tuple[int, int, tuple[str, ...]]] = {
    "side-by-side": (120, 36, ("/", *"verified", "enter", "escape")),
    "small": (80, 24, ("]", "]")),
    "paragraphs": (120, 36, ("P", "j", "j")),
    "coverage": (120, 36, ("m", "j", "j")),
    "differences": (120, 36, ("d",)),
    "details": (120, 36, ("D",)),
    "search": (120, 36, ("/", *"Krause")),
    "filter": (100, 36, ("f",)),
    "article": (120, 36, ("]", "a", "l", "j", "j", "j")),
    "why": (120, 36, ("G", "[", "w", "j", "j")),
    "light": (120, 36, ("t", "]", "]")),
    "help": (100, 40, ("?",)),
}


async def picture(name: str) -> Path:
    """Write one picture and return its path."""
    columns, lines, keys = PICTURES[name]
    app = Reader(compare(read_story([sample_story()])))
    async with app.run_test(size=(columns, lines)) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        svg = as_svg(app)
    path = HERE / f"{name}.svg"
    path.write_text(svg, encoding="utf-8")
    return path


def as_png(svg: Path) -> None:
    """Draw ``svg``, cut to its size."""
    match = re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', svg.read_text(encoding="utf-8"))
    assert match is not None
    width, height = (round(float(number)) for number in match.groups())
    drawn(svg, svg.with_suffix(".png"), width, height)


def report() -> None:
    """Draw the beginning of the report for browsers."""
    page = rendered(compare(read_story([sample_story()])), "html")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.html"
        path.write_text(str(page), encoding="utf-8")
        drawn(path, HERE / f"{REPORT}.png", 1280, 1640)


def drawn(page: Path, png: Path, width: int, height: int) -> None:
    """Have chromium draw ``page`` in a window of this size, in pixels."""
    chromium = shutil.which("chromium")
    if chromium is None:
        return
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                chromium,
                *"--headless --no-sandbox --disable-gpu --disable-quic --no-first-run".split(),
                *"--disable-background-networking --disable-component-update --disable-sync".split(),
                "--hide-scrollbars",
                f"--user-data-dir={profile}",
                f"--window-size={width},{height}",
                f"--screenshot={png}",
                page.as_uri(),
            ],
            check=True,
            capture_output=True,
        )


def main(*names: str) -> None:
    """Make every picture, or those of these names."""
    os.environ.update(COLORTERM="truecolor", TERM="xterm-256color")
    os.environ.pop("NO_COLOR", None)
    for name in names or (*PICTURES, REPORT):
        if name == REPORT:
            report()
        else:
            as_png(asyncio.run(picture(name)))


if __name__ == "__main__":
    main(*sys.argv[1:])
