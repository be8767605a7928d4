"""Which lines of a page are its article, and why the others are not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from tui.english.furniture import LINKS
from tui.reading.document import Role
from tui.reading.furniture import furniture, plain_form
from tui.reading.lines import Line
from tui.reading.pages.matching import words_of
from tui.reading.pages.told import Told
from tui.reading.pages.visible import VisibleLine
from tui.reading.pictures import is_caption
from tui.reading.residue import BYLINE, DATE_LINE, OUTSIDE, REPEATED

_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_TEXT_BLOCKS = frozenset("p li dd dt td pre blockquote".split())
_QUOTING = frozenset("blockquote aside figure q".split())
_MAIN = frozenset(["article", "main"])
_BESIDE = frozenset("nav footer aside form button figure figcaption header".split())

# Lengths in words.
_SHORT_PROSE = 5  # from which a line with a full stop counts as prose
_SHORTEST_REPEAT = 4
_TWICE = 2
_SHORTEST_DEK = 8
_LONGEST_TIME = 6
_LONGEST_PHRASE = 25
_LONGEST_SUBHEAD = 12  # of a bold line without a full stop
_LONGEST_TITLE = 40

_LINKED, _PARTLY_LINKED = 0.9, 0.5  # share of a line's characters
_TITLE, _TITLE_AS_HEADING = 0.5, 0.3  # share of words that a line has in common with the page's own title
_UNDER = range(1, 3)  # lines under the headline, of which one may be the dek
_SIBLINGS = 2  # paragraphs of the article from which on what stands beside them in one element is article too

# Elements and what their lines are set aside as; the innermost that is listed decides in this order.
_PLACES = (
    ("nav", "menu of the page"),
    ("footer", "foot of the page"),
    ("form", "button or form"),
    ("button", "button or form"),
    ("aside", "beside the article"),
    ("header", "head of the page"),
)
_COMMENTS = ("comment", "disqus")
_PULLED = re.compile(r"pull[-_]?quote")


class _Page(NamedTuple):
    """The lines of a page: as it shows them, as they read, and as they would be sorted as plain text."""

    shown: Sequence[VisibleLine]
    lines: Sequence[Line]
    by_rules: Sequence[Role]
    reasons: Sequence[str]  # why a line is furniture whatever stands around it


def sort_page(
    shown: Sequence[VisibleLine],
    lines: Sequence[Line],
    by_rules: Sequence[Role],
    extracted: set[int],
    told: Told,
) -> list[Role]:
    """The role of each line, one at least being ``extracted``; ``told`` is what the page tells machines."""
    # The wording of a whole paragraph that was extracted says less than where it stands.
    sure = [i in extracted and line.stopped and line.words > _LONGEST_PHRASE for i, line in enumerate(lines)]
    reasons = ["" if text else furniture(line) for line, text in zip(lines, sure, strict=True)]
    page = _Page(shown, lines, by_rules, reasons)
    kept = extracted | _beside(page, extracted)
    headline = _headline(page, kept, told.title)
    first = min(kept if headline < 0 else {headline, *kept})
    last = max(kept)
    roles = []
    for i in range(len(lines)):
        if i == headline:
            role = Role("headline")
        elif i in kept:
            role = _kept(page, i)
        elif first <= i <= last and _is_caption(page, i):
            role = Role("caption")
        elif first < i < last and i + 1 in kept and _is_heading(page, i):
            role = Role("subhead")
        elif first < i < last and (_is_dek(page, i, headline, told.summary) or _is_quoted(page, i)):
            role = Role("body" if lines[i].stopped else "subhead")
        else:
            role = Role(None, _why_not(page, i))
        roles.append(role)
    _set_repeats_aside(page, roles, headline)
    for i, role in enumerate(by_rules[:-1]):
        if role.joined and roles[i].kind == roles[i + 1].kind == "caption":
            roles[i] = role
    return roles


def _beside(page: _Page, extracted: set[int]) -> set[int]:
    """Prose that stands in the same elements as paragraphs that were extracted, but was not; not beyond the
    headline of the next article on the page."""

    def prose(i: int) -> bool:
        return page.lines[i].stopped and page.lines[i].words >= _SHORT_PROSE

    held = Counter(page.shown[i].place for i in extracted if prose(i))
    beyond = range(max(extracted) + 1, len(page.shown))
    end = next((i for i in beyond if page.shown[i].block == "h1"), len(page.shown))
    return {
        i
        for i, line in enumerate(page.shown[:end])
        if held[line.place] >= _SIBLINGS
        and i not in extracted
        and prose(i)
        and line.linked < _PARTLY_LINKED
        and not page.reasons[i]
    }


def _headline(page: _Page, kept: set[int], title: str) -> int:
    """The line that is the headline, or -1: what comes nearest to the page's own title, a heading rather
    than another line, and the last of several equal ones that stand above the text."""
    wanted = set(words_of(title))
    first = min((i for i in kept if page.lines[i].stopped), default=min(kept))
    best, found = (0.0, 0, False), -1
    for i, line in enumerate(page.shown):
        words = set(words_of(line.text))
        if not 1 < len(words) <= _LONGEST_TITLE or "nav" in line.within or "footer" in line.within:
            continue
        shared = len(words & wanted) / len(words | wanted)
        heading = 2 if line.block == "h1" else int(line.block in _HEADINGS)
        if shared < (_TITLE_AS_HEADING if heading else _TITLE):
            continue
        score = (shared + 0.2 * heading, heading, i <= first)
        if score >= best if i <= first else score > best:
            best, found = score, i
    if found >= 0:
        return found
    above = [i for i in range(first + 1) if page.shown[i].block == "h1" and page.lines[i].words > 2]
    inside = [i for i in above if not _MAIN.isdisjoint(page.shown[i].within)]
    return next(
        iter([*inside[:1], *above[-1:], *(i for i in kept if page.by_rules[i].kind == "headline")]), -1
    )


def _is_caption(page: _Page, i: int) -> bool:
    shown = page.shown[i]
    if page.reasons[i] or page.by_rules[i].kind != "caption":
        return not page.reasons[i] and "figcaption" in shown.within
    # A paragraph before a credit may just as well be text.
    return shown.block not in _TEXT_BLOCKS or "figure" in shown.within or is_caption(page.lines[i].text)


def _is_heading(page: _Page, i: int) -> bool:
    """Whether a line is a heading of the text that it stands in, and no link."""
    shown = page.shown[i]
    heading = not _HEADINGS.isdisjoint(shown.within) and _BESIDE.isdisjoint(shown.within)
    return heading and shown.linked < _PARTLY_LINKED and not page.reasons[i]


def _is_dek(page: _Page, i: int, headline: int, summary: str) -> bool:
    """Whether a line sums the article up: it is what the page tells machines, or stands right under the
    headline."""
    shown, line = page.shown[i], page.lines[i]
    if words_of(shown.text) == words_of(summary) != ():
        return True
    under = headline >= 0 and i - headline in _UNDER and line.stopped and line.words >= _SHORTEST_DEK
    why_not = page.reasons[i] or _imprint(page, i) or shown.linked >= _PARTLY_LINKED
    return under and not why_not and (_BESIDE - {"header"}).isdisjoint(shown.within)


def _is_quoted(page: _Page, i: int) -> bool:
    """Whether a paragraph is quoted inside the article, as posts are that it embeds."""
    shown = page.shown[i]
    paragraph = shown.block == "p" and "blockquote" in shown.within and not page.reasons[i]
    return paragraph and _BESIDE.isdisjoint(shown.within) and page.lines[i].words >= _SHORT_PROSE


def _kept(page: _Page, i: int) -> Role:
    """The role of a line that was taken for article."""
    line, shown = page.lines[i], page.shown[i]
    if reason := _imprint(page, i) or page.reasons[i]:
        return Role(None, reason)
    if _is_caption(page, i):
        return Role("caption")
    if line.stopped and _HEADINGS.isdisjoint(shown.within):
        return Role("body")
    return _unstopped(page, i)


def _unstopped(page: _Page, i: int) -> Role:
    """The role of a heading, or of a line that ends without a full stop."""
    shown = page.shown[i]
    if not _HEADINGS.isdisjoint(shown.within):
        return Role("subhead")
    if shown.linked >= _LINKED:
        return Role(None, LINKS)
    if shown.bold and page.lines[i].words <= _LONGEST_SUBHEAD:
        return Role("subhead")
    return Role("body" if shown.block in _TEXT_BLOCKS else page.by_rules[i].kind or "subhead")


def _imprint(page: _Page, i: int) -> str:
    """Why a line is set aside that says who wrote the article or when; empty if it doesn't."""
    if "time" in page.shown[i].within and page.lines[i].words <= _LONGEST_TIME:
        return DATE_LINE
    reason = page.by_rules[i].reason
    return reason if reason in (BYLINE, DATE_LINE) else ""


