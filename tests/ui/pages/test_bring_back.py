"""What came home is shown before it is taken: each change with both sides, forms, what could not be read."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group
from desktop.core.edits.keying import forms_counted
from desktop.core.edits.planning import change_action
from desktop.core.record import Record
from desktop.sheets.writing.form_out import form_workbook
from desktop.sheets.writing.plan_out import plan_workbook
from desktop.storage.example import example_record
from desktop.ui import dialogs
from desktop.ui.pages.bring_back import BringBackPage
from desktop.ui.places import Edit, Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.text import Text
from tests.back_steps import BACK, changed_plan, filled_form
from tests.sheets.records import TODAY
from tests.sheets.returning.forms import FRAMEWORK, view_of
from tests.ui.dragging import drag, let_go

NOBODY_READS = "Action plan, I6: “Nearly there”"


class Desk:
    """The page on a record: edits are made, and the page is shown the outcome."""

    def __init__(self, qtbot: QtBot, folder: Path, record: Record) -> None:
        self.qtbot, self.folder, self.record = qtbot, folder, record
        self.titles: list[str] = []
        self.told: list[tuple[str, bool]] = []
        self.gone: list[Place] = []
        self.page = BringBackPage()
        qtbot.addWidget(self.page)
        self.page.resize(1040, 720)
        self.page.show()
        self.page.edited.connect(self._make)
        self.page.told_requested.connect(lambda words, undoable: self.told.append((words, undoable)))
        self.page.go_requested.connect(self.gone.append)
        self.show(record)

    def show(self, record: Record, *, read_only: bool = False) -> None:
        """The record as it is now."""
        self.record = record
        newest = list(record.assessments)[-1] if record.assessments else None
        self.page.display(Scene(record, FRAMEWORK, newest, TODAY, read_only=read_only), BACK)

    def open(self, *contents: bytes) -> None:
        """Choose files with this content, and wait until they are looked into."""
        paths = []
        for number, data in enumerate(contents, 1):
            paths.append(self.folder / f"file {number}.xlsx")
            paths[-1].write_bytes(data)
        self.page.open(paths)
        self.wait()

    def wait(self) -> None:
        """Until nothing is being looked into."""
        self.qtbot.waitUntil(lambda: not self.page.looking.under_way, timeout=30_000)

    def _make(self, edit: object) -> None:
        assert isinstance(edit, Edit)
        self.titles.append(edit.title)
        self.show(edit.change(self.record))


@pytest.fixture
def example() -> Record:
    return example_record(FRAMEWORK, TODAY)


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, example: Record) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path, example)
    yield made
    made.page.forget()


def ordered(record: Record) -> list[str]:
    return [each.id for each in sorted(record.actions.values(), key=lambda each: each.position)]


def row_of(desk: Desk, field: str) -> int:
    return next(place for place, each in enumerate(desk.page.shown.changes.rows) if each.change.field == field)


def test_at_first_it_only_asks_for_a_file(desk: Desk) -> None:
    page = desk.page
    assert page.title.text() == "Bring back from Excel"
    assert page.choose.isVisible()
    assert not any(each.isVisible() for each in (page.shown, page.problem, page.reading, page.foot))


def test_every_change_is_listed_and_nothing_is_taken_yet(desk: Desk, example: Record) -> None:
    desk.open(changed_plan(example, TODAY))
    page = desk.page
    assert page.title.text() == "6 changes came home"
    assert "3 edited, 1 new, 1 deleted, in another order" in page.subtitle.text()
    assert page.foot.take.text() == "Take 6 changes"
    assert desk.titles == []
    assert desk.record == example


def test_taking_is_one_edit_that_says_so_and_leads_to_the_plan(desk: Desk, example: Record) -> None:
    desk.open(changed_plan(example, TODAY))
    desk.qtbot.mouseClick(desk.page.foot.take, Qt.MouseButton.LeftButton)
    assert desk.titles == ["Bring back “file 1.xlsx”"]
    assert desk.told == [("6 changes from “file 1.xlsx” are taken.", True)]
    assert desk.gone == [Place("actions")]
    first, second, third, *_others = ordered(example)
    after = desk.record.actions
    assert after[first].owner == "Deputy"
    assert after[second].due_date is not None
    assert third not in after
    assert any(each.title == "Ask at the front door" for each in after.values())


def test_what_is_not_ticked_stays(desk: Desk, example: Record) -> None:
    desk.open(changed_plan(example, TODAY))
    desk.qtbot.mouseClick(desk.page.shown.none, Qt.MouseButton.LeftButton)
    assert not desk.page.foot.take.isEnabled()
    box = desk.page.shown.changes.rows[row_of(desk, "owner")].box
    assert box is not None
    box.click()
    assert desk.page.foot.take.text() == "Take 1 change"
    desk.page.foot.take.click()
    first, _second, third, *_others = ordered(example)
    assert desk.record.actions[first].owner == "Deputy"
    assert third in desk.record.actions
    assert ordered(desk.record) == ordered(example)


def test_what_both_sides_changed_stays_unless_the_file_is_chosen(desk: Desk, example: Record) -> None:
    data = changed_plan(example, TODAY)
    first, *_others = ordered(example)
    desk.show(change_action(example, first, TODAY, owner="Chair"))
    desk.open(data)
    row = desk.page.shown.changes.rows[row_of(desk, "owner")]
    assert row.box is None
    assert row.choice is not None
    assert row.choice.buttons[False].isChecked()
    assert desk.page.foot.take.text() == "Take 5 changes"
    row.choice.buttons[True].click()
    assert desk.page.foot.take.text() == "Take 6 changes"
    desk.page.foot.take.click()
    assert desk.record.actions[first].owner == "Deputy"


def test_both_sides_and_the_action_are_in_the_name_of_a_box(desk: Desk, example: Record) -> None:
    desk.open(changed_plan(example, TODAY))
    box = desk.page.shown.changes.rows[row_of(desk, "owner")].box
    assert box is not None
    first, *_others = ordered(example)
    action = example.actions[first]
    assert box.accessibleName().startswith(f"Who, {action.reference} {action.title}.")
    assert f"Here: {action.owner}" in box.accessibleName()
    assert "In the file: Deputy" in box.accessibleName()


def test_what_could_not_be_read_and_what_is_worth_knowing_are_told(desk: Desk, example: Record) -> None:
    desk.open(changed_plan(example, TODAY))
    shown = desk.page.shown
    told = [each.text() for each in shown.unread.findChildren(Text)]
    assert NOBODY_READS in told
    notes = " ".join(each.text() for each in shown.notes.findChildren(Text))
    assert "My own notes" in notes
    assert "“Ratings” was changed there" in notes


def test_an_untouched_plan_says_so_and_offers_another_file(desk: Desk, example: Record) -> None:
    desk.open(plan_workbook(example, FRAMEWORK, None, TODAY))
    assert desk.page.title.text() == "Nothing was changed in it"
    assert not desk.page.foot.take.isVisible()
    assert desk.page.window().focusWidget() is desk.page.foot.another


def test_a_file_that_is_no_plan_is_refused_in_words(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "list.csv").write_text("Name,Phone\nA,1\n")
    desk.page.open([tmp_path / "list.csv"])
    desk.wait()
    assert "no action plan" in desk.page.problem.summary.text()
    assert desk.page.choose.button.hasFocus()


def test_a_change_made_here_while_it_is_shown_is_set_beside_it(desk: Desk, example: Record) -> None:
    desk.open(changed_plan(example, TODAY))
    first, *_others = ordered(example)
    desk.show(change_action(example, first, TODAY, owner="Chair"))
    desk.wait()
    assert desk.page.shown.changes.rows[row_of(desk, "owner")].choice is not None


def test_a_record_that_can_only_be_read_takes_nothing(desk: Desk, example: Record) -> None:
    desk.show(example, read_only=True)
    desk.open(changed_plan(example, TODAY))
    assert "reading only" in desk.page.subtitle.text()
    assert not desk.page.foot.take.isVisible()


def test_what_was_chosen_survives_the_page_being_made_anew(desk: Desk, example: Record, qtbot: QtBot) -> None:
    desk.open(changed_plan(example, TODAY))
    desk.page.shown.none.click()
    draft = desk.page.draft()
    again = Desk(qtbot, desk.folder, example)
    again.page.display_draft(draft)
    assert again.page.title.text() == "6 changes came home"
    assert not again.page.foot.take.isEnabled()
    again.page.forget()


def test_files_are_chosen_or_dropped(
    desk: Desk, example: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(changed_plan(example, TODAY))
    monkeypatch.setattr(dialogs, "open_files", lambda *_asked: (path,))
    desk.page.choose.button.click()
    desk.wait()
    assert desk.page.title.text() == "6 changes came home"
    desk.page.foot.another.click()
    assert desk.page.choose.isVisible()
    assert drag(desk.page, QUrl.fromLocalFile(str(path)))
    let_go(desk.page, QUrl.fromLocalFile(str(path)))
    desk.wait()
    assert desk.page.title.text() == "6 changes came home"


def test_many_changed_actions_come_a_few_at_a_time(desk: Desk, example: Record) -> None:
    some = list(example.actions.values())
    many = example.put(
        *(replace(some[at % len(some)], id=f"more-{at}", reference=f"B-{at}", position=1000 + at) for at in range(60))
    )
    book = load_workbook(io.BytesIO(plan_workbook(many, FRAMEWORK, None, TODAY)))
    page = book["Action plan"]
    for reference, who in zip(page["A"], page["E"], strict=True):
        who.value = "Someone quite new" if str(reference.value).startswith("B-") else who.value
    out = io.BytesIO()
    book.save(out)
    desk.show(many)
    desk.open(out.getvalue())
    changes = desk.page.shown.changes
    assert (len(changes.rows), changes.more.text()) == (25, "Show 25 more actions")
    changes.more.click()
    changes.more.click()
    assert len(changes.rows) == 60
    assert not changes.more.isVisible()
    assert desk.page.foot.take.text() == "Take 60 changes"


# Forms


def form(record: Record, answer: str = "Mostly", stamp: str = "one") -> bytes:
    return filled_form(record, view_of(record, Group.CARERS).id, TODAY, answer, stamp)


def test_forms_are_counted_once_each(desk: Desk, example: Record) -> None:
    before = forms_counted(example, view_of(example, Group.CARERS))
    desk.open(form(example), form(example), form(example, "No"))
    page = desk.page
    assert page.title.text() == "3 forms came home"
    assert [each.box.isChecked() for each in page.shown.forms.cards] == [True, False, True]
    assert page.foot.take.text() == "Count 2 forms"
    page.foot.take.click()
    assert desk.told == [("2 forms are counted.", True)]
    assert desk.gone == [Place("views")]
    assert forms_counted(desk.record, view_of(desk.record, Group.CARERS)) >= before
    assert len(desk.record.import_batches) == len(example.import_batches) + 2


def test_a_group_that_answered_together_is_asked_what_stays(desk: Desk, example: Record) -> None:
    desk.open(form(example))
    (card,) = desk.page.shown.forms.cards
    card.who.buttons[True].click()
    assert card.conflict.isVisible()
    card.instead.buttons[True].click()
    desk.page.foot.take.click()
    view = view_of(desk.record, Group.CARERS)
    measure = desk.record.assessments[view.assessment].measures[0]
    assert desk.record.perspective_ratings[f"{view.id}/{measure}"].level == 2


def test_a_blank_form_cannot_be_counted(desk: Desk, example: Record) -> None:
    desk.open(form_workbook(example, FRAMEWORK, view_of(example, Group.CARERS).id, TODAY))
    assert "Nothing is filled in" in desk.page.subtitle.text()
    assert not desk.page.foot.take.isVisible()


def test_a_form_tells_all_it_says(desk: Desk, example: Record) -> None:
    desk.open(form(example))
    answers = desk.page.shown.forms.cards[0].answers
    answers.head.click()
    told = " ".join(each.text() for each in answers.findChildren(Text))
    assert "Mostly" in told
    assert "They ring back the same day." in told
