"""Vectors kept on disk, a file an article. Losing them costs time and nothing else."""

from __future__ import annotations

import os
import struct
from collections.abc import Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

Vector = tuple[float, ...]
"""Numbers of single precision, so that what was kept equals what was made."""

MOST_FILES = 500  # about 30 MB with the default model
_DIGEST = sha256().digest_size


class Cache:
    """The vectors in ``folder``, under the hash of the model's identity and the article's texts.

    A file holds a digest and little-endian floats; one that does not hold what it says is as good as
    none. Files are put in place whole. Those unused for longest go when there are too many.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, identity: str, texts: Sequence[str]) -> list[Vector] | None:
        """The vectors of ``texts``, if they are kept."""
        path = self._path(identity, texts)
        try:
            kept = path.read_bytes()
        except OSError:
            return None
        digest, numbers = kept[:_DIGEST], kept[_DIGEST:]
        if sha256(numbers).digest() != digest:
            return None
        with suppress(OSError):
            os.utime(path)
        return _unpacked(numbers, len(texts))

    def put(self, identity: str, texts: Sequence[str], vectors: Sequence[Vector]) -> None:
        """Keep the ``vectors`` of ``texts``, where that is possible."""
        numbers = b"".join(struct.pack(f"<{len(vector)}f", *vector) for vector in vectors)
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self._folder, delete=False) as file:
                file.write(sha256(numbers).digest() + numbers)
            Path(file.name).replace(self._path(identity, texts))
            self._prune()

    def _path(self, identity: str, texts: Sequence[str]) -> Path:
        return self._folder / sha256("\0".join((identity, *texts)).encode()).hexdigest()

    def _prune(self) -> None:
        """Remove what was unused for longest, remains of writing that was broken off among it."""
        files = sorted(self._folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in files[MOST_FILES:]:
            path.unlink(missing_ok=True)


def _unpacked(numbers: bytes, count: int) -> list[Vector]:
    size = len(numbers) // count if count else 0
    return [struct.unpack_from(f"<{size // 4}f", numbers, size * i) for i in range(count)]
