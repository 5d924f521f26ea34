"""Texts as paragraphs: markup is only text, lines break where they should."""

import pytest

from desktop.reports.blocks import NO_BREAK, Heading, Paragraph, Span, Tone, bold
from desktop.reports.document import render
from tests.reports.papers import bookmarks, document, pages, words


@pytest.mark.parametrize(
    "typed",
    [
        "<b>not bold</b> & <i>not slanted</i>",
        "<img src='http://example.org/x.png'/>",
        "<a href='http://example.org'>here</a> &amp; &#65; &nope;",
        "<para><font size=200>big</font>",
        "5 < 6 > 4 && ]]> <!-- -->",
        "{braces} %s %(x)s \\n",
    ],
)
def test_markup_that_a_person_typed_is_only_text(typed: str) -> None:
    data = render(document(Heading(2, typed), Paragraph(("Before ", bold(typed), " after"))))
    assert words(data).count(typed) == 2
    assert b"/URI" not in data
    assert b"/Subtype /Image" not in data


def test_a_line_feed_starts_a_new_line() -> None:
    assert "first\nsecond\n" in pages(render(document(Paragraph("first\nsecond"))))[0]


def test_a_tab_is_a_space() -> None:
    assert "one two" in words(render(document(Paragraph("one\ttwo"))))


def test_a_date_is_never_split_over_two_lines() -> None:
    text = " ".join("by 3 April 2027" for _number in range(40))
    lines = pages(render(document(Paragraph(text))))[0].splitlines()
    dated = [line for line in lines if "April" in line]
    assert len(dated) > 3
    assert all(line.count("3 April 2027") == line.count("April") for line in dated)


def test_a_telephone_number_is_never_split_over_two_lines() -> None:
    lines = pages(render(document(Paragraph("ring 01632 960142 " * 30))))[0].splitlines()
    assert sum(line.count("01632 960142") for line in lines) == 30


def test_spaces_that_do_not_break_can_be_searched_for_as_spaces() -> None:
    data = render(document(Paragraph(f"by 3{NO_BREAK}April")))
    assert "by 3 April" in words(data)
    assert NO_BREAK not in words(data)


def test_a_word_longer_than_the_line_is_cut_and_none_of_it_lost() -> None:
    word = "".join(chr(ord("a") + number % 26) for number in range(400))
    assert word in words(render(document(Paragraph(word)))).replace(" ", "")


def test_tones_and_fonts_in_one_line_keep_their_order() -> None:
    text = ("By 6 May: ", Span("■ Late", bold=True, tone=Tone.LATE), " since Привет ", bold("6 May"))
    assert "By 6 May: ■ Late since Привет 6 May" in words(render(document(Paragraph(text))))


def test_hebrew_lines_read_in_their_own_order() -> None:
    data = render(document(Paragraph("שלום עולם"), Paragraph(" ".join(["שלום עולם"] * 60))))
    assert words(data).count("שלום עולם") == 61


def test_a_heading_over_two_pages_has_one_bookmark() -> None:
    data = render(document(Heading(2, "word " * 1200)))
    assert len(pages(data)) > 1
    assert len(bookmarks(data)) == 2


def test_words_with_a_wide_space_between_them_stay_apart() -> None:
    found = words(render(document(Paragraph(("one\u2003two", bold("\u2003three\u3000four"))))))
    assert "one two three four" in found


def test_a_bookmark_has_no_hint_for_a_hyphen() -> None:
    assert bookmarks(render(document(Heading(2, "Part\u00adner\u2003ship"))))[1][1] == "Partner ship"
