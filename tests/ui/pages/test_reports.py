"""Reports: choices, the preview of the real pages, what stops a document, and saving it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.action import Action
from desktop.core.assessment import Group, MeasureRating, State
from desktop.core.record import Record, new_record
from desktop.reports.contents import REPORTS as EVERY
from desktop.reports.options import Edition, Paper
from desktop.ui import printing
from desktop.ui.pages.reports import ReportsPage, grouped
from desktop.ui.places import Place
from desktop.ui.widgets.pdf_pictures import picture
from tests.builders import NOW, TODAY, assessed, said
from tests.ui.scenes import after, scene_of

REPORTS, ASSESSMENT = Place("reports"), Place("reports", "assessment")


@pytest.fixture
def page(qtbot: QtBot) -> ReportsPage:
    made = ReportsPage()
    qtbot.addWidget(made)
    made.resize(1040, 720)
    made.show()
    return made


def planned(*actions: Action) -> Record:
    """A record with a full assessment that staff began, and these actions."""
    record = said(assessed(Group.STAFF), Group.STAFF, {"P1-M1": 1})
    return record.put(*actions)


def owned(title: str) -> Action:
    return Action(title=title, reference="A-001", owner="Chair", due_date=TODAY + timedelta(days=60))


def show(qtbot: QtBot, page: ReportsPage, record: Record, place: Place = REPORTS) -> None:
    with qtbot.waitSignal(page.preview.drawn, timeout=20_000):
        page.display(scene_of(record), place)


def saved(qtbot: QtBot, page: ReportsPage) -> tuple[str, bytes]:
    """What the page asks to be saved: the words for the file's name and the bytes."""
    with qtbot.waitSignal(page.report_requested) as asked:
        qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    assert asked.args is not None
    words, make = asked.args
    return words, make()


def size_of(data: bytes) -> tuple[int, int]:
    image = picture(data, 0, 600).image
    return image.width(), image.height()


def test_the_action_plan_is_chosen_first_and_its_real_pages_are_shown(qtbot: QtBot, page: ReportsPage) -> None:
    show(qtbot, page, planned(owned("Invite two carers")))
    assert page.kinds.cards["plan"].button.isChecked()
    assert page.preview.page_words.text().startswith("Page 1 of ")
    assert page.preview.sheet.isVisible()


def test_a_place_can_name_the_report(qtbot: QtBot, page: ReportsPage) -> None:
    show(qtbot, page, planned(), ASSESSMENT)
    assert page.kinds.cards["assessment"].button.isChecked()
    assert not page.options.paper.isVisible()
    assert page.options.figures_part.isVisible()
    assert saved(qtbot, page)[0] == "Assessment"


def test_what_is_saved_is_what_the_preview_shows(qtbot: QtBot, page: ReportsPage) -> None:
    show(qtbot, page, planned(owned("Invite two carers")))
    words, data = saved(qtbot, page)
    assert words == "Action plan"
    assert data == page.preview.data()
    assert data.startswith(b"%PDF")


def test_saving_at_once_makes_the_document_without_waiting_for_the_preview(qtbot: QtBot, page: ReportsPage) -> None:
    page.display(scene_of(planned()), REPORTS)
    assert page.preview.data() is None
    assert saved(qtbot, page)[1].startswith(b"%PDF")


def test_text_size_and_paper_shape_the_document(qtbot: QtBot, page: ReportsPage) -> None:
    show(qtbot, page, planned(owned("Invite two carers")))
    width, height = size_of(saved(qtbot, page)[1])
    assert width > height
    with qtbot.waitSignal(page.preview.drawn, timeout=20_000):
        page.options.paper.buttons[Paper.PORTRAIT].click()
    width, height = size_of(saved(qtbot, page)[1])
    assert width < height


