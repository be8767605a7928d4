"""Every action of the reader, once: the footer, the help screen and the README's table come from here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Action:
    """``keys`` as Textual names them; ``title`` for the footer; ``help`` one line for the help screen."""

    id: str
    keys: tuple[str, ...]
    title: str
    help: str


@dataclass(frozen=True, slots=True)
class Group:
    """Actions that belong together, under a heading of the help screen; ``lists``: they are those of the
    screens that list something, where a key may mean another thing than side by side."""

    title: str
    actions: tuple[Action, ...]
    lists: bool = False


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
            Action("pin", ("p",), "", "Pin the column in focus, so that it stays in sight, or free it"),
            Action("hide", ("x",), "", "Hide the column in focus"),
            Action("show_hidden", ("X",), "", "Show all hidden columns again"),
            Action("move_left", ("<",), "", "Move the column in focus to the left"),
            Action("move_right", (">",), "", "Move the column in focus to the right"),
            Action("zoom", ("z",), "zoom", "The column in focus alone, or all again"),
            Action("wider", ("+", "="), "", "Wider columns, fewer of them"),
            Action("narrower", ("-",), "", "Narrower columns, more of them"),
        ),
    ),
    Group(
        "Look for",
        (
            Action("search", ("/",), "search", "Look for words in all sources (regular expressions too)"),
            Action(
                "next", ("n",), "", "Next row with what was looked for; without a search, next difference"
            ),
            Action("previous", ("N",), "", "Previous one"),
            Action("filter", ("f",), "filter", "Choose which rows are shown"),
            Action("clear", ("escape",), "", "No search and no filter any more"),
            Action("next_difference", ("]",), "next difference", "Next row on which the sources differ"),
            Action("previous_difference", ("[",), "", "Previous row on which the sources differ"),
            Action("next_omission", ("}",), "next omission", "Next row that the source in focus leaves out"),
            Action("previous_omission", ("{",), "", "Previous row that the source in focus leaves out"),
        ),
    ),
    Group(
        "Show",
        (
            Action("fold", ("o",), "fold", "Rows on which nothing differs in one line each, or whole again"),
            Action("grain", ("P",), "paragraphs", "Change between facts and whole paragraphs"),
            Action("coverage", ("m",), "coverage", "Coverage: which source has which fact"),
            Action("differences", ("d",), "differences", "Differences: all of them by kind, conflicts first"),
            Action(
                "details", ("D",), "details", "Details: names, figures, dates, quotations, and who has them"
            ),
            Action("article", ("a",), "article", "The article in focus, with what the others say beside it"),
            Action("why", ("w", "enter"), "why", "Why these sentences stand together, and how they differ"),
        ),
    ),
    Group(
        "Take along",
        (
            Action("copy_reading", ("y",), "copy", "Copy the reading in focus with its source"),
            Action("copy_row", ("Y",), "", "Copy all readings of the row with their sources"),
            Action(
                "export",
                ("s",),
                "save",
                "Save a report, in the format that the name's ending says, or the screen as .svg",
            ),
            Action("edit", ("e",), "", "Open the article in focus in your editor ($VISUAL, $EDITOR)"),
        ),
    ),
    Group(
        "Correct",
        (
            Action("join", ("J",), "join", "Join this row with another: press it on both"),
            Action(
                "split",
                ("S",),
                "split",
                "Split the reading in focus off, for it reports something else: twice",
            ),
            Action(
                "no_difference",
                ("!",),
                "no difference",
                "This is no difference; where there are several, which",
            ),
            Action("undo", ("u",), "undo", "Take the last correction back"),
            Action("note", ("i",), "note", "Write a note to this row"),
        ),
    ),
    Group(
        "In lists",
        (
            Action("choose", ("enter",), "go there", "List: go to the row, in the source pointed at"),
            Action("leave", ("escape",), "back", "List: back to where you were"),
            Action("next_kind", ("]", "n"), "kind", "List: the next kind"),
            Action("previous_kind", ("[", "N"), "", "List: the previous kind"),
            Action("next_filter", ("f", "tab"), "filter", "List: this kind alone; again, the next one"),
            Action(
                "previous_filter", ("F", "shift+tab"), "", "List: the previous kind alone; before it, all"
            ),
            Action("conflicts", ("c",), "conflicts", "Differences: conflicts alone, or all"),
            Action("order", ("o",), "order", "Details: in fewest sources first, or as they are told"),
        ),
        lists=True,
    ),
    Group(
        "In an article",
        (Action("residue", ("r",), "set aside", "Article: show or hide what was set aside"),),
        lists=True,
    ),
    Group(
        "Program",
        (
            Action("theme", ("t",), "theme", "Next theme"),
            Action("cancel", ("C",), "cancel", "Cancel what is under way (aligning …); again: begin anew"),
            Action("help", ("?", "f1"), "help", "These keys"),
            Action("command_palette", (":", "ctrl+p"), "", "All actions by name"),
            Action("suspend_process", ("ctrl+z",), "", "Back to the shell for a while (fg returns)"),
            Action("quit", ("q", "ctrl+c"), "quit", "Leave"),
        ),
    ),
)
ACTIONS = {action.id: action for group in GROUPS for action in group.actions}

# What a newcomer needs first; as many as fit stand in the footer.
FOOTER = (
    "next_difference",
    "next_omission",
    "differences",
    "why",
    "article",
    "details",
    "coverage",
    "help",
    "search",
    "filter",
    "next_column",
    "lead",
    "grain",
    "next_row",
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
    "enter": "⏎",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "⇧Tab",
}


def use_keys(changes: Mapping[str, tuple[str, ...]]) -> None:
    """Have the actions of these ids done, and said to be done, by other keys; for the rest of the program."""
    for id, keys in changes.items():
        ACTIONS[id] = replace(ACTIONS[id], keys=keys)


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
