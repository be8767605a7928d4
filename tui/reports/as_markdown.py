"""The comparison as GitHub-flavoured Markdown: for a repository, a wiki, a gist."""

from __future__ import annotations

import re

from tui.reports.blocks import GLYPHS, Block, Bullets, Heading, Line, Look, Paragraph, Table, Words
from tui.reports.contents import Contents
from tui.reports.gfm import inert, inert_at_start
from tui.reports.outline import outline

# Delimiters of emphasis work beside a letter or digit wherever that stands, even inside a word.
_CORE = re.compile(r"[^\W_](?:.*[^\W_])?")
_DELIMITERS: dict[Look, str] = {"strong": "**", "conflict": "**", "differs": "**", "only": "*"}


def render(contents: Contents) -> str:
    """``contents`` as Markdown that ends in a line break.

    Words that stand out are bold behind ``!`` or ``≠`` or italic behind ``+``. Nothing that an article says
    is taken for Markdown, HTML, a link, a mention or a formula.
    """
    return "\n\n".join(_block(block) for block in outline(contents)) + "\n"


def _block(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * block.level} {inert(block.text)}"
        case Paragraph():
            return _started(block.line)
        case Bullets():
            return "\n".join(f"- {_started(item)}" for item in block.items)
        case Table():
            return _table(block)


def _table(table: Table) -> str:
    rule = ["--:" if column in table.numbers else "---" for column in range(len(table.head))]
    rows = [
        [inert(name) for name in table.head],
        rule,
        *([_line(cell) for cell in row] for row in table.rows),
    ]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in rows)


def _started(line: Line) -> str:
    return inert_at_start(_line(line).strip())


def _line(line: Line) -> str:
    return "".join(_words(words) for words in line)


def _words(words: Words) -> str:
    core = _CORE.search(words.text)
    if not words.look or not core:
        return GLYPHS.get(words.look, "") + inert(words.text)
    before, text, after = words.text[: core.start()], core.group(), words.text[core.end() :]
    delimiter = _DELIMITERS[words.look]
    glyph = GLYPHS.get(words.look, "")
    return f"{glyph}{inert(before)}{delimiter}{inert(text)}{delimiter}{inert(after)}"
