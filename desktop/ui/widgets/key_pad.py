"""One question of a printed form, answered with one key each. What the keys add up to is the page's business."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from desktop.core.assessment import PEOPLE, Group, State
from desktop.core.edits.keying import FormAnswer
from desktop.core.labels import answer_name
from desktop.palette import TARGET
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import ChoiceButton
from desktop.ui.widgets.layout import Card, column, row, wrapped
from desktop.ui.widgets.text import Quiet, Section, Strong, Text
from desktop.words import _

DONT_KNOW_KEYS, NOT_FOR_ME_KEYS = "?/", "-"
"""The keys of the two smaller answers; the slash is the question mark's own key, and stands on the number pad."""


def form_answers(group: Group) -> tuple[tuple[FormAnswer, str, str], ...]:
    """Each answer of a form with its word and its keys: (1, "A little", "1A"); letters only where they are clear."""
    words = [answer_name(group, State.RATED, level) for level in range(4)]
    letters = [each[:1].upper() for each in words]
    clear = len(set(letters)) == len(letters)
    smaller = _("Not for me") if group in PEOPLE else answer_name(group, State.NOT_APPLICABLE, None)
    return (
        *((level, words[level], f"{level}{letters[level] if clear else ''}") for level in range(4)),
        (State.DONT_KNOW, answer_name(group, State.DONT_KNOW, None), DONT_KNOW_KEYS),
        (State.NOT_APPLICABLE, smaller, NOT_FOR_ME_KEYS),
    )


def keys_words(group: Group) -> str:
    """Every key with what it means: "0 or N: No; 1 or A: A little; …"."""
    return "; ".join(
        _("{keys}: {answer}").format(keys=_(" or ").join(keys), answer=word)
        for _said, word, keys in form_answers(group)
    )


class KeyLine(QLineEdit):
    """Takes one character at a time, and the keys that move on a form; it never holds any text."""

    typed = Signal(str)
    entered = Signal()
    taken_back = Signal()
    moved = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(look().px(88))
        self.setMaxLength(8)
        self.textEdited.connect(self._take)

    def _take(self, words: str) -> None:
        self.clear()
        for each in words:
            self.typed.emit(each)

    def event(self, event: QEvent) -> bool:
        """Leave Undo and every other shortcut to the window: there is no text here to undo."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, Backspace takes back, up and down move; all else is typed. A key held down answers once."""
        key = Qt.Key(event.key())
        if event.isAutoRepeat() and key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif key is Qt.Key.Key_Backspace:
            self.taken_back.emit()
        elif step:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)


class AnswerKey(ChoiceButton):
    """One answer with its keys below it: for the mouse, and to show what is keyed. The keyboard has the line."""

    def __init__(self, word: str, keys: str) -> None:
        super().__init__("", name=word)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        labels = (Strong(word), Quiet(_(" or ").join(keys)))
        for each in labels:
            each.setWordWrap(False)
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = column(*labels, gap=0, parent=self)
        edge = look().px(12)
        self._words.setContentsMargins(edge, look().px(6), edge, look().px(6))

    def sizeHint(self) -> QSize:
        return self._words.totalSizeHint().expandedTo(QSize(0, look().px(TARGET)))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class KeyPad(Card):
    """Shows one question and its answers; every key a person presses leaves as a signal."""

    answered = Signal(object)
    """0 to 3, or a State."""
    wrong_key = Signal(str)

    def __init__(self, group: Group) -> None:
        super().__init__(gap=12)
        self.place, self.question = Quiet(), Section()
        self.line = KeyLine()
        self.line.typed.connect(self._take)
        self._answers: dict[str, FormAnswer] = {}
        self.buttons: dict[FormAnswer, AnswerKey] = {}
        for answer, word, keys in form_answers(group):
            self._answers |= {each.casefold(): answer for each in keys}
            button = AnswerKey(word, keys)
            button.clicked.connect(lambda _checked=False, said=answer: self.answered.emit(said))
            self.buttons[answer] = button
        self.keys = Quiet(
            _("Enter leaves a question blank. Backspace takes back the last key. Up and down move.")
            + " "
            + _("Ctrl+Enter counts the form at once.")
        )
        answers = wrapped(*self.buttons.values(), gap=8)
        label = Strong(_("Key"))
        label.setBuddy(self.line)
        label.setWordWrap(False)
        self.told = Text()
        typed = row(label, self.line, self.told, gap=8)
        typed.setStretch(2, 1)
        self.body.addLayout(column(self.place, self.question, gap=4))
        self.body.addLayout(typed)
        self.body.addWidget(answers)
        self.body.addWidget(self.keys)
        self.setFocusProxy(self.line)

    def display(self, place: str, question: str, answer: FormAnswer | None) -> None:
        """Show a question, where it stands, and what is keyed for it; nothing can be answered without one."""
        self.place.show_words(place)
        self.question.setText(question)
        self.line.setAccessibleName(f"{place}. {question}" if place else question)
        for each, button in self.buttons.items():
            button.setChecked(each == answer)
            button.setEnabled(bool(place))

    def _take(self, key: str) -> None:
        answer = self._answers.get(key.casefold())
        if answer is None:
            self.wrong_key.emit(key)
        else:
            self.answered.emit(answer)
