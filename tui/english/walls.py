"""How pages say that they keep their text back. The patterns are compiled on first use."""

from __future__ import annotations

import re
from functools import cache


@cache
def paid() -> re.Pattern[str]:
    """In the source of a page: it goes on for those who have signed in or subscribed."""
    return re.compile(
        r""""isAccessibleForFree"\s*:\s*"?false"""
        r"|\b(?:subscribe|sign in|log in|register|create (?:a free|an) account) (?:now )?to "
        r"(?:continue|keep|read|view|access)|\b(?:for|only to) subscribers\b|subscriber-only",
        re.IGNORECASE,
    )


@cache
def script() -> re.Pattern[str]:
    """In the source of a page: it shows nothing without a script."""
    return re.compile(
        r"\b(?:enable|requires?|needs?|turn on|activate|without) (?:java ?script|js)\b"
        r"|\bjava ?script (?:is|must be|has been) (?:disabled|enabled|required|turned off)"
        r"|<noscript\b[^<]{0,300}java ?script",
        re.IGNORECASE,
    )
