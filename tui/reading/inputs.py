"""What is given to be read, to bytes: files and streams at once, addresses after all of those, together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from tui.reading.decoding import decode
from tui.reading.errors import ReadingError
from tui.reading.fetching import Address, Fetching, Page, address_of, is_address
from tui.reading.files import STDIN, Input, articles_beside, read_file, read_path, story_file_of
from tui.reading.formats import format_of
from tui.reading.formats.several import addresses_in
from tui.reading.limits import refuse_together
from tui.reading.metadata import NOTHING, Metadata

if TYPE_CHECKING:
    from tui.reading.story_file import StoryFile

Narrate = Callable[[str], None]


class _Asked(NamedTuple):
    """A page to fetch, and what a story file tells of it, as in :class:`Input`."""

    address: Address
    story: str = ""
    siglum: str = ""
    about: Metadata = NOTHING


def read_inputs(
    paths: Sequence[str | Path], stdin: BinaryIO, fetching: Fetching, narrate: Narrate
) -> tuple[list[Input], list[ReadingError]]:
    """Every article that ``paths`` stand for, in order, and why some of the addresses among them gave none.

    A folder stands for what its story file lists, or for its articles by name; a list of addresses for these.
    Raises :class:`ReadingError` for what is no file and no address; then nothing has been fetched.
    """
    given: list[Input | _Asked] = []
    size = 0
    for item in (item for path in paths for item in _given(path, stdin, narrate)):
        size += len(item.data) if isinstance(item, Input) else 0
        refuse_together(size)
        given.append(item)
    addresses = [item.address for item in given if isinstance(item, _Asked)]
    if not addresses:
        return [item for item in given if isinstance(item, Input)], []
    from tui.reading.fetching.kept import pages_at

    pages = pages_at(addresses, fetching, narrate)
    inputs: list[Input] = []
    failures: list[ReadingError] = []
    for item in given:
        if isinstance(item, Input):
            inputs.append(item)
        elif isinstance(page := pages[item.address], Page):
            inputs.append(_input_of(page, item))
        else:
            failures.append(page)
    return inputs, failures


def _given(path: str | Path, stdin: BinaryIO, narrate: Narrate) -> Iterator[Input | _Asked]:
    """What ``path`` stands for."""
    if isinstance(path, str) and is_address(path):
        yield _Asked(address_of(path))
    elif path != STDIN and (story_file := story_file_of(path)):
        from tui.reading.story_file import load

        yield from _listed(load(story_file), narrate)
    else:
        for item in read_path(path, stdin):
            yield from _named_in(item)


def _named_in(item: Input) -> Sequence[Input | _Asked]:
    """The pages that a list of addresses names; ``item`` itself where it is no such list."""
    if format_of(item.data, item.told):
        return [item]
    return [_Asked(address_of(address)) for address in addresses_in(decode(item.data) or "")] or [item]


def _listed(story: StoryFile, narrate: Narrate) -> Iterator[Input | _Asked]:
    """The articles that a story file lists; ``narrate`` is told how many beside it are not listed."""
    from tui.phrases import count
    from tui.reading.cleaning import safe

    for source in story.sources:
        if source.file is None:
            yield _Asked(address_of(source.address), story.title, source.siglum, source.about)
        else:
            item = read_file(source.file)
            yield item._replace(story=story.title, siglum=source.siglum, about=source.about)
    if passed := len(articles_beside(story.path) - {source.file for source in story.sources}):
        narrate(f"{safe(str(story.path))} does not list {count(passed, 'file')} beside it, passed over")


def _input_of(page: Page, asked: _Asked) -> Input:
    return Input(
        page.data,
        asked.address.stem,
        "",
        str(asked.address),
        page.address,
        page.media,
        page.charset,
        asked.story,
        asked.siglum,
        asked.about,
    )
