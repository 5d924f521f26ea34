"""Where views differ: each way of comparing has its card, in dots and the same words, and a table of both."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group, HowAgreed
from desktop.core.differences import Apart
from desktop.core.record import Record
from desktop.ui.pages.differences import DifferencesPage
from desktop.ui.places import Place
from tests.builders import agreed, assessed, catalogue, forms, row, said
from tests.ui.scenes import scene_of

BOTH = (Group.PATIENTS, Group.STAFF)
TITLES = [catalogue().measure(f"P1-M{number}").title for number in range(1, 9)]


@pytest.fixture
def page(qtbot: QtBot) -> DifferencesPage:
    made = DifferencesPage()
    qtbot.addWidget(made)
    made.resize(1040, 720)
    made.show()
    return made


def show(page: DifferencesPage, record: Record) -> None:
    page.display(scene_of(record), Place("differences"))


def every_way() -> Record:
    record = said(assessed(*BOTH), Group.STAFF, row("P1", 2, 2, 1, 1, 2))
    return said(record, Group.PATIENTS, row("P1", 0, 1, 2, 1))


def test_each_way_of_comparing_has_its_card_with_a_count(page: DifferencesPage) -> None:
    show(page, every_way())
    assert [page.cards[each].heading.text() for each in page.cards] == [
        "Far apart (1)",
        "A little apart (1)",
        "Hidden strengths (1)",
        "In step (1)",
        "Only one side heard (1)",
    ]
    assert page.subtitle.text() == (
        "4 measures have both sides: 1 far apart, 1 a little apart, 1 hidden strength, 1 in step."
    )
    assert page.caution.text().startswith("Levels and answers are two scales")


def test_a_row_says_in_words_all_that_its_dots_show(page: DifferencesPage) -> None:
    show(page, agreed(every_way(), {"P1-M1": 1}))
    (far,) = page.cards[Apart.FAR].rows
    assert far.accessibleName() == (
        f"{TITLES[0]}. Far apart. Staff: Usual practice. Patients: No. "
        "Staff see this as much better than patients do. Talk about this first. Agreed: 1 In places."
    )
    (one_side,) = page.cards[Apart.ONE_SIDE].rows
    assert one_side.accessibleName() == (
        f"{TITLES[4]}. No patient view yet. Staff: Usual practice. Level: 2 Usual practice, for now."
    )


def test_the_note_of_a_level_above_the_patients_view_stands_with_it(page: DifferencesPage) -> None:
    record = agreed(every_way(), {"P1-M1": 2})
    (rating,) = record.measure_ratings.values()
    record = record.put(replace(rating, reason="The forms came before the change.", how_agreed=HowAgreed.TOGETHER))
    show(page, record)
    (far,) = page.cards[Apart.FAR].rows
    assert far.accessibleName().endswith("Agreed: 2 Usual practice. Note: The forms came before the change.")


def test_mixed_views_inside_a_group_are_told(page: DifferencesPage) -> None:
    show(page, forms(said(assessed(*BOTH), Group.STAFF, row("P1", 2)), Group.PATIENTS, "P1-M1", 0, 0, 3, 3, 1))
    (apart,) = page.cards[Apart.A_LITTLE].rows
    assert "Mixed views: Patients." in apart.accessibleName()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_row_opens_its_measure_where_a_level_is_agreed(qtbot: QtBot, page: DifferencesPage, key: Qt.Key) -> None:
    show(page, every_way())
    with qtbot.waitSignal(page.go_requested) as asked:
        qtbot.keyClick(page.cards[Apart.FAR].rows[0], key)
    assert asked.args == [Place("measure", "P1-M1", "agree")]


def test_a_long_card_shows_its_first_rows_and_the_rest_when_asked(page: DifferencesPage) -> None:
    everything = dict.fromkeys(catalogue().by_id, 1)
    show(page, said(said(assessed(*BOTH), Group.STAFF, everything), Group.PATIENTS, everything))
    card = page.cards[Apart.IN_STEP]
    assert len(card.rows) == 6
    card.more.click()
    assert len(card.rows) == 48
    assert not card.more.isVisible()


def test_the_same_stands_in_a_table(qtbot: QtBot, page: DifferencesPage) -> None:
    show(page, every_way())
    page.as_table.click()
    assert page.table.isVisible()
    assert not page.cards[Apart.FAR].isVisible()
    assert page.model.rowCount() == 5, "measures that nobody answered stand in the table of all results"
    first = [page.model.index(0, each).data() for each in range(page.model.columnCount())]
    assert first == [
        "1 Treating patients as equals",
        TITLES[0],
        "0 Not yet, for now",
        "Far apart",
        "No",
        "Usual practice",
    ]
    with qtbot.waitSignal(page.go_requested) as asked:
        page.table.activated.emit(page.model.index(1, 0))
    assert asked.args == [Place("measure", "P1-M2", "agree")]
    page.as_table.click()
    assert page.cards[Apart.FAR].isVisible()


def test_with_one_view_the_page_leads_to_asking_for_another(qtbot: QtBot, page: DifferencesPage) -> None:
    show(page, said(assessed(Group.STAFF), Group.STAFF, row("P1", 2)))
    assert page.subtitle.text().startswith("We have only heard one side")
    assert page.our_view.text() == "Our view so far. Patients not asked yet."
    assert not any(card.isVisible() for card in page.cards.values())
    assert page.tools == ()
    with qtbot.waitSignal(page.go_requested) as asked:
        page.ask.click()
    assert asked.args == [Place("views")]


def test_rows_stay_while_the_record_changes_elsewhere(page: DifferencesPage) -> None:
    record = every_way()
    show(page, record)
    (before,) = page.cards[Apart.FAR].rows
    show(page, said(record, Group.STAFF, {"P2-M1": 2}))
    assert page.cards[Apart.FAR].rows == (before,)
