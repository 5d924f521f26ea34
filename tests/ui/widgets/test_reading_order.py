"""Tab goes through a page as people read it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.page import Page


def _tabbed(qtbot: QtBot, first: QWidget, count: int) -> list[str]:
    first.setFocus()
    found = []
    for _stop in range(count):
        now = QApplication.focusWidget()
        assert isinstance(now, QPushButton)
        found.append(now.text())
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    return found


def _shown(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    outer = page.layout()
    assert outer is not None
    outer.addWidget(QPushButton("foot"))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def test_a_part_made_later_comes_where_it_stands(qtbot: QtBot) -> None:
    page = _shown(qtbot)
    last, first = QPushButton("last"), QPushButton("first")
    page.body.addWidget(last)
    page.body.insertWidget(0, first)
    qtbot.wait(20)
    assert _tabbed(qtbot, first, 3) == ["first", "last", "foot"]


def test_parts_inside_parts_keep_their_place(qtbot: QtBot) -> None:
    page = _shown(qtbot)
    inner, holder = QVBoxLayout(), QWidget()
    one, two, three = (QPushButton(words) for words in ("one", "two", "three"))
    page.body.addWidget(three)
    inner.addWidget(two)
    held = QVBoxLayout(holder)
    held.addWidget(one)
    held.addLayout(inner)
    page.body.insertWidget(0, holder)
    qtbot.wait(20)
    assert _tabbed(qtbot, one, 4) == ["one", "two", "three", "foot"]


def test_going_to_a_page_puts_the_focus_on_its_first_part(qtbot: QtBot) -> None:
    page = _shown(qtbot)
    hidden, first = QPushButton("hidden"), QPushButton("first")
    page.body.addWidget(first)
    page.body.insertWidget(0, hidden)
    hidden.hide()
    first.show()
    page.top()
    assert first.hasFocus()


def test_a_part_that_hands_the_focus_on_does_not_draw_tab_back(qtbot: QtBot) -> None:
    page = _shown(qtbot)
    holder, inner, last = QWidget(), QPushButton("inner"), QPushButton("last")
    page.body.addWidget(last)
    QVBoxLayout(holder).addWidget(inner)
    holder.setFocusProxy(inner)
    page.body.insertWidget(0, holder)
    qtbot.wait(20)
    assert _tabbed(qtbot, inner, 4) == ["inner", "last", "foot", "inner"]
