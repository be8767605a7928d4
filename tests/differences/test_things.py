"""What sources call the things and persons of a story, wherever they do."""

from __future__ import annotations

import pytest

from tests.differences.made import row, story
from tui.comparison import Difference
from tui.differences import findings


def labels(*articles: list[str], kind: str = "label") -> list[set[tuple[str, str]]]:
    """The words that each difference of a kind points at, with their sources."""
    made = story(*articles)
    sentences = {s.id: s.text for source in made.sources for s in source.sentences}

    def words(difference: Difference) -> set[tuple[str, str]]:
        return {(v.source, sentences[v.sentence][v.start : v.end]) for v in difference.values}

    return [words(d) for d in findings(made, (row(made),)).differences if d.kind == kind]


DEAL = (
    ["The agreement on fishing rights with Norway was signed at the pier.", "Harrowgate woke to fog."],
    ["Nobody at the pier had read the shady deal on fishing rights.", "Gulls were heard all night."],
)


def test_a_thing_by_two_nouns() -> None:
    assert labels(*DEAL) == [{("A", "agreement"), ("B", "shady deal")}]


def test_what_another_difference_tells_with_further_words_is_not_told_twice() -> None:
    told = labels(
        ["The controversial agreement on fishing rights with Norway was signed at the pier."],
        ["At the pier the agreement on fishing rights with Norway was signed."],
        ["Nobody had read the deal on fishing rights with Norway signed at the pier."],
    )
    assert told == [{("A", "controversial agreement"), ("B", "agreement"), ("C", "deal")}]


def test_sentences_that_hardly_report_the_same_are_not_set_against_each_other() -> None:
    made = story(*DEAL)
    assert findings(made, (row(made, likely=0.4),)).differences == ()
    assert findings(made, (row(made, 1, 1),)).differences == ()


def test_a_judgement_that_one_source_puts_before_the_noun() -> None:
    assert labels(
        [
            "The harbour board voted on the dredging scheme with its notorious pump.",
            "Harrowgate woke to fog.",
        ],
        ["The dredging scheme has a pump, the harbour board says.", "Gulls were heard all night."],
    ) == [{("A", "notorious pump"), ("B", "pump")}]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Two laws: each has words before it that the other sentence lacks.
        ("The council passed the tight parking law on Monday.", "The council dropped the herring bill."),
        # One and many.
        ("The council debated the deal with Norway in May.", "The council has signed agreements in Norway."),
        # Nothing near them is shared.
        ("The storm sank a ferry off Harrowgate.", "A hurricane made oranges dear in Florida."),
    ],
)
def test_two_things_get_no_label(one: str, other: str) -> None:
    filler = ["The council met.", "The council sat."]
    assert labels([one, *filler], [other, *filler]) == []


def test_a_person_described_with_and_without_the_name() -> None:
    (found,) = labels(
        ["Harbour Secretary Ada Lindqvist, a Democrat in the Senate, resigned.", "Gulls were heard."],
        ["The Senate's top Democrat resigned on Monday.", "“I am tired,” Ada Lindqvist wrote."],
    )
    assert ("A", "Harbour Secretary") in found
    assert ("B", "The Senate's top Democrat") in found


def test_what_a_sentence_says_a_person_is() -> None:
    (found,) = labels(
        ["Inspector Ada Lindqvist has become a key figure in the inquiry."],
        ["Ada Lindqvist is a person of interest to the inquiry."],
    )
    assert ("A", "key figure in the inquiry") in found
    assert ("B", "person of interest to the inquiry") in found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # A form of address, a party and a place are no descriptions.
        ("Sen. Ada Lindqvist resigned.", "Ada Lindqvist, Republican of Maine, resigned."),
        # One office in other words.
        ("Senate Majority Leader Ada Lindqvist left.", "The Senate majority leader, Ada Lindqvist, left."),
        # "The mayor" may be Bo Grieg or Ada Lindqvist.
        ("Ada Lindqvist, the mayor, Bo Grieg, and two clerks met.", "Bo Grieg met the clerks."),
        # "The comedian stares into the camera" is no apposition.
        ("In a film by Bo Grieg, the comedian stares into the sea.", "Director Bo Grieg made a film."),
    ],
)
def test_no_other_description(one: str, other: str) -> None:
    assert labels([one], [other], kind="title") == labels([one], [other]) == []


def test_an_editor_in_chief_is_one_title() -> None:
    (found,) = labels(
        ["The Harrowgate Gazette's editor, Bo Grieg, stood by the report."],
        ["Harrowgate Gazette Editor-in-Chief Bo Grieg stood by the report."],
        kind="title",
    )
    assert {words for _, words in found} == {
        "Harrowgate Gazette's editor",
        "Harrowgate Gazette Editor-in-Chief",
    }


def test_nicknames_are_one_person() -> None:
    (found,) = labels(["Joe Grieg left."], ["Joseph B. Grieg left."], kind="name")
    assert found == {("A", "Joe Grieg"), ("B", "Joseph B. Grieg")}


def test_a_father_and_his_son_are_two() -> None:
    articles = ["Bo Grieg met his son, Bo Grieg Jr., on the pier.", "Then Bo Grieg Jr. left."]
    assert labels(articles, articles, kind="name") == []


@pytest.mark.parametrize(
    ("one", "other", "hedges"),
    [
        (
            "The minister is expected to meet the fishermen of Harrowgate.",
            "The minister is in negotiations to meet the fishermen of Harrowgate.",
            {"expected to meet", "negotiations to meet"},
        ),
        (
            "It is unclear if the captain of the ferry was drunk.",
            "There is no evidence that the captain of the ferry was drunk.",
            {"unclear if the captain of", "no evidence that the captain of"},
        ),
        (
            "The captain of the ferry vehemently denied the report.",
            "The captain of the ferry denied the report.",
            {"vehemently denied", "denied"},
        ),
    ],
)
def test_plans_doubts_and_force(one: str, other: str, hedges: set[str]) -> None:
    (found,) = labels([one], [other], kind="hedge")
    assert {words for _, words in found} == hedges


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Who moderates has not thereby moderated.
        ("Bo Grieg plans to moderate the harbour debate.", "Bo Grieg is moderator of the harbour debate."),
        # Two doubts of one strength, in the same words.
        ("It is unclear if the captain was drunk.", "It is unclear if the captain was drunk at sea."),
        # What is unclear here is not what is unproven there.
        ("It is unclear if the captain was drunk.", "There is no evidence that oranges cure colds."),
    ],
)
def test_no_other_hedge(one: str, other: str) -> None:
    assert labels([one], [other], kind="hedge") == []
