"""The documents of many files; those that need a parser are read in processes of their own.

What parses a web page takes its time to import, and a hostile page may take for ever or bring it down. So it
works apart, several processes at once and several files in each, and is ended when its time is over.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial

from tui.reading.document import Document
from tui.reading.errors import ReadingError
from tui.reading.files import Input
from tui.reading.formats import documents, format_of

SECONDS = 20.0  # for a process; a page takes a tenth of one
_MOST_PROCESSES = 4

Found = tuple[Document, ...] | ReadingError


def gathered(inputs: Sequence[Input], seconds: float = SECONDS) -> list[Found]:
    """The documents of each of ``inputs``, or why there are none."""
    apart = [i for i, item in enumerate(inputs) if item.data.strip() and format_of(item.data, item.told)]
    found = dict(zip(apart, _apart([inputs[i] for i in apart], seconds), strict=True))
    return [found[i] if i in found else _found_in(item) for i, item in enumerate(inputs)]


def _apart(inputs: Sequence[Input], seconds: float) -> list[Found]:
    """The documents of each of ``inputs``, read in other processes."""
    if not inputs:
        return []
    from time import monotonic

    from tui.apart import Work, WorkError

    number = min(len(inputs), os.cpu_count() or 1, _MOST_PROCESSES)
    shares = [range(k, len(inputs), number) for k in range(number)]
    until = monotonic() + seconds
    works = [Work(partial(read_all, [inputs[i] for i in share])) for share in shares]
    found: dict[int, Found] = {}
    try:
        for work, share in zip(works, shares, strict=True):
            try:
                found.update(zip(share, work.wait(max(0.0, until - monotonic())), strict=True))
            except (TimeoutError, WorkError) as error:
                if len(share) == 1:
                    found[share[0]] = _refused(inputs[share[0]], error, seconds)
                    continue
                for i in share:  # one of them it was; this says which
                    found[i] = _apart([inputs[i]], seconds)[0]
    finally:
        for work in works:
            work.end()
    return [found[i] for i in range(len(inputs))]


def read_all(inputs: Sequence[Input]) -> list[Found]:
    """The documents of each of ``inputs``, or why there are none; read here."""
    return [_found_in(item) for item in inputs]


def _found_in(item: Input) -> Found:
    try:
        return documents(item.data, item.called, item.told, item.charset)
    except ReadingError as error:
        return error


def _refused(item: Input, error: Exception, seconds: float) -> ReadingError:
    late = isinstance(error, TimeoutError)
    broken = f"it breaks what should read it ({str(error).rstrip('.')})"
    why = f"reading it takes more than {seconds:g} seconds" if late else broken
    return ReadingError(item.called, why, "save the article's text as a .txt file")
