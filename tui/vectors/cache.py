"""Vectors kept on disk, a file an article."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path

from tui.keeping import Shelf

Vector = tuple[float, ...]
"""Numbers of single precision, so that what was kept equals what was made."""

MOST_FILES = 500  # about 30 MB with the default model


class Cache:
    """The vectors in ``folder``, under the model's identity and the article's texts; little-endian floats."""

    def __init__(self, folder: Path) -> None:
        self._shelf = Shelf(folder, MOST_FILES)

    def get(self, identity: str, texts: Sequence[str]) -> list[Vector] | None:
        """The vectors of ``texts``, if they are kept."""
        numbers = self._shelf.get(identity, *texts)
        return None if numbers is None else _unpacked(numbers, len(texts))

    def put(self, identity: str, texts: Sequence[str], vectors: Sequence[Vector]) -> None:
        """Keep the ``vectors`` of ``texts``, where that is possible."""
        numbers = b"".join(struct.pack(f"<{len(vector)}f", *vector) for vector in vectors)
        self._shelf.put(numbers, identity, *texts)


def _unpacked(numbers: bytes, count: int) -> list[Vector]:
    size = len(numbers) // count if count else 0
    return [struct.unpack_from(f"<{size // 4}f", numbers, size * i) for i in range(count)]