def _why_not(page: _Page, i: int) -> str:
    """Why a line is no part of the article."""
    shown = page.shown[i]
    if reason := _imprint(page, i) or page.reasons[i]:
        return reason
    if any(word in shown.classes for word in _COMMENTS):
        return "comment of a reader"
    for tag, reason in _PLACES:
        if tag in shown.within and (tag != "header" or _MAIN.isdisjoint(shown.within)):
            return reason
    return LINKS if shown.linked >= _LINKED else OUTSIDE


def _set_repeats_aside(page: _Page, roles: list[Role], headline: int) -> None:
    """Of two equal lines keep the headline, else the first; of a quotation that is pulled out of the text
    keep the text. What stands there three times is the form of the article, as the questions in a round of
    interviews are."""
    plain = [plain_form(line.text) for line in page.lines]
    often = Counter(plain[i] for i, role in enumerate(roles) if role.kind)
    seen = {plain[headline]} if headline >= 0 else set()
    pulled = [_is_pulled(shown) for shown in page.shown]
    text = "\n".join(
        _spaced(line.text)
        for line, role, out in zip(page.lines, roles, pulled, strict=True)
        if role.kind == "body" and not out
    )
    for i, role in enumerate(roles):
        if i == headline or page.lines[i].words < _SHORTEST_REPEAT:
            continue
        if role.kind is None:
            if role.reason == OUTSIDE and plain[i] in often:
                roles[i] = Role(None, REPEATED)
            continue
        twice = plain[i] in seen and (often[plain[i]] == _TWICE or plain[i] == plain[headline])
        if twice or (pulled[i] and role.kind != "caption" and _spaced(page.lines[i].text) in text):
            roles[i] = Role(None, REPEATED)
        seen.add(plain[i])


def _is_pulled(shown: VisibleLine) -> bool:
    return not _QUOTING.isdisjoint(shown.within) or _PULLED.search(shown.classes) is not None


def _spaced(text: str) -> str:
    return f" {' '.join(words_of(text))} "
