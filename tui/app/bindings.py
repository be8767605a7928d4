"""The registry of actions as Textual bindings, and as the hints in the footer."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from tui.app.actions import ACTIONS, FOOTER, GROUPS, shown_key
from tui.grid.look import Line, Look, merged
from tui.measure import width_of

_NEW = "New here?"


def bindings(*titles: str) -> list[BindingType]:
    """A binding for each action of the groups of these titles."""
    return bindings_of(*(action.id for group in GROUPS if group.title in titles for action in group.actions))


def bindings_of(*ids: str) -> list[BindingType]:
    """A binding for each of these actions."""
    return [
        Binding(",".join(action.keys), action.id, action.help, show=False, id=action.id)
        for action in (ACTIONS[id] for id in ids)
    ]


def hints(room: int) -> Line:
    """The first keys to know, as many as fit into ``room`` cells, filled up to it."""
    stretches: list[tuple[str, Look]] = []
    left = room
    for id in FOOTER:
        action = ACTIONS[id]
        key = f" {shown_key(action.keys[0])} "
        needed = width_of(key) + width_of(action.title) + 1
        if needed > left:
            continue
        stretches += [(key, Look.LABEL), (action.title + " ", Look.PLACE)]
        left -= needed
    stretches.append((" " * left, Look.PLAIN))
    return merged(stretches)


def hinted(hint: str, room: int) -> Line:
    """``hint``, if there is one and it fits, and after it the first keys."""
    front = f" {_NEW} {hint}. " if hint else ""
    if not hint or width_of(front) > room:
        return hints(room)
    return merged([(f" {_NEW} ", Look.ONLY), (f"{hint}. ", Look.PLAIN), *hints(room - width_of(front))])
