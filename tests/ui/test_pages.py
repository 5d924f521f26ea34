"""Every page of the program, found by itself and walked: names, roles, Tab, the focus ring, and nothing clipped."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QMainWindow, QWidget

from desktop.app import Program
from desktop.palette import THEMES
from desktop.storage.content import load_framework
from desktop.ui import theme
from desktop.ui.places import Place
from tests.window import open_program, places, records, settle

TODAY = date(2026, 11, 22)
RECORDS = (
    "none",
    "example",
    pytest.param("empty", marks=pytest.mark.slow),
    pytest.param("crowded", marks=pytest.mark.slow),
)
MOST_STOPS = 400


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    """The application with its fonts."""
    theme.load_fonts()
    return qapp


@pytest.fixture(params=RECORDS)
def program(request: pytest.FixtureRequest, app: QApplication) -> Iterator[Program]:
    """The whole program on each kind of record."""
    opened = open_program(app, records(load_framework(), TODAY)[request.param])
    yield opened
    opened.window.close()
    opened.window.deleteLater()
    settle(app)


def stops(program: Program) -> list[QWidget]:
    """What can take the focus by Tab now, in no order."""
    return [
        each
        for each in program.window.findChildren(QWidget)
        if each.isVisible()
        and each.isEnabled()
        and each.focusPolicy() & Qt.FocusPolicy.TabFocus
        and each.focusProxy() is None
    ]


def shown(program: Program, app: QApplication) -> Iterator[Place]:
    """Each place in turn, displayed."""
    for place in places(program.session.scene):
        program.window.show_place(place)
        settle(app)
        yield place


class Windows(QObject):
    """Notes every window that is shown beside the program's own."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt’s name
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(words_of(watched))
        return False


def test_no_page_opens_a_window_of_its_own(program: Program, app: QApplication) -> None:
    windows = Windows()
    app.installEventFilter(windows)
    for _place in shown(program, app):
        pass
    app.removeEventFilter(windows)
    assert windows.shown == []


def words_of(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()} {getattr(widget, 'text', str)()}".strip()


def test_every_control_has_a_name_and_a_role(program: Program, app: QApplication) -> None:
    nameless = []
    for place in shown(program, app):
        for each in stops(program):
            found = QAccessible.queryAccessibleInterface(each)
            named = bool(found) and found.text(QAccessible.Text.Name).strip()
            if not named or found.role() in (QAccessible.Role.NoRole, QAccessible.Role.Client):
                nameless.append(f"{place.page}: {words_of(each)}")
    assert nameless == []


def test_tab_reaches_every_control_and_gets_out_again(program: Program, app: QApplication) -> None:
    for place in shown(program, app):
        wanted = {each for each in stops(program) if not _other_of_group(each)}
        seen: set[QWidget] = set()
        for _stop in range(MOST_STOPS):
            now = app.focusWidget()
            if now is not None and now in seen and wanted <= seen:
                break
            if now is not None:
                seen.add(now)
            QTest.keyClick(now or program.window, Qt.Key.Key_Tab)
        missed = [words_of(each) for each in wanted - seen]
        assert missed == [], place


def _other_of_group(widget: QWidget) -> bool:
    """Radio buttons of one group are one stop of Tab; the arrows move inside it."""
    return isinstance(widget, QAbstractButton) and getattr(widget.group(), "exclusive", bool)()


def test_the_focus_ring_is_round_whatever_has_the_focus(program: Program, app: QApplication) -> None:
    for place in shown(program, app):
        for each in stops(program)[:20]:
            each.setFocus(Qt.FocusReason.OtherFocusReason)
            app.processEvents()
            focused = app.focusWidget()
            if focused is None or isinstance(focused, QMainWindow):
                continue
            ring = program.window.ring
            corner = focused.mapTo(program.window, QPoint(0, 0))
            middle = corner + QPoint(min(focused.width(), 8), min(focused.height(), 8))
            assert ring.isVisible(), (place, words_of(focused))
            assert ring.geometry().contains(middle), (place, words_of(focused), ring.geometry(), corner)


@pytest.mark.parametrize(("width", "height", "size"), [(1280, 800, 100), (1024, 600, 100), (1366, 768, 200)])
def test_no_words_are_clipped(program: Program, app: QApplication, width: int, height: int, size: int) -> None:
    program.window.resize(width, height)
    program.appearance.set_text_size(size)
    clipped: list[str] = []
    for place in shown(program, app):
        worded: list[QLabel | QAbstractButton] = [
            *program.window.findChildren(QLabel),
            *program.window.findChildren(QAbstractButton),
        ]
        clipped += [
            f"{place.page}: “{each.text()[:50]}” {each.size()}"
            for each in worded
            if each.isVisible() and each.text() and _clipped(each)
        ]
    assert clipped == []


def _clipped(label: QLabel | QAbstractButton) -> bool:
    if isinstance(label, QAbstractButton):
        return label.width() < label.minimumSizeHint().width()
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    return label.sizeHint().width() > label.width() + 1


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_can_be_worn_on_every_page(program: Program, app: QApplication, name: str) -> None:
    program.appearance.set_theme(name)
    for _place in shown(program, app):
        pass
    assert theme.look().palette == THEMES[name]
