"""What is given to be read, to bytes: files and streams at once, addresses after all of those, together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import BinaryIO

from tui.reading.errors import ReadingError
from tui.reading.fetching import Address, Fetching, Page, address_of, is_address
from tui.reading.files import Input, read_path


def read_inputs(
    paths: Sequence[Path | str], stdin: BinaryIO, fetching: Fetching, narrate: Callable[[str], None]
) -> tuple[list[Input], list[ReadingError]]:
    """Every article that ``paths`` stand for, in order, and why some of the addresses among them gave none.

    Raises :class:`ReadingError` for what is no file and no address; then nothing has been fetched.
    """
    given = [
        address_of(path) if isinstance(path, str) and is_address(path) else read_path(path, stdin)
        for path in paths
    ]
    addresses = [item for item in given if isinstance(item, Address)]
    if not addresses:
        return [item for items in given if isinstance(items, list) for item in items], []
    from tui.reading.fetching.kept import pages_at

    pages = pages_at(addresses, fetching, narrate)
    inputs: list[Input] = []
    failures: list[ReadingError] = []
    for place in given:
        if isinstance(place, list):
            inputs += place
            continue
        page = pages[place]
        if isinstance(page, Page):
            called = str(place)
            inputs.append(Input(page.data, place.stem, "", called, page.address, page.media, page.charset))
        else:
            failures.append(page)
    return inputs, failures
