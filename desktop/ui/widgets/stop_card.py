"""The question before actions stop: why they are on hold, or will not be done. Without an answer nothing is saved."""

from PySide6.QtCore import Qt, Signal

from desktop.core.action import Status
from desktop.core.text import clean_line
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.fields import Line, labelled
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.text import Section, Text
from desktop.words import _


class StopCard(Card):
    """Asks for one reason; `answered` says it."""

    answered = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=10, tone="told")
        self.heading = Section()
        self.problem = Text()
        self.problem.setProperty("tone", "late")
        self.problem.hide()
        self.reason = Line(_("Why?"))
        self.save, self.cancel = Button(_("Save"), primary=True), Button(_("Leave it as it was"))
        self.body.addWidget(self.heading)
        self.body.addWidget(self.problem)
        hint = _("A few words will help whoever reads the plan. Please do not name patients.")
        self.body.addLayout(labelled(_("Why?"), self.reason, hint))
        self.body.addWidget(wrapped(self.save, self.cancel))
        self.save.clicked.connect(self._say)
        self.reason.returnPressed.connect(self._say)
        self.cancel.clicked.connect(self.hide)
        self.hide()

    def ask(self, what: str, status: Status) -> None:
        """Ask why `what` (an action's title, or "3 actions") stops."""
        words = {
            Status.ON_HOLD: _("Why is “{what}” on hold?"),
            Status.WILL_NOT_DO: _("Why will you not do “{what}”?"),
        }
        self.heading.setText(words[status].format(what=what))
        self.reason.clear()
        self.problem.hide()
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self) -> None:
        words = clean_line(self.reason.text())
        self.problem.show_words("" if words else _("Say why. A few words are enough."))
        if not words:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.hide()
        self.answered.emit(words)
