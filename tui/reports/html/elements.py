"""Elements of the page. Text becomes part of it as text alone: it is made safe here, and escaped by the
standard library when the page is written."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, tostring

from tui.reading.cleaning import safe

Child = Element | str


def element(name: str, /, *children: Child | Iterable[Child], **attributes: str | int | bool) -> Element:
    """An element called ``name``. Attributes may end in ``_`` (``class_``); ``aria_label`` is ``aria-label``.
    One that is False or empty is left out; True makes it stand without a value.
    """
    made = Element(name)
    for key, value in attributes.items():
        if value is not False and value != "":
            made.set(key.rstrip("_").replace("_", "-"), "" if value is True else _safe(str(value)))
    for child in children:
        add(made, child)
    return made


def add(parent: Element, child: Child | Iterable[Child]) -> None:
    """Put ``child``, text, an element or several, at the end of ``parent``."""
    if isinstance(child, str):
        _add_text(parent, _safe(child))
    elif isinstance(child, Element):
        parent.append(child)
    else:
        for each in child:
            add(parent, each)


def code(name: str, text: str) -> Element:
    """A ``style`` or ``script`` element: ``text`` stands in it as it is, and is the project's own."""
    made = Element(name)
    made.text = text
    return made


def hidden(text: str) -> Element:
    """Text for those who hear the page."""
    return element("span", text, class_="heard")


def on_a_line(made: Element) -> Element:
    """``made`` with a line break behind it in the file, so that this can be searched and compared."""
    made.tail = "\n"
    return made


def document(root: Element) -> str:
    """The page of which ``root`` is the ``html`` element."""
    return "<!DOCTYPE html>\n" + tostring(root, encoding="unicode", method="html") + "\n"


def _add_text(parent: Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _safe(text: str) -> str:
    """``text`` made safe, but with the spaces at its ends: it may be a part of a line."""
    bare = safe(text)
    before, after = text[:1].isspace(), text[-1:].isspace()
    return f"{' ' * before}{bare}{' ' * after}" if bare else " " * before
