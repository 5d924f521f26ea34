"""How many separate forms gave each answer: one number a field, the total and the middle answer in words below."""

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QSpinBox, QWidget

from desktop.core.assessment import Group, Mode, PerspectiveRating, State
from desktop.core.differences import forms, is_mixed
from desktop.core.labels import answer_name
from desktop.core.views import level_said
from desktop.ui.theme import look
from desktop.ui.widgets.fields import PAUSE
from desktop.ui.widgets.layout import column, wrapped
from desktop.ui.widgets.text import Strong, Text
from desktop.words import _, ngettext

Counts = tuple[int, int, int, int, int]
MOST = 9_999


class NumberField(QSpinBox):
    """A whole number to type; up and down change it, the wheel only while it has the focus."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(0, MOST)
        self.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumWidth(look().px(72))

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class TallyForm(QWidget):
    """Five numbers; `counted` says them once the person pauses or goes on, `display` never does."""

    counted = Signal(object)

    def __init__(self, group: Group) -> None:
        super().__init__()
        self._group = group
        self._saved: Counts = (0, 0, 0, 0, 0)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self.commit)
        names = [answer_name(group, State.RATED, level) for level in range(4)]
        names.append(answer_name(group, State.DONT_KNOW, None))
        self.fields = tuple(NumberField(_("How many said {answer}").format(answer=name)) for name in names)
        self.total = Text()
        holders = []
        for name, field in zip(names, self.fields, strict=True):
            label = Strong(name)
            label.setWordWrap(False)
            label.setBuddy(field)
            holder = QWidget()
            column(label, field, gap=4, parent=holder)
            holders.append(holder)
            field.valueChanged.connect(self._typed)
            field.editingFinished.connect(self.commit)
        column(wrapped(*holders), self.total, gap=8, parent=self)
        self.setFocusProxy(self.fields[0])
        self._tell()

    def value(self) -> Counts:
        """How many said 0, 1, 2, 3 and don't know, as typed now."""
        no, little, mostly, fully, unknown = (field.value() for field in self.fields)
        return no, little, mostly, fully, unknown

    def commit(self) -> None:
        """Say what was typed, if it changed since it was last said."""
        self._pause.stop()
        if self.value() != self._saved:
            self._saved = self.value()
            self.counted.emit(self._saved)

    def display(self, counts: Counts) -> None:
        """Show stored numbers, unless the person is typing others just now."""
        if self._pause.isActive():
            return
        self._saved = counts
        for field, count in zip(self.fields, counts, strict=True):
            if field.value() != count:
                with QSignalBlocker(field):
                    field.setValue(count)
        self._tell()

    def _typed(self) -> None:
        self._tell()
        self._pause.start()

    def _tell(self) -> None:
        counts = self.value()
        if not any(counts):
            self.total.setText(_("No forms counted yet."))
            return
        rating = PerspectiveRating("", "", State.RATED, mode=Mode.TALLY, counts=counts)
        number = forms(rating)
        words = [ngettext("{count} form.", "{count} forms.", number).format(count=number)]
        middle = level_said(rating)
        if middle is not None:
            words.append(_("Middle answer: {answer}.").format(answer=answer_name(self._group, State.RATED, middle)))
        if is_mixed(rating):
            words.append(_("Mixed views: a group is not one person."))
        self.total.setText(" ".join(words))
