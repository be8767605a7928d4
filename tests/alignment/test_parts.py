"""The parts of the aligner by themselves."""

from __future__ import annotations

import pytest

from tests.alignment.samples import BRIDGE, a_large_story
from tests.samples import a_source
from tui.alignment.alone import lone_rows
from tui.alignment.certainty import elsewhere, together
from tui.alignment.features import NAMES, PARTNERS, agree, candidates
from tui.alignment.labels import LONGEST, balanced, cut, label
from tui.alignment.model import learned, news
from tui.alignment.profile import profiles
from tui.alignment.relations import NAMES as RELATIONS
from tui.alignment.relations import relations, through
from tui.alignment.rows import Limits, group, limits
from tui.alignment.similarity import Scores, cosines, rarity
from tui.alignment.twins import twins
from tui.english.numbers import figures
from tui.story import Story


def test_profiles_know_clauses_quotations_names_and_figures() -> None:
    known = profiles(BRIDGE)
    by_id = {p.sentence.id: p for p in known}
    quote = by_id["courier:3.1"]
    assert {"conscienc", "night"} <= quote.quoted
    assert "calloway" not in quote.quoted
    assert "calloway" in quote.names
    lead = by_id["courier:2.1"]
    assert len(lead.clauses) == 2
    assert frozenset().union(*lead.clauses) == lead.stems
    assert [f.value for f in by_id["courier:2.2"].figures] == [41_000]
    assert [p.source for p in known] == sorted(p.source for p in known)


def test_who_speaks_is_whoever_is_named_outside_the_quotation_or_spoke_before() -> None:
    said = [
        ["Mayor Ann Lee opened the bridge.", "“It is Dan Roe’s work,” she said.", "The bridge is long."],
        ["“Not mine alone,” Dan Roe said."],
    ]
    opened, quote, plain, other = profiles(Story("", (a_source("a", said),)))
    assert not opened.says and not opened.speakers
    assert quote.says and {"ann", "lee"} <= quote.speakers and "dan" not in quote.speakers
    assert not plain.says
    assert other.speakers == {"dan", "roe"}
    assert opened.opening <= opened.names and len(opened.opening) == 2


def test_cosines_meet_only_other_groups_and_are_symmetric() -> None:
    documents = [["a", "b"], ["a", "b"], ["a", "c"], ["d"]]
    found = cosines(documents, rarity(documents), [0, 0, 1, 1], common=10)
    assert found[0].keys() == {2} and found[2].keys() == {0, 1} and not found[3]
    assert found[0][2] == pytest.approx(found[2][0])
    same = cosines([["a", "b"], ["b", "a"]], {"a": 1.0, "b": 2.0}, [0, 1], common=10)
    assert same[0][1] == pytest.approx(1)


def test_common_words_count_but_find_no_partners() -> None:
    documents = [["the", "x"], ["the", "x"], ["the", "y"]]
    weight = dict.fromkeys("the x y".split(), 1.0)
    found = cosines(documents, weight, [0, 1, 2], common=2)
    assert found[0] == {1: pytest.approx(1.0)}


def test_features_do_not_depend_on_which_sentence_comes_first() -> None:
    a = a_source("a", [["Ann Lee won 40 votes."], ["The count took nine hours and ended at dawn."]])
    b = a_source("b", [["At dawn the count of votes ended."], ["Lee, who got 40 votes, won."]])
    one = candidates(profiles(Story("", (a, b))), news())
    other_a, other_b = (
        a_source("z", [["Ann Lee won 40 votes."], ["The count took nine hours and ended at dawn."]]),
        b,
    )
    two = candidates(profiles(Story("", (other_a, other_b))), news())
    swapped = {((j + 2) % 4, (i + 2) % 4): f for (i, j), f in zip(two.pairs, two.features, strict=True)}
    assert one.pairs
    for pair, values in zip(one.pairs, one.features, strict=True):
        assert len(values) == len(NAMES)
        assert swapped[pair] == pytest.approx(values)


def test_candidates_grow_with_sentences_not_with_their_square() -> None:
    """The guard of speed: what is scored in Python is bounded for each sentence."""
    known = profiles(a_large_story(sources=12, sentences=30))
    found = candidates(known, news())
    assert len(found.pairs) <= len(known) * PARTNERS
    assert len(found.pairs) < len(known) ** 2 / 8


def test_support_through_a_third_sentence() -> None:
    scores: Scores = [{2: 0.5}, {2: 0.4}, {0: 0.5, 1: 0.4}]
    assert through(scores, [0, 1, 2]) == {(0, 1): pytest.approx(0.2)}
    assert through(scores, [0, 0, 1]) == {}


