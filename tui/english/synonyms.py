"""Near-synonyms of news English: words that different outlets use for the same person, thing or act.

Written for this project from everyday news vocabulary; each line is a group whose members are exchanged for
each other without the event becoming another one. What sets the members of a group apart (tone, strength,
side) is just what a reader wants to see.
"""

from __future__ import annotations

# What things and people are called.
THINGS = """
agreement deal pact accord arrangement settlement
immigrant migrant alien refugee
error mistake blunder mishap slip
law legislation bill statute measure act
rule regulation guideline
lawsuit complaint litigation
investigation probe inquiry
protest demonstration rally march
protester demonstrator rioter activist
riot unrest disturbance uprising
killing murder slaying
gunman shooter attacker assailant
terrorist militant insurgent extremist fighter rebel
attack assault strike raid
shooting massacre
bomb explosive device
blast explosion bombing
victim casualty
police officers cops
leader ruler dictator strongman
regime government administration
aide staffer adviser
site facility
official someone source
spokesman spokeswoman spokesperson representative
supporter backer advocate ally fan follower
opponent critic foe rival adversary
candidate contender nominee hopeful
victory win triumph
defeat loss
scandal controversy affair
allegation accusation charge claim
remark comment statement
speech address
letter memo note
video footage clip
photo picture image video shoot
report story article
plan proposal scheme blueprint
framework outline principle
program initiative
meeting summit gathering
conference meeting
visit trip tour
tax levy
firing dismissal ouster
resignation departure exit
judge court
ruling decision order verdict judgment
sanction penalty
crisis emergency
storm hurricane cyclone
flood deluge
outbreak epidemic
disease illness
drug medication medicine
vaccine shot jab
boss chief executive ceo
rise increase hike growth
drop decline fall decrease
ban prohibition
wall barrier fence
abortion pro-choice
tweet post message
leak disclosure release dissemination
breach violation
spy agent operative
child kid
woman lady
spot ad commercial
racism bigotry discrimination
fury anger outrage
backlash criticism outcry condemnation
tension strain
threat warning
weapon arms gun
missile rocket
group organization association
step move action
test launch
worker responder rescuer
leader dictator
speech remarks
speech keynote
rift split break feud rivalry
feud fight battle clash spat
bid run candidacy
figure individual
village town
upset win defeat loss
measure bill law
unit division office
jail prison
massacre rampage
massacre attack
shooting attack
nightclub club bar
request order demand
home house residence
wife spouse
voter constituent
poll survey
boycott protest
endorsement backing support blessing
critique criticism denunciation attack
provision clause section portion part
payment settlement payout
harassment misconduct abuse
joke banter
temper outburst tirade
aid assistance help
border frontier
evidence proof
flaw error defect
fight battle struggle
freeze halt suspension pause moratorium
shutdown closure closing
gift donation contribution
hearing session
hero champion darling
invitation request
journalist reporter correspondent
lie falsehood
mob crowd
mission task
nominee pick choice
operation raid
opposition resistance
pause break
penalty fine
pledge promise vow commitment
prisoner inmate detainee
property estate
query question
recording tape audio
reform overhaul
rumor speculation
shooting killing
skyscraper tower
slur insult epithet
soldier troop serviceman
student pupil
suspension freeze
term word phrase label
threat danger risk
tie link connection
toll count
transcript account
turnout attendance
war conflict
witness observer
""".split("\n")
# What was done.
ACTS = """
share disclose release provide
say claim allege assert insist argue
tell inform notify alert
ask request demand urge seek
order instruct direct command
block halt stop suspend freeze bar
end cease terminate abandon
allow permit let authorize enable
sign finalize conclude
agree consent
resign quit leave
fire dismiss oust sack remove
kill murder slay assassinate
hurt injure wound
attack assault
criticize blast slam denounce condemn lambaste rip
praise laud hail
reject refuse decline rebuff
deny dispute rebut
admit acknowledge concede confess
reveal disclose expose
fix rectify correct resolve address
violate breach break
spark trigger ignite provoke prompt
find locate track identify
deport remove expel
arrest detain
meet convene
win defeat beat
lose
back support endorse embrace
oppose fight resist
hide conceal
lie mislead
shout yell scream
push press pressure
use exploit
warn caution
fear worry
visit tour
die perish
raise increase
cut reduce slash
close shut dismantle
target single
apologize regret admit acknowledge disclose
clarify soften
commend welcome praise
destroy dismantle demolish
halt stop freeze suspend
separate break split distance
taunt insult mock ridicule
ban bar prohibit
begin start launch
build construct erect
call label dub brand
challenge contest dispute
clash spar feud
demand call insist
dispute challenge reject
embrace adopt
flee escape
fuel stoke fan
hint suggest imply signal
hire recruit
invoke plead
investigate probe examine
leave depart
offer propose
overhaul reform
plead appeal
probe investigate
promote tout
pursue chase
refer cite mention
reiterate repeat restate
rescind withdraw revoke
resign step
retreat withdraw
retract withdraw
rule decide
sack fire
scold rebuke reprimand
skip omit
stall collapse founder
storm invade
testify answer
topple defeat unseat
unveil release present
withhold conceal
""".split("\n")


