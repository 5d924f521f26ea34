"""Compare years: the sentence first, like for like, what changed, who took part, why levels fell."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.assessment import AssessmentKind, FallReason, Group, MeasureRating, rating_id
from desktop.core.edits.carrying import say_why_fell
from desktop.core.record import Record, new_record
from desktop.core.scoring import Standing
from desktop.ui.pages.years import YearsPage
from desktop.ui.places import Place
from desktop.ui.widgets.marks_table import GROUP_ROLE, MARK_ROLE
from desktop.ui.widgets.text import Text
from tests.builders import BEFORE, NOT_FOR_US, NOW, agreed, assessed, catalogue, row, said
from tests.ui.driving import Driven
from tests.ui.scenes import scene_of

HERE = Place("years")
LONG = "A very long name that goes on, as names of partnerships between three charities and a hospital tend to do"


@pytest.fixture
def two_years() -> Record:
    """The worked example of comparing years: six measures shared, two up and four the same, two newly rated."""
    record = assessed(Group.STAFF, assessment=BEFORE)
    record = agreed(record, row("P1", 1, 1, 0, 2, NOT_FOR_US, 1, 0, None), BEFORE)
    return agreed(assessed(Group.PATIENTS, Group.STAFF, record=record), row("P1", 2, 1, 1, 2, 1, 1, 0, 1))


def opened(qtbot: QtBot, record: Record) -> tuple[YearsPage, Driven]:
    page = YearsPage()
    return page, Driven(qtbot, page, record, HERE)


def cells(page: YearsPage, column: int) -> list[str]:
    return [str(page.model.index(place, column).data()) for place in range(page.model.rowCount())]


def more_years(record: Record, count: int) -> Record:
    """The record with so many years before last year, each with the same levels."""
    for number in range(count):
        year = 2015 + number
        look = replace(record.assessments[BEFORE], id=f"y{number}", label=f"{year}", start=date(year, 10, 1))
        record = agreed(record.put(look), row("P1", 1, 1, 0, 2), look.id)
    return record


def test_the_sentence_comes_first_and_is_like_for_like(qtbot: QtBot, two_years: Record) -> None:
    page, _driven = opened(qtbot, two_years)
    assert page.title.text() == "2 up, 0 down, 4 the same since 2025/26"
    assert "Not compared: 2 newly rated." in page.subtitle.text()


def test_each_measure_stands_under_its_principle_with_both_years_and_what_became_of_it(
    qtbot: QtBot, two_years: Record
) -> None:
    page, _driven = opened(qtbot, two_years)
    assert cells(page, 0)[:2] == ["1 Treating patients as equals", "A promise we wrote together"]
    assert cells(page, 3)[1:9] == [
        "Up",
        "The same",
        "Up",
        "The same",
        "Not rated last time",
        "The same",
        "The same",
        "Not rated last time",
    ]
    marks = [page.model.index(1, column).data(MARK_ROLE) for column in (1, 2)]
    assert [each.counted for each in marks if isinstance(each, Standing)] == [1, 2]
    assert [page.model.index(place, 0).data(GROUP_ROLE) for place in (0, 1)] == [True, False]
    name = page.model.index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert name == "2026/27\n48 measures: 2 Usual practice"


def test_a_principle_shows_its_label_spread_and_coverage_in_each_year(qtbot: QtBot, two_years: Record) -> None:
    page, _driven = opened(qtbot, two_years)
    assert cells(page, 2)[0].replace("\u00a0", " ") == (
        "Mostly In places\n1 Not yet · 5 In places · 2 Usual practice\n8 of 8 rated"
    )


def test_figures_stay_behind_their_switch(qtbot: QtBot, two_years: Record) -> None:
    page, driven = opened(qtbot, two_years)
    assert not any("%" in each for column in range(4) for each in cells(page, column))
    driven.click(page.figures)
    assert "28% to 39%, up 11 points" in cells(page, 3)[0]


def test_a_quick_start_has_no_figures(qtbot: QtBot, two_years: Record) -> None:
    quick = replace(two_years.assessments[BEFORE], kind=AssessmentKind.QUICK)
    page, _driven = opened(qtbot, two_years.put(quick))
    assert not page.figures.isVisible()
    assert "its figures are never set beside others" in page.subtitle.text()


def test_only_what_changed_leaves_out_the_rest(qtbot: QtBot, two_years: Record) -> None:
    page, driven = opened(qtbot, two_years)
    driven.click(page.changed_button)
    assert cells(page, 3)[1:] == ["Up", "Up", "Not rated last time", "Not rated last time"]
    driven.change(agreed(two_years, row("P1", 1, 1, 0, 2, NOT_FOR_US, 1, 0, None)).without(*_extra(two_years)))
    assert page.nothing.text() == "Nothing changed between these."
    assert not page.table.isVisible()


def _extra(record: Record) -> tuple[MeasureRating, ...]:
    return tuple(record.measure_ratings[rating_id(NOW, each)] for each in ("P1-M5", "P1-M8"))


def test_a_click_or_enter_on_a_measure_opens_it(qtbot: QtBot, two_years: Record) -> None:
    page, driven = opened(qtbot, two_years)
    middle = page.table.visualRect(page.model.index(1, 0)).center()
    qtbot.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert driven.asked[-1] == Place("measure", "P1-M1")
    page.table.setFocus()
    page.table.selectRow(2)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert driven.asked[-1] == Place("measure", "P1-M2")
    asked = len(driven.asked)
    page.table.selectRow(0)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert len(driven.asked) == asked


def test_a_fall_stands_with_its_reason(qtbot: QtBot, two_years: Record) -> None:
    record = agreed(two_years, {"P1-M4": 1, "P1-M2": 0})
    measure = catalogue().measure("P1-M4")
    record = say_why_fell(record, NOW, measure, FallReason.SOMEONE_LEFT, "Our link worker moved on.")
    page, driven = opened(qtbot, record)
    assert cells(page, 3)[4] == "Down\nSomeone left. Our link worker moved on."
    names = [each.accessibleName() for each in page.falls.rows]
    assert names[0].endswith("1 In places, then 0 Not yet in 2026/27. No reason given yet.")
    assert names[1].endswith("Someone left. Our link worker moved on.")
    driven.click(page.falls.rows[0])
    assert driven.asked[-1] == Place("measure", "P1-M2")


def test_who_took_part_is_told_for_both_years(qtbot: QtBot, two_years: Record) -> None:
    record = said(said(two_years, Group.STAFF, {"P1-M1": 1}, BEFORE), Group.STAFF, {"P1-M1": 2})
    page, _driven = opened(qtbot, said(record, Group.PATIENTS, {"P1-M1": 2}))
    told = [each.text() for each in page.people.findChildren(Text)]
    assert "Patients: not heard, then 6 people." in told
    assert "Staff: 6 people, then 6 people." in told


def test_of_many_years_each_says_whom_it_heard(qtbot: QtBot, two_years: Record) -> None:
    page, driven = opened(qtbot, more_years(said(two_years, Group.STAFF, {"P1-M1": 2}), 2))
    for about in ("y0", "y1"):
        driven.click(page.choice.buttons[about])
    told = [each.text() for each in page.people.findChildren(Text)]
    assert told[-4:] == [
        "2026/27: Staff 6 people.",
        "2025/26: no views on record.",
        "2016: no views on record.",
        "2015: no views on record.",
    ]


def test_a_change_of_meaning_shows(qtbot: QtBot, two_years: Record) -> None:
    then = two_years.measure_ratings[rating_id(BEFORE, "P1-M1")]
    page, _driven = opened(qtbot, two_years.put(replace(then, measure_version="0.9")))
    assert cells(page, 3)[1] == "New: its meaning changed"
    assert page.title.text().startswith("1 up, 0 down, 4 the same")
    assert "The meaning of 1 measure changed." in page.subtitle.text()


def test_with_two_assessments_there_is_nothing_to_choose(qtbot: QtBot, two_years: Record) -> None:
    page, _driven = opened(qtbot, two_years)
    assert not page.choice.isVisible()
    assert not page.between.isVisible()


def test_any_two_or_more_of_many_can_be_chosen_and_two_is_the_least(qtbot: QtBot, two_years: Record) -> None:
    page, driven = opened(qtbot, more_years(two_years, 8))
    assert [about for about, each in page.choice.buttons.items() if each.isChecked()] == [BEFORE, NOW]
    driven.click(page.choice.buttons["y0"])
    assert page.model.columnCount() == 5
    driven.click(page.choice.buttons[BEFORE])
    assert page.title.text().endswith("since 2015")
    driven.click(page.choice.buttons[NOW])
    assert page.choice.buttons[NOW].isChecked()
    assert page.choice.refused.isVisible()
    for about, button in page.choice.buttons.items():
        if not button.isChecked():
            driven.click(page.choice.buttons[about])
    assert page.model.columnCount() == 12
    assert cells(page, 1)[1] == "Up"
    assert cells(page, 2)[1] == "2 Usual practice"  # the newest comes first
    assert page.between.isVisible()


def test_the_years_that_are_compared_are_the_ones_that_are_printed(qtbot: QtBot, two_years: Record) -> None:
    page, driven = opened(qtbot, more_years(two_years, 2))
    driven.click(page.choice.buttons["y0"])
    driven.click(page.print_button)
    assert driven.asked == [Place("reports", "years", f"y0,{BEFORE},{NOW}")]


def test_all_of_them_can_be_asked_for(qtbot: QtBot, two_years: Record) -> None:
    page = YearsPage()
    driven = Driven(qtbot, page, more_years(two_years, 3), Place("years", "all"))
    assert all(each.isChecked() for each in page.choice.buttons.values())
    driven.click(page.choice.buttons["y0"])
    driven.display()
    assert not page.choice.buttons["y0"].isChecked()


def test_long_names_are_cut_on_the_buttons_and_said_in_full(qtbot: QtBot, two_years: Record) -> None:
    record = more_years(two_years, 1)
    page, _driven = opened(qtbot, record.put(replace(record.assessments["y0"], label=LONG)))
    assert page.choice.buttons["y0"].text() == "A very long name that goes…"
    assert page.choice.buttons["y0"].accessibleName() == LONG


def test_what_is_chosen_stays_while_the_record_changes_and_the_window_is_made_anew(
    qtbot: QtBot, two_years: Record
) -> None:
    page, driven = opened(qtbot, more_years(two_years, 2))
    driven.click(page.choice.buttons["y0"])
    driven.click(page.changed_button)
    driven.change(agreed(driven.record, {"P1-M1": 3}))
    assert page.choice.buttons["y0"].isChecked()
    again, _other = opened(qtbot, driven.record)
    again.display_draft(page.draft())
    assert again.draft() == (("y0", BEFORE, NOW), True, False)
    assert again.model.columnCount() == page.model.columnCount()


def test_one_assessment_says_what_comes_with_the_next(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(Group.STAFF))
    assert page.subtitle.text() == "There is one assessment so far. The next one is set beside it, measure by measure."
    assert not page.table.isVisible()
    driven.click(page.new_button)
    assert driven.asked == [Place("new_assessment")]


def test_nothing_rated_both_times_is_said(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, assessed(Group.STAFF, record=assessed(Group.STAFF, assessment=BEFORE)))
    assert page.title.text() == "Nothing to set side by side yet"
    assert page.subtitle.text().startswith("No measure is rated both in 2025/26 and in 2026/27 yet.")


def test_no_record_and_no_assessment_show_no_table(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, new_record("Harbour"))
    assert page.new_button.isVisible()
    page.display(None, HERE)
    driven.change(assessed(Group.STAFF, record=assessed(Group.STAFF, assessment=BEFORE)))
    assert page.table.isVisible()


def test_an_older_one_is_compared_with_the_one_before_it(qtbot: QtBot, two_years: Record) -> None:
    record = more_years(two_years, 2)
    record = record.put(replace(record.assessments["y1"], previous="y0"))
    page, _driven = opened(qtbot, record)
    other = YearsPage()
    qtbot.addWidget(other)
    other.display(scene_of(record, "y1"), HERE)
    assert other.draft()[0] == ("y0", "y1")
    assert page.draft()[0] == (BEFORE, NOW)