def test_relations_tell_neighbours_and_rivals() -> None:
    known = profiles(
        Story("", (a_source("a", [["One is here.", "Two is here."]]), a_source("b", [["Uno.", "Due."]])))
    )
    # a1 ~ b1 and b2, a2 ~ b2
    first: Scores = [{2: 0.64, 3: 0.25}, {3: 0.36}, {0: 0.64}, {0: 0.25, 1: 0.36}]
    pairs = [(0, 2), (1, 3)]
    numbers = relations(known, pairs, first)
    found = {
        pair: dict(zip(RELATIONS, values, strict=True)) for pair, values in zip(pairs, numbers, strict=True)
    }
    assert found[0, 2] == pytest.approx({"third": 0, "beside": 0.6, "around": 0.5, "rivals": 0.5})
    assert found[1, 3] == pytest.approx({"third": 0, "beside": 0.8, "around": 0.5, "rivals": 0.5})


def test_pairs_count_from_where_the_expected_f1_is_best() -> None:
    def symmetric(values: list[float]) -> Scores:
        scores: Scores = [{} for _ in range(2 * len(values))]
        for n, value in enumerate(values):
            scores[2 * n][2 * n + 1] = scores[2 * n + 1][2 * n] = value
        return scores

    assert limits(symmetric([0.9, 0.8, 0.1, 0.1]), 1.0).accept == 0.8
    # By itself 0.35 is worth it: without it more would be lost than it puts at stake.
    assert limits(symmetric([0.6, 0.35, 0.35]), 1.0).accept == 0.35
    assert limits(symmetric([0.9, 0.8, 0.1, 0.1]), 0.5).accept == pytest.approx(0.4)
    nothing = limits(symmetric([0.01, 0.01]), 1.0)
    assert 0 < nothing.floor < nothing.accept and nothing.accept > 0.01
    assert limits([], 1.0).accept <= 1


def test_a_source_may_report_it_elsewhere() -> None:
    known = profiles(
        Story(
            "", (a_source("a", [["One."]]), a_source("b", [["Two."]]), a_source("c", [["Three."], ["Four."]]))
        )
    )
    scores: Scores = [{1: 0.9, 2: 0.5, 3: 0.2}, {0: 0.9, 2: 0.3}, {0: 0.5, 1: 0.3}, {0: 0.2}]
    assert together([0, 1], known, scores) == 0.9
    ((source, (chance, sentence)),) = elsewhere([0, 1], known, scores).items()
    assert (source, sentence) == (2, 2)
    assert chance == pytest.approx(1 - (1 - 0.4) * (1 - 0.1))
    assert elsewhere([0], known, [{}, {}, {}, {}]) == {}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("nearly 50,000 people", "up to 47,000 people", True),
        ("1.28 million names", "1.2 million people", True),
        ("$12 million", "12 million people", False),
        ("three boats", "four boats", False),
        ("12 percent", "12%", True),
    ],
)
def test_figures_agree_as_rounding_allows(one: str, other: str, same: bool) -> None:
    assert agree(figures(one)[0], figures(other)[0]) is same


def test_rows_are_not_chained_by_a_sentence_of_two_facts() -> None:
    # 1 reports what 0 does and what 2 does; 0 and 2 have nothing in common.
    scores: Scores = [{1: 0.9}, {0: 0.9, 2: 0.8}, {1: 0.8}]
    assert group([0, 1, 2], scores, Limits(0.3, 0.15, 3)) == [{0, 1}, {1, 2}]


def test_a_row_takes_what_fits_all_of_it() -> None:
    scores: Scores = [{1: 0.9, 2: 0.7, 3: 0.8}, {0: 0.9, 2: 0.6}, {0: 0.7, 1: 0.6}, {0: 0.8}]
    rows = group([0, 1, 2, 1], scores, Limits(0.3, 0.15, 3))
    assert {0, 1, 2, 3} not in rows
    assert {0, 1, 2} <= rows[0] or {0, 1, 3} <= rows[0]


def test_no_sentence_stands_in_more_rows_than_the_limit() -> None:
    hub: dict[int, float] = dict.fromkeys(range(1, 9), 0.5)
    scores: Scores = [hub, *({0: 0.5} for _ in range(8))]
    rows = group([0, *range(1, 9)], scores, Limits(0.3, 0.15, 3))
    assert sum(0 in row for row in rows) == 3


