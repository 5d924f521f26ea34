"""The list of principles and measures."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.assessment import AssessmentKind, Group, State, rating_id
from desktop.core.edits.assessing import finish_principle, measures_for
from desktop.core.record import Record, new_record
from desktop.ui.pages.assess import AssessPage
from desktop.ui.places import Place
from tests.builders import BEFORE, NOW, agreed, assessed, catalogue, row, said, starred
from tests.ui.driving import Driven

STAFF = Group.STAFF
QUICK = measures_for(catalogue(), AssessmentKind.QUICK, ())


def opened(qtbot: QtBot, record: Record, about: str = "") -> tuple[AssessPage, Driven]:
    page = AssessPage()
    return page, Driven(qtbot, page, record, Place("assess", about))


def answers(page: AssessPage, principle: str) -> list[str]:
    return [each.answer.text() for each in page.cards[principle].rows]


def quick() -> Record:
    return assessed(STAFF, measures=QUICK, kind=AssessmentKind.QUICK)


def test_without_an_assessment_there_is_one_thing_to_do(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, new_record("A charity"))
    assert page.start_button.hasFocus()
    assert not page.next_button.isVisible()
    driven.click(page.start_button)
    assert driven.commands == ["start"]


def test_a_quick_start_shows_all_twelve_at_once_and_calmly_offers_the_rest(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, quick())
    assert sum(len(card.rows) for card in page.cards.values()) == 12
    assert page.subtitle.text().startswith("0 of 12 answered.")
    driven.click(page.widen_button)
    assert driven.commands == ["widen"]


def test_a_full_look_opens_the_principle_to_go_on_with(qtbot: QtBot) -> None:
    record = said(assessed(STAFF), STAFF, row("P1", *[1] * 8))
    page, _driven = opened(qtbot, record)
    assert [name for name, card in page.cards.items() if card.heading.isChecked()] == ["P2"]
    assert not page.widen.isVisible()


def test_a_principle_asked_for_is_opened_and_has_the_focus(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, assessed(STAFF), "P5")
    card = page.cards["P5"]
    assert card.heading.hasFocus()
    assert len(card.rows) == 8
    qtbot.waitUntil(lambda: page.view.verticalScrollBar().value() > 0)


def test_a_heading_opens_and_folds_its_principle_by_keyboard(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, assessed(STAFF))
    heading = page.cards["P3"].heading
    assert heading.accessibleName().endswith("0 of 8 answered, Show")
    qtbot.keyClick(heading, Qt.Key.Key_Space)
    qtbot.waitUntil(page.cards["P3"].rows[0].isVisible)
    assert heading.accessibleName().endswith("Hide")
    qtbot.keyClick(heading, Qt.Key.Key_Space)
    assert not page.cards["P3"].rows[0].isVisible()


def test_every_kind_of_answer_is_told_in_words(qtbot: QtBot) -> None:
    record = said(assessed(STAFF), STAFF, row("P1", 2, State.DONT_KNOW, None, 3))
    record = agreed(record, {"P1-M5": State.NOT_APPLICABLE, "P1-M6": 1, "P1-M7": 2})
    record = record.put(replace(record.measure_ratings[rating_id(NOW, "P1-M7")], unconfirmed=True))
    page, _driven = opened(qtbot, record, "P1")
    assert answers(page, "P1") == [
        "2 Usual practice, for now",
        "We don’t know",
        "Not answered yet",
        "2 (3 not yet confirmed by patients), for now",
        "Does not apply to us",
        "1 In places, agreed",
        "Imported: 2 Usual practice. Please confirm.",
        "Not answered yet",
    ]
    assert page.cards["P1"].rows[0].accessibleName() == (
        f"{catalogue().measure('P1-M1').title}. 2 Usual practice, for now. P1-M1"
    )


def test_what_patients_starred_is_marked(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, starred(assessed(STAFF, Group.PATIENTS), Group.PATIENTS, "P1-M2"), "P1")
    assert page.cards["P1"].rows[1].star.text() == "★ Matters most to patients"


def test_a_row_leads_to_its_measure(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF), "P1")
    driven.click(page.cards["P1"].rows[2])
    assert driven.asked == [Place("measure", "P1-M3")]


def test_the_main_button_goes_on_where_somebody_stopped(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(quick(), STAFF, {QUICK[0]: 1}))
    title = catalogue().measure(QUICK[1]).title
    assert page.next_button.text() == f"Continue: {title} →"
    driven.click(page.next_button)
    assert driven.asked == [Place("measure", QUICK[1])]


def test_with_all_answered_the_main_button_leads_to_results(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(quick(), STAFF, dict.fromkeys(QUICK, 1)))
    assert page.subtitle.text() == "All 12 are answered. You can change any of them."
    driven.click(page.next_button)
    assert driven.asked == [Place("results")]


def test_check_answers_is_offered_once_there_are_some(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF), "P1")
    check = page.cards["P1"].check_button
    assert not check.isVisible()
    driven.change(said(driven.record, STAFF, row("P1", 1)))
    driven.click(check)
    assert driven.asked == [Place("check", "P1")]


def test_a_finished_principle_says_so(qtbot: QtBot) -> None:
    record = finish_principle(assessed(STAFF), NOW, "P1")
    page, _driven = opened(qtbot, record)
    assert "1 of 8" not in page.cards["P1"].heading.accessibleName()
    assert "Completed" in page.cards["P1"].heading.accessibleName()


def test_what_somebody_opened_stays_open_when_an_answer_changes(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF), "P1")
    driven.click(page.cards["P2"].heading)
    rows = page.cards["P2"].rows
    driven.change(said(driven.record, STAFF, row("P2", 2)))
    assert page.cards["P2"].rows is rows
    assert rows[0].isVisible()
    assert rows[0].answer.text() == "2 Usual practice, for now"


def test_a_principle_says_how_many_of_last_times_answers_wait(qtbot: QtBot) -> None:
    record = agreed(assessed(Group.STAFF, assessment=BEFORE), row("P1", 2, 1, 0), BEFORE)
    page, driven = opened(qtbot, agreed(assessed(Group.STAFF, record=record), row("P1", 2)))
    card = page.cards["P1"]
    assert "2 from last time to confirm" in card.heading.accessibleName()
    card.open_up(wanted=True)
    assert [each.answer.text() for each in card.rows[:3]] == [
        "2 Usual practice, agreed",
        "Not answered yet. Last time: 1 In places",
        "Not answered yet. Last time: 0 Not yet",
    ]
    driven.change(agreed(driven.record, row("P1", 2, 1, 0)))
    assert "from last time" not in card.heading.accessibleName()
