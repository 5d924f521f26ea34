"""What is still missing on a page that asks for something, at its top: each line leads to its field."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.messages import announce
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import Card, column, empty
from desktop.ui.widgets.text import Section
from desktop.words import _


class ErrorSummary(Card):
    """Hidden while nothing is wrong; `display` takes the focus to the first line, which leads to its field."""

    def __init__(self) -> None:
        super().__init__(Section(_("Please put this right")), tone="problem")
        self._lines = column(gap=4)
        self.body.addLayout(self._lines)
        self.hide()

    def display(self, problems: Sequence[tuple[str, QWidget]]) -> None:
        """Show these problems, each in words with the field it is about; none hides the summary."""
        empty(self._lines)
        self.setVisible(bool(problems))
        for words, field in problems:
            line = LinkButton(words)
            line.clicked.connect(lambda _checked=False, to=field: to.setFocus(Qt.FocusReason.ShortcutFocusReason))
            self._lines.addWidget(line)
            line.show()  # now, or it could not take the focus yet
        first = self._lines.itemAt(0)
        widget = first.widget() if first else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, " ".join(words for words, _field in problems))

    def lines(self) -> tuple[LinkButton, ...]:
        """The lines shown now."""
        return tuple(each for each in self.findChildren(LinkButton) if not each.isHidden())
