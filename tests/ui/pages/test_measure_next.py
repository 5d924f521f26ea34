"""What a measure leads to: actions, evidence, and the pages beside it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.assessment import EvidenceKind, rating_id
from desktop.ui.places import Place
from tests.builders import NOW, TODAY, assessed, row, said, view_id
from tests.ui.measuring import MEASURE, PATIENTS, STAFF, opened, sheet_of, view_panel, words_on


def test_an_activity_is_added_with_one_click_and_then_leads_to_the_plan(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(assessed(STAFF), STAFF, row("P2", 0)))
    how = sheet_of(page).advice.how
    assert how is not None
    activity, offer = how.offers[0]
    driven.click(offer)
    (action,) = driven.record.actions.values()
    assert (action.title, action.measures) == (activity.text, (MEASURE,))
    assert offer.text() == "✓ In your action plan"
    driven.click(offer)
    assert driven.asked == [Place("actions", action.id)]


def test_an_action_of_your_own_is_added_here(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(assessed(STAFF), STAFF, row("P2", 0)))
    how = sheet_of(page).advice.how
    assert how is not None
    driven.click(how.own_button)
    assert how.own is not None
    qtbot.keyClicks(how.own, "Ask the print shop")
    qtbot.keyClick(how.own, Qt.Key.Key_Return)
    (action,) = driven.record.actions.values()
    assert (action.title, action.measures) == ("Ask the print shop", (MEASURE,))
    assert "Ask the print shop" in words_on(page)


def test_evidence_is_added_and_removed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    evidence = sheet_of(page).evidence
    driven.click(evidence.add_button)
    assert evidence.form is not None
    qtbot.keyClicks(evidence.form.line, "Ten records checked")
    evidence.form.kind.display(EvidenceKind.COUNTS)
    driven.click(evidence.form.add_button)
    (item,) = driven.record.evidence.values()
    assert (item.title, item.on, item.ratings) == ("Ten records checked", TODAY, (rating_id(NOW, MEASURE),))
    assert "Evidence (1 item)" in words_on(page)


# Where the buttons lead


def test_next_goes_through_the_principle_and_then_to_check_answers(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF), "P2-M7")
    assert page.trail() == ("Assess", "2 Patients who are fully informed", "Measure 7 of 8")
    driven.click(page.next_button)
    assert page.trail()[-1] == "Measure 8 of 8"
    assert page.next_button.text() == "Check answers →"
    driven.click(page.next_button)
    assert driven.asked[-1] == Place("check", "P2")


def test_back_from_the_first_measure_is_the_list(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    driven.click(page.back_button)
    assert driven.asked == [Place("assess", "P2")]


@pytest.mark.parametrize(
    ("key", "modifier", "wanted"),
    [
        (Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier, "P2-M3"),
        (Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier, "P2-M3"),
        (Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier, "P2-M1"),
        (Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier, "P2-M1"),
    ],
)
def test_keys_go_to_the_neighbours_and_keep_what_is_typed(
    qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier, wanted: str
) -> None:
    page, driven = opened(qtbot, assessed(STAFF), "P2-M2")
    note = view_panel(page).note
    note.setFocus()
    qtbot.keyClicks(note, "Half")
    qtbot.keyClick(note, key, modifier)
    assert driven.asked == [Place("measure", wanted, "staff")]
    assert driven.record.perspective_ratings[rating_id(view_id(STAFF), "P2-M2")].comment == "Half"


def test_the_next_measure_keeps_the_view_and_takes_the_focus_to_its_answer(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS), view="patients")
    driven.click(page.next_button)
    assert sheet_of(page).tab == "patients"
    assert QApplication.focusWidget() is view_panel(page).picker.levels[0].button


def test_skip_shows_only_until_there_is_an_answer(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    assert page.skip_button.isVisible()
    assert page.progress.text() == "This principle: 0 of 8 answered"
    driven.click(view_panel(page).picker.levels[0].button)
    assert not page.skip_button.isVisible()
    assert page.progress.text() == "This principle: 1 of 8 answered"


def test_a_measure_that_is_not_asked_leads_back_to_the_list(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, assessed(STAFF, measures=("P1-M1",)))
    assert page.title.text() == "This measure is not asked about here"
    assert not page.next_button.isVisible()
