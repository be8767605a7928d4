"""How files, streams and addresses become a story.

This is the only stage that reads anything from outside; everything past it is pure. Everything that it
hands on is safe to show on a terminal, and every character of an article is accounted for: it lies in
one sentence, in one residue entry, or is white space.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from tui.reading.article import source_of
from tui.reading.cleaning import safe
from tui.reading.document import Document
from tui.reading.errors import NetworkError, ReadingError
from tui.reading.fetching import Fetching, is_address
from tui.reading.files import Input, single_folder
from tui.reading.formats import documents
from tui.reading.gathering import gathered
from tui.reading.inputs import read_inputs
from tui.reading.naming import title_of, unique_ids, unique_sigla
from tui.story import Source, Story

__all__ = ["Fetching", "NetworkError", "ReadingError", "is_address", "read_source", "read_story", "read_text"]

_NOTHING, _TWO = "Nothing to compare", "a comparison needs at least two articles"


def read_story(
    paths: str | Path | Sequence[str | Path],
    stdin: BinaryIO | None = None,
    narrate: Callable[[str], None] = lambda _: None,
    fetching: Fetching | None = None,
) -> Story:
    """The story that ``paths`` (or the one path) hold: files, folders, "-" for ``stdin`` (default: standard
    input), and addresses (text that begins with http:// or https://), fetched as ``fetching`` says.

    Sources come in the order given, those of a folder in name order. A folder's articles are its .txt
    and .text files and saved web pages; where it has none, its .md, .markdown and suffixless files. READMEs,
    hidden files and folders inside it are passed over. What is no plain text is read in processes of their
    own. An article whose text is the same as an earlier one's is left out, and so is an address that gives
    no article; ``narrate`` is told so. Raises :class:`ReadingError` when a file cannot be read, and when
    fewer than two articles remain: a :class:`NetworkError` where that is for the network.
    """
    paths = [paths] if isinstance(paths, str | Path) else paths
    inputs, failures = read_inputs(paths, stdin or sys.stdin.buffer, fetching or Fetching(), narrate)
    articles: list[tuple[Input, Document]] = []
    for item, found in zip(inputs, gathered(inputs), strict=True):
        with _sparing(item, failures):
            if isinstance(found, ReadingError):
                raise found
            articles += [(item, document) for document in found]
    ids = unique_ids(
        [document.name or item.stem for item, document in articles], [item.folder for item, _ in articles]
    )
    sources: list[Source] = []
    called: dict[str, str] = {}  # the text of an article: how the file is called that it was read from
    left_out = ""
    for (item, document), id in zip(articles, ids, strict=True):
        with _sparing(item, failures):
            source = _source_at(item, document, id)
            words = " ".join(sentence.text for sentence in source.sentences).casefold()
            if words in called:
                left_out = safe(f"{item.called} has the same text as {called[words]}")
                narrate(f"{left_out}; it is left out")
                continue
            called[words] = item.called
            sources.append(source)
            if cut := _perhaps_cut(item, source):
                narrate(f"{item.called}: {cut}")
    if len(sources) < 2:
        if failures:
            raise _too_few(failures)
        what = left_out or (f"{inputs[0].called} is the only article" if inputs else "no article was given")
        do = f"{_TWO}: name another file beside it, or a folder with several"
        raise ReadingError(_NOTHING, what, do)
    for failure in failures:
        narrate(f"{failure.what}: {failure.why}; it is left out ({failure.remedy})")
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


@contextmanager
def _sparing(item: Input, failures: list[ReadingError]) -> Iterator[None]:
    """What can't be read of an address is put among the ``failures``; of a file it stops the reading."""
    try:
        yield
    except ReadingError as error:
        if not is_address(item.origin):
            raise
        failures.append(error)


def _source_at(item: Input, document: Document, id: str) -> Source:
    """The source that ``document`` of ``item`` holds. Where a fetched page holds none, it is asked why."""
    try:
        return replace(_source(document, item.data, id, item.called), origin=item.origin)
    except ReadingError as error:
        if not is_address(item.origin):
            raise
        from tui.reading.fetching.walls import without_article

        raise without_article(item.called, error.why, item.data) from error


def _perhaps_cut(item: Input, source: Source) -> str:
    """What to tell of a fetched page that perhaps shows less than its whole article; mostly nothing."""
    if not is_address(item.origin):
        return ""
    from tui.reading.fetching.walls import beginning_only

    return beginning_only(source.words, item.data)


def _too_few(failures: Sequence[ReadingError]) -> ReadingError:
    """What to tell when too few articles remain because of ``failures``."""
    reasons = "; ".join(f"{failure.what}: {failure.why}, {failure.remedy}" for failure in failures)
    kind = NetworkError if any(isinstance(failure, NetworkError) for failure in failures) else ReadingError
    return kind(_NOTHING, reasons, _TWO)


def _source(document: Document, data: bytes, id: str, called: str) -> Source:
    from hashlib import sha256

    source = source_of(document, id, sha256(data).hexdigest())
    if not source.paragraphs:
        raise ReadingError(called, "no article text was found in it", "give a file with an article in it")
    return source
