"""Blocks as plain values."""

from desktop.reports.blocks import (
    Card,
    Column,
    Heading,
    Kept,
    Paragraph,
    Span,
    bold,
    headings,
    labelled,
    plain,
    spans,
    unbroken,
)


def test_a_text_of_several_pieces_reads_as_one() -> None:
    assert plain(("Who: ", bold("Chair"), "")) == "Who: Chair"


def test_pieces_without_characters_are_left_out() -> None:
    assert list(spans(("", Span(""), "Chair"))) == [Span("Chair")]


def test_a_label_is_bold_and_its_value_is_not() -> None:
    assert labelled("Who", "Chair") == (Span("Who: ", bold=True), Span("Chair"))


def test_an_unbroken_text_holds_no_space_to_break_at() -> None:
    assert " " not in unbroken("3 April 2027")


def test_headings_inside_cards_and_kept_blocks_are_found_in_order() -> None:
    one, two, three = Heading(1, "one"), Heading(2, "two"), Heading(3, "three")
    assert list(headings((one, Kept((two, Paragraph("x"))), Card((three,))))) == [one, two, three]


def test_a_column_shows_its_first_names_in_the_header() -> None:
    assert Column(("Who", "With", "Since"), heads=2).head == ("Who", "With")
