"""Suggestions, the ten things and what fell due, walked state by state in the whole program, for pictures."""

from collections.abc import Iterator
from datetime import timedelta

from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.core.edits.describing import describe
from desktop.storage.visits import Visit
from desktop.ui.pages.home import HomePage
from desktop.ui.pages.suggestions import SuggestionsPage
from desktop.ui.pages.ten_things import TenThingsPage
from desktop.ui.places import Edit, Place
from tests.window import settle


def suggested(program: Program, app: QApplication) -> Iterator[str]:
    """One ticked, ten shown, two set aside and seen again, the foot of the page, one added; nothing of it stays."""
    page = _page(program, app, "suggestions")
    assert isinstance(page, SuggestionsPage)
    if not page.list.cards:
        return
    page.list.cards[0].head.click()
    settle(app)
    yield "suggestions-ticked"
    page.list.cards[1].aside.click()
    settle(app)
    yield "suggestions-aside"
    page.aside.show_button.click()
    settle(app)
    bar = page.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    yield "suggestions-foot"
    page.add_button.click()
    settle(app)
    bar.setValue(0)
    yield "suggestions-added"
    program.session.undo()
    program.session.undo()
    program.window.messages.clear()


def picked(program: Program, app: QApplication) -> Iterator[str]:
    """Those who are just starting: one ticked, a fourth refused, three planned; nothing of it stays."""
    program.session.edit(Edit("Just starting", lambda record: describe(record, just_starting=True)))
    page = _page(program, app, "ten_things")
    assert isinstance(page, TenThingsPage)
    free = [each for each in page.list.cards if not each.offer.planned]
    free[0].head.click()
    settle(app)
    yield "ten_things-ticked"
    for each in free[1:4]:
        each.head.click()
    page.view.verticalScrollBar().setValue(0)
    settle(app)
    yield "ten_things-refused"
    page.add_button.click()
    settle(app)
    yield "ten_things-planned"
    yield from _home_of_starters(program, app)
    program.session.undo()
    program.session.undo()
    program.window.messages.clear()


def _home_of_starters(program: Program, app: QApplication) -> Iterator[str]:
    _page(program, app, "home")
    yield "home-starting"


def returned(program: Program, app: QApplication) -> Iterator[str]:
    """Home when the record is opened again: asked, asked for a day, done; nothing of it stays."""
    scene = program.session.scene
    page = _page(program, app, "home")
    assert isinstance(page, HomePage)
    if scene is None:
        return
    page.display_visit(Visit(scene.today, scene.today - timedelta(days=40)))
    page.display(scene, Place("home"))
    settle(app)
    rows = page.asked.card.rows
    if not rows:
        return
    yield "home-asked"
    movable = next((each for each in rows if each.later.text()), rows[0])
    movable.later.click()
    movable.when.line.setText("3 4 27")
    settle(app)
    yield "home-day"
    program.session.refresh()


def _page(program: Program, app: QApplication, name: str) -> object:
    program.window.show_place(Place(name))
    settle(app)
    return program.window.page(name)
