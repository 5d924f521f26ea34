"""The first page: a new record, the records there are, other ways to begin, and how it looks."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.errors import ToolkitError
from desktop.core.framework import Work
from desktop.storage.library import Entry
from desktop.ui.pages.start import IMPORT, JUST_STARTING, TAKE_STOCK, StartPage
from desktop.ui.widgets.buttons import Tickbox
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Text

CREDIT = "Built around six principles. The wording is this project’s own."


@pytest.fixture
def page(qtbot: QtBot) -> StartPage:
    made = StartPage(CREDIT)
    qtbot.addWidget(made)
    made.resize(1040, 720)
    made.show()
    return made


def entry(name: str, problem: ToolkitError | None = None) -> Entry:
    return Entry(Path(f"/records/{name}.partnership"), name, datetime(2026, 11, 20, tzinfo=UTC), "", problem)


def test_a_name_and_two_ticks_begin_a_record(qtbot: QtBot, page: StartPage) -> None:
    qtbot.keyClicks(page.new.name, "  Riverside   Carers ")
    for work in (Work.INFORMATION, Work.CARE):
        page.new.boxes[work].click()
    with qtbot.waitSignal(page.create_requested) as asked:
        qtbot.mouseClick(page.new.begin, Qt.MouseButton.LeftButton)
    assert asked.args == ["Riverside Carers", (Work.CARE, Work.INFORMATION), TAKE_STOCK]


def test_enter_in_the_name_begins_too(qtbot: QtBot, page: StartPage) -> None:
    qtbot.keyClicks(page.new.name, "Harbour")
    with qtbot.waitSignal(page.create_requested) as asked:
        qtbot.keyClick(page.new.name, Qt.Key.Key_Return)
    assert asked.args == ["Harbour", (), TAKE_STOCK]


def test_those_who_are_just_starting_need_only_a_name(qtbot: QtBot, page: StartPage) -> None:
    qtbot.keyClicks(page.new.name, "Harbour")
    with qtbot.waitSignal(page.create_requested) as asked:
        qtbot.mouseClick(page.new.just_starting, Qt.MouseButton.LeftButton)
    assert asked.args == ["Harbour", (), JUST_STARTING]


def test_a_spreadsheet_is_imported_for_an_organisation_with_a_name(qtbot: QtBot, page: StartPage) -> None:
    with qtbot.assertNotEmitted(page.create_requested):
        qtbot.mouseClick(page.import_button, Qt.MouseButton.LeftButton)
    assert page.new.missing.isVisible()
    qtbot.keyClicks(page.new.name, "Harbour")
    with qtbot.waitSignal(page.create_requested) as asked:
        qtbot.mouseClick(page.import_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["Harbour", (), IMPORT]


def test_without_a_name_the_page_says_so_and_keeps_what_was_ticked(qtbot: QtBot, page: StartPage) -> None:
    page.new.boxes[Work.PEER].click()
    with qtbot.assertNotEmitted(page.create_requested):
        qtbot.mouseClick(page.new.begin, Qt.MouseButton.LeftButton)
    (line,) = page.errors.lines()
    assert line.text() == "Type the name of your organisation."
    qtbot.waitUntil(line.hasFocus)
    assert page.new.missing.isVisible()
    assert page.new.name.accessibleDescription() == line.text()
    assert page.new.work() == (Work.PEER,)
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.new.name.hasFocus)


def test_a_name_given_after_all_takes_the_error_away(qtbot: QtBot, page: StartPage) -> None:
    page.new.begin.click()
    qtbot.keyClicks(page.new.name, "Harbour")
    page.new.begin.click()
    assert not page.errors.isVisible()
    assert not page.new.missing.isVisible()


def test_six_kinds_of_work_are_asked_for(page: StartPage) -> None:
    assert len(page.findChildren(Tickbox)) == 6


def test_the_word_patient_is_explained_and_the_credit_stands_at_the_foot(page: StartPage) -> None:
    assert "anyone who uses, or could use, your services or support" in page.subtitle.text()
    assert CREDIT in [each.text() for each in page.findChildren(Text)]


def test_the_other_ways_to_begin_ask_for_their_commands(qtbot: QtBot, page: StartPage) -> None:
    for button, command in ((page.example, "example"), (page.bring_in, "bring_in")):
        with qtbot.waitSignal(page.command_requested) as asked:
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert asked.args == [command]


def test_with_no_records_there_is_no_list(page: StartPage) -> None:
    page.display_library(())
    assert not page.records.isVisible()
    assert page.new.heading.text() == "Start with your organisation"


def test_records_lead_and_each_opens_itself(qtbot: QtBot, page: StartPage) -> None:
    page.display_library((entry("Riverside Carers"), entry("Harbour")))
    rows = page.records.findChildren(RowButton)
    assert [each.accessibleName() for each in rows] == [
        "Riverside Carers. Changed 20 November 2026",
        "Harbour. Changed 20 November 2026",
    ]
    assert page.records.y() < page.new.y()
    with qtbot.waitSignal(page.open_requested) as asked:
        qtbot.keyClick(rows[1], Qt.Key.Key_Space)
    assert asked.args == [Path("/records/Harbour.partnership")]


def test_a_record_that_cannot_be_opened_says_why(page: StartPage) -> None:
    page.display_library((entry("Old", ToolkitError("This file is damaged.", "Bring in a copy.")),))
    assert page.records.findChildren(RowButton)[0].accessibleName() == "Old. This file is damaged."


def test_text_size_and_colours_are_asked_for_and_shown(qtbot: QtBot, page: StartPage) -> None:
    page.display_look(125, "dark")
    assert page.looks.themes["dark"].isChecked()
    with qtbot.waitSignal(page.text_size_requested) as larger:
        page.looks.larger.click()
    with qtbot.waitSignal(page.text_size_requested) as smaller:
        page.looks.smaller.click()
    assert (larger.args, smaller.args) == ([150], [110])
    with qtbot.waitSignal(page.theme_requested) as colours:
        page.looks.themes["contrast"].click()
    assert colours.args == ["contrast"]


def test_at_the_ends_the_text_gets_no_smaller_or_larger(page: StartPage) -> None:
    page.display_look(100, "light")
    assert (page.looks.smaller.isEnabled(), page.looks.larger.isEnabled()) == (False, True)
    page.display_look(225, "light")
    assert (page.looks.smaller.isEnabled(), page.looks.larger.isEnabled()) == (True, False)


def test_what_was_typed_can_be_shown_again_on_a_page_made_anew(qtbot: QtBot, page: StartPage) -> None:
    qtbot.keyClicks(page.new.name, "Half a na")
    page.new.boxes[Work.CARE].click()
    after = StartPage(CREDIT)
    qtbot.addWidget(after)
    after.display_draft(page.draft())
    assert after.draft() == ("Half a na", Work.CARE)
