"""How we will know: choosing what to count, numbers of each kind, the dots and the table, what is due, letting go."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.action import Action
from desktop.core.assessment import Group
from desktop.core.edits.planning import add_actions
from desktop.core.framework import Better, ResultKind
from desktop.core.record import Record
from desktop.core.tracking import Counted, counted
from desktop.core.voices import SuccessReading, Tracked
from desktop.ui.keeping import give_back, keep
from desktop.ui.pages.success import SuccessPage
from desktop.ui.places import Place
from desktop.ui.widgets.number_form import NumberForm
from desktop.ui.widgets.numbers_table import NumbersTable
from desktop.ui.widgets.text import Text
from desktop.ui.widgets.track_form import TrackForm
from desktop.ui.widgets.trend_line import TrendLine
from tests.builders import NOW, TODAY, assessed, catalogue
from tests.ui.driving import Driven

SHARE = "P1-M6-S1"
FIRST = SuccessReading(SHARE, period_to=date(2025, 10, 1), top=3, bottom=7, id="first")
LATEST = SuccessReading(SHARE, period_to=date(2026, 10, 1), top=12, bottom=40, target=90, note="By phone.", id="latest")


def opened(
    qtbot: QtBot, *more: SuccessReading | Tracked, about: str = "", record: Record | None = None
) -> tuple[SuccessPage, Driven]:
    page = SuccessPage()
    driven = Driven(qtbot, page, (record or assessed(Group.STAFF)).put(*more), Place("success", about))
    return page, driven


def tracking(page: SuccessPage) -> TrackForm:
    assert isinstance(page.form, TrackForm)
    return page.form


def number(page: SuccessPage) -> NumberForm:
    assert isinstance(page.form, NumberForm)
    return page.form


def words_in(page: SuccessPage, row: str) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in page.rows[row].findChildren(Text))


def test_a_success_measure_of_the_catalogue_is_chosen_step_by_step(qtbot: QtBot) -> None:
    page, driven = opened(qtbot)
    driven.click(page.begin_button)
    form = tracking(page)
    form.principle.display("P2")
    form.measure.display("P2-M1")
    form.success.display("P2-M1-S2")
    assert catalogue().success_by_id["P2-M1-S2"].text in form.success_words.text()
    form.every.display(3)
    form.target.setText("90%")
    driven.click(form.save_button)
    assert driven.record.tracked == {"P2-M1-S2": Tracked(id="P2-M1-S2", every=3, target=90, since=TODAY)}
    assert list(page.rows) == ["P2-M1-S2"]


def test_a_number_of_our_own_has_a_name_a_kind_and_a_way_that_is_better(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about="new")
    form = tracking(page)
    driven.click(form.side.buttons[True])
    driven.click(form.save_button)
    assert [each.text() for each in form.problems.lines()] == ["Please give the number a name."]
    form.name.setText("Mean score of our visit survey")
    form.kind.display(ResultKind.AVERAGE)
    form.better.display(Better.WATCH)
    driven.click(form.save_button)
    (made,) = driven.record.tracked.values()
    assert (made.text, made.kind, made.better_when) == (
        "Mean score of our visit survey",
        ResultKind.AVERAGE,
        Better.WATCH,
    )
    assert "“Mean score of our visit survey”" in driven.titles[0]


def test_what_is_counted_already_is_not_chosen_twice(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, Tracked(id=SHARE))
    page.open_form("new")
    form = tracking(page)
    form.principle.display("P1")
    form.measure.display("P1-M6")
    form.success.display(SHARE)
    with driven.unchanged():
        driven.click(form.save_button)
    assert [each.text() for each in form.problems.lines()] == ["You count this already. Please choose another."]


def test_a_measures_page_leads_to_the_form_with_its_number_chosen(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about=SHARE)
    form = tracking(page)
    assert form.success.value() == SHARE
    driven.click(form.save_button)
    assert list(driven.record.tracked) == [SHARE]


def test_an_action_leads_to_the_form_with_its_words(qtbot: QtBot) -> None:
    action = Action("Ring back", how_we_will_know="Calls answered in a day", measures=("P1-M6",), id="ring")
    page, driven = opened(qtbot, about="ring", record=add_actions(assessed(Group.STAFF), action))
    form = tracking(page)
    assert form.name.text() == "Calls answered in a day"
    driven.click(form.save_button)
    (made,) = driven.record.tracked.values()
    assert (made.measures, made.actions) == (("P1-M6",), ("ring",))


def test_a_share_is_two_numbers_and_under_ten_never_a_percentage(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, Tracked(id=SHARE, target=80), about=SHARE)
    page.open_form("number " + SHARE)
    form = number(page)
    assert (form.target.text(), form.end.line.text()) == ("80", "22 November 2026")
    form.top.setText("8")
    form.bottom.setText("7")
    with driven.unchanged():
        driven.click(form.save_button)
    assert [each.text() for each in form.problems.lines()] == ["The first number is larger than the second."]
    form.top.setText("3")
    driven.click(form.save_button)
    (reading,) = driven.record.success_readings.values()
    assert (reading.top, reading.bottom, reading.target, reading.assessment) == (3, 7, 80, NOW)
    assert "3 of 7" in page.rows[SHARE].head.accessibleName()
    assert "43%" not in words_in(page, SHARE)


@pytest.mark.parametrize(
    ("kind", "typed", "kept"),
    [
        (ResultKind.COUNT, {"top": "12"}, (12, None, None)),
        (ResultKind.AVERAGE, {"value": "7.5", "bottom": "40"}, (None, 40, 7.5)),
        (ResultKind.AVERAGE, {"value": "7.5"}, (None, None, 7.5)),
    ],
)
def test_every_kind_is_typed_in_its_own_shape(
    qtbot: QtBot, kind: ResultKind, typed: dict[str, str], kept: tuple[object, ...]
) -> None:
    page, driven = opened(qtbot, Tracked("Ours", kind, id="ours"))
    page.open_form("number ours")
    form = number(page)
    for name, words in typed.items():
        getattr(form, name).setText(words)
    driven.click(form.save_button)
    (reading,) = driven.record.success_readings.values()
    assert (reading.top, reading.bottom, reading.value) == kept


def test_yes_or_no_is_chosen(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, Tracked("Ours", ResultKind.YES_NO, id="ours"))
    page.open_form("number ours")
    with driven.unchanged():
        driven.click(number(page).save_button)
    driven.click(number(page).yes.buttons[1.0])
    driven.click(number(page).save_button)
    assert [each.value for each in driven.record.success_readings.values()] == [1.0]
    assert "First number: Yes" in page.rows["ours"].head.accessibleName()


def test_the_dots_have_the_same_in_words_and_in_a_table(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, FIRST, LATEST, about=SHARE)
    (line,) = page.rows[SHARE].findChildren(TrendLine)
    assert line.accessibleName() == "Dots, oldest first: 3 of 7; 12 of 40 (30%)"
    assert line.accessibleDescription() == "Target: 90%"
    (table,) = page.rows[SHARE].findChildren(NumbersTable)
    model = table.table.model()
    cells = [model.index(0, column).data() for column in range(model.columnCount())]
    assert cells == ["1 October 2026", "12 of 40 (30%)", "90%", "By phone."]
    assert "So few were counted that it may be chance." in words_in(page, SHARE)


def test_the_chosen_number_is_changed_and_removed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, FIRST, LATEST, about=SHARE)
    (table,) = page.rows[SHARE].findChildren(NumbersTable)
    assert table.change_button.text() == "Change 12 of 40 (30%)"
    table.table.setCurrentIndex(table.table.model().index(1, 0))
    assert table.change_button.text() == "Change 3 of 7"
    driven.click(table.change_button)
    form = number(page)
    assert form.entity() == FIRST
    form.top.setText("4")
    driven.click(form.save_button)
    assert driven.record.success_readings["first"].top == 4
    QApplication.processEvents()
    (table,) = [each for each in page.rows[SHARE].findChildren(NumbersTable) if each.isVisible()]
    driven.click(table.remove_button)
    assert list(driven.record.success_readings) == ["first"]


def test_what_is_due_is_listed_and_counted(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, FIRST, Tracked(id=SHARE, every=3), SuccessReading("P1-M3-S1", value=2))
    assert page.subtitle.text() == "2 numbers are counted. 1 is due."
    driven.click(page.filters["due"])
    assert [name for name, row in page.rows.items() if row.isVisible()] == [SHARE]
    assert "▲ Number due since 1 January 2026" in page.rows[SHARE].head.accessibleName()


def test_without_a_rhythm_there_is_no_filter(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, FIRST)
    assert not page.filters["due"].isVisible()


def test_changing_what_is_counted_keeps_which_it_is(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, FIRST)
    page.open_form("change " + SHARE)
    form = tracking(page)
    form.every.display(12)
    driven.click(form.save_button)
    assert driven.record.tracked == {SHARE: Tracked(id=SHARE, every=12)}
    assert driven.record.success_readings["first"] == FIRST


def test_one_of_our_own_is_renamed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, Tracked("Ours", ResultKind.COUNT, measures=("P1-M6",), since=TODAY, id="ours"))
    page.open_form("change ours")
    tracking(page).name.setText("Calls answered")
    driven.click(tracking(page).save_button)
    assert driven.record.tracked["ours"] == Tracked(
        "Calls answered", ResultKind.COUNT, measures=("P1-M6",), since=TODAY, id="ours"
    )


def test_letting_go_takes_the_numbers_too_and_says_so(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, FIRST, LATEST, Tracked(id=SHARE), about=SHARE)
    with qtbot.waitSignal(page.told_requested) as told:
        page._stop(page_counted(page))  # noqa: SLF001
    assert "Its 2 numbers were removed with it." in str(told.args)
    assert (driven.record.tracked, driven.record.success_readings) == ({}, {})
    assert page.begin.isVisible()


def page_counted(page: SuccessPage) -> Counted:
    assert page.scene is not None
    return counted(page.scene.record, page.scene.framework)[0]


def test_another_look_keeps_the_number_that_is_typed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, FIRST)
    page.open_form("number " + SHARE)
    number(page).top.setText("5")
    kept = keep(page)
    again, _driven = opened(qtbot, record=driven.record)
    give_back(again, kept)
    assert number(again).top.text() == "5"
    assert number(again).id == number(page).id


def test_another_look_keeps_what_is_being_chosen(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about="new")
    form = tracking(page)
    form.principle.display("P3")
    form.measure.display("P3-M7")
    form.success.display("P3-M7-S2")
    kept = keep(page)
    again, _driven = opened(qtbot, record=driven.record)
    give_back(again, kept)
    assert tracking(again).success.value() == "P3-M7-S2"
    driven_form = tracking(again)
    assert driven_form.entity().id == "P3-M7-S2"
