"""How to read the page, and what it was made with."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from tui import __version__
from tui.reports.contents import Contents
from tui.reports.html.elements import Child, element
from tui.reports.settings import Settings

_ONLY = {
    "": "everything",
    "differences": "facts on which the sources differ",
    "omissions": "facts that a source leaves out",
    "conflicts": "conflicts",
}


def pointer() -> Element:
    """What the report is, and what it is not."""
    return element(
        "p",
        "Read each difference as a pointer to sentences that are worth comparing, not as a verdict. Which "
        "sentences report the same fact was worked out by a program from their words; it is not right every "
        "time, and the sentences are here to be looked at.",
        class_="pointer",
    )


def marks() -> Element:
    """What the marks mean."""
    meanings: list[tuple[Child, str]] = [
        (element("mark", "words", class_="d"), "≠ The sources word this differently."),
        (element("mark", "words", class_="x"), "! A conflict: both cannot be right as written."),
        (
            element("mark", "words", class_="o"),
            "+ Only this source has it; “+ name” in the line over a row: one source alone has a name that "
            "stands there.",
        ),
        (
            element("span", "?", class_="t q"),
            "Perhaps: too close to be called missing, not sure enough to be the same fact.",
        ),
        (element("span", "·", class_="t q"), "Not in this source."),
        (
            element("small", "¶7.2", class_="p"),
            "Where it stands in its own article: the second sentence of the seventh paragraph.",
        ),
        (
            element("span", "▣?▢", class_="v"),
            "Which sources report it, perhaps, or not, in the order of the columns.",
        ),
        (
            element("span", "▸"),
            "The lead source: the rows follow its order, and what it lacks stands where the others put it.",
        ),
    ]
    made = element("dl", class_="legend")
    for mark, meaning in meanings:
        made.extend([element("dt", mark), element("dd", meaning)])
    return made


def made_with(contents: Contents) -> Element:
    """The settings used and the version of the program."""
    settings: Settings = contents.settings
    lead = contents.index.sources[settings.lead or contents.story.sources[0].id].siglum
    quoted = "whole" if settings.whole else "as excerpts"
    return element(
        "p",
        f"Lead source: {lead}. Kept to: {_ONLY[settings.only]}. Readings: {quoted}. "
        f"Made with Rashomon {__version__}, from the texts alone: this page asks nothing of any network, and "
        "tells nobody that it is read.",
        class_="quiet",
    )
