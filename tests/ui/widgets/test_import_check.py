"""The last step of an import: each part stands there only where it has something to say."""

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.record import new_record
from desktop.sheets.account.whole import account
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.import_check import ImportCheck
from desktop.ui.widgets.text import Text
from tests.builders import catalogue
from tests.sheets.told import Rows, looked
from tests.ui.importing import MESSY, PLAN


def shown(qtbot: QtBot, rows: Rows) -> ImportCheck:
    check = ImportCheck()
    qtbot.addWidget(check)
    check.resize(1000, 2_000)
    workbook, found = looked(rows)
    told = account(workbook, found, catalogue())
    check.display(told, found, workbook.sheets[0], new_record("Harbour"), catalogue())
    check.show()
    check.activateWindow()
    qtbot.waitUntil(check.isActiveWindow)
    return check


def test_a_clean_list_shows_only_words_beside_our_reading(qtbot: QtBot) -> None:
    check = shown(qtbot, PLAN)
    assert check.items.isVisible()
    for part in (check.jumps, check.unplaced, check.questions, check.doubts, check.words, check.skipped):
        assert not part.isVisible()


def test_a_messy_one_leads_to_each_part_by_a_link(qtbot: QtBot) -> None:
    check = shown(qtbot, MESSY)
    assert [each.text() for each in check.jumps.findChildren(LinkButton)] == [
        "2 questions",
        "3 things to check",
        "2 themes: choose their principles",
        "2 rows may fit measures",
        "1 row skipped",
    ]


def test_a_column_leads_to_its_question_or_its_cells(qtbot: QtBot) -> None:
    check = shown(qtbot, MESSY)
    check.lead_to("F")
    card = check.questions.cards["rag: RAG"]
    assert card.choices.buttons["going"].hasFocus()
    check.lead_to("G")
    assert QApplication.focusWidget() is check.doubts.cards[1].rows[0].button
    assert check.doubts.cards[1].letters == "G"


def test_levels_of_what_is_no_measure_of_ours_are_told(qtbot: QtBot) -> None:
    rows = [("Standard", "Rating"), ("The garden is weeded", 2), ("Boats are painted", 1)]
    check = shown(qtbot, rows)
    assert check.unplaced.isVisible()
    assert "They come in as actions" in check.unplaced.findChildren(Text)[0].text()
