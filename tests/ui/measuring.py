"""A measure page for tests: opened on a record that takes its edits, and its parts by name."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group, State
from desktop.core.record import Record
from desktop.core.scoring import standings
from desktop.ui.pages.measure import MeasurePage
from desktop.ui.places import Place
from desktop.ui.widgets.agree_panel import AgreePanel
from desktop.ui.widgets.measure_sheet import Sheet
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.view_panel import ViewPanel
from tests.builders import NOW, TODAY
from tests.ui.driving import Driven

MEASURE = "P2-M1"

MEASURE = "P2-M1"
STAFF, PATIENTS = Group.STAFF, Group.PATIENTS


def opened(qtbot: QtBot, record: Record, about: str = MEASURE, view: str = "") -> tuple[MeasurePage, Driven]:
    page = MeasurePage()
    return page, Driven(qtbot, page, record, Place("measure", about, view))


def sheet_of(page: MeasurePage) -> Sheet:
    assert page.sheet is not None
    return page.sheet


def view_panel(page: MeasurePage) -> ViewPanel:
    panel = sheet_of(page).panel
    assert isinstance(panel, ViewPanel)
    return panel


def agree_panel(page: MeasurePage) -> AgreePanel:
    panel = sheet_of(page).panel
    assert isinstance(panel, AgreePanel)
    return panel


def words_on(page: MeasurePage) -> str:
    QApplication.processEvents()  # what was just made shows a moment later
    return "\n".join(each.text() for each in page.findChildren(Text) if each.isVisible())


def stands(driven: Driven, measure: str = MEASURE) -> tuple[State, int | None]:
    standing = standings(driven.record, NOW, TODAY)[measure]
    return standing.state, standing.level


# The first day
