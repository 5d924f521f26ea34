"""What a long page holds, as links that lead to each part of it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget

from desktop.ui.theme import look
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import Scroll, WrapLayout, empty
from desktop.ui.widgets.reading_order import in_reading_order

ABOVE = 72
"""So much of what stands over a part is in sight with it, at 100%: its heading."""


class JumpRow(QWidget):
    """Links in a row that wraps; each puts the focus on the first control of its part."""

    def __init__(self) -> None:
        super().__init__()
        self._laid = WrapLayout(gap=16)
        self.setLayout(self._laid)
        self._known: tuple[tuple[str, QWidget], ...] | None = None

    def display(self, parts: Sequence[tuple[str, QWidget]]) -> None:
        """Show a link for each of these parts, in their words."""
        known = tuple(parts)
        if known == self._known:
            return
        self._known = known
        empty(self._laid)
        for words, part in parts:
            link = LinkButton(words)
            link.clicked.connect(lambda _on=False, to=part: lead_to(to))
            self._laid.addWidget(link)
            link.show()
        self.setVisible(bool(parts) and self.parent() is not None)


def lead_to(part: QWidget) -> None:
    """Put the focus on the first control of a part, and its beginning near the top of what is in sight."""
    for each in in_reading_order(part):
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled() and each.isVisibleTo(part):
            each.setFocus(Qt.FocusReason.ShortcutFocusReason)
            QTimer.singleShot(0, part, lambda: _bring_up(part))  # once it stands where it is to stand
            return


def _bring_up(part: QWidget) -> None:
    around: QWidget | None = part
    while around is not None and not isinstance(around, Scroll):
        around = around.parentWidget()
    if around is not None:
        above = look().px(ABOVE)
        around.verticalScrollBar().setValue(part.mapTo(around.contents, QPoint(0, 0)).y() - above)
