"""Questions about what is due: a few at a time, answered where they stand."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.action import Action
from desktop.core.asking import questions
from desktop.core.record import Record, new_record
from desktop.ui.widgets.questions_card import QuestionsCard
from tests.builders import TODAY, catalogue

LAST = TODAY - timedelta(days=10)


def late(count: int) -> Record:
    actions = (
        Action(f"Do thing {number}", due_date=TODAY - timedelta(days=number), id=f"a{number}")
        for number in range(count)
    )
    return new_record("A charity").put(*actions)


@pytest.fixture
def card(qtbot: QtBot) -> QuestionsCard:
    made = QuestionsCard()
    qtbot.addWidget(made)
    made.resize(700, 600)
    made.show()
    return made


def show(card: QuestionsCard, record: Record, *, read_only: bool = False) -> None:
    asked = questions(record, catalogue(), TODAY)
    card.display(asked, LAST, TODAY, 4, read_only=read_only)
    QApplication.processEvents()


def test_five_are_asked_at_a_time_and_more_only_when_wanted(qtbot: QtBot, card: QuestionsCard) -> None:
    show(card, late(7))
    assert [each.question.about for each in card.rows] == ["a0", "a1", "a2", "a3", "a4"]
    assert not card.more.isVisible()
    left = late(7).actions
    show(card, new_record("A charity").put(left["a5"], left["a6"]))
    assert not card.rows
    assert card.more.text() == "Ask me 2 more"
    qtbot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    assert [each.question.about for each in card.rows] == ["a5", "a6"]


def test_the_last_time_is_told(card: QuestionsCard) -> None:
    show(card, late(1))
    assert (card.heading.text(), card.last.text()) == ("Since you last opened this", "Last time was 12 November 2026.")


def test_nothing_due_shows_nothing(card: QuestionsCard) -> None:
    show(card, late(0))
    assert not card.isVisible()


def test_a_new_day_is_read_and_a_word_that_is_no_day_is_refused(qtbot: QtBot, card: QuestionsCard) -> None:
    show(card, late(1))
    (row,) = card.rows
    assert not row.day.isVisible()
    row.later.click()
    qtbot.keyClicks(row.when.line, "sometime")
    with qtbot.assertNotEmitted(card.moved):
        row.save.click()
    assert row.problem.isVisible()
    row.when.line.clear()
    qtbot.keyClicks(row.when.line, "3 4 27")
    with qtbot.waitSignal(card.moved) as asked:
        qtbot.keyClick(row.when.line, Qt.Key.Key_Return)
    assert asked.args == [row.question, date(2027, 4, 3)]


def test_not_now_is_said_of_one_or_of_all(qtbot: QtBot, card: QuestionsCard) -> None:
    show(card, late(3))
    with qtbot.waitSignal(card.put_off) as one:
        qtbot.mouseClick(card.rows[1].not_now, Qt.MouseButton.LeftButton)
    assert one.args == [(card.rows[1].question.key,)]
    with qtbot.waitSignal(card.put_off) as every:
        qtbot.mouseClick(card.none_now, Qt.MouseButton.LeftButton)
    assert every.args == [tuple(each.question.key for each in card.rows)]


def test_after_an_answer_the_next_question_has_the_focus(qtbot: QtBot, card: QuestionsCard) -> None:
    show(card, late(3))
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    second = card.rows[1]
    card.rows[0].yes.setFocus()
    show(card, late(3).without(late(3).actions["a0"]))
    assert card.rows[0] is second
    assert second.yes.hasFocus()


def test_a_record_that_can_only_be_read_offers_no_answer(card: QuestionsCard) -> None:
    show(card, late(1), read_only=True)
    assert not card.rows[0].yes.isEnabled()
    assert card.rows[0].not_now.isEnabled()
