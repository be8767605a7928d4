"""Why an address could not be read, told the user."""

from __future__ import annotations

import socket
import ssl
from http.client import HTTPException, IncompleteRead

from tui.reading.fetching.remedies import CHECK, CHECK_NETWORK, LATER, SAVE


class FetchError(Exception):
    """An address can't be read: ``why``, and the ``remedy``. Both may quote what a server sent."""

    def __init__(self, why: str, remedy: str) -> None:
        self.why = why
        self.remedy = remedy
        super().__init__(why)


class TooMuchError(Exception):
    """More bytes came than are taken."""


# The first that fits counts. A connection that the server closes is an HTTPException as well.
_TOLD: tuple[tuple[type[Exception] | tuple[type[Exception], ...], str, str], ...] = (
    (TimeoutError, "it did not answer in full within {seconds:g} seconds", LATER),
    (TooMuchError, "the server sends more around the page than is read", SAVE),
    (ssl.SSLCertVerificationError, "its certificate can't be trusted ({detail})", SAVE),
    ((ssl.SSLEOFError, ConnectionResetError, BrokenPipeError), "the connection broke off", LATER),
    (ssl.SSLError, "no secure connection can be made ({detail})", SAVE),
    (IncompleteRead, "it did not arrive whole", LATER),
    (HTTPException, "the server does not speak HTTP as it should ({detail})", SAVE),
    (socket.gaierror, "there is no host of that name", CHECK),
    (ConnectionRefusedError, "the connection was refused", CHECK),
    (OSError, "it can't be reached ({detail})", CHECK_NETWORK),
)


def told_of(error: OSError | HTTPException | TooMuchError, seconds: float) -> FetchError:
    """What to tell of an ``error`` of the network; ``seconds`` is the time that was given to it all."""
    if isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN:
        return FetchError("its name can't be looked up now", CHECK_NETWORK)
    why, remedy = next((why, remedy) for kind, why, remedy in _TOLD if isinstance(error, kind))
    return FetchError(why.format(seconds=seconds, detail=_detail(error)), remedy)


def incomplete() -> FetchError:
    """Half an article would seem to leave out the other half."""
    return told_of(IncompleteRead(b""), 0)


def _detail(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return error.verify_message.rstrip(".")
    if isinstance(error, ssl.SSLError):
        return (error.reason or "unknown reason").replace("_", " ").lower()
    if isinstance(error, OSError) and error.strerror:
        return error.strerror
    return type(error).__name__
