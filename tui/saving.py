"""Reports in a format, and files put in place whole."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from tui.comparison import Comparison


def rendered(comparison: Comparison, format: str) -> str:
    """``comparison`` as "json", or as plain text."""
    if format == "json":
        from tui.reports.as_json import render
    else:
        from tui.reports.as_text import render
    return render(comparison)


def format_of(path: Path) -> str:
    """The format that a file's name asks for: text, unless it ends like another's."""
    return "json" if path.suffix.lower() == ".json" else "text"


def write(text: str, path: Path) -> None:
    """Write ``text`` to the file ``path`` as UTF-8, whole or not at all; what is no file, such as a pipe, is
    written to as it is. Raises :class:`OSError`."""
    if path.exists() and not path.is_file():
        path.write_text(text, encoding="utf-8", newline="\n")
        return
    target = path.resolve()  # a link stays one, and what it leads to is replaced
    made = None
    try:
        with NamedTemporaryFile("w", dir=target.parent, delete=False, encoding="utf-8", newline="\n") as file:
            made = Path(file.name)
            file.write(text)
        made.chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
        made.replace(target)
    except BaseException:
        if made is not None:
            with suppress(OSError):
                made.unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
