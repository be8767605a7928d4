"""Pages kept in the cache folder, where the user asks for it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from datetime import datetime

from tui.keeping import Shelf
from tui.places import cache_folder
from tui.reading.errors import NetworkError
from tui.reading.fetching.address import Address
from tui.reading.fetching.settings import Fetching, Page
from tui.reading.fetching.together import fetched

_MOST_FILES = 200  # about 60 MB of usual pages


def pages_at(
    addresses: Iterable[Address], fetching: Fetching, narrate: Callable[[str], None]
) -> dict[Address, Page | NetworkError]:
    """What each of ``addresses`` gives. One that is read as it was kept is told to ``narrate``."""
    if not fetching.keep:
        return fetched(addresses, fetching)
    shelf = Shelf(cache_folder() / "pages", _MOST_FILES)
    found: dict[Address, Page | NetworkError] = {}
    for address in dict.fromkeys(addresses):
        kept = _unpacked(shelf.get(*_key(address)))
        if kept:
            page, when = kept
            found[address] = page
            narrate(f"{address}: read as it was kept on {when}")
    new = fetched([address for address in addresses if address not in found], fetching)
    for address, answer in new.items():
        if isinstance(answer, Page):
            shelf.put(_packed(answer), *_key(address))
    return found | new


def _key(address: Address) -> tuple[str, str]:
    return "page, format 1", str(address)


def _packed(page: Page) -> bytes:
    when = datetime.now().strftime("%Y-%m-%d at %H:%M")
    return json.dumps([page.media, page.charset, page.address, when]).encode() + b"\n" + page.data


def _unpacked(kept: bytes | None) -> tuple[Page, str] | None:
    if kept is None:
        return None
    head, _, data = kept.partition(b"\n")
    media, charset, address, when = json.loads(head)
    return Page(data, media, charset, address), when
