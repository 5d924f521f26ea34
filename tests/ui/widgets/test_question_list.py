"""Questions about a spreadsheet with their own cells."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.sheets.reading.grid import Grid, Row
from desktop.sheets.understanding.questions import Choice, Question
from desktop.ui.widgets.question_list import QuestionList

GRID = Grid("Plan", tuple(Row(number, {1: f"Step {number}", 3: "Red"}) for number in range(1, 20)))
QUESTION = Question(
    kind="rag",
    key="rag: RAG",
    place="C1",
    heading="RAG",
    cells=(("C2", "Red"), ("C9", "Amber")),
    found="red, amber and green",
    asks="What do the colours tell?",
    choices=(Choice("now", "how well you do it now"), Choice("going", "how the action is going")),
    taken="going",
)


def shown(qtbot: QtBot) -> QuestionList:
    questions = QuestionList()
    qtbot.addWidget(questions)
    questions.resize(700, 500)
    questions.display((QUESTION,), GRID, (1,))
    questions.show()
    return questions


def test_a_question_comes_with_its_cells_and_the_answer_that_is_taken(qtbot: QtBot) -> None:
    questions = shown(qtbot)
    card = questions.cards["rag: RAG"]
    assert [each.text() for each in card.choices.buttons.values()] == [
        "How well you do it now",
        "How the action is going",
    ]
    assert card.choices.buttons["going"].isChecked()
    assert card.state.text() == "▲ We chose the likeliest. Please look."


def test_an_answer_is_said_and_the_card_stays(qtbot: QtBot) -> None:
    questions = shown(qtbot)
    card = questions.cards["rag: RAG"]
    with qtbot.waitSignal(questions.answered) as said:
        qtbot.mouseClick(card.choices.buttons["now"], Qt.MouseButton.LeftButton)
    assert said.args == ["rag: RAG", "now"]
    questions.display((replace(QUESTION, taken="now", settled=True),), GRID, (1,))
    assert questions.cards["rag: RAG"] is card
    assert card.state.text() == "✓ You chose this."


def test_its_cells_can_be_seen_in_the_sheet(qtbot: QtBot) -> None:
    questions = shown(qtbot)
    card = questions.cards["rag: RAG"]
    card.show_button.click()
    assert card.cells is not None
    assert card.cells.sheet.shown_cell() == "C2"
    card.cells.following.click()
    assert card.cells.sheet.shown_cell() == "C9"
    card.cells.close_button.click()
    assert card.cells is None


def test_other_questions_take_their_place(qtbot: QtBot) -> None:
    questions = shown(qtbot)
    questions.display((replace(QUESTION, key="rag: Colour"),), GRID, (1,))
    assert list(questions.cards) == ["rag: Colour"]
