"""What is taken for a statement: it decides what a row may be called."""

from __future__ import annotations

import pytest

from tui.english.grammar import opens_clause, states


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("The mayor resigned", True),
        ("The mayor is out", True),
        ("It’s over", True),
        ("The council took the ledgers", True),
        ("The two senators from Orla, Ann Lee and Dan Roe", False),
        ("Dan Roe, who resigned in May", False),
        ("Dan Roe, who resigned in May, was seen in Orla", True),
        ("The mayor said", False),
        ("The mayor said the dam was safe", True),
        ("One hundred red flags", False),
    ],
)
def test_a_statement_has_a_verb_of_its_own(text: str, yes: bool) -> None:
    assert states(text) is yes


@pytest.mark.parametrize(
    ("form", "yes"), [("if", True), ("dogged", True), ("running", True), ("the", False), ("king", False)]
)
def test_what_opens_a_subordinate_clause(form: str, yes: bool) -> None:
    assert opens_clause(form) is yes
