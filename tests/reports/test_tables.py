"""Tables: widths that fill the paper, whole rows, repeated headers, long rows as cards."""

import pytest

from desktop.reports.blocks import Column, Heading, Row, Table
from desktop.reports.document import render
from desktop.reports.fonts import Lettering
from desktop.reports.options import Edition, Paper
from desktop.reports.style import Look
from desktop.reports.tables import Grid, cell_texts, column_widths, pieces
from desktop.reports.tagging.tree import Element
from tests.reports.papers import document, pages, words

COLUMNS = (Column(("Ref",)), Column(("Action", "Detail")), Column(("Who", "With"), heads=2))
LOOK = Look(Edition.STANDARD, Paper.LANDSCAPE)


def row(number: int, action: str = "Invite two carers to the services group", detail: str = "") -> Row:
    return Row(((f"A-{number:03d}",), (action, detail), ("Chair", "")), f"A-{number:03d} {action}")


def table(*rows: Row, blank_rows: int = 0) -> Table:
    return Table(COLUMNS, rows, in_title=("Ref", "Action"), blank_rows=blank_rows)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("rows", [0, 1, 40])
def test_columns_fill_the_width_of_the_paper(paper: Paper, rows: int) -> None:
    Lettering()
    look = Look(Edition.STANDARD, paper)
    widths = column_widths(table(*map(row, range(rows))), look)
    assert widths is not None
    assert sum(widths) == pytest.approx(look.width)


def test_a_column_with_more_words_is_wider() -> None:
    Lettering()
    widths = column_widths(table(row(1)), LOOK)
    assert widths is not None
    assert widths[1] > widths[0]


def test_no_width_fits_when_the_words_alone_fill_the_paper() -> None:
    Lettering()
    many = tuple(Column((f"Responsibilities{number}",)) for number in range(12))
    assert column_widths(Table(many, ()), LOOK) is None


def test_a_text_that_the_header_does_not_name_is_named_in_its_cell() -> None:
    words = cell_texts(table(), row(1, detail="At three meetings"), 1)
    assert len(words) == 2
    assert "".join(span.text for span in words[1]) == "Detail: At three meetings"  # type: ignore[union-attr]


def test_a_row_taller_than_half_a_page_is_given_back_to_become_a_card() -> None:
    long = row(2, detail="word " * 900)
    found = list(pieces(table(row(1), long, row(3)), LOOK, Lettering(), 460, Element("Sect")))
    assert [type(each) for each in found] == [Grid, Row, Grid]
    assert found[1] is long


def test_the_header_stands_on_every_page_of_the_table() -> None:
    found = pages(render(document(table(*map(row, range(120))), paper=Paper.LANDSCAPE)))
    with_rows = [page for page in found if "A-0" in page or "A-1" in page]
    assert len(with_rows) > 3
    assert all(page.count("Ref Action") == 1 for page in with_rows)


def test_a_row_is_never_cut_by_the_end_of_a_page() -> None:
    rows = [row(number, detail=f"begin{number:03d} " + "word " * 60 + f"end{number:03d}") for number in range(60)]
    found = pages(render(document(table(*rows), paper=Paper.LANDSCAPE)))
    for number in range(60):
        assert [f"begin{number:03d}" in page for page in found] == [f"end{number:03d}" in page for page in found]


def test_large_print_has_cards_in_place_of_rows() -> None:
    data = render(document(table(row(1, detail="At three meetings")), edition=Edition.LARGE))
    assert "Ref Action" not in words(data)
    assert "A-001 Invite two carers to the services group Detail: At three meetings Who: Chair" in words(data)


def test_a_table_of_blank_rows_still_has_its_header() -> None:
    assert "Ref Action Who With" in words(render(document(Heading(2, "New"), table(blank_rows=3))))
