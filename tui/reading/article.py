"""One text to one source: lines sorted into article and residue, paragraphs cut into sentences."""

from __future__ import annotations

from collections.abc import Sequence

from tui.reading.cleaning import Clean, safe
from tui.reading.document import Document, Role
from tui.reading.lines import Line, read_lines
from tui.reading.metadata import Metadata, agency_in, date_in, dateline, names_in, outlet_in
from tui.reading.naming import siglum_for
from tui.reading.pictures import is_credit
from tui.reading.residue import BYLINE, DATE_LINE, sort_lines
from tui.reading.sentences import split_sentences
from tui.story import Paragraph, Residue, Sentence, Source


def source_of(document: Document, id: str, sha256: str) -> Source:
    """The source that ``document`` holds; its paragraphs are empty when there is no article in it.

    ``siglum`` is the name the text or the id suggests, empty when neither suggests one.
    """
    text = document.text
    lines = read_lines(text, wrapped=document.roles is None)
    roles = sort_lines(lines) if document.roles is None else document.roles
    paragraphs: list[Paragraph] = []
    residue: list[Residue] = []
    start = None  # of a line whose span belongs to the next one's paragraph
    for line, role in zip(lines, roles, strict=True):
        if role.kind is None:
            residue.append(Residue(line.text, role.reason, line.start, line.end))
        elif role.joined:
            start = line.start if start is None else start
        else:
            paragraphs.append(_paragraph(id, len(paragraphs), role, line=line, text=text, start=start))
            start = None
    about = with_known(document.about, _metadata(lines, roles))
    return Source(
        id=id,
        siglum=siglum_for(about.outlet, id, about.agency),
        title=next((p.text for p in paragraphs if p.kind == "headline"), about.title),
        outlet=about.outlet,
        byline=about.byline,
        published=about.published,
        location=about.location,
        sha256=sha256,
        text=text,
        paragraphs=tuple(paragraphs),
        residue=tuple(residue),
        extracted=document.extracted,
    )


def _paragraph(id: str, number: int, role: Role, *, line: Line, text: str, start: int | None) -> Paragraph:
    """The paragraph on ``line`` of ``text``. Its sentences share out its whole span but the white space
    between them: what cleaning removed between two sentences belongs to the first."""
    assert role.kind is not None
    # A headline is one statement even with stops in it.
    spans = [(0, len(line.text))] if role.kind == "headline" else split_sentences(line.text)
    if role.kind == "caption" and len(spans) > 1 and is_credit(line.text[spans[-1][0] :]):
        spans[-2:] = [(spans[-2][0], spans[-1][1])]
    cuts = [line.clean.cut(a, b) for a, b in spans]
    begins = [line.start if start is None else start, *(cut.start for cut in cuts[1:])]
    ends = [*(begin - _spaces_before(text, begin) for begin in begins[1:]), line.end]
    return Paragraph(
        number,
        role.kind,
        tuple(
            Sentence(f"{id}:{number + 1}.{k}", number, role.kind, cut.text, begin, end, _offsets(cut, begin))
            for k, (cut, begin, end) in enumerate(zip(cuts, begins, ends, strict=True), 1)
        ),
    )


def _spaces_before(text: str, at: int) -> int:
    count = 0
    while text[at - count - 1].isspace():
        count += 1
    return count


def _offsets(cut: Clean, begin: int) -> tuple[int, ...]:
    if cut.offsets or cut.start == begin:
        return cut.offsets
    return tuple(range(cut.start, cut.start + len(cut.text)))


# Residue that speaks of the page itself; links and what lies further off name other outlets as well.
_OF_THE_PAGE = frozenset(
    [
        "sign-up or appeal",
        "share or menu line",
        "comment form",
        "notice of the site",
        "credit line",
        "byline",
        "date line",
    ]
)


_OPENING_PARAGRAPHS = 3  # of which one may begin with a dateline: deks and captions without credit precede it


def with_known(known: Metadata, found: Metadata) -> Metadata:
    """What is ``known`` of the article, safe to show, and what was ``found`` where nothing is known."""
    return Metadata(
        outlet=safe(known.outlet) or found.outlet,
        agency=safe(known.agency) or found.agency,
        byline=safe(known.byline) or found.byline,
        published=known.published or found.published,
        location=safe(known.location) or found.location,
        title=safe(known.title) or found.title,
    )


def _metadata(lines: Sequence[Line], roles: Sequence[Role]) -> Metadata:
    aside = [(line.text, role.reason) for line, role in zip(lines, roles, strict=True) if role.kind is None]
    title = next((i for i, role in enumerate(roles) if role.kind == "headline"), 0)
    # The page above the headline may hold today's date and other people's names.
    near = [i for i in range(len(roles)) if roles[i].reason in (BYLINE, DATE_LINE)]
    near.sort(key=lambda i: i < title)
    bylines = (names_in(lines[i].text) for i in near if i >= title)
    dates = (date_in(lines[i].text) for i in near)
    body = [line.text for line, role in zip(lines, roles, strict=True) if role.kind == "body"]
    location, agency = next(filter(any, map(dateline, body[:_OPENING_PARAGRAPHS])), ("", ""))
    return Metadata(
        outlet=outlet_in(text for text, reason in aside if reason in _OF_THE_PAGE),
        agency=agency or agency_in(text for text, _ in aside),
        byline=next(filter(None, bylines), ""),
        published=next(filter(None, dates), None),
        location=location,
    )
