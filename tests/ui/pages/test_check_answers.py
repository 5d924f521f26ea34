"""Checking the answers of a principle and calling it finished."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group, State, rating_id
from desktop.core.edits.assessing import finish_principle
from desktop.core.record import Record, new_record
from desktop.core.scoring import standings
from desktop.ui.pages.check_answers import CheckAnswersPage
from desktop.ui.places import Place
from desktop.ui.widgets.text import Text
from tests.builders import NOW, TODAY, agreed, assessed, row, said, view_id
from tests.ui.driving import Driven

STAFF, PATIENTS = Group.STAFF, Group.PATIENTS


def opened(qtbot: QtBot, record: Record, about: str = "P2") -> tuple[CheckAnswersPage, Driven]:
    page = CheckAnswersPage()
    return page, Driven(qtbot, page, record, Place("check", about))


def words_on(page: CheckAnswersPage) -> list[str]:
    QApplication.processEvents()
    return [each.text() for each in page.findChildren(Text) if each.isVisible()]


def answered(*answers: int | State | None) -> Record:
    return said(assessed(STAFF), STAFF, row("P2", *answers))


def test_every_answer_has_its_words_and_a_way_to_change_it(qtbot: QtBot) -> None:
    record = answered(1)
    rating = record.perspective_ratings[rating_id(view_id(STAFF), "P2-M1")]
    page, driven = opened(qtbot, record.put(replace(rating, comment="The form\nasks.")))
    assert len(page.rows) == 8
    assert "“The form asks.”" in words_on(page)
    assert page.rows[0].change_button.accessibleName().startswith("Change the answer to: Communication")
    driven.click(page.rows[0].change_button)
    assert driven.asked == [Place("measure", "P2-M1")]


def test_a_long_note_is_cut_short(qtbot: QtBot) -> None:
    record = answered(1)
    rating = record.perspective_ratings[rating_id(view_id(STAFF), "P2-M1")]
    page, _driven = opened(qtbot, record.put(replace(rating, comment="word " * 100)))
    assert max(map(len, words_on(page))) < 170


def test_before_any_answer_nothing_is_pointed_at(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    assert "Worth a look" not in words_on(page)
    assert not page.finish_button.isVisible()
    driven.click(page.next_button)
    assert driven.asked == [Place("assess", "P3")]


def test_what_is_worth_a_look_is_counted(qtbot: QtBot) -> None:
    record = agreed(answered(1, State.DONT_KNOW), row("P2", None, None, *[State.NOT_APPLICABLE] * 3, 2))
    record = record.put(replace(record.measure_ratings[rating_id(NOW, "P2-M6")], unconfirmed=True))
    page, _driven = opened(qtbot, record)
    for line in (
        "2 measures have no answer yet.",
        "1 imported answer waits for someone to confirm it.",
        "3 measures do not apply to you. Please check these.",
        "1 answer is “We don’t know”. Who could tell you, and by when?",
    ):
        assert line in words_on(page)


def test_two_that_do_not_apply_are_nothing_to_look_at(qtbot: QtBot) -> None:
    record = agreed(assessed(STAFF), row("P2", 1, 1, 1, 1, 1, 1, State.NOT_APPLICABLE, State.NOT_APPLICABLE))
    page, _driven = opened(qtbot, record)
    assert "Worth a look" not in words_on(page)


def test_finding_out_is_added_to_the_plan_from_here(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, answered(State.DONT_KNOW))
    (offer,) = page.offers
    driven.click(offer)
    (action,) = driven.record.actions.values()
    assert action.measures == ("P2-M1",)
    assert page.offers == (offer,)
    driven.click(offer)
    assert driven.asked == [Place("actions", action.id)]


def test_using_our_answers_for_now_finishes_the_principle_with_one_click(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, answered(*[1] * 8))
    assert page.finish_button.text() == "Use our answers for now"
    assert "Your levels stand “for now” until you have talked them over, best of all with patients." in words_on(page)
    driven.click(page.finish_button)
    assert driven.record.assessments[NOW].finished == ("P2",)
    assert page.state.isVisible()
    assert page.next_button.hasFocus()
    assert page.next_button.text() == "Next: Shared decision making and patient partnership →"


def test_agreed_levels_make_it_simply_finished(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, agreed(assessed(STAFF), row("P2", *[1] * 8)))
    assert page.finish_button.text() == "Mark this principle as finished"


def test_finished_can_be_taken_back(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, finish_principle(answered(1), NOW, "P2"))
    driven.click(page.reopen_button)
    assert driven.record.assessments[NOW].finished == ()
    assert page.finish_button.hasFocus()


def test_views_that_match_are_agreed_together(qtbot: QtBot) -> None:
    record = said(assessed(STAFF, PATIENTS), STAFF, row("P2", 2, 1, 0))
    record = said(record, PATIENTS, row("P2", 2, 1, 2))
    page, driven = opened(qtbot, record)
    assert "On 2 measures all who answered say the same. You can agree them together." in words_on(page)
    told: list[tuple[str, bool]] = []
    page.told_requested.connect(lambda words, undoable: told.append((words, undoable)))
    assert page.match.agree_button.text() == "Agree all 2 where views match"
    driven.click(page.match.agree_button)
    assert told == [("Agreed on 2 measures.", True)]
    assert page.finish_button.hasFocus()
    found = standings(driven.record, NOW, TODAY)
    assert [found[each].agreed for each in ("P2-M1", "P2-M2", "P2-M3")] == [True, True, False]
    assert not page.match.isVisible()


def test_what_each_view_says_stands_with_its_measure_and_a_way_to_agree(qtbot: QtBot) -> None:
    record = said(said(assessed(STAFF, PATIENTS), STAFF, row("P2", 2, 1)), PATIENTS, row("P2", 0))
    page, driven = opened(qtbot, record)
    assert "Staff: Usual practice. Patients: No." in words_on(page)
    assert "Far apart" in words_on(page)
    assert "Levels stand “for now” until you agree. Where views differ, the lowest one stands." in words_on(page)
    assert not page.rows[1].agree_button.isVisible()
    driven.click(page.rows[0].agree_button)
    assert driven.asked == [Place("measure", "P2-M1", "agree")]
    driven.change(agreed(record, row("P2", 0)))
    assert not page.rows[0].agree_button.isVisible()
    assert "Far apart" not in words_on(page)


def test_after_the_last_principle_come_the_results(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, finish_principle(assessed(STAFF), NOW, "P6"), "P6")
    driven.click(page.next_button)
    assert driven.asked == [Place("results")]


def test_back_leads_to_the_last_measure_of_the_principle(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, answered(1))
    driven.click(page.back_button)
    assert driven.asked == [Place("measure", "P2-M8")]


def test_without_an_assessment_there_is_nothing_to_check(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, new_record("A charity"))
    assert page.subtitle.text() == "There is nothing to check yet."
    assert not page.finish_button.isVisible()
