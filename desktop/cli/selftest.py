"""The self-test: every main part tried for real in a temporary folder; used on the built program."""

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from desktop.core.action import Action
from desktop.core.assessment import AssessmentKind, State
from desktop.core.edits.assessing import start_assessment, year_label
from desktop.core.edits.planning import add_actions
from desktop.core.edits.rating import answer
from desktop.core.errors import ToolkitError
from desktop.core.framework import Framework
from desktop.core.record import Record, new_record
from desktop.core.views import views_of
from desktop.storage import files
from desktop.storage.content import load_framework
from desktop.storage.example import example_record
from desktop.storage.store import Store
from desktop.words import _


def steps(today: date) -> Iterator[str]:
    """Do each step and then name it; ToolkitError, or a fault, where one fails."""
    framework = load_framework()
    yield _("the catalogue was read")
    with tempfile.TemporaryDirectory(prefix="partnership-") as name:
        folder = Path(name)
        yield from _record_steps(framework, folder, today)
        yield from _export_steps(framework, folder, today)


def _record_steps(framework: Framework, folder: Path, today: date) -> Iterator[str]:
    path = folder / "Self-test.partnership"
    label = year_label(today)
    record = start_assessment(new_record("Self-test"), framework, AssessmentKind.QUICK, label=label, start=today)
    with Store.create(path, record) as store:
        yield _("a record was created")
        store.save(_rated(store.record, framework), "Rate")
        store.save(add_actions(store.record, Action("Try the program")), "Plan")
        kept = store.record
        yield _("twelve measures were rated and an action was added")
    with Store.open(path) as store:
        _expect(store.record == kept and not store.check(), _("The record came back changed."))
        yield _("it was closed, opened again and checked")
        store.undo()
        _expect(not store.record.actions, _("Undo took nothing back."))
        store.redo()
        _expect(store.record == kept, _("Redo brought back something else."))
        yield _("a step was undone and done again after opening")
        store.copy(folder / "Copy.partnership")
    with Store.open(folder / "Copy.partnership", read_only=True) as store:
        _expect(store.record == kept, _("The copy differs."))
    yield _("a copy was made and checked")


def _rated(record: Record, framework: Framework) -> Record:
    (assessment,) = record.assessments.values()
    (view,) = views_of(record, assessment.id)
    for place, measure_id in enumerate(assessment.measures):
        record = answer(record, view.id, framework.measure(measure_id), State.RATED, place % 3)
    return record


def _export_steps(framework: Framework, folder: Path, today: date) -> Iterator[str]:
    from desktop.cli.making import Choices, make
    from desktop.cli.records import newest_assessment_id
    from desktop.sheets.reading import read_workbook
    from desktop.sheets.returning.plan_back import changes_from

    record = example_record(framework, today)
    for ending, report in ((".xlsx", ""), (".csv", ""), (".ics", ""), (".pdf", "plan"), (".pdf", "assessment")):
        path = folder / f"{report or 'Action plan'}{ending}"
        files.write(path, make(record, framework, newest_assessment_id(record), ending, Choices(today, report=report)))
        yield _("{name} was made from the worked example").format(name=path.name)
    book = read_workbook(files.read(folder / "Action plan.xlsx"), "Action plan.xlsx")
    _expect(any(grid.rows for grid in book.sheets), _("The workbook could not be read again."))
    yield _("the workbook was read again")
    _expect(not changes_from(book, record, framework, today).changes, _("The workbook came home changed."))
    yield _("the workbook came home as it left")


def _expect(fine: object, words: str) -> None:
    if not fine:
        raise ToolkitError(words, _("Install the program again, or ask for help."))
