"""Text written so that GitHub-flavoured Markdown takes it for text: what would mean something gets a
backslash or, where GitHub looks for it when the backslashes are gone, a zero-width space."""

from __future__ import annotations

import re

# Only where they can mean something, so that "[he] said", "a < b", "$5 and $6" and "snake_case" stay as is:
# "]" before what makes it a link, a footnote or a definition; "$" where it could end a formula. What comes
# before and behind the text is unknown, and taken for the worst.
_MEANS = re.compile(
    r"[*`~|]"
    r"|(?<![^\W_])_|_(?![^\W_])"
    r"|\\(?=[!-/:-@\[-`{-~]|$)"
    r"|\[(?=\^|$)|\](?=[(\[\]:]|$)"
    r"|<(?=[A-Za-z/!?]|$)"
    r"|&(?=\#?\w+;|\#?\w*$)"
    r"|(?:(?<=\S)|^)\$(?!\d)"
    r"|(?<=[A-Za-z]):(?=//)|(?<=www)\.",
    re.IGNORECASE,
)
# @names, #1, :emoji:, and addresses of mail.
_LOOKED_FOR = re.compile(r"@(?=[\w-]|$)|\#(?=\d|$)|:(?=[a-z+-][\w+-]*:)", re.IGNORECASE)
# The backslash comes behind the match: before a sign, but between a number and what makes it one of a list.
_AT_START = re.compile(r"(?=#{1,6}(?: |$)|>|[+-](?: |$|-)|\[[ xX]\])|\d{1,9}(?=[.)](?: |$))")
_BEFORE_TEXT = "\u200b"


def inert(text: str) -> str:
    """``text`` (one line) inside a line."""
    return _LOOKED_FOR.sub(rf"\g<0>{_BEFORE_TEXT}", _MEANS.sub(r"\\\g<0>", text))


def inert_at_start(text: str) -> str:
    """``text``, made :func:`inert` before, at the start of a line: no heading, list, quotation or rule."""
    found = _AT_START.match(text)
    return f"{found.group()}\\{text[found.end() :]}" if found else text
