"""XML as text: elements on one line, and elements that hold lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from html import escape

# What XML 1.0 has no place for, control characters, and what turns text around.
_UNSAFE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
_INDENT = " "


def text(words: str) -> str:
    """``words`` as character data, also for an attribute; U+FFFD stands for what XML cannot hold or a reader
    is not to be fooled by."""
    return escape(_UNSAFE.sub("\ufffd", words))


def element(name: str, attributes: Mapping[str, str] | None = None, *content: str) -> str:
    """An element on one line; ``content`` is XML already, the values of ``attributes`` are not."""
    inside = "".join(content)
    return f"{_tag(name, attributes)}{inside}</{name}>" if inside else f"{_tag(name, attributes)[:-1]}/>"


def block(name: str, attributes: Mapping[str, str] | None, lines: Iterable[str]) -> Iterator[str]:
    """The lines of an element that holds ``lines`` of XML, none of which begins inside running text."""
    yield _tag(name, attributes)
    yield from (_INDENT + line for line in lines)
    yield f"</{name}>"


def _tag(name: str, attributes: Mapping[str, str] | None) -> str:
    told = "".join(f' {key}="{text(value)}"' for key, value in (attributes or {}).items())
    return f"<{name}{told}>"