# Forms that no rule gives.
_IRREGULAR = {
    "say": "said",
    "tell": "told",
    "give": "gave given",
    "quit": "",
    "slay": "slew slain",
    "find": "found",
    "win": "won",
    "beat": "beaten",
    "lose": "lost",
    "fight": "fought",
    "hide": "hid hidden",
    "seek": "sought",
    "meet": "met",
    "buy": "bought",
    "cut": "",
    "shut": "",
    "let": "",
    "hurt": "",
    "expel": "expelled expelling",
    "show": "shown",
    "break": "broke broken",
    "mislead": "misled",
    "lie": "lying",
    "person": "people",
    "woman": "women",
    "lady": "ladies",
    "child": "children",
    "rip": "ripped ripping",
    "slam": "slammed slamming",
    "rebut": "rebutted rebutting",
    "rebuff": "rebuffed",
    "stop": "stopped stopping",
    "bar": "barred barring",
    "permit": "permitted permitting",
    "admit": "admitted admitting",
    "plan": "planned planning",
    "ban": "banned banning",
    "begin": "began begun beginning",
    "build": "built",
    "flee": "fled",
    "fan": "fanned fanning",
    "get": "got getting",
    "leave": "left leaving",
    "skip": "skipped skipping",
    "spar": "sparred sparring",
    "step": "stepped stepping",
    "split": "splitting",
    "topple": "toppled toppling",
    "withdraw": "withdrew withdrawn",
    "withhold": "withheld",
    "dub": "dubbed dubbing",
}


def _inflected(word: str, verb: bool) -> list[str]:
    """The word with its regular endings, and the irregular ones it is listed with."""
    if word in _IRREGULAR:
        return [word, word + "s", *_IRREGULAR[word].split(), *([word + "ing"] if verb else [])]
    if word[-1] == "y" and word[-2] not in "aeiou":
        endings = [word[:-1] + "ies", *([word[:-1] + "ied", word + "ing"] if verb else [])]
    elif word.endswith(("s", "sh", "ch", "x", "z")):
        endings = [word + "es", *([word + "ed", word + "ing"] if verb else [])]
    elif word[-1] == "e":
        endings = [word + "s", *([word + "d", word[:-1] + "ing"] if verb else [])]
    else:
        endings = [word + "s", *([word + "ed", word + "ing"] if verb else [])]
    return [word, *endings]


def _groups(lines: list[str], verb: bool) -> dict[str, tuple[tuple[int, str], ...]]:
    """For each word form the groups it belongs to: their number, and the word it is a form of."""
    found: dict[str, dict[int, str]] = {}
    for number, line in enumerate(lines):
        for word in line.split():
            for form in _inflected(word, verb):
                found.setdefault(form, {}).setdefault(number, word)
    return {form: tuple(groups.items()) for form, groups in found.items()}


# Words that say the same without a tone of their own: that one outlet has the one and another the other tells
# nothing. From the verdicts of two readers on what the program had told of stories without marks.
PLAIN = """
investigation probe inquiry
lawsuit suit complaint case litigation
attorney lawyer
question query
comment remark
allege alleged alleges claim claimed claims
formerly former ex
"""
PLAIN_GROUPS = {
    word: number for number, line in enumerate(PLAIN.strip().splitlines(), 1) for word in line.split()
}

THING_GROUPS = _groups(THINGS, verb=False)
ACT_GROUPS = _groups(ACTS, verb=True)
