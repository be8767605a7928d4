"""How files and streams become a story.

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

from tui.reading.article import source_of
from tui.reading.document import Document
from tui.reading.errors import ReadingError
from tui.reading.files import read_inputs, single_folder
from tui.reading.formats import documents
from tui.reading.gathering import gathered
from tui.reading.naming import title_of, unique_ids, unique_sigla
from tui.story import Source, Story

__all__ = ["ReadingError", "read_source", "read_story", "read_text"]


def read_story(
    paths: str | Path | Sequence[str | Path],
    stdin: BinaryIO | None = None,
    narrate: Callable[[str], None] = lambda _: None,
) -> Story:
    """The story that ``paths`` (or the one path) hold: files, folders, or "-" for ``stdin`` (default:
    standard input).

    Sources come in the order given, those of a folder in name order. A folder's articles are its .txt
    and .text files and saved web pages; where it has none, its .md, .markdown and suffixless files. READMEs,
    hidden files and folders inside it are passed over. What is no plain text is read in processes of their
    own. An article whose text is the same as an earlier one's is left out, and ``narrate`` is told so. Raises
    :class:`ReadingError` when anything cannot be read, and when fewer than two articles remain.
    """
    paths = [paths] if isinstance(paths, str | Path) else paths
    inputs = read_inputs(paths, stdin or sys.stdin.buffer)
    articles = [
        (item, document) for item, found in zip(inputs, gathered(inputs), strict=True) for document in found
    ]
    ids = unique_ids(
        [document.name or item.stem for item, document in articles], [item.folder for item, _ in articles]
    )
    sources: list[Source] = []
    called: dict[str, str] = {}  # the text of an article: how the file is called that it was read from
    left_out = ""
    for (item, document), id in zip(articles, ids, strict=True):
        source = replace(_source(document, item.data, id, item.called), origin=item.origin)
        words = " ".join(sentence.text for sentence in source.sentences).casefold()
        if words in called:
            left_out = f"{item.called} has the same text as {called[words]}"
            narrate(f"{left_out}; it is left out")
            continue
        called[words] = item.called
        sources.append(source)
    if len(sources) < 2:
        what = left_out or (f"{inputs[0].called} is the only article" if inputs else "no article was given")
        do = "a comparison needs at least two articles: name another file beside it, or a folder with several"
        raise ReadingError("Nothing to compare", what, do)
    sigla = unique_sigla([source.siglum for source in sources])
    sources = [replace(source, siglum=siglum) for source, siglum in zip(sources, sigla, strict=True)]
    return Story(title_of(sources, single_folder(paths)), tuple(sources))


def read_source(data: bytes, name: str) -> Source:
    """The source that the bytes of one article hold; ``name`` is its id. No I/O.

    Raises :class:`ReadingError` when ``data`` is not text, or there is no article in it.
    """
    source = _source(documents(data, name)[0], data, unique_ids([name], [""])[0], name)
    return replace(source, siglum=unique_sigla([source.siglum])[0])


def read_text(text: str, name: str) -> Source:
    """Like :func:`read_source`, for an article that is text already."""
    id = unique_ids([name], [""])[0]
    source = _source(Document(text), text.encode("utf-8", "surrogatepass"), id, name)
    return replace(source, siglum=unique_sigla([source.siglum])[0])


def _source(document: Document, data: bytes, id: str, called: str) -> Source:
    from hashlib import sha256

    source = source_of(document, id, sha256(data).hexdigest())
    if not source.paragraphs:
        raise ReadingError(called, "no article text was found in it", "give a file with an article in it")
    return source
