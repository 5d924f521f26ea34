"""Fields with their labels: text that saves itself, one line or several, choices, dates as people write them."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.core.text import clean_line
from desktop.ui.theme import look
from desktop.ui.widgets.layout import column
from desktop.ui.widgets.text import Quiet, Strong
from desktop.words import _

PAUSE = 900
"""Milliseconds of no typing after which text is saved: at most a second, as the promise to the user says."""


class Line(QLineEdit):
    """One line of text that saves itself after a pause and when it is left."""

    committed = Signal(str)

    def __init__(self, name: str, words: str = "") -> None:
        super().__init__(words)
        self.setAccessibleName(name)
        self._saved = words
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.commit)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self.commit)

    def _typed(self) -> None:
        self._pause.start()

    def commit(self) -> None:
        """Say what was typed, if it changed since it was last said."""
        self._pause.stop()
        if self.text() != self._saved:
            self._saved = self.text()
            self.committed.emit(clean_line(self.text()))

    def display(self, words: str) -> None:
        """Show stored words, unless the person is typing others just now."""
        if not (self.hasFocus() and self.text() != self._saved) and words != clean_line(self.text()):
            self.setText(words)
        self._saved = self.text() if not self._pause.isActive() else words


class Paragraph(QPlainTextEdit):
    """Several lines of text that save themselves after a pause and when left; Tab goes on to the next field."""

    committed = Signal(str)

    def __init__(self, name: str, words: str = "", *, lines: int = 3) -> None:
        super().__init__(words)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self._saved = words
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.commit)
        self.textChanged.connect(self._typed)
        self._lines = lines
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """As tall as its words, from the lines asked for to three times as many."""
        words = round(self.document().size().height())
        lines = max(self._lines, min(words, self._lines * 3))
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + look().px(24))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._fit()
        super().changeEvent(event)

    def _typed(self) -> None:
        if self.toPlainText() != self._saved:
            self._pause.start()

    def commit(self) -> None:
        """Say what was typed, if it changed since it was last said."""
        self._pause.stop()
        if self.toPlainText() != self._saved:
            self._saved = self.toPlainText()
            self.committed.emit(self._saved)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.commit()
        super().focusOutEvent(event)

    def display(self, words: str) -> None:
        """Show stored words, unless the person is typing others just now."""
        if self._pause.isActive() or words == self.toPlainText():
            return
        self._saved = words
        self.setPlainText(words)


class Choice(QComboBox):
    """A list to choose from; the wheel turns it only while it has the focus. Values are any object."""

    chosen = Signal(object)

    def __init__(self, name: str, choices: Iterable[tuple[str, object]] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._values: list[object] = []  # kept here: as item data a choice of ours would come back as a bare text
        self.offer(choices)
        self.activated.connect(lambda: self.chosen.emit(self.value()))

    def offer(self, choices: Iterable[tuple[str, object]]) -> None:
        """Offer these words and values in place of those before."""
        offered = list(choices)
        self.clear()
        self._values = [value for _words, value in offered]
        self.addItems([words for words, _value in offered])

    def value(self) -> object:
        """The chosen value."""
        place = self.currentIndex()
        return self._values[place] if place >= 0 else None

    def choices(self) -> list[tuple[str, object]]:
        """The words and values on offer."""
        return [(self.itemText(place), value) for place, value in enumerate(self._values)]

    def display(self, value: object) -> None:
        """Show this value as the chosen one."""
        if value in self._values:
            self.setCurrentIndex(self._values.index(value))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().text(), look().px(2), c=Qt.PenCapStyle.RoundCap))
        size = look().px(4)
        x, y = self.width() - look().px(16), self.height() // 2
        painter.drawPolyline(
            [QPoint(x - size, y - size // 2), QPoint(x, y + size // 2), QPoint(x + size, y - size // 2)]
        )

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class DateLine(QWidget):
    """A date typed as people write it ("3 4 27", "end of May") and read back in full below.

    Words that name no day are kept as words, or, with `keeps_words=False`, stay in the field and are not saved.
    """

    committed = Signal(object, str)
    """The day or None, and the words where they name no day."""

    def __init__(self, name: str, today: date | None = None, year_start: int = 4, *, keeps_words: bool = True) -> None:
        super().__init__()
        self._today, self._year_start = today, year_start
        self._keeps_words = keeps_words
        self._stored: date | None = None
        self.line = Line(name)
        self.line.setPlaceholderText(_("3 4 27, or end of May"))
        example = self.line.fontMetrics().horizontalAdvance(self.line.placeholderText())
        self.line.setMinimumWidth(example + look().px(24))
        self.heard = Quiet()
        column(self.line, self.heard, gap=4, parent=self)
        self.line.textChanged.connect(self._hear)
        self.line.committed.connect(self._say)
        self.setFocusProxy(self.line)

    def reckon(self, today: date, year_start: int) -> None:
        """Read "Q1" and "next May" from this day, in years that start in this month."""
        if (today, year_start) != (self._today, self._year_start):
            self._today, self._year_start = today, year_start
            self._hear(self.line.text())

    def day(self) -> date | None:
        """The day that the words in the field name."""
        from desktop.core.dates import read_date

        if self._today is None:
            return None
        return read_date(self.line.text(), today=self._today, year_start=self._year_start).day

    def _hear(self, words: str) -> None:
        from desktop.core.dates import in_full

        found = self.day()
        unread = _("kept as words") if self._keeps_words else _("This is not a date")
        said = in_full(found) if found else unread
        self.heard.show_words("" if words.strip() in ("", said) else said)

    def _refused(self) -> bool:
        return not self._keeps_words and bool(self.line.text().strip()) and self.day() is None

    def _say(self, words: str) -> None:
        if not self._refused():
            found = self.day()
            self.committed.emit(found, "" if found else words)

    def display(self, day: date | None, words: str = "", *, anew: bool = False) -> None:
        """Show a stored day, or the words kept in its place; what is no date stays in the field, unless `anew`."""
        from desktop.core.dates import in_full

        if self._refused() and day == self._stored and not anew:
            return
        self._stored = day
        self.line.display(in_full(day) if day else words)


def labelled(words: str, field: QWidget, hint: str = "") -> QVBoxLayout:
    """A field under its label, built together, with a hint between them where one helps."""
    label = Strong(words)
    label.setBuddy(field)
    if not field.accessibleName():
        field.setAccessibleName(words)
    parts: tuple[QWidget, ...] = (label, Quiet(hint), field) if hint else (label, field)
    if hint:
        field.setAccessibleDescription(hint)
    return column(*parts, gap=4)
