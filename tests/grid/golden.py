"""Pictures as text that a person can read in a diff: each line, and under it a letter a look."""

from __future__ import annotations

from pathlib import Path

from tui.grid.look import Line, Look
from tui.grid.picture import Picture

LETTERS = {
    Look.HEADLINE: "H",
    Look.DIM: "z",
    Look.PLACE: "p",
    Look.GAP: "g",
    Look.LABEL: "L",
    Look.RULE: "-",
    Look.DIFFERS: "d",
    Look.ONLY: "o",
    Look.CONFLICT: "X",
    Look.PERHAPS: "q",
    Look.SHARED: "s",
    Look.FOUND: "f",
    Look.FOCUS: "F",
    Look.CURSOR: "c",
    Look.SELECTED: "v",
}
FOLDER = Path(__file__).parent / "golden"


def drawn(picture: Picture, cursor: int) -> str:
    """The whole of ``picture``; a letter layer is left out where nothing but rules is in it."""
    lines = []
    for number in range(picture.height):
        lines += layers(picture.line(number, picture.row_at(number) == cursor))
    return "\n".join(lines) + "\n"


def layers(line: Line) -> list[str]:
    """``line`` as its text and, where there is any look to speak of, the letters of its looks."""
    text = "".join(stretch for stretch, _ in line)
    # The gravest look of a stretch stands for it: those later in the list.
    letters = "".join(
        next((LETTERS[part] for part in reversed(Look) if part & look), " ") * len(stretch)
        for stretch, look in line
    )
    return [text.rstrip(), letters.rstrip()] if set(letters) - set(" -") else [text.rstrip()]


def check(name: str, text: str) -> None:
    """Compare ``text`` with the golden file; a missing one is written and fails the test once."""
    path = FOLDER / name
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
        raise AssertionError(f"{name} was written; read it, and run the test again")
    assert text == path.read_text(encoding="utf-8")
