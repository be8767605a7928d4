"""Files put in place whole, or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile


def write(report: str | bytes, path: Path) -> None:
    """Write ``report``, text as UTF-8, to the file ``path``, whole or not at all; what is no file, such as a
    pipe, is written to as it is. Raises :class:`OSError`."""
    data = report.encode() if isinstance(report, str) else report
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    target = path.resolve()  # a link stays one, and what it leads to is replaced
    made = None
    try:
        with NamedTemporaryFile(dir=target.parent, delete=False) as file:
            made = Path(file.name)
            file.write(data)
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
