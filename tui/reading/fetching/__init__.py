"""Addresses: pages are fetched for one comparison, as a browser would, and from nowhere else than meant.

http and https only. Every machine that a page or a redirect leads to is looked at before it is connected to
(:mod:`~tui.reading.fetching.public`); every page has a limited time, size and number of redirects; each
refusal has its reason in one sentence. Proxies that the environment names are not used: behind one, nobody
could look at the machine that is connected to. What does the fetching is imported when there is an address.
"""

from __future__ import annotations

from tui.reading.fetching.address import Address, address_of, is_address
from tui.reading.fetching.settings import Fetching, Limits, Page

__all__ = ["Address", "Fetching", "Limits", "Page", "address_of", "is_address"]