def test_large_print_turns_the_paper_until_the_person_turns_it_back(qtbot: QtBot, page: ReportsPage) -> None:
    show(qtbot, page, planned())
    page.options.edition.buttons[Edition.LARGE].click()
    assert page.options.paper.buttons[Paper.PORTRAIT].isChecked()
    page.options.paper.buttons[Paper.LANDSCAPE].click()
    assert page.options.paper.buttons[Paper.LANDSCAPE].isChecked()
    assert page.options.edition.buttons[Edition.LARGE].isChecked()


def test_figures_are_off_and_asked_for_by_hand_only_where_they_belong(qtbot: QtBot, page: ReportsPage) -> None:
    show(qtbot, page, planned())
    assert not page.options.figures_part.isVisible()
    page.kinds.cards["assessment"].button.click()
    assert not page.options.figures.isChecked()
    without = saved(qtbot, page)[1]
    qtbot.keyClick(page.options.figures, Qt.Key.Key_Space)
    assert page.options.figures.isChecked()
    assert saved(qtbot, page)[1] != without


def test_warnings_stop_nothing_and_lead_to_their_places(qtbot: QtBot, page: ReportsPage) -> None:
    action = Action(title="Invite two carers", reference="A-001")
    show(qtbot, page, planned(action))
    assert page.checks.isVisible()
    assert not page.stops.isVisible()
    with qtbot.waitSignal(page.go_requested) as asked:
        page.checks.rows()[0].click()
    assert asked.args == [Place("actions", action.id)]
    assert saved(qtbot, page)[1]


def test_ratings_are_checked_only_for_reports_about_them(qtbot: QtBot, page: ReportsPage) -> None:
    show(qtbot, page, planned(owned("Invite two carers")))
    assert not page.checks.isVisible()
    page.kinds.cards["assessment"].button.click()
    assert "Patients and carers have not been asked yet." in page.checks.spoken()
    with qtbot.waitSignal(page.go_requested) as asked:
        page.checks.rows()[0].click()
    assert asked.args == [Place("views")]


def test_a_rule_that_stops_says_why_leads_there_and_nothing_is_saved(qtbot: QtBot, page: ReportsPage) -> None:
    bare = MeasureRating(NOW, "P2-M1", "1.0", State.NOT_APPLICABLE)
    show(qtbot, page, planned().put(bare), ASSESSMENT)
    assert page.stops.isVisible()
    with qtbot.assertNotEmitted(page.report_requested):
        qtbot.mouseClick(page.save_button, Qt.MouseButton.LeftButton)
    assert page.stops.rows()[0].hasFocus()
    with qtbot.waitSignal(page.go_requested) as asked:
        qtbot.keyClick(page.stops.rows()[0], Qt.Key.Key_Space)
    assert asked.args == [Place("measure", "P2-M1")]
    page.display(scene_of(planned().put(replace(bare, reason="We see nobody at home."))), ASSESSMENT)
    assert not page.stops.isVisible()
    assert saved(qtbot, page)[1].startswith(b"%PDF")


def test_a_change_of_the_record_is_shown_and_the_same_record_is_not_made_again(qtbot: QtBot, page: ReportsPage) -> None:
    record = planned(owned("Invite two carers"))
    show(qtbot, page, record)
    made = page.preview.data()
    page.display(scene_of(record), REPORTS)
    assert page.preview.data() is made
    show(qtbot, page, record.put(owned("Large-print leaflets")))
    assert page.preview.data() != made


def test_an_empty_record_has_its_documents_too(qtbot: QtBot, page: ReportsPage) -> None:
    show(qtbot, page, new_record("Harbour"))
    assert saved(qtbot, page)[1].startswith(b"%PDF")
    page.kinds.cards["assessment"].button.click()
    assert saved(qtbot, page)[1].startswith(b"%PDF")


