"""Questions to the person in a window of their own: which file, and yes or no for what cannot be undone."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.words import _


def open_file(parent: QWidget, title: str, kinds: str, folder: Path) -> Path | None:
    """A file the person chose to open, or None."""
    name, _kind = QFileDialog.getOpenFileName(parent, title, str(folder), kinds)
    return Path(name) if name else None


def save_file(parent: QWidget, title: str, kinds: str, proposed: Path) -> Path | None:
    """Where the person wants a file saved, or None; the dialog itself asks before an old file is replaced."""
    name, _kind = QFileDialog.getSaveFileName(parent, title, str(proposed), kinds)
    if not name:
        return None
    chosen = Path(name)
    return chosen if chosen.suffix else chosen.with_suffix(proposed.suffix)


def record_files() -> str:
    """The kinds of file that are records."""
    return _("Partnership records (*.partnership)")


def spreadsheet_files() -> str:
    """The kinds of file that can be imported."""
    return _("Spreadsheets (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt);;All files (*)")