def test_crumbs_of_a_paragraph_make_no_fact_by_themselves() -> None:
    a = a_source(
        "a", [["The dam at Orla burst in the night.", "Again.", "I get it.", "Nobody slept at Orla."]]
    )
    b = a_source("b", [["No."], ["What is this?"]])
    known = profiles(Story("", (a, b)))
    assert lone_rows(known, range(6)) == [{0, 1, 2}, {3}, {4}, {5}]
    assert lone_rows(known, [1, 2, 4]) == [{1, 2}, {4}]


def test_twins_are_of_one_source() -> None:
    said = "The court ordered the ministry to stop sharing addresses with the police."
    a = a_source("a", [[said], ["Nobody was hurt in the fire at the old mill."], [said]])
    b = a_source("b", [[said]])
    assert twins(profiles(Story("", (a, b)))) == {2: 0}


def test_a_credit_in_brackets_goes_with_the_sentence_before_it() -> None:
    caption = ["The pier at dusk, closed since May.", "(Tomas Vasko/Polestar via Lumen Pictures)"]
    stated = ["The pier is closed.", "(It was built in 1890.)"]
    known = profiles(Story("", (a_source("a", [caption, stated, ["(Lumen Pictures)"]]),)))
    assert twins(known) == {1: 0}


def test_a_label_says_what_the_row_has_in_common() -> None:
    a = a_source("a", [["According to a report that came out late, the dam at Orla burst in the night."]])
    b = a_source("b", [["The dam at Orla burst in the night, and the water took twelve farms with it."]])
    known = profiles(Story("", (a, b)))
    weight = rarity([profile.content for profile in known])
    assert label(known, weight).casefold().rstrip(".") == "the dam at orla burst in the night"


def labelled(*readings: str, taken: tuple[str, ...] = ()) -> str:
    known = profiles(Story("", tuple(a_source(chr(97 + n), [[said]]) for n, said in enumerate(readings))))
    return label(known, rarity([profile.content for profile in known]), taken)


def test_a_label_has_a_verb_of_its_own() -> None:
    said = labelled(
        "Mr. Roe’s successor, Felipa Orlan, who ran the docks, called the new pier useless on Monday.",
        "Felipa Orlan, Mr. Roe’s successor, called the new pier useless.",
    )
    assert "called the new pier useless" in said


def test_a_label_is_not_what_one_source_alone_says() -> None:
    said = labelled(
        "The council vetoed the plan and praised the engineers of the northern dam at Orla.",
        "The dam at Orla was built by engineers from the north, and nobody asked the council.",
        "Engineers from the north built the dam at Orla.",
    )
    assert "vetoed" not in said


def test_a_label_stands_by_itself_where_it_can() -> None:
    assert labelled("He burned the ledgers at dawn.", "Otto Brandt burned the ledgers at dawn.").startswith(
        "Otto"
    )
    whole = "If the wall had held, the town would have been spared that night"
    assert labelled(f"{whole}.", f"“{whole},” she said.") == whole


def test_two_rows_are_rather_called_differently() -> None:
    readings = ("The dam at Orla burst in the night.", "In the night the old dam at Orla burst.")
    first = labelled(*readings)
    assert labelled(*readings, taken=(first,)) != first


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("“The wall held", "The wall held"),
        ("the wall held,”", "the wall held,"),
        ("“The wall” held", "“The wall” held"),
        ('"The wall held', "The wall held"),
        ('It was "useless"', 'It was "useless"'),
    ],
)
def test_a_label_has_no_half_quotation(text: str, whole: str) -> None:
    assert balanced(text) == whole


def test_a_label_has_no_full_stop_but_an_abbreviation_s() -> None:
    lone = profiles(
        Story("", (a_source("a", [["The ferry carried 86 people."], ["They sailed to the U.S."]]),))
    )
    assert label(lone[:1], {}) == "The ferry carried 86 people"
    assert label(lone[1:], {}) == "They sailed to the U.S."


def test_a_label_is_cut_at_a_word() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    short = cut(text)
    assert len(text) > LONGEST >= len(short)
    assert short.endswith("…") and text.startswith(short[:-1] + " ")
    assert cut("short") == "short"
    assert len(cut("x" * 200)) == LONGEST


def test_the_model_tells_what_moves_it() -> None:
    same = learned().same
    average = dict(zip(same.names, same.means, strict=True))
    assert all(moved == 0 for moved in same.says(tuple(average.values())).values())
    better = tuple({**average, "words": average["words"] + 0.3, "unique": average["unique"] + 5}.values())
    assert same(better) > same(tuple(average.values()))
    assert 0 <= same([1e9] * len(NAMES + RELATIONS)) <= 1
