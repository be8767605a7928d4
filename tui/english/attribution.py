"""How news English says where a statement comes from: verbs of saying by how far they vouch, and its
formulas.

The verbs are those of the reporting-verb tables in English style guides and grammars, sorted by commitment.
"""

from __future__ import annotations

# ``said``: neutral; ``confirmed``: vouched for; ``claimed``: doubted or contested; ``reported``: passed on.
VERBS = {
    **dict.fromkeys(
        """
        said says say told tells tell added adds wrote writes stated announced explained explains noted notes
        tweeted declared remarked testified replied concluded concludes reads
        revealed
        """.split(),
        "said",
    ),
    **dict.fromkeys(
        "confirmed confirms confirm acknowledged acknowledges admitted admits conceded".split(), "confirmed"
    ),
    **dict.fromkeys(
        """
        claimed claims alleged alleges allege argued argues argue insisted insists contended contends
        maintained asserted denied denies warned warns
        """.split(),
        "claimed",
    ),
    **dict.fromkeys("reported reports learned indicated indicates suggested suggests".split(), "reported"),
}
# Of these, the ones that may stand before their subject: "..., said the mayor".
INVERTED = frozenset("said says say explained added wrote reads".split())
# Prepositional formulas: the words after them are the source of the statement.
FORMULAS = ("according to", "citing", "quoting", "as reported by", "in a statement to", "as told to")
# What speaks in news besides persons: documents, bodies and groups.
SPEAKERS = frozenset(
    """
    agency agencies authorities officials official report reports document documents filing filings
    records record
    statement source sources spokesman spokeswoman spokesperson lawyer lawyers aide aides department
    ministry police
    prosecutors prosecutor investigators company group groups government administration campaign
    committee court
    judge media people person newspaper network outlet station critics supporters opponents advocates
    experts analysts
    researchers residents witnesses lawmakers senators republicans democrats ruling order study poll
    letter memo
    declaration transcript email emails team office announcement
    """.split()
)
# What may stand between a speaker and the verb: auxiliaries and adverbs of time and degree.
ADVERBS = frozenset(
    "has have had also later then again earlier previously repeatedly first immediately publicly".split()
)
PRONOUNS = frozenset("he she they it i we who which".split())
# Verbs that report speech, in the past and as participles: those above, and the speech acts of the same
# tables (calling, asking, promising, praising, blaming).
SPEECH = frozenset(VERBS) | frozenset(
    """
    saying adding noting telling writing stating arguing insisting claiming denying warning declaring
    explaining called calling described describing asked asking demanded demanding urged urging vowed vowing
    pledged pledging promised promising thanked thanking praised praising blamed blaming accused accusing
    criticized criticizing criticised criticising dismissed dismissing rejected rejecting agreed agreeing
    disagreed complained complaining suggested suggesting indicated indicating predicted predicting compared
    comparing apologized apologizing apologised reiterated reiterating defended defending condemned
    condemning denounced denouncing expressed expressing mocked mocking joked joking concluded concluding
    emphasized emphasizing stressed stressing
    """.split()
)
