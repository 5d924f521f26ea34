"""Settings: text size and colours, and where records are kept. What is asked for is carried out by the window."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import QPlainTextEdit

from desktop.ui.messages import announce
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import Card, row
from desktop.ui.widgets.look_choices import LookChoices
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Quiet, Section, Text
from desktop.words import _

WIDEST = 720
LINES = 2


class PathBox(QPlainTextEdit):
    """A path to read, select and copy; it wraps anywhere, and Tab goes on."""

    def __init__(self, name: str, path: str) -> None:
        super().__init__(path)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * LINES + look().px(24))


class SettingsPage(Page):
    """Shown with or without an open record; `display_look` says what is chosen now."""

    text_size_requested = Signal(int)
    theme_requested = Signal(str)

    def __init__(self, records_folder: str) -> None:
        super().__init__()
        self.title.setText(_("Settings"))
        self.subtitle.setText(_("How the program looks, and where it keeps your work."))
        self.looks = LookChoices()
        self.looks.text_size_requested.connect(self.text_size_requested)
        self.looks.theme_requested.connect(self.theme_requested)
        self.path = PathBox(_("Folder of your records"), records_folder)
        self.copy_button = Button(_("Copy"), name=_("Copy the folder of your records"))
        self.copied = Text()
        self.copied.setVisible(False)
        self.copy_button.clicked.connect(self._copy)
        copying = row(self.copy_button, self.copied)
        copying.addStretch(1)
        for card in (
            Card(Section(_("Easier to read")), self.looks),
            Card(
                Section(_("Where your records are kept")),
                Text(_("Each organisation has one file in this folder, on this computer only.")),
                self.path,
                copying,
                Quiet(_("Nothing leaves this computer by itself. To send a record, choose File, Save a copy to send.")),
            ),
        ):
            card.setMaximumWidth(look().px(WIDEST))
            self.body.addWidget(card)
        self.body.addStretch(1)

    def display(self, scene: Scene | None, place: Place) -> None:
        self.copied.setVisible(False)

    def display_look(self, size: int, theme: str) -> None:
        """Show the text size in per cent and the theme that are chosen."""
        self.looks.display(size, theme)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.path.toPlainText())
        self.copied.show_words(_("✓ Copied"))
        announce(self.copied, _("Copied"))
