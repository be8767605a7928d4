"""What was read to the sources of a story: each article once, and why some addresses give none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from tui.reading.article import source_of, with_known
from tui.reading.cleaning import safe
from tui.reading.document import Document
from tui.reading.errors import NetworkError, ReadingError
from tui.reading.fetching import is_address
from tui.reading.files import STORY_FILE, Input
from tui.reading.gathering import gathered
from tui.reading.limits import FEWER, MOST_IN_A_STORY, MOST_SENTENCES, TOO_MUCH, refuse_long
from tui.reading.metadata import NOTHING
from tui.reading.naming import unique_ids
from tui.story import Source

_NOTHING, _TWO = "Nothing to compare", "a comparison needs at least two articles"


def sources_in(
    inputs: Sequence[Input], failures: Sequence[ReadingError], narrate: Callable[[str], None]
) -> tuple[list[Source], list[str]]:
    """The sources that ``inputs`` hold, two at least, and the siglum that a story file gives each, or "".

    ``failures`` are the addresses that gave nothing. ``narrate`` is told of these, and of articles that are
    left out. Raises :class:`ReadingError`.
    """
    failures = list(failures)
    sources: list[Source] = []
    given: list[str] = []
    called: dict[str, str] = {}  # the text of an article: how messages call it
    left_out = ""
    for item, document, id in _articles(inputs, failures, narrate):
        with _sparing(item, failures):
            name = safe(f"{item.called} ({document.name})" if document.name else item.called)
            source = _source_at(item, document, id, name)
            words = " ".join(sentence.text for sentence in source.sentences).casefold()
            if words in called:
                left_out = f"{name} has the same text as {called[words]}"
                narrate(f"{left_out}; it is left out")
                continue
            called[words] = name
            sources.append(source)
            given.append(item.siglum)
            if cut := _perhaps_cut(item, source):
                narrate(f"{name}: {cut}")
    if len(sources) < 2:
        if failures:
            raise _too_few(failures)
        what = left_out or (f"{inputs[0].called} is the only article" if inputs else "no article was given")
        raise ReadingError(_NOTHING, what, f"{_TWO}: name another file beside it, or a folder with several")
    if (number := sum(len(source.sentences) for source in sources)) > MOST_IN_A_STORY:
        why = f"the articles have {number:,} sentences, and {MOST_IN_A_STORY:,} are the most of a story"
        raise ReadingError(TOO_MUCH, why, FEWER)
    for failure in failures:
        narrate(f"{failure.what}: {failure.why}; it is left out ({failure.remedy})")
    return sources, given


def source_in(document: Document, data: bytes, id: str, called: str) -> Source:
    """The source that ``document``, read from ``data``, holds. Raises :class:`ReadingError` if none."""
    from hashlib import sha256

    refuse_long(document.text, called)
    source = source_of(document, id, sha256(data).hexdigest())
    if not source.paragraphs:
        raise ReadingError(called, "no article text was found in it", "give a file with an article in it")
    if (number := len(source.sentences)) > MOST_SENTENCES:
        why = f"it has {number:,} sentences, and {MOST_SENTENCES:,} are the most of an article"
        raise ReadingError(called, why, "cut the article out of it")
    return source


def _articles(
    inputs: Sequence[Input], failures: list[ReadingError], narrate: Callable[[str], None]
) -> Iterator[tuple[Input, Document, str]]:
    """Every article with what it was read from and an id."""
    articles: list[tuple[Input, Document]] = []
    for item, found in zip(inputs, gathered(inputs), strict=True):
        with _sparing(item, failures):
            if isinstance(found, ReadingError):
                raise found
            articles += [(item, document) for document in _told_of(item, found)]
            for document in found:
                if document.remark:
                    narrate(f"{safe(item.called)}: {document.remark}")
    names = [document.name or item.stem for item, document in articles]
    ids = unique_ids(names, [item.folder for item, _ in articles])
    for (item, document), id in zip(articles, ids, strict=True):
        yield item, document, id


def _told_of(item: Input, found: Sequence[Document]) -> Sequence[Document]:
    """The documents ``found`` in a file, with what a story file tells of it, if one lists it."""
    if item.about == NOTHING and not item.siglum:
        return found
    if len(found) > 1:
        why = f"it has {len(found)} articles in it, and {STORY_FILE} tells something of one"
        raise ReadingError(item.called, why, "tell nothing but its file there")
    return [replace(found[0], about=with_known(item.about, found[0].about))]


@contextmanager
def _sparing(item: Input, failures: list[ReadingError]) -> Iterator[None]:
    """What can't be read of an address is put among the ``failures``; of a file it stops the reading."""
    try:
        yield
    except ReadingError as error:
        if not is_address(item.origin):
            raise
        failures.append(error)


def _source_at(item: Input, document: Document, id: str, called: str) -> Source:
    """The source that ``document`` of ``item`` holds. Where a fetched page holds none, it is asked why."""
    try:
        source = source_in(document, item.data, id, called)
    except ReadingError as error:
        if not is_address(item.origin):
            raise
        from tui.reading.fetching.walls import without_article

        raise without_article(item.called, error.why, item.data) from error
    return replace(source, origin=item.origin, title=safe(item.about.title) or source.title)


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
