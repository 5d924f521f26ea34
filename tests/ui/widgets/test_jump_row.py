"""Links to the parts of a long page."""

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.jump_row import JumpRow


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
