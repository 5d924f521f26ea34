"""The steps at the foot of a page."""

from pytestqt.qtbot import QtBot

from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_foot import PageFoot
from desktop.ui.widgets.text import Quiet


def test_the_foot_stays_in_view_where_there_is_room_and_scrolls_where_there_is_none(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    foot = PageFoot(Button("Next"), end=Quiet("1 of 8"))
    page.resize(800, 700)
    foot.place(page)
    assert foot.parentWidget() is page
    page.resize(800, 300)
    foot.place(page)
    assert page.view.contents.isAncestorOf(foot)
    page.resize(800, 700)
    foot.place(page)
    assert foot.parentWidget() is page


def test_the_last_part_stands_at_the_right(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)
    button, end = Button("Next"), Quiet("1 of 8")
    foot = PageFoot(button, end=end)
    page.resize(800, 700)
    foot.place(page)
    page.show()
    qtbot.waitExposed(page)
    assert end.geometry().right() > foot.width() - 60
    assert button.geometry().left() < 60
