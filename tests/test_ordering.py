from tests.samples import the_ferry
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
