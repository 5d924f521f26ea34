"""Themes and items with the places they may belong to."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.sheets.account.places import PlaceLine
from desktop.ui.widgets.suggestion_list import FIRST_SHOWN, SuggestionCard

PLACES = {"P1": "Equals", "P2": "Information", "P3": "Choices"}
LEAFLETS = PlaceLine("theme: leaflets", "Leaflets", "2 rows. We suggest “Information”.", ("P2", "P1"))
GARDEN = PlaceLine("theme: garden", "Garden", "1 row.", ())


def shown(qtbot: QtBot, *lines: PlaceLine) -> SuggestionCard:
    card = SuggestionCard(PLACES, of_themes=True)
    qtbot.addWidget(card)
    card.resize(700, 500)
    card.show()
    card.display(lines, {})
    return card


def test_nothing_is_taken_before_a_person_says_so(qtbot: QtBot) -> None:
    card = shown(qtbot, LEAFLETS, GARDEN)
    assert [row.choice.currentText() for row in card.rows] == ["No principle yet", "No principle yet"]
    assert card.heading.text() == "2 themes: choose their principles"


def test_suggestions_come_first_and_every_place_is_there(qtbot: QtBot) -> None:
    card = shown(qtbot, LEAFLETS)
    words = [each for each, _value in card.rows[0].choice.choices()]
    assert words == ["No principle yet", "Information (suggested)", "Equals (suggested)", "Choices"]


def test_one_is_taken_by_choosing_it(qtbot: QtBot) -> None:
    card = shown(qtbot, LEAFLETS, GARDEN)
    with qtbot.waitSignal(card.chosen) as said:
        qtbot.keyClick(card.rows[1].choice, Qt.Key.Key_End)
    assert said.args == [{"theme: garden": "P3"}]


def test_all_suggestions_are_taken_at_once_but_what_was_said_stays(qtbot: QtBot) -> None:
    other = PlaceLine("theme: tea", "Tea", "1 row.", ("P3",))
    card = shown(qtbot, LEAFLETS, GARDEN, other)
    assert card.take.text() == "Take all 2 suggestions"
    card.display((LEAFLETS, GARDEN, other), {"theme: tea": ""})
    assert card.take.text() == "Take the one suggestion"
    with qtbot.waitSignal(card.chosen) as said:
        card.take.click()
    assert said.args == [{"theme: leaflets": "P2"}]
    card.display((LEAFLETS, GARDEN, other), {"theme: tea": "", "theme: leaflets": "P2"})
    assert card.rows[0].choice.value() == "P2"
    assert not card.take.isVisible()


def test_many_show_the_first_few(qtbot: QtBot) -> None:
    lines = [PlaceLine(f"theme: {number}", f"Theme {number}", "1 row.", ()) for number in range(12)]
    card = shown(qtbot, *lines)
    assert len(card.rows) == FIRST_SHOWN
    card.more.click()
    assert len(card.rows) == 12
    assert not card.more.isVisible()
