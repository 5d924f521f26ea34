"""A row that unfolds: its title and facts as one button, and what belongs to it below once somebody opens it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.theme import look
from desktop.ui.widgets.layout import column
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Quiet, SmallStrong, Strong, toned
from desktop.words import _


class Unfolding(QWidget):
    """`fill` is asked of it the first time it opens; whoever inherits from it puts the parts into `inside`."""

    opened = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.is_open = False
        self._filled = False
        self._title, self._facts = Strong(), Quiet()
        self._marks = SmallStrong()
        self._sign = Strong("▸")
        self._sign.setWordWrap(False)
        toned(self._sign, "tone", "accent")
        self._sign.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.head = RowButton(self._sign, column(self._title, self._facts, self._marks, gap=2), gap=10)
        self.head.laid.setStretch(1, 1)
        self.head.laid.setAlignment(self._sign, Qt.AlignmentFlag.AlignTop)
        self.head.setCheckable(True)
        self.head.clicked.connect(lambda _checked=False: self.unfold(open_=not self.is_open))
        self._marks.hide()
        self.inside: QVBoxLayout
        self._body: QWidget | None = None
        self._laid = column(self.head, gap=0, parent=self)

    def display_head(self, title: str, facts: str, marks: Iterable[str] = (), tone: str = "at_risk") -> None:
        """Show these words in the row; `marks` are what to look at, each with its shape."""
        said = " · ".join(marks)
        self._title.setText(title)
        self._facts.show_words(facts)
        self._marks.show_words(said)
        toned(self._marks, "tone", tone)
        spoken = (title, facts, said, _("open") if self.is_open else _("folded"))
        self.head.setAccessibleName(". ".join(each.rstrip(".") for each in spoken if each))

    def unfold(self, *, open_: bool = True) -> None:
        """Open the row, or fold it again."""
        self.is_open = open_
        if open_ and self._body is None:
            self._body = self._make_body()
        if open_ and not self._filled:
            self._filled = True
            self.fill()
        self.head.setChecked(open_)
        self._sign.setText("▾" if open_ else "▸")
        if self._body is not None:
            self._body.setVisible(open_)
        self.display_head(self._title.text(), self._facts.text(), self._shown_marks(), self._marks.property("tone"))
        if open_:
            self.opened.emit()

    def _make_body(self) -> QWidget:
        """What unfolds, made when it is first needed: most rows of a list never open."""
        body = QWidget()
        self.inside = column(gap=8, parent=body)
        edge = look().px(12)
        self.inside.setContentsMargins(look().px(22), edge, 0, edge)
        self._laid.addWidget(body)
        return body

    def _shown_marks(self) -> tuple[str, ...]:
        return (self._marks.text(),) if self._marks.text() else ()

    def fill(self) -> None:
        """Put the parts into `inside`."""
        raise TypeError(type(self))

    def refill(self) -> None:
        """Put the parts in anew, now where it is open, else when it next is."""
        self._filled = self.is_open
        if self.is_open:
            self.fill()