def test_the_plan_for_excel_is_a_command_of_the_window(qtbot: QtBot, page: ReportsPage) -> None:
    with qtbot.waitSignal(page.command_requested) as asked:
        qtbot.mouseClick(page.excel_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["export_plan"]


def test_how_to_ask_for_other_formats_is_asked_until_it_is_known(qtbot: QtBot, page: ReportsPage) -> None:
    record = planned(owned("Invite two carers"))
    show(qtbot, page, record)
    contact = page.formats.contact
    qtbot.waitUntil(contact.isVisible)
    contact.setFocus()
    qtbot.keyClicks(contact, "Ring 01632")
    with qtbot.waitSignal(page.edited) as asked:
        contact.commit()
    told = after((asked.args or [None])[0], record)
    assert told.organisation.other_formats == "Ring 01632"
    page.display(scene_of(told), REPORTS)
    assert contact.isVisible()
    page.kinds.cards["plan"].button.setFocus()
    page.display(scene_of(told), REPORTS)
    assert not contact.isVisible()
    page.display(replace(scene_of(record), read_only=True), REPORTS)
    assert not contact.isEnabled()


def test_a_funders_version_is_offered_for_the_trustees_page_alone(page: ReportsPage, qtbot: QtBot) -> None:
    page.display(scene_of(assessed()), Place("reports", "assessment"))
    assert not page.options.trustees_part.isVisibleTo(page)
    page.display(scene_of(assessed()), Place("reports", "trustees"))
    assert page.options.trustees_part.isVisibleTo(page)
    with qtbot.waitSignal(page.options.changed) as said:
        page.options.shortened.click()
    assert said.args[0].options(scene_of(assessed())).shortened


def test_what_trustees_need_to_know_is_one_step_away(page: ReportsPage, qtbot: QtBot) -> None:
    page.display(scene_of(assessed()), Place("reports", "trustees"))
    with qtbot.waitSignal(page.go_requested) as asked:
        page.options.paper_button.click()
    assert asked.args[0].page == "board_paper"


def test_with_a_printer_the_document_can_be_printed(
    page: ReportsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: True)
    assert not page.print_button.isEnabled()
    show(qtbot, page, planned(owned("Invite two carers")))
    qtbot.waitUntil(page.print_button.isEnabled)
    assert not page.no_printer.isVisible()
    with qtbot.waitSignal(page.print_requested) as asked:
        qtbot.mouseClick(page.print_button, Qt.MouseButton.LeftButton)
    words, make = asked.args or ("", bytes)
    assert (words, make()) == ("Action plan", page.preview.data())


def test_without_a_printer_the_page_says_so_and_saving_is_left(
    page: ReportsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "has_printer", lambda: False)
    show(qtbot, page, planned(owned("Invite two carers")))
    qtbot.waitUntil(page.no_printer.isVisible)
    assert not page.print_button.isEnabled()
    assert page.save_button.isEnabled()


def test_one_persons_sheet_is_asked_for_by_its_place(page: ReportsPage, qtbot: QtBot) -> None:
    other = replace(owned("Large-print leaflets"), owner="Nurse", reference="A-002", id="other")
    record = planned(owned("Invite two carers"), other)
    show(qtbot, page, record, Place("reports", "plan-owner", "Nurse"))
    one = page.preview.pages
    assert page.options.owner.currentText() == "Nurse"
    with qtbot.waitSignal(page.preview.drawn, timeout=20_000):
        page.options.owner.chosen.emit("")
    assert page.preview.pages > one


def test_every_report_is_offered_once_under_what_it_is_for(page: ReportsPage) -> None:
    groups = grouped(EVERY)
    offered = [each.name for _words, reports in groups for each in reports]
    assert sorted(offered) == sorted(each.name for each in EVERY)
    assert list(page.kinds.cards) == offered
    assert [reports[0].name for _words, reports in groups] == ["plan", "assessment", "you-said"]


def test_the_focus_goes_to_the_report_that_was_asked_for(page: ReportsPage, qtbot: QtBot) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.display(scene_of(planned()), ASSESSMENT)
    page.top()
    assert page.kinds.cards["assessment"].button.hasFocus()
