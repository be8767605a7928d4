"""JSON: articles as trafilatura, newspaper and other extractors write them, alone, in a list or in lines."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from tui.reading.decoding import decode
from tui.reading.document import Document
from tui.reading.errors import ReadingError
from tui.reading.formats.composed import HEADLINE, composed, day_of
from tui.reading.formats.report import documents_of_report, is_report
from tui.reading.limits import refuse_many
from tui.reading.metadata import NOTHING, Metadata

# The keys that are looked for, the likeliest first.
_TEXT = ("text", "maintext", "body", "articleBody", "content", "raw_text")
_TITLE = ("title", "headline")
_BYLINE = ("author", "authors", "byline")
_PUBLISHED = ("date", "date_publish", "publish_date", "published", "datePublished")
_OUTLET = ("sitename", "source-hostname", "outlet", "publisher", "source", "source_domain", "hostname")
_LISTS = ("articles", "items", "data", "results")  # of an object around a list of articles
_REMEDY = f"its keys should be among {', '.join((*_TEXT[:3], *_TITLE[:1], *_BYLINE[:2], *_PUBLISHED[:3]))}"
_DOMAIN = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)*?([\w-]+)(?:\.(?:ac|co|com|gov|net|org))?\.[a-z]{2,10}(?:/.*)?",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*;\s*")


def documents(data: bytes, called: str, _charset: str = "") -> tuple[Document, ...]:
    """The articles that are in ``data`` as JSON or JSON Lines. Raises :class:`ReadingError`."""
    told = _parsed(decode(data) or "", called)
    if is_report(told):
        return documents_of_report(told, called)
    articles = [article for article in _articles(told) if _first(article, _TEXT)]
    if not articles:
        raise ReadingError(called, "no article was found in this JSON", _REMEDY)
    refuse_many(len(articles), called)
    return tuple(_document(article, called, alone=len(articles) == 1) for article in articles)


def _parsed(text: str, called: str) -> Any:
    """What ``text`` holds; of JSON Lines a list. Whole numbers of any length are let in."""
    try:
        return json.loads(text, parse_int=float)
    except RecursionError as error:
        raise ReadingError(called, "its JSON is nested too deep", "cut the article out of it") from error
    except ValueError as error:
        lines = [line for line in text.splitlines() if line.strip()]
        try:
            if len(lines) > 1:
                return [json.loads(line, parse_int=float) for line in lines]
        except (ValueError, RecursionError):
            pass
        raise ReadingError(called, "it is not JSON as it should be", "save it again") from error


def _articles(told: object) -> Iterator[Mapping[str, Any]]:
    if isinstance(told, list):
        yield from (item for item in told if isinstance(item, dict))
    elif isinstance(told, dict):
        inside: object = next((told[key] for key in _LISTS if isinstance(told.get(key), list)), [])
        yield from [told] if _first(told, _TEXT) else _articles(inside)


def _document(article: Mapping[str, Any], called: str, alone: bool) -> Document:
    title, text = " ".join(_first(article, _TITLE).split()), _first(article, _TEXT)
    about = _about(article, title)
    opening = " ".join(text.lstrip().partition("\n")[0].split())
    head = [(title, HEADLINE)] if title else []
    if title and opening == title:
        text = text.lstrip().partition("\n")[2]
    return composed([*head, (text, None)], called, about, "" if alone else about.outlet or title or "article")


def _about(article: Mapping[str, Any], title: str) -> Metadata:
    outlet = _first(article, _OUTLET)
    domain = _DOMAIN.fullmatch(outlet)
    return NOTHING._replace(
        title=title,
        byline=", ".join(filter(None, _AND.split(_first(article, _BYLINE)))),
        published=day_of(_first(article, _PUBLISHED)),
        outlet=domain[1] if domain and " " not in outlet else outlet,
    )


def _first(article: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    """What stands at the first of ``keys`` that holds any text; names of a list one after the other."""
    return next(filter(None, (_text(article.get(key)) for key in keys)), "")


def _text(value: object) -> str:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, dict):  # {"name": …}
        return _text(value.get("name")) if isinstance(value.get("name"), str) else ""
    if isinstance(value, list):
        return ", ".join(filter(None, (_text(item) for item in value if not isinstance(item, list))))
    return ""
