"""Import: a file is chosen or dropped, its columns are matched, and only then is it brought in as one step."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group
from desktop.core.record import new_record
from desktop.ui import dialogs
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.import_steps import Step
from tests.builders import TODAY, assessed, catalogue
from tests.sheets.workbooks import csv_text, xlsx
from tests.ui.dragging import drag, let_go
from tests.ui.importing import IMPORT, PLAN, Desk


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path, new_record("Harbour"))


# Choosing a file


def test_at_first_it_only_asks_for_a_file(desk: Desk) -> None:
    page = desk.page
    assert page.title.text() == "Import a spreadsheet"
    assert page.steps.choose.isVisible()
    steps = page.steps
    assert not any(each.isVisible() for each in (steps.match, steps.problem, steps.reading, page.foot))


def test_one_sheet_leads_straight_to_its_columns_and_nothing_changes_yet(desk: Desk) -> None:
    desk.open()
    page = desk.page
    assert desk.at(Step.COLUMNS)
    assert page.title.text() == "We matched 4 of your 5 columns"
    assert "sheet “Actions”. Headings found on row 1, 2 rows below." in page.subtitle.text()
    assert page.subtitle.text().endswith("Nothing is changed until you finish.")
    assert desk.steps == []


@pytest.mark.parametrize(
    ("name", "data", "summary"),
    [
        ("empty.csv", b"", "“empty.csv” is empty."),
        ("page.xls", b"<html><table><tr><td>Action</td></tr></table></html>", "“page.xls” is a web page"),
        ("cut.xlsx", xlsx({"Actions": PLAN})[:700], "“cut.xlsx”"),
    ],
)
def test_a_file_that_is_refused_says_why_and_what_to_do(desk: Desk, name: str, data: bytes, summary: str) -> None:
    path = desk.folder / name
    path.write_bytes(data)
    desk.open(path)
    steps = desk.page.steps
    assert steps.problem.summary.text().startswith(summary)
    assert steps.problem.advice.text()
    assert steps.choose.isVisible()
    desk.open()
    assert not steps.problem.isVisible()
    assert desk.at(Step.COLUMNS)


def test_a_file_that_is_gone_is_told_in_words(desk: Desk) -> None:
    desk.open(desk.folder / "gone.xlsx")
    assert desk.page.steps.problem.summary.text() == "There is no file “gone.xlsx” in that folder."


def test_the_dialog_gives_the_file_and_remembers_its_folder(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def choose(_parent: object, _title: str, _kinds: str, folder: Path) -> Path | None:
        asked.append(folder)
        return desk.file() if len(asked) == 1 else None

    monkeypatch.setattr(dialogs, "open_file", choose)
    desk.click(desk.page.steps.choose.button)
    desk.click(desk.page.foot.back_button)
    desk.click(desk.page.steps.choose.button)
    assert asked[1] == desk.folder


def test_a_file_can_be_dropped_on_the_page(desk: Desk) -> None:
    path = desk.folder / "plan.csv"
    path.write_text(csv_text([["Action", "Who"], ["Ask five people", "Chair"]]), encoding="utf-8")
    assert drag(desk.page, QUrl.fromLocalFile(str(path)))
    assert "dashed" in desk.page.steps.choose.styleSheet()
    let_go(desk.page, QUrl.fromLocalFile(str(path)))
    desk.settle()
    assert desk.page.title.text() == "We matched 2 of your 2 columns"
    assert desk.page.steps.choose.styleSheet() == ""


def test_reading_can_be_stopped(qtbot: QtBot, desk: Desk) -> None:
    desk.page.open(desk.file())
    desk.page.incoming.slow.emit("Reading…")
    qtbot.mouseClick(desk.page.steps.reading.stop, Qt.MouseButton.LeftButton)
    assert not desk.page.incoming.under_way
    qtbot.wait(300)
    assert desk.at(Step.FILE)
    assert not desk.page.steps.reading.isVisible()
    assert not desk.page.foot.isVisible()


# The way through


def test_several_sheets_are_a_step_of_their_own_with_the_likeliest_marked(desk: Desk) -> None:
    desk.open(desk.file({"Read me": [("How to use this",)], "2026": PLAN, "2025": PLAN[:2]}))
    page = desk.page
    assert desk.at(Step.SHEET)
    assert page.steps.sheets.chosen() == "2026"
    assert page.focusWidget() is page.steps.sheets.cards.cards["2026"].button
    desk.click(page.steps.sheets.cards.cards["2025"].button)
    desk.go_on()
    assert desk.at(Step.COLUMNS)
    assert "sheet “2025”" in page.subtitle.text()


def test_what_was_chosen_stays_on_the_way_back_and_forth(desk: Desk) -> None:
    desk.open(desk.file({"2026": PLAN, "2025": PLAN[:2]}))
    page = desk.page
    desk.click(page.steps.sheets.cards.cards["2025"].button)
    desk.go_on()
    page.steps.match.table.rows[5].choice.chosen.emit("cost")
    desk.settle()
    desk.go_on()
    assert desk.at(Step.CHECK)
    for wanted in (Step.COLUMNS, Step.SHEET, Step.FILE):
        desk.click(page.foot.back_button)
        assert desk.at(wanted)
    assert page.steps.choose.words.text() == "“plan.xlsx” is chosen"
    desk.go_on()
    assert page.steps.sheets.chosen() == "2025"
    desk.go_on()
    assert page.steps.match.table.rows[5].choice.value() == "cost"


def test_back_passes_the_sheets_where_there_is_only_one(desk: Desk) -> None:
    desk.open()
    desk.click(desk.page.foot.back_button)
    assert desk.at(Step.FILE)
    desk.go_on()
    assert desk.at(Step.COLUMNS)


def test_finishing_is_one_step_that_undo_can_name_and_says_what_came_in(desk: Desk) -> None:
    desk.check()
    assert desk.page.foot.next_button.text() == "Bring in 2 actions"
    desk.go_on()
    assert desk.steps == ["Bring in “plan.xlsx”"]
    assert [each.title for each in desk.record.actions.values()] == [
        "Large-print leaflets",
        "Carer on the services group",
    ]
    assert "Cost code: 4410" in next(iter(desk.record.actions.values())).notes
    assert desk.told == [("Brought in from “plan.xlsx”: 2 actions.", True)]
    assert desk.page.title.text() == "Brought in: 2 actions"
    assert "2 added" in desk.page.subtitle.text()
    desk.go_on()
    assert desk.gone == [Place("actions")]
    assert desk.at(Step.FILE)


def test_undone_it_is_back_at_the_last_step_with_all_that_was_chosen(desk: Desk) -> None:
    before = desk.record
    desk.check()
    desk.go_on()
    desk.show(before)
    desk.settle()
    assert desk.at(Step.CHECK)
    assert desk.page.foot.next_button.text() == "Bring in 2 actions"


def test_after_it_another_change_leaves_the_words_and_a_later_visit_begins_anew(desk: Desk) -> None:
    desk.check()
    desk.go_on()
    desk.show(desk.record.put(desk.record.organisation.__class__("Harbour and Bay")))
    assert desk.at(Step.DONE)
    desk.page.hide()
    assert desk.at(Step.FILE)


def test_a_step_that_was_refused_leaves_everything_on_the_screen(desk: Desk) -> None:
    desk.check()
    desk.page.edited.disconnect()
    desk.go_on()
    assert (desk.told, desk.gone, desk.kept) == ([], [], [])
    assert desk.at(Step.CHECK)


def test_the_same_file_again_says_that_all_of_it_is_there(desk: Desk) -> None:
    desk.check()
    desk.go_on()
    desk.check()
    assert desk.page.title.text() == "Nothing to bring in"
    assert "2 left as they are. All of it is in your plan already." in desk.page.subtitle.text()
    assert not desk.page.foot.next_button.isVisible()
    desk.page.incoming.bring_in()
    assert len(desk.steps) == 1


def test_cancel_leaves_and_forgets(desk: Desk) -> None:
    desk.check()
    desk.click(desk.page.foot.cancel)
    assert desk.gone == [Place("actions")]
    assert desk.at(Step.FILE)
    assert desk.steps == []


def test_a_change_elsewhere_is_counted_in(qtbot: QtBot, desk: Desk) -> None:
    desk.check()
    other = Desk(qtbot, desk.folder, desk.record)
    other.check()
    other.go_on()
    desk.show(other.record)
    desk.settle()
    assert "All of it is in your plan already." in desk.page.subtitle.text()


def test_another_record_begins_with_no_file(desk: Desk) -> None:
    desk.check()
    desk.show(new_record("Lighthouse"))
    assert desk.at(Step.FILE)
    assert desk.page.steps.choose.words.text().startswith("Choose a spreadsheet")


def test_a_record_open_for_reading_only_takes_nothing_in(desk: Desk) -> None:
    desk.page.display(Scene(desk.record, catalogue(), None, TODAY, read_only=True), IMPORT)
    desk.check()
    assert "This record is open for reading only" in desk.page.subtitle.text()
    assert not desk.page.foot.next_button.isVisible()


def test_levels_alone_lead_to_where_they_are_confirmed(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk(qtbot, tmp_path, assessed(Group.STAFF))
    titles = [each.title for each in list(catalogue().by_id.values())[:2]]
    desk.check({"Marks": [("Measure", "Rating"), *((title, 2) for title in titles)]})
    desk.go_on()
    assert desk.page.steps.done.levels.isVisible()
    desk.go_on()
    assert desk.gone == [Place("assess")]
    assert all(each.unconfirmed for each in desk.record.measure_ratings.values())


def test_finishing_while_something_is_still_being_looked_at_waits_for_it(desk: Desk) -> None:
    desk.check()
    page = desk.page
    page.steps.check.placed.emit({})
    assert page.incoming.under_way
    page.incoming.bring_in()
    assert desk.steps == []
    desk.settle()
    assert desk.steps == ["Bring in “plan.xlsx”"]
