"""Every action of the reader, once: the footer, the help screen and the README's table come from here."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Action:
    """``keys`` as Textual names them; ``title`` for the footer; ``help`` one line for the help screen."""

    id: str
    keys: tuple[str, ...]
    title: str
    help: str


@dataclass(frozen=True, slots=True)
class Group:
    """Actions that belong together, under a heading of the help screen."""

    title: str
    actions: tuple[Action, ...]


GROUPS = (
    Group(
        "Move",
        (
            Action("next_row", ("j", "down"), "row", "Next row"),
            Action("previous_row", ("k", "up"), "", "Previous row"),
            Action("page_down", ("space", "pagedown"), "page", "Page down"),
            Action("page_up", ("b", "pageup"), "", "Page up"),
            Action("half_down", ("ctrl+d",), "", "Half a page down"),
            Action("half_up", ("ctrl+u",), "", "Half a page up"),
            Action("first_row", ("g", "home"), "", "First row"),
            Action("last_row", ("G", "end"), "", "Last row"),
        ),
    ),
    Group(
        "Columns",
        (
            Action("next_column", ("l", "right"), "column", "Next column; further columns slide in"),
            Action("previous_column", ("h", "left"), "", "Previous column"),
            Action("lead", ("L",), "lead", "Let the source in focus lead: rows follow its order"),
        ),
    ),
    Group(
        "Look for",
        (
            Action("next_difference", ("]", "n"), "next difference", "Next row on which the sources differ"),
            Action("previous_difference", ("[", "N"), "", "Previous row on which the sources differ"),
            Action("next_omission", ("}",), "next omission", "Next row that the source in focus leaves out"),
            Action("previous_omission", ("{",), "", "Previous row that the source in focus leaves out"),
        ),
    ),
    Group(
        "Show",
        (
            Action("grain", ("P",), "paragraphs", "Change between facts and whole paragraphs"),
            Action("coverage", ("m",), "coverage", "Coverage: which source has which fact"),
        ),
    ),
    Group(
        "Program",
        (
            Action("theme", ("t",), "theme", "Next theme"),
            Action("help", ("?", "f1"), "help", "These keys"),
            Action("quit", ("q", "ctrl+c"), "quit", "Leave"),
        ),
    ),
)
ACTIONS = {action.id: action for group in GROUPS for action in group.actions}

# What a newcomer needs first; as many as fit stand in the footer.
FOOTER = (
    "next_row",
    "next_difference",
    "next_omission",
    "next_column",
    "coverage",
    "help",
    "lead",
    "grain",
    "quit",
)

_SHOWN_KEYS = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "f1": "F1",
}


def shown_key(key: str) -> str:
    """``key`` as it is written for people."""
    return _SHOWN_KEYS.get(key, key)


def key_table() -> str:
    """The keys as a Markdown table, for the README."""
    lines = ["| keys | action |", "|---|---|"]
    for group in GROUPS:
        for action in group.actions:
            keys = " ".join(f"`{shown_key(key)}`" for key in action.keys)
            lines.append(f"| {keys} | {action.help} |")
    return "\n".join(lines) + "\n"
