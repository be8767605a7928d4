"""The comparison as one page for a browser. It needs nothing but itself: no network, no font, no picture."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator
from hashlib import sha256
from importlib.resources import files
from xml.etree.ElementTree import Element

from tui.phrases import IN_ONE_ONLY, NONE_FOUND, SET_ASIDE
from tui.reports.contents import Contents
from tui.reports.html import controls, details, differences, glance, legend, omissions, rows, sources
from tui.reports.html.elements import Child, code, document, element
from tui.reports.html.links import Links

_PARTS = "tui.reports.html"


def render(contents: Contents) -> str:
    """``contents`` as an HTML document with its style sheet and script in it; it can be read without them."""
    style = _part("page.css") + rows.column_rules(len(contents.story.sources))
    script = _part("page.js")
    return document(
        element(
            "html",
            element(
                "head",
                element("meta", charset="utf-8"),
                element("meta", http_equiv="Content-Security-Policy", content=_policy(style, script)),
                element("meta", name="viewport", content="width=device-width, initial-scale=1"),
                element("meta", name="referrer", content="no-referrer"),
                element("meta", name="color-scheme", content="light dark"),
                element("title", f"{contents.story.title} · Rashomon"),
                code("style", style),
                code("script", script),
            ),
            element("body", *_body(contents)),
            lang="en",
        )
    )


def _part(name: str) -> str:
    return files(_PARTS).joinpath(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Nothing but the page's own style and script is let in, and nothing goes out."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _body(contents: Contents) -> Iterator[Element]:
    sections = list(_sections(contents))
    to_sections = [element("li", element("a", heading, href=f"#{id}")) for id, heading, _ in sections]
    yield element("a", "Skip to the facts", href="#facts", class_="skip")
    yield element(
        "header",
        element("p", "Rashomon", class_="brand"),
        element("button", "Light or dark", id="theme", type="button"),
        element("h1", contents.story.title),
        glance.counts(contents),
        legend.pointer(),
        element("nav", element("ul", to_sections), aria_label="Sections"),
    )
    yield element("main", *(_section(*section) for section in sections))
    yield element("footer", legend.made_with(contents))


def _section(id: str, heading: str, children: list[Child]) -> Element:
    """A section. The table is as wide as its columns; all else keeps to the window, in a box of its own."""
    told = [element("h2", heading, id=f"h-{id}"), *children]
    return element(
        "section",
        told if id == "facts" else element("div", *told, class_="in"),
        id=id,
        aria_labelledby=f"h-{id}",
    )


def _sections(contents: Contents) -> Iterator[tuple[str, str, list[Child]]]:
    """Each section there is: its id, its heading, what is in it."""
    links = Links(contents)
    yield "sources", "Sources", [sources.table(contents)]
    yield "glance", "At a glance", [*glance.blocks(contents, links)]
    if contents.tells_omissions:
        yield "alone", IN_ONE_ONLY, [*omissions.alone(contents, links)]
    none: list[Child] = [] if contents.facts else [element("p", NONE_FOUND, class_="in quiet")]
    yield "facts", "Facts side by side", [controls.bar(contents), rows.table(contents, links), *none]
    if contents.settings.only != "omissions":
        yield "differences", "Differences", [*differences.blocks(contents, links)]
    if contents.tells_omissions:
        yield "left-out", "Left out", [*omissions.left_out(contents, links)]
    if contents.tells_all:
        yield "details", "Details", [*details.blocks(contents)]
        yield "set-aside", SET_ASIDE, [sources.set_aside(contents)]
    yield "legend", "How to read this", [legend.marks()]
