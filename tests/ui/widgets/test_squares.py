"""Squares: one button for each measure, words for a screen reader, one Tab stop a row."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group
from desktop.ui.scene import Scene
from desktop.ui.widgets.level_mark import LevelMark
from desktop.ui.widgets.squares import SquareRow, key_to_squares
from desktop.ui.widgets.text import Quiet
from tests.builders import UNKNOWN, agreed, assessed, said
from tests.ui.scenes import scene_of


def scene() -> Scene:
    record = said(assessed(Group.STAFF), Group.STAFF, {"P1-M1": 1, "P1-M2": UNKNOWN, "P1-M3": 3})
    return scene_of(agreed(record, {"P1-M4": 0}))


@pytest.fixture
def row(qtbot: QtBot) -> SquareRow:
    shown = scene()
    principle, measures = shown.principles[0]
    made = SquareRow(principle, [(each.id, each.title) for each in measures])
    qtbot.addWidget(made)
    made.resize(800, 100)
    made.show()
    made.display(shown.results["P1"], shown.standings, "5 of 8", "1 up since 2025/26")
    made.activateWindow()
    return made


def test_each_square_says_its_measure_and_where_it_stands(row: SquareRow) -> None:
    spoken = [each.accessibleName() for each in row.squares[:5]]
    assert spoken == [
        "A promise we wrote together: 1 In places, for now",
        "Seats where decisions are made: Don’t know",
        "Nobody is out of pocket: 2 (3 not yet confirmed by patients), for now",
        "Support to take part well: 0 Not yet",
        "Respect in every contact: Not assessed",
    ]


def test_words_lead_with_the_label_and_how_much_is_rated(row: SquareRow) -> None:
    assert row.label.text().replace("\u00a0", " ") == "Not enough rated yet (3 of 8)"
    assert row.spread.text().replace("\u00a0", " ") == "1 Not yet · 1 In places · 1 Usual practice"
    assert row.people.text() == "5 of 8"


def test_the_words_of_a_row_are_its_text_equivalent_and_lead_to_the_principle(qtbot: QtBot, row: SquareRow) -> None:
    assert row.words.accessibleName() == (
        "1 Treating patients as equals. Not enough rated yet (3 of 8). 1 Not yet · 1 In places · 1 Usual practice. "
        "1 up since 2025/26. Patients’ view: 5 of 8"
    )
    with qtbot.waitSignal(row.principle_requested) as asked:
        qtbot.keyClick(row.words, Qt.Key.Key_Return)
    assert asked.args == ["P1"]


def test_coverage_stands_beside_every_label(qtbot: QtBot) -> None:
    shown = scene_of(agreed(assessed(Group.STAFF), dict.fromkeys(("P1-M1", "P1-M2", "P1-M3", "P1-M4", "P1-M5"), 1)))
    principle, measures = shown.principles[0]
    made = SquareRow(principle, [(each.id, each.title) for each in measures])
    qtbot.addWidget(made)
    made.display(shown.results["P1"], shown.standings, "")
    assert made.label.text() == "Mostly In places"
    assert made.coverage.text().replace("\u00a0", " ") == "5 of 8 rated"


def test_a_row_has_one_tab_stop_and_the_arrow_keys_go_on_from_it(qtbot: QtBot, row: SquareRow) -> None:
    row.squares[0].setFocus()
    for key, place in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_Right, 2), (Qt.Key.Key_Left, 1), (Qt.Key.Key_Down, 2)):
        qtbot.keyClick(row.focusWidget(), key)
        assert row.focusWidget() is row.squares[place]
        stops = [each for each in row.squares if each.focusPolicy() is Qt.FocusPolicy.StrongFocus]
        assert stops == [row.squares[place]]


def test_the_arrow_keys_stop_at_the_ends(qtbot: QtBot, row: SquareRow) -> None:
    row.squares[0].setFocus()
    qtbot.keyClick(row.squares[0], Qt.Key.Key_Left)
    assert row.focusWidget() is row.squares[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_a_square_opens_its_measure(qtbot: QtBot, row: SquareRow, key: Qt.Key) -> None:
    with qtbot.waitSignal(row.measure_requested) as asked:
        qtbot.keyClick(row.squares[4], key)
    assert asked.args == ["P1-M5"]


def test_the_key_names_what_is_imported_only_where_there_is_any(qtbot: QtBot) -> None:
    key = key_to_squares(imported=True)
    qtbot.addWidget(key)
    assert key.findChildren(Quiet)[-1].text() == "Imported, not confirmed"


def test_the_key_names_every_mark(qtbot: QtBot) -> None:
    key = key_to_squares()
    qtbot.addWidget(key)
    assert len(key.findChildren(LevelMark)) == 7
    assert [each.text() for each in key.findChildren(Quiet)] == [
        "Not yet",
        "In places",
        "Usual practice",
        "Together",
        "Don’t know",
        "Not applicable",
        "Not assessed",
    ]
