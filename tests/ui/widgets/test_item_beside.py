"""A row of a spreadsheet beside our reading of it."""

from pytestqt.qtbot import QtBot

from desktop.sheets.account.items import Beside, Reading
from desktop.ui.widgets.item_beside import ItemBeside

ITEMS = [
    Beside(
        row,
        "It will be added.",
        (Reading("Action", f"Step {row}", f"Step {row}"), Reading("When", "?", "left blank", doubtful=True)),
    )
    for row in (5, 6, 9)
]


def shown(qtbot: QtBot, items: list[Beside]) -> ItemBeside:
    card = ItemBeside()
    qtbot.addWidget(card)
    card.resize(700, 500)
    card.show()
    card.display(len(items), items.__getitem__)
    return card


def cells(card: ItemBeside) -> list[str]:
    model = card.table.model()
    return [model.index(row, 2).data() for row in range(model.rowCount())]


def test_the_first_item_is_shown_and_what_is_doubtful_has_a_sign(qtbot: QtBot) -> None:
    card = shown(qtbot, ITEMS)
    assert card.where.text() == "Row 5, 1 of 3. It will be added."
    assert cells(card) == ["Step 5", "▲ left blank"]


def test_the_others_come_one_by_one_and_the_ends_are_ends(qtbot: QtBot) -> None:
    card = shown(qtbot, ITEMS)
    assert not card.before.isEnabled()
    card.after.click()
    card.after.click()
    assert card.where.text().startswith("Row 9, 3 of 3.")
    assert not card.after.isEnabled()
    card.before.click()
    assert card.where.text().startswith("Row 6, 2 of 3.")


def test_the_focus_is_not_lost_at_an_end(qtbot: QtBot) -> None:
    card = shown(qtbot, ITEMS[:2])
    card.activateWindow()
    qtbot.waitUntil(card.isActiveWindow)
    card.after.setFocus()
    card.after.click()
    assert card.before.hasFocus()


def test_the_place_stays_while_there_are_enough(qtbot: QtBot) -> None:
    card = shown(qtbot, ITEMS)
    card.after.click()
    card.display(3, ITEMS.__getitem__)
    assert card.where.text().startswith("Row 6")
    card.display(1, ITEMS.__getitem__)
    assert card.where.text().startswith("Row 5")
