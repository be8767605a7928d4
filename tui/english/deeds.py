"""Verbs for what one party does to another, by deed; needed to tell who did it to whom.

Written for this project: transitive verbs of conflict, command, choice and exchange that are not symmetric
("met" and "debated" say the same either way round) and do not report speech.
"""

from __future__ import annotations

_DEEDS = """
sue sued sues
request requested
ask asked
accuse accused accuses
blame blamed blames
attack attacked
criticize criticized criticizes denounced condemned blasted slammed
endorse endorsed endorses backed
fire fired dismissed ousted
hire hired recruited
defeat defeated defeats beat
kill killed shot
arrest arrested detained
order ordered instructed directed
block blocked halted
urge urged urges pressured
threaten threatened threatens
invite invited invites
notify notified alerted informed
submit submitted
replace replaced
appoint appointed nominated
rescue rescued
"""

# The deed (the line's first word) that each finite form or participle names; forms that are nouns too
# ("requests") are left out.
DEEDS = {form: line.split()[0] for line in _DEEDS.strip().splitlines() for form in line.split()[1:]}
# "filed a lawsuit against": a noun that makes the deed, after one of these verbs.
FILED = frozenset("filed files brought launched".split())
SUITS = frozenset("lawsuit suit lawsuits suits".split())
PASSIVE = frozenset("was were is are been be being get got".split())
# Verbs, by their stems, that say the same of both parties either way round, or hardly of a second one.
SYMMETRIC = frozenset(
    """
    meet marri debat discuss talk speak join agre disagre share face differ compet correspond negoti resembl
    divorc collid clash match equal tie say tell ask answer repli includ follow come go becom call know think
    """.split()
)
# Giving, sending and showing: what goes from one party to another.
_TRANSFERS = """
give gives gave given giving
provide provides provided providing
submit submits submitted submitting
send sends sent sending
hand hands handed handing
deliver delivers delivered delivering
share shares shared sharing
disclose discloses disclosed disclosing
supply supplies supplied supplying
forward forwards forwarded forwarding
transfer transfers transferred transferring
present presents presented presenting
pay paid
pledge pledges pledged pledging
leak leaks leaked leaking
release releases released releasing
show shows showed shown showing
read reads
"""
TRANSFERS = frozenset(_TRANSFERS.split())
# Of these, the ones that take the receiver first ("provide them with data").
RECEIVING = frozenset(
    "provide provides provided providing supply supplies supplied supplying present presented".split()
)
# ... and the ones that bring it in by "with" ("share it with them").
SHARING = frozenset("share shares shared sharing".split())
