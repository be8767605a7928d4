"""A page's bytes as they arrive, unpacked, with an end to it."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

from tui.reading.fetching.errors import FetchError, incomplete
from tui.reading.fetching.remedies import LATER, SAVE

ACCEPT_ENCODING = "gzip, deflate"
_GZIP = b"\x1f\x8b"


def unpacked(parts: Iterable[bytes], encoding: str, most: int) -> bytes:
    """The ``parts`` of a body in the content coding ``encoding``, unpacked and put together.

    Hardly more than ``most`` bytes are ever unpacked. Raises :class:`FetchError`: there are more, or they are
    packed otherwise or damaged.
    """
    coding = encoding.strip().lower().removeprefix("x-")
    if coding not in ("", "identity", "gzip", "deflate"):
        raise FetchError(f"it is packed in a way that was not asked for ({coding[:20]})", SAVE)
    body = bytearray()
    packed = _Packed(coding) if coding in ("gzip", "deflate") else None
    for part in parts:
        body += packed.more(part, most - len(body) + 1) if packed else part
        if len(body) > most:
            size = f"{most // 1_000_000} MB"
            raise FetchError(f"it is larger than {size}, the most that is read of one article", SAVE)
    if packed and not packed.complete:
        raise incomplete()
    return bytes(body)


class _Packed:
    """Unpacks what comes bit by bit."""

    def __init__(self, coding: str) -> None:
        self._coding = coding
        self._stream: zlib._Decompress | None = None
        self.complete = True

    def more(self, part: bytes, most: int) -> bytes:
        """What ``part`` adds, ``most`` bytes of it at most."""
        try:
            return self._more(part, most)
        except zlib.error as error:
            raise FetchError("it is damaged: it can't be unpacked", LATER) from error

    def _more(self, part: bytes, most: int) -> bytes:
        out = b""
        while part and len(out) < most:
            if self._stream is None or self._stream.eof:
                # A gzip file may have several members; what else follows the end is not of the page.
                if self._stream and not (self._coding == "gzip" and _GZIP.startswith(part[:2])):
                    break
                self._stream = zlib.decompressobj(self._window(part))
            out += self._stream.decompress(part, most - len(out))
            part = self._stream.unused_data  # none before its end
            self.complete = self._stream.eof
        return out

    def _window(self, part: bytes) -> int:
        if self._coding == "gzip":
            return 16 + zlib.MAX_WBITS
        # "deflate" means zlib's format; some servers send it without the header, whose low bits are 8.
        return zlib.MAX_WBITS if part[0] & 15 == 8 else -zlib.MAX_WBITS
