"""What a page shows: its lines, with what its markup says of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.reading.lines import ends_in_stop

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_HIDDEN = frozenset(
    """
    head script style template iframe object embed applet audio video canvas svg math select
    datalist textarea map noframes title meta link param source track rp dialog
    """.split()
)
_BLOCKS = frozenset(
    """
    address article aside blockquote body button caption center dd details dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section
    summary table tbody tfoot thead tr ul
    """.split()
)
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_CELLS = frozenset("td th".split())
_BOLD = frozenset("b strong".split())
_INLINE = frozenset("a abbr b cite em font i mark small span strong sub sup time u".split())
_NOT_SHOWN = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_PARAGRAPH_BREAK = re.compile(r"\n[ \t\r\f]*\n")
# A page behind a notice may hide all of itself from screen readers, and one that needs scripts may have its
# article for those who have none; what should really be hidden there is short.
_DECORATION, _WITHOUT_SCRIPTS = 40, 100  # words

# Characters of an element's class, and of those of all elements around a line, that are looked at.
_LONGEST_NAME, _LONGEST_NAMES = 200, 1000
_TAIL = 20  # characters of a line, from its end, in which a full stop is looked for


@dataclass(frozen=True, slots=True)
class VisibleLine:
    """One line that a page shows.

    ``text`` has single spaces and no space at its ends. ``within`` are the names of the elements around it,
    ``classes`` their classes in lower case; ``block`` is the innermost element that makes a line of
    its own, ``article`` the number of the article element around it, if any. ``linked`` is the share of its
    characters in links; ``bold`` tells whether all of it is bold.
    """

    text: str
    within: frozenset[str]
    classes: str
    block: str
    article: int
    linked: float
    bold: bool

    @property
    def place(self) -> tuple[object, ...]:
        """What it has in common with the other paragraphs of the same text."""
        return self.block, self.article, self.within - _INLINE, self.classes


@dataclass(slots=True)
class _Element:
    """An element that is open."""

    tag: str
    within: frozenset[str]
    classes: str
    block: str
    article: int


class _Lines:
    """Text as it comes, cut into lines."""

    def __init__(self) -> None:
        self.done: list[VisibleLine] = []
        self._pieces: list[str] = []
        self._of: _Element | None = None
        self._all = self._linked = self._bold = 0
        self._broken = False  # a single <br> stands before what comes
        self._tail = ""  # how the line ends so far, as far as a full stop is looked for

    def add(self, text: str, of: _Element) -> None:
        if not text.strip():
            self._put(" " if text else "")
            return
        if self._broken and not (text.lstrip()[0].islower() and not ends_in_stop(self._tail.rstrip())):
            self.end()
        self._broken = False
        if self._of is None:
            self._of = of
        size = len("".join(text.split()))
        self._all += size
        self._linked += size if "a" in of.within else 0
        self._bold += size if not _BOLD.isdisjoint(of.within) else 0
        self._put(text)

    def space(self) -> None:
        self._put(" ")

    def break_line(self, of: _Element) -> None:
        """A <br>: one in the middle of a sentence or heading is no end of a line, two are."""
        if self._broken:
            self.end()
        elif self._of is not None:
            self.space()
            self._broken = _HEADINGS.isdisjoint(of.within)

    def end(self) -> None:
        line, of = self._line(), self._of
        if of is not None and line:
            self.done.append(
                VisibleLine(
                    line,
                    of.within,
                    of.classes,
                    of.block,
                    of.article,
                    self._linked / self._all,
                    self._bold == self._all,
                )
            )
        self._pieces = []
        self._tail = ""
        self._of = None
        self._all = self._linked = self._bold = 0
        self._broken = False

    def _put(self, text: str) -> None:
        self._pieces.append(text)
        self._tail = " ".join(f"{self._tail}{text}|".split())[-_TAIL - 1 : -1]

    def _line(self) -> str:
        return " ".join("".join(self._pieces).split())


def visible_lines(root: HtmlElement) -> list[VisibleLine]:
    """The lines that the page under ``root``, which has no comments in it, shows, in order."""
    from lxml import etree

    lines = _Lines()
    stack = [_Element("", frozenset(), "", "", 0)]
    walk = etree.iterwalk(root, events=("start", "end"))
    number = 0
    for event, node in walk:
        if event == "start":
            number += 1
            if _is_hidden(node):
                walk.skip_subtree()
                stack.append(stack[-1])
                continue
            element = _opened(node, number, stack[-1])
            stack.append(element)
            if element.tag in _BLOCKS:
                lines.end()
            elif element.tag == "br":
                lines.break_line(element)
            elif element.tag in _CELLS:
                lines.space()
            if node.text:
                _add(lines, node.text, element)
            continue
        closed = stack.pop()
        if closed is not stack[-1] and closed.tag in _BLOCKS:
            lines.end()
        if node.tail and node is not root:
            _add(lines, node.tail, stack[-1])
    lines.end()
    return lines.done


def _add(lines: _Lines, text: str, element: _Element) -> None:
    if "pre" not in element.within:
        lines.add(text, element)
        return
    for i, part in enumerate(_PARAGRAPH_BREAK.split(text)):
        if i:
            lines.end()
        lines.add(part, element)


def _opened(node: HtmlElement, number: int, parent: _Element) -> _Element:
    tag = node.tag
    named = ""
    if tag not in ("html", "body", *_INLINE):  # a page's own classes may say anything
        named = (node.get("class") or "")[:_LONGEST_NAME].lower()
    is_block = tag in _BLOCKS
    return _Element(
        tag,
        parent.within if tag in parent.within else parent.within | {tag},
        f"{parent.classes}/{named}"[-_LONGEST_NAMES:] if named else parent.classes,
        tag if is_block else parent.block,
        number if tag == "article" else parent.article,
    )


def _is_hidden(node: HtmlElement) -> bool:
    """Whether browsers don't show the element."""
    if node.tag == "noscript":
        return _few_words(node, _WITHOUT_SCRIPTS)
    if node.tag in _HIDDEN:
        return not (node.tag == "dialog" and node.get("open") is not None)
    if node.get("hidden") is not None or _NOT_SHOWN.search(node.get("style") or ""):
        return True
    return node.get("aria-hidden") == "true" and _few_words(node, _DECORATION)


def _few_words(node: HtmlElement, most: int) -> bool:
    words = 0
    for text in node.itertext():
        words += len(text.split())
        if words > most:
            return False
    return True
