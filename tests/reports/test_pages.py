"""The canvas of documents: texts that name pages, filled in at the end, and pages that take little room."""

import io

import pikepdf

from desktop.reports.blocks import Contents, Heading, NewPage, Paragraph
from desktop.reports.document import render
from tests.reports.papers import document, pages


def test_a_page_is_compressed_and_not_written_as_letters_on_top() -> None:
    with pikepdf.open(io.BytesIO(render(document(Paragraph("x"), NewPage(), Paragraph("y"))))) as paper:
        assert [str(page.Contents.Filter[0]) for page in paper.pages] == ["/FlateDecode"] * 2
        assert [len(page.Contents.Filter) for page in paper.pages] == [1, 1]


def test_page_numbers_that_are_known_late_stand_on_the_pages_that_name_them() -> None:
    parts = [each for number in range(12) for each in (NewPage(), Heading(2, f"Part {number}"))]
    found = pages(render(document(Contents(), *parts)))
    assert [f"Part {number} {number + 2}" in found[0] for number in range(12)] == [True] * 12
    assert [f"Page {number} of 13" in page for number, page in enumerate(found, start=1)] == [True] * 13
