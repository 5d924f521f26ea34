"""Results: one page in words and squares, three piles to pick from, what to talk about and what to check."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.action import Action
from desktop.core.assessment import AssessmentKind, Group
from desktop.core.edits.assessing import measures_for
from desktop.core.record import Record
from desktop.ui.pages.results import ResultsPage
from desktop.ui.places import Place
from desktop.ui.widgets.piles import LeadRow, PickRow, PileCard
from tests.builders import UNKNOWN, assessed, catalogue, said
from tests.ui.scenes import after, scene_of

QUICK = measures_for(catalogue(), AssessmentKind.QUICK, ())
TITLE = {each: catalogue().measure(each).title for each in QUICK}


@pytest.fixture
def page(qtbot: QtBot) -> ResultsPage:
    made = ResultsPage()
    qtbot.addWidget(made)
    made.resize(1040, 720)
    made.show()
    return made


def quick(*levels: object, patients: bool = False) -> Record:
    """A quick start with these answers of staff, in its order."""
    groups = (Group.STAFF, Group.PATIENTS) if patients else (Group.STAFF,)
    record = assessed(*groups, measures=QUICK, kind=AssessmentKind.QUICK)
    return said(record, Group.STAFF, dict(zip(QUICK, levels, strict=False)))  # type: ignore[arg-type]


def show(page: ResultsPage, record: Record) -> None:
    page.display(scene_of(record), Place("results"))


def titles(pile: PileCard) -> list[str]:
    """The names of a pile's rows, as they are spoken."""
    return [each.accessibleName() for each in pile.rows]


def picks(page: ResultsPage) -> list[PickRow]:
    """The rows that can be ticked."""
    return [each for pile in (page.next, page.not_yet) for each in pile.rows if isinstance(each, PickRow)]


ANSWERS = (2, 1, 0, UNKNOWN, 1, 3)


def test_before_the_first_answer_the_page_leads_to_the_questions(qtbot: QtBot, page: ResultsPage) -> None:
    show(page, quick())
    assert page.title.text() == "Nothing to show yet"
    assert not page.squares.isVisible()
    with qtbot.waitSignal(page.go_requested) as asked:
        page.begin.click()
    assert asked.args == [Place("assess")]


def test_the_results_lead_in_words_and_say_whose_view_it_is(page: ResultsPage) -> None:
    show(page, quick(*ANSWERS))
    assert page.title.text().startswith("Most of the 5 measures rated so far have begun.")
    assert page.subtitle.text() == ("Every square is one of 12 core measures. Our view so far. Patients not asked yet.")
    assert page.squares.for_now.text() == "5 levels stand for now: they are not agreed yet."
    assert "%" not in page.title.text() + page.subtitle.text()


def test_measures_lie_in_three_piles(page: ResultsPage) -> None:
    show(page, quick(*ANSWERS))
    assert [each.split(". ")[0] for each in titles(page.keep)] == [TITLE[QUICK[0]], TITLE[QUICK[5]]]
    assert set(titles(page.next)) == {TITLE[QUICK[1]], TITLE[QUICK[3]], TITLE[QUICK[4]]}
    assert titles(page.not_yet) == [TITLE[QUICK[2]]]


def test_ticked_measures_show_their_first_step_and_are_added_in_one_edit(qtbot: QtBot, page: ResultsPage) -> None:
    record = quick(*ANSWERS)
    show(page, record)
    assert not page.picks.isVisible()
    chosen = picks(page)[:2]
    for row in chosen:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert page.picks.heading.text() == "2 of 3 picked"
    assert page.picks.add_button.text() == "Add 2 actions to the plan"
    with qtbot.waitSignal(page.edited) as asked:
        qtbot.mouseClick(page.picks.add_button, Qt.MouseButton.LeftButton)
    made = after(asked.args[0], record)
    assert asked.args[0].title == "Add 2 actions to the plan"
    assert [each.measures[0] for each in made.actions.values()] == [row.measure for row in chosen]
    assert page.picks.heading.text() == "✓ 2 actions are in your plan"
    with qtbot.waitSignal(page.go_requested) as led:
        page.picks.plan_button.click()
    assert led.args == [Place("actions", "open")]


