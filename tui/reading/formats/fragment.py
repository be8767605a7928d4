"""Pieces of HTML inside other formats: no page, just text with markup."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.errors import ReadingError
from tui.reading.formats.composed import CAPTION, SUBHEAD, Told

_LONGEST = 2_000_000  # characters of one piece
_DEEPEST = 200  # elements in each other
_REMEDY = "save the article's text as a .txt file"
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


def fragment_lines(markup: str, called: str) -> Iterator[Told]:
    """The lines that ``markup``, a part of what is ``called`` so, shows. Raises :class:`ReadingError`."""
    from lxml.etree import LxmlError, iterwalk
    from lxml.html import HTMLParser, document_fromstring

    from tui.reading.pages.visible import visible_lines

    if not markup.strip():
        return
    if len(markup) > _LONGEST:
        raise ReadingError(called, "a piece of HTML in it is longer than 2 million characters", _REMEDY)
    parser = HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = document_fromstring(markup.replace("\0", "").encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError):  # there is nothing in it but comments
        return
    depth = 0
    for event, _ in iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            raise ReadingError(called, f"HTML in it is nested more than {_DEEPEST} deep", _REMEDY)
    for line in visible_lines(root):
        if "figcaption" in line.within:
            yield line.text, CAPTION
        else:
            yield line.text, None if _HEADINGS.isdisjoint(line.within) else SUBHEAD
