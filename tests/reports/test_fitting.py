"""Documents that take one page, and texts cut short."""

from hypothesis import given
from hypothesis import strategies as st

from desktop.reports.blocks import Paragraph
from desktop.reports.document import page_count
from desktop.reports.fitting import fitted, shortened
from tests.reports.papers import document


def test_the_first_that_takes_one_page_is_taken() -> None:
    tries = [document(*[Paragraph("A line.")] * count) for count in (200, 60, 20, 2)]
    assert fitted(tries) is tries[2]
    assert page_count(tries[1]) > 1


def test_the_last_is_taken_where_none_takes_one_page() -> None:
    tries = [document(*[Paragraph("A line.")] * count) for count in (200, 100)]
    assert fitted(tries) is tries[1]


def test_a_text_with_room_stays_whole_on_one_line() -> None:
    assert shortened("Ask people\nwhat they need", 40) == "Ask people what they need"


def test_a_text_is_cut_after_a_sentence_and_else_after_a_word() -> None:
    assert shortened("Log every worry. Look at the log each month.", 30) == "Log every worry.\u00a0…"
    assert shortened("Log every worry, however small it is", 24) == "Log every worry\u00a0…"


@given(st.text(max_size=200), st.integers(3, 80))
def test_no_text_grows_by_more_than_its_ellipsis(text: str, most: int) -> None:
    assert len(shortened(text, most)) <= most + 2
