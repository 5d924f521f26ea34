"""Every page of the program, found by itself and walked: names, roles, Tab, the focus ring, and nothing clipped."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMainWindow

from desktop.app import Program
from desktop.palette import THEMES
from desktop.storage.content import load_framework
from desktop.ui import theme
from desktop.ui.places import Place
from tests.ui.walking import Windows, clipped, missed_by_tab, stops, without_name, words_of
from tests.window import close_program, open_program, places, records, settle

TODAY = date(2026, 11, 22)
RECORDS = (
    "none",
    "example",
    pytest.param("empty", marks=pytest.mark.slow),
    pytest.param("crowded", marks=pytest.mark.slow),
    pytest.param("decade", marks=pytest.mark.slow),
    pytest.param("next", marks=pytest.mark.slow),
)


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
    close_program(opened, app)


def shown(program: Program, app: QApplication) -> Iterator[Place]:
    """Each place in turn, displayed."""
    for place in places(program.session.scene):
        program.window.show_place(place)
        settle(app)
        yield place


def test_no_page_opens_a_window_of_its_own(program: Program, app: QApplication) -> None:
    windows = Windows()
    app.installEventFilter(windows)
    for _place in shown(program, app):
        pass
    app.removeEventFilter(windows)
    assert windows.shown == []


def test_every_control_has_a_name_and_a_role(program: Program, app: QApplication) -> None:
    nameless = [f"{place.page}: {words}" for place in shown(program, app) for words in without_name(program.window)]
    assert nameless == []


def test_tab_reaches_every_control_and_gets_out_again(program: Program, app: QApplication) -> None:
    for place in shown(program, app):
        assert missed_by_tab(app, program.window) == [], place


def test_the_focus_ring_is_round_whatever_has_the_focus(program: Program, app: QApplication) -> None:
    for place in shown(program, app):
        for each in stops(program.window)[:20]:
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
    found = [f"{place.page}: {words}" for place in shown(program, app) for words in clipped(program.window)]
    assert found == []


@pytest.mark.parametrize("name", THEMES)
def test_every_theme_can_be_worn_on_every_page(program: Program, app: QApplication, name: str) -> None:
    program.appearance.set_theme(name)
    for _place in shown(program, app):
        pass
    assert theme.look().palette == THEMES[name]
