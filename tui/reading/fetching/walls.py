"""Pages that keep their text back: what can be told of them once the article in them was looked for."""

from __future__ import annotations

import re

from tui.english import walls
from tui.reading.errors import ReadingError
from tui.reading.fetching.remedies import SAVE

_FEW_WORDS = 200  # of an article; a page that is to be paid for shows less of it
_LOOKED_AT = 1_000_000  # bytes
_PASSWORD = re.compile(r"""<input\b[^>]{0,300}\btype\s*=\s*["']?password""", re.IGNORECASE)
_TO_BE_FILLED = re.compile(
    r"""<div\b[^>]{0,100}\bid\s*=\s*["']?(?:root|app|__next|__nuxt)\b[^>]{0,100}>\s*</div>""", re.IGNORECASE
)
_PAID = "it seems to ask for a login or a subscription"


def without_article(called: str, why: str, data: bytes) -> ReadingError:
    """The error of a fetched page, ``called`` so, in whose ``data`` there was no article: ``why``, and what
    the page itself tells of it."""
    text = _text(data)
    if walls.paid().search(text) or _PASSWORD.search(text):
        why += f": {_PAID}"
    elif walls.script().search(text) or _TO_BE_FILLED.search(text):
        why += ": it seems to need a script to show its text"
    return ReadingError(called, why, SAVE)


def beginning_only(words: int, data: bytes) -> str:
    """What to tell of a fetched page with an article of so many ``words`` that may go on behind a wall; empty
    if nothing speaks for that."""
    if words >= _FEW_WORDS or not walls.paid().search(_text(data)):
        return ""
    return f"{_PAID}, and perhaps no more than the beginning was read"


def _text(data: bytes) -> str:
    return data[:_LOOKED_AT].decode("latin-1")
