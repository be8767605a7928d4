"""How English pages introduce and credit pictures."""

from __future__ import annotations

import re
from functools import cache

# Who sells news pictures, as credits name them.
PICTURE_AGENCIES = frozenset(
    name.strip().lower()
    for name in """
    Getty Images | Getty | AFP | AFP Photo | AP | AP Photo | Associated Press | The Associated Press | Reuters
    EPA | EPA-EFE | PA | PA Wire | PA Images | Bloomberg | Shutterstock | iStock | iStockphoto | Alamy
    Alamy Stock Photo | ZUMA | ZUMA Press | ZUMA Wire | Rex | Rex Features | Xinhua | Anadolu | Anadolu Agency
    Corbis | Magnum | SIPA | Sipa USA | NurPhoto | CQ Roll Call | Roll Call | Pool | Polaris | Redux
    UPI | TASS | Sputnik
    Wikimedia | Wikimedia Commons | Flickr | Creative Commons | Unsplash | Pixabay | Handout
    The Washington Post | The New York Times | The Guardian | Agence France-Presse
    """.replace("\n", "|").split("|")
    if name.strip()
)

# How the names of others that sell pictures end.
_ENDINGS = frozenset(["Images", "Pictures", "Photos", "Photo"])

# Parts of regular expressions: a credit's words, what captions begin with, what joins the names of a credit,
# and what stands inside a name.
PICTURE_WORDS = "image|photos?|pictures?|photographs?|credit|illustration|graphic"
BEFORE_A_CAPTION = (
    "(?:image|media|photo|picture) caption|caption|file (?:photo|picture|image)|file|image|photo|picture"
    r"|above|below|pictured|in this .{0,40}(?:photo|image|picture|frame)\b.{0,40}"
)
JOINING_NAMES = "for|via|and"
IN_A_NAME = "de|van|von|der|la|bin|al"
# In words that follow the picture word: "Photo courtesy of", "Image credit:".
CREDITING = "credit|courtesy of|courtesy|by|via"


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(r"\s*[(\[](?P<names>[^()\[\]]{1,110})[)\]]\.?\Z")


@cache
def _between_names() -> re.Pattern[str]:
    return re.compile(rf"\s*[|/,:]\s*|\s(?:{JOINING_NAMES}|-|–|&)\s")


def sells_pictures(name: str) -> bool:
    """Whether ``name`` is one that sells pictures, or begins with one ("AP file")."""
    plain = name.strip(" .")
    first, _, rest = plain.lower().partition(" ")
    named = plain.lower() in PICTURE_AGENCIES or first in PICTURE_AGENCIES
    return named or (rest != "" and plain[:1].isupper() and plain.rsplit(" ", 1)[-1] in _ENDINGS)


def credit_start(caption: str) -> int:
    """Where the credit begins that stands in brackets behind a caption; its length where there is none."""
    match = _credit().search(caption)
    if match is None:
        return len(caption)
    known = any(map(sells_pictures, _between_names().split(match["names"])))
    return match.start() if known else len(caption)
