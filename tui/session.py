"""What a reader leaves behind at a story, kept for the next time: corrections, notes, how it was shown."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

from tui.comparison import Value
from tui.corrections import Correction, Joined, NoDifference, Note, SplitOff
from tui.keeping import digest
from tui.places import state_folder
from tui.story import Story

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Session:
    """``view``: the view state as plain values, see :func:`tui.grid.view.plain`; ``place``: the id of a
    sentence of the row that the reader was at."""

    corrections: tuple[Correction, ...] = ()
    notes: tuple[Note, ...] = ()
    view: dict[str, Any] = field(default_factory=dict)
    place: str = ""


class Sessions:
    """Sessions in ``folder``, a JSON file a story; a story is the same while its articles are."""

    def __init__(self, folder: Path | None = None) -> None:
        """``folder``: by default in the user's state folder."""
        self._folder = folder or state_folder() / "sessions"

    def get(self, story: Story) -> Session:
        """The session of ``story``; an empty one where none is kept. A file that can't be understood is put
        aside under another name, so that nothing in it is lost."""
        path = self._path(story)
        try:
            return _session(json.loads(path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return Session()
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            with suppress(OSError):
                path.replace(path.with_suffix(".damaged"))
            return Session()

    def put(self, story: Story, session: Session) -> bool:
        """Keep ``session``; whether that was possible. Written whole or not at all."""
        path = self._path(story)
        text = json.dumps(_plain(story, session), ensure_ascii=False, indent=1)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile("w", dir=self._folder, delete=False, encoding="utf-8") as file:
                file.write(text)
            Path(file.name).replace(path)
        except OSError:
            return False
        return True

    def _path(self, story: Story) -> Path:
        articles = sorted(f"{source.id} {digest(source)}" for source in story.sources)
        return self._folder / (sha256("\n".join(articles).encode()).hexdigest() + ".json")


_KINDS = {"joined": Joined, "split off": SplitOff, "no difference": NoDifference}
_NAMES = {kind: name for name, kind in _KINDS.items()}


def _plain(story: Story, session: Session) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "story": story.title,
        "corrections": [{"is": _NAMES[type(c)], **asdict(c)} for c in session.corrections],
        "notes": [asdict(note) for note in session.notes],
        "view": session.view,
        "place": session.place,
    }


def _session(plain: dict[str, Any]) -> Session:
    from tui.reading.cleaning import safe  # the reader opens without it where nothing is kept

    if plain["format"] != FORMAT:
        raise ValueError("a session of another version")
    return Session(
        corrections=tuple(_correction(item) for item in plain["corrections"]),
        notes=tuple(Note(_texts(item["sentences"]), safe(str(item["text"]))) for item in plain["notes"]),
        view=dict(plain["view"]),
        place=str(plain["place"]),
    )


def _correction(plain: dict[str, Any]) -> Correction:
    match plain["is"]:
        case "joined":
            return Joined(_texts(plain["one"]), _texts(plain["other"]))
        case "split off":
            return SplitOff(_texts(plain["fact"]), _texts(plain["away"]))
        case "no difference":
            values = (
                Value(str(v["source"]), str(v["sentence"]), int(v["start"]), int(v["end"]))
                for v in plain["values"]
            )
            return NoDifference(str(plain["kind"]), tuple(values))
    raise ValueError("a correction of an unknown kind")


def _texts(items: list[str]) -> tuple[str, ...]:
    return tuple(map(str, items))
