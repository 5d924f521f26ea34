"""The pack for an hour with patients and carers."""

from dataclasses import replace

from desktop.core.assessment import Group
from desktop.core.record import new_record
from desktop.core.views import newest_assessment
from desktop.reports.asked import privacy_line, safety_line
from desktop.reports.document import render
from desktop.reports.options import Questions, ReportOptions
from desktop.reports.session_pack import CARD_LARGER, session_pack
from tests.builders import catalogue
from tests.reports.examples import example, options
from tests.reports.papers import TODAY, letters, pages, words

EMPTY = new_record("A charity")


def test_everything_for_the_hour_is_there_before_any_assessment() -> None:
    found = words(render(session_pack(EMPTY, catalogue(), None, options())))
    parts = ("Invitation", "The host’s script for an hour", "Cards for the table", "Thank-you slip")
    for part in (*parts, "Ten records and ten calls"):
        assert found.count(part) >= 2
    for step in ("welcome", "why", "your answers", "break", "next"):
        assert f": {step}" in found


def test_a_card_has_the_question_and_its_answers_in_letters_to_read_across_a_table() -> None:
    data = render(session_pack(EMPTY, catalogue(), None, options()))
    first = catalogue().quick_start(())[0]
    page = next(
        place for place, text in enumerate(pages(data)) if f"1. {first.patient_question}" in " ".join(text.split())
    )
    sizes = {round(each.size) for each in list(letters(data))[page][1]}
    assert max(sizes) >= 14 + CARD_LARGER
    found = " ".join(pages(data)[page].split())
    assert f"Carers: {first.carer_question}" in found
    assert "No A little Mostly Yes, fully Don’t know Not for me" in found


def test_no_card_is_cut() -> None:
    for text in pages(render(session_pack(EMPTY, catalogue(), None, ReportOptions(TODAY, questions=Questions.FULL)))):
        assert text.count("Yes, fully") == text.count("Code: P")


def test_there_is_a_card_for_each_thing_the_assessment_asks() -> None:
    newest = newest_assessment(example())
    assert newest is not None
    found = words(render(session_pack(example(), catalogue(), None, options())))
    assert all(f"Code: {each}" in found for each in newest.measures)
    quick = words(render(session_pack(example(), catalogue(), None, ReportOptions(TODAY, questions=Questions.QUICK))))
    assert quick.count("Code: ") == 12


def test_cards_speak_to_patients_alone_where_carers_are_not_asked() -> None:
    chosen = ReportOptions(TODAY, views=(Group.PATIENTS,))
    assert "Carers: " not in words(render(session_pack(EMPTY, catalogue(), None, chosen)))


def test_wherever_people_write_the_lines_about_safety_and_privacy_stand() -> None:
    found = words(render(session_pack(EMPTY, catalogue(), None, options())))
    assert found.count(safety_line()) == 4
    assert found.count(privacy_line()) == 2


def test_the_invitation_says_how_to_have_it_in_another_format() -> None:
    record = EMPTY.put(replace(EMPTY.organisation, other_formats="phone 01234 567890"))
    assert "phone 01234 567890" in words(render(session_pack(record, catalogue(), None, options())))
    assert "another format or language" in words(render(session_pack(EMPTY, catalogue(), None, options())))
