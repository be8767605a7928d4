"""The errors of reading."""

from __future__ import annotations

from tui.reading.cleaning import safe


class ReadingError(Exception):
    """What cannot be read: ``what`` (a file, folder or stream), ``why``, and the ``remedy``.

    Its message is one clear sentence, safe to show on a terminal.
    """

    def __init__(self, what: str, why: str, remedy: str) -> None:
        self.what = safe(what)
        self.why = safe(why)
        self.remedy = safe(remedy)
        super().__init__(f"{self.what}: {self.why}; {self.remedy}")

    def __reduce__(self) -> tuple[type[ReadingError], tuple[str, str, str]]:
        return type(self), (self.what, self.why, self.remedy)  # it travels between processes


class NetworkError(ReadingError):
    """An address that cannot be read, for a reason that lies with the network, the server or what it sent."""
