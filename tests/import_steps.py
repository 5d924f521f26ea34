"""Spreadsheets of each kind, and the way through the steps of an import with each of them."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.ui.pages.spreadsheet import SpreadsheetPage
from desktop.ui.widgets.import_steps import Step
from tests.sheets.workbooks import xlsx
from tests.ui.importing import IMPORT, MESSY, PLAN, Sheets
from tests.window import settle

LONG = "A heading that goes on and on, with all the values it may have in brackets (yes, no, partly, not yet)"
CROWDED = [(*MESSY[0], LONG, None), *((*row, "word " * 60, "kept") for row in MESSY[1:])]


def spreadsheets(folder: Path) -> dict[str, Path]:
    """One of each, written to a folder."""
    messy: Sheets = {"Read me": [("How to use this",)], "Tracker": CROWDED, "A sheet with a very long name": PLAN}
    levels = [("Standard", "Rating", "Evidence"), ("Weeding", 2, "A photo"), ("Complaints lead to change", 3, None)]
    contents = {
        "Action plan.xlsx": xlsx({"Actions": PLAN}),
        "Improvement tracker of the whole partnership 2024 to 2027, final.xlsx": xlsx(messy),
        "Page.xls": b"<html><body><table><tr><td>Action</td></tr></table></body></html>",
        "Blank plan.xlsx": xlsx({"Plan": PLAN[:1]}),
        "Rota.xlsx": xlsx({"Rota": [("Mon", "Tue", "Wed"), (1, 2, 3), (4, 5, 6)]}),
        "Standards.xlsx": xlsx({"Standards": levels}),
    }
    names = ("clean", "messy", "refused", "blank", "none", "levels")
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    return dict(zip(names, (folder / name for name in contents), strict=True))


def walked(program: Program, app: QApplication, file: Path) -> Iterator[Step]:
    """Each step in turn, with its folded parts open; a refused file, or one without a list, goes as far as it can."""
    program.window.show_place(IMPORT)
    page = program.window.page("import")
    assert isinstance(page, SpreadsheetPage)
    yield Step.FILE
    page.open(file)
    settle(app)
    if page.steps.problem.isVisible():
        yield Step.FILE
    while page.foot.isVisible() and page.step is not Step.DONE:
        _unfold(page)
        settle(app)
        yield page.step
        if not page.foot.next_button.isVisible():
            break
        page.foot.next_button.click()
        settle(app)
    if page.step is Step.DONE:
        yield page.step
    page.forget()


def _unfold(page: SpreadsheetPage) -> None:
    check = page.steps.check
    if page.step is Step.COLUMNS:
        page.steps.match.other_row.click()
    if page.step is Step.CHECK:
        for row in [each for each in check.doubts.rows() if "Nearly" in each.button.accessibleName()]:
            row.button.click()
        for card in list(check.questions.cards.values())[:1]:
            card.show_button.click()
