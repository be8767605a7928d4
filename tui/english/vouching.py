"""Further ways in which news English says where a statement comes from, besides verbs of saying.

Verbs of judgement, belief and dispute, the nouns for what is said, and the verbs that put such a noun out:
collected from the classes of reporting verbs and shell nouns in English grammars.
"""

from __future__ import annotations

# By the rung they stand on, as in :data:`tui.english.attribution.VERBS`. ``believed``: held, not known.
JUDGING = {
    **dict.fromkeys("described estimated vowed recalled stressed".split(), "said"),
    **dict.fromkeys(
        """
        disputed disputes rejected accused accuses complained suggested suggests predicted predicts
        """.split(),
        "claimed",
    ),
    **dict.fromkeys(
        "believe believes believed think thinks suspect fear estimate estimates".split(), "believed"
    ),
}
# Nouns for what is said, which a "by" or "from" credits to somebody.
SAYINGS = frozenset(
    "statement announcement declaration report letter memo filing post tweet testimony email remarks".split()
)
# What puts one of these out: "the mayor released a statement".
ISSUING = frozenset("released releasing issued issuing published publishing posted".split())
# Between such a verb and its noun at most so many words stand ("issued a rare written statement").
ISSUED_WITHIN = 4
# Verbs that take the hearer: "told reporters".
TELLING = frozenset("told tells tell telling".split())
# Who hears in news besides those who speak in it.
HEARERS = frozenset(
    "reporters journalists supporters viewers listeners congress parliament newspaper newspapers"
    " magazine".split()
)
# Before "told" they make the subject the hearer ("the paper was told").
HEARING = frozenset("is was were are been".split())
# Verbs that bring a statement only before "that" or a mark: "added that", but "added a room".
ADDING = frozenset({"added", "adds"})
# "Claimed" before one of these says nothing: "claimed responsibility".
CLAIMING = frozenset("claimed claims accepted".split())
CLAIMED = frozenset("responsibility victory credit lives".split())
# What is said where nothing is: "said little about it".
LITTLE = frozenset("little nothing more much so".split())
