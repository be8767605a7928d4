"""What is article and what is page. The page and the articles are made up."""

from __future__ import annotations

import pytest

from tests.reading.checks import assert_accounted
from tui.reading import read_text
from tui.story import Source

BODY = [
    "HARBOUR CITY (AP) — The harbour authority closed the old swing bridge on Tuesday after an inspector"
    " found cracks in two of its main bearings, officials said.",
    "“We could not wait any longer,” said Ann Lister, who heads the authority. “Every truck that crossed it"
    " was a risk.”",
    "The bridge, built in 1931, carries about 9,000 vehicles a day between the docks and the market.",
    "Repairs are expected to take eleven weeks and to cost $4.2 million, the authority said in a statement.",
    "Shopkeepers on the market side said that they had not been told. Several gathered at the barrier.",
]
PAGE = "\n".join(
    [
        "Skip to content",
        "Home",
        "News",
        "Sport",
        "Subscribe",
        "Weather: 7 degrees",
        "Harbour authority closes cracked swing bridge",
        "Inspector finds damage in two bearings of the main span",
        "By Cal Thorne",
        "Published: 10:48, Tue, Nov 19, 2019",
        "Share on Facebook",
        *BODY[:2],
        "Read more: Ferry company to stop its night service",
        BODY[2],
        "The swing bridge seen from the docks on Tuesday. (Jo Doe/Reuters)",
        "Advertisement",
        "Cost and time",
        *BODY[3:],
        "Thorne reported from the docks. Ann Moss contributed to this report.",
        "Related articles",
        "Ferry company to stop its night service",
        "Mayor opens third tram line",
        "Leave a Reply",
        "Required fields are marked *",
        "Most read",
        "Ten soups for a cold week",
        "Privacy Policy",
        "© 2019 The Harbour Herald. All rights reserved.",
    ]
)


def read(text: str) -> Source:
    source = read_text(text, "page")
    assert_accounted(source)
    return source


def kinds(source: Source) -> dict[str, str]:
    return {paragraph.text: paragraph.kind for paragraph in source.paragraphs}


def reasons(source: Source) -> dict[str, str]:
    return {entry.text: entry.reason for entry in source.residue}


def test_a_page_pasted_whole() -> None:
    source = read(PAGE)
    assert kinds(source) == {
        "Harbour authority closes cracked swing bridge": "headline",
        "Inspector finds damage in two bearings of the main span": "subhead",
        "The swing bridge seen from the docks on Tuesday. (Jo Doe/Reuters)": "caption",
        "Cost and time": "subhead",
        **dict.fromkeys(BODY, "body"),
    }
    aside = reasons(source)
    assert aside["Home"] == "share or menu line"
    assert aside["Weather: 7 degrees"] == "outside the article"
    assert aside["By Cal Thorne"] == "byline"
    assert aside["Published: 10:48, Tue, Nov 19, 2019"] == "date line"
    assert aside["Read more: Ferry company to stop its night service"] == "link to another article"
    assert aside["Advertisement"] == "advertisement"
    assert aside["Mayor opens third tram line"] == "outside the article"
    assert aside["Leave a Reply"] == "comment form"
    assert aside["Thorne reported from the docks. Ann Moss contributed to this report."] == "credit line"


def test_a_clean_article_loses_nothing() -> None:
    source = read("\n\n".join(["Cracked swing bridge closed", *BODY]))
    assert not source.residue
    assert [paragraph.kind for paragraph in source.paragraphs] == ["headline"] + ["body"] * len(BODY)


@pytest.mark.parametrize(
    "line",
    [
        "Share prices of the two builders fell by a tenth after the announcement on Tuesday evening.",
        "Related charges against two former inspectors were dropped by the court in the spring of last year.",
        "Support for the mayor has fallen since the bridge was closed, a poll by the university found.",
        "Sign up for the test drives was slow at first, but by noon the list was full, she said.",
        "By Friday the queue of trucks at the northern detour was four miles long, according to the police.",
        "Copyright law does not protect the plans, a lawyer for the city told the committee on Monday.",
        "The company, which trades at the exchange under Credit Harbour, declined to comment on Monday.",
        "Watch what happens at the barrier at six in the morning, and you know how angry people are.",
        "Comments by the inspector, made in private, were published by a newspaper the following day.",
        "More than forty shopkeepers signed a letter to the mayor, which she has not answered so far.",
        "“We never shared your personal data with the builders,” the head of the authority told shopkeepers.",
        "When we began our website in 2004, nobody thought that the bridge would be its first subject.",
        "The letter was first printed by the newsletters of two shopkeepers' clubs on the market side.",
    ],
)
def test_prose_that_begins_like_furniture_stays(line: str) -> None:
    source = read("\n\n".join([*BODY[:3], line, *BODY[3:]]))
    assert kinds(source)[line] == "body"


@pytest.mark.parametrize("place", [1, 5])
def test_a_short_last_or_middle_sentence_stays(place: int) -> None:
    lines = list(BODY)
    lines.insert(place, "Lister declined.")
    assert kinds(read("\n".join(lines)))["Lister declined."] == "body"


def test_lines_without_a_stop_in_a_clean_text_stay() -> None:
    dates = [f"{day} March, Harbour City, town hall" for day in range(2, 14)]
    source = read("\n".join(["Bridge closed, concerts moved", *BODY, *dates]))
    assert not source.residue
    assert all(kinds(source)[date] == "subhead" for date in dates)


