"""Captions and the credits of pictures."""

from __future__ import annotations

import re

from tui.english.pictures import (
    BEFORE_A_CAPTION,
    CREDITING,
    IN_A_NAME,
    JOINING_NAMES,
    PICTURE_WORDS,
    sells_pictures,
)

LONGEST_CAPTION = 70  # words
_LONGEST_CREDIT = 120  # characters
_LONGEST_END = 110  # characters of a credit at the end of a caption
_FEW_WORDS = 4  # of a credit that names nobody ("Image: our archive")

_CAPTION_START = re.compile(rf"(?:{BEFORE_A_CAPTION})(?:\s?[:,]|\s[–—-])\s", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]\.?\Z")
_SEPARATOR = re.compile(rf"\s*[|/,:]\s*|\s(?:{JOINING_NAMES}|-|–|&)\s")
_NAME = re.compile(rf"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|{IN_A_NAME}))*")
_WORDED = re.compile(
    rf"(?:{PICTURE_WORDS})(?: (?:{CREDITING}))*(?:\s?[:/©]|(?<=by)|(?<=of)|(?<=via))\s?(?P<whom>.+)",
    re.IGNORECASE,
)
_BY = re.compile(rf"(?:{CREDITING})[: ](?P<whom>.+)", re.IGNORECASE)
# "… in May.CreditJo Doe", "… in May. Credit: Jo Doe": the word glued to the caption, or with a colon.
_GLUED_CREDIT = re.compile(
    r"(?:[a-z.!?\"”’)](?:Photo )?Credit|\b(?:Credit|CREDIT):)\s?[A-Z][^!?]{1,60}[^!?.]\Z"
)
# "… in May.Jo Doe/Reuters", "… in May. REUTERS/Jo Doe"
_SLASHED = re.compile(r"(?P<left>[\w.’'-]+(?: [\w.’'-]+){0,3})/(?P<right>[\w.’'-]+(?: [\w.’'-]+){0,3})\Z")


def is_caption(text: str) -> bool:
    """Whether a line describes a picture: it is introduced or credited as pictures are."""
    if _CAPTION_START.match(text):
        return True
    end = text[-_LONGEST_END:]
    if end[-1:] in ")]":
        brackets = _IN_BRACKETS.search(end)
        return brackets is not None and _credits(brackets.group(1).strip())
    return _GLUED_CREDIT.search(end) is not None or ("/" in end and _slashed(end))


def is_credit(text: str) -> bool:
    """Whether ``text`` is nothing but the credit of a picture."""
    if len(text) > _LONGEST_CREDIT:
        return False
    brackets = _IN_BRACKETS.match(text)
    whole = brackets.group(1).strip() if brackets else text
    if whole.startswith("©"):
        return True
    parts = _SEPARATOR.split(whole.rstrip("."))
    named = all(_NAME.fullmatch(part) or sells_pictures(part) for part in parts)
    return _worded(whole) or (named and (sells_pictures(parts[0]) or sells_pictures(parts[-1])))


def is_worded_credit(text: str) -> bool:
    """Whether ``text`` is a credit that says so in a word ("Photo: …"), and not just a name."""
    return len(text) <= _LONGEST_CREDIT and _worded(text.strip("()[]. "))


def _worded(text: str) -> bool:
    match = _WORDED.fullmatch(text)
    if not match:
        return False
    whom = match["whom"].rstrip(" .")
    return len(whom.split()) <= _FEW_WORDS or all(map(_NAME.fullmatch, _SEPARATOR.split(whom)))


def _credits(text: str) -> bool:
    """Whether what stands in brackets behind a caption credits it."""
    by = _BY.fullmatch(text)
    return _worded(text) or by is not None or any(map(sells_pictures, _SEPARATOR.split(text)))


def _slashed(end: str) -> bool:
    match = _SLASHED.search(end)
    if not match:
        return False
    left = match["left"].rsplit(None, 1)[-1]
    right = match["right"]
    return sells_pictures(right) or (sells_pictures(left) and _NAME.fullmatch(right) is not None)
