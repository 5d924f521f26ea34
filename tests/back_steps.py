"""Workbooks of each kind that come home, and the page that brings them back in each of its states."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook, load_workbook
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.core.edits.planning import change_action
from desktop.core.record import Record
from desktop.sheets.writing.form_out import form_workbook
from desktop.sheets.writing.plan_out import plan_workbook
from desktop.storage.content import load_framework
from desktop.ui.pages.bring_back import BringBackPage
from desktop.ui.places import Edit, Place
from tests.window import settle

BACK = Place("bring_back")
FIRST_ROW = 5
LONG = "They told us that letters come late, that nobody rings back, and that the door is hard to open. " * 4


def changed_plan(record: Record, today: date) -> bytes:
    """The plan of a record with every kind of change: edits, news, a new row, a deleted one, another order."""
    book = load_workbook(io.BytesIO(plan_workbook(record, load_framework(), None, today)))
    page = book["Action plan"]
    first, second = FIRST_ROW, FIRST_ROW + 1
    page.cell(first, 5).value = "Deputy"
    page.cell(first, 9).value = "Nearly there"
    page.cell(second, 7).value = "end of May 2027"
    page.cell(second, 12).value = f"{LONG}\n{page.cell(second, 12).value or ''}"
    page.delete_rows(first + 2)
    last = [cell.value for cell in page[page.max_row]]
    page.delete_rows(page.max_row)
    page.insert_rows(first)
    for column, value in enumerate(last, 1):
        page.cell(first, column).value = value
    page.append([None, "Ask at the front door", None, None, "Chair", None, date(2027, 6, 1)])
    page.cell(4, 14).value = "My own notes"
    page.cell(first, 14).value = "ring on Monday"
    book["Ratings"].cell(book["Ratings"].max_row, 3).value = "Something else"
    return _saved(book)


def filled_form(record: Record, view_id: str, today: date, answer: str = "Mostly", stamp: str = "one") -> bytes:
    """A form with three answers, one of which nobody can read, and a comment."""
    book = load_workbook(io.BytesIO(form_workbook(record, load_framework(), view_id, today, stamp)))
    page = book["Form"]
    column = page.max_column - 1
    for row, said in ((6, answer), (7, "Don’t know"), (8, "purple")):
        page.cell(row, column).value = said
    page.cell(6, column + 1).value = "They ring back the same day."
    return _saved(book)


def _saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def brought_home(program: Program, app: QApplication) -> Iterator[str]:
    """The states of the page, each by its name once it shows; nothing of it stays."""
    with TemporaryDirectory() as folder:
        yield from _walked(program, app, Path(folder))


def _walked(program: Program, app: QApplication, folder: Path) -> Iterator[str]:
    scene = program.session.scene
    if scene is None or not scene.record.actions:
        return
    untouched = plan_workbook(scene.record, scene.framework, scene.assessment_id, scene.today)
    view = scene.views[0].id
    files = {
        "changed": [("Action plan.xlsx", changed_plan(scene.record, scene.today))],
        "untouched": [("Action plan.xlsx", untouched)],
        "refused": [("Accounts.csv", b"Name,Phone\nA,1\n")],
        "forms": [
            ("One form.xlsx", filled_form(scene.record, view, scene.today)),
            ("The same form again.xlsx", filled_form(scene.record, view, scene.today)),
            ("A blank one.xlsx", form_workbook(scene.record, scene.framework, view, scene.today)),
        ],
    }
    first = min(scene.record.actions.values(), key=lambda each: each.position)
    today = scene.today
    edit = Edit("Change", lambda record: change_action(record, first.id, today, owner="Volunteers’ lead"))
    program.session.edit(edit)
    program.window.show_place(BACK)
    page = program.window.page("bring_back")
    assert isinstance(page, BringBackPage)
    for name, contents in files.items():
        for file, data in contents:
            (folder / file).write_bytes(data)
        page.open([folder / file for file, _data in contents])
        settle(app)
        yield f"bring_back-{name}"
        page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum() // 2)
        settle(app)
        yield f"bring_back-{name}-middle"
        page.view.verticalScrollBar().setValue(page.view.verticalScrollBar().maximum())
        settle(app)
        yield f"bring_back-{name}-end"
    page.forget()
    program.session.undo()
    program.window.messages.clear()
