"""Closed classes of English that tell a statement from a name: finite verbs, and words that point elsewhere.

The forms are those of the tables of auxiliaries, pronouns and conjunctions in English grammars.
"""

from __future__ import annotations

import re
from itertools import pairwise

from tui.english.attribution import VERBS
from tui.english.verbs import verb_stem

AUXILIARIES = frozenset(
    """
    am is are was were be been being do does did has have had can could may might must shall should will
    would isn't aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't can't cannot couldn't
    won't wouldn't shouldn't mustn't it's he's she's that's there's they're we're i'm you're i've we've
    they've he'd i'll we'll
    """.split()
)
# Pronouns and determiners that say nothing without the sentence before.
POINTING = frozenset(
    """
    he she it they him her them his hers its their this that these those i we you my our your there here
    so such he's she's it's they're that's there's i'm we're you're i've we've they've
    """.split()
)
# What opens a clause that another one has to complete.
SUBORDINATORS = frozenset(
    """
    if when while as after before since although though because unless despite until once where whether
    """.split()
)
# A relative clause, up to where its sentence goes on: its verb says nothing of the sentence's subject.
_RELATIVE = re.compile(r",?\s(?:who|whom|whose|which)\b[^,]*")
_FORM = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_PARTICIPLE = ("ed", "ing")
_LEAST = 5  # letters of a participle: not "king", "red"


def states(text: str) -> bool:
    """Whether ``text`` has what is most likely a finite verb (or the participle of one) of its own: in no
    relative clause, and more than one of saying, after which the statement is still to come."""
    forms = [form.lower().replace("’", "'") for form in _FORM.findall(_RELATIVE.sub("", text))]
    return any(
        form in AUXILIARIES or (before != "to" and form not in VERBS and bool(verb_stem(form, before)))
        for before, form in pairwise(["", *forms])
    )


def opens_clause(form: str) -> bool:
    """Whether a sentence that begins with the lower-case ``form`` begins with a subordinate clause or a
    participle."""
    return form in SUBORDINATORS or (form.endswith(_PARTICIPLE) and len(form) > _LEAST)
