from tests.grid.golden import check, drawn
from tests.samples import a_large_comparison, the_ferry
from tui.grid.coverage import Coverage
from tui.grid.rows import rows_of
from tui.grid.view import start
from tui.index import Index
from tui.measure import width_of


def test_coverage_at_eighty_columns() -> None:
    index = Index(the_ferry())
    view = start(index.comparison.story)
    check("coverage-80.txt", drawn(Coverage(index, rows_of(index, view), view, 80), cursor=2))


def test_twenty_sources_fit_a_narrow_screen() -> None:
    index = Index(a_large_comparison(20, 30))
    view = start(index.comparison.story)
    picture = Coverage(index, rows_of(index, view), view, 80)
    for line in [picture.heads(), *(picture.line(number, False) for number in range(picture.height))]:
        assert width_of("".join(text for text, _ in line)) == 80


def test_heads_say_how_many_facts_each_source_reports() -> None:
    index = Index(the_ferry())
    view = start(index.comparison.story)
    heads = "".join(text for text, _ in Coverage(index, rows_of(index, view), view, 80).heads())
    assert heads.split() == ["▸Post", "4", "Echo", "4", "Star", "3"]
