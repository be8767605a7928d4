"""Cleaning at the door: every string that comes from outside, made safe to put on a terminal.

What goes: whole escape sequences (ECMA-48: CSI, OSC and the other strings with their payload, single
escapes; 7-bit and 8-bit forms), control characters, bidirectional controls, zero-width and other
invisible characters, variation selectors, tags, noncharacters, lone surrogates, and stacks of
combining marks. All white space becomes single spaces. A map of offsets is kept, so that each clean
character knows where it stood.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import category

MARKS_KEPT = (
    4  # combining marks in a row; Vietnamese, Hebrew and Hindi need up to 3 (Unicode text segmentation)
)

# One alternative a sequence, the longest first. A string's payload ends at any control character, so
# that an unfinished one cannot swallow the rest of the article (and the search stays linear). The 8-bit
# introducers don't count behind U+0080: there they are the third byte of a badly decoded quotation
# mark (E2 80 9D), and the text after it is no payload.
_SEQUENCES = (
    r"\x1b\[[0-?]*[ -/]*[@-~]?"
    r"|(?:\x1b[\]PX^_]|(?<!\x80)[\x90\x98\x9d\x9e\x9f])[^\x00-\x1f\x7f-\x9f]*(?:\x07|\x1b\\|\x9c)"
    r"|(?<!\x80)\x9b[0-?]*[ -/]*[@-~]?"
    r"|\x1b(?:[!-/]{1,2}[0-~]|[0-~])?"
)
# Not white space, not visible: controls, bidirectional controls, zero-width characters, fillers,
# variation selectors, interlinear and object marks, musical format characters, tags, noncharacters.
_INVISIBLE = (
    r"\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    r"\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0"
    r"\ufff0-\ufffc\ufffe\uffff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(1, 17))
)
INVISIBLE = re.compile(
    rf"[{_INVISIBLE}\x85\u2028\u2029]"
)  # one character that is, or that breaks a line unseen
_REMOVED = re.compile(f"(?:{_SEQUENCES}|[{_INVISIBLE}])+")
_UNUSUAL = re.compile(rf"[{_INVISIBLE}]|[^\S ]|  ")
_MAY_BE_MARK = re.compile(r"[^\x00-\u02ff\u2000-\u20cf]")  # everything but Latin and its punctuation
_MARKS = frozenset(["Mn", "Me"])  # Unicode categories of marks that take no cell of their own


@dataclass(frozen=True, slots=True)
class Clean:
    """Clean text and where it came from; ``offsets`` is empty when character i stood at ``start + i``."""

    text: str
    start: int
    offsets: tuple[int, ...] = ()

    def original(self, index: int) -> int:
        """The original offset of the clean character ``index``."""
        return self.offsets[index] if self.offsets else self.start + index

    def cut(self, start: int, end: int) -> Clean:
        """The part ``text[start:end]`` with its own map."""
        if not self.offsets:
            return Clean(self.text[start:end], self.start + start)
        return _with_offsets(self.text[start:end], self.offsets[start:end])


def clean(text: str, start: int = 0, end: int | None = None) -> Clean:
    """``text[start:end]`` made safe, without white space at its ends."""
    part = text[start:end]
    if not _UNUSUAL.search(part) and not _has_marks(part):
        bare = part.lstrip(" ")
        return Clean(bare.rstrip(" "), start + len(part) - len(bare))
    places = _without_removed(part)
    if _has_marks(part):
        places = _few_marks(part, places)
    places = _spaces_collapsed(part, places)
    chars = "".join(" " if part[i].isspace() else part[i] for i in places)
    return _with_offsets(chars, [start + i for i in places])


def safe(text: str) -> str:
    """``text`` made safe to show, on one line."""
    return clean(text).text


def _without_removed(part: str) -> list[int]:
    """The indexes of ``part`` that lie in nothing that is removed."""
    kept: list[int] = []
    last = 0
    for match in _REMOVED.finditer(part):
        kept.extend(range(last, match.start()))
        last = match.end()
    kept.extend(range(last, len(part)))
    return kept


def _has_marks(text: str) -> bool:
    return _MAY_BE_MARK.search(text) is not None and any(category(char) in _MARKS for char in set(text))


def _few_marks(part: str, places: list[int]) -> list[int]:
    """``places`` without more than MARKS_KEPT marks in a row, and without marks that have no letter."""
    kept = []
    run = MARKS_KEPT
    for i in places:
        if category(part[i]) in _MARKS:
            run += 1
            if run > MARKS_KEPT:
                continue
        else:
            run = MARKS_KEPT if part[i].isspace() else 0
        kept.append(i)
    return kept


def _spaces_collapsed(part: str, places: list[int]) -> list[int]:
    """``places`` with one of each run of white space, and none at the ends.

    Where a line was wrapped inside a compound ("data-", "sharing") the white space goes altogether.
    """
    kept: list[int] = []
    spaces: list[int] = []
    for i in places:
        if part[i].isspace():
            spaces.append(i)
            continue
        if spaces and kept and not _in_a_compound(part, kept, spaces, i):
            kept.append(spaces[0])
        spaces = []
        kept.append(i)
    return kept


def _in_a_compound(part: str, kept: list[int], spaces: list[int], following: int) -> bool:
    wrapped = len(kept) > 1 and part[kept[-1]] == "-" and any(part[i] in "\r\n" for i in spaces)
    return wrapped and part[kept[-2]].isalpha() and part[following].islower()


def _with_offsets(text: str, offsets: list[int] | tuple[int, ...]) -> Clean:
    if not text:
        return Clean("", offsets[0] if offsets else 0)
    start = offsets[0]
    if offsets[-1] - start == len(text) - 1:  # they rise, so none is skipped
        return Clean(text, start)
    return Clean(text, start, tuple(offsets))
