"""Forms to fill in by hand."""

from dataclasses import replace

import pytest

from desktop.core.assessment import Group
from desktop.core.record import Record, Size, new_record
from desktop.core.views import newest_assessment
from desktop.reports.asked import privacy_line, safety_line
from desktop.reports.document import render
from desktop.reports.forms import ABOUT_SAFETY, forms
from desktop.reports.options import Questions, ReportOptions
from tests.builders import catalogue
from tests.reports.examples import example
from tests.reports.papers import TODAY, pages, words

EMPTY = new_record("A charity")


def form(
    *views: Group, record: Record = EMPTY, questions: Questions | None = None, assessment: str | None = None
) -> bytes:
    """The forms of these views as a PDF."""
    chosen = ReportOptions(TODAY, views=views, questions=questions)
    return render(forms(record, catalogue(), assessment, chosen))


def test_patients_and_carers_read_their_own_sentence_and_tick_plain_answers() -> None:
    measure = catalogue().quick_start(())[0]
    for group, own in ((Group.PATIENTS, measure.patient_question), (Group.CARERS, measure.carer_question)):
        found = words(form(group))
        assert f"1. {own}" in found
        assert "A little Mostly Yes, fully Don’t know Not for me" in found
        assert measure.levels[2] not in found


def test_the_others_read_the_statement_and_its_four_levels() -> None:
    measure = catalogue().quick_start(())[0]
    for group in (Group.STAFF, Group.VOLUNTEERS, Group.TRUSTEES, Group.PARTNERS):
        found = words(form(group))
        assert f"1. {measure.statement} ({measure.id})" in found
        assert f"2 Usual practice: {measure.levels[2]}" in found
        assert "Not applicable" in found


def test_codes_come_in_the_order_in_which_they_are_keyed_in() -> None:
    newest = newest_assessment(example())
    assert newest is not None
    found = words(form(Group.PATIENTS, record=example()))
    in_order = [each.id for group in catalogue().principles for each in group.measures if each.id in newest.measures]
    places = [found.index(f"({each})") for each in in_order]
    assert places == sorted(places)


def test_a_quick_form_asks_twelve_things_and_a_full_one_all() -> None:
    assert f"12. {catalogue().quick_start(())[11].patient_question}" in words(form(Group.PATIENTS))
    assert "(P1-M8)" not in words(form(Group.PATIENTS, record=example(), questions=Questions.QUICK))
    full = words(form(Group.PATIENTS, questions=Questions.FULL))
    assert all(f"({each})" in full for each in catalogue().by_id)
    assert "48. " in full


def test_every_form_asks_for_no_names_says_what_to_do_about_safety_and_what_happens_next() -> None:
    for group in Group:
        found = words(form(group, questions=Questions.FULL))
        assert found.count(safety_line()) == 2 + len(ABOUT_SAFETY)
        assert found.count(privacy_line()) == 2
        assert "Do not write your name" in found
        assert "give this form back to" in found
        assert "What happens next" in found


def test_another_format_is_offered_whether_or_not_the_organisation_says_how() -> None:
    assert "in another format, or to get help with it, ask whoever" in words(form(Group.PATIENTS))
    record = EMPTY.put(replace(EMPTY.organisation, other_formats="phone 01234 567890"))
    assert "in another format: phone 01234 567890" in words(form(Group.PATIENTS, record=record))


def test_without_a_choice_there_is_a_form_for_every_view_after_a_page_for_whoever_hands_them_out() -> None:
    found = pages(form())
    assert "This page is for whoever hands the forms out" in " ".join(found[0].split())
    for title in ("Form: Patients’ view", "Form: Carers’ view", "Form: Staff view"):
        assert [page for page in found[1:] if title in page]


def test_without_paid_staff_the_volunteers_are_asked() -> None:
    record = EMPTY.put(replace(EMPTY.organisation, paid_staff=Size.NONE))
    found = words(form(record=record))
    assert "Volunteers’ view" in found
    assert "Staff view" not in found


@pytest.mark.parametrize("group", Group)
def test_a_thing_that_is_asked_and_the_room_for_words_are_never_parted(group: Group) -> None:
    for page in pages(form(group, questions=Questions.FULL)):
        assert page.count("Your words") == page.count("(P")
