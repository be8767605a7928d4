"""Addresses: what is one, and its one normal form, which is plain ASCII and so safe to show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, urljoin, urlsplit

from tui.reading.errors import ReadingError

_LONGEST = 4096  # characters; browsers and servers agree on less
_SHOWN = 160  # characters of an address in a message, where it is not one that was given
_PORTS = {"http": 80, "https": 443}
_LOOKS = re.compile(r"\s*[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_HOST = re.compile(r"(?=.{1,253}\Z)[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})*")
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f-\x9f\ud800-\udfff]")
_IN_A_PATH = "/%:@!$&'()*+,;=~?"  # what is not escaped in paths and queries, besides letters and digits

# Parts of a host behind the one that says whose it is: under a country, and of hosts that many write at.
_SECOND_LEVEL = frozenset("ac co com edu gov net org".split())
_LENT = frozenset("blogspot github gitlab medium substack tumblr wordpress".split())
_SUFFIX = re.compile(r"\.\w{1,5}\Z")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a page is: ``scheme`` is http or https; ``host`` a name in ASCII (internationalised ones as
    ``xn--…``), or an IP address without brackets; ``target`` the escaped path and query."""

    scheme: str
    host: str
    port: int
    target: str

    def __str__(self) -> str:
        return f"{self.scheme}://{self.place}{self.target}"

    @property
    def place(self) -> str:
        """Host and port as a request names them; the usual port goes without saying."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def stem(self) -> str:
        """What a source that was read there is called: the site, ``bbc`` of ``www.bbc.co.uk``; where the host
        has no such name, the end of the path."""
        labels = self.host.split(".")
        if ":" in self.host or labels[-1].isdigit() or len(labels) == 1:
            path = self.target.partition("?")[0].rstrip("/")
            return _SUFFIX.sub("", path.rpartition("/")[2]) or self.host
        labels.pop()
        for shared in (_SECOND_LEVEL, _LENT):
            if labels[-1] in shared and labels[:-1] not in ([], ["www"]):
                labels.pop()
        return labels[-1]

    def joined(self, location: str) -> Address:
        """Where a redirect from here to ``location`` leads. Raises :class:`ValueError`."""
        try:
            target = urljoin(str(self), location.strip(" "))
        except ValueError as error:
            raise ValueError("it is no address") from error
        return _parsed(target)


def is_address(text: str) -> bool:
    """Whether ``text`` is meant as an address, of whatever scheme, and not as a path."""
    return _LOOKS.match(text) is not None


def address_of(text: str) -> Address:
    """The address that ``text`` is. Raises :class:`ReadingError` for what will not be fetched."""
    try:
        return _parsed(text.strip())
    except ValueError as error:
        remedy = "give one that begins with https:// or http://, or save the page and give the file"
        raise ReadingError(shortened(text), str(error), remedy) from error


def shortened(text: str) -> str:
    """``text``, or as much of it as a message needs."""
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"


def _parsed(text: str) -> Address:
    """Raises :class:`ValueError`; its message goes on after the address."""
    if len(text) > _LONGEST:
        raise ValueError(f"the address is longer than {_LONGEST} characters")
    if _FORBIDDEN.search(text):
        raise ValueError("there are spaces or control characters in the address")
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError as error:
        raise ValueError("it is no address") from error
    if parts.scheme not in _PORTS:
        raise ValueError(f"addresses of the kind {parts.scheme[:20]}: are not fetched")
    if "@" in parts.netloc:
        raise ValueError("there is a user name or password in the address")
    if port == 0:
        raise ValueError("it is no address")
    target = quote(parts.path or "/", safe=_IN_A_PATH)
    if parts.query:
        target += "?" + quote(parts.query, safe=_IN_A_PATH)
    return Address(parts.scheme, _host(parts.hostname or ""), port or _PORTS[parts.scheme], target)


def _host(name: str) -> str:
    if ":" in name:
        from ipaddress import IPv6Address

        try:
            address = IPv6Address(name)
        except ValueError as error:
            raise ValueError("its host is no IP address") from error
        if address.scope_id is not None:
            raise ValueError("its host counts on one network of one machine only")
        return str(address)
    if not name.isascii():
        import idna

        try:
            # As browsers do it (UTS 46); the codec of the standard library leads to other hosts.
            name = idna.encode(name[:300], uts46=True).decode("ascii")
        except idna.IDNAError as error:
            raise ValueError("its host can't be a name") from error
    name = name.lower().removesuffix(".")
    if not _HOST.fullmatch(name):
        raise ValueError("its host can't be a name")
    return name