def test_a_paragraph_without_its_last_stop_is_body() -> None:
    cut_off = BODY[0].rstrip(".")
    assert kinds(read("\n".join([*BODY[1:], cut_off])))[cut_off] == "body"


def test_a_far_paragraph_about_something_else_is_the_page() -> None:
    teaser = "Onions are back: our cook explains why a slow stew of them beats every other supper this week."
    near = read("\n".join([*BODY, teaser]))
    assert kinds(near)[teaser] == "body"
    links = [f"Story number {number} from elsewhere" for number in range(14)]
    far = read("\n".join([*BODY, "Most read", *links, teaser]))
    assert reasons(far)[teaser] == "outside the article"
    followed_up = BODY[2].replace("about", "some")
    assert kinds(read("\n".join([*BODY, "Most read", *links, followed_up])))[followed_up] == "body"


def test_of_equal_lines_the_first_of_the_text_stays() -> None:
    source = read("\n\n".join([*BODY, BODY[1]]))
    assert reasons(source) == {BODY[1]: "repeated line"}
    assert source.residue[0].start > source.sentences[-1].start


def test_a_caption_that_repeats_a_paragraph_does_not_displace_it() -> None:
    source = read(
        "\n".join([*BODY, f"{BODY[2]} (Reuters)", "The barrier was still up in the evening, police said."])
    )
    assert kinds(source)[BODY[2]] == "body"
    assert kinds(source)[f"{BODY[2]} (Reuters)"] == "caption"


def test_a_doubled_caption_is_one_caption_over_both_lines() -> None:
    description = "The cracked bearing, seen on Tuesday from the northern bank of the river"
    text = "\n".join([*BODY[:2], description, f"{description} (Getty Images)", *BODY[2:]])
    source = read(text)
    caption = next(sentence for sentence in source.sentences if sentence.kind == "caption")
    assert caption.text == f"{description} (Getty Images)"
    assert text[caption.start : caption.end].count(description) == 2
    assert caption.original(0, 1)[0] == text.index(description, text.index(description) + 1)
    assert not source.residue


@pytest.mark.parametrize(
    "caption",
    [
        "The bridge on Tuesday. (Jo Doe/Reuters)",
        "The bridge on Tuesday (AFP via Getty Images)",
        "The bridge on Tuesday.CreditJo Doe/The New York Times",
        "The bridge on Tuesday. Credit: Jo Doe",
        "FILE PHOTO: The bridge on Tuesday",
        "The bridge on Tuesday. REUTERS/Jo Doe",
        "The bridge on Tuesday.Jo Doe/Getty",
        "The bridge on Tuesday (Image: HERALD)",
        "The swing bridge on Tuesday. (Lumen Pictures)",
        "The swing bridge on Tuesday. (Tomas Vasko/Polestar via Lumen Images)",
    ],
)
def test_captions(caption: str) -> None:
    assert kinds(read("\n".join([*BODY[:2], caption, *BODY[2:]])))[caption] == "caption"


def test_a_bracket_that_speaks_of_pictures_credits_none() -> None:
    line = "The cracks are as wide as a finger (see the pictures)"
    assert kinds(read("\n".join([*BODY[:2], line, *BODY[2:]])))[line] != "caption"


@pytest.mark.parametrize(
    "credit",
    ["(Getty Images)", "Photo: Jo Doe", "Jo Doe / AFP", "© The Herald", "Image credit: Harbour Authority"],
)
def test_credits(credit: str) -> None:
    assert reasons(read("\n".join([*BODY[:2], "", credit, "", *BODY[2:]]))).keys() == {credit}


def test_a_text_of_furniture_has_no_article() -> None:
    from tui.reading import ReadingError

    with pytest.raises(ReadingError, match="no article text"):
        read_text("Home\nShare\nAdvertisement\nLeave a Reply", "page")


def test_a_poem_is_read_line_by_line() -> None:
    lines = ["The bridge is old", "The river older still", "And neither asks", "Who crosses"]
    assert [paragraph.text for paragraph in read("\n".join(lines)).paragraphs] == lines


def test_a_thousand_lines_without_a_full_stop() -> None:
    rows = [f"item {number} on the list of the harbour" for number in range(1_000)]
    source = read("\n".join(rows))
    assert len(source.sentences) + len(source.residue) == len(rows)
    assert not source.residue


@pytest.mark.parametrize(
    "line",
    [
        "Your personal data will only be passed on to third parties where the law asks for it, and at any"
        " time you may write to us to learn what has been stored and for how long it will be kept.",
        "The Harbour Herald has more to tell each morning. Join our newsletter, which costs nothing.",
        "© 2019 The Harbour Herald, a company of the Harbour Group. No part of what is printed here may be"
        " used elsewhere unless the publisher has agreed to it in writing beforehand.",
    ],
)
def test_paragraphs_in_which_the_page_speaks_of_itself_are_set_aside(line: str) -> None:
    source = read("\n\n".join(["Cracked swing bridge closed", *BODY, line]))
    assert reasons(source) == {line: "notice of the site"}


def test_questions_answers_and_signatures_are_part_of_the_text() -> None:
    said = [
        "Q: How long will it take",
        "A: Eleven weeks, if the bearings come in time",
        "— Ann Lister (@lister)",
    ]
    source = read("\n\n".join(["Cracked swing bridge closed", *BODY[:3], *said, *BODY[3:]]))
    assert [kinds(source)[line] for line in said] == ["body"] * 3
