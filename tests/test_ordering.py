from dataclasses import replace

from tests.samples import the_ferry
from tui.comparison import Reading
from tui.ordering import in_order


def order(lead: str) -> list[str]:
    comparison = the_ferry()
    return [fact.id for fact in in_order(comparison.story, comparison.facts, lead)]


def test_the_lead_sources_facts_come_in_its_order() -> None:
    post = [id for id in order("post") if id in ("f1", "f2", "f3", "f4")]
    assert post == ["f1", "f2", "f3", "f4"]


def test_what_the_lead_lacks_stands_behind_what_the_other_told_before_it() -> None:
    assert order("post") == ["f1", "f2", "f6", "f3", "f5", "f4"]
    assert order("star") == ["f1", "f2", "f3", "f4", "f5", "f6"]


def test_every_fact_is_placed_once_whoever_leads() -> None:
    for lead in ("post", "echo", "star"):
        assert sorted(order(lead)) == ["f1", "f2", "f3", "f4", "f5", "f6"]


def test_the_order_in_which_they_come_makes_no_difference() -> None:
    comparison = the_ferry()
    facts = comparison.facts
    twin = replace(
        facts[0], id="f7", readings=(*facts[0].readings[:-1], Reading("star", ("star:2.1", "star:1.1")))
    )
    for lead in ("post", "echo", "star"):
        ordered = in_order(comparison.story, (*facts, twin), lead)
        assert in_order(comparison.story, (twin, *reversed(facts)), lead) == ordered
        assert in_order(comparison.story, ordered, lead) == ordered
