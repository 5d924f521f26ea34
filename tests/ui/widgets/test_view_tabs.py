"""Views as tabs."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.view_tabs import ViewTabs

TABS = (("patients", "Patients"), ("staff", "Staff"), ("agree", "Agree a level…"))


def shown(qtbot: QtBot) -> ViewTabs:
    made = ViewTabs(TABS)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.display("staff", {"patients": "A little", "staff": "no answer yet"})
    return made


def test_each_tab_is_named_with_its_answer(qtbot: QtBot) -> None:
    tabs = shown(qtbot)
    assert [each.accessibleName() for each in tabs.tabs.values()] == [
        "Patients, A little",
        "Staff, no answer yet",
        "Agree a level…",
    ]


def test_the_arrows_go_round_and_open_nothing(qtbot: QtBot) -> None:
    tabs = shown(qtbot)
    with qtbot.assertNotEmitted(tabs.tab_requested):
        tabs.tabs["staff"].setFocus()
        qtbot.keyClick(tabs.tabs["staff"], Qt.Key.Key_Right)
        assert tabs.tabs["agree"].hasFocus()
        qtbot.keyClick(tabs.tabs["agree"], Qt.Key.Key_Right)
        assert tabs.tabs["patients"].hasFocus()
    assert tabs.chosen() is tabs.tabs["staff"]


def test_alt_and_arrow_are_left_to_the_page(qtbot: QtBot) -> None:
    tabs = shown(qtbot)
    tabs.tabs["staff"].setFocus()
    qtbot.keyClick(tabs.tabs["staff"], Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert not tabs.tabs["agree"].hasFocus()


def test_enter_asks_for_the_tab(qtbot: QtBot) -> None:
    tabs = shown(qtbot)
    with qtbot.waitSignal(tabs.tab_requested) as asked:
        qtbot.keyClick(tabs.tabs["patients"], Qt.Key.Key_Return)
    assert asked.args == ["patients"]


def test_tabs_that_find_no_room_go_on_in_a_new_line(qtbot: QtBot) -> None:
    tabs = shown(qtbot)
    assert tabs.heightForWidth(200) > tabs.heightForWidth(900)
