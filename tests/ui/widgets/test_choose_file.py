"""Choosing a spreadsheet: what is asked, what takes a while, and what was refused."""

from pytestqt.qtbot import QtBot

from desktop.core.errors import ToolkitError
from desktop.ui.widgets.choose_file import ChooseCard, ProblemCard, ReadingCard
from desktop.ui.widgets.page import Page


def test_it_asks_for_a_file_until_one_is_chosen(qtbot: QtBot) -> None:
    card = ChooseCard()
    qtbot.addWidget(card)
    card.show()
    assert card.button.property("kind") == "primary"
    assert card.cancel.isVisible()
    card.display("plan.xlsx")
    assert card.words.text() == "“plan.xlsx” is chosen"
    assert card.button.text() == "Choose another file…"
    assert card.button.property("kind") == ""
    assert not card.cancel.isVisible()


def test_a_file_held_over_it_is_invited(qtbot: QtBot) -> None:
    card = ChooseCard()
    qtbot.addWidget(card)
    card.invite(over=True)
    assert "dashed" in card.styleSheet()
    card.invite(over=False)
    assert card.styleSheet() == ""


def test_what_takes_a_while_stands_where_the_file_is_chosen_or_in_sight_under_the_page(qtbot: QtBot) -> None:
    page, card = Page(), ReadingCard()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    card.place(page, inside=True)
    card.say("Reading “plan.xlsx”…")
    assert card.words.text() == "Reading “plan.xlsx”…"
    assert page.view.isAncestorOf(card)
    card.place(page, inside=False)
    qtbot.waitUntil(lambda: card.y() >= page.view.geometry().bottom())
    assert not page.view.isAncestorOf(card)
    assert page.rect().contains(card.geometry())
    assert card.height() < page.view.height() / 2


def test_a_refusal_says_what_happened_and_what_to_do(qtbot: QtBot) -> None:
    card = ProblemCard()
    qtbot.addWidget(card)
    card.display(ToolkitError("It is a web page.", "Save it as .xlsx."))
    assert (card.summary.text(), card.advice.text()) == ("It is a web page.", "Save it as .xlsx.")
    assert not card.isHidden()
    card.display(None)
    assert card.isHidden()
