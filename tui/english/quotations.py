"""Quotations in English typography: curly and straight, double and single, over several sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

# Contractions and spoken forms and what they stand for; the same words may be quoted either way.
CONTRACTIONS = (
    ("won't", "willnot"),
    ("can't", "cannot"),
    ("n't", "not"),
    ("'m", "am"),
    ("'re", "are"),
    ("'ve", "have"),
    ("'ll", "will"),
    ("'d", "would"),
    ("gonna", "goingto"),
    ("wanna", "wantto"),
    ("gotta", "gotto"),
)

_DOUBLE = re.compile(r"[“”\"„«»]")
_SINGLE = re.compile(r"(?<![^\W\d_])[‘'](?=\S)([^‘“”\"]+?)(?<=\S)[’'](?![^\W\d_])")


@dataclass(frozen=True, slots=True)
class Piece:
    """The part of a quotation that stands in one sentence: ``[start, end)`` of sentence ``index``, marks
    left out.
    """

    index: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """One run of quoted words, a piece a sentence."""

    pieces: tuple[Piece, ...]


def quotations(sentences: Sequence[str]) -> list[Quotation]:
    """The quotations of one paragraph, given as its sentences, in order.

    Double marks win; single marks count where they stand around words outside double ones. A quotation that
    is never closed runs to the end of the paragraph if it opened with a curly mark or where a sentence
    begins, and is none otherwise. One that was never opened, as its first mark closes it after a comma
    (``We are done," she said``), began with the paragraph.
    """
    found: list[Quotation] = []
    pieces: list[Piece] = []
    opened: tuple[int, int, str] | None = None
    for index, text in enumerate(sentences):
        cursor = 0
        for match in _DOUBLE.finditer(text):
            at, mark = match.start(), match.group()
            if opened is None:
                if _opens(text, at, mark):
                    found += _singles(text, cursor, at, index)
                    opened = (index, at + 1, mark)
                elif not found and text[at - 1 : at] == "," and text[at + 1 : at + 2] == " ":
                    for before in range(index):
                        pieces += _piece(sentences[before], before, 0, len(sentences[before]))
                    found = [Quotation((*pieces, *_piece(text, index, 0, at)))]
                    pieces, cursor = [], at + 1
            elif mark in "“„«" and opened[2] in "“„«":
                # A second opening mark: the first was never closed, or a paragraph goes on.
                pieces = []
                opened = (index, at + 1, mark)
            else:
                start = opened[1] if opened[0] == index else 0
                pieces += _piece(text, index, start, at)
                if pieces:
                    found.append(Quotation(tuple(pieces)))
                pieces, opened, cursor = [], None, at + 1
        if opened is None:
            found += _singles(text, cursor, len(text), index)
        else:
            pieces += _piece(text, index, opened[1] if opened[0] == index else 0, len(text))
    if opened is not None and pieces and (opened[2] == "“" or opened[1] == 1):
        found.append(Quotation(tuple(pieces)))
    return sorted(found, key=lambda q: (q.pieces[0].index, q.pieces[0].start))


def _opens(text: str, at: int, mark: str) -> bool:
    """Whether a mark met outside a quotation opens one; a stray closing mark or an inch sign does not."""
    if mark in "“„«":
        return True
    if mark in "”»":
        return False
    before = text[at - 1] if at else " "
    return not before.isalnum() and at + 1 < len(text) and not text[at + 1].isspace()


def _piece(text: str, index: int, start: int, end: int) -> list[Piece]:
    """The words between ``start`` and ``end`` as a piece, white space at the edges left out."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return [Piece(index, start, end)] if start < end else []


def _singles(text: str, start: int, end: int, index: int) -> list[Quotation]:
    """Quotations in single marks between ``start`` and ``end``."""
    return [
        Quotation((Piece(index, match.start(1), match.end(1)),))
        for match in _SINGLE.finditer(text, start, end)
    ]
