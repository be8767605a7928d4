"""Plain text: one article, several with lines of equals signs between them, or a list of addresses."""

from __future__ import annotations

import re

from tui.reading.cleaning import safe
from tui.reading.document import Document
from tui.reading.limits import refuse_many

# Articles have "***" and "---" between their sections, never these. A heading that is underlined with equals
# signs is no separator, for no empty line stands between the two.
_BARE = re.compile(r"\s*={5,}\s*")
_NAMED = re.compile(r"\s*={3,}[ \t]*(?P<name>[^=\s][^=]{0,60}?)[ \t]*={3,}\s*")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)


def articles_in(text: str, called: str) -> tuple[Document, ...]:
    """The articles in the plain ``text``. A line of five or more equals signs below an empty line stands
    between two, or one with the name of the article to come, ``===== Courier =====``.

    Raises :class:`ReadingError`.
    """
    parts = _parts(text)
    if parts == [("", text)]:
        return (Document(text),)
    refuse_many(len(parts), called)
    return tuple(Document(part, name=safe(name), extracted=True) for name, part in parts)


def _parts(text: str) -> list[tuple[str, str]]:
    """The articles with their names, but for empty ones."""
    parts: list[tuple[str, str]] = []
    name, start, at = "", 0, 0
    below_blank = True
    for line in text.splitlines(keepends=True):
        named = _NAMED.fullmatch(line) if line.lstrip().startswith("===") else None
        if named or (below_blank and _BARE.fullmatch(line)):
            parts.append((name, text[start:at]))
            name, start = named["name"] if named else "", at + len(line)
        below_blank = not line.strip()
        at += len(line)
    parts.append((name, text[start:]))
    return [(name, part) for name, part in parts if part.strip()] or [("", text)]


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses in ``text``, one a line, if it is a list of nothing else but comments (``# …``)."""
    lines = [bare for line in text.splitlines() if (bare := line.strip()) and not bare.startswith("#")]
    return tuple(lines) if lines and all(map(_ADDRESS.fullmatch, lines)) else ()
