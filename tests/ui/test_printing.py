"""Printing: which pages go, how they lie, and that a printer that writes a PDF gets them all."""

from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Pdf
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from desktop.core.errors import ToolkitError
from desktop.core.record import new_record
from desktop.ui import dialogs, theme
from desktop.ui.pages.reports import ReportsPage
from desktop.ui.places import Place
from desktop.ui.printing import send, wanted_pages
from desktop.ui.widgets.pdf_pictures import picture
from tests.ui.pdfs import pdf
from tests.window import open_program, settle

A4, WIDE, A3 = (595.0, 842.0), (842.0, 595.0), (842.0, 1191.0)


def to_file(path: Path, resolution: int = 72) -> QPrinter:
    """A printer that writes a PDF."""
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(resolution)
    return printer


def only(printer: QPrinter, ranges: str) -> QPrinter:
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setPageRanges(QPageRanges.fromString(ranges))
    return printer


def never() -> bool:
    return False


def shapes(path: Path) -> list[str]:
    """How each page of a PDF lies."""
    with Pdf.open(BytesIO(path.read_bytes())) as document:
        boxes = [[float(each) for each in page.mediabox] for page in document.pages]
    return ["wide" if box[2] > box[3] else "tall" for box in boxes]


def test_every_page_is_printed_and_lies_as_it_was_made(qapp: QApplication, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert send(to_file(out), pdf(A4, WIDE, A4), never) == 3
    assert shapes(out) == ["tall", "wide", "tall"]


def test_a_page_is_printed_in_its_true_size_with_its_strips_in_order(qapp: QApplication, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    data = pdf(A4)
    send(to_file(out, 200), data, never)  # more than one strip
    before, after = picture(data, 0, 200).image, picture(out.read_bytes(), 0, 200).image
    assert abs(before.height() - after.height()) <= 1
    for y in range(4, 276, 8):
        assert after.pixelColor(90, y).lightness() < 40, y
        assert after.pixelColor(110, y).lightness() > 215, y


def test_a_page_larger_than_the_paper_is_made_smaller(qapp: QApplication, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    send(to_file(out), pdf(A3), never)
    printed = picture(out.read_bytes(), 0, 200).image
    assert printed.pixelColor(90, 140).lightness() < 40
    assert printed.pixelColor(110, 140).lightness() > 215


def test_only_the_pages_asked_for_are_printed(qapp: QApplication, tmp_path: Path) -> None:
    out = tmp_path / "out.pdf"
    assert send(only(to_file(out), "2,4-9"), pdf(A4, WIDE, A4, WIDE, WIDE), never) == 3
    assert shapes(out) == ["wide", "wide", "wide"]


def test_pages_that_are_not_there_are_refused_with_how_many_there_are(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match="3 pages"):
        send(only(to_file(tmp_path / "out.pdf"), "7"), pdf(A4, A4, A4), never)


def test_copies_that_the_printer_does_not_make_are_made_by_us(qapp: QApplication, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "out.pdf")
    printer.setCopyCount(2)
    assert not printer.supportsMultipleCopies()
    printer.setCollateCopies(True)
    assert wanted_pages(printer, 3) == [0, 1, 2, 0, 1, 2]
    printer.setCollateCopies(False)
    assert wanted_pages(printer, 2) == [0, 0, 1, 1]


def test_the_last_page_can_come_first(qapp: QApplication, tmp_path: Path) -> None:
    printer = to_file(tmp_path / "out.pdf")
    printer.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    assert wanted_pages(printer, 3) == [2, 1, 0]


def test_what_is_cancelled_stops_at_once(qapp: QApplication, tmp_path: Path) -> None:
    asked: list[int] = []

    def after_one_page() -> bool:
        asked.append(1)
        return len(asked) > 2

    assert send(to_file(tmp_path / "out.pdf"), pdf(A4, A4, A4), after_one_page) == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_told_in_words(qapp: QApplication, tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match="did not take the document"):
        send(to_file(tmp_path / "no such folder" / "out.pdf"), pdf(A4), never)


def test_a_report_is_printed_from_its_page_and_a_message_says_so(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.load_fonts()
    out, asked = tmp_path / "out.pdf", []

    def choose(_parent: object, title: str, pages: int) -> QPrinter:
        asked.append((title, pages))
        return to_file(out)

    monkeypatch.setattr(dialogs, "choose_printer", choose)
    program = open_program(qapp, new_record("Harbour"))
    program.window.show_place(Place("reports", "plan"))
    page = program.window.page("reports")
    assert isinstance(page, ReportsPage)
    page.print_it()

    def said() -> bool:
        labels = [label for each in program.window.messages.shown() for label in each.findChildren(QLabel)]
        return any("“Action plan” is sent to the printer" in label.text() for label in labels)

    qtbot.waitUntil(said, timeout=30_000)
    assert asked == [("Action plan", len(shapes(out)))]
    program.window.close()
    program.window.deleteLater()
    settle(qapp)


def test_a_size_is_in_points() -> None:
    from desktop.ui.widgets.pdf_pictures import page_sizes

    assert page_sizes(pdf(A4, WIDE)) == (QSizeF(*A4), QSizeF(*WIDE))
