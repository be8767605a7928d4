"""Hedges: words that weaken a claim or limit it, by how they do so.

Collected from the lists of epistemic modality in English grammars (modal verbs, adverbs, adjectives, verbs of
seeming and belief) and from the qualifiers usual in news reports.
"""

from __future__ import annotations

# One word before what it hedges. ``chance``: it may be so; ``seeming``: it looks so; ``hearsay``: others say
# so; ``likely``: it probably is so; ``limit``: it is so in part, for a time, or not at once; ``force``: it is
# so, and strongly.
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
    **dict.fromkeys("temporarily partially partly effectively technically largely".split(), "limit"),
    **dict.fromkeys(
        "vigorously vehemently strongly flatly categorically firmly strenuously unequivocally"
        " officially formally successfully".split(),
        "force",
    ),
}
# Hedges only as adjectives, after an article, a preposition or a possessive: "an alleged plot", not "she
# alleged".
ADJECTIVES = dict.fromkeys("alleged reported supposed suspected claimed rumored".split(), "hearsay")
# Of the hedges, the ones that pass on what somebody else has said.
HEARSAY = frozenset("allegedly reportedly supposedly purportedly".split())
# Hedges that say the same in two forms, by their stems.
SAME_HEDGE = {"potenti": "possibl"}
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
    **{
        (word, "to"): "likely"
        for word in (
            "expected likely set plans plan planned planning hopes preparing scheduled poised intends"
            " intended intend agreed willing ready hoping negotiations talks vowed pledged promised"
            " aims considering"
        ).split()
    },
    **{
        (word, "to"): "limit"
        for word in (
            "tried trying tries sought seeking seeks attempted attempting failed threatened threatening"
            " threatens"
        ).split()
    },
    ("possibility", "of"): "chance",
    ("prospect", "of"): "chance",
    ("accused", "of"): "hearsay",
    ("charged", "with"): "hearsay",
    ("only", "able"): "limit",
    ("barely", "able"): "limit",
    ("about", "to"): "likely",
}
# After a verb these limit what it says to a part: "denied parts of the report".
PARTS = frozenset("parts part portions aspects elements".split())
# What makes an infinitive or a statement of the future of the verb after it, so that it asserts nothing yet.
FUTURE = frozenset({"will", "would"})
UNREAL = frozenset("to can could may might would will should must cannot shall".split())
# Words of one meaning that reports exchange when they speak of guilt, so that hedges on them can be compared.
SAME_CLAIM = (
    "illegal illegally unlawful unlawfully",
    "violate violation breach breached",
    "respond return reply",
    "mistake mistakenly error erroneously wrongly improperly inappropriately",
)
# What says that something is not known or not shown, by its words in order; what stands after is in doubt.
DOUBTS = tuple(
    tuple(phrase.split())
    for phrase in (
        "unclear",
        "not clear",
        "wasn't clear",
        "isn't clear",
        "no evidence",
        "no proof",
        "no indication",
        "no sign",
        "no reason to believe",
        "unknown",
        "uncertain",
        "not known",
        "not say whether",
        "not say if",
        "did not specify",
        "didn't specify",
        "made no mention",
    )
)
