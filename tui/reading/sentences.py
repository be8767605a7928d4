"""Where the sentences of a paragraph begin and end.

A regular expression finds what may be an end; word lists and a bounded look at both sides decide. The
time is linear in the length of the text. Quotations of several sentences are broken at each; a closing
mark belongs to the sentence that it closes, and a quoted question to the words that say who asked it.
"""

from __future__ import annotations

import re
from typing import NamedTuple
from unicodedata import category

from tui.english.abbreviations import (
    AFTER_A_TIME,
    BEFORE_A_NAME,
    BEFORE_A_NUMBER,
    CLOCK,
    DOMAINS,
    EITHER_WAY,
    EXCLAIMED,
    IN_A_DATE,
    SPEECH_VERBS,
    STARTERS,
    UNCAPITALISED,
)

LONGEST = 1000  # characters; a "sentence" beyond that is a text without stops, cut to stay readable
_BEHIND, _AHEAD = 40, 120  # characters looked at before and after a stop

_END = re.compile(r"""(?P<mark>[.!?…]+|[。！？]+)(?P<closing>(?:["'”’»)\]]|\[\d{1,3}\])*)""")
_WIDE = "。！？"  # stops of scripts that put no space behind them
_OPENING = re.compile(r"""["'“‘«(\[¿¡$€£#―—–-]*\s?""")
_NEXT_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
_LIST_NUMBER = re.compile(r"[\"'“‘(]?(?:\d{1,3}|[A-Za-z])\Z")
# Who said it, right after a quoted question: up to seven capitalised words, with titles and a place
# between commas, and then a verb of speech.
_SPEAKER = re.compile(
    r"(?:[A-Z][\w.’'-]*,?\s+|of\s+|the\s+){1,7}(?:\([^()]{1,20}\)\s+|was\s+quoted\s+as\s+|[a-z]+ly\s+)?([a-z]+)\b"
)
_ABBREVIATIONS = (
    ("before a name", BEFORE_A_NAME),
    ("before a number", BEFORE_A_NUMBER),
    ("in a date", IN_A_DATE),
    ("either way", EITHER_WAY),
)


class _Stop(NamedTuple):
    """What may end a sentence, with what stands around it.

    ``mark`` are the stops and ``closing`` the quotation marks and brackets behind them; ``before`` and
    ``token`` the two words in front; ``ahead`` is what follows, ``opened`` the marks it begins with,
    ``following`` the rest and ``word`` its first word in lower case.
    """

    mark: str
    closing: str
    before: str
    token: str
    spaced: bool
    ahead: str
    opened: str
    following: str
    word: str

    @property
    def starts(self) -> bool:
        """Whether what follows looks like the start of a sentence: a quotation, or a word that opens one."""
        return self.word in STARTERS or any(mark in self.opened for mark in '"“‘')


def split_sentences(text: str) -> list[tuple[int, int]]:
    """The spans of the sentences of ``text``, in order, white space between them left out."""
    spans: list[tuple[int, int]] = []
    start = 0
    quotes = counted = 0  # straight quotation marks so far, to tell a closing one from an opening one
    for match in _END.finditer(text):
        quotes += text.count('"', counted, match.start())
        counted = match.start()
        end, closing = match.end(), match["closing"]
        if (
            quotes % 2
            and '"' not in closing
            and text[end : end + 2] == ' "'
            and not text[end + 2 : end + 3].strip()
        ):
            end, closing = end + 2, closing + '"'
        if end >= len(text):
            break
        if _LIST_NUMBER.fullmatch(text[start : min(match.start(), start + 5)]):
            continue
        behind = text[max(start, match.start() - _BEHIND) : match.start()]
        if match["mark"][0] in _WIDE or _ends(
            _stop(match["mark"], closing, behind, text[end : end + _AHEAD])
        ):
            spans.append((start, end))
            start = end
            while start < len(text) and text[start].isspace():
                start += 1
    if start < len(text):
        spans.append((start, len(text)))
    return [piece for span in spans for piece in _cut(text, *span)]


