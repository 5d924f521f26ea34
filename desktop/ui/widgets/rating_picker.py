"""The four levels (or the four plain answers) of a measure as large choices, with "don't know" and "does not apply"."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QLabel, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.core.assessment import State
from desktop.ui.theme import look
from desktop.ui.widgets.layout import column, row

Answer = tuple[State, int | None]
NOTHING: Answer = (State.NOT_ASSESSED, None)


class LevelChoice(QFrame):
    """One level: its radio button, number, name and words; a click anywhere chooses it."""

    def __init__(self, lead: str, words: str) -> None:
        super().__init__()
        self.setObjectName("level_choice")
        self.button = QRadioButton(lead)
        self.button.setAccessibleName(f"{lead}. {words}" if words else lead)
        bold = self.button.font()
        bold.setBold(True)
        self.button.setFont(bold)
        self.button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        laid = QVBoxLayout(self)
        edge = look().px(10)
        laid.setContentsMargins(look().px(14), edge, look().px(14), edge)
        line = row(self.button, gap=10)
        if words:
            text = QLabel(words)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.setWordWrap(True)
            line.addWidget(text, 1)
            line.setAlignment(self.button, Qt.AlignmentFlag.AlignTop)
        else:
            line.addStretch(1)
        laid.addLayout(line)
        self.button.toggled.connect(self._mark)
        self._mark(False)

    def _mark(self, chosen: bool) -> None:
        colours = look().palette
        edge = f"2px solid {colours.accent}" if chosen else f"1px solid {colours.edge}"
        ground = colours.accent_soft if chosen else colours.card
        self.setStyleSheet(
            f"QFrame#level_choice {{ background: {ground}; border: {edge}; border-radius: {look().px(6)}px; }}"
        )

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.button.setFocus(Qt.FocusReason.MouseFocusReason)
        self.button.click()
        super().mouseReleaseEvent(event)


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
        others = row(self.dont_know, self.not_applicable, gap=24)
        others.addStretch(1)
        column(*self.levels, others, gap=8, parent=self)

    def display(self, answer: Answer) -> None:
        """Show this answer, or none."""
        self._group.setExclusive(False)
        for button, meaning in self._answers:
            button.setChecked(meaning == answer and answer != NOTHING)
        self._group.setExclusive(True)

    def value(self) -> Answer:
        """The answer shown now."""
        return next((meaning for button, meaning in self._answers if button.isChecked()), NOTHING)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrow keys move between answers without choosing one; Space or Enter chooses."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            buttons = [button for button, _answer in self._answers]
            place = buttons.index(watched) if watched in buttons else -1
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Left: -1}
            key = Qt.Key(event.key())
            if place >= 0 and key in step:
                buttons[(place + step[key]) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if place >= 0 and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                buttons[place].click()
                return True
        return super().eventFilter(watched, event)
