"""What a page tells machines of its article: title, summary, outlet, authors, day."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from html import unescape
from typing import TYPE_CHECKING, Any

from tui.english import imprint, jobs
from tui.english.outlets import AGENCIES, OUTLETS
from tui.reading.cleaning import safe
from tui.reading.metadata import Metadata, date_in, is_byline

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ARTICLES = ("Article", "BlogPosting", "Report")  # how the names of these types end
_DEEPEST = 6  # levels of structured data that are looked through
_SEPARATOR = re.compile(r"\s+(?:\||-|–|—|::|·|»|•)\s+")
_SHORTEST_TITLE = 3  # words that must be left where a part is cut off
_LONGEST_NAME = 60  # characters of an outlet or a person
_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?([\w-]+)\.(?:com|org|net|co\.uk|news|info|[a-z]{2})/?", re.I)
_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_AND = re.compile(r"\s*(?:[;|•·\n]|,\s|\s(?:and|&|with)\s|(?<=[a-z]{3})\.\s)\s*")
_NO_NAME = re.compile(r"[@/<>{}\d]|https?:")


@dataclass(frozen=True, slots=True)
class Told:
    """``title`` without the outlet's name, ``summary`` as it stands, and what else goes into a source."""

    title: str
    summary: str
    outlet: str
    agency: str
    byline: str
    published: date | None

    def about(self, seen: Iterable[str]) -> Metadata:
        """As metadata; ``seen`` are the lines with names and dates, the nearest to the headline first. The
        day that readers see goes before the one told to machines, which is that of another place now and
        then."""
        lines = list(seen)
        days = [day for day in map(date_in, lines) if day]
        near = (day for day in days if self.published is None or abs((day - self.published).days) <= 1)
        bylines = (_byline([line], self.outlet)[0] for line in lines if is_byline(line))
        return Metadata(
            outlet=self.outlet,
            agency=self.agency,
            byline=self.byline or next(filter(None, bylines), ""),
            published=next(near, self.published),
            location="",
            title=self.title,
        )


def told_by(root: HtmlElement) -> Told:
    """What the page under ``root`` tells: first its structured data (JSON-LD), then its meta elements, then
    what trafilatura finds."""
    meta = _meta(root)
    data = next(_articles(root), {})
    found = _found(root)
    whole_title = " ".join((root.findtext(".//title") or "").split())
    titles = [_string(data.get("headline")), meta.get("og:title", ""), meta.get("twitter:title", "")]
    outlets = [
        meta.get("og:site_name", ""),
        *_names(data.get("publisher")),
        meta.get("application-name", ""),
        found.sitename or "",
    ]
    headings = (" ".join(node.text_content().split()) for node in root.iter("h1"))
    if any(whole_title.startswith(f"{heading} ") for heading in headings if heading):
        outlets.append(_SEPARATOR.split(whole_title)[-1])
    outlet = _outlet(outlets, whole_title)
    title = next(filter(None, [*titles, found.title or "", whole_title]), "")
    authors = [
        *_names(data.get("author")),
        *(meta.get(name, "") for name in ("author", "byl", "parsely-author", "article:author")),
    ]
    byline, agency = _byline(authors, outlet)
    return Told(
        title=_bare_title(title, outlet),
        summary=meta.get("og:description") or meta.get("description") or _string(data.get("description")),
        outlet=outlet,
        agency=agency,
        byline=byline or _byline([found.author or ""], outlet)[0],
        published=next(filter(None, map(_day, _days(data, meta, found.date or ""))), None),
    )


def _days(data: dict[str, Any], meta: dict[str, str], found: str) -> Iterator[str]:
    yield _string(data.get("datePublished"))
    yield from (meta.get(name, "") for name in ("article:published_time", "parsely-pub-date", "date"))
    yield found


def _day(text: str) -> date | None:
    """The day of an ISO time as it is written: that of the place whose offset stands there."""
    match = _DAY.match(text)
    try:
        return date.fromisoformat(match.group()) if match else None
    except ValueError:
        return None


def _meta(root: HtmlElement) -> dict[str, str]:
    """The first content of each meta element by its name."""
    found: dict[str, str] = {}
    for node in root.iter("meta"):
        name = (node.get("property") or node.get("name") or "").strip().lower()
        content = _string(node.get("content"))
        if name and content:
            found.setdefault(name, content)
    return found


def _found(root: HtmlElement) -> Any:
    from trafilatura.metadata import Document, extract_metadata

    try:
        return extract_metadata(root, extensive=False)  # extensive guesses days, as the first of a year
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return Document()  # structured data of no form it knows; what is read here suffices


