"""What a user can do about an address that can't be read."""

from __future__ import annotations

SAVE = "open it in a browser, save the page and give the file"
LATER = "try again later"
CHECK = "check the address"
CHECK_NETWORK = "check the connection to the network"
