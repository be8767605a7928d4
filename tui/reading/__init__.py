"""How files, streams and addresses become a story.

This is the only stage that reads anything from outside; everything past it is pure. Everything that it
hands on is safe to show on a terminal, and every character of an article is accounted for: it lies in
one sentence, in one residue entry, or is white space.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from tui.reading.document import Document
from tui.reading.errors import NetworkError, ReadingError
from tui.reading.fetching import Fetching, is_address
from tui.reading.files import single_folder
from tui.reading.formats import documents
from tui.reading.inputs import read_inputs
from tui.reading.likeness import nearly_same, told
from tui.reading.naming import title_of, unique_ids, unique_sigla, with_days
from tui.reading.sources import source_in, sources_in
from tui.story import Source, Story

__all__ = ["Fetching", "NetworkError", "ReadingError", "is_address", "read_source", "read_story", "read_text"]


def read_story(
    paths: str | Path | Sequence[str | Path],
    stdin: BinaryIO | None = None,
    narrate: Callable[[str], None] = lambda _: None,
    fetching: Fetching | None = None,
) -> Story:
    """The story that ``paths`` (or the one path) hold: files, folders, "-" for ``stdin`` (default: standard
    input), and addresses (text that begins with http:// or https://), fetched as ``fetching`` says.

    Sources come in the order given, those of a folder in name order. A folder's articles are its .txt
    and .text files, saved web pages, mails, PDF and Word documents; where it has none, its Markdown, JSON and
    suffixless files and feeds. READMEs, hidden files and folders inside it are passed over. Where it has a
    story file, or ``paths`` name one, that lists the sources. What is no plain text is read in processes of
    their own. An article whose text is the same as an earlier one's is left out, and so is an address that
    gives no article; ``narrate`` is told so, and of those that are nearly the same. Raises
    :class:`ReadingError` when a file cannot be read, and when fewer than two articles remain: a
    :class:`NetworkError` where that is for the network.
    """
    paths = [paths] if isinstance(paths, str | Path) else paths
    inputs, failures = read_inputs(paths, stdin or sys.stdin.buffer, fetching or Fetching(), narrate)
    sources, given = sources_in(inputs, failures, narrate)
    wished = with_days([source.siglum for source in sources], [source.published for source in sources])
    sigla = unique_sigla(wished, given)
    sources = [replace(source, siglum=siglum) for source, siglum in zip(sources, sigla, strict=True)]
    for pair in nearly_same(sources):
        narrate(told(*pair))
    title = inputs[0].story if len({item.story for item in inputs}) == 1 else ""
    return Story(title or title_of(sources, single_folder(paths)), tuple(sources))


def read_source(data: bytes, name: str) -> Source:
    """The source that the bytes of one article hold; ``name`` is its id. No I/O.

    Raises :class:`ReadingError` when ``data`` is not text, or there is no article in it.
    """
    source = source_in(documents(data, name)[0], data, unique_ids([name], [""])[0], name)
    return replace(source, siglum=unique_sigla([source.siglum])[0])


def read_text(text: str, name: str) -> Source:
    """Like :func:`read_source`, for an article that is text already."""
    id = unique_ids([name], [""])[0]
    source = source_in(Document(text), text.encode("utf-8", "surrogatepass"), id, name)
    return replace(source, siglum=unique_sigla([source.siglum])[0])
