"""Ids, sigla and titles."""

from __future__ import annotations

import pytest

from tui.reading.naming import LONGEST_SIGLUM, siglum_for, unique_ids, unique_sigla


@pytest.mark.parametrize(
    ("outlet", "stem", "agency", "siglum"),
    [
        ("Fox News", "000_3ca8aefae204", "AP", "Fox"),
        ("The Independent", "x", "", "Independent"),
        ("Harbour City Morning Herald", "x", "", "HCMH"),
        ("New York Times", "x", "", "NYT"),
        ("", "fox", "AP", "Fox"),
        ("", "nyt", "", "NYT"),
        ("", "hpo", "", "HPO"),
        ("", "wapo", "", "Wapo"),
        ("", "msnbc", "", "Msnbc"),
        ("", "LL", "", "LL"),
        ("", "HuffPost", "", "HuffPost"),
        ("", "01-courier", "", "Courier"),
        ("", "harbour-herald-monday", "", "Harbour"),
        ("", "004_49dbbb4dd2ab5604", "AP", "AP"),
        ("", "004_49dbbb4dd2ab5604", "", "004"),
        ("", "49dbbb4dd2ab5604", "", ""),
        ("", "article2", "Reuters", "Reuters"),
        ("", "text", "", ""),
        ("", "17", "", "17"),
        ("", "a-b", "", "A B"),
    ],
)
def test_siglum(outlet: str, stem: str, agency: str, siglum: str) -> None:
    assert siglum_for(outlet, stem, agency) == siglum


def test_sigla_are_unique_and_short() -> None:
    assert unique_sigla(["Fox", "", "Fox", "fox"]) == ["Fox", "B", "Fox 2", "fox 3"]
    assert unique_sigla(["B", ""]) == ["B", "B 2"]
    assert unique_sigla(["", "A"]) == ["A 2", "A"]
    assert all(len(siglum) <= LONGEST_SIGLUM for siglum in unique_sigla(["Independents"] * 120))
    assert len(set(unique_sigla(["Independents"] * 120))) == 120
    assert unique_sigla([""] * 28)[24:] == ["Y", "Z", "AA", "AB"]


def test_ids_are_unique() -> None:
    assert unique_ids(["a", "a", "a", "b"], ["x", "y", "y", ""]) == ["a", "y-a", "y-a-2", "b"]
    assert unique_ids(["\x1b[2J", "a", "a"], ["", "", ""]) == ["source", "a", "a-2"]
