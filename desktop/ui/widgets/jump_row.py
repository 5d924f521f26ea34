"""What a long page holds, as links that lead to each part of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import WrapLayout, empty
from desktop.ui.widgets.reading_order import in_reading_order


class JumpRow(QWidget):
    """Links in a row that wraps; each puts the focus on the first control of its part."""

    def __init__(self) -> None:
        super().__init__()
        self._laid = WrapLayout(gap=16)
        self.setLayout(self._laid)
        self._known: tuple[tuple[str, QWidget], ...] = ()

    def display(self, parts: Sequence[tuple[str, QWidget]]) -> None:
        """Show a link for each of these parts, in their words."""
        known = tuple(parts)
        if known == self._known:
            return
        self._known = known
        empty(self._laid)
        for words, part in parts:
            link = LinkButton(words)
            link.clicked.connect(lambda _on=False, to=part: _lead(to))
            self._laid.addWidget(link)
            link.show()
        self.setVisible(bool(parts) and self.parent() is not None)


def _lead(part: QWidget) -> None:
    for each in in_reading_order(part):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled() and each.isVisibleTo(part):
            each.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
