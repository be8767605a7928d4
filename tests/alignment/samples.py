"""An invented story by three outlets, and ways to make others."""

from __future__ import annotations

import random

from tests.samples import a_source
from tui.story import Source, Story

COURIER = a_source(
    "courier",
    [
        ["Bridge over the Tarn closed after inspectors find cracks"],
        [
            "Engineers closed the Tarn bridge on Monday after finding cracks in two of its main girders.",
            "About 41,000 cars a day used the crossing, according to the Department of Roads.",
        ],
        [
            '"We could not in good conscience keep it open for another night," said Ruth Calloway, the chief '
            "engineer."
        ],
        ["Repairs may take until April and cost $12 million, the department said."],
        ["Local shopkeepers fear for their spring trade."],
    ],
)
BEACON = a_source(
    "beacon",
    [
        ["Cracked girders shut Tarn bridge"],
        ["The Tarn bridge was shut on Monday when engineers discovered cracks in its main girders."],
        ['Chief engineer Ruth Calloway said: "We could not in good conscience keep it open."'],
        ["The Department of Roads puts traffic on the crossing at nearly 42,000 cars a day."],
        ["A ferry will carry pedestrians from Wednesday, the harbour master announced."],
    ],
)
NORTHERN = a_source(
    "northern",
    [
        ["Months of detours ahead"],
        ["Drivers face months of detours because repairs of the Tarn bridge could cost $12 million."],
        ["Repairs will last until April, the Department of Roads said."],
        ["The harbour master announced that a ferry for pedestrians starts on Wednesday."],
        ["The bridge opened in 1931 and was last painted four years ago."],
    ],
)
BRIDGE = Story("bridge", (COURIER, BEACON, NORTHERN))

_WORDS = """
    harbour council budget vote mayor strike ferry rail storm flood school hospital verdict court jury film
    prize summit border treaty rescue fire bridge tunnel market price bank loan factory farm drought harvest
    election poll debate reform inquiry report leak data record arrest trial appeal fine sentence island coast
    valley river
""".split()


def a_large_story(sources: int, sentences: int, seed: int = 1) -> Story:
    """A story of made-up sentences, half of which other sources have in other words."""
    chance = random.Random(seed)
    facts = [chance.sample(_WORDS, 7) for _ in range(sentences)]
    made: list[Source] = []
    for number in range(sources):
        told = [list(fact) for fact in facts]
        chance.shuffle(told)
        paragraphs = []
        for place, fact in enumerate(told):
            said = fact if place % 2 else chance.sample(_WORDS, 7)
            chance.shuffle(said)
            paragraphs.append([f"The {' '.join(said[:4])} of the {' and '.join(said[4:])}."])
        made.append(a_source(f"s{number:02}", paragraphs))
    return Story("large", tuple(made))
