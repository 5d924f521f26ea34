"""Links to the parts of a long page."""

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.jump_row import JumpRow, lead_to
from desktop.ui.widgets.layout import Scroll
from desktop.ui.widgets.radio_choices import RadioChoices


def test_a_link_leads_to_the_first_control_of_its_part(qtbot: QtBot) -> None:
    page, part = QWidget(), QWidget()
    button, other = QPushButton("Here"), QPushButton("There")
    inside = QVBoxLayout(part)
    for each in (QLabel("Words"), button, other):
        inside.addWidget(each)
    row = JumpRow()
    laid = QVBoxLayout(page)
    laid.addWidget(row)
    laid.addWidget(part)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    row.display([("2 things", part)])
    (link,) = row.findChildren(LinkButton)
    link.click()
    assert button.hasFocus()
    row.display(())
    assert not row.isVisible()


def test_among_choices_it_leads_to_the_one_that_holds(qtbot: QtBot) -> None:
    page, part = Scroll(), RadioChoices("Which?", [("One", 1), ("Two", 2)])
    part.display(2)
    page.body.addSpacing(2_000)
    page.body.addWidget(part)
    page.body.addSpacing(2_000)
    qtbot.addWidget(page)
    page.resize(400, 400)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    lead_to(part)
    assert part.buttons[2].hasFocus()
    qtbot.waitUntil(lambda: 0 < part.mapTo(page.viewport(), part.rect().topLeft()).y() < 200)
