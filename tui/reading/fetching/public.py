"""Which numeric addresses are no part of the public network.

A page may lead to another machine than it says, by a redirect or by what its name is looked up as: to this
machine, to the router, to what else trusts those who are inside. So every address is looked at before it is
connected to. The blocks are those of the IANA registries of special-purpose addresses, spelled out because
what :mod:`ipaddress` knows of them changes from one Python to the next.
"""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import NamedTuple


class Special(NamedTuple):
    """``what`` an address is part of; ``local``: whether a server of the user's own may be there."""

    what: str
    local: bool


_HERE = Special("this machine", True)
_PRIVATE = Special("a private network", True)
_SHARED = Special("a carrier's or overlay network", True)
_LINK = Special("the local link", False)
_MANY = Special("a group of machines (multicast)", False)
_RESERVED = Special("a reserved block", False)

_BLOCKS_4 = [
    (ip_network(block), special)
    for block, special in (
        ("0.0.0.0/8", _RESERVED),
        ("10.0.0.0/8", _PRIVATE),
        ("100.64.0.0/10", _SHARED),
        ("127.0.0.0/8", _HERE),
        ("169.254.0.0/16", _LINK),
        ("172.16.0.0/12", _PRIVATE),
        ("192.0.0.0/24", _RESERVED),
        ("192.0.2.0/24", _RESERVED),
        ("192.88.99.0/24", _RESERVED),
        ("192.168.0.0/16", _PRIVATE),
        ("198.18.0.0/15", _RESERVED),
        ("198.51.100.0/24", _RESERVED),
        ("203.0.113.0/24", _RESERVED),
        ("224.0.0.0/4", _MANY),
        ("240.0.0.0/4", _RESERVED),
    )
]
_BLOCKS_6 = [
    (ip_network(block), special)
    for block, special in (
        ("::1/128", _HERE),
        ("fc00::/7", _PRIVATE),
        ("fe80::/10", _LINK),
        ("ff00::/8", _MANY),
        ("2001::/23", _RESERVED),  # Teredo among it, which has an IPv4 address inside
        ("2001:db8::/32", _RESERVED),
        ("3fff::/20", _RESERVED),
    )
]
_GLOBAL_6 = ip_network("2000::/3")  # all else is not given out
_NAT64 = ip_network("64:ff9b::/96")


def special(address: str) -> Special | None:
    """What the numeric ``address`` is part of if that is not the public network; an IPv6 address with an IPv4
    address inside counts as that."""
    ip = ip_address(address)
    if isinstance(ip, IPv6Address):
        inner = _inner(ip)
        if inner is None:
            found = next((special for block, special in _BLOCKS_6 if ip in block), None)
            return found if found or ip in _GLOBAL_6 else _RESERVED
        ip = inner
    return next((special for block, special in _BLOCKS_4 if ip in block), None)


def _inner(ip: IPv6Address) -> IPv4Address | None:
    """The IPv4 address that ``ip`` leads to: mapped, 6to4, or through the well-known prefix of NAT64."""
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour
