"""Blocks in order, headings with what they head."""

import pytest

from desktop.reports.blocks import Block, Bullets, Card, Column, Heading, Kept, Paragraph, Row, Table
from desktop.reports.document import render
from desktop.reports.options import Edition
from tests.reports.papers import document, pages, words

TABLE = Table((Column(("Name",)),), tuple(Row(((f"row {number}",),)) for number in range(5)))
HEADED: dict[str, Block] = {
    "a paragraph": Paragraph("row 0"),
    "a list": Bullets(("row 0", "row 1")),
    "a table": TABLE,
    "a card": Card((Paragraph("row 0"), Paragraph("row 1"))),
    "kept blocks": Kept((Paragraph("row 0"), Paragraph("row 1"))),
}


@pytest.mark.parametrize("headed", HEADED)
@pytest.mark.parametrize("edition", list(Edition))
def test_a_heading_is_on_the_page_of_what_it_heads(headed: str, edition: Edition) -> None:
    for lines in range(20, 45):
        above = (Paragraph(f"line {number}") for number in range(lines))
        data = render(document(*above, Heading(2, "Heading"), HEADED[headed], edition=edition))
        page = next(page for page in pages(data) if "Heading" in page)
        assert "row 0" in page


def test_blocks_come_in_the_order_they_were_given() -> None:
    data = render(document(Paragraph("one"), Bullets(("two", "three")), Heading(2, "four"), TABLE, Paragraph("five")))
    assert "A paper one • two • three four Name row 0 row 1 row 2 row 3 row 4 five" in words(data)


def test_kept_blocks_that_fit_a_page_stay_on_one() -> None:
    kept = [Kept(tuple(Paragraph(f"kept {number} line {line}") for line in range(7))) for number in range(20)]
    found = pages(render(document(*kept)))
    assert all(sum(f"kept {number} line" in page for page in found) == 1 for number in range(20))


def test_kept_blocks_longer_than_a_page_still_come_out() -> None:
    found = words(render(document(Kept(tuple(Paragraph(f"line {line}.") for line in range(200))))))
    assert all(f"line {line}." in found for line in range(200))
