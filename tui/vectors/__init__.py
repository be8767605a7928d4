"""Sentence vectors: what a language model makes of each sentence, kept on disk. Optional.

Needs ``pip install 'rashomon[semantic]'`` for what is not kept yet, and nothing of it for what is.
"""

from __future__ import annotations

from pathlib import Path

from tui.places import cache_folder
from tui.story import Story
from tui.vectors.cache import Cache, Vector
from tui.vectors.model import Model, VectorsError

__all__ = ["DEFAULT_MODEL", "Vector", "VectorsError", "sentence_vectors"]

DEFAULT_MODEL = "sentence-transformers/all-MiniLM-L6-v2"


def sentence_vectors(story: Story, model_name: str, folder: Path | None = None) -> dict[str, Vector]:
    """For the id of each sentence of ``story`` its vector, of length 1.

    ``model_name`` is a folder or a name on the model hub; a model that is not on this machine yet is
    fetched from there. ``folder`` is where vectors are kept (default: in the user's cache folder; it may
    be removed at any time). The vectors of an article depend on the model and on its text alone, not on
    what is kept or on the other articles. Raises :class:`VectorsError`.
    """
    model = Model(model_name)
    cache = Cache(folder or cache_folder() / "vectors")
    found: dict[str, Vector] = {}
    for source in story.sources:
        texts = [sentence.text for sentence in source.sentences]
        vectors = cache.get(model.identity, texts) if model.identity else None
        if vectors is None:
            vectors = model.encode(texts)
            if model.identity:
                cache.put(model.identity, texts, vectors)
        found.update(zip((sentence.id for sentence in source.sentences), vectors, strict=True))
    return found
