"""The reader's colours. Blue and orange, chosen to be told apart by every kind of colour vision.

The hues follow those of Okabe and Ito (Color Universal Design, 2008), made lighter or darker for contrast
with the background: sky blue for what only one source has, orange for what differs, vermilion for
conflicts. Each look has a text attribute as well, so that nothing depends on colour.
"""

from __future__ import annotations

from textual.theme import Theme

VARIABLES = {
    "shared": "$foreground",
    "differs": "$warning",
    "only": "$primary",
    "conflict": "$error",
    "conflict-ink": "$background",
    "quiet": "$foreground 55%",
    "faint": "$foreground 28%",
    "cursor-band": "$panel",
    "found": "$primary 30%",
}

_DARK = Theme(
    name="rashomon-dark",
    dark=True,
    primary="#56b4e9",
    secondary="#009e73",
    warning="#e69f00",
    error="#ff7a3d",
    success="#009e73",
    accent="#56b4e9",
    foreground="#dfe3e8",
    background="#12161b",
    surface="#181d24",
    panel="#222a34",
    variables={
        "shared": "#dfe3e8",
        "differs": "#f0b43c",
        "only": "#7cc8f2",
        "conflict": "#ff7a3d",
        "conflict-ink": "#12161b",
        "quiet": "#8b96a3",
        "faint": "#46505c",
        "cursor-band": "#27323f",
        "found": "#24506b",
    },
)
_LIGHT = Theme(
    name="rashomon-light",
    dark=False,
    primary="#0072b2",
    secondary="#00785a",
    warning="#a35a00",
    error="#b63b00",
    success="#00785a",
    accent="#0072b2",
    foreground="#1d2329",
    background="#fbfaf7",
    surface="#f1efe9",
    panel="#e6e3da",
    variables={
        "shared": "#1d2329",
        "differs": "#8f5000",
        "only": "#005f96",
        "conflict": "#b63b00",
        "conflict-ink": "#fbfaf7",
        "quiet": "#6a6f75",
        "faint": "#c0bcb0",
        "cursor-band": "#dfe8f0",
        "found": "#bcdff2",
    },
)
_CONTRAST = Theme(
    name="rashomon-contrast",
    dark=True,
    primary="#7fd0ff",
    secondary="#5fe0b0",
    warning="#ffc13d",
    error="#ff8a50",
    success="#5fe0b0",
    accent="#7fd0ff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#1f1f1f",
    variables={
        "shared": "#ffffff",
        "differs": "#ffc13d",
        "only": "#7fd0ff",
        "conflict": "#ff8a50",
        "conflict-ink": "#000000",
        "quiet": "#c8c8c8",
        "faint": "#7a7a7a",
        "cursor-band": "#2c2c2c",
        "found": "#3b6b86",
    },
)
OWN = (_DARK, _LIGHT, _CONTRAST)

# For terminals of 16 colours, and without colour: Textual's theme that leaves the terminal's own
# foreground and background alone.
SIXTEEN_COLOURS = "ansi-dark"
ANSI_VARIABLES = {
    "shared": "ansi_default",
    "differs": "ansi_yellow",
    "only": "ansi_bright_blue",
    "conflict": "ansi_bright_red",
    "conflict-ink": "ansi_default",
    "quiet": "ansi_default",
    "faint": "ansi_default",
    "cursor-band": "ansi_default",
    "found": "ansi_default",
}
CYCLE = (*(theme.name for theme in OWN), SIXTEEN_COLOURS)
