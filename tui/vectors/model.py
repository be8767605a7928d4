"""The model that makes vectors: who it is, and what can be wrong with it."""

from __future__ import annotations

import os
import struct
from collections.abc import Sequence
from functools import cached_property
from hashlib import file_digest, sha256
from math import hypot
from pathlib import Path
from typing import TYPE_CHECKING

from tui.apart import WorkError
from tui.reading.cleaning import safe
from tui.vectors.cache import Vector

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

_PATIENCE = 10  # seconds for the hub's first answer; its own retries take more than a minute
_TOLD = 160  # characters of what a library says


class VectorsError(WorkError):
    """No vectors; the message is one sentence for the user."""


class Model:
    """The model called ``name``: a folder, or a name on the hub, of which sentence-transformers makes use.

    It is loaded when it first has to encode. What is on this machine is taken as it is, without asking
    the hub. Raises :class:`VectorsError` for a folder that holds no model.
    """

    def __init__(self, name: str) -> None:
        self._folder = Path(name) if Path(name).is_dir() else None
        # The short name that sentence-transformers has for its own models.
        self._name = name if self._folder or "/" in name else f"sentence-transformers/{name}"
        self._shown = safe(name)
        self._identity = _fingerprint(self._folder, self._shown) if self._folder else _commit(self._name)

    @property
    def identity(self) -> str:
        """Another for every model and for every state of it; empty for one that is not here yet."""
        return self._identity

    def encode(self, texts: Sequence[str]) -> list[Vector]:
        """The vector of each of ``texts``, of length 1. Raises :class:`VectorsError`."""
        if not texts:
            return []
        try:
            made = self._loaded.encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
            vectors = [_single(tuple(map(float, row))) for row in made]
        except VectorsError:
            raise
        except Exception as error:
            raise self._broken(error) from error
        if any(not abs(hypot(*vector) - 1) < 1e-3 for vector in vectors):  # so that NaN is told too
            raise VectorsError(f"The model {self._shown} makes vectors that are none.")
        return vectors

    @cached_property
    def _loaded(self) -> SentenceTransformer:
        try:
            from sentence_transformers import SentenceTransformer
        except ImportError as error:
            if error.name == "sentence_transformers":
                raise VectorsError(
                    "Sentence vectors are not installed: pip install 'rashomon[semantic]'."
                ) from error
            raise VectorsError(f"sentence-transformers can't be loaded ({_told(error)}).") from error
        if self._folder or self._identity:
            try:
                return SentenceTransformer(self._name, device="cpu", local_files_only=True)
            except Exception as error:
                if self._folder:
                    raise self._broken(error) from error
                # Of a model of the hub a part may be here: some files, or for another library.
        self._ask_the_hub()
        try:
            model = SentenceTransformer(self._name, device="cpu")
        except Exception as error:
            raise self._broken(error) from error
        self._identity = _commit(self._name)
        return model

    def _ask_the_hub(self) -> None:
        from huggingface_hub import model_info
        from huggingface_hub.utils import HFValidationError, RepositoryNotFoundError

        try:
            model_info(self._name, timeout=_PATIENCE)
        except (HFValidationError, RepositoryNotFoundError) as error:
            raise VectorsError(
                f"There is no model {self._shown}: neither a folder here nor a name on the hub."
            ) from error
        except Exception as error:
            raise VectorsError(
                f"The model {self._shown} is not on this machine, and the hub that has it can't be reached."
            ) from error

    def _broken(self, error: Exception) -> VectorsError:
        return VectorsError(f"The model {self._shown} can't be used ({_told(error)}).")


def _single(vector: Vector) -> Vector:
    form = f"<{len(vector)}f"
    return struct.unpack(form, struct.pack(form, *vector))


def _told(error: Exception) -> str:
    """The first line of what ``error`` says, its full stop left out."""
    lines = str(error).strip().splitlines() or [type(error).__name__]
    return safe(lines[0])[:_TOLD].rstrip(" .")


def _fingerprint(folder: Path, shown: str) -> str:
    """A hash of every file in ``folder``: weights may change and names and sizes stay."""
    if not any((folder / name).is_file() for name in ("modules.json", "config.json")):
        raise VectorsError(f"The folder {shown} holds no model: no modules.json, no config.json.")
    total = sha256()
    try:
        for path in sorted(folder.rglob("*")):
            inside = path.relative_to(folder)
            if path.is_file() and not any(part.startswith(".") for part in inside.parts):
                with path.open("rb") as file:
                    total.update(os.fsencode(inside) + b"\0" + file_digest(file, "sha256").digest())
    except OSError as error:
        raise VectorsError(f"The folder {shown} can't be read ({error.strerror}).") from error
    return total.hexdigest()


def _commit(name: str) -> str:
    """The commit of the hub's model ``name`` that is on this machine; empty when none is."""
    try:
        from huggingface_hub import snapshot_download

        return f"{name}@{Path(snapshot_download(name, local_files_only=True)).name}"
    except Exception:  # not installed, no such name, not fetched: encoding tells which
        return ""
