"""The results of one principle: what it adds up to in words, its measures, and what helps it from elsewhere."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.assessment import AssessmentKind, Group
from desktop.core.edits.assessing import measures_for
from desktop.core.record import Record
from desktop.ui.pages.principle import PrinciplePage
from desktop.ui.places import Place
from tests.builders import BEFORE, UNKNOWN, agreed, assessed, catalogue, row, said
from tests.ui.scenes import scene_of


@pytest.fixture
def page(qtbot: QtBot) -> PrinciplePage:
    made = PrinciplePage()
    qtbot.addWidget(made)
    made.resize(1040, 720)
    made.show()
    return made


def show(page: PrinciplePage, record: Record, about: str = "P1") -> None:
    page.display(scene_of(record), Place("principle", about))


def two_years() -> Record:
    record = agreed(assessed(Group.STAFF, assessment=BEFORE), row("P1", 1, 2, 1, 1, 1), BEFORE)
    record = assessed(Group.PATIENTS, Group.STAFF, record=record)
    return said(agreed(record, row("P1", 2, 1, 1, UNKNOWN, 1, 1)), Group.PATIENTS, {"P1-M1": 2})


def test_label_spread_and_coverage_lead_in_words(page: PrinciplePage) -> None:
    show(page, two_years())
    assert page.title.text() == "1 Treating patients as equals"
    assert page.subtitle.text() == "Mostly In places"
    assert page.spread.text() == "4 In places · 1 Usual practice"
    assert page.told.text() == (
        "5 of 8 rated, 1 don’t know. Patients or carers have answered 1 of 8 measures. 1 up, 1 down since 2025/26."
    )
    assert "%" not in page.told.text()


def test_each_measure_says_its_level_its_views_and_what_became_of_it(page: PrinciplePage) -> None:
    show(page, two_years())
    first = page.measures.rows[0].accessibleName()
    assert first.endswith("2 Usual practice. Patients: Mostly. Since 2025/26: Up. It was 1 In places")
    assert len(page.measures.rows) == 8


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_measure_opens_with_the_keyboard(qtbot: QtBot, page: PrinciplePage, key: Qt.Key) -> None:
    show(page, two_years())
    with qtbot.waitSignal(page.go_requested) as asked:
        qtbot.keyClick(page.measures.rows[1], key)
    assert asked.args == [Place("measure", "P1-M2")]


def test_reach_lists_the_measures_of_other_principles_that_support_this_one(page: PrinciplePage) -> None:
    show(page, two_years())
    elsewhere = catalogue().supported_from_elsewhere("P1")
    assert page.reach.text() == (
        f"Also supported by {len(elsewhere)} measures in other principles: 0 at Usual practice or above."
    )
    page.helpers.more.click()
    assert [each.line.measure for each in page.helpers.rows] == [each.id for each in elsewhere]
    assert all("P1" not in each.line.measure for each in page.helpers.rows)


def test_a_quick_start_says_that_it_is_one(page: PrinciplePage) -> None:
    asked = measures_for(catalogue(), AssessmentKind.QUICK, ())
    record = assessed(Group.STAFF, measures=asked, kind=AssessmentKind.QUICK)
    show(page, said(record, Group.STAFF, {asked[0]: 1}))
    assert page.told.text().endswith("These results are of 12 core measures.")
    assert page.our_view.text() == "Our view so far. Patients not asked yet."


def test_the_way_leads_on_to_the_next_principle_and_ends_with_the_last(qtbot: QtBot, page: PrinciplePage) -> None:
    show(page, two_years())
    with qtbot.waitSignal(page.go_requested) as asked:
        page.next_button.click()
    assert asked.args == [Place("principle", "P2")]
    show(page, two_years(), "P6")
    assert not page.next_button.isVisible()
    with qtbot.waitSignal(page.go_requested) as back:
        page.all_button.click()
    assert back.args == [Place("results")]


def test_without_an_assessment_there_is_nothing_to_show(page: PrinciplePage) -> None:
    page.display(scene_of(assessed(), None), Place("principle", "P1"))
    assert page.title.text() == "Nothing to show yet"
