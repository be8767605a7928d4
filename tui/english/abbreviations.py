"""Word lists for finding where an English sentence ends.

Compiled for this project from general knowledge of newspaper style (titles, months, states, companies,
clock times as the big style guides abbreviate them); no list was copied from another program.
All entries are lower-case and without their last full stop.
"""

from __future__ import annotations

# A name, or what is named, always follows: a full stop after these never ends a sentence.
BEFORE_A_NAME = frozenset(
    """
    mr mrs ms mx dr prof rev fr hon messrs mmes gov govs lt.gov rep reps sen sens pres secs amb asst
    atty supt gen lt col maj capt cmdr adm sgt cpl pvt pfc brig ens insp det dep dist v vs viz cf e.g
    i.e
    """.split()
)

# Followed by a number these don't end a sentence; anything else starts a new one ("No. He did not.").
BEFORE_A_NUMBER = frozenset(
    "no nos vol vols fig figs art ch pp p par paras sec sect ver approx ca c pop".split()
)

# Months and days: part of a date when a number or a day follows.
IN_A_DATE = frozenset(
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun".split()
)

# These may end a sentence or stand in the middle of one ("Acme Inc. The …", "Acme Inc. Chairman …"):
# the next word decides.
EITHER_WAY = frozenset(
    """
    inc corp co cos ltd llc plc bros jr sr esq etc al ph.d st ave blvd rd hwy ft mt dept univ assn natl
    intl govt ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont
    neb nev okla ore pa tenn tex vt va wash wis wyo ont que alta sask man
    """.split()
)

# All others are abbreviations only with a capital: "he sat." and "he was ill." end a sentence.
UNCAPITALISED = frozenset(
    "v vs viz cf e.g i.e no nos vol pp p ca c approx pop inc corp ltd jr sr etc al".split()
)

# Clock times; what may follow them inside a sentence is AFTER_A_TIME.
CLOCK = frozenset(["a.m", "p.m", "am", "pm"])
AFTER_A_TIME = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december jan feb mar
    apr jun jul aug sep sept oct nov dec eastern central mountain pacific atlantic greenwich et est edt
    ct cst cdt mt mst mdt pt pst pdt gmt utc bst cet
    """.split()
)

# Names written with a stop of their own.
EXCLAIMED = frozenset("yahoo jeopardy e".split())

# Endings of addresses: "example.Com" holds no sentence end.
DOMAINS = frozenset("com org net gov edu co uk eu tv fm io info html htm php pdf".split())

# Words that, with a capital, nearly always open a sentence (function words; no name among them).
STARTERS = frozenset(
    """
    the a an this that these those he she it we they i you his her its our their my your but and or so
    yet nor if because although though while when where after before since until as at by for from in on
    of to with without under over during among between about according despite there here what who why
    how which whether not no yes one some many most few several all both each every another other others
    such then now still also even just only however meanwhile instead moreover earlier later last once
    perhaps indeed nonetheless nevertheless additionally asked it's he's she's they've they're we're
    we've i'm i've that's there's what's don't didn't
    """.split()
)

# Verbs that give a question or an exclamation to its speaker: “Why?” Mr. Smith asked.
SPEECH_VERBS = frozenset(
    """
    said says say asked asks added adds wrote writes tweeted tweets shouted shouts cried cries told
    tells replied replies responded responds wondered wonders yelled yells joked jokes exclaimed
    exclaims quipped quips demanded demands declared declares answered answers continued continues
    concluded concludes recalled recalls noted notes planned saying insisted insists posted posts
    screamed screams began begins remarked remarks snapped snaps chanted chants reads read
    """.split()
)