def _articles(root: HtmlElement) -> Iterator[dict[str, Any]]:
    """The structured data of articles on the page."""
    for node in root.iter("script"):
        if "ld+json" not in (node.get("type") or "").lower():
            continue
        try:
            data = json.loads(node.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _articles_in(data, _DEEPEST)


def _articles_in(data: object, levels: int) -> Iterator[dict[str, Any]]:
    if levels == 0:
        return
    if isinstance(data, list):
        for part in data:
            yield from _articles_in(part, levels - 1)
    elif isinstance(data, dict):
        types = data.get("@type")
        if any(str(type).endswith(_ARTICLES) for type in (types if isinstance(types, list) else [types])):
            yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _articles_in(data.get(key), levels - 1)


def _names(data: object) -> list[str]:
    """The names in ``data``: a string, an object with a name, or a list of such."""
    if isinstance(data, list):
        return [name for part in data for name in _names(part)] if len(data) < 50 else []
    name = data.get("name") if isinstance(data, dict) else data
    if isinstance(name, list):
        return [_string(part) for part in name if _string(part)]
    return [_string(name)] if _string(name) else []


def _string(value: object) -> str:
    return safe(unescape(value)) if isinstance(value, str) else ""


def _outlet(candidates: Iterable[str], title: str) -> str:
    """The outlet's name, as people write it: the first that is no agency's. Where it is a mere address or
    short form, the page's title may have the name."""
    names = [_SEPARATOR.split(name.removeprefix("@"))[0] for name in candidates]
    names = [name for name in names if 1 < len(name) <= _LONGEST_NAME]
    name = next((name for name in names if name.removeprefix("The ") not in AGENCIES), next(iter(names), ""))
    plain = _plain(name)
    in_title = _SEPARATOR.split(title)
    known = [part for part in in_title[-1:] if part.removeprefix("The ") in _NAMES]
    same = [part for part in in_title if _plain(part) == plain and not part.islower()]
    short = [full for full, siglum in OUTLETS.items() if name == siglum or _plain(full) == plain]
    spelled = name[:1].isupper() and " " in name
    name = name if spelled else next(iter([*known, *same, *short]), name)
    domain = _DOMAIN.fullmatch(name)
    return domain[1] if domain else name


_NAMES = OUTLETS.keys() | AGENCIES.keys()


def _plain(name: str) -> str:
    domain = _DOMAIN.fullmatch(name.strip())
    name = domain[1] if domain else name
    return re.sub(r"[\W_]+", "", name.lower().removeprefix("the "))


def _bare_title(title: str, outlet: str) -> str:
    """``title`` without the outlet's name and the section: "… | Courier", "Opinion | …"."""
    parts = _SEPARATOR.split(title)
    marks = [match.group() for match in _SEPARATOR.finditer(title)]
    while len(parts) > 1 and len(" ".join(parts[:-1]).split()) >= _SHORTEST_TITLE:
        a, b = _plain(parts[-1]), _plain(outlet)
        own = a and b and (a in b or b in a)
        if not own and "|" not in marks[-1] and not any(_plain(name) == a for name in OUTLETS):
            break
        parts, marks = parts[:-1], marks[:-1]
    if len(parts) > 1 and parts[0].lower() in jobs.SECTIONS:
        parts, marks = parts[1:], marks[1:]
    return "".join(part + mark for part, mark in zip(parts, [*marks, ""], strict=True))


def _byline(authors: Iterable[str], outlet: str) -> tuple[str, str]:
    """The names of persons among ``authors``, and the agency there."""
    names: dict[tuple[str, str], str] = {}
    agency = ""
    for first, part in ((i == 0, part) for author in authors for i, part in enumerate(_parts(author))):
        if not first and jobs.job().search(part):  # "Ann Roe, Harbour Correspondent"
            continue
        bare = re.sub(r"^(?:[a-z]+ )?by:?\s", "", part.strip(" ,.()"), flags=re.IGNORECASE)
        known = _AGENCY.search(bare)
        agency = agency or (known[1] if known else "")
        name = jobs.job().sub("", bare[: known.start()] if known else bare).strip(" ,.-–—(")
        name = name.title() if name.isupper() else name
        if _is_name(name, outlet):
            words = name.lower().split()
            names.setdefault((words[0], words[-1]), name)
    found = list(names.values())
    return " and ".join(filter(None, [", ".join(found[:-1]), *found[-1:]])), agency


def _parts(author: str) -> list[str]:
    """What is set apart in ``author``, and the time left out."""
    undated = imprint.full_date().split(author, maxsplit=1)[0]
    return [jobs.time().sub("", part) for part in _AND.split(undated)]


_AGENCY = re.compile(rf"\b(?:The )?({'|'.join(map(re.escape, AGENCIES))})\b.*")


def _is_name(name: str, outlet: str) -> bool:
    words, own = name.split(), _plain(name)
    return (
        1 < len(words) <= 6
        and len(name) <= _LONGEST_NAME
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and not _NO_NAME.search(name)
        and not jobs.organisation().search(name)
        and not (outlet and (own.startswith(_plain(outlet)) or _plain(outlet).startswith(own)))
    )
