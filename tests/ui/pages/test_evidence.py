"""All evidence on one page: filters as sentences, what each item serves, adding, changing, keeping."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import AssessmentState, EvidenceKind, Group, rating_id
from desktop.core.record import Record, new_record
from desktop.ui.pages.evidence import EvidencePage
from desktop.ui.places import Place
from desktop.ui.widgets.evidence_form import EvidenceForm
from desktop.ui.widgets.evidence_row import EvidenceRow
from desktop.ui.widgets.text import Section, Text
from tests.builders import BEFORE, NOW, agreed, assessed, catalogue, evidenced
from tests.ui.dragging import drag, let_go
from tests.ui.driving import Driven
from tests.ui.scenes import scene_of
from tests.ui.walking import Windows


def several() -> Record:
    """Paper for P1 alone, an old visit and new counts for P2."""
    record = evidenced(assessed(Group.STAFF), "P1-M1", EvidenceKind.RULES, date(2026, 4, 1))
    record = evidenced(record, "P2-M1", EvidenceKind.COUNTS, date(2026, 5, 1))
    record = evidenced(record, "P2-M3", EvidenceKind.SEEN, date(2024, 1, 1))
    paper, counts, visit = record.evidence.values()
    return record.put(
        replace(paper, title="Our promise"), replace(counts, title="Ten records"), replace(visit, title="A visit")
    )


def opened(qtbot: QtBot, record: Record, about: str = "") -> tuple[EvidencePage, Driven]:
    page = EvidencePage()
    return page, Driven(qtbot, page, record, Place("evidence", about))


def row_of(page: EvidencePage, title: str) -> EvidenceRow:
    return next(each for each in page.items.rows.values() if each.head.accessibleName().startswith(title))


def shown(page: EvidencePage) -> list[str]:
    """The rows in sight, from above to below."""
    rows = [each for each in page.items.rows.values() if each.isVisible()]
    return [each.head.accessibleName().split(". ")[0] for each in sorted(rows, key=lambda each: each.y())]


def form_of(page: EvidencePage) -> EvidenceForm:
    assert page.form is not None
    return page.form


def fill(page: EvidencePage, title: str) -> None:
    form_of(page).line.setText(title)
    form_of(page).kind.display(EvidenceKind.SEEN)
    form_of(page).measures.display(("P3-M1",))


def test_before_there_is_any_the_page_says_what_evidence_is(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, assessed(Group.STAFF))
    assert page.subtitle.text() == "Something that shows why a level is fair. One line is enough."
    assert page.begin_button.isVisible()
    assert not page.items.isVisible()


def test_without_an_assessment_the_page_leads_to_taking_stock(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, new_record("A charity"))
    driven.click(page.begin_button)
    assert driven.commands == ["start"]


def test_all_items_stand_under_their_principle_with_what_they_serve(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, several())
    qtbot.waitUntil(lambda: shown(page) == ["Our promise", "Ten records", "A visit"])
    assert page.subtitle.text() == "What shows that your levels are fair: 3 items for 3 measures."
    headings = [each.text() for each in page.items.findChildren(Section) if not each.isHidden()]
    assert headings == ["1 Treating patients as equals", "2 Patients who are fully informed"]
    assert "for “A promise we wrote together”" in row_of(page, "Our promise").head.accessibleName()
    assert "▲ Out of date" in row_of(page, "A visit").head.accessibleName()


@pytest.mark.parametrize(("name", "titles"), [("old", ["A visit"]), ("paper", ["Our promise"]), ("missing", [])])
def test_a_filter_shows_what_it_says(qtbot: QtBot, name: str, titles: list[str]) -> None:
    page, driven = opened(qtbot, several())
    driven.click(page.items.filter_buttons[name])
    assert shown(page) == titles
    assert page.items.nothing.isVisible() is (titles == [])
    assert page.items.filter_buttons[name].text().endswith(str(len(titles)))


def test_a_path_that_leads_nowhere_is_found_by_its_filter(qtbot: QtBot, tmp_path: Path) -> None:
    record = several()
    item = next(iter(record.evidence.values()))
    page, driven = opened(qtbot, record.put(replace(item, kept=str(tmp_path / "gone.odt"))))
    qtbot.waitUntil(lambda: page.items.filter_buttons["missing"].text() == "Not found 1")
    driven.click(page.items.filter_buttons["missing"])
    assert shown(page) == ["Our promise"]
    assert "▲ Not found" in row_of(page, "Our promise").head.accessibleName()


def test_the_list_can_be_ordered_by_date(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, several())
    page.items.order.setCurrentIndex(2)
    page.items.order.activated.emit(2)
    qtbot.waitUntil(lambda: shown(page) == ["Ten records", "Our promise", "A visit"])


def test_a_row_unfolds_to_the_item_and_leads_to_its_measures(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, several())
    row = row_of(page, "Ten records")
    driven.click(row.head)
    assert row.head.accessibleName().endswith("open")
    assert row.item is not None
    driven.click(row.item.links[0])
    assert driven.asked == [Place("measure", "P2-M1")]


def test_an_item_is_added_for_the_measures_that_are_ticked(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, several())
    driven.click(page.items.filter_buttons["old"])
    page.add_button.click()
    fill(page, "Three talks")
    driven.click(form_of(page).add_button)
    assert driven.titles == ["Add the evidence “Three talks”"]
    assert page.form is None
    new = list(driven.record.evidence.values())[-1]
    assert new.ratings == (rating_id(NOW, "P3-M1"),)
    qtbot.waitUntil(lambda: "Three talks" in shown(page))


def test_an_item_is_changed_in_its_row(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, several())
    row = row_of(page, "Ten records")
    driven.click(row.head)
    assert row.item is not None
    driven.click(row.item.change_button)
    assert form_of(page).measures.value() == ("P2-M1",)
    form_of(page).shows.setPlainText("Nine were met.")
    driven.click(form_of(page).add_button)
    assert page.form is None
    assert [each.shows for each in driven.record.evidence.values()] == ["", "Nine were met.", ""]
    assert any(each.text() == "Nine were met." for each in row.findChildren(Text))


def test_a_form_whose_item_is_undone_meanwhile_stays_as_that_of_a_new_one(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, several())
    row = row_of(page, "Ten records")
    driven.click(row.head)
    assert row.item is not None
    driven.click(row.item.change_button)
    form_of(page).line.setText("Eleven records")
    item = next(each for each in driven.record.evidence.values() if each.title == "Ten records")
    driven.change(driven.record.without(item))
    driven.click(form_of(page).add_button)
    assert [each.title for each in driven.record.evidence.values()] == ["Our promise", "A visit", "Eleven records"]


def test_removing_leaves_what_an_earlier_assessment_rests_on(qtbot: QtBot) -> None:
    record = evidenced(assessed(Group.STAFF, record=assessed(assessment=BEFORE)), "P2-M1")
    (item,) = record.evidence.values()
    record = record.put(replace(item, ratings=(rating_id(BEFORE, "P2-M1"), *item.ratings)))
    page, driven = opened(qtbot, record, item.id)
    row = page.items.rows[item.id]
    assert row.is_open
    assert row.item is not None
    driven.click(row.item.remove_button)
    assert driven.record.evidence[item.id].ratings == (rating_id(BEFORE, "P2-M1"),)
    assert page.items.rows == {}


def test_what_to_look_at_is_listed_and_leads_to_its_measure(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, agreed(several(), {"P4-M1": 2}))
    title = catalogue().measure("P4-M1").title
    first = next(each for each in page.findings.rows() if title in each.accessibleName())
    driven.click(first)
    assert driven.asked == [Place("measure", "P4-M1")]


def test_a_file_dropped_anywhere_on_the_page_begins_a_new_item(qtbot: QtBot, tmp_path: Path) -> None:
    page, _driven = opened(qtbot, several())
    file = QUrl.fromLocalFile(str(tmp_path / "May.odt"))
    assert drag(page, file)
    let_go(page, file)
    assert form_of(page).kept.line.text() == str(tmp_path / "May.odt")


def test_what_is_typed_is_saved_for_its_own_assessment_when_another_is_opened(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(Group.STAFF, record=assessed(assessment=BEFORE)))
    page.add_button.click()
    fill(page, "Three talks")
    page.display(scene_of(driven.record, BEFORE), driven.place)
    (item,) = driven.record.evidence.values()
    assert item.ratings == (rating_id(NOW, "P3-M1"),)


def test_going_elsewhere_saves_what_is_whole_and_keeps_the_rest(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(Group.STAFF))
    page.add_button.click()
    form_of(page).line.setText("Three ta")
    page.hide()
    assert not driven.record.evidence
    page.show()
    fill(page, "Three talks")
    page.hide()
    assert [each.title for each in driven.record.evidence.values()] == ["Three talks"]


def test_a_form_half_typed_comes_back_after_another_look(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, several())
    row = row_of(page, "Ten records")
    driven.click(row.head)
    assert row.item is not None
    driven.click(row.item.change_button)
    form_of(page).line.setText("")
    kept = page.draft()
    with driven.unchanged():
        page.hide()
    again, _driven = opened(qtbot, driven.record)
    again.display_draft(kept)
    assert form_of(again).line.text() == ""
    assert form_of(again).measures.value() == ("P2-M1",)


def test_an_agreed_assessment_shows_its_evidence_and_offers_no_change(qtbot: QtBot) -> None:
    record = several()
    record = record.put(replace(record.assessments[NOW], state=AssessmentState.AGREED))
    page, driven = opened(qtbot, record)
    row = row_of(page, "Ten records")
    driven.click(row.head)
    assert row.item is not None
    assert not row.item.buttons.isVisible()
    assert not page.add_button.isEnabled()
    assert page.settled.isVisible()


def test_nothing_on_the_page_opens_a_window_of_its_own(qtbot: QtBot, qapp: QApplication) -> None:
    record = several()
    path, address, _place = record.evidence.values()
    record = record.put(replace(path, kept="/no/such/path.odt"), replace(address, kept="www.example.org"))
    page, _driven = opened(qtbot, record)
    windows = Windows()
    qapp.installEventFilter(windows)
    for row in page.items.rows.values():
        row.unfold()
        QApplication.processEvents()
    page.add_button.click()
    QApplication.processEvents()
    qapp.removeEventFilter(windows)
    assert windows.shown == []
