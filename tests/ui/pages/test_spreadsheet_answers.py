"""What a person says about a spreadsheet on the import page is followed, remembered, and can be taken back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.action import Confidence, Priority, Status
from desktop.core.record import new_record
from desktop.ui.pages.spreadsheet import SpreadsheetPage
from desktop.ui.widgets.message_list import Messages
from tests.builders import catalogue
from tests.ui.importing import IMPORT, MESSY, PLAN, Desk
from tests.window import open_program, settle


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Desk:
    return Desk(qtbot, tmp_path, new_record("Harbour"))


# Columns


def test_a_column_goes_where_a_person_says(desk: Desk) -> None:
    desk.open()
    desk.page.steps.match.table.rows[5].choice.chosen.emit("cost")
    desk.settle()
    assert desk.page.title.text() == "We matched 5 of your 5 columns"
    desk.go_on()
    desk.go_on()
    assert [each.cost for each in desk.record.actions.values()] == ["4410", "4411"]


def test_the_column_that_was_there_goes_to_the_notes(desk: Desk) -> None:
    desk.open()
    rows = desk.page.steps.match.table.rows
    rows[5].choice.chosen.emit("owner")
    desk.settle()
    assert (rows[2].choice.value(), rows[5].choice.value()) == (None, "owner")


def test_the_choice_that_was_made_keeps_the_focus(desk: Desk) -> None:
    desk.open()
    choice = desk.page.steps.match.table.rows[5].choice
    desk.page.activateWindow()
    choice.setFocus()
    desk.qtbot.keyClick(choice, Qt.Key.Key_Down)
    desk.settle()
    assert choice.value() == "action"
    assert QApplication.focusWidget() is choice


def test_two_quick_choices_are_both_kept(desk: Desk) -> None:
    desk.open()
    rows = desk.page.steps.match.table.rows
    rows[5].choice.chosen.emit("cost")
    rows[2].choice.chosen.emit("helpers")
    desk.settle()
    assert (rows[2].choice.value(), rows[5].choice.value()) == ("helpers", "cost")


def test_the_headings_can_be_pointed_to(desk: Desk) -> None:
    rows = [("Action", "Who", "When"), ("old headings", "of", "the form"), *PLAN]
    desk.open(desk.file({"Actions": rows}))
    match = desk.page.steps.match
    desk.click(match.other_row)
    assert match.picker.isVisible()
    match.picker.sheet.show_row(3)
    desk.click(match.picker.use)
    assert "Headings found on row 3" in desk.page.subtitle.text()
    assert not match.picker.isVisible()


def test_without_a_list_a_person_points_to_the_headings_and_says_what_they_mean(desk: Desk) -> None:
    desk.open(desk.file({"Blatt": [("Notizen",), ("Was", "Wer"), ("Kuchen", "Vorstand"), ("Tee", "Büro")]}))
    page, match = desk.page, desk.page.steps.match
    assert page.title.text() == "We found no list here"
    assert match.picker.isVisible()
    assert not page.foot.next_button.isVisible()
    match.picker.sheet.show_row(2)
    desk.click(match.picker.use)
    assert page.title.text() == "Say what your columns hold"
    match.table.rows[1].choice.chosen.emit("action")
    desk.settle()
    match.table.rows[2].choice.chosen.emit("owner")
    desk.settle()
    desk.go_on()
    desk.go_on()
    assert [(each.title, each.owner) for each in desk.record.actions.values()] == [
        ("Kuchen", "Vorstand"),
        ("Tee", "Büro"),
    ]


# Questions, suggestions, words


def test_what_the_colours_tell_is_asked_and_followed(desk: Desk) -> None:
    desk.check({"Actions": MESSY})
    questions = desk.page.steps.check.questions.cards
    rag = next(card for key, card in questions.items() if key.startswith("rag"))
    desk.click(rag.choices.buttons["importance"])
    assert rag.isVisible()
    desk.go_on()
    assert [each.priority for each in desk.record.actions.values()] == [Priority.HIGH, Priority.LOW, Priority.MEDIUM]
    assert [each.confidence for each in desk.record.actions.values()] == [None] * 3


def test_until_it_is_answered_the_likeliest_is_taken(desk: Desk) -> None:
    desk.check({"Actions": MESSY})
    desk.go_on()
    first = next(iter(desk.record.actions.values()))
    assert first.confidence is Confidence.OFF_TRACK


def test_the_order_of_day_and_month_is_asked_with_its_cells(desk: Desk) -> None:
    desk.check({"Actions": MESSY})
    order = next(card for key, card in desk.page.steps.check.questions.cards.items() if key.startswith("order"))
    desk.click(order.choices.buttons["month"])
    desk.go_on()
    first = next(iter(desk.record.actions.values()))
    assert first.due_date is not None
    assert (first.due_date.month, first.due_date.day) == (3, 4)


def test_a_theme_goes_to_a_principle_only_once_a_person_says_so(desk: Desk) -> None:
    desk.check({"Actions": MESSY})
    themes = desk.page.steps.check.themes
    assert themes is not None
    assert [row.choice.value() for row in themes.rows] == ["", ""]
    desk.click(themes.take)
    taken = themes.rows[0].choice.value()
    assert taken in catalogue().principle_by_id
    desk.go_on()
    assert [each.principles for each in desk.record.actions.values()] == [(taken,), (taken,), ()]


def test_an_item_can_be_put_to_a_measure(desk: Desk) -> None:
    desk.check({"Actions": MESSY})
    measures = desk.page.steps.check.measures
    assert measures is not None
    measures.rows[0].choice.chosen.emit("P6-M2")
    desk.settle()
    desk.go_on()
    assert next(iter(desk.record.actions.values())).measures == ("P6-M2",)


def test_a_word_can_be_given_a_meaning_and_taken_back(desk: Desk) -> None:
    desk.check({"Actions": MESSY})
    check = desk.page.steps.check
    nearly = next(row for row in check.doubts.rows() if "Nearly" in row.button.accessibleName())
    desk.click(nearly.button)
    assert nearly.meaning is not None
    nearly.meaning.chosen.emit("in_progress")
    desk.settle()
    assert not any("Nearly" in row.button.accessibleName() for row in check.doubts.rows())
    assert check.words.choices["status: nearly"].value() == "in_progress"
    check.words.choices["status: nearly"].chosen.emit(None)
    desk.settle()
    assert not check.words.isVisible()
    assert any("Nearly" in row.button.accessibleName() for row in check.doubts.rows())
    check.said.emit("status: nearly", "done")
    desk.settle()
    desk.go_on()
    assert [each.status for each in desk.record.actions.values()] == [Status.DONE] * 3


# Remembering


def test_what_was_chosen_is_handed_over_once_it_is_brought_in(desk: Desk) -> None:
    desk.open()
    desk.page.steps.match.table.rows[5].choice.chosen.emit("cost")
    desk.settle()
    assert desk.kept == []
    desk.go_on()
    desk.go_on()
    assert desk.kept == [(frozenset({"action", "lead", "deadline", "status", "cost code"}), {"Cost code": "cost"})]


def test_the_next_file_with_the_same_headings_is_matched_the_same_until_that_is_unwanted(desk: Desk) -> None:
    desk.page.display_matched(lambda headings: {"Cost code": "cost"} if "cost code" in headings else {})
    desk.open()
    match = desk.page.steps.match
    assert match.table.rows[5].choice.value() == "cost"
    assert match.memory.isVisible()
    desk.click(match.anew)
    assert match.table.rows[5].choice.value() is None
    assert not match.memory.isVisible()


def test_in_the_program_mappings_outlive_it_and_hold_no_cell(
    qtbot: QtBot, qapp: QApplication, desk: Desk, tmp_path: Path
) -> None:
    program = open_program(qapp, desk.record)
    qtbot.addWidget(program.window)
    program.window.show_place(IMPORT)
    page = program.window.page("import")
    assert isinstance(page, SpreadsheetPage)
    for found in (None, "cost"):
        page.open(desk.file(name=f"plan {found}.xlsx"))
        qtbot.waitUntil(page.steps.match.isVisible)
        assert page.steps.match.table.rows[5].choice.value() == found
        page.steps.match.table.rows[5].choice.chosen.emit("cost")
        qtbot.waitUntil(lambda: not page.incoming.under_way)
        page.foot.next_button.click()
        page.foot.next_button.click()
        settle(qapp)
        page.forget()
    (kept,) = tmp_path.rglob("matched.json")
    assert "leaflets" not in kept.read_text()
    program.window.close()


# In the program


def test_a_message_tells_of_it_its_undo_takes_it_back_and_skipped_rows_can_be_saved(
    qtbot: QtBot, qapp: QApplication, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.sheets.reading import read_workbook
    from desktop.ui import dialogs

    program = open_program(qapp, desk.record)
    qtbot.addWidget(program.window)
    program.window.show_place(IMPORT)
    page = program.window.page("import")
    assert isinstance(page, SpreadsheetPage)
    page.open(desk.file({"Actions": MESSY}))
    qtbot.waitUntil(page.steps.match.isVisible)
    page.foot.next_button.click()
    page.foot.next_button.click()
    settle(qapp)
    assert page.steps.done.isVisible()
    out = desk.folder / "left out.xlsx"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: out)
    page.steps.done.save_button.click()
    qtbot.waitUntil(out.is_file)
    settle(qapp)
    saved = read_workbook(out.read_bytes(), out.name).sheets[0]
    assert any("Total" in row.cells.values() for row in saved.rows)
    undo(program.window.messages)
    settle(qapp)
    assert program.session.scene is not None
    assert not program.session.scene.record.actions
    assert page.steps.check.isVisible()
    program.window.close()


def undo(messages: Messages) -> None:
    """Press Undo in the message that offers it."""
    offers = [button for each in messages.shown() for button in each.offers]
    next(each for each in offers if each.text() == "Undo").click()


def test_larger_text_in_the_middle_of_it_loses_nothing(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    program = open_program(qapp, desk.record)
    qtbot.addWidget(program.window)
    program.window.show_place(IMPORT)
    before = program.window.page("import")
    assert isinstance(before, SpreadsheetPage)
    before.open(desk.file())
    qtbot.waitUntil(before.steps.match.isVisible)
    before.steps.match.table.rows[5].choice.chosen.emit("cost")
    qtbot.waitUntil(lambda: not before.incoming.under_way)
    program.appearance.step_text_size(1)
    settle(qapp)
    after = program.window.page("import")
    assert isinstance(after, SpreadsheetPage)
    assert after is not before
    assert after.steps.match.isVisible()
    assert after.steps.match.table.rows[5].choice.value() == "cost"
    after.steps.match.table.rows[2].choice.chosen.emit(None)
    qtbot.waitUntil(lambda: not after.incoming.under_way)
    assert after.steps.match.table.rows[5].choice.value() == "cost"
    program.appearance.step_text_size(-1)
    program.window.close()


def test_stopping_another_look_keeps_to_what_was_found_before(desk: Desk) -> None:
    desk.open()
    choice = desk.page.steps.match.table.rows[5].choice
    choice.display("cost")
    choice.chosen.emit("cost")
    desk.page.incoming.slow.emit("Reading…")
    desk.click(desk.page.steps.reading.stop)
    assert choice.value() is None
    assert desk.page.title.text() == "We matched 4 of your 5 columns"


def test_a_column_without_a_heading_and_one_of_two_alike_go_where_a_person_says(desk: Desk) -> None:
    rows = [("Action", None, "Notes", "Notes"), ("Ask five people", "Chair", "first", "second")]
    desk.open(desk.file({"Plan": rows}))
    table = desk.page.steps.match.table
    table.rows[2].choice.chosen.emit("owner")
    table.rows[4].choice.chosen.emit("evidence")
    desk.settle()
    assert [each.choice.value() for each in table.rows.values()] == ["action", "owner", "notes", "evidence"]
