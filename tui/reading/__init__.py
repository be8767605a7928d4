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
from typing import BinaryIO, Literal

from tui.reading.article import source_of
from tui.reading.decoding import decode, kind_of_binary
from tui.reading.errors import ReadingError
from tui.reading.files import read_inputs, single_folder
from tui.reading.naming import title_of, unique_ids, unique_sigla
from tui.story import Source, Story

__all__ = ["ReadingError", "read_source", "read_story", "read_text"]


def read_story(
    paths: Sequence[Path | Literal["-"]],
    stdin: BinaryIO | None = None,
    narrate: Callable[[str], None] = lambda _: None,
) -> Story:
    """The story that ``paths`` hold: files, folders, or "-" for ``stdin`` (default: standard input).

    Sources come in the order given, those of a folder in name order. A folder's articles are its .txt
    and .text files; where it has none, its .md, .markdown and suffixless files. READMEs, hidden files
    and folders inside it are passed over. An article whose text is the same as an earlier one's is left
    out, and ``narrate`` is told so. Raises :class:`ReadingError` when anything cannot be read, and when
    fewer than two articles remain.
    """
    inputs = read_inputs(paths, stdin or sys.stdin.buffer)
    ids = unique_ids([item.stem for item in inputs], [item.folder for item in inputs])
    sources: list[Source] = []
    called: dict[str, str] = {}  # the text of an article: how the file is called that it was read from
    left_out = ""
    for item, id in zip(inputs, ids, strict=True):
        source = replace(_read(item.data, id, item.called), origin=item.origin)
        words = " ".join(sentence.text for sentence in source.sentences).casefold()
        if words in called:
            left_out = f"{item.called} has the same text as {called[words]}"
            narrate(f"{left_out}; it is left out")
            continue
        called[words] = item.called
        sources.append(source)
    if len(sources) < 2:
        what = left_out or (f"{inputs[0].called} is the only article" if inputs else "no article was given")
        raise ReadingError("Nothing to compare", what, "a comparison needs at least two articles")
    sigla = unique_sigla([source.siglum for source in sources])
    sources = [replace(source, siglum=siglum) for source, siglum in zip(sources, sigla, strict=True)]
    return Story(title_of(sources, single_folder(paths)), tuple(sources))


def read_source(data: bytes, name: str) -> Source:
    """The source that the bytes of one article hold; ``name`` is its id. No I/O.

    Raises :class:`ReadingError` when ``data`` is not text, or there is no article in it.
    """
    source = _read(data, unique_ids([name], [""])[0], name)
    return replace(source, siglum=unique_sigla([source.siglum])[0])


def read_text(text: str, name: str) -> Source:
    """Like :func:`read_source`, for an article that is text already."""
    id = unique_ids([name], [""])[0]
    source = _source(text, text.encode("utf-8", "surrogatepass"), id, name)
    return replace(source, siglum=unique_sigla([source.siglum])[0])


def _read(data: bytes, id: str, called: str) -> Source:
    if not data.strip():
        raise ReadingError(called, "it is empty", "give a file with an article in it")
    text = decode(data)
    kind = kind_of_binary(data)
    if kind or text is None:
        raise ReadingError(called, f"it is {kind or 'not text'}", "save the article as plain text")
    return _source(text, data, id, called)


def _source(text: str, data: bytes, id: str, called: str) -> Source:
    from hashlib import sha256

    source = source_of(text, id, sha256(data).hexdigest())
    if not source.paragraphs:
        raise ReadingError(called, "no article text was found in it", "give a file with an article in it")
    return source
