"""Parts that stand side by side."""

from desktop.reports.blocks import Beside, Card, Heading, Larger, Paragraph
from desktop.reports.document import render
from tests.reports.gate import wrongs
from tests.reports.papers import document, letters, pages, words

STORY = "A long story without an end. " * 300


def tops(*blocks: Beside) -> dict[str, float]:
    """How high each of the letters x, y, z stands."""
    _size, found = next(iter(letters(render(document(*blocks)))))
    return {each.char: each.top for each in found if each.char in "XYZ"}


def test_parts_begin_at_the_same_height_and_are_read_from_left_to_right() -> None:
    made = document(Beside(((Paragraph("X"),), (Paragraph("Y"), Paragraph("Z"))), (1, 2)))
    high = tops(Beside(((Paragraph("X"),), (Paragraph("Y"), Paragraph("Z"))), (1, 2)))
    assert abs(high["X"] - high["Y"]) < 1 < high["Y"] - high["Z"]
    assert wrongs(render(made), made) == []


def test_parts_taller_than_a_page_come_one_below_another() -> None:
    made = document(Beside(((Paragraph("X"),), (Paragraph(STORY),)), (1, 9)))
    data = render(made)
    assert len(pages(data)) > 1
    assert wrongs(data, made) == []


def test_a_card_of_such_parts_is_cut_and_keeps_its_heading_with_what_follows() -> None:
    for lines in range(20, 34):
        card = Card((Beside(((Larger((Paragraph("X"),)),), (Heading(2, "Head"), Paragraph(STORY))), (1, 9)),))
        made = document(*[Paragraph("Above.")] * lines, card)
        data = render(made)
        found = next(page for page in pages(data) if "\nHead" in page or page.startswith("Head"))
        assert "A long story" in found.split("Head", 1)[1]
        assert "without an end" in words(data)
