"""How addresses are fetched, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import NamedTuple

from tui.reading.formats import PLAIN


@dataclass(frozen=True, slots=True)
class Limits:
    """``seconds`` for one address, its redirects included; ``size``: the most bytes of a page, unpacked;
    ``headers``: the most bytes before a page; ``redirects`` of one address; how many are fetched ``at_once``,
    and ``per_host``."""

    seconds: float = 15
    size: int = PLAIN
    headers: int = 65_536
    redirects: int = 5
    at_once: int = 12
    per_host: int = 2


@dataclass(frozen=True, slots=True)
class Fetching:
    """``allow_local``: whether the hosts that are given may be on this machine or in its private network.
    ``keep``: whether pages are kept in the cache folder, and kept ones are read instead of being fetched.
    ``progress`` is told how many addresses are done, of how many, and a host that is waited for; none at the
    end."""

    allow_local: bool = False
    keep: bool = False
    progress: Callable[[int, int, str], None] = lambda _done, _of, _host: None
    limits: Limits = field(default_factory=Limits)


class Page(NamedTuple):
    """What came from an address: the unpacked bytes, their media type and encoding as the server names them
    (lower case; empty where it doesn't), and the ``address`` that it came from in the end."""

    data: bytes
    media: str
    charset: str
    address: str
