"""Which numeric addresses are connected to. Nothing is connected to here."""

from __future__ import annotations

import pytest

from tui.reading.fetching.public import special


@pytest.mark.parametrize(
    "address",
    """
    8.8.8.8 1.1.1.1 172.15.0.1 172.32.0.1 100.128.0.1 192.0.1.1 223.255.255.255 2606:4700::1111
    2a00:1450::1 ::ffff:8.8.8.8 64:ff9b::8.8.8.8 2002:808:808::1
    """.split(),
)
def test_public(address: str) -> None:
    assert special(address) is None


@pytest.mark.parametrize(
    "address",
    """
    127.0.0.1 127.255.0.3 10.1.2.3 172.16.0.1 172.31.255.255 192.168.1.1 100.64.0.1 ::1 fc00::1
    fd12::1 ::ffff:127.0.0.1 ::ffff:192.168.0.1 64:ff9b::10.0.0.1 2002:7f00:1:: 2002:c0a8:101::1
    """.split(),
)
def test_where_a_server_of_ones_own_may_be(address: str) -> None:
    found = special(address)
    assert found and found.local


@pytest.mark.parametrize(
    "address",
    """
    0.0.0.0 169.254.169.254 224.0.0.1 255.255.255.255 240.0.0.1 192.0.2.1 198.18.0.1 203.0.113.9
    198.51.100.1 192.0.0.8 192.88.99.1 :: fe80::1 ff02::1 2001:db8::1 2001::1 3fff::1 fec0::1
    64:ff9b:1::1 ::127.0.0.1 ::ffff:0:127.0.0.1 ::ffff:169.254.169.254 64:ff9b::169.254.169.254
    4000::1
    """.split(),
)
def test_nowhere(address: str) -> None:
    found = special(address)
    assert found and not found.local
