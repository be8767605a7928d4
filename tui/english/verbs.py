"""Verbs of an English text, told from other words by their form and by the word before them."""

from __future__ import annotations

from functools import lru_cache

from tui.english.words import stem

# Past forms of the irregular verbs, with the verb they belong to where its stem is another: the table of any
# grammar, less the verbs that news does without and the forms that are nouns or adjectives far more often.
_IRREGULAR = """
become became; begin began begun; bend bent; bet; bid; bind bound; bite bit bitten; bleed bled
blow blew blown; break broke broken; breed bred; bring brought; broadcast; build built; burn burnt
burst; buy bought; cast; catch caught; choose chose chosen; come came; cost; creep crept; cut
deal dealt; dig dug; draw drew drawn; drink drank; drive drove driven; eat ate eaten
fall fell fallen; feed fed; feel felt; fight fought; find found; flee fled; fly flew flown
forbid forbade forbidden; forget forgot forgotten; forgive forgave forgiven; freeze froze frozen
get got gotten; give gave given; go went gone; grow grew grown; hang hung; hear heard
hide hid hidden; hit; hold held; hurt; keep kept; kneel knelt; know knew known; lay laid; lead led
leave; lend lent; lose lost; make made; mean meant; meet met; mislead misled
oversee oversaw overseen; overtake overtook overtaken; pay paid; prove proven; put; quit; read
rebuild rebuilt; ride rode ridden; ring rang; rise rose risen; run ran; see saw seen; seek sought
sell sold; send sent; set; shake shook shaken; shed; shoot shot; show shown; shrink shrank shrunk
shut; sing sang sung; sink sank sunk; sit sat; sleep slept; slide slid; speak spoke spoken
spend spent; split; spread; stand stood; steal stole stolen; stick stuck; strike struck
swear swore sworn; sweep swept; swim swam; take took taken; teach taught; tear tore torn; tell told
think thought; throw threw thrown; undergo underwent undergone; understand understood
undertake undertook undertaken; uphold upheld; wake woke; wear wore worn; win won
withdraw withdrew withdrawn; write wrote written
"""
_ENTRIES = [entry.split() for line in _IRREGULAR.strip().splitlines() for entry in line.split(";")]
# Each past form, and the stem of its verb.
PAST = {form: stem(entry[0]) for entry in _ENTRIES for form in entry[1:] or entry}
# After these a verb tells of what is to be, or may be.
MODALS = frozenset("to will would can could may might must shall should".split())
# The light verbs of English grammar, by stem: what is done is in the noun after them.
LIGHT = frozenset("take make give have get go come do put keep hold".split())
# After these stands the plain form of a verb.
_BEFORE_PLAIN = frozenset("to will would can could may might shall should must did does do cannot".split())
_BEFORE_PARTICIPLE = frozenset("is are was were be been being am by without while when".split())
# Of forms in -ed and -ing, those that are no verbs.
_NO_VERBS = frozenset(
    """
    indeed hundred sacred united speed need seed breed deed feed weed red bed morning evening nothing
    something anything everything during according including regarding following king ring wing spring
    thing string building meeting hearing beijing former
    """.split()
)


@lru_cache(maxsize=20_000)
def verb_stem(form: str, before: str) -> str:
    """The stem of the verb that the lower-case ``form`` is when it stands after the word ``before``; empty
    when it is none, or when that cannot be told.
    """
    if form in PAST:
        return PAST[form]
    if form in _NO_VERBS or len(form) < 3:
        return ""
    if before in _BEFORE_PLAIN or form.endswith("ed"):
        return stem(form)
    participle = before in _BEFORE_PARTICIPLE or before.endswith("ly")
    return stem(form) if form.endswith("ing") and participle else ""
