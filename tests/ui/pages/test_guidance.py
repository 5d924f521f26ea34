"""The guidance documents: own nation first, what draws on each, checked with one click, own words and putting back."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group
from desktop.core.edits.describing import describe
from desktop.core.framework import Nation
from desktop.core.record import OwnGuidance, Record, new_record
from desktop.ui import outside
from desktop.ui.pages.guidance import GuidancePage
from desktop.ui.places import Place
from desktop.ui.widgets.guidance_form import GuidanceForm
from desktop.ui.widgets.guidance_row import GuidanceRow
from desktop.ui.widgets.kept_place import WebAddress
from desktop.ui.widgets.text import Section, Text
from tests.builders import TODAY, assessed, catalogue
from tests.ui.driving import Driven
from tests.ui.scenes import scene_of
from tests.ui.walking import Windows


def opened(qtbot: QtBot, record: Record | None = None, about: str = "") -> tuple[GuidancePage, Driven]:
    page = GuidancePage()
    return page, Driven(qtbot, page, record or assessed(Group.STAFF), Place("guidance", about))


def open_row(page: GuidancePage, key: str) -> GuidanceRow:
    row = page.items.rows[key]
    if not row.is_open:
        row.head.click()
    return row


def form_of(page: GuidancePage) -> GuidanceForm:
    assert page.form is not None
    return page.form


def words_in(row: GuidanceRow) -> str:
    QApplication.processEvents()
    return "\n".join(each.text() for each in row.findChildren(Text) if not each.isHidden()).replace("\u200b", "")


def shown(page: GuidancePage) -> set[str]:
    return {key for key, row in page.items.rows.items() if row.isVisible()}


def headings(page: GuidancePage) -> list[str]:
    return [each.text() for each in page.items.findChildren(Section) if not each.isHidden()]


def test_every_document_is_listed_with_what_it_is(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot)
    assert shown(page) == set(catalogue().guidance_by_key)
    assert page.items.rows["AIS"].head.accessibleName() == (
        "Accessible Information Standard DAPB1605. NHS England · 2025 · England. folded"
    )


def test_documents_for_the_own_nation_come_first_once_it_is_known(qtbot: QtBot) -> None:
    page, driven = opened(qtbot)
    assert headings(page) == []
    page.items.nation.chosen.emit(Nation.WALES)
    assert driven.record.organisation.nation is Nation.WALES
    assert headings(page) == ["For Wales", "For the whole UK, or for everybody", "For other nations"]
    assert page.items.rows["WALES"].y() < page.items.rows["UKSPI"].y() or not page.isVisible()


def test_a_row_says_which_measures_draw_on_it_and_leads_to_those_that_are_asked(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(Group.STAFF, measures=("P2-M1",)))
    row = open_row(page, "AIS")
    assert [each.text() for each in row.links] == [catalogue().measure("P2-M1").title]
    assert "3 measures draw on it." in words_in(row)
    assert "Not in this assessment: " in words_in(row)
    driven.click(row.links[0])
    assert driven.asked == [Place("measure", "P2-M1")]


def test_without_an_assessment_the_measures_are_words(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, new_record("A charity"))
    row = open_row(page, "AIS")
    assert row.links == ()
    assert catalogue().measure("P2-M1").title in words_in(row)


def test_a_third_partys_copy_has_its_name_and_no_link(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot)
    row = open_row(page, "CGC")
    assert row.findChildren(WebAddress) == []
    assert "No link here: search for it by its name." in words_in(row)


def test_what_is_no_address_of_the_web_is_words_and_never_opened(qtbot: QtBot) -> None:
    for words in ("file:///etc/passwd", "javascript:alert(1)", "Office shelf"):
        page, _driven = opened(qtbot, assessed(Group.STAFF).put(OwnGuidance("PLAN", "Our plan", address=words)))
        row = open_row(page, "PLAN")
        assert row.findChildren(WebAddress) == []
        assert words in words_in(row)


def test_an_address_opens_in_the_browser_only_when_asked_twice(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def take(address: str) -> bool:
        asked.append(address)
        return True

    monkeypatch.setattr(outside, "open_address", take)
    page, driven = opened(qtbot)
    (address,) = open_row(page, "AIS").findChildren(WebAddress)
    driven.click(address.open_button)
    assert asked == []
    driven.click(address.yes_button)
    assert asked == [catalogue().guidance_by_key["AIS"].address]


def test_checked_today_takes_one_click(qtbot: QtBot) -> None:
    page, driven = opened(qtbot)
    row = open_row(page, "AIS")
    assert "Last checked 1 November 2026" in words_in(row)
    driven.click(row.check_button)
    assert driven.record.own_guidance["AIS"].last_checked == TODAY
    assert "Last checked 22 November 2026" in words_in(row)
    assert row.head.hasFocus()
    assert row.check_button.isHidden()
    assert "Changed by you" not in row.head.accessibleName()


def test_a_document_nobody_looked_at_for_a_year_is_found_by_its_filter(qtbot: QtBot) -> None:
    old = OwnGuidance("PLAN", "Our own plan", last_checked=TODAY.replace(year=2025, day=21))
    page, driven = opened(qtbot, assessed(Group.STAFF).put(old))
    driven.click(page.items.filter_buttons["due"])
    assert shown(page) == {"PLAN"}
    assert "▲ Not checked for a year" in page.items.rows["PLAN"].head.accessibleName()


def test_a_change_shows_instead_and_the_catalogues_can_be_put_back(qtbot: QtBot) -> None:
    page, driven = opened(qtbot)
    row = open_row(page, "AIS")
    driven.click(row.change_button)
    assert form_of(page).title.text() == catalogue().guidance_by_key["AIS"].title
    form_of(page).title.setText("Our guide to formats")
    driven.click(form_of(page).save_button)
    assert page.form is None
    assert driven.record.own_guidance["AIS"].title == "Our guide to formats"
    assert row.head.accessibleName().startswith("Our guide to formats. NHS England · 2025 · England · Changed by you")
    assert "In the catalogue: Accessible Information Standard DAPB1605" in words_in(row)
    driven.click(row.back_button)
    assert not driven.record.own_guidance
    assert driven.titles[-1] == "Put back the catalogue’s words for “Our guide to formats”"
    assert row.head.accessibleName().startswith("Accessible Information Standard")


def test_a_document_of_our_own_is_added_with_a_short_name_nobody_uses(qtbot: QtBot) -> None:
    page, driven = opened(qtbot)
    driven.window.show()
    page.add_button.click()
    form = form_of(page)
    form.save_button.click()
    assert form.missing.text() == "! Please give its name."
    form.title.setText("All in shape")
    assert form.key.text() == "AIS2"
    form.key.setText("ais")
    form.save_button.click()
    assert form.missing.text() == "! This short name is in use already. Please choose another."
    form.key.setText("OUR")
    form.address.setText("our shelf")
    form.save_button.click()
    assert form.missing.text().startswith("! Please give an address such as")
    form.address.setText("www.example.org/plan")
    form.checked.line.setText("3 4 26")
    driven.click(form.save_button)
    assert driven.record.own_guidance["OUR"].address == "www.example.org/plan"
    assert page.form is None
    assert "Added by you" in page.items.rows["OUR"].head.accessibleName()
    row = open_row(page, "OUR")
    driven.click(row.back_button)
    assert driven.titles[-1] == "Remove “All in shape”"
    assert "OUR" not in page.items.rows


def test_a_measures_guidance_leads_to_its_own_row(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, about="UKSPI")
    assert page.items.rows["UKSPI"].is_open
    assert page.items.rows["UKSPI"].head.hasFocus()
    assert driven.window.isVisible()


def test_going_elsewhere_saves_what_is_whole(qtbot: QtBot) -> None:
    page, driven = opened(qtbot)
    driven.click(open_row(page, "AIS").change_button)
    form_of(page).note.setPlainText("In the blue folder")
    page.hide()
    assert driven.record.own_guidance["AIS"].note == "In the blue folder"


def test_a_form_half_typed_comes_back_after_another_look(qtbot: QtBot) -> None:
    page, driven = opened(qtbot)
    driven.click(open_row(page, "AIS").change_button)
    form_of(page).title.setText("")
    form_of(page).note.setPlainText("In the")
    kept = page.draft()
    with driven.unchanged():
        page.hide()
    again, _driven = opened(qtbot, driven.record)
    again.display_draft(kept)
    assert form_of(again).note.toPlainText() == "In the"
    assert form_of(again).changing == "AIS"


def test_a_record_that_can_only_be_read_offers_no_change(qtbot: QtBot) -> None:
    page, driven = opened(qtbot)
    page.display(replace(scene_of(driven.record), read_only=True), driven.place)
    row = open_row(page, "AIS")
    assert row.check_button.isHidden()
    assert not hasattr(row, "change_button")
    assert not page.add_button.isEnabled()


def test_another_record_begins_anew(qtbot: QtBot) -> None:
    page, driven = opened(qtbot)
    open_row(page, "AIS")
    driven.change(describe(new_record("Another charity"), nation=Nation.SCOTLAND))
    assert not page.items.rows["AIS"].is_open
    assert headings(page)[0] == "For Scotland"


def test_nothing_on_the_page_opens_a_window_of_its_own(qtbot: QtBot, qapp: QApplication) -> None:
    page, _driven = opened(qtbot)
    windows = Windows()
    qapp.installEventFilter(windows)
    open_row(page, "AIS")
    open_row(page, "CGC").change_button.click()
    form_of(page).cancel_button.click()
    page.add_button.click()
    QApplication.processEvents()
    qapp.removeEventFilter(windows)
    assert windows.shown == []


def test_the_parts_of_the_form_lie_under_one_another(qtbot: QtBot) -> None:
    page, driven = opened(qtbot)
    driven.click(open_row(page, "AIS").change_button)
    form = form_of(page)
    qtbot.waitUntil(lambda: form.height() >= form.heightForWidth(form.width()))
    below = form.save_button.mapTo(form, form.save_button.rect().topLeft()).y()
    assert below > form.note.geometry().bottom()
