"""Cards, squares, writing lines and contents lines on real pages."""

from desktop.reports.blocks import Card, Contents, Heading, NewPage, Paragraph, Square, Squares, Writing
from desktop.reports.document import render
from tests.reports.papers import document, letters, pages, words


def test_a_card_that_fits_a_page_is_never_cut() -> None:
    cards = [Card(tuple(Paragraph(f"card {number} line {line}") for line in range(9))) for number in range(30)]
    found = pages(render(document(*cards)))
    for number in range(30):
        on = [page for page in found if f"card {number} line" in page]
        assert len(on) == 1
        assert all(f"card {number} line {line}" in on[0] for line in range(9))


def test_a_card_taller_than_a_page_goes_on_without_losing_a_word() -> None:
    text = " ".join(f"word{number}" for number in range(3000))
    data = render(document(Paragraph("before"), Card((Heading(2, "Tall"), Paragraph(text))), Paragraph("after")))
    body = [line for page in pages(data) for line in page.splitlines() if "word" in line]
    assert " ".join(" ".join(body).split()) == text


def test_squares_show_levels_and_what_is_not_known() -> None:
    squares = (Square("0", 0), Square("3", 3), Square("?"), Square("n/a"), Square(""))
    assert "0 3 ? n/a" in words(render(document(Squares(squares, "0; 3; don’t know"))))


def test_a_long_row_of_squares_goes_on_below_and_stays_on_the_paper() -> None:
    data = render(document(Squares(tuple(Square("2", 2) for _number in range(60)), "")))
    for (width, _height), found in letters(data):
        assert all(letter.right < width - 50 for letter in found if letter.char == "2" and letter.top > 700)


def test_lines_to_write_on_have_their_labels() -> None:
    assert "Action Who By when" in words(render(document(Card((Writing(("Action", "Who", "By when")),)))))


def test_the_contents_list_names_later_headings_of_level_two_with_their_pages() -> None:
    data = render(
        document(
            Heading(2, "In this paper"),
            Contents(),
            NewPage(),
            Heading(2, "First part"),
            Heading(3, "A detail"),
            NewPage(),
            Heading(2, "Second part"),
            Paragraph("x"),
        )
    )
    assert "In this paper\nFirst part 2\nSecond part 3\n" in pages(data)[0]
    assert "A detail" not in pages(data)[0]
