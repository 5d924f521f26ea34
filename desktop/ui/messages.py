"""Words to the person outside any page: for a screen reader, and the calm window for a fault of our own."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QMessageBox, QWidget

from desktop.words import _


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say these words without moving the focus."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def show_fault(parent: QWidget | None, report: str) -> None:
    """One calm window for a fault of ours; `report` is where its details are kept."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(_("Partnership Toolkit"))
    box.setText(_("Something went wrong in the program. Your saved work is safe."))
    box.setInformativeText(
        _("You can go on. If it happens again, send this file to whoever helps you: {file}").format(file=report)
    )
    box.exec()
