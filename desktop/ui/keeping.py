"""What a person typed and where the focus was, kept while a page is made anew for another look."""

from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop.ui.widgets.page import Page


@runtime_checkable
class KeepsDraft(Protocol):
    """A page with a form that is saved only when it is sent."""

    def draft(self) -> tuple[object, ...]:
        """What was typed or chosen so far."""
        ...

    def display_draft(self, draft: tuple[object, ...]) -> None:
        """Show what was typed before."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What to give back: the focused control by its kind and name, and what was typed."""

    focused: tuple[str, str]
    draft: tuple[object, ...] = ()


def keep(page: Page) -> Kept:
    """What a page would lose if it were made anew now."""
    focused = page.window().focusWidget()
    return Kept(
        _named(focused) if page.isAncestorOf(focused) else ("", ""),
        page.draft() if isinstance(page, KeepsDraft) else (),
    )


def give_back(page: Page, kept: Kept) -> None:
    """Show what was typed on the page made anew, and put the focus where it was."""
    if kept.draft and isinstance(page, KeepsDraft):
        page.display_draft(kept.draft)
    if kept.focused == ("", ""):
        return
    for each in page.findChildren(QWidget):
        if _named(each) == kept.focused and each.isEnabled() and each.isVisibleTo(page):
            each.setFocus(Qt.FocusReason.OtherFocusReason)
            page.view.ensureWidgetVisible(each)
            return


def _named(widget: QWidget) -> tuple[str, str]:
    words = widget.text() if isinstance(widget, QAbstractButton) else ""
    return type(widget).__name__, widget.accessibleName() or words
