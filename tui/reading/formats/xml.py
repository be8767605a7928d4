"""XML out of files that anybody may have made: nothing is loaded, nothing is expanded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.reading.errors import ReadingError

if TYPE_CHECKING:
    from lxml.etree import _Element as Element


def parsed(data: bytes, called: str) -> Element:
    """The root of the document ``data``. Raises :class:`ReadingError`, for entities of its own and for more
    than 256 elements in each other too."""
    from lxml.etree import LxmlError, XMLParser, fromstring

    parser = XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    try:
        root: Element = fromstring(data, parser)
    except (LxmlError, ValueError) as error:
        why = "its XML is damaged, nested too deep, or full of entities"
        raise ReadingError(called, why, "save the article as plain text") from error
    document = root.getroottree().docinfo.internalDTD
    if document is not None and next(document.iterentities(), None) is not None:
        raise ReadingError(called, "it defines entities of its own", "save the article as plain text")
    return root
