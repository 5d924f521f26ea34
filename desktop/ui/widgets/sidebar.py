"""The left side of the window: whose record, which assessment, the pages with their counts, and when it was saved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton

from desktop.core.text import shortened
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import column
from desktop.ui.widgets.text import Quiet, Strong
from desktop.words import _

WIDTH = 216
"""At 100%."""
LONGEST_NAME = 60
"""Characters of the organisation's name: three lines."""


class NavButton(Button):
    """One page of the program, with its count in words at the right."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setProperty("kind", "nav")
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = words
        self._count = Quiet()
        self._count.setWordWrap(False)
        laid = QHBoxLayout(self)
        laid.setContentsMargins(0, 0, look().px(8), 0)
        laid.addStretch(1)
        laid.addWidget(self._count)

    def show_count(self, count: str) -> None:
        """Show a count in words, or none."""
        self._count.setText(count)
        self._count.setVisible(bool(count))
        self.setAccessibleName(f"{self._words}, {count}" if count else self._words)


class Sidebar(QFrame):
    """Asks for a page by its name; knows nothing of records."""

    page_requested = Signal(str)

    def __init__(self, pages: tuple[tuple[str, str], ...], assessments: QMenu) -> None:
        super().__init__()
        self.organisation = Strong()
        self.assessment = QToolButton()
        self.assessment.setProperty("kind", "quiet")
        self.assessment.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.assessment.setMenu(assessments)
        self.saved = Quiet()
        self.saved.setAccessibleName(_("Saving"))
        self._group = QButtonGroup(self)
        self.buttons: dict[str, NavButton] = {}
        line = QLabel()
        line.setFixedHeight(1)
        line.setStyleSheet(f"background: {look().palette.line};")
        laid = column(self.organisation, self.assessment, line, gap=4, parent=self)
        laid.setContentsMargins(look().px(12), look().px(20), look().px(12), look().px(20))
        for name, words in pages:
            button = NavButton(words)
            button.clicked.connect(lambda _checked=False, page=name: self.page_requested.emit(page))
            self._group.addButton(button)
            self.buttons[name] = button
            laid.addWidget(button)
        laid.addStretch(1)
        laid.addWidget(self.saved)
        self.setFixedWidth(look().px(WIDTH))

    def show_organisation(self, name: str) -> None:
        """Show whose record it is; a very long name is cut, for the pages need the room."""
        self.organisation.setText(shortened(name, LONGEST_NAME))
        self.organisation.setAccessibleName(name)

    def show_assessment(self, label: str) -> None:
        """Show which assessment is open, with the others a press away; nothing where there is none."""
        words = _("{label} assessment").format(label=label)
        room = look().px(WIDTH - 56)
        short = self.assessment.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.assessment.setText(f"{short} ▾")
        self.assessment.setAccessibleName(_("{label} assessment, choose another").format(label=label))
        self.assessment.setVisible(bool(label))

    def mark(self, page: str) -> None:
        """Show which page is open; none for a page that is not in the list."""
        self._group.setExclusive(False)
        for name, button in self.buttons.items():
            button.setChecked(name == page)
        self._group.setExclusive(True)

    def offer(self, pages: dict[str, str]) -> None:
        """Show these pages, each with its count in words; hide the others."""
        for name, button in self.buttons.items():
            button.setVisible(name in pages)
            button.show_count(pages.get(name, ""))
