"""Whether anything gets past the reading stage: ``python -m tests.benchmarks.fuzz SECONDS [SEED] [FOLDER]``.

Takes articles of this project in every format (and the files in FOLDER), alters them at random, reads them,
and checks what has to hold for every source (:mod:`tests.reading.checks`). Printed are how many were read
and refused of each format, the slowest, and every input on which something did not hold; these are put into
``fuzz-NUMBER`` files in the current folder. Exits with 1 if there are any.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from traceback import format_exc, walk_tb
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile

from tests.reading import pages
from tests.reading.checks import UNSAFE, assert_accounted, assert_in_order, assert_safe, assert_told_safe
from tests.reading.formats.made import PARAGRAPHS, TITLE, paragraph, pdf, word
from tests.reading.hostile import PIECES
from tests.reading.test_archives import mhtml, webarchive
from tui.reading import ReadingError
from tui.reading.article import source_of
from tui.reading.document import Document
from tui.reading.formats import documents

_SEEDS = Path(__file__).parents[2] / "seeds"
_LARGEST = 200_000  # bytes of an altered file
_SLOW = 5.0  # seconds


def main(seconds: float, seed: int = 0, folder: str = "") -> int:
    """Alter and read for so many ``seconds``; how many inputs something did not hold on."""
    chance = random.Random(seed)
    corpus = [*_own(), *((path.read_bytes(), path.suffix.lower()) for path in _files(folder))]
    outcomes: Counter[tuple[str, str]] = Counter()
    found: dict[str, int] = {}
    slowest = (0.0, b"", "")
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        data, ending = chance.choice(corpus)
        data = _altered(data, corpus, chance)
        start = time.process_time()
        try:
            outcomes[ending, _read(data, ending)] += 1
        except Exception:
            place = _place()
            if place not in found:
                found[place] = len(found)
                Path(f"fuzz-{found[place]}{ending}").write_bytes(data)
                print(f"fuzz-{found[place]}{ending}: {format_exc(limit=-4)}", flush=True)
            outcomes[ending, "FAILED"] += 1
        took = time.process_time() - start
        if took > slowest[0]:
            slowest = (took, data, ending)
    for (ending, outcome), times in sorted(outcomes.items()):
        print(f"{ending:12} {outcome:10} {times}")
    print(f"slowest: {slowest[0]:.1f} s, {len(slowest[1])} bytes, {slowest[2]}")
    if slowest[0] > _SLOW:
        Path(f"fuzz-slow{slowest[2]}").write_bytes(slowest[1])
    return len(found)


def _read(data: bytes, ending: str) -> str:
    try:
        found = documents(data, "the file", ending)
    except ReadingError as error:
        assert error.why and error.remedy and not UNSAFE.search(str(error))
        return "refused"
    assert found
    for document in found:
        _check(document)
    return "read"


def _check(document: Document) -> None:
    source = source_of(document, document.name or "id", "0" * 64)
    assert_accounted(source)
    assert_in_order(source)
    assert_safe(source)
    assert_told_safe(document)


def _place() -> str:
    """Where it failed: the same fault is told once."""
    kind, _, trace = sys.exc_info()
    frames = [f"{frame.f_code.co_filename}:{line}" for frame, line in walk_tb(trace)]
    return f"{kind} {frames[-2:]}"


def _files(folder: str) -> list[Path]:
    return sorted(path for path in Path(folder).iterdir() if path.is_file()) if folder else []


def _own() -> Iterator[tuple[bytes, str]]:
    """Articles of this project, with the ending of their format."""
    for path in sorted(_SEEDS.glob("*/*.txt")):
        yield path.read_bytes(), ".txt"
    for page in (pages.NEWS, pages.LIVE, pages.LIST, pages.PAYWALL, pages.COOKIE_WALL):
        yield page.encode(), ".html"
    yield mhtml(pages.NEWS), ".mhtml"
    yield webarchive(pages.NEWS.encode()), ".webarchive"
    text = "\n\n".join(PARAGRAPHS)
    for kind, body in (("plain", text + "\n\n> quoted\n\n-- \nJo Doe"), ("html", pages.NEWS)):
        head = (
            f"From: Jo Doe <jo@a.example>\r\nSubject: Fwd: {TITLE}\r\nDate: Wed, 04 Mar 2026 23:40:00 -0500"
        )
        yield f"{head}\r\nMIME-Version: 1.0\r\nContent-Type: text/{kind}\r\n\r\n{body}".encode(), ".eml"
    yield (
        word(paragraph(TITLE, "Title") + "".join(map(paragraph, PARAGRAPHS)), "<dc:title>a</dc:title>"),
        ".docx",
    )
    yield pdf([[TITLE, "", *PARAGRAPHS], [TITLE, *PARAGRAPHS]], TITLE), ".pdf"
    told = {"title": TITLE, "text": text, "author": ["Jo Doe"], "date": "2026-03-04", "source": "a.example"}
    yield json.dumps(told).encode(), ".json"
    yield json.dumps([told, told]).encode(), ".json"
    yield (
        f"---\ntitle: {TITLE}\nauthor:\n  - Jo Doe\n---\n# {TITLE}\n\n{text}\n\n![a b c d](e)\n".encode(),
        ".md",
    )
    item = f"<item><title>{TITLE}</title><description>&lt;p&gt;{text}{text}</description></item>"
    yield f"<rss><channel><title>Courier</title>{item}</channel></rss>".encode(), ".rss"
    yield f"===== Courier =====\n\n{text}\n\n=====\n\n{text}".encode(), ".txt"


def _altered(data: bytes, corpus: list[tuple[bytes, str]], chance: random.Random) -> bytes:
    """``data`` with some changes; those of a Word document are made inside it."""
    if data.startswith(b"PK\x03\x04") and chance.random() < 0.8:
        try:
            return _inside(data, corpus, chance)
        except BadZipFile:
            pass
    for _ in range(chance.choice((1, 1, 2, 3, 8, 30))):
        data = _changed(data, corpus, chance)[:_LARGEST]
    return data


def _inside(data: bytes, corpus: list[tuple[bytes, str]], chance: random.Random) -> bytes:
    made = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            for _ in range(chance.choice((0, 1, 2, 5))):
                part = _changed(part, corpus, chance)[:_LARGEST]
            new.writestr(name, part)
    return made.getvalue()


def _changed(data: bytes, corpus: list[tuple[bytes, str]], chance: random.Random) -> bytes:
    """``data`` with one change."""
    a, b = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    near = min(len(data), a + chance.choice((1, 4, 20, 100)))
    match chance.randrange(8):
        case 0:
            between = bytes([chance.randrange(256)])
            near = a + 1
        case 1:
            between = b""
        case 2:
            between = data[a:near] * chance.choice((2, 3, 50))
        case 3:
            other = chance.choice(corpus)[0]
            begin = chance.randrange(len(other) + 1)
            between = other[begin : begin + chance.choice((5, 50, 2000))]
            near = a
        case 4 | 5 | 6:
            piece = chance.choice(PIECES).encode("utf-8", "surrogatepass")
            between = piece * chance.choice((1, 1, 1, 2, 40))
            near = chance.choice((a, near))
        case _:
            between = b""
            near = chance.choice((b, len(data)))
    return data[:a] + between + data[near:]


if __name__ == "__main__":
    seconds, seed, folder = [*sys.argv[1:4], *("0", "")[len(sys.argv) - 2 :]]
    sys.exit(1 if main(float(seconds), int(seed), folder) else 0)
