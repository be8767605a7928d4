"""Which lines are the article, and which are the page around it.

Losing a sentence of the article is far worse than keeping a line of the page. So a line is set aside only
for a reason that is safe by itself (it is a word of the interface, it repeats another line, it credits a
picture …) or because it lies outside the article; and a paragraph of prose only when it is about something
else as well. A line without a full stop inside the article is kept as a subhead.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from math import log1p
from typing import NamedTuple

from tui.english.furniture import HEADLINES_LEAVE_OUT, LINKS
from tui.reading.document import Role
from tui.reading.furniture import (
    ADVERTISEMENT,
    LONGEST_LABEL,
    NO_WORDS,
    NOTHING_TO_SEE,
    furniture,
    plain_form,
)
from tui.reading.lines import Line
from tui.reading.metadata import is_byline, is_date_line
from tui.reading.pictures import LONGEST_CAPTION, is_caption, is_worded_credit

OUTSIDE, REPEATED = "outside the article", "repeated line"
BYLINE, DATE_LINE, LABEL = "byline", "date line", "label above the text"

# Lengths in words.
_SHORT_PROSE = 5  # from which a line with a full stop counts as prose
_LONG_LINE = 20  # from which a line is prose without a full stop too (cut off, or the stop forgotten)
_SHORTEST_REPEAT = 4  # shorter lines may stand twice in an article ("He said no.")
_SHORTEST_TITLE, _LONGEST_TITLE = 3, 30
_LONGEST_LINK = 15  # of a question or exclamation that links to another article
_SMALLEST_TEXT = 60  # a run of prose shorter than that may not be the article

# How a line counts when the densest run of prose is looked for. Set on the marked lines of 21 real pages,
# where no paragraph of an article lies outside that run.
_MOST_FOR_PROSE, _FOR_CUT_OFF, _FOR_UNSTOPPED, _FOR_FURNITURE = 40, 5, -5, -6
_INSIDE_A_TEXT = frozenset([ADVERTISEMENT, NO_WORDS, NOTHING_TO_SEE])  # furniture that doesn't count

# A paragraph outside that run belongs to the page when it shares few of its longer words with the run: of
# 1,900 paragraphs of clean articles 2 % share less than 0.2 with the rest of their article, 26 % less than
# 0.4. So the first is enough at some distance, the second only far away.
_STRANGE, _STRANGE_FAR = 0.2, 0.4
_SOME_LINES, _MANY_LINES = 5, 12

# The headline, on the same pages (right on 39 of 42 with these weights): a byline or date below it speaks for
# a line, and so does being the first that is no furniture. The uppermost of nearly equal ones is taken, and
# what stands directly above a dek, which takes up more of the text than its headline (no page of those is
# sorted otherwise for any value from 0.3 to 0.6).
_LINES_ABOVE, _WITH_BYLINE, _AS_FIRST, _NEARLY_BEST, _ABOVE_DEK = 40, 1.3, 1.5, 0.8, 0.4
_SPOKEN = re.compile(r"[QA]: |[—–] \w")  # a question, an answer, who signed what is quoted above
_FEW_ABOVE = 3  # lines without a stop above a headline that are kept all the same


class _Page(NamedTuple):
    """The lines with what is known of each by itself, and the run of prose that is the article's text.

    ``words`` counts that run's longer words; ``above`` and ``below`` tell whether the page is known to go on
    there: it has furniture, and the run is long enough to be the article.
    """

    lines: Sequence[Line]
    reasons: Sequence[str]
    captions: Sequence[bool]
    prose: Sequence[bool]
    first: int
    last: int
    words: Counter[str]
    above: bool
    below: bool

    def loose(self, i: int) -> bool:
        """Whether line ``i`` is neither furniture nor caption nor prose: a subhead, or part of the page."""
        return not (self.reasons[i] or self.captions[i] or self.prose[i])


def sort_lines(lines: Sequence[Line]) -> list[Role]:
    """The role of each line."""
    reasons = [furniture(line) for line in lines]
    captions = [not reason and _captioned(lines, i) for i, reason in enumerate(reasons)]
    doubled = [
        i
        for i in range(len(lines) - 1)
        if captions[i + 1] and not reasons[i] and _doubles(lines[i], lines[i + 1])
    ]
    for i in doubled:
        captions[i] = True
    prose = [
        not reason and not caption and line.words >= (_SHORT_PROSE if line.stopped else _LONG_LINE)
        for line, reason, caption in zip(lines, reasons, captions, strict=True)
    ]
    if not any(prose):
        return [
            Role(None, reason) if reason else Role("caption" if caption else "body")
            for reason, caption in zip(reasons, captions, strict=True)
        ]
    page = _page(lines, reasons, captions, prose)
    title = _title(page)
    end_of_head = _end_of_head(page, title)
    above = sum(page.loose(i) for i in range(max(title, 0)))
    roles = []
    for i in range(len(lines)):
        role = Role("headline") if i == title else _by_itself(page, i, end_of_head)
        roles.append(role or _by_place(page, i, title, above))
    _set_link_lists_aside(page, roles)
    _set_repeats_aside(page, roles, title)
    for i in doubled:
        if roles[i].kind and roles[i + 1].kind:
            roles[i] = Role("caption", joined=True)
    return roles


def _captioned(lines: Sequence[Line], i: int) -> bool:
    """Whether line ``i`` is a caption, by its own wording or since the next line credits a picture."""
    line = lines[i]
    if line.words > LONGEST_CAPTION:
        return False
    credited = i + 1 < len(lines) and not lines[i + 1].gap and is_worded_credit(lines[i + 1].text)
    return credited or is_caption(line.text)


def _doubles(line: Line, following: Line) -> bool:
    """Whether ``line`` is the caption ``following`` without its credit: saved pages often hold both, the one
    as the picture's description."""
    a, b = plain_form(line.text), plain_form(following.text)
    return line.words >= _SHORT_PROSE and b.startswith(a) and len(b) - len(a) <= 60


