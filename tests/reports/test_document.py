"""Every document: page x of y, running heads, embedded fonts, metadata, nothing off the paper, any text at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.text import clean
from desktop.reports.blocks import (
    Bullets,
    Card,
    Column,
    Document,
    Heading,
    NewPage,
    Paragraph,
    Row,
    Squares,
    Table,
    bold,
)
from desktop.reports.document import render
from desktop.reports.fonts import Lettering
from desktop.reports.options import Edition, Paper
from desktop.reports.right_to_left import is_needed
from desktop.reports.style import SIZES
from tests.reports.papers import bookmarks, document, fonts, letters, metadata, pages, squeezed, words

LONG = tuple(Paragraph(f"line {number}") for number in range(120))


def everything(typed: str, edition: Edition = Edition.STANDARD, paper: Paper = Paper.PORTRAIT) -> Document:
    """A document with the same text in every kind of place that takes a person's words."""
    columns = (Column(("Name",)), Column(("More", "And more")), Column(("Short",)))
    return document(
        Heading(2, typed),
        Paragraph((typed, bold(typed))),
        Bullets((typed, "x")),
        Table(columns, (Row(((typed,), (typed, typed), ("x",)), typed), Row((("y",), ("", ""), ("z",)), "y"))),
        Card((Paragraph(typed), Paragraph("x"))),
        edition=edition,
        paper=paper,
    )


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("paper", list(Paper))
def test_every_page_says_which_page_of_how_many_and_the_day(edition: Edition, paper: Paper) -> None:
    found = pages(render(document(*LONG, edition=edition, paper=paper)))
    assert len(found) > 2
    for number, page in enumerate(found, start=1):
        assert f"Page {number} of {len(found)}" in page
        assert "22 November 2026" in page


def test_every_page_after_the_first_has_the_title_at_its_head() -> None:
    found = pages(render(document(*LONG)))
    assert found[0].startswith("A paper\n")
    assert all(page.startswith("A paper · A charity\n") for page in found[1:])


def test_the_standing_line_is_under_the_head_of_every_later_page() -> None:
    found = pages(render(document(*LONG, standing="Our view so far.")))
    assert all(page.startswith("A paper · A charity\nOur view so far.\n") for page in found[1:])


def test_a_running_head_that_is_too_long_is_cut_with_an_ellipsis() -> None:
    paper = document(*LONG)
    named = Document(**{name: getattr(paper, name) for name in paper.__slots__} | {"running": "Long name " * 4000})
    head = pages(render(named))[1].splitlines()[0]
    assert head.startswith("Long name Long name")
    assert head.endswith("…")


def test_the_credit_line_is_on_the_last_page_only() -> None:
    found = pages(render(document(*LONG)))
    assert ["Credit where it is due." in page for page in found] == [False] * (len(found) - 1) + [True]


def test_closing_blocks_stay_on_the_page_of_the_credit_line() -> None:
    for lines in range(25, 45):
        data = render(document(*LONG[:lines], closing=(Heading(2, "Key"), Bullets(("one", "two")))))
        assert "Key" in pages(data)[-1]
        assert "Credit" in pages(data)[-1]


def test_title_author_language_and_creation_day_are_set() -> None:
    found = metadata(render(document()))
    assert found["/Title"] == "A paper: A charity"
    assert found["/Author"] == "A charity"
    assert found["/CreationDate"] == "D:20261122000000Z"
    assert found["Lang"] == "en-GB"
    assert found["DisplayDocTitle"] == "true"


def test_headings_are_bookmarks_with_their_pages() -> None:
    data = render(document(Heading(2, "One"), Heading(3, "Detail"), NewPage(), Heading(2, "Two & <two>")))
    assert bookmarks(data) == [(0, "A paper", 1), (0, "One", 1), (1, "Detail", 1), (0, "Two & <two>", 2)]


def test_only_embedded_fonts_are_used() -> None:
    found = fonts(render(everything("■ Привет 😀 שלום")))
    assert found
    assert all(found.values()), found


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(everything("x")) == render(everything("x"))


def test_what_could_not_be_shown_is_named_once_at_the_end() -> None:
    found = words(render(document(Paragraph("😀 and 😀 and 漢"))))
    named = "Some characters could not be shown: grinning face, cjk unified ideograph-6f22."
    assert found.count("could not be shown") == 1
    assert named in found


def test_nothing_is_said_of_characters_where_all_could_be_shown() -> None:
    assert "could not be shown" not in words(render(document(Paragraph("Café ■ שלום"))))


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_is_smaller_than_the_edition_or_off_the_paper(edition: Edition, paper: Paper) -> None:
    typed = "A word, a-very-long-word-that-goes-on " + "x" * 300
    for (width, height), found in letters(render(everything(typed, edition, paper))):
        assert found
        assert min(letter.size for letter in found) >= SIZES[edition]
        assert min(letter.left for letter in found) >= 27
        assert max(letter.right for letter in found) <= width - 27
        assert min(letter.bottom for letter in found) >= 24
        assert max(letter.top for letter in found) <= height - 24


TYPED = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="<>&/='\"bi img src{}% \n", max_size=80),
    st.text(alphabet="אבגדabc123 ().", max_size=60),
    st.text(alphabet="😀👩🏽‍⚕️★漢 x", max_size=20),
    st.text(alphabet="ab", min_size=150, max_size=400),
)


@settings(max_examples=60)
@given(TYPED, st.sampled_from(Edition), st.sampled_from(Paper))
def test_any_text_makes_a_document_and_fetches_nothing(typed: str, edition: Edition, paper: Paper) -> None:
    data = render(everything(clean(typed), edition, paper))
    assert b"/URI" not in data
    assert all(fonts(data).values())


@settings(max_examples=60)
@given(TYPED.filter(lambda typed: not is_needed(typed)))
def test_any_text_that_can_be_shown_comes_out_as_it_was_typed(typed: str) -> None:
    cleaned = clean(typed)
    shown = "".join(piece for _font, piece in Lettering().runs(cleaned.replace("\t", " ").replace("\u00ad", "")))
    lines = squeezed("".join(pages(render(document(Card((Paragraph(cleaned),)))))))
    assert squeezed(shown) in lines.replace("\ufffe", "")


def test_texts_of_many_pages_in_every_place_come_out_whole() -> None:
    data = render(everything("word " * 1200))
    assert words(data).count("word") >= 8 * 1200


def test_squares_without_measures_are_no_trouble() -> None:
    assert "A paper" in words(render(document(Squares((), ""))))