def test_a_fourth_tick_is_not_taken_and_the_page_says_why(qtbot: QtBot, page: ResultsPage) -> None:
    show(page, quick(*ANSWERS))
    rows = picks(page)
    for row in rows[:4]:
        qtbot.keyClick(row, Qt.Key.Key_Space)
    assert [row.isChecked() for row in rows[:4]] == [True, True, True, False]
    assert page.picks.limit.isVisible()
    qtbot.keyClick(rows[0], Qt.Key.Key_Space)
    assert not page.picks.limit.isVisible()
    qtbot.keyClick(rows[3], Qt.Key.Key_Space)
    assert [row.isChecked() for row in rows[:4]] == [False, True, True, True]


def test_what_is_planned_already_says_so_and_leads_to_its_action(qtbot: QtBot, page: ResultsPage) -> None:
    action = Action("Write to five people", measures=(QUICK[2],))
    show(page, quick(*ANSWERS).put(action))
    (row,) = page.not_yet.rows
    assert isinstance(row, LeadRow)
    assert row.accessibleName().endswith("In your action plan")
    with qtbot.waitSignal(page.go_requested) as asked:
        row.click()
    assert asked.args == [Place("actions", action.id)]


def test_ticks_stay_while_the_record_changes_elsewhere(page: ResultsPage) -> None:
    record = quick(*ANSWERS)
    show(page, record)
    row = picks(page)[0]
    row.click()
    show(page, record.put(Action("Something else")))
    assert picks(page)[0] is row
    assert row.isChecked()


def test_a_long_pile_shows_its_best_first_and_the_rest_when_asked(qtbot: QtBot, page: ResultsPage) -> None:
    show(page, quick(*[1] * 12))
    assert len(page.next.rows) == 6
    page.next.rows[2].click()
    page.next.more.click()
    assert len(page.next.rows) == 12
    assert page.next.rows[2].isChecked()
    assert not page.next.more.isVisible()


def test_views_that_differ_are_told_in_words_and_lead_to_agreeing(qtbot: QtBot, page: ResultsPage) -> None:
    record = said(quick(2, 1, patients=True), Group.PATIENTS, {QUICK[0]: 0, QUICK[1]: 1})
    show(page, record)
    (row,) = page.apart.rows
    assert row.accessibleName() == f"{TITLE[QUICK[0]]}. Staff: Usual practice. Patients: No. Far apart"
    assert page.squares.rows[0].people.text() == "2 of 2"
    assert page.squares.rows[1].people.text() == "none"
    with qtbot.waitSignal(page.go_requested) as asked:
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert asked.args == [Place("measure", QUICK[0], "agree")]


def test_what_to_check_before_sharing_leads_where_it_is_put_right(qtbot: QtBot, page: ResultsPage) -> None:
    show(page, quick(*ANSWERS))
    first = page.findings.rows()[0]
    assert first.accessibleName().startswith("Patients and carers have not been asked yet.")
    with qtbot.waitSignal(page.go_requested) as asked:
        first.click()
    assert asked.args == [Place("views")]


def test_the_same_results_stand_in_a_table(qtbot: QtBot, page: ResultsPage) -> None:
    show(page, said(quick(2, 1, patients=True), Group.PATIENTS, {QUICK[0]: 0}))
    page.as_table.click()
    assert page.table.isVisible()
    assert not page.squares.isVisible()
    model = page.model
    headings = [model.headerData(each, Qt.Orientation.Horizontal) for each in range(model.columnCount())]
    assert headings == ["Principle", "Measure", "Level", "How views compare", "Patients", "Staff"]
    first = [model.index(0, each).data() for each in range(model.columnCount())]
    assert first == [
        "1 Treating patients as equals",
        TITLE[QUICK[0]],
        "0 Not yet, for now",
        "Far apart",
        "No",
        "Usual practice",
    ]
    assert model.rowCount() == 12
    with qtbot.waitSignal(page.go_requested) as asked:
        page.table.activated.emit(model.index(1, 0))
    assert asked.args == [Place("measure", QUICK[1])]


def test_a_record_that_can_only_be_read_offers_nothing_to_tick(page: ResultsPage) -> None:
    scene = scene_of(quick(*ANSWERS))
    page.display(type(scene)(scene.record, scene.framework, scene.assessment_id, scene.today, True), Place("results"))
    assert not picks(page)
