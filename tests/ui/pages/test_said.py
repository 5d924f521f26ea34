"""You said, we did, we could not: adding, answering, telling, filters, and what came from an action."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.action import Action
from desktop.core.assessment import Group
from desktop.core.edits.outcomes import add_reply, reply_from
from desktop.core.edits.planning import add_actions
from desktop.core.record import Record, new_record
from desktop.core.voices import FeedbackItem
from desktop.ui.keeping import give_back, keep
from desktop.ui.pages.said import SaidPage
from desktop.ui.places import Place
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.said_form import SaidForm
from desktop.ui.widgets.text import Text
from tests.builders import TODAY, assessed
from tests.ui.driving import Driven

WAITING = FeedbackItem(date(2026, 11, 1), "Open on Saturdays.", theme="Opening times", id="waiting")
UNTOLD = FeedbackItem(date(2026, 6, 1), "It is too loud.", we_did="A quiet hour.", id="untold")
OLD = FeedbackItem(
    date(2025, 6, 1), "Lifts?", could_not="Lifts.", because="Insurance.", told_on=date(2025, 7, 1), id="old"
)


def opened(
    qtbot: QtBot, *items: FeedbackItem, about: str = "", record: Record | None = None
) -> tuple[SaidPage, Driven]:
    page = SaidPage()
    driven = Driven(qtbot, page, (record or assessed(Group.STAFF)).put(*items), Place("said", about))
    return page, driven


def form_of(page: SaidPage) -> SaidForm:
    assert isinstance(page.form, SaidForm)
    return page.form


def shown(page: SaidPage) -> list[str]:
    return [name for name, row in page.rows.items() if row.isVisible()]


def link(page: SaidPage, entry: str, words: str) -> LinkButton:
    QApplication.processEvents()
    every = page.rows[entry].findChildren(LinkButton)
    return next(each for each in every if each.text() == words and each.isVisible())


def test_an_empty_page_says_what_belongs_here_and_starts_at_once(qtbot: QtBot) -> None:
    page, driven = opened(qtbot)
    assert page.subtitle.text() == "Please do not name patients or describe anyone’s health."
    driven.click(page.begin_button)
    assert QApplication.focusWidget() is form_of(page).you_said
    assert not page.begin.isVisible()


def test_what_people_said_is_added_with_its_answer(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about="new")
    form = form_of(page)
    form.you_said.setPlainText("Please open on Saturdays.")
    form.on.line.setText("3 11 26")
    form.route.setText("Forms")
    form.we_did.setPlainText("We asked the trustees.")
    form.news_by.line.setText("end of January")
    driven.click(form.save_button)
    (item,) = driven.record.feedback.values()
    assert item == FeedbackItem(
        date(2026, 11, 3), "Please open on Saturdays.", "Forms", we_did="We asked the trustees.",
        news_by=date(2027, 1, 31), id=item.id,
    )  # fmt: skip
    assert driven.titles == ["Add “Please open on Saturdays.”"]
    assert page.form is None
    assert shown(page) == [item.id]


def test_what_is_missing_stands_at_the_top_and_leads_to_its_field(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about="new")
    form = form_of(page)
    form.on.line.setText("3 4 2030")
    form.because.setPlainText("No volunteers.")
    form.told_on.line.setText("someday")
    with driven.unchanged():
        driven.click(form.save_button)
    lines = form.problems.lines()
    assert [each.text() for each in lines] == [
        "Please write what people said.",
        "Please give a date that has come. This one is still ahead.",
        "There is a reason. Please say what you could not do.",
        "Please give a date, such as 3 April 2027.",
    ]
    assert QApplication.focusWidget() is lines[0]
    driven.click(lines[2])
    assert QApplication.focusWidget() is form.could_not


def test_could_not_needs_its_reason(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about="new")
    form = form_of(page)
    form.you_said.setPlainText("Lifts?")
    form.could_not.setPlainText("Give lifts.")
    driven.click(form.save_button)
    assert [each.text() for each in form.problems.lines()] == ["Please say why you could not do it."]
    form.because.setPlainText("Insurance.")
    driven.click(form.save_button)
    assert [each.because for each in driven.record.feedback.values()] == ["Insurance."]


def test_the_filters_are_sentences_with_their_counts(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, WAITING, UNTOLD, OLD)
    words = [each.text() for each in page.filters.values()]
    assert words == ["All: 3", "Waiting for an answer: 1", "Not told yet: 1", "This year: 2"]
    driven.click(page.filters["waiting"])
    assert shown(page) == ["waiting"]
    driven.click(page.filters["untold"])
    assert shown(page) == ["untold"]
    assert page.rows["untold"].head.accessibleName() == ("“It is too loud.”. 1 June 2026. ▲ Not told yet. folded")


def test_a_filter_can_be_gone_to_and_an_empty_one_says_so(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, OLD, about="waiting")
    assert page.chosen == "waiting"
    assert page.nothing.isVisible()


def test_an_item_is_changed_in_its_place(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, WAITING, about="waiting")
    page.choose("all")
    page.rows["waiting"].unfold()
    driven.click(link(page, "waiting", "Change"))
    form = form_of(page)
    assert page.rows["waiting"].isAncestorOf(form)
    form.we_did.setPlainText("Open from May.")
    form.told_on.line.setText("20 11 2026")
    driven.click(form.save_button)
    assert driven.record.feedback["waiting"] == replace(WAITING, we_did="Open from May.", told_on=date(2026, 11, 20))
    assert page.form is None


def test_an_item_is_removed_with_a_way_back(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, UNTOLD)
    page.rows["untold"].unfold()
    button = link(page, "untold", "Remove")
    with qtbot.waitSignal(page.told_requested) as told:
        driven.click(button)
    assert told.args == ["“It is too loud.” was removed.", True]
    assert driven.record.feedback == {}
    assert page.begin.isVisible()


def test_a_year_without_a_could_not_is_pointed_out(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, UNTOLD)
    assert page.warning.isVisible()
    assert page.warning_words.text() == "▲ A year of feedback has no “could not, because”."
    driven.change(driven.record.put(replace(UNTOLD, could_not="Lifts.", because="Insurance.")))
    assert not page.warning.isVisible()


def test_an_action_that_was_closed_asks_what_people_had_said(qtbot: QtBot) -> None:
    action = Action("A quiet hour", what_changed="The café has a quiet hour.", measures=("P4-M2",))
    record = add_actions(assessed(Group.STAFF), action)
    item = reply_from(record.actions[action.id], TODAY)
    page, driven = opened(qtbot, about=item.id, record=add_reply(record, item))
    form = form_of(page)
    assert QApplication.focusWidget() is form.you_said
    assert form.we_did.toPlainText() == "The café has a quiet hour."
    assert form.actions_linked() == (action.id,)
    form.you_said.setPlainText("It is too loud to talk.")
    driven.click(form.save_button)
    assert driven.record.feedback[item.id].you_said == "It is too loud to talk."
    assert driven.record.feedback[item.id].measures == ("P4-M2",)


def test_actions_are_linked_and_taken_away_again(qtbot: QtBot) -> None:
    record = add_actions(assessed(Group.STAFF), Action("A quiet hour", id="one"), Action("A ramp", id="two"))
    page, _driven = opened(qtbot, about="new", record=record)
    actions = form_of(page)._actions  # noqa: SLF001
    assert [words for words, _value in actions.more.choices()] == [
        "Choose an action", "A-001 A quiet hour", "A-002 A ramp",
    ]  # fmt: skip
    actions.more.chosen.emit("two")
    assert actions.value() == ("two",)
    assert "A-002 A ramp" in [each.text() for each in actions.findChildren(Text)]
    actions.links["two"].click()
    assert actions.value() == ()


def test_leaving_saves_what_can_be_saved(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about="new")
    form_of(page).you_said.setPlainText("Open on Saturdays.")
    page.hide()
    assert [each.you_said for each in driven.record.feedback.values()] == ["Open on Saturdays."]


def test_leaving_keeps_what_cannot_be_saved_yet(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about="new")
    form_of(page).we_did.setPlainText("A ramp.")
    with driven.unchanged():
        page.hide()
    page.show()
    assert form_of(page).we_did.toPlainText() == "A ramp."


def test_another_look_keeps_what_is_typed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, WAITING)
    page.open_form("waiting")
    form_of(page).we_did.setPlainText("Open from May.")
    form_of(page).measures_button.click()
    form_of(page)._measures.display(["P4-M5"])  # noqa: SLF001
    kept = keep(page)
    again, driven_again = opened(qtbot, record=driven.record)
    give_back(again, kept)
    assert form_of(again).we_did.toPlainText() == "Open from May."
    assert form_of(again).measures() == ("P4-M5",)
    driven_again.click(form_of(again).save_button)
    assert driven_again.record.feedback["waiting"].we_did == "Open from May."
    assert list(driven.record.feedback) == list(driven_again.record.feedback)


def test_cancel_puts_the_form_away_and_the_focus_back(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, WAITING)
    driven.click(page.add_button) if page.add_button.isVisible() else page.open_form("new")
    with driven.unchanged():
        qtbot.keyClick(form_of(page).cancel_button, Qt.Key.Key_Return)
    assert page.form is None


def test_a_form_nobody_typed_in_is_not_left_open(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, WAITING, about="new")
    driven.place = Place("said", "waiting")
    driven.display()
    assert page.form is None
    assert page.rows["waiting"].is_open


def test_rows_stay_as_they_are_while_something_else_changes(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, WAITING, UNTOLD)
    row = page.rows["waiting"]
    row.unfold()
    row.head.setFocus()
    driven.change(driven.record.put(replace(UNTOLD, told_on=TODAY)))
    assert page.rows["waiting"] is row
    assert row.is_open
    assert QApplication.focusWidget() is row.head


@pytest.mark.parametrize(("words", "page_name"), [("log_link", "log"), ("quotes_link", "quotes")])
def test_the_pages_beside_it_are_a_click_away(qtbot: QtBot, words: str, page_name: str) -> None:
    page, driven = opened(qtbot, record=new_record("A charity"))
    driven.click(getattr(page, words))
    assert driven.asked == [Place(page_name)]
