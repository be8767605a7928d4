"""What is compared: a story, its sources, and their text cut into paragraphs and sentences.

Everything here is frozen and knows nothing of files, alignment or screens. Offsets are always
half-open character spans; those called *original* count in :attr:`Source.text`, the decoded input.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["headline", "subhead", "body", "caption"]


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit that is aligned.

    ``text`` is clean: safe to show, white space collapsed to single spaces. ``start`` and ``end``
    are its span in the original, which may be longer (a wrapped line, a removed escape sequence).
    ``offsets`` maps each character of ``text`` to its original offset; it is empty when character
    ``i`` stands at ``start + i``, which is nearly always.
    """

    id: str
    paragraph: int
    kind: Kind
    text: str
    start: int
    end: int
    offsets: tuple[int, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The original span of ``text[start:end]`` (``start < end <= len(text)``)."""
        if not self.offsets:
            return self.start + start, self.start + end
        return self.offsets[start], self.offsets[end - 1] + 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of sentences that the outlet set as one block; ``number`` counts from 0 in its source."""

    number: int
    kind: Kind
    sentences: tuple[Sentence, ...]

    @property
    def text(self) -> str:
        """The paragraph's sentences as one clean line."""
        return " ".join(sentence.text for sentence in self.sentences)

    @property
    def place(self) -> str:
        """Where it stands in its article, as readers count: ``headline``, ``caption`` or ``¶7``."""
        return self.kind if self.kind in ("headline", "caption") else f"¶{self.number + 1}"


@dataclass(frozen=True, slots=True)
class Residue:
    """Page text that is not article, set aside with the ``reason`` (a short phrase), never lost."""

    text: str
    reason: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Source:
    """One article of a story, by one outlet.

    ``id`` is the file's stem, unique in the story; ``siglum`` the short name it is shown under, unique too.
    ``outlet``, ``byline``, ``location`` and ``title`` are empty where the text does not tell. ``text`` is
    the decoded original, ``sha256`` the hash of the bytes that were read. Every character of ``text`` lies
    in one sentence, in one residue entry, or is white space. ``origin`` is the path of the file it was read
    from, as it was given, or the address, or empty; a path is not made safe to show. ``extracted`` tells that
    ``text`` is not the file's own, decoded, but was taken out of it, as a page's visible lines are.
    """

    id: str
    siglum: str
    title: str
    outlet: str
    byline: str
    published: date | None
    location: str
    sha256: str
    text: str
    paragraphs: tuple[Paragraph, ...]
    residue: tuple[Residue, ...]
    origin: str = ""
    extracted: bool = False

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in reading order."""
        return tuple(s for paragraph in self.paragraphs for s in paragraph.sentences)

    @property
    def words(self) -> int:
        """How many words the article has, residue not counted."""
        return sum(len(sentence.text.split()) for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Story:
    """The set of articles being compared, in the reader's order; the first is the lead source."""

    title: str
    sources: tuple[Source, ...]

    def source(self, id: str) -> Source:
        """The source called ``id``; raises :class:`KeyError` when there is none."""
        for source in self.sources:
            if source.id == id:
                return source
        raise KeyError(id)
