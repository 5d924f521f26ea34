"""Walking what a window shows: its controls, their names and roles, the way of Tab, and words that are clipped."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

MOST_STOPS = 400


def stops(window: QWidget) -> list[QWidget]:
    """What can take the focus by Tab now, in no order."""
    return [
        each
        for each in window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    ]


def words_of(widget: QWidget) -> str:
    """A control by its kind and words, for the message of a test."""
    return f"{type(widget).__name__} {widget.objectName()} {getattr(widget, 'text', str)()}".strip()


def without_name(window: QWidget) -> list[str]:
    """The controls that a screen reader could not name, or would not know the role of."""
    found = []
    for each in stops(window):
        interface = QAccessible.queryAccessibleInterface(each)
        named = bool(interface) and interface.text(QAccessible.Text.Name).strip()
        if not named or interface.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
            found.append(words_of(each))
    return found


def missed_by_tab(app: QApplication, window: QWidget) -> list[str]:
    """The controls that Tab never comes to, from where the focus is now."""
    wanted = {each for each in stops(window) if not _other_of_group(each)}
    seen: set[QWidget] = set()
    for _stop in range(MOST_STOPS):
        now = app.focusWidget()
        if now is not None and now in seen and wanted <= seen:
            break
        if now is not None:
            seen.add(now)
        QTest.keyClick(now or window, Qt.Key.Key_Tab)
    return [words_of(each) for each in wanted - seen]


def _other_of_group(widget: QWidget) -> bool:
    """Radio buttons of one group are one stop of Tab; the arrows move inside it."""
    return isinstance(widget, QAbstractButton) and getattr(widget.group(), "exclusive", bool)()


def clipped(window: QWidget) -> list[str]:
    """The labels and buttons whose words do not fit."""
    worded: list[QLabel | QAbstractButton] = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return [
        f"“{each.text()[:50]}” {each.size()}" for each in worded if each.isVisible() and each.text() and _clipped(each)
    ]


def _clipped(label: QLabel | QAbstractButton) -> bool:
    if isinstance(label, QAbstractButton):
        return label.width() < label.minimumSizeHint().width()
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    return label.sizeHint().width() > label.width() + 1


class Windows(QObject):
    """Notes every window that is shown beside the program's own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt’s name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(words_of(watched))
        return False
