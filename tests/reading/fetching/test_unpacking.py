"""Unpacking takes no more memory than a page may have, however much comes at once."""

from __future__ import annotations

import gzip
import tracemalloc

import pytest

from tests.reading.fetching.server import bomb
from tui.reading.fetching.errors import FetchError
from tui.reading.fetching.unpacking import unpacked


@pytest.mark.parametrize("cuts", [1, 3, 1000])
def test_a_bomb_in_parts_of_any_size(cuts: int) -> None:
    packed = bomb(200)
    size = -(-len(packed) // cuts)
    parts = [packed[i : i + size] for i in range(0, len(packed), size)]
    tracemalloc.start()
    try:
        with pytest.raises(FetchError, match="larger than 5 MB"):
            unpacked(parts, "gzip", 5_000_000)
        assert tracemalloc.get_traced_memory()[1] < 20_000_000
    finally:
        tracemalloc.stop()


def test_members_that_are_cut_anywhere() -> None:
    packed = gzip.compress(b"The ferry ") + gzip.compress(b"Aurora sank")
    for cut in range(1, len(packed)):
        assert unpacked([packed[:cut], packed[cut:]], "gzip", 100) == b"The ferry Aurora sank"


def test_members_without_end() -> None:
    """A great many members that hold nothing take no more than their bytes."""
    empty = bytes.fromhex("1f8b0800000000000003030000000000 00000000")
    assert unpacked([empty * 1000] * 20, "gzip", 5_000_000) == b""


@pytest.mark.parametrize("coding", ["br", "zstd", "compress", "gzip, br", "\x1b[2J"])
def test_other_codings_are_refused(coding: str) -> None:
    with pytest.raises(FetchError, match="not asked for"):
        unpacked([b"x"], coding, 100)
