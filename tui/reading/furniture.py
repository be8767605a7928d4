"""Which lines are page furniture whatever stands around them."""

from __future__ import annotations

import re

from tui.english.furniture import (
    CREDIT,
    ENDS,
    LINKS,
    NOTICE,
    READER_WORDS,
    beginnings,
    of_the_site,
    patterns,
    whole_lines,
)
from tui.reading.lines import Line
from tui.reading.pictures import is_credit

LONGEST_LABEL = 8  # words: up to which a short beginning, which could open a sentence, is taken for furniture
_LONGEST_PHRASE = 25  # words: a longer line that begins like furniture is a paragraph
_LONGEST_PATTERN = 160  # characters
_PARAGRAPH = 10  # words from which a line with a full stop must speak to the reader as well
_SURE = 3  # words from which a beginning is taken for furniture on longer lines too

_QUOTED = re.compile(r"[\"“”]")
_ABOUT_ARTICLES = frozenset([LINKS, CREDIT])
NOTHING_TO_SEE, NO_WORDS, ADVERTISEMENT = "control characters", "no words", "advertisement"


def furniture(line: Line) -> str:
    """Why ``line`` is page furniture whatever stands around it; empty when it is not."""
    if not line.text:
        return NOTHING_TO_SEE
    if not line.words:
        return NO_WORDS
    plain = plain_form(line.text)
    if reason := whole_lines().get(plain, ""):
        return reason
    if plain.startswith("©") or (line.words >= _PARAGRAPH and _of_the_site(line.text)):
        return NOTICE
    if line.words > _LONGEST_PHRASE:
        return ""
    return _by_beginning(plain, line) or _by_form(plain) or ("picture credit" if is_credit(line.text) else "")


def plain_form(text: str) -> str:
    """``text`` in lower case, with straight apostrophes, without marks at its ends."""
    plain = text.lower().replace("’", "'").replace("‘", "'")
    return plain.strip(" *•·|>»«›‹→←▸►▶▼▾+-–—_.…!?,;#()[]") or plain


def _by_beginning(plain: str, line: Line) -> str:
    paragraph = line.stopped and line.words >= _PARAGRAPH
    for beginning, reason in beginnings().get(plain.split(" ", 1)[0], ()):
        inside_a_word = plain[len(beginning) - 1 : len(beginning) + 1].isalnum()
        if not plain.startswith(beginning) or inside_a_word:
            continue
        sure = beginning.endswith(":") or beginning.count(" ") + 1 >= _SURE
        spoken_to = not paragraph or reason in _ABOUT_ARTICLES or not READER_WORDS.isdisjoint(plain.split())
        if line.words <= LONGEST_LABEL or (sure and spoken_to):
            return reason
    return ""


def _of_the_site(text: str) -> bool:
    """Whether a paragraph is the page's own, about itself; what someone is quoted to say never is."""
    said = text.lower()
    return not _QUOTED.search(text) and all(pattern.search(said) for pattern in of_the_site())


def _by_form(plain: str) -> str:
    if len(plain) > _LONGEST_PATTERN:
        return ""
    by_pattern = (reason for pattern, reason in patterns() if pattern.fullmatch(plain))
    by_ending = (reason for ending, reason in ENDS.items() if plain.endswith(ending))
    return next(by_pattern, "") or next(by_ending, "")
