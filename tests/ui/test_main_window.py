"""The frame: going places, what a command does, messages that stay, "Saved at" only when it is, and another look."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import paths
from desktop.app import Program
from desktop.core.action import Action
from desktop.core.assessment import Group
from desktop.core.edits.planning import add_actions
from desktop.core.errors import ToolkitError
from desktop.core.record import Record, new_record
from desktop.core.text import new_id
from desktop.storage.store import Store
from desktop.ui import dialogs, theme
from desktop.ui.pages.action_plan import ActionPlanPage
from desktop.ui.pages.measure import MeasurePage
from desktop.ui.pages.start import IMPORT, StartPage
from desktop.ui.places import Edit, Place
from tests.builders import assessed, said
from tests.window import close_program, open_program, settle


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """The program with an empty record open."""
    theme.load_fonts()
    opened = open_program(qapp, new_record("Riverside"))
    yield opened
    close_program(opened, qapp)


def press(program: Program, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    QTest.keyClick(program.window, key, modifier)
    settle(QApplication.instance() or QApplication([]))


def refuse_to_save(*_arguments: object) -> None:
    raise ToolkitError("The disk is full.", "Make room and try again.")


def adding(title: str) -> Edit:
    return Edit(f"Add {title}", lambda record: add_actions(record, Action(title)))


def test_each_page_of_the_sidebar_has_a_shortcut(program: Program) -> None:
    wanted = {Qt.Key.Key_2: "assess", Qt.Key.Key_4: "actions", Qt.Key.Key_5: "reports", Qt.Key.Key_1: "home"}
    for key, page in wanted.items():
        press(program, key, Qt.KeyboardModifier.ControlModifier)
        assert program.window.place.page == page
        assert program.window.sidebar.buttons[page].isChecked()


def answered(*groups: Group) -> Record:
    record = assessed(Group.STAFF, Group.PATIENTS)
    for group in groups:
        record = said(record, group, {"P1-M1": 1})
    return record


def test_every_page_of_answers_says_while_patients_were_not_asked(program: Program) -> None:
    window, line = program.window, "Our view so far. Patients not asked yet."
    for groups, shown in (((), False), ((Group.STAFF,), True), ((Group.STAFF, Group.PATIENTS), False)):
        program.session.create(replace(answered(*groups), id=new_id()))
        for page, about in (("home", ""), ("assess", ""), ("measure", "P1-M1"), ("check", "P1"), ("views", "")):
            window.show_place(Place(page, about))
            assert (window.page(page).one_side.text() == line) is shown, (groups, page)
            assert window.page(page).one_side.isVisible() is shown, (groups, page)


def test_a_meeting_stands_alone_and_leaving_it_leaves_the_full_screen(program: Program, qapp: QApplication) -> None:
    program.session.create(replace(answered(Group.STAFF), id=new_id()))
    window = program.window
    press(program, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.place.page == "meeting"
    for part in (window.sidebar, window.top_bar, window.menuBar()):
        assert not part.isVisible()
    press(program, Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier)
    assert window.isFullScreen()
    QTest.keyClick(qapp.focusWidget() or window, Qt.Key.Key_Escape)
    settle(qapp)
    assert window.place == Place("measure", "P1-M1", "patients")
    assert not window.isFullScreen()
    for part in (window.sidebar, window.top_bar, window.menuBar()):
        assert part.isVisible()


def test_an_answer_of_a_meeting_is_undone_by_its_shortcut(program: Program, qapp: QApplication) -> None:
    program.session.create(replace(answered(Group.STAFF), id=new_id()))
    program.window.show_place(Place("meeting", "P1-M2", "patients"))
    settle(qapp)
    QTest.keyClick(qapp.focusWidget() or program.window, Qt.Key.Key_Return)
    assert program.session.scene is not None
    assert len(program.session.scene.record.perspective_ratings) == 2
    press(program, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(program.session.scene.record.perspective_ratings) == 1


def test_saved_shows_once_the_disk_has_it(program: Program) -> None:
    program.window.sidebar.saved.setText("")
    program.session.edit(adding("One"))
    assert program.window.sidebar.saved.text().startswith("✓ Saved at ")


def test_what_the_disk_refuses_is_said_and_can_be_tried_again(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as disk:
        disk.setattr(Store, "save", refuse_to_save)
        program.session.edit(adding("One"))
    assert program.window.sidebar.saved.text() == "Not saved yet"
    (message,) = program.window.messages.shown()
    message.offers[0].click()
    assert len(program.session.scene.record.actions) == 1  # type: ignore[union-attr]
    assert program.window.sidebar.saved.text().startswith("✓ Saved at ")


def test_closing_tries_once_more_to_save_and_stays_open_where_it_cannot(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as disk:
        disk.setattr(Store, "save", refuse_to_save)
        program.session.edit(adding("One"))
        assert not program.window.close()
        assert program.window.isVisible()
        assert ways_out(program) == ["Try again", "Save elsewhere…", "Close without it"]
    assert program.window.close()


def ways_out(program: Program) -> list[str]:
    return [button.text() for button in program.window.messages.shown()[0].offers]


def test_the_window_can_be_left_without_what_could_not_be_saved(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Store, "save", refuse_to_save)
    program.session.edit(adding("One"))
    program.window.close()
    program.window.messages.shown()[0].offers[2].click()
    assert not program.window.isVisible()


def test_the_window_can_be_left_with_everything_saved_elsewhere(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Store, "save", refuse_to_save)
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: tmp_path / "kept.partnership")
    program.session.edit(adding("One"))
    program.window.close()
    program.window.messages.shown()[0].offers[1].click()
    assert not program.window.isVisible()
    with Store.open(tmp_path / "kept.partnership", read_only=True) as store:
        assert [each.title for each in store.record.actions.values()] == ["One"]


def test_messages_and_the_time_of_saving_stay_through_another_look(program: Program) -> None:
    program.session.edit(adding("One"))
    program.window.messages.tell("Something was done.")
    program.appearance.set_text_size(125)
    assert len(program.window.messages.shown()) == 1
    assert program.window.sidebar.saved.text().startswith("✓ Saved at ")


def test_what_is_half_typed_on_another_page_stays_through_another_look(program: Program, qapp: QApplication) -> None:
    program.window.show_place(Place("actions", "new"))
    page = program.window.page("actions")
    assert isinstance(page, ActionPlanPage)
    page.new_card.what.setText("Ask five people")
    program.window.show_place(Place("settings"))
    program.appearance.set_theme("dark")
    program.window.show_place(Place("actions"))
    settle(qapp)
    again = program.window.page("actions")
    assert isinstance(again, ActionPlanPage)
    assert again is not page
    assert again.new_card.what.text() == "Ask five people"
    assert again.new_card.isVisible()


def test_an_undo_in_a_message_goes_once_something_else_is_done(program: Program) -> None:
    program.session.edit(adding("One"))
    program.session.told.emit("One was added.", True)
    assert len(program.window.messages.shown()[0].offers) == 1
    program.session.edit(adding("Two"))
    assert program.window.messages.shown() == ()


def test_a_cancelled_export_leaves_the_old_file(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"the old one")
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: tmp_path / "plan.pdf")
    cancelled: list[bool] = []

    def make() -> bytes:
        cancelled.append(True)
        return b"the new one"

    monkeypatch.setattr("desktop.ui.tasks.Task.start", lambda task: (task.cancel(), task.work_now()))
    program.commanding.exports.save_report("Action plan", make)
    settle(qapp)
    assert cancelled
    assert (tmp_path / "plan.pdf").read_bytes() == b"the old one"


def test_undo_and_redo_are_offered_when_there_is_something(program: Program) -> None:
    actions = program.window.commands.actions
    assert (actions["undo"].isEnabled(), actions["redo"].isEnabled()) == (False, False)
    program.session.edit(adding("One"))
    assert actions["undo"].isEnabled()
    press(program, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (actions["undo"].isEnabled(), actions["redo"].isEnabled()) == (False, True)
    assert [each.offers for each in program.window.messages.shown()] == [()]


def test_larger_text_keeps_the_page_and_is_kept_for_next_time(program: Program) -> None:
    program.window.show_place(Place("actions"))
    before = program.window.page("actions").title.font().pixelSize()
    press(program, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert program.window.place.page == "actions"
    assert program.window.page("actions").title.font().pixelSize() > before
    assert '"text_size": 110' in (paths.user_data() / "settings.json").read_text()


def test_a_narrow_window_trades_the_sidebar_for_a_menu_of_pages(program: Program, qapp: QApplication) -> None:
    program.window.resize(640, 480)
    settle(qapp)
    assert program.window.sidebar.isHidden()
    assert program.window.top_bar.pages_button.isVisible()
    program.window.resize(1280, 800)
    settle(qapp)
    assert program.window.sidebar.isVisible()
    assert program.window.top_bar.pages_button.isHidden()


def test_the_window_is_never_wider_than_asked(program: Program, qapp: QApplication) -> None:
    program.appearance.set_text_size(200)
    program.window.resize(1024, 600)
    settle(qapp)
    assert (program.window.width(), program.window.height()) == (1024, 600)


def test_a_new_record_can_begin_with_a_spreadsheet(program: Program, qapp: QApplication) -> None:
    program.commanding.show_start()
    page = program.window.page("start")
    assert isinstance(page, StartPage)
    page.create_requested.emit("Harbour", (), IMPORT)
    settle(qapp)
    assert program.window.place.page == "import"
    assert program.session.scene is not None
    assert program.session.scene.organisation.name == "Harbour"


def test_a_copy_to_send_is_closed_and_equal(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: tmp_path / "copy.partnership")
    program.window.commands.actions["copy"].trigger()
    with Store.open(tmp_path / "copy.partnership", read_only=True) as store:
        assert store.record == program.session.scene.record  # type: ignore[union-attr]


def test_recent_records_and_assessments_are_listed_when_their_menus_open(program: Program) -> None:
    menu = program.window.commands.menus["recent"]
    menu.aboutToShow.emit()
    assert [each.text() for each in menu.actions()] == ["Riverside"]


def test_checking_says_the_data_is_sound(program: Program) -> None:
    program.window.commands.actions["check"].trigger()
    assert len(program.window.messages.shown()) == 1


def test_a_second_window_on_the_same_record_can_only_read_and_says_where_it_is_open(
    program: Program, qapp: QApplication
) -> None:
    assert program.session.store is not None
    second = Program(qapp)
    second.window.show()
    second.session.open_file(program.session.store.path)
    assert second.session.scene is not None
    assert second.session.scene.read_only
    assert len(second.window.messages.shown()) == 1
    assert not second.session.edit(adding("One"))
    second.session.unsaved = ()
    second.window.close()
    settle(qapp)


def test_what_is_typed_is_saved_when_the_page_is_left(qapp: QApplication, qtbot: QtBot) -> None:
    theme.load_fonts()
    program = open_program(qapp, None)
    program.commanding.create("Riverside", (), "take stock")
    settle(qapp)
    page = program.window.stack.currentWidget()
    assert isinstance(page, MeasurePage)
    comment = page.sheet.panel.note  # type: ignore[union-attr]
    comment.setFocus()
    QTest.keyClicks(comment, "Since March")
    program.window.show_place(Place("home"))
    record: Record = program.session.scene.record  # type: ignore[union-attr]
    assert [each.comment for each in record.perspective_ratings.values()] == ["Since March"]
    program.window.close()
    settle(qapp)


def test_a_fault_of_ours_is_kept_as_a_report_and_shown_once(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr("desktop.ui.messages.show_fault", lambda _parent, report: shown.append(report))
    monkeypatch.setattr("sys.__excepthook__", lambda *_fault: None)
    for _time in range(2):
        fault = ZeroDivisionError("typed words")
        program.show_fault(type(fault), fault, None)
    assert len(shown) == 1
    assert "typed words" not in Path(shown[0]).read_text()


def test_the_record_used_last_opens_again(program: Program, qapp: QApplication) -> None:
    program.session.edit(Edit("Name", lambda record: record.put(replace(record.organisation, charity_number="123"))))
    program.window.close()
    again = Program(qapp)
    again.window.show()
    again.begin([])
    assert again.session.scene is not None
    assert again.session.scene.organisation.charity_number == "123"
    again.window.close()
    settle(qapp)


def test_undo_leaves_the_focus_where_it_was(program: Program) -> None:
    program.window.show_place(Place("organisation"))
    settle(QApplication.instance() or QApplication([]))
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, " and more")
    press(program, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier)
    field.setFocus()
    program.window.commands.actions["undo"].trigger()
    assert program.window.focusWidget() is field
