"""Home: where you are, the next step, the principles as a task list, what is due, whose view there is."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.action import Action, Status
from desktop.core.assessment import AssessmentKind, Group
from desktop.core.edits.assessing import finish_principle, measures_for
from desktop.core.edits.closing import agree_assessment
from desktop.core.edits.describing import describe
from desktop.core.record import Record, new_record
from desktop.storage.visits import Visit
from desktop.ui.pages.home import HomePage
from desktop.ui.places import Place
from tests.builders import BEFORE, NOW, TODAY, assessed, catalogue, said
from tests.ui.scenes import after, scene_of

HOME = Place("home")
QUICK = measures_for(catalogue(), AssessmentKind.QUICK, ())


@pytest.fixture
def page(qtbot: QtBot) -> HomePage:
    made = HomePage()
    qtbot.addWidget(made)
    made.resize(1040, 720)
    made.show()
    return made


def quick(*groups: Group, answered: int = 0) -> Record:
    """A quick start whose staff answered so many of the twelve."""
    record = assessed(*(groups or (Group.STAFF,)), measures=QUICK, kind=AssessmentKind.QUICK)
    return said(record, Group.STAFF, dict.fromkeys(QUICK[:answered], 1))


def due(title: str, days: int, status: Status = Status.IN_PROGRESS) -> Action:
    return Action(title=title, due_date=TODAY + timedelta(days=days), status=status)


def show(page: HomePage, record: Record) -> None:
    page.display(scene_of(record), HOME)


def test_on_the_first_day_there_is_only_the_next_step_and_the_principles(page: HomePage) -> None:
    show(page, quick())
    assert page.title.text() == "Ready to begin: 12 questions"
    assert page.next_button.text() == "Start: A promise we wrote together →"
    assert len(page.principles.rows) == 6
    assert not any(each.isVisible() for each in (page.ask_button, page.import_button, page.due, page.views))


def test_the_main_button_goes_to_the_measure_that_comes_next(qtbot: QtBot, page: HomePage) -> None:
    show(page, quick(answered=1))
    with qtbot.waitSignal(page.go_requested) as asked:
        qtbot.keyClick(page.next_button, Qt.Key.Key_Space)
    assert asked.args == [Place("measure", QUICK[1])]


def test_without_an_assessment_the_page_offers_to_take_stock(qtbot: QtBot, page: HomePage) -> None:
    show(page, new_record("Harbour"))
    assert not page.principles.isVisible()
    with qtbot.waitSignal(page.go_requested) as asked:
        page.next_button.click()
    assert asked.args == [Place("new_assessment")]


def test_progress_is_told_in_counts_and_the_next_two_steps_by_name(page: HomePage) -> None:
    show(page, quick(answered=5))
    assert page.title.text() == "Good progress: 5 of 12 measures answered"
    assert page.subtitle.text() == (
        "Next: finish “Shared decision making and patient partnership”, "
        "then see your results and pick up to three things to do."
    )


def test_a_principle_says_how_far_it_is_and_is_completed_only_when_a_person_says_so(page: HomePage) -> None:
    record = quick(answered=5)
    show(page, record)
    names = [each.accessibleName() for each in page.principles.rows]
    assert names[0] == "1 Treating patients as equals, 2 of 2, In progress"
    assert names[2].endswith("1 of 2, In progress")
    assert names[5].endswith("0 of 2, Not started")
    before = page.principles.rows
    show(page, finish_principle(record, NOW, "P1"))
    assert page.principles.rows is before
    assert page.principles.rows[0].accessibleName().endswith("2 of 2, Completed")
    assert page.principles.rows[0].status.text() == "✓ Completed"


def test_a_principle_is_a_button_to_its_measures(qtbot: QtBot, page: HomePage) -> None:
    show(page, quick())
    with qtbot.waitSignal(page.go_requested) as asked:
        qtbot.keyClick(page.principles.rows[3], Qt.Key.Key_Space)
    assert asked.args == [Place("assess", "P4")]
    with qtbot.waitSignal(page.go_requested) as asked:
        qtbot.mouseClick(page.principles.rows[5], Qt.MouseButton.LeftButton)
    assert asked.args == [Place("assess", "P6")]


def test_actions_due_soon_come_with_when_in_words(qtbot: QtBot, page: HomePage) -> None:
    late, soon = due("Large-print leaflets", -6), due("Invite two carers", 5, Status.NOT_STARTED)
    show(page, quick(answered=1).put(soon, late, due("Far away", 90)))
    assert [each.accessibleName() for each in page.due.rows] == [
        "6 days late: Large-print leaflets",
        "Fri 27 Nov: Invite two carers",
    ]
    assert page.due.more.text() == "See all 3 open actions →"
    with qtbot.waitSignal(page.go_requested) as asked:
        qtbot.mouseClick(page.due.rows[0], Qt.MouseButton.LeftButton)
    assert asked.args == [Place("actions", late.id)]


def test_an_action_that_changes_is_shown_anew(page: HomePage) -> None:
    late = due("Large-print leaflets", -6)
    record = quick(answered=1).put(late)
    show(page, record)
    show(page, record.put(replace(late, due_date=TODAY)))
    assert [each.accessibleName() for each in page.due.rows] == ["today: Large-print leaflets"]
    show(page, record.put(replace(late, status=Status.DONE)))
    assert not page.due.isVisible()


def test_views_are_counted_and_those_not_asked_are_named(qtbot: QtBot, page: HomePage) -> None:
    show(page, quick(Group.STAFF, Group.PATIENTS, answered=5))
    assert [each.accessibleName() for each in page.views.rows] == [
        "Patients: 0 of 12 answered",
        "Staff: 5 of 12 answered",
    ]
    assert page.views.missing.text() == "Not asked yet: carers."
    with qtbot.waitSignal(page.go_requested) as asked:
        page.ask_button.click()
    assert asked.args == [Place("views")]


def test_measures_where_views_are_far_apart_are_counted(qtbot: QtBot, page: HomePage) -> None:
    record = said(quick(Group.STAFF, Group.PATIENTS), Group.STAFF, {QUICK[0]: 2})
    show(page, said(record, Group.PATIENTS, {QUICK[0]: 0}))
    assert page.views.apart.text() == "1 measure where views are far apart →"
    with qtbot.waitSignal(page.go_requested) as asked:
        page.views.apart.click()
    assert asked.args == [Place("results")]


def test_importing_is_a_command_of_the_window(qtbot: QtBot, page: HomePage) -> None:
    show(page, quick(answered=1))
    with qtbot.waitSignal(page.command_requested) as asked:
        page.import_button.click()
    assert asked.args == ["import"]


def test_an_earlier_assessment_says_so_and_leads_to_the_others(qtbot: QtBot, page: HomePage) -> None:
    record = assessed(Group.STAFF, record=assessed(Group.STAFF, assessment=BEFORE))
    page.display(scene_of(record), HOME)
    assert not page.earlier.isVisible()
    page.display(scene_of(record, BEFORE), HOME)
    assert "an earlier assessment, “2025/26” (Open). The newest is “2026/27”." in page.earlier.words.text()
    with qtbot.waitSignal(page.go_requested) as asked:
        qtbot.mouseClick(page.earlier.lead, Qt.MouseButton.LeftButton)
    assert asked.args == [Place("assessments")]


def test_an_agreed_assessment_says_so_and_asks_for_nothing_more(page: HomePage) -> None:
    page.display(scene_of(agree_assessment(quick(answered=3), NOW, TODAY, "4 staff")), HOME)
    assert page.title.text() == "“2026/27”: Agreed on 22 November 2026"
    assert page.next_button.text() == "See the results →"
    assert not page.ask_button.isVisible()
    assert not page.import_button.isVisible()


# What fell due since


def late(count: int) -> Record:
    made = (Action(f"Do thing {each}", due_date=TODAY - timedelta(days=each), id=f"a{each}") for each in range(count))
    return quick(answered=3).put(*made)


def returned(page: HomePage, record: Record, *put_off: str) -> None:
    """The record opened again after ten days."""
    page.display_visit(Visit(TODAY, TODAY - timedelta(days=10), put_off))
    page.display(scene_of(record), HOME)


def test_on_the_first_visit_nothing_is_asked(page: HomePage) -> None:
    page.display_visit(Visit(TODAY))
    show(page, late(3))
    assert not page.asked.card.isVisible()


def test_what_fell_due_is_asked_when_the_record_is_opened_again(page: HomePage) -> None:
    returned(page, late(7))
    assert page.asked.card.isVisible()
    assert len(page.asked.card.rows) == 5
    assert page.asked.card.last.text() == "Last time was 12 November 2026."


def test_what_was_put_off_today_is_not_asked_again(qtbot: QtBot, page: HomePage) -> None:
    returned(page, late(2))
    with qtbot.waitSignal(page.put_off) as asked:
        page.asked.card.rows[0].not_now.click()
    returned(page, late(2), *asked.args[0])
    assert [each.question.about for each in page.asked.card.rows] == ["a1"]


def test_done_is_one_edit_and_offers_to_say_what_changed(qtbot: QtBot, page: HomePage) -> None:
    record = late(2)
    returned(page, record)
    page.edited.connect(lambda edit: returned(page, edit.change(record)))
    page.asked.card.rows[0].yes.click()
    assert [each.question.about for each in page.asked.card.rows] == ["a1"]
    assert page.asked.card.done.text() == "✓ “Do thing 0” is done."
    with qtbot.waitSignal(page.go_requested) as asked:
        page.asked.card.difference.click()
    assert asked.args == [Place("action", "a0")]


def test_still_going_takes_a_new_day(qtbot: QtBot, page: HomePage) -> None:
    record = late(1)
    returned(page, record)
    row = page.asked.card.rows[0]
    row.later.click()
    row.when.line.setText("3 4 27")
    with qtbot.waitSignal(page.edited) as asked:
        row.save.click()
    action = after(asked.args[0], record).actions["a0"]
    assert (action.due_date, action.status) == (date(2027, 4, 3), Status.IN_PROGRESS)


def test_what_is_settled_at_length_leads_to_its_page(qtbot: QtBot, page: HomePage) -> None:
    returned(page, late(1))
    with qtbot.waitSignal(page.go_requested) as asked:
        page.asked.card.rows[0].lead.click()
    assert asked.args == [Place("action", "a0")]


def test_those_who_are_just_starting_are_led_to_the_ten_things(qtbot: QtBot, page: HomePage) -> None:
    show(page, describe(new_record("Harbour"), just_starting=True))
    assert page.next_button.text() == "Ten things that help most →"
    with qtbot.waitSignal(page.go_requested) as asked:
        page.next_button.click()
    assert asked.args == [Place("ten_things")]


def test_a_done_that_is_undone_is_no_longer_said(page: HomePage) -> None:
    record = late(1)
    returned(page, record)
    page.edited.connect(lambda edit: returned(page, edit.change(record)))
    page.asked.card.rows[0].yes.click()
    assert page.asked.card.done.isVisible()
    returned(page, record)
    assert not page.asked.card.done.isVisible()
    assert len(page.asked.card.rows) == 1
