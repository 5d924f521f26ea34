"""The action plan and an action's page, state by state in the whole program, for pictures. Nothing of it stays."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.core.action import Action, Progress, Status, progress
from desktop.core.plan_list import Wanted
from desktop.ui.pages.action import ActionPage
from desktop.ui.pages.action_plan import ActionPlanPage
from desktop.ui.places import Place
from tests.window import settle

SHOWN = (
    ("done", Wanted("done")),
    ("principles", Wanted("all", group="principle")),
    ("months", Wanted("open", group="month")),
    ("nothing-found", Wanted("all", words="zebra")),
    ("own-order", Wanted("all", order="own")),
)


def plans(program: Program, app: QApplication) -> Iterator[str]:
    """The plan filtered, grouped, empty-handed, with one or several chosen, and with its questions."""
    program.window.show_place(Place("actions", "open"))
    page = program.window.page("actions")
    if not isinstance(page, ActionPlanPage) or not page.model.rowCount():
        return
    for name, wanted in SHOWN:
        page.notes.chosen.emit(wanted)
        settle(app)
        yield f"actions-{name}"
    page.table.choose((_first(page).id,))
    settle(app)
    yield "actions-one-chosen"
    page.view.ensureWidgetVisible(page.notes)
    settle(app)
    yield "actions-foot"
    page.several.click()
    page.every.click()
    settle(app)
    page.view.ensureWidgetVisible(page.bar)
    yield "actions-several-chosen"
    page.several.click()
    for name, status in (("asks-why", Status.ON_HOLD), ("asks-what-changed", Status.DONE)):
        page.notes.chosen.emit(Wanted("open"))
        page.steps.change((_first(page).id,), {"status": status})
        settle(app)
        page.view.verticalScrollBar().setValue(0)
        yield f"actions-{name}"
        page.steps.close_questions()
    program.session.undo()
    page.ask_for_action()
    settle(app)
    yield "actions-new"
    page.new_card.cancel.click()
    program.window.messages.clear()


def _first(page: ActionPlanPage) -> Action:
    found = (page.model.action(row) for row in range(page.model.rowCount()))
    return next(each for each in found if each is not None)


def actions(program: Program, app: QApplication) -> Iterator[str]:
    """The page of one action for each progress there is, from its top and from further down."""
    scene = program.session.scene
    every = tuple(scene.record.actions.values()) if scene is not None else ()
    for signal in Progress:
        about = next((each for each in every if progress(each, program.session.today()) is signal), None)
        if about is None:
            continue
        program.window.show_place(Place("action", about.id))
        page = program.window.page("action")
        settle(app)
        yield f"action-{signal}"
        if isinstance(page, ActionPage) and signal is Progress.ON_TRACK:
            bar = page.view.verticalScrollBar()
            for part in (1, 2):
                bar.setValue(bar.maximum() * part // 2)
                settle(app)
                yield f"action-{signal}-{part}"
