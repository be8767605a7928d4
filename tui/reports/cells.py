"""Cells of a CSV file that no spreadsheet takes for a formula, and the file itself."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from io import StringIO

from tui.reading.cleaning import safe

Cell = str | int | float

# What begins a formula, also in full width: at the start of a cell, behind quotation marks and white space,
# or behind a semicolon or a tab, at which a spreadsheet in another language parts cells (OWASP, "CSV
# Injection").
_FORMULA = re.compile(r"((?:^|[;\t])[\"'\s]*)(?=[=+\-@＝＋－＠])")


def written(rows: Iterable[Sequence[Cell]]) -> str:
    """``rows`` as RFC 4180 has them: lines end in CR LF, text is quoted, numbers are not.

    Text is on one line and without control characters. Before a sign that would begin a formula stands an
    apostrophe: ``'=1+1``.
    """
    file = StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    for row in rows:
        writer.writerow([_inert(cell) if isinstance(cell, str) else cell for cell in row])
    return file.getvalue()


def _inert(text: str) -> str:
    return _FORMULA.sub(r"\1'", safe(text))
