"""The steps at the foot of a page: always in view, but inside the scrolling page where the window is short."""

from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from desktop.ui.theme import look
from desktop.ui.widgets.layout import WrapLayout, column
from desktop.ui.widgets.page import Page

SHORT = 430
"""Under this height of the page, at 100%, the foot scrolls with the rest."""


class PageFoot(QFrame):
    """Buttons in a row that wraps; `place` puts them where the page has room."""

    def __init__(self, *parts: QWidget, end: QWidget) -> None:
        super().__init__()
        holder = QWidget()
        holder.setLayout(WrapLayout(*parts, end, last_at_right=True))
        self._laid = column(holder, parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._inside: bool | None = None

    def place(self, page: Page) -> None:
        """Stand below the scrolling part of the page, or at its end where the page is short."""
        inside = page.height() < look().px(SHORT)
        outer = page.layout()
        if inside == self._inside or outer is None:
            return
        self._inside = inside
        side, above = (0 if inside else look().px(24)), look().px(12)
        self._laid.setContentsMargins(side, above, side, above)
        (page.body if inside else outer).addWidget(self)
