"""Comparisons kept on disk, so that a story that was seen before opens aligned."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator, Sequence
from dataclasses import fields
from io import BytesIO
from pathlib import Path
from typing import Any

import tui.comparison
from tui.comparison import Comparison
from tui.corrections import Correction
from tui.keeping import Shelf, digest
from tui.places import cache_folder
from tui.story import Story

MOST_FILES = 200  # about 20 MB with stories of five articles

# The story is known when its comparison is looked for.
_KEPT = tuple(field.name for field in fields(Comparison) if field.name != "story")


class Comparisons:
    """Comparisons in ``folder``, under what they depend on: the articles and this version of the program."""

    def __init__(self, folder: Path | None = None) -> None:
        """``folder``: by default in the user's cache folder; it may be removed at any time."""
        self._shelf = Shelf(folder or cache_folder() / "comparisons", MOST_FILES)

    def get(self, story: Story, corrections: Sequence[Correction] = ()) -> Comparison | None:
        """The comparison of ``story`` with these ``corrections``, if it is kept."""
        kept = self._shelf.get(*_key(story, corrections))
        if kept is None:
            return None
        try:
            found = _Reader(BytesIO(kept)).load()
            return Comparison(story=story, **dict(zip(_KEPT, found, strict=True)))
        except (pickle.UnpicklingError, TypeError, ValueError, EOFError, AttributeError, IndexError):
            return None

    def put(self, comparison: Comparison, corrections: Sequence[Correction] = ()) -> None:
        """Keep ``comparison``, made with these ``corrections``, where that is possible."""
        found = tuple(getattr(comparison, name) for name in _KEPT)
        self._shelf.put(pickle.dumps(found, pickle.HIGHEST_PROTOCOL), *_key(comparison.story, corrections))


class _Reader(pickle.Unpickler):
    """Makes nothing but parts of a comparison, whatever stands in the file."""

    def find_class(self, module: str, name: str) -> Any:
        part = getattr(tui.comparison, name, None) if module == tui.comparison.__name__ else None
        if isinstance(part, type) and part.__module__ == module:
            return part
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a comparison")


def _key(story: Story, corrections: Sequence[Correction]) -> Iterator[str]:
    yield from _program()
    yield story.title
    for source in story.sources:
        yield from (source.id, source.siglum, str(source.published), digest(source))
    yield from map(repr, corrections)


def _program() -> Iterator[str]:
    """What tells this version of the program from any other: its files with their sizes and times."""
    root = Path(tui.comparison.__file__).parent
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if name not in ("__pycache__", "seeds", "app", "grid"))
        for name in sorted(files):
            status = os.stat(os.path.join(folder, name))  # noqa: PTH116, PTH118 (a hundred files at each start)
            yield f"{name} {status.st_size} {status.st_mtime_ns}"
