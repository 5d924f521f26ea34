"""The help page: topics, contents, links inside, and the way back."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.ui.pages.help import HelpPage
from desktop.ui.places import Place


@pytest.fixture
def page(qtbot: QtBot) -> HelpPage:
    made = HelpPage("Thanks to all.", "CC BY 4.0.", "9.9")
    qtbot.addWidget(made)
    made.resize(1040, 720)
    made.show()
    made.go_requested.connect(lambda place: made.display(None, place))
    made.display(None, Place("help"))
    return made


def test_with_no_topic_the_first_page_shows(page: HelpPage) -> None:
    assert page.title.text() == "How to use this program"
    assert page.contents["help"].isChecked()


def test_a_page_of_the_program_has_its_help(page: HelpPage) -> None:
    page.display(None, Place("help", "results"))
    assert page.title.text() == "Results"
    assert page.trail() == ("Help", "Results")
    assert "Three piles" in page.text.toPlainText()
    assert [name for name, each in page.contents.items() if each.isChecked()] == ["results"]


def test_about_names_version_credit_and_licence(page: HelpPage) -> None:
    page.display(None, Place("help", "about"))
    said = page.text.toPlainText()
    assert "Version 9.9" in said
    assert "Thanks to all." in said
    assert "CC BY 4.0." in said


def test_the_contents_lead_to_every_topic(qtbot: QtBot, page: HelpPage) -> None:
    for name, button in page.contents.items():
        with qtbot.waitSignal(page.go_requested) as asked:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked.args == [Place("help", name)]
        assert button.isChecked()


def test_back_goes_through_the_topics_and_then_to_where_help_was_asked_for(qtbot: QtBot, page: HelpPage) -> None:
    page.text.topic_requested.emit("results")
    page.contents["keyboard"].click()
    assert page.title.text() == "Keyboard"
    page.back_button.click()
    assert page.title.text() == "Results"
    page.back_button.click()
    assert page.title.text() == "How to use this program"
    with qtbot.waitSignal(page.command_requested) as asked:
        page.back_button.click()
    assert asked.args == ["back"]


def test_help_asked_for_anew_forgets_the_topics_before(qtbot: QtBot, page: HelpPage) -> None:
    page.contents["keyboard"].click()
    page.display(None, Place("help", "home"))
    with qtbot.waitSignal(page.command_requested) as asked:
        page.back_button.click()
    assert asked.args == ["back"]


def test_a_link_that_leads_out_of_the_help_is_not_followed(qtbot: QtBot, page: HelpPage) -> None:
    with qtbot.assertNotEmitted(page.go_requested):
        page.text.topic_requested.emit("https://example.org")
