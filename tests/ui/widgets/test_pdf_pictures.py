"""Pages of a PDF as pictures."""

from concurrent.futures import ThreadPoolExecutor

from desktop.ui.widgets.pdf_pictures import picture
from tests.ui.pdfs import pdf


def test_a_page_is_drawn_as_wide_as_asked_in_the_shape_of_its_paper() -> None:
    drawn = picture(pdf((400, 200)), 0, 600)
    assert (drawn.image.width(), drawn.image.height()) == (600, 300)
    assert drawn.image.pixelColor(20, 20).name() == "#000000"
    assert drawn.image.pixelColor(580, 20).name() == "#ffffff"


def test_each_page_has_its_own_picture_and_the_last_stands_for_those_beyond() -> None:
    data = pdf((400, 200), (200, 400))
    second = picture(data, 1, 100)
    assert (second.page, second.pages, second.image.height()) == (1, 2, 200)
    assert picture(data, 9, 100).page == 1


def test_several_threads_may_ask_at_once() -> None:
    data = pdf((400, 200), (200, 400))
    with ThreadPoolExecutor(4) as threads:
        drawn = list(threads.map(lambda number: picture(data, number % 2, 50), range(24)))
    assert [each.page for each in drawn] == [0, 1] * 12
