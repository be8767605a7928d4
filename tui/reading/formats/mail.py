"""Mail: a newsletter, or an article that someone sent on, without what is quoted in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

from tui.reading.cleaning import safe
from tui.reading.decoding import decode
from tui.reading.document import Document, Role
from tui.reading.errors import ReadingError
from tui.reading.formats.composed import HEADLINE, Told, composed, unwrapped
from tui.reading.limits import refuse_long
from tui.reading.metadata import NOTHING, Metadata

_MOST_PARTS = 500
_REMEDY = "save the article's text as a .txt file"
_DAMAGE = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)

_QUOTED = re.compile(r"\s{0,3}>")
_QUOTING = re.compile(r".{1,200}\b(?:wrote|writes):\s*")
_FORWARDING = re.compile(
    r"\s*(?:-{2,}\s*(?:original|forwarded) message\s*-{2,}|begin forwarded message:)\s*", re.IGNORECASE
)
_HEADER = re.compile(r"(?:from|sent|date|to|cc|subject|reply-to):\s", re.IGNORECASE)
_ANSWERED = re.compile(r"(?:\s*(?:re|fwd?)\s*:)+\s*", re.IGNORECASE)

QUOTED, HEADER, NOTE = "quoted in the mail", "header of a mail", "note of who sent it on"
SIGNATURE, FORWARDED = "signature", "forwarded mail"


def documents(data: bytes, called: str, _charset: str = "") -> tuple[Document, ...]:
    """The article in the mail ``data``. Raises :class:`ReadingError`."""
    try:
        message = message_from_bytes(data)
        about = _about(message)
        plain, page = _part(message, "text/plain"), _part(message, "text/html")
    except _DAMAGE as error:
        raise ReadingError(called, "this mail is damaged", _REMEDY) from error
    if plain:
        text = _text(*plain)
        if text is None:
            raise ReadingError(called, "what is in this mail is not text", _REMEDY)
        refuse_long(text, called)
        return (composed([(about.title, HEADLINE), *_told(text)], called, about),)
    if not page:
        raise ReadingError(called, "there is no text in this mail", _REMEDY)
    from tui.reading.formats.page import document_of

    document = document_of(page[0], called, page[1])
    return (replace(document, about=about._replace(byline=about.byline or document.about.byline)),)


def _part(message: Message, kind: str) -> tuple[bytes, str] | None:
    """What the first part of that ``kind`` holds that is no attachment, and in which encoding."""
    for number, part in enumerate(message.walk()):
        if number > _MOST_PARTS:
            return None
        if part.get_content_type() == kind and part.get_content_disposition() != "attachment":
            content = part.get_payload(decode=True)
            if isinstance(content, bytes) and content.strip():
                return content, part.get_content_charset() or ""
    return None


def _text(data: bytes, charset: str) -> str | None:
    try:
        return data.decode(charset) if charset and charset != "us-ascii" else decode(data)
    except (LookupError, ValueError):
        return decode(data)


def _about(message: Message) -> Metadata:
    """What its header tells. A newsletter, which one can unsubscribe from, comes from an outlet; other mail
    from a person."""
    sender = safe(parseaddr(_header(message, "From"))[0])
    newsletter = message["List-Unsubscribe"] is not None or message["List-Id"] is not None
    try:
        published = parsedate_to_datetime(_header(message, "Date")).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        published = None
    return NOTHING._replace(
        outlet=sender if newsletter else "",
        byline="" if newsletter else sender,
        published=published,
        title=safe(_ANSWERED.sub("", _header(message, "Subject"), count=1)),
    )


def _header(message: Message, name: str) -> str:
    value = message[name]
    if value is None:
        return ""
    try:
        return " ".join(str(make_header(decode_header(value))).split())
    except (*_DAMAGE, UnicodeError):
        return " ".join(str(value).split())


def _told(text: str) -> Iterator[Told]:
    """The lines of a mail. Of a note and the mail that it sends on, the longer is the article."""
    lines = text.splitlines()
    at = next((i for i, line in enumerate(lines) if _FORWARDING.fullmatch(line)), len(lines))
    own, sent_on = list(_sorted(lines[:at])), list(_sorted(lines[at + 1 :], header=True))
    longer_below = _words(sent_on) > _words(own)
    yield from _all(own, NOTE) if longer_below else own
    if at < len(lines):
        yield lines[at], Role(None, HEADER)
    yield from sent_on if longer_below else _all(sent_on, FORWARDED)


def _all(told: list[Told], reason: str) -> list[Told]:
    return [(text, role or Role(None, reason)) for text, role in told]


def _words(told: list[Told]) -> int:
    return sum(len(text.split()) for text, role in told if role is None)


def _sorted(lines: list[str], header: bool = False) -> Iterator[Told]:
    """The lines of one mail, of which some are the ``header`` at its beginning: its own, and what it quotes.
    Where it quotes all it has, that is its own."""
    if all(_QUOTED.match(line) or not line.strip() for line in lines):
        lines = [line.lstrip(" >") for line in lines]
    kept: list[str] = []
    for i, line in enumerate(lines):
        if line == "-- ":
            yield from _paragraphs(kept)
            yield "\n".join(lines[i:]), Role(None, SIGNATURE)
            return
        if header and (_HEADER.match(line) or not line.strip()):
            reason = HEADER
        elif _QUOTED.match(line) or _opens_quotation(lines, i):
            reason = QUOTED
        else:
            header = False
            kept.append(line)
            continue
        if line.strip():
            yield from _paragraphs(kept)
            kept = []
            yield line, Role(None, reason)
    yield from _paragraphs(kept)


def _opens_quotation(lines: list[str], i: int) -> bool:
    """Whether a line says who wrote what is quoted below it."""
    if not _QUOTING.fullmatch(lines[i]):
        return False
    return _QUOTED.match(next((line for line in lines[i + 1 :] if line.strip()), "")) is not None


def _paragraphs(lines: list[str]) -> Iterator[Told]:
    yield from ((paragraph, None) for paragraph in unwrapped("\n".join(lines)))
