"""Questions to the person in a window of their own: which file, and yes or no for what cannot be undone."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.words import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


def open_file(parent: QWidget, title: str, kinds: str, folder: Path) -> Path | None:
    """A file the person chose to open, or None; looked for in this folder, or the nearest around it that is there."""
    there = next((each for each in (folder, *folder.parents) if each.is_dir()), folder)
    name, _kind = QFileDialog.getOpenFileName(parent, title, str(there), kinds)
    return Path(name) if name else None


def open_files(parent: QWidget, title: str, kinds: str, folder: Path) -> tuple[Path, ...]:
    """The files the person chose to open, one or several; none where they left it."""
    there = next((each for each in (folder, *folder.parents) if each.is_dir()), folder)
    names, _kind = QFileDialog.getOpenFileNames(parent, title, str(there), kinds)
    return tuple(Path(each) for each in names)


def save_file(parent: QWidget, title: str, kinds: str, proposed: Path) -> Path | None:
    """Where the person wants a file saved, with the proposed ending, or None.

    The dialog asks before it takes the name of an old file. Where a name without its ending was typed, and there is
    a file of that name with it, the dialog comes again with the whole name, so that this one is asked about too.
    """
    while True:
        name = _ask_where(parent, title, kinds, proposed)
        if not name:
            return None
        chosen = Path(name)
        if chosen.suffix.lower() == proposed.suffix.lower():
            return chosen
        proposed = chosen.with_name(chosen.name + proposed.suffix)
        if not proposed.exists():
            return proposed


def _ask_where(parent: QWidget, title: str, kinds: str, proposed: Path) -> str:
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    return name


def choose_printer(parent: QWidget, title: str, pages: int) -> "QPrinter | None":
    """The printer for a document of so many pages, with the ranges and copies the person chose, or None."""
    from PySide6.QtGui import QPageSize
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(_("Print “{name}”").format(name=title))
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=pages > 1)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None


def record_files() -> str:
    """The kinds of file that are records."""
    return _("Partnership records (*.partnership)")


def workbook_files() -> str:
    """The kinds of file that come home."""
    return _("Excel and LibreOffice workbooks (*.xlsx *.xlsm *.xls *.xlsb *.ods);;All files (*)")


def spreadsheet_files() -> str:
    """The kinds of file that can be imported."""
    return _("Spreadsheets (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt);;All files (*)")
