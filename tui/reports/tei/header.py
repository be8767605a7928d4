"""The header of the TEI report: what the witnesses are, and how the edition was made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from tui import __version__
from tui.kinds import KINDS
from tui.phrases import count
from tui.reports.contents import Contents
from tui.reports.settings import Only
from tui.reports.tei.ids import Ids, kind_id, mark_id
from tui.reports.tei.xml import block, element, text
from tui.story import Source

_MARKS = {
    "differs": "other sources word this differently",
    "conflict": "the sources contradict each other: both cannot be right as written",
    "only": "of the sources that report the fact, this one alone has it",
}
_KEPT: dict[Only, str] = {
    "differences": "Only facts of which a difference is told.",
    "omissions": "Only facts that a source does not have, and no differences.",
    "conflicts": "Only facts of which a conflict is told, and only conflicts among the differences.",
}
_SEGMENTATION = (
    "A division of type fact is one assertion about the event. Its apparatus entry has a reading for every "
    "source that reports it: the sentences that do, each with its place in its article as @n (¶7.2 is the "
    "second sentence of the seventh paragraph). A sentence that reports several facts stands in each of "
    "them; it is identified where it stands first, and @sameAs points there from the others."
)
_INTERPRETATION = (
    "The sentences were brought together, and the differences found, by a program that is not right every "
    "time. A reading of low certainty (@cert) may report the fact: too close to be called missing, not sure "
    "enough to be the same. The degree of certainty of a fact says how sure it is that its readings belong "
    "together or, where there is one reading only, that no other source has it. An empty reading stands for "
    "the sources that do not have the fact. Words that stand out are segments, with their categories as "
    "@ana; a note of type difference points to the segments that differ."
)
_NORMALIZATION = (
    "White space is collapsed, and what is not to be seen is taken away. Text of the page that is no part of "
    "the article is left away."
)


def header(contents: Contents, ids: Ids) -> Iterator[str]:
    """The lines of the ``teiHeader``."""
    yield from block("teiHeader", None, [*_file(contents, ids), *_encoding(contents)])


def _file(contents: Contents, ids: Ids) -> Iterator[str]:
    articles = count(len(contents.story.sources), "article")
    title = [
        element("title", {"type": "main"}, text(contents.story.title)),
        element("title", {"type": "sub"}, f"{articles}, compared fact by fact"),
    ]
    published = element("p", None, "Not published. The articles belong to their publishers.")
    parts = [
        *block("titleStmt", None, title),
        *block("publicationStmt", None, [published]),
        *block("sourceDesc", None, _witnesses(contents, ids)),
    ]
    yield from block("fileDesc", None, parts)


def _witnesses(contents: Contents, ids: Ids) -> Iterator[str]:
    """The witnesses; those that share much text word for word as lists of their own."""
    lines = [element("desc", None, text(f"{sentence}.")) for sentence in contents.copied()]
    told: set[str] = set()
    for source in contents.story.sources:
        if source.id in told:
            continue
        group = next(group for group in contents.comparison.independent if source.id in group)
        told.update(group)
        witnesses = [line for id in group for line in _witness(contents.index.sources[id], ids)]
        if len(group) > 1:
            about = element("desc", None, "They share much text word for word: they are not independent.")
            lines += block("listWit", None, [about, *witnesses])
        else:
            lines += witnesses
    yield from block("listWit", None, lines)


def _witness(source: Source, ids: Ids) -> Iterator[str]:
    day = source.published.isoformat() if source.published else ""
    bibl = [
        element("title", {"level": "a"}, text(source.title)) if source.title else "",
        element("author", None, text(source.byline)) if source.byline else "",
        element("publisher", None, text(source.outlet)) if source.outlet else "",
        element("pubPlace", None, text(source.location)) if source.location else "",
        element("date", {"when": day}, day) if day else "",
        element("idno", {"type": "file"}, text(source.id)),
        element("idno", {"type": "SHA-256"}, text(source.sha256)),
    ]
    lines = [
        element("abbr", {"type": "siglum"}, text(source.siglum)),
        *block("bibl", None, filter(None, bibl)),
    ]
    yield from block("witness", {"xml:id": ids.witnesses[source.id]}, lines)


def _encoding(contents: Contents) -> Iterator[str]:
    editorial = [
        element(name, None, element("p", None, text(words)))
        for name, words in (
            ("segmentation", _SEGMENTATION),
            ("interpretation", _INTERPRETATION),
            ("normalization", _NORMALIZATION),
        )
    ]
    kinds = [element("desc", None, "kinds of difference"), *_categories(KINDS.items(), kind_id)]
    marks = [element("desc", None, "why words stand out"), *_categories(_MARKS.items(), mark_id)]
    application = {"ident": "rashomon", "version": __version__}
    sampling = []
    if contents.settings.only:
        sampling = [element("samplingDecl", None, element("p", None, _KEPT[contents.settings.only]))]
    lines = [
        *sampling,
        *block("editorialDecl", None, editorial),
        *block("classDecl", None, [*block("taxonomy", None, kinds), *block("taxonomy", None, marks)]),
        element("variantEncoding", {"method": "parallel-segmentation", "location": "internal"}),
        *block("appInfo", None, block("application", application, [element("label", None, "Rashomon")])),
    ]
    yield from block("encodingDesc", None, lines)


def _categories(about: Iterable[tuple[str, str]], id_of: Callable[[str], str]) -> Iterator[str]:
    for name, words in about:
        described = element("catDesc", None, element("term", None, name), f": {words}")
        yield element("category", {"xml:id": id_of(name)}, described)
