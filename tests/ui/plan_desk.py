"""The action plan page on a desk of its own, with a record that takes its edits, for tests."""

from dataclasses import replace
from datetime import date

from pytestqt.qtbot import QtBot

from desktop.core.action import Action, Status
from desktop.core.edits.planning import add_actions
from desktop.core.record import Record, new_record
from desktop.ui.models.actions_table import COLUMNS
from desktop.ui.pages.action_plan import ActionPlanPage
from desktop.ui.places import Edit, Place
from desktop.ui.scene import Scene
from tests.builders import TODAY, catalogue


class Desk:
    """The page with a record that takes its edits, as the session would."""

    def __init__(self, qtbot: QtBot, record: Record) -> None:
        self.page = ActionPlanPage()
        self.record = record
        self.titles: list[str] = []
        qtbot.addWidget(self.page)
        self.page.edited.connect(self._take)
        self.page.resize(1040, 720)
        self.page.show()
        self.go()

    def _take(self, edit: Edit) -> None:
        self.record = edit.change(self.record)
        self.titles.append(edit.title)
        self.go()

    def go(self, about: str = "") -> None:
        self.page.display(Scene(self.record, catalogue(), None, TODAY), Place("actions", about))

    def cell(self, row: int, column: str) -> str:
        return str(self.page.model.index(row, COLUMNS.index(column)).data())

    def shown(self) -> list[str]:
        return [self.cell(row, "title") for row in range(self.page.model.rowCount())]

    def want(self, **wanted: object) -> None:
        self.page.filters.changed.emit(replace(self.page.filters.wanted(), **wanted))  # type: ignore[arg-type]

    def first(self) -> Action:
        return next(iter(self.record.actions.values()))


PLAN = add_actions(
    new_record("Riverside"),
    Action("Late one", owner="Chair", due_date=date(2026, 11, 1), status=Status.IN_PROGRESS, measures=("P1-M2",)),
    Action("Finished one", owner="Manager", status=Status.DONE),
    Action("Next one", owner="Manager", due_date=date(2027, 3, 1), measures=("P2-M1",)),
)
