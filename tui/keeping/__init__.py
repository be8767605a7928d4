"""Results kept on disk, under what they were made from. Losing them costs time and nothing else."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from tui.story import Source

_DIGEST = sha256().digest_size


def digest(source: Source) -> str:
    """What was read of an article, as a hash: its sentences and what they are. The bytes of a page may be
    others each time it is fetched, and another version of a parser may read another text from the same."""
    read = (f"{sentence.id} {sentence.kind} {sentence.text}" for sentence in source.sentences)
    return sha256("\n".join(read).encode("utf-8", "surrogatepass")).hexdigest()


class Shelf:
    """Bytes in ``folder``, each in a file under the hash of its key.

    A file holds a digest and the bytes; one that does not hold what it says is as good as none. Files are put
    in place whole. Those unused for longest go when there are more than ``most``.
    """

    def __init__(self, folder: Path, most: int) -> None:
        self._folder = folder
        self._most = most

    def get(self, *key: str) -> bytes | None:
        """What is kept under ``key``, if anything is."""
        path = self._path(key)
        try:
            kept = path.read_bytes()
        except OSError:
            return None
        if sha256(kept[_DIGEST:]).digest() != kept[:_DIGEST]:
            return None
        with suppress(OSError):
            os.utime(path)
        return kept[_DIGEST:]

    def put(self, content: bytes, *key: str) -> None:
        """Keep ``content``, where that is possible."""
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self._folder, delete=False) as file:
                file.write(sha256(content).digest() + content)
            Path(file.name).replace(self._path(key))
            self._prune()

    def _path(self, key: tuple[str, ...]) -> Path:
        return self._folder / sha256("\0".join(key).encode()).hexdigest()

    def _prune(self) -> None:
        """Remove what was unused for longest, remains of writing that was broken off among it."""
        files = sorted(self._folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
        for path in files[self._most :]:
            path.unlink(missing_ok=True)
