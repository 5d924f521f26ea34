"""Labels by the part they play: title, section, body, quiet text. The theme gives each class its font."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Text(QLabel):
    """Body text: plain (never markup from a person), wrapped, and readable with the keyboard off."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_words(self, words: str) -> None:
        """Show these words, or nothing where there are none; a label laid nowhere would be a window."""
        self.setText(words)
        self.setVisible(bool(words) and self.parent() is not None)


class Title(Text):
    """The one heading of a page."""


class Subtitle(Text):
    """The sentence under the title."""


class Section(Text):
    """A heading inside a page."""


class Strong(Text):
    """Body text that leads."""


class Quiet(Text):
    """Small text in quiet ink."""


class SmallStrong(Text):
    """Small text that leads."""


def toned(label: QLabel, name: str, value: str) -> None:
    """Set a style property of a label ("tone" or "badge") and let the style sheet see it."""
    if label.property(name) == value:
        return
    label.setProperty(name, value)
    label.style().unpolish(label)
    label.style().polish(label)
