"""Buttons by the part they play: primary (one a page), ordinary, link, and choices that stay pressed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QSizePolicy, QWidget


class Button(QPushButton):
    """An ordinary button; `name` speaks for it where its words alone would not."""

    def __init__(self, words: str, *, name: str = "", primary: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        if primary:
            self.setProperty("kind", "primary")
        if name:
            self.setAccessibleName(name)

    def lead(self, *, primary: bool) -> None:
        """Make it the primary button of its page, or an ordinary one."""
        kind = "primary" if primary else None
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)


class LinkButton(Button):
    """A button that looks like a link: for the smaller steps of a page."""

    def __init__(self, words: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, name=name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class ChoiceButton(Button):
    """A button that stays pressed: one of a few filters or settings."""

    def __init__(self, words: str, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, name=name, parent=parent)
        self.setCheckable(True)


class Tickbox(QCheckBox):
    """A box to tick, no wider than its words, so that the focus ring goes round these alone."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