def _stop(mark: str, closing: str, behind: str, ahead: str) -> _Stop:
    words = behind.split()
    token = words[-1] if words and not behind[-1].isspace() else ""
    bare = ahead.lstrip()
    opening = _OPENING.match(bare)
    opened = opening.group() if opening else ""
    following = bare[len(opened) :]
    word = _NEXT_WORD.match(following)
    return _Stop(
        mark=mark,
        closing=closing,
        before=words[-2] if token and len(words) > 1 else "",
        token=token,
        spaced=ahead[0].isspace(),
        ahead=bare,
        opened=opened,
        following=following,
        word=word.group().lower().replace("’", "'") if word else "",
    )


def _ends(stop: _Stop) -> bool:
    """Whether a sentence ends at ``stop``."""
    if not stop.following or stop.following[0].islower() or not (stop.spaced or _glued(stop)):
        return False
    if "!" in stop.mark or "?" in stop.mark:
        return _question_ends(stop)
    if stop.closing.strip(")]"):
        return True
    return _full_stop_ends(stop) if stop.mark == "." else stop.closing != "" or _ellipsis_ends(stop)


def _question_ends(stop: _Stop) -> bool:
    """Whether the sentence ends at a question or exclamation mark: not if it is quoted and what follows says
    who spoke, nor if the mark is part of a name."""
    if stop.closing:
        speaker = _SPEAKER.match(stop.ahead) if stop.closing[-1] in "\"'”’" else None
        return speaker is None or speaker.group(1) not in SPEECH_VERBS
    return stop.token.lower() not in EXCLAIMED


def _ellipsis_ends(stop: _Stop) -> bool:
    """Whether the sentence ends at an ellipsis. A pause before "I" is none when a space stands before it."""
    if len(stop.mark) == 4 or (stop.word == "i" and not stop.token):
        return len(stop.mark) == 4
    return stop.starts


def _full_stop_ends(stop: _Stop) -> bool:
    """Whether a full stop ends the sentence, and does not just belong to an abbreviation."""
    digit = stop.following[0].isdigit()
    match _abbreviation(stop):
        case "before a name":
            return False
        case "before a number":
            return not digit
        case "in a date":
            return not digit and stop.word in STARTERS
        case "clock":
            return stop.word not in AFTER_A_TIME
        case "either way":
            return stop.starts
        case _:
            return True


def _abbreviation(stop: _Stop) -> str:
    """Which kind of abbreviation stands before the stop; empty if none."""
    bare = re.split(r"[-—–/(\[“‘\"']", stop.token)[-1]
    word = bare.lower()
    if len(bare) == 1 and bare.isupper():  # an initial; but "So am I. The …"
        return "" if bare == "I" and not stop.before[:1].isupper() else "either way"
    if word in CLOCK:
        return "clock"
    if bare == word and word not in UNCAPITALISED and "." not in word:
        return ""
    kinds = (kind for kind, words in _ABBREVIATIONS if word in words)
    return next(kinds, "either way" if _DOTTED.search(word) else "")


def _glued(stop: _Stop) -> bool:
    """Whether two sentences were run together without a space ("… in 2023.It was …")."""
    address = "/" in stop.token or "@" in stop.token or stop.token.lower().startswith("www")
    if address or not stop.following[0].isupper():
        return False
    if stop.closing or stop.opened.strip("-―—–"):
        return True
    after_a_word = stop.token[-2:].islower() or stop.token[-1:].isdigit() or stop.mark[0] in "!?"
    a_word = stop.following[1:2].islower() or stop.following[1:2].isspace()
    return "." not in stop.token and stop.word not in DOMAINS and after_a_word and a_word


def _cut(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """``text[start:end]`` in pieces of at most LONGEST, cut behind a clause, a word, or anywhere."""
    pieces = []
    while end - start > LONGEST:
        window = text[start : start + LONGEST]
        half = LONGEST // 2
        at = max(window.rfind(mark, half) + 1 for mark in ("; ", ": ", ", ", " — ", " – "))
        at = at or window.rfind(" ", 1)
        if at <= 0:
            at = LONGEST
            while at > half and category(text[start + at])[0] == "M":  # a mark stays with its letter
                at -= 1
        pieces.append((start, start + len(window[:at].rstrip())))
        start += at
        while text[start].isspace():
            start += 1
    pieces.append((start, end))
    return pieces
