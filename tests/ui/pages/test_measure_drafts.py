"""What is typed on a measure and not yet saved: it is never lost, wherever the person goes."""

from pytestqt.qtbot import QtBot

from desktop.core.assessment import EvidenceKind
from desktop.core.edits.rating import does_not_apply
from desktop.ui.pages.measure import MeasurePage
from desktop.ui.places import Edit, Place
from desktop.ui.widgets.evidence_form import EvidenceForm
from desktop.ui.widgets.reason_form import ReasonForm
from tests.builders import BEFORE, NOW, TODAY, assessed, catalogue, row, said, view_id
from tests.ui.driving import Driven
from tests.ui.measuring import MEASURE, PATIENTS, STAFF, agree_panel, opened, sheet_of, view_panel
from tests.ui.scenes import scene_of


def form_of(page: MeasurePage) -> EvidenceForm:
    form = sheet_of(page).evidence.form
    assert form is not None
    return form


def begin_evidence(page: MeasurePage, words: str, day: str = "") -> None:
    sheet_of(page).evidence.open_form()
    form_of(page).line.setText(words)
    form_of(page).kind.display(EvidenceKind.SEEN)
    if day:
        form_of(page).on.line.setText(day)


def test_another_assessment_saves_the_evidence_that_is_typed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, record=assessed(STAFF, assessment=BEFORE)))
    begin_evidence(page, "Ten records checked")
    page.display(scene_of(driven.record, BEFORE), driven.place)
    assert [each.title for each in driven.record.evidence.values()] == ["Ten records checked"]
    assert [each.ratings[0].startswith(NOW) for each in driven.record.evidence.values()] == [True]


def test_another_view_saves_the_evidence_that_is_typed(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    begin_evidence(page, "Ten records checked")
    driven.change(assessed(STAFF, PATIENTS, record=driven.record))
    assert [each.title for each in driven.record.evidence.values()] == ["Ten records checked"]


def test_a_view_that_went_takes_its_words_and_nothing_else(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS), view="patients")
    view_panel(page).note.setPlainText("Half a sen")
    begin_evidence(page, "Ten records checked")
    driven.change(driven.record.without(driven.record.perspectives[view_id(PATIENTS)]))
    assert [each.title for each in driven.record.evidence.values()] == ["Ten records checked"]
    assert not driven.errors


def test_evidence_that_lacks_something_waits_on_its_measure(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    begin_evidence(page, "Ten records checked", "when we met")
    driven.click(page.next_button)
    assert sheet_of(page).evidence.form is None
    assert not driven.record.evidence
    driven.click(page.back_button)
    form = form_of(page)
    assert (form.line.text(), form.on.line.text()) == ("Ten records checked", "when we met")
    assert form.missing.text() == "! Please give a date, such as 3 April 2027."
    form.on.line.setText("3 4 26")
    driven.click(form.add_button)
    assert len(driven.record.evidence) == 1
    driven.click(page.next_button)
    driven.click(page.back_button)
    assert sheet_of(page).evidence.form is None


def test_evidence_that_waits_to_be_saved_leaves_its_form_once_it_is(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    waiting: list[Edit] = []
    page.edited.disconnect()
    page.edited.connect(waiting.append)
    begin_evidence(page, "Ten records checked")
    driven.click(form_of(page).add_button)
    driven.click(page.next_button)
    driven.click(page.back_button)
    assert form_of(page).line.text() == "Ten records checked"
    driven.change(waiting[0].change(driven.record))
    assert sheet_of(page).evidence.form is None
    driven.click(page.next_button)
    assert len(waiting) == 1


def test_a_cancelled_form_does_not_come_back(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    begin_evidence(page, "Ten records checked", "when we met")
    driven.click(form_of(page).cancel_button)
    driven.click(page.next_button)
    driven.click(page.back_button)
    assert sheet_of(page).evidence.form is None


def test_an_own_action_that_could_not_be_saved_stays_in_its_field(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(assessed(STAFF), STAFF, row("P2", 0)))
    how = sheet_of(page).advice.how
    assert how is not None
    driven.click(how.own_button)
    assert how.own is not None
    how.own.setText("Ask the print shop")
    page.edited.disconnect()
    driven.click(how.own_add)
    driven.display()
    assert how.own is not None
    assert how.own.text() == "Ask the print shop"


def type_reason(form: ReasonForm, words: str) -> None:
    assert form.words is not None
    form.words.setPlainText(words)


def made_anew(qtbot: QtBot, page: MeasurePage, driven: Driven, place: Place) -> tuple[MeasurePage, Driven]:
    """The page as a change of look makes it: what was typed handed over, and the old one gone without saving it."""
    kept = page.draft()
    with driven.unchanged():
        page.hide()
    again = MeasurePage()
    shown = Driven(qtbot, again, driven.record, place)
    again.display_draft(kept)
    return again, shown


def test_another_look_keeps_every_form_as_it_is(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(assessed(STAFF), STAFF, row("P2", 0)))
    begin_evidence(page, "Ten records", "when we met")
    driven.click(page.next_button)
    driven.click(page.back_button)
    how = sheet_of(page).advice.how
    assert how is not None
    driven.click(how.own_button)
    assert how.own is not None
    how.own.setText("Ask the pri")
    driven.click(view_panel(page).picker.not_applicable)
    type_reason(view_panel(page).reason, "We on")
    again, shown = made_anew(qtbot, page, driven, Place("measure", MEASURE))
    how = sheet_of(again).advice.how
    assert how is not None
    assert how.own is not None
    assert how.own.text() == "Ask the pri"
    assert form_of(again).on.line.text() == "when we met"
    assert view_panel(again).reason.isVisible()
    assert view_panel(again).reason.typed() == "We on"
    driven.click(again.next_button)
    assert [each.title for each in shown.record.actions.values()] == ["Ask the pri"]


def test_another_look_keeps_the_reason_for_a_level_above_what_patients_say(qtbot: QtBot) -> None:
    record = said(said(assessed(STAFF, PATIENTS), STAFF, row("P2", 3)), PATIENTS, row("P2", 0))
    page, driven = opened(qtbot, record, view="agree")
    driven.click(agree_panel(page).picker.levels[2].button)
    type_reason(agree_panel(page).why_level, "New this mo")
    again, shown = made_anew(qtbot, page, driven, Place("measure", MEASURE, "agree"))
    assert agree_panel(again).why_level.typed() == "New this mo"
    driven.click(agree_panel(again).why_level.save_button)
    (rating,) = shown.record.measure_ratings.values()
    assert (rating.agreed_level, rating.reason) == (2, "New this mo")


def test_a_reason_for_not_applicable_is_kept_where_levels_are_agreed(qtbot: QtBot) -> None:
    record = does_not_apply(assessed(STAFF, PATIENTS), NOW, catalogue().measure(MEASURE), "We only lobby.", TODAY)
    page, driven = opened(qtbot, record, view="agree")
    driven.click(agree_panel(page).why_button)
    type_reason(agree_panel(page).why_not, "We never")
    again, _shown = made_anew(qtbot, page, driven, Place("measure", MEASURE, "agree"))
    assert agree_panel(again).why_not.typed() == "We never"
