"""What helps to tell names in English text: titles, the words inside names, and capitals that name nobody.

Written down for this project from the style guides' tables of titles and offices; the nouns that end the
names of organisations and places are those of common institutions.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tui.english.words import STOP_WORDS

# Honorifics, ranks and offices that stand beside a person's name and are no part of it.
TITLES = frozenset(
    """
    mr mrs ms miss dr sir dame lord lady madam rep reps sen sens gov govs gen col lt capt sgt maj cmdr
    adm rev hon
    prof pres messrs
    president vice-president secretary minister premier chancellor senator senators representative
    representatives
    congressman congresswoman congressmen governor governors mayor judge justice chief officer
    commissioner director
    chairman chairwoman chairperson chair speaker leader spokesman spokeswoman spokesperson attorney general
    ambassador king queen prince princess pope cardinal bishop archbishop father sister brother imam
    rabbi reverend
    professor colonel major captain lieutenant sergeant admiral commander marshal sheriff
    deputy assistant associate acting former ex interim senior junior special counsel prosecutor advisor
    adviser aide
    coach executive administrator inspector editor reporter correspondent columnist host candidate
    nominee whip
    majority minority under undersecretary first gentleman co-chairman co-chair treasurer superintendent
    detective agent trooper delegate councilman councilwoman alderman assemblyman lawmaker strategist pollster
    dictator strongman tycoon mogul billionaire actor actress comedian singer director-general vice co-
    founder founder
    principal dean provost analyst economist author lawyer solicitor barrister
    """.split()
)
# Nouns that say what a person is or does; one of them makes the words beside a name a description of its
# bearer.
ROLES = frozenset(
    """
    president secretary minister premier chancellor senator representative congressman congresswoman
    governor mayor
    judge justice officer commissioner director chairman chairwoman chair speaker leader spokesman spokeswoman
    spokesperson attorney general ambassador king queen prince princess pope cardinal bishop archbishop
    imam rabbi
    reverend pastor professor colonel major captain lieutenant sergeant admiral commander marshal
    sheriff counsel
    prosecutor advisor adviser aide coach executive administrator inspector editor reporter
    correspondent columnist
    host candidate nominee whip undersecretary treasurer superintendent detective agent trooper delegate
    councilman
    councilwoman alderman assemblyman lawmaker strategist pollster dictator ruler tycoon mogul
    billionaire actor
    actress comedian comic singer photographer founder co-founder principal dean provost analyst
    economist author
    lawyer solicitor barrister manager official employee staffer worker head chief ceo cfo coo boss owner
    activist advocate organizer pioneer scientist researcher scholar expert historian doctor nurse
    teacher student
    farmer driver pilot witness victim suspect defendant plaintiff gunman shooter attacker widow husband
    wife son
    daughter father mother brother sister friend assistant deputy negotiator diplomat envoy veteran soldier
    businessman businesswoman businessperson developer banker investor contributor commentator pundit anchor
    journalist writer blogger operative consultant challenger opponent rival incumbent star writer designer
    confidant fixer loyalist hero critic ally foe newcomer novice outsider insider firebrand survivor
    girlfriend boyfriend
    sen rep gov prof gen lt col sgt
    """.split()
)
# Nouns that say on which side or how rich somebody is; they too stand for a person.
SIDES = frozenset(
    """
    democrat republican conservative liberal progressive socialist independent billionaire millionaire
    ex-republican ex-democrat hardliner moderate libertarian nationalist populist
    """.split()
)
# Of the roles, those that are no office or trade: they say what somebody is to others, or how he is seen.
CHARACTERS = SIDES | frozenset(
    """
    dictator ruler strongman tycoon mogul star pioneer activist advocate witness victim suspect defendant
    plaintiff gunman shooter attacker widow husband wife son daughter father mother brother sister friend
    girlfriend boyfriend boss veteran pundit challenger opponent rival incumbent confidant fixer loyalist
    hero critic ally foe newcomer novice outsider insider firebrand survivor millionaire
    figure person target focus face voice
    businessman businesswoman
    """.split()
)
# Nouns that may say of a person how he is seen, after "is" or "has become".
PERSON_NOUNS = frozenset(
    "figure person target focus subject face voice name symbol force presence enemy villain menace"
    " demagogue".split()
)
# Abbreviated titles and the words they stand for.
TITLE_WORDS = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "prof": "professor",
    "gen": "general",
    "lt": "lieutenant",
    "col": "colonel",
    "sgt": "sergeant",
    "congressman": "representative",
    "congresswoman": "representative",
    "adviser": "advisor",
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
    "chairwoman": "chairman",
    "chair": "chairman",
    "ex": "former",
    "comic": "comedian",
    "lawyer": "attorney",
}
# Participles that describe a person and are no verb of the sentence.
PARTICIPLES = frozenset(
    "retired disgraced embattled famed renowned acclaimed celebrated convicted indicted elected acting"
    " outgoing incoming leading ruling sitting reigning founding managing likely unlikely".split()
)
# Small words that belong to a capitalised title after them.
QUALIFIERS = frozenset(
    "former ex late acting interim then current outgoing incoming deputy vice longtime".split()
)
# Short forms of given names that do not begin as the full ones do, or whose first letters tell too little.
# From lists of English hypocorisms.
_NICKNAMES = """
joseph joe, william bill will billy, robert bob bobby rob, richard rick dick, james jim jimmy, john jack,
charles chuck charlie, edward ed ted eddie, theodore ted, thomas tom, michael mike mick, anthony tony,
elizabeth liz beth betsy, margaret meg maggie peggy, katherine kate kathy, henry hank, lawrence larry,
andrew andy drew, stephen steve, francis frank, antonio tony, alexander alex sandy, patricia pat patty,
christopher chris, daniel dan, donald don, gerald jerry, jerome jerry, leonard len, ronald ron
"""
NICKNAMES: dict[str, frozenset[str]] = {}
for _line in _NICKNAMES.split(","):
    _full, *_short = _line.split()
    for _name in _short:
        NICKNAMES[_name] = NICKNAMES.get(_name, frozenset()) | {_full}
HONORIFICS = frozenset("mr mrs ms miss dr sir dame lord lady madam".split())
# Nouns that end the name of an organisation or place; a person is not called so.
INSTITUTIONS = frozenset(
    """
    department departments ministry agency bureau office administration committee commission council
    court courts party
    union association institute institution university college center centre foundation group company
    corp corporation
    inc ltd bank times post news press journal house senate congress parliament assembly service
    services force forces
    police board authority league club church mosque temple school hospital hotel street avenue road
    square park city
    county state states district river lake sea ocean island islands mountain valley airport airlines
    society network
    project fund academy museum library theater theatre magazine tribune herald gazette examiner review report
    conference convention summit caucus campaign coalition alliance federation organization organisation
    nations
    republic kingdom territory province act law gop amendment constitution code treaty accord agreement
    protocol
    award awards prize festival cup games war wars street tower building hall policy program programme plan
    capitol enforcement security defense defence treasury affairs relations rights intelligence budget lab
    administration standards protection health education justice commerce energy labor labour agriculture
    """.split()
)
# Names that stand for one government, group or country, and that outlets choose between: a seat for its
# government, what a group calls itself and what others do.
_ALIASES = """
islamic state, isis, isil, daesh
kremlin, russia
dprk, north korea
burma, myanmar
obamacare, affordable care act
"""
ALIASES = {
    name.strip(): number
    for number, line in enumerate(_ALIASES.strip().splitlines())
    for name in line.split(",")
}
# Words that open the names of places and buildings rather than a person's.
PLACE_OPENERS = frozenset(
    """
    new san santa los las fort mount hong el saint north south east west northern southern eastern western
    central united great white wall ground capitol middle gulf lake cape puerto costa sri saudi silver rhode
    """.split()
)
# Words written with a capital that say where from or which side rather than who; alone they name nobody.
AFFILIATIONS = frozenset(
    """
    american americans british briton britons english irish scottish welsh french german germans italian
    spanish
    russian russians chinese japanese korean koreans indian indians iranian iranians iraqi iraqis
    israeli israelis
    palestinian palestinians syrian syrians turkish saudi ukrainian ukrainians polish mexican mexicans
    canadian
    canadians cuban european europeans african asian arab arabs latino latinos hispanic hispanics afghan
    egyptian
    muslim muslims christian christians catholic catholics jewish jew jews islamic hindu buddhist mormon
    mormons
    evangelical evangelicals protestant sunni shia
    republican republicans democrat democrats democratic conservative conservatives liberal liberals socialist
    communist tory tories labour northern southern eastern western north south east west midwest
    christmas easter thanksgiving ramadan
    """.split()
)
# Capitalised only by rule of grammar or layout.
NO_NAMES = frozenset(
    """
    i i'm i've i'd i'll ok okay tv am pm a.m p.m god internet web read more click watch photo image
    video getty
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec eastern
    however meanwhile moreover nevertheless according instead rather perhaps indeed still yes no well oh
    earlier later last next this that these those today yesterday tomorrow
    """.split()
)
# Joins capitalised words into one name: "Department of Veterans Affairs", "Charles de Gaulle".
CONNECTORS = frozenset(
    "of for and & on de la del der den van von bin ibn al el di da dos du le ben the".split()
)
PARTICLES = frozenset("de la del der den van von bin ibn al el di da dos du le ben".split())
# Abbreviations and initials whose full stop does not end a name.
ABBREVIATIONS = frozenset(
    "mr mrs ms dr rep reps sen sens gov gen col lt capt sgt maj cmdr adm rev hon prof st jr sr messrs".split()
)
# The Associated Press's abbreviations of American states, and some usual ones.
STATES = {
    "ala": "alabama",
    "ariz": "arizona",
    "ark": "arkansas",
    "calif": "california",
    "colo": "colorado",
    "conn": "connecticut",
    "del": "delaware",
    "dc": "district of columbia",
    "fla": "florida",
    "ga": "georgia",
    "ill": "illinois",
    "ind": "indiana",
    "kan": "kansas",
    "ky": "kentucky",
    "la": "louisiana",
    "md": "maryland",
    "mass": "massachusetts",
    "mich": "michigan",
    "minn": "minnesota",
    "miss": "mississippi",
    "mo": "missouri",
    "mont": "montana",
    "neb": "nebraska",
    "nev": "nevada",
    "nh": "new hampshire",
    "nj": "new jersey",
    "nm": "new mexico",
    "ny": "new york",
    "nc": "north carolina",
    "nd": "north dakota",
    "okla": "oklahoma",
    "ore": "oregon",
    "pa": "pennsylvania",
    "ri": "rhode island",
    "sc": "south carolina",
    "sd": "south dakota",
    "tenn": "tennessee",
    "tex": "texas",
    "vt": "vermont",
    "va": "virginia",
    "wash": "washington",
    "wis": "wisconsin",
    "wyo": "wyoming",
}
SUFFIXES = frozenset("jr sr ii iii iv".split())

_TOKEN = re.compile(r"(?:[A-Z]\.){2,}[A-Z]?|[^\W\d_]+(?:['’][^\W\d_]+)*|&")


class Part(NamedTuple):
    """A word as names are made of: ``text[start:end]`` without possessive, ``form`` in lower case without
    dots.

    ``capital`` tells whether it is written as names are, ``acronym`` whether it is all capitals, two at least
    ("FDA", "F.B.I."). ``possessive`` tells whether "'s" follows it, ``joined`` whether only white space (or
    the dot of an initial, or a hyphen between two capitalised words) stands between it and the part before. A
    named tuple, because one is made of every word of a story and a frozen dataclass takes four times as long
    to make.
    """

    start: int
    end: int
    word: str
    form: str
    capital: bool
    acronym: bool
    possessive: bool
    joined: bool


@lru_cache(maxsize=20_000)
def _written(token: str) -> tuple[str, str, bool, bool, bool]:
    """What a part is by itself: the word without possessive, and the like."""
    possessive = len(token) > 2 and token[-2:].lower() in {"'s", "’s"}
    word = token[:-2] if possessive else token
    form = word.lower().replace(".", "").replace("’", "'")
    return word, form, word[0].isupper(), len(form) > 1 and word.isupper(), possessive


def parts(text: str) -> list[Part]:
    """The words of ``text`` as parts of names."""
    found: list[Part] = []
    last: Part | None = None
    for match in _TOKEN.finditer(text):
        start = match.start()
        word, form, capital, acronym, possessive = _written(match.group())
        end = start + len(word)
        joined = False
        if last is not None:
            gap = text[last.end : start]
            if (
                gap == "-"
                and last.capital
                and last.joined
                and word.islower()
                and len(word) <= 4
                and word not in STOP_WORDS
            ):
                # "Kim Jong-un": the second syllable of a given name, not "Editor-in-Chief".
                form = f"{last.form}{word}"
                last = found[-1] = Part(
                    last.start, end, f"{last.word}-{word}", form, True, False, possessive, True
                )
                continue
            joined = not last.possessive and _joins(last, gap, word, capital)
        last = Part(start, end, word, form, capital, acronym, possessive, joined)
        found.append(last)
    return found


def _joins(last: Part, gap: str, word: str, capital: bool) -> bool:
    """Whether ``word`` may belong to one name with the part before it, for what stands between them."""
    if gap == " " or gap.isspace():
        return True
    if gap == "-":
        # "Jean-Claude" is one name, "FDA-NATO" two, "Trump-era" one and a word.
        return last.capital and capital and len(last.word) > 1 and not last.acronym and not word.isupper()
    if gap[:1] == "." and gap[1:].isspace():
        return len(last.word) == 1 or last.word.lower() in ABBREVIATIONS
    return False
