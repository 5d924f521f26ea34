"""What headings offer beside their neighbours."""

from datetime import date

from desktop.sheets.matching.fitting import Column
from desktop.sheets.matching.offers import Offer, offers_of

TODAY = date(2026, 11, 22)


def best(*columns: Column) -> dict[int, str]:
    """Column -> the field it offers first."""
    found: dict[int, Offer] = {}
    for offer in offers_of(columns, TODAY):
        found.setdefault(offer.column, offer)
    return {column: offer.field for column, offer in found.items()}


def test_the_best_offer_comes_first_and_the_left_one_of_equals() -> None:
    offers = offers_of([Column(1, "Notes", ("x",)), Column(2, "Comments", ("x",))], TODAY)
    assert [offer.column for offer in offers] == [1, 2]


def test_a_description_beside_a_name_tells_of_the_item() -> None:
    assert best(Column(1, "Risk title"), Column(2, "Risk description")) == {1: "measure", 2: "detail"}
    assert best(Column(1, "Risk description")) == {1: "measure"}


def test_severity_is_a_level_unless_it_stands_beside_how_likely_it_is() -> None:
    assert best(Column(1, "Severity", ("High", "Low"))) == {1: "rating"}
    assert 2 not in best(Column(1, "Likelihood", (1, 2)), Column(2, "Severity", (3, 2)))


def test_a_doubtful_heading_of_a_day_means_none_where_no_cell_says_when() -> None:
    assert "done_on" not in best(Column(1, "Resolved", ("Yes", "No"))).values()
    assert best(Column(1, "Resolved", (date(2026, 5, 1), date(2026, 6, 1)))) == {1: "done_on"}


def test_an_empty_twin_gives_way_to_the_one_with_cells() -> None:
    offers = offers_of([Column(1, "Score"), Column(2, "Score", (2, 3))], TODAY)
    assert offers[0].column == 2