def _page(
    lines: Sequence[Line], reasons: Sequence[str], captions: Sequence[bool], prose: Sequence[bool]
) -> _Page:
    """Find the densest run of prose: the run of lines with the greatest sum of scores (Kadane)."""
    best = total = first = last = begin = 0
    for i, line in enumerate(lines):
        if total <= 0:
            total, begin = 0, i
        if prose[i]:
            total += min(line.words, _MOST_FOR_PROSE) if line.stopped else _FOR_CUT_OFF
        elif reasons[i]:
            total += 0 if reasons[i] in _INSIDE_A_TEXT else _FOR_FURNITURE
        elif not captions[i]:
            total += _FOR_UNSTOPPED
        if total > best:
            best, first, last = total, begin, i
    while not prose[first]:
        first += 1
    while last + 1 < len(lines) and lines[last + 1].stopped and not reasons[last + 1]:
        last += 1  # "He declined."
    text = [
        line
        for line, is_prose in zip(lines[first : last + 1], prose[first : last + 1], strict=True)
        if is_prose
    ]
    enough = sum(line.words for line in text) >= _SMALLEST_TEXT
    return _Page(
        lines,
        reasons,
        captions,
        prose,
        first,
        last,
        words=Counter(word for line in text for word in _longer_words(line.text)),
        above=enough and any(reason and reason not in _INSIDE_A_TEXT for reason in reasons[:first]),
        below=enough and any(reason and reason not in _INSIDE_A_TEXT for reason in reasons[last + 1 :]),
    )


def _title(page: _Page) -> int:
    """The line that is the headline, or -1: the one above the text whose words the text takes up most."""
    scores: dict[int, float] = {}
    for i in range(max(0, page.first - _LINES_ABOVE), page.first + 1):
        line = page.lines[i]
        above_byline = any(map(_imprint, page.lines[i + 1 : i + 5]))
        if page.reasons[i] or page.captions[i] or not _may_be_title(page, i, above_byline):
            continue
        words = set(_longer_words(line.text))
        own = 1 if i == page.first else 0  # the text's first line is counted in its words
        score = sum(log1p(page.words[word] - own) for word in words) / (len(words) + 3)
        score *= _WITH_BYLINE if above_byline else 1
        score *= _AS_FIRST if all(page.reasons[:i]) else 1
        if score:
            scores[i] = score
    best = max(scores.values(), default=0)
    title = next((i for i, score in scores.items() if score >= _NEARLY_BEST * best), -1)
    while scores.get(title - 1, 0) >= _ABOVE_DEK * best > 0:  # the best was the dek
        title -= 1
    return title


def _may_be_title(page: _Page, i: int, above_byline: bool) -> bool:
    line = page.lines[i]
    if not _SHORTEST_TITLE <= line.words <= _LONGEST_TITLE or _imprint(line):
        return False
    return not line.stopped or above_byline or (_like_headline(page) if i == page.first else i == 0)


def _imprint(line: Line) -> bool:
    return is_byline(line.text) or is_date_line(line.text)


