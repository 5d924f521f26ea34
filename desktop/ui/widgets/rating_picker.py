"""The four levels (or the four plain answers) of a measure as large choices, with "don't know" and "does not apply"."""

from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QSizePolicy, QWidget

from desktop.core.assessment import State
from desktop.palette import TARGET
from desktop.ui.theme import look
from desktop.ui.widgets.layout import column, row, wrapped

Answer = tuple[State, int | None]
NOTHING: Answer = (State.NOT_ASSESSED, None)


class LevelChoice(QFrame):
    """One level: its radio button, number, name and words; a click anywhere chooses it."""

    def __init__(self, lead: str, words: str) -> None:
        super().__init__()
        self.button = QRadioButton()
        self.button.setAccessibleName(f"{lead}. {words}" if words else lead)
        self.button.setProperty("ring", "parent")
        self.button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.text = QLabel(f"<b>{escape(lead)}</b> – {escape(words)}" if words else f"<b>{escape(lead)}</b>")
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setWordWrap(True)
        self._line = row(self.button, self.text, gap=8)
        self._line.setStretch(1, 1)
        self._line.setAlignment(self.button, Qt.AlignmentFlag.AlignTop)
        laid = column(self._line, parent=self)
        laid.setContentsMargins(look().px(14), look().px(8), look().px(14), look().px(8))
        self.setMinimumHeight(look().px(TARGET))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.button.toggled.connect(self._mark)

    def enlarge(self, font: QFont) -> None:
        """Show its words in a larger font, with a larger mark in the middle of their height."""
        self.text.setFont(font)
        _enlarge(self.button, font)
        self._line.setAlignment(self.button, Qt.AlignmentFlag.AlignVCenter)

    def _mark(self, chosen: bool) -> None:
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()
        super().mouseReleaseEvent(event)


def _enlarge(button: QRadioButton, font: QFont) -> None:
    """Give a button a larger font, and a mark that grows with it."""
    if not button.property("large"):
        button.setProperty("large", True)
        button.style().unpolish(button)
        button.style().polish(button)
    button.setFont(font)


class RatingPicker(QWidget):
    """Chooses one answer for one measure; `chosen` says a person did, `display` never does."""

    chosen = Signal(object)

    def __init__(self, choices: tuple[tuple[str, str], ...], *, dont_know: str, not_applicable: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.levels = tuple(LevelChoice(lead, words) for lead, words in choices)
        self.dont_know = QRadioButton(dont_know)
        self.not_applicable = QRadioButton(not_applicable)
        self._answers: tuple[tuple[QRadioButton, Answer], ...] = (
            *((each.button, (State.RATED, number)) for number, each in enumerate(self.levels)),
            (self.dont_know, (State.DONT_KNOW, None)),
            (self.not_applicable, (State.NOT_APPLICABLE, None)),
        )
        for number, (button, _answer) in enumerate(self._answers):
            self._group.addButton(button, number)
            button.installEventFilter(self)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._answers[number][1]))
        column(*self.levels, wrapped(self.dont_know, self.not_applicable, gap=16), gap=8, parent=self)
        self.setFocusProxy(self._first())

    def display(self, answer: Answer) -> None:
        """Show this answer, or none."""
        self._group.setExclusive(False)
        for button, meaning in self._answers:
            button.setChecked(meaning == answer and answer != NOTHING)
        self._group.setExclusive(True)
        self.setFocusProxy(next((button for button, _answer in self._answers if button.isChecked()), self._first()))

    def enlarge(self, font: QFont, smaller: QFont) -> None:
        """Show the levels in a larger font, and the two smaller answers in another."""
        for each in self.levels:
            each.enlarge(font)
        for button in (self.dont_know, self.not_applicable):
            _enlarge(button, smaller)

    def value(self) -> Answer:
        """The answer shown now."""
        return next((meaning for button, meaning in self._answers if button.isChecked()), NOTHING)

    def _first(self) -> QRadioButton:
        return self._answers[0][0]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys move between answers without choosing one; Space or Enter chooses."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            buttons = [button for button, _answer in self._answers if not button.isHidden()]
            place = buttons.index(watched) if watched in buttons else -1
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
            key = Qt.Key(event.key())
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if place >= 0 and plain and key in step:
                buttons[(place + step[key]) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if place >= 0 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                buttons[place].click()
                return True
        return super().eventFilter(watched, event)
