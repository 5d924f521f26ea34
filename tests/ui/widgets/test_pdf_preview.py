"""The preview: the real pages, made off the interface thread, the newest wish only."""

from collections.abc import Callable
from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desktop.core.errors import ToolkitError
from desktop.ui.widgets.pdf_preview import PdfPreview
from tests.ui.pdfs import pdf

A4 = (595.0, 842.0)


@pytest.fixture
def preview(qtbot: QtBot) -> PdfPreview:
    made = PdfPreview()
    qtbot.addWidget(made)
    made.resize(600, 900)
    made.show()
    return made


def show(qtbot: QtBot, preview: PdfPreview, make: Callable[[], bytes], title: str = "Action plan") -> None:
    with qtbot.waitSignal(preview.drawn):
        preview.display(title, make)


def test_the_first_page_is_shown_with_how_many_there_are(qtbot: QtBot, preview: PdfPreview) -> None:
    data = pdf(A4, A4, A4)
    show(qtbot, preview, lambda: data)
    assert preview.page_words.text() == "Page 1 of 3"
    assert preview.sheet.accessibleName() == "Preview of “Action plan”. Page 1 of 3"
    assert preview.data() == data
    assert preview.sheet.isVisible()
    assert abs(preview.sheet.height() * A4[0] / A4[1] - preview.sheet.width()) <= 3


def test_the_document_is_made_off_the_interface_thread(qtbot: QtBot, preview: PdfPreview) -> None:
    seen = []

    def make() -> bytes:
        seen.append(current_thread() is main_thread())
        return pdf(A4)

    show(qtbot, preview, make)
    assert seen == [False]


def test_pages_are_turned_without_making_the_document_again(qtbot: QtBot, preview: PdfPreview) -> None:
    made = []

    def make() -> bytes:
        made.append(1)
        return pdf(A4, A4, A4)

    show(qtbot, preview, make)
    assert not preview.previous.isEnabled()
    with qtbot.waitSignal(preview.drawn):
        qtbot.keyClick(preview.next, Qt.Key.Key_Space)
    assert preview.page_words.text() == "Page 2 of 3"
    with qtbot.waitSignal(preview.drawn):
        qtbot.mouseClick(preview.next, Qt.MouseButton.LeftButton)
    assert preview.page_words.text() == "Page 3 of 3"
    assert made == [1]


def test_the_focus_stays_on_the_buttons_at_the_last_page(qtbot: QtBot, preview: PdfPreview) -> None:
    show(qtbot, preview, lambda: pdf(A4, A4))
    preview.next.setFocus()
    qtbot.keyClick(preview.next, Qt.Key.Key_Space)
    assert not preview.next.isEnabled()
    assert preview.focusWidget() is preview.previous


def test_a_single_page_offers_no_turning(qtbot: QtBot, preview: PdfPreview) -> None:
    show(qtbot, preview, lambda: pdf(A4))
    assert not preview.next.isVisible()
    assert preview.page_words.text() == "Page 1 of 1"


def test_only_the_newest_wish_counts(qtbot: QtBot, preview: PdfPreview) -> None:
    begun, go_on = Event(), Event()
    newer = pdf(A4, A4)

    def slow() -> bytes:
        begun.set()
        assert go_on.wait(10)
        return pdf(A4, A4, A4, A4)

    preview.display("Action plan", slow)
    qtbot.waitUntil(begun.is_set)
    preview.display("Action plan", lambda: newer)
    assert preview.data() is None
    with qtbot.waitSignal(preview.drawn):
        go_on.set()
    assert preview.data() == newer
    assert preview.page_words.text() == "Page 1 of 2"


def test_the_page_stays_when_choices_change_and_the_last_one_stands_for_those_gone(
    qtbot: QtBot, preview: PdfPreview
) -> None:
    show(qtbot, preview, lambda: pdf(A4, A4, A4))
    preview.turn(1)
    show(qtbot, preview, lambda: pdf(A4, A4, A4, A4))
    assert preview.page_words.text() == "Page 2 of 4"
    preview.turn(2)
    show(qtbot, preview, lambda: pdf(A4, A4))
    assert preview.page_words.text() == "Page 2 of 2"
    show(qtbot, preview, lambda: pdf(A4, A4, A4), title="Full assessment")
    assert preview.page_words.text() == "Page 1 of 3"


def test_long_work_is_told_and_the_words_go_when_it_ends(qtbot: QtBot, preview: PdfPreview) -> None:
    go_on = Event()

    def slow() -> bytes:
        assert go_on.wait(10)
        return pdf(A4)

    preview.display("Action plan", slow)
    qtbot.waitUntil(lambda: preview.words.text() == "Making the pages…" and preview.words.isVisible())
    with qtbot.waitSignal(preview.drawn):
        go_on.set()
    assert not preview.words.isVisible()


def test_what_cannot_be_made_is_said_in_words(qtbot: QtBot, preview: PdfPreview) -> None:
    def refuse() -> bytes:
        raise ToolkitError("It cannot be made.", "Put the name right.")

    show(qtbot, preview, refuse)
    assert preview.words.text() == "It cannot be made. Put the name right."
    assert not preview.sheet.isVisible()
    assert preview.data() is None


def test_a_fault_of_ours_comes_back_to_the_interface_thread(qtbot: QtBot, preview: PdfPreview) -> None:
    def fail() -> bytes:
        raise ZeroDivisionError

    with capture_exceptions() as caught, qtbot.waitSignal(preview.drawn):
        preview.display("Action plan", fail)
    assert [kind for kind, _fault, _trace in caught] == [ZeroDivisionError]


def test_a_wider_window_gets_a_sharper_picture(qtbot: QtBot, preview: PdfPreview) -> None:
    show(qtbot, preview, lambda: pdf(A4))
    before = preview.sheet.pixmap().width()
    with qtbot.waitSignal(preview.drawn):
        preview.resize(900, 1200)
    assert preview.sheet.pixmap().width() > before + 200


def test_nothing_is_made_while_nobody_looks(qtbot: QtBot, preview: PdfPreview) -> None:
    made = []

    def make() -> bytes:
        made.append(1)
        return pdf(A4)

    preview.hide()
    preview.display("Action plan", make)
    qtbot.wait(300)
    assert made == []
    with qtbot.waitSignal(preview.drawn):
        preview.show()
    assert made == [1]


def test_many_pages_are_in_a_list_that_the_keyboard_goes_through(qtbot: QtBot, preview: PdfPreview) -> None:
    show(qtbot, preview, lambda: pdf(A4, A4))
    assert not preview.list.isVisible()
    show(qtbot, preview, lambda: pdf(*[A4] * 9))
    assert [words for words, _page in preview.list.choices()] == [str(page) for page in range(1, 10)]
    preview.list.setFocus()
    with qtbot.waitSignal(preview.drawn):
        qtbot.keyClick(preview.list, Qt.Key.Key_End)
    assert preview.page_words.text() == "Page 9 of 9"
    assert not preview.next.isEnabled()
    with qtbot.waitSignal(preview.drawn):
        qtbot.mouseClick(preview.previous, Qt.MouseButton.LeftButton)
    assert preview.list.value() == 7
