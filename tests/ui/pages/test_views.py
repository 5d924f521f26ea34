"""Whose views an assessment asks for."""

from dataclasses import replace

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.assessment import AssessmentState, Group, TookPart
from desktop.core.edits.describing import describe
from desktop.core.record import Record, Size, new_record
from desktop.ui.pages.views import ViewsPage
from desktop.ui.places import Place
from desktop.ui.widgets.text import Text
from tests.builders import NOW, TODAY, assessed, forms, row, said, starred, view_id
from tests.ui.driving import Driven
from tests.ui.scenes import scene_of

STAFF, PATIENTS = Group.STAFF, Group.PATIENTS


def opened(qtbot: QtBot, record: Record) -> tuple[ViewsPage, Driven]:
    page = ViewsPage()
    return page, Driven(qtbot, page, record, Place("views"))


def words_on(page: ViewsPage) -> list[str]:
    QApplication.processEvents()
    return [each.text() for each in page.findChildren(Text) if each.isVisible()]


def top_of(page: ViewsPage, part: QWidget) -> int:
    QApplication.processEvents()
    return part.mapTo(page, QPoint(0, 0)).y()


def test_asking_patients_adds_their_view_and_goes_to_it(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    assert list(page.offers) == [PATIENTS, Group.CARERS, Group.VOLUNTEERS, Group.TRUSTEES, Group.PARTNERS]
    driven.click(page.offers[PATIENTS])
    assert {each.group for each in driven.record.perspectives.values()} == {STAFF, PATIENTS}
    assert driven.titles == ["Ask patients for their view"]
    assert page.cards[PATIENTS].people.hasFocus()
    assert PATIENTS not in page.offers


def test_who_took_part_is_kept(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS))
    card = page.cards[PATIENTS]
    card.people.setFocus()
    card.people.selectAll()
    qtbot.keyClicks(card.people, "12")
    qtbot.keyClick(card.people, Qt.Key.Key_Tab)
    driven.click(card.ways[TookPart.FORM])
    driven.click(card.ways[TookPart.MEETING])
    qtbot.keyClicks(card.missing, "Anyone under 40")
    card.missing.commit()
    view = driven.record.perspectives[view_id(PATIENTS)]
    assert (view.people, view.took_part, view.reach_note) == (
        12,
        (TookPart.MEETING, TookPart.FORM),
        "Anyone under 40",
    )


def test_each_view_tells_how_much_it_answered_and_leads_to_the_rest(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(assessed(STAFF, PATIENTS), PATIENTS, row("P1", 1, 2)))
    assert "2 of 48 answered" in words_on(page)
    driven.click(page.cards[PATIENTS].answer_button)
    assert driven.asked == [Place("measure", "P1-M3", "patients")]


def test_a_view_can_be_removed_but_never_the_last(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, said(assessed(STAFF, PATIENTS), PATIENTS, row("P1", 1)))
    told: list[tuple[str, bool]] = []
    page.told_requested.connect(lambda words, undoable: told.append((words, undoable)))
    driven.click(page.cards[PATIENTS].remove_button)
    assert told == [("Patients’ view is removed, with its 1 answer.", True)]
    assert driven.titles == ["Remove Patients’ view"]
    assert list(driven.record.perspectives) == [view_id(STAFF)]
    assert not driven.record.perspective_ratings
    assert not page.cards[STAFF].remove_button.isVisible()


def test_where_nobody_is_paid_only_volunteers_are_spoken_of(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, describe(assessed(Group.VOLUNTEERS), paid_staff=Size.NONE))
    assert STAFF not in page.offers
    assert "Volunteers’ view" in words_on(page)
    assert not any("Staff" in each for each in words_on(page))