def _like_headline(page: _Page) -> bool:
    """Whether the first line of the text, though it ends in a full stop, is worded like a headline."""
    text = page.lines[page.first].text
    words = re.findall(r"[^\W\d_][\w'’-]*", text)
    if page.first == page.last or len(words) > _LONG_LINE or re.search(r"[.!?]\s", text[:-1]):
        return False
    long = [word for word in words if len(word) > 3]
    titled = len(long) >= 3 and sum(word[0].isupper() for word in long) > 0.8 * len(long)
    return titled or not HEADLINES_LEAVE_OUT & {word.lower() for word in words}


def _longer_words(text: str) -> list[str]:
    return [word for word in re.findall(r"\w+", text.lower()) if len(word) > 3]


def _end_of_head(page: _Page, title: int) -> int:
    """The line before which bylines and dates stand: the second paragraph, since the first may be a dek."""
    paragraphs = (i for i in range(page.first, page.last + 1) if page.prose[i] and i != title)
    next(paragraphs, None)
    return next(paragraphs, page.last)


def _by_itself(page: _Page, i: int, end_of_head: int) -> Role | None:
    """The role that line ``i`` has for its own wording."""
    if page.reasons[i]:
        return Role(None, page.reasons[i])
    if page.captions[i]:
        return Role("caption")
    if i < end_of_head and is_byline(page.lines[i].text):
        return Role(None, BYLINE)
    if i < end_of_head and is_date_line(page.lines[i].text):
        return Role(None, DATE_LINE)
    return None


def _by_place(page: _Page, i: int, title: int, above: int) -> Role:
    """The role that line ``i`` has for where it stands; ``above`` lines without a stop precede the title."""
    stopped = page.lines[i].stopped
    if page.prose[i]:
        return Role(None, OUTSIDE) if _stray(page, i) else Role("body")
    if i > page.last:
        outside = page.below
    elif i < title or (title < 0 and i < page.first):
        outside = page.above and (title < 0 or above > _FEW_ABOVE or page.lines[i].words <= _SHORTEST_TITLE)
    else:
        if i < page.first and not stopped and page.lines[i].words <= _SHORTEST_TITLE:
            return Role(None, LABEL)
        outside = False
    line = page.lines[i]
    announcing = line.text.endswith(":") and line.words >= _SHORT_PROSE
    spoken = _SPOKEN.match(line.text) is not None
    return Role(None, OUTSIDE) if outside else Role("body" if stopped or announcing or spoken else "subhead")


def _stray(page: _Page, i: int) -> bool:
    """Whether the paragraph ``i`` lies away from the text and is about something else."""
    distance = max(page.first - i, i - page.last)
    if distance < _SOME_LINES or not (page.above if i < page.first else page.below):
        return False
    words = _longer_words(page.lines[i].text)
    shared = sum(word in page.words for word in words) / max(1, len(words))
    return shared < (_STRANGE_FAR if distance >= _MANY_LINES else _STRANGE)


def _set_link_lists_aside(page: _Page, roles: list[Role]) -> None:
    """What stands right under "Related articles" and the like, without a full stop, is links if it is more
    than one line (a single one may be the subhead of what follows)."""
    i = 0
    while i < len(roles):
        begin = i + 1
        if roles[i].reason == LINKS and page.lines[i].words <= LONGEST_LABEL:
            i = begin
            while i < len(roles) and (roles[i].kind is None or _link_like(page.lines[i], roles[i])):
                i += 1
            links = [j for j in range(begin, i) if roles[j].kind]
            for j in links if len(links) > 1 else []:
                roles[j] = Role(None, LINKS)
        i = max(i, begin)


def _link_like(line: Line, role: Role) -> bool:
    exclaimed = role.kind == "body" and line.words <= _LONGEST_LINK and not line.text.endswith(".")
    return role.kind == "subhead" or exclaimed


def _set_repeats_aside(page: _Page, roles: list[Role], title: int) -> None:
    """Of equal lines keep one: the headline, else the first in the text, else the first."""
    kept: dict[str, int] = {}
    for i, line in enumerate(page.lines):
        if roles[i].kind is None or line.words < _SHORTEST_REPEAT:
            continue
        plain = plain_form(line.text)
        earlier = kept.setdefault(plain, i)
        if earlier == i:
            continue
        if i == title or (earlier != title and earlier < page.first <= i):
            kept[plain] = i
            roles[earlier] = Role(None, REPEATED)
        else:
            roles[i] = Role(None, REPEATED)
