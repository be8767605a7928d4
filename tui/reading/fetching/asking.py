"""One address: ask its server, follow where it sends us, and take the page or say why there is none.

No cookies are kept, no referer is sent. A robots.txt is not asked for: it speaks to programs that find their
way by themselves, and here a person asks for one page, as with a browser.
"""

from __future__ import annotations

import re
import ssl
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.client import HTTPConnection, HTTPException, HTTPResponse

from tui import __version__
from tui.reading.errors import NetworkError
from tui.reading.fetching.address import Address, shortened
from tui.reading.fetching.connecting import Deadline, Wire, connected
from tui.reading.fetching.errors import FetchError, TooMuchError, incomplete, told_of
from tui.reading.fetching.media import ACCEPT, is_read
from tui.reading.fetching.remedies import CHECK, LATER, SAVE
from tui.reading.fetching.settings import Fetching, Limits, Page
from tui.reading.fetching.unpacking import ACCEPT_ENCODING, unpacked

_ASKED = {
    "User-Agent": f"rashomon/{__version__} (article comparison)",
    "Accept": ACCEPT,
    "Accept-Language": "en, *;q=0.5",
    "Accept-Encoding": ACCEPT_ENCODING,
    "Connection": "close",
}
_REDIRECTS = frozenset([301, 302, 303, 307, 308])
_STATUSES = {
    204: ("there is nothing at this address", CHECK),
    401: ("it is shown after a login only", SAVE),
    402: ("it is shown to subscribers only", SAVE),
    403: ("the site wants a login or refuses programs", SAVE),
    404: ("there is no such page", CHECK),
    406: ("the site wants a login or refuses programs", SAVE),
    410: ("the page is gone", CHECK),
    429: ("the site has been asked too often", LATER),
    451: ("the page is withheld for legal reasons", SAVE),
}
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE)
_AT_A_TIME = 65_536  # bytes


def page_at(given: Address, fetching: Fetching, context: Callable[[], ssl.SSLContext]) -> Page:
    """The page at ``given``, within the limits that ``fetching`` sets; ``context``: how certificates are
    checked. Raises :class:`NetworkError`, which says why there is none."""
    limits = fetching.limits
    deadline = Deadline(limits.seconds)
    at = given
    seen: list[Address] = []
    try:
        while at not in seen and len(seen) <= limits.redirects:
            seen.append(at)
            # A host that was given may be the user's own; where a page leads to is never.
            local = fetching.allow_local and at.host == given.host
            wire = connected(at, local, context, deadline, limits.headers)
            try:
                answer = _asked(at, wire, limits)
            finally:
                wire.end()
            if isinstance(answer, Page):
                return answer
            at = answer
        if at in seen:
            raise FetchError("it leads in a circle, as sites do that insist on cookies", SAVE)
        raise FetchError(f"it leads on and on, more than {limits.redirects} times", SAVE)
    except FetchError as error:
        raise _named(given, at, error) from error
    except (OSError, HTTPException, TooMuchError) as error:
        raise _named(given, at, told_of(error, limits.seconds)) from error


def _named(given: Address, at: Address, error: FetchError) -> NetworkError:
    on_the_way = f" (which leads to {shortened(str(at))})" if at != given else ""
    return NetworkError(f"{given}{on_the_way}", error.why, error.remedy)


def _asked(address: Address, wire: Wire, limits: Limits) -> Page | Address:
    """What the server at the other end of ``wire`` answers: a page, or where to go instead."""
    connection = HTTPConnection(address.host)
    connection.sock = wire
    connection.request("GET", address.target, headers={"Host": address.place, **_ASKED})
    response = connection.getresponse()
    if response.status in _REDIRECTS:
        return _redirected(address, response)
    if response.status not in (200, 203):
        raise _refusal(response.status)
    told = response.headers.get("Content-Type", "")
    media = told.partition(";")[0].strip().lower()
    if not is_read(media):
        raise FetchError(f"it is no article but of the type {media[:60]}", SAVE)
    wire.budget = 2 * limits.size  # packing and chunks add something to it, but not as much again
    data = unpacked(_body(response), response.headers.get("Content-Encoding", ""), limits.size)
    charset = _CHARSET.search(told)
    return Page(data, media, charset[1].lower() if charset else "", str(address))


def _body(response: HTTPResponse) -> Iterator[bytes]:
    left = response.length
    while part := response.read1(_AT_A_TIME):
        if left is not None:
            left -= len(part)
        yield part
    if left:
        raise incomplete()


def _redirected(address: Address, response: HTTPResponse) -> Address:
    location = response.headers.get("Location", "")
    if not location:
        raise FetchError(f"it leads elsewhere without saying where (status {response.status})", SAVE)
    with suppress(UnicodeError):  # it may be no UTF-8; what there is gets escaped
        location = location.encode("latin-1").decode("utf-8")
    try:
        target = address.joined(location)
    except ValueError as error:
        raise FetchError(
            f"it leads to what is not followed ({shortened(location)}): {error}", SAVE
        ) from error
    if address.scheme == "https" and target.scheme == "http":
        raise FetchError(
            f"it leads from a secure connection to one that is not ({shortened(str(target))})", SAVE
        )
    return target


def _refusal(status: int) -> FetchError:
    if status in _STATUSES:
        why, remedy = _STATUSES[status]
    elif status >= 500:
        why, remedy = "the server has a fault or is overloaded", LATER
    else:
        why, remedy = "the server answers with no page", SAVE
    return FetchError(f"{why} (status {status})", remedy)
