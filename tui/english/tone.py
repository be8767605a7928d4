"""Words that colour what is reported: adjectives and adverbs with a judgement in them.

Written for this project: adjectives that news style guides tell reporters to avoid or to justify, and the
adverbs in "-ly" that only place something in time, space or order, which colour nothing.
"""

from __future__ import annotations

LOADED = frozenset(
    """
    controversial explosive massive stunning so-called embattled bombastic infamous notorious
    disgraceful disgraced
    extraordinary rare radical extreme extremist crushing devastating historic unprecedented secret top-
    secret surprise
    abrupt sudden dramatic shocking bizarre outrageous dangerous reckless brutal savage bloody gruesome
    horrific
    deadly tragic senseless heinous vile fake false bogus phony sham baseless unfounded unproven
    debunked discredited
    disputed contentious divisive polarizing inflammatory incendiary fiery scathing blistering hard-line
    hardline
    far-right far-left ultraconservative conservative liberal progressive moderate fringe firebrand
    outspoken vocal
    prominent powerful influential popular beloved legendary iconic celebrated famed renowned respected
    veteran
    troubled beleaguered struggling failed failing botched bungled flawed sweeping landmark major key
    critical crucial
    serious severe harsh tough strict draconian vital sensitive confidential private graphic explicit
    obscene lewd
    illegal unlawful unauthorized undocumented unconstitutional racist sexist bigoted xenophobic anti-muslim
    innocent vulnerable desperate angry furious defiant tearful emotional passionate rousing lavish
    luxury expensive
    costly clear obvious blatant flagrant deliberate intentional accidental inadvertent
    """.split()
)
# Adverbs in "-ly" (and words that only look like them) without a colour.
PLAIN_ADVERBS = frozenset(
    """
    only early daily weekly monthly yearly hourly family likely nearly recently immediately initially
    previously
    shortly currently formerly originally finally lastly firstly secondly eventually subsequently consequently
    approximately roughly exactly fairly really mostly mainly partly partially largely generally usually
    normally
    typically commonly frequently annually newly lately earlier july reply supply apply rely fly ally
    rally assembly
    anomaly monopoly homily belly bully fully italy sicily emily kelly molly billy holly sally
    additionally similarly
    respectively namely simply actually literally specifically particularly especially respectively
    jointly directly
    apparently allegedly reportedly possibly potentially probably presumably supposedly temporarily
    effectively
    """.split()
)