def test_with_one_view_asking_comes_first(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    assert top_of(page, page.offers[PATIENTS]) < top_of(page, page.cards[STAFF])
    driven.change(assessed(STAFF, PATIENTS))
    assert top_of(page, page.offers[Group.CARERS]) > top_of(page, page.cards[PATIENTS])


def test_without_an_assessment_it_says_what_comes_first(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, new_record("A charity"))
    driven.click(page.start_button)
    assert driven.commands == ["start"]
    assert page.subtitle.text() == "Take stock first. Then you can ask others how they see it."


def test_nothing_typed_is_lost_while_another_edit_arrives(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    card = page.cards[STAFF]
    card.missing.setFocus()
    qtbot.keyClicks(card.missing, "Night sta")
    driven.change(said(driven.record, STAFF, row("P1", 1), NOW))
    assert page.cards[STAFF] is card
    assert card.missing.toPlainText() == "Night sta"


def test_on_a_record_that_can_only_be_read_nobody_is_asked(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    qtbot.waitUntil(page.offers[PATIENTS].isVisible)
    page.display(replace(scene_of(driven.record), read_only=True), Place("views"))
    assert not page.offers[PATIENTS].isVisible()
    page.display(replace(scene_of(assessed(STAFF, PATIENTS)), read_only=True), Place("views"))
    QApplication.processEvents()
    assert not page.offers[Group.CARERS].isVisible()
    page.display(replace(scene_of(new_record("A charity")), read_only=True), Place("views"))
    assert not page.start_button.isEnabled()


def test_where_nobody_is_paid_staff_who_were_asked_are_not_asked_again_as_volunteers(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, describe(assessed(STAFF), paid_staff=Size.NONE))
    assert Group.VOLUNTEERS not in page.offers
    assert words_on(page).count("Volunteers’ view") == 1


def test_where_nobody_is_paid_nothing_speaks_of_staff(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, describe(assessed(PATIENTS), paid_staff=Size.NONE))
    assert Group.VOLUNTEERS in page.offers
    assert not any("staff" in each.casefold() for each in words_on(page))


def test_where_most_are_patients_those_who_run_things_are_set_beside_those_who_use_them(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    assert not page.sides.isVisible()
    driven.change(describe(driven.record, mostly_patients=True))
    assert page.sides.isVisible()
    assert "those who run things and those who use them" in page.sides.text()


def test_forms_and_meetings_are_reached_from_each_view(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF, PATIENTS))
    driven.click(page.cards[PATIENTS].forms_button)
    driven.click(page.cards[STAFF].meeting_button)
    assert driven.asked == [Place("forms", "", "patients"), Place("meeting", "", "staff")]


def test_what_matters_most_to_a_group_is_listed_and_leads_there(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, starred(assessed(STAFF, PATIENTS), PATIENTS, "P3-M1"))
    driven.click(page.cards[PATIENTS].star_links["P3-M1"])
    assert driven.asked == [Place("measure", "P3-M1", "patients")]


def test_all_that_matches_is_agreed_from_here_with_its_count(qtbot: QtBot) -> None:
    record = said(said(assessed(STAFF, PATIENTS), STAFF, row("P1", 1, 2)), PATIENTS, row("P1", 1, 2))
    page, driven = opened(qtbot, said(record, STAFF, row("P4", 3)))
    told: list[str] = []
    page.told_requested.connect(lambda words, _undoable: told.append(words))
    driven.click(page.match.agree_button)
    assert told == ["Agreed on 2 measures."]
    assert len(driven.record.measure_ratings) == 2


def test_the_box_for_who_is_missing_asks_for_no_names(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, assessed(STAFF, PATIENTS))
    assert any("Please do not name patients or describe anyone’s health." in each for each in words_on(page))


def test_forms_wait_until_a_second_view_is_asked_for(qtbot: QtBot) -> None:
    page, driven = opened(qtbot, assessed(STAFF))
    assert not page.cards[STAFF].forms_button.isVisible()
    driven.click(page.offers[PATIENTS])
    qtbot.waitUntil(page.cards[STAFF].forms_button.isVisible)


def test_views_of_an_agreed_assessment_are_read_as_they_were(qtbot: QtBot) -> None:
    record = assessed(STAFF, PATIENTS)
    agreed_one = replace(record.assessments[NOW], state=AssessmentState.AGREED, agreed_on=TODAY)
    page, _driven = opened(qtbot, record.put(agreed_one))
    QApplication.processEvents()
    assert not page.cards[PATIENTS].isEnabled()
    assert not page.offers[Group.CARERS].isVisible()


def test_a_view_tells_how_many_forms_are_counted(qtbot: QtBot) -> None:
    page, _driven = opened(qtbot, forms(assessed(STAFF, PATIENTS), PATIENTS, "P1-M1", 0, 1, None))
    assert "1 of 48 answered, 3 forms counted" in words_on(page)
