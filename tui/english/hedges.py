"""Hedges: words that weaken a claim or limit it, by how they do so.

Collected from the lists of epistemic modality in English grammars (modal verbs, adverbs, adjectives, verbs of
seeming and belief) and from the qualifiers usual in news reports.
"""

from __future__ import annotations

# One word before what it hedges. ``chance``: it may be so; ``seeming``: it looks so; ``hearsay``: others say
# so; ``likely``: it probably is so; ``limit``: it is so in part, for a time, or not at once.
HEDGES = {
    **dict.fromkeys(
        "may might could possibly potentially perhaps maybe possible potential".split(), "chance"
    ),
    **dict.fromkeys(
        "apparently seemingly ostensibly apparent seeming evidently appeared appears appear".split(),
        "seeming",
    ),
    **dict.fromkeys("allegedly reportedly supposedly purportedly purported unconfirmed".split(), "hearsay"),
    **dict.fromkeys("likely probably presumably probable".split(), "likely"),
    **dict.fromkeys("temporarily partially partly effectively".split(), "limit"),
}
# Hedges only as adjectives, after an article, a preposition or a possessive: "an alleged plot", not "she
# alleged".
ADJECTIVES = dict.fromkeys("alleged reported supposed suspected claimed rumored".split(), "hearsay")
# Hedges only after a negation: "did not immediately respond".
NEGATED = dict.fromkeys("immediately directly explicitly specifically".split(), "limit")
NEGATIONS = frozenset(
    "not didn't don't doesn't wasn't isn't hasn't haven't hadn't couldn't wouldn't never".split()
)
# Phrases of two words, given by both; the words after them are what they hedge.
PHRASES = {
    ("believed", "to"): "hearsay",
    ("thought", "to"): "hearsay",
    ("said", "to"): "hearsay",
    ("reported", "to"): "hearsay",
    ("alleged", "to"): "hearsay",
    ("rumored", "to"): "hearsay",
    ("suspected", "of"): "hearsay",
    ("appears", "to"): "seeming",
    ("appeared", "to"): "seeming",
    ("appear", "to"): "seeming",
    ("seems", "to"): "seeming",
    ("seemed", "to"): "seeming",
    ("seem", "to"): "seeming",
    ("expected", "to"): "likely",
    ("likely", "to"): "likely",
    ("set", "to"): "likely",
    ("plans", "to"): "likely",
    ("plan", "to"): "likely",
    ("planned", "to"): "likely",
    ("planning", "to"): "likely",
    ("hopes", "to"): "likely",
    ("tried", "to"): "limit",
    ("sought", "to"): "limit",
    ("attempted", "to"): "limit",
}
# Words of one meaning that reports exchange when they speak of guilt, so that hedges on them can be compared.
SAME_CLAIM = (
    "illegal illegally unlawful unlawfully",
    "violate violation breach breached",
    "mistake mistakenly error erroneously wrongly improperly inappropriately",
)
