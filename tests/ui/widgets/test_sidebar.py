"""The sidebar: every page it offers fits beside a long name in a low window."""

from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.ui.routes import sidebar_pages
from desktop.ui.widgets.sidebar import Sidebar
from tests.window import LONG

LOW = 569
"""Pixels: a window of 600 without its menus."""


def test_all_pages_fit_beside_a_long_name(qtbot: QtBot) -> None:
    sidebar = Sidebar(sidebar_pages(), QMenu())
    qtbot.addWidget(sidebar)
    sidebar.show_organisation(LONG)
    sidebar.show_assessment("2026/27")
    sidebar.offer(dict.fromkeys(dict(sidebar_pages()), "62 to do"))
    sidebar.saved.setText("✓ Saved at 10:42")
    sidebar.show()
    assert 300 < sidebar.heightForWidth(sidebar.width()) <= LOW
    assert sidebar.organisation.text().endswith("…")
    assert sidebar.organisation.accessibleName() == LONG


def test_a_usual_name_stands_whole(qtbot: QtBot) -> None:
    sidebar = Sidebar(sidebar_pages(), QMenu())
    qtbot.addWidget(sidebar)
    sidebar.show_organisation("Riverside Carers")
    assert sidebar.organisation.text() == "Riverside Carers"
