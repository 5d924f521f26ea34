"""A change of page in the real window, painted, beside a bare QTableView showing the rows of the action plan.

The record has ten assessments of 48 measures in six views, and 1,000 actions; each time it was just saved anew, so that
nothing worked out for an earlier showing helps. Every page must keep to the bar; how long its first showing takes, with
its module imported and its widgets made, is told beside it.
"""

import os
import tempfile
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.benchmarks.large_record import large_record
from tests.benchmarks.measuring import Ratio, Taken, medians

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication, QMainWindow

    from desktop.app import Program
    from desktop.ui.places import Place

ROUNDS, YEARS = 15, 10
BAR = 2.0


def run() -> tuple[Ratio | Taken, ...]:
    """The first showing of each page, and its ratio when it is shown again."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as home:
        os.environ["PARTNERSHIP_HOME"] = home
        with _opened() as (app, program, bare):
            return tuple(_ratios(app, program, bare))


@contextmanager
def _opened() -> "Iterator[tuple[QApplication, Program, Callable[[], None]]]":
    """The program with the large record open, and a bare table that is ready to show."""
    from desktop.app import make_application
    from tests.window import open_program, settle

    app = make_application()
    program = open_program(app, large_record(YEARS))
    window, show = _bare_window(app, program)
    yield app, program, show
    for each in (window, program.window):
        each.close()
    settle(app)


def _bare_window(app: "QApplication", program: "Program") -> "tuple[QMainWindow, Callable[[], None]]":
    """A window with an empty page and a bare table; what is returned shows the table with its rows, painted."""
    from PySide6.QtWidgets import QMainWindow, QStackedWidget, QTableView, QWidget

    from desktop.ui.models.actions_table import ActionsTable, headings
    from desktop.ui.widgets.rows_table import RowsTable

    scene = program.session.scene
    plan = ActionsTable(0)
    plan.display(tuple(scene.record.actions.values()) if scene else (), program.session.today())
    count = len(headings())
    rows = [tuple(str(plan.index(row, each).data()) for each in range(count)) for row in range(plan.rowCount())]
    model, window, stack, empty = RowsTable(headings()), QMainWindow(), QStackedWidget(), QWidget()
    table = QTableView()
    table.setModel(model)
    for each in (empty, table):
        stack.addWidget(each)
    window.setCentralWidget(stack)
    window.resize(program.window.size())
    window.show()

    def show() -> None:
        stack.setCurrentWidget(empty)
        model.display(())
        model.display(rows)
        stack.setCurrentWidget(table)
        _paint(app)

    return window, show


def _ratios(app: "QApplication", program: "Program", bare: "Callable[[], None]") -> "Iterator[Ratio | Taken]":
    from desktop.ui.places import Place
    from tests.window import places, settle

    away = Place("find")

    def leave() -> None:
        program.window.show_place(away)
        program.session.refresh()
        settle(app)

    for place in dict.fromkeys(places(program.session.scene)):
        if place == away:
            continue
        show = _showing(app, program, place)
        leave()
        began = time.perf_counter()
        show()
        yield Taken(f"first showing {_named(place)}", 1000 * (time.perf_counter() - began))
        ours, table = medians(show, bare, rounds=ROUNDS, before=leave)
        yield Ratio(f"showing {_named(place)}", ours, table, BAR)


def _showing(app: "QApplication", program: "Program", place: "Place") -> "Callable[[], None]":
    def show() -> None:
        program.window.show_place(place)
        _paint(app)

    return show


def _named(place: "Place") -> str:
    return " ".join(each for each in (place.page, place.about, place.view) if each)


def _paint(app: "QApplication") -> None:
    """Let Qt lay out and paint what has just been shown."""
    for _turn in range(3):
        app.processEvents()
