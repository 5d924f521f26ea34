"""The full assessment report."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.action import Action
from desktop.core.assessment import (
    AssessmentKind,
    EvidenceKind,
    Group,
    HowAgreed,
    MeasureRating,
    State,
    TookPart,
    Wording,
)
from desktop.core.edits.rating import comment
from desktop.core.record import Record, new_record
from desktop.core.voices import Quote, SuccessReading
from desktop.reports.assessment import assessment
from desktop.reports.document import render
from desktop.reports.options import Edition, Paper
from tests.builders import (
    NOT_FOR_US,
    NOW,
    UNKNOWN,
    agreed,
    assessed,
    catalogue,
    evidenced,
    forms,
    row,
    said,
    starred,
    view_id,
)
from tests.reports.examples import example, options
from tests.reports.papers import TODAY, bookmarks, pages, words

OUR_VIEW = "Our view so far. Patients not asked yet."


def made(record: Record, edition: Edition | None = None, paper: Paper | None = None, *, figures: bool = False) -> bytes:
    return render(assessment(record, catalogue(), None, options(edition, paper, figures=figures)))


def told(record: Record, *, figures: bool = False) -> str:
    return words(made(record, figures=figures))


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("paper", list(Paper))
def test_every_measure_is_there(edition: Edition, paper: Paper) -> None:
    found = words(made(example(), edition, paper))
    for measure in catalogue().by_id.values():
        assert measure.id in found
        assert all(word in found for word in measure.title.split())


def test_the_newest_assessment_is_the_one_it_is_about() -> None:
    found = assessment(example(), catalogue(), None, options())
    assert found.title == "Partnership assessment 2026/27: Riverside Carers"


def test_an_older_assessment_can_be_named() -> None:
    old = min(example().assessments.values(), key=lambda each: each.start)
    found = assessment(example(), catalogue(), old.id, options())
    assert found.title == "Partnership assessment 2025/26: Riverside Carers"


def test_principles_are_headings_with_bookmarks_in_order() -> None:
    found = [title for depth, title, _page in bookmarks(made(example())) if depth == 0]
    names = [f"{each.number} {each.name}" for each in catalogue().principles]
    assert [title for title in found if title in names] == names


def test_a_level_is_told_in_words_as_agreed_or_for_now() -> None:
    record = assessed(Group.STAFF)
    record = agreed(said(record, Group.STAFF, row("P1", 2, 1)), row("P1", 2))
    found = told(record)
    assert "Level: 2 Usual practice, agreed together, 22 November 2026." in found
    assert "Level: 1 In places, for now." in found


def test_a_level_comes_with_what_it_means_for_that_measure() -> None:
    record = agreed(assessed(), row("P1", 2))
    assert catalogue().measure("P1-M1").levels[2] in told(record)


def test_a_three_that_patients_have_not_confirmed_prints_as_two() -> None:
    found = told(agreed(assessed(), row("P1", 3)))
    assert "Level: 2 (3 not yet confirmed by patients), agreed together" in found
    assert catalogue().measure("P1-M1").levels[2] in found
    assert "3 not yet confirmed by patients, so it counts as 2: A promise we wrote together (P1-M1)." in found


def test_each_view_is_told_in_its_own_words_with_how_they_compare() -> None:
    record = said(assessed(Group.STAFF, Group.PATIENTS), Group.STAFF, row("P1", 2))
    record = forms(record, Group.PATIENTS, "P1-M1", 0, 0, 1, 1, 0)
    found = told(record)
    assert "Staff view: Usual practice." in found
    assert "Patients’ view: No (the middle of 3 No · 2 A little)." in found
    assert "Far apart: Staff see this as much better than patients do. Talk about this first." in found
    assert "A promise we wrote together: Far apart. Staff: Usual practice. Patients: No." in found


def test_forms_from_fewer_than_five_people_show_only_their_middle() -> None:
    record = forms(assessed(Group.PATIENTS), Group.PATIENTS, "P1-M1", 0, 1, 3, 3)
    found = told(record)
    assert "Patients’ view: A little (a few people)" in found
    assert "the middle of" not in found
    assert "Mixed views" not in found


def test_few_people_with_forms_are_not_counted_out_loud() -> None:
    record = forms(assessed(Group.PATIENTS), Group.PATIENTS, "P1-M1", 0, 1, 3)
    view = next(iter(record.perspectives.values()))
    few = record.put(replace(view, people=3, took_part=(TookPart.FORM,)))
    assert "Patients a few people Form" in told(few)


def test_the_organisations_own_limit_for_forms_counts_everywhere() -> None:
    record = forms(assessed(Group.PATIENTS), Group.PATIENTS, "P1-M1", 0, 1, 3)
    view = next(iter(record.perspectives.values()))
    record = record.put(replace(view, people=7, took_part=(TookPart.FORM,)))
    found = told(record.put(replace(record.organisation, smallest_tally=8)))
    assert "Patients a few people Form" in found
    assert "Forms from fewer than 8 people show only their middle answer." in found


@pytest.mark.parametrize(("until", "prints"), [(TODAY, True), (TODAY - timedelta(1), False), (None, False)])
def test_a_comment_that_repeats_a_quote_prints_only_while_the_quote_may(until: date | None, prints: bool) -> None:
    record = said(assessed(Group.PATIENTS), Group.PATIENTS, row("P1", 2))
    measure = catalogue().measure("P1-M1")
    record = comment(record, view_id(Group.PATIENTS), measure, "One of us: “I waited a year.”")
    found = told(record.put(Quote("I waited a year.", Group.PATIENTS, consent=until is not None, consent_ends=until)))
    assert ("waited" in found) is prints


def test_dont_know_and_not_applicable_are_told_with_their_reasons() -> None:
    found = told(agreed(assessed(), row("P1", UNKNOWN, NOT_FOR_US)))
    assert "Level: Don’t know." in found
    assert "Don’t know: A promise we wrote together (P1-M1)." in found
    assert "Level: Not applicable. Why it does not apply: We do not do this." in found


def test_an_imported_level_says_that_nobody_confirmed_it() -> None:
    rating = MeasureRating(NOW, "P1-M1", "1.0", State.RATED, 2, how_agreed=HowAgreed.IMPORTED, unconfirmed=True)
    found = told(assessed().put(rating))
    assert "Level: Imported, not confirmed." in found
    assert "What was brought in: 2 Usual practice. It counts for nothing until someone confirms it." in found


def test_notes_evidence_readings_and_actions_stand_with_their_measure() -> None:
    record = evidenced(agreed(assessed(), row("P1", 2)), "P1-M1", EvidenceKind.RULES)
    rating = replace(next(iter(record.measure_ratings.values())), note="We all said so.")
    reading = SuccessReading("P1-M1-S2", top=3, bottom=7, target=90, period_to=TODAY)
    action = Action("Put it on the wall", "A-001", measures=("P1-M1",), owner="Chair", due_date=TODAY)
    found = told(record.put(rating, reading, action))
    assert "Note: We all said so." in found
    assert "What we saw (Rules and records, 22 November 2026)" in found
    assert "3 of 7, target 90%, 22 November 2026." in found
    assert "A-001 Put it on the wall (Chair, by 22 November 2026): ▲ At risk" in found


def test_old_evidence_is_named_as_out_of_date() -> None:
    old = TODAY - timedelta(days=900)
    found = told(evidenced(agreed(assessed(), row("P1", 2)), "P1-M1", EvidenceKind.RULES, on=old))
    assert "Out of date: look at this again." in found
    assert "Evidence out of date: What we saw." in found


def test_actions_of_no_measure_have_a_part_of_their_own() -> None:
    found = told(assessed().put(Action("Buy chairs", "A-009")))
    assert "Other actions • A-009 Buy chairs: ⊖ No date" in found


def test_a_principle_is_told_in_words_with_spread_coverage_and_squares() -> None:
    found = told(agreed(assessed(), row("P1", 2, 1, 1, 0, UNKNOWN, 2, NOT_FOR_US, 1)))
    assert "Mostly In places. 1 Not yet · 3 In places · 2 Usual practice. 6 of 7 rated, 1 don’t know." in found
    assert "2 1 1 0 ? 2 n/a 1" in found


def test_percentages_are_only_in_the_appendix_that_was_asked_for() -> None:
    record = agreed(assessed(), row("P1", 2, 1, 1, 0, UNKNOWN, 2, NOT_FOR_US, 3))
    assert "%" not in told(record)
    assert "1 Treating patients as equals 44% (38% to 52% once 1 don’t know is settled)" in told(record, figures=True)


def test_a_quick_start_is_labelled_and_has_no_percentage() -> None:
    twelve = tuple(each.id for each in catalogue().quick_start(()))
    record = assessed(Group.STAFF, measures=twelve, kind=AssessmentKind.QUICK)
    found = told(said(record, Group.STAFF, dict.fromkeys(twelve, 2)), figures=True)
    assert "Quick start: 12 core measures" in found
    assert "These results are of 12 core measures." in found
    assert "%" not in found


def test_our_view_so_far_stands_on_every_page_until_patients_answer() -> None:
    record = said(assessed(Group.STAFF, Group.PATIENTS), Group.STAFF, row("P1", 2, 1))
    assert all(OUR_VIEW in page for page in pages(made(record)))
    asked = said(record, Group.PATIENTS, row("P1", 1))
    assert OUR_VIEW not in words(made(asked))


def test_who_took_part_and_who_is_missing_is_told() -> None:
    record = said(assessed(Group.STAFF, Group.PATIENTS), Group.STAFF, row("P1", 2))
    found = told(starred(record, Group.PATIENTS, "P1-M3"))
    assert "Staff 6 1 of 48" in found
    assert "We have not heard from patients, carers, volunteers and trustees yet." in found
    assert "Patients: Nobody is out of pocket" in found


def test_an_assessment_without_answers_says_what_is_missing() -> None:
    found = told(assessed())
    assert "0 of 48 answered" in found
    assert "Not assessed: 48 measures of 48." in found
    assert "Nothing is rated yet." in found


def test_a_record_without_an_assessment_shows_what_one_would_look_at() -> None:
    found = told(new_record("A charity"))
    assert "There is no assessment yet" in found
    assert all(measure.statement in found for measure in catalogue().by_id.values())


def test_an_old_assessment_prints_in_the_words_it_was_rated_in() -> None:
    record = agreed(assessed(), row("P1", 2), version="0.9")
    levels = ("none", "some", "all of it", "together")
    kept = Wording("P1-M1", "0.9", "An older title", "An older statement.", "", "", levels)
    found = told(record.put(kept))
    assert "An older title (P1-M1) An older statement." in found
    assert "agreed together, 22 November 2026. all of it" in found


def test_a_measure_the_catalogue_no_longer_has_prints_in_its_own_words() -> None:
    record = said(assessed(Group.STAFF, measures=("P1-M1", "P1-M98", "P1-M99")), Group.STAFF, {"P1-M98": 2})
    kept = Wording("P1-M98", "0.9", "Tea for everyone", "We bring tea.", "", "", ("none", "some", "most", "all"))
    found = told(record.put(kept))
    assert "Tea for everyone (P1-M98) We bring tea." in found
    assert "1 of 2 answered" in found
    assert "P1-M99" not in found


def test_method_guidance_legal_notes_and_credit_close_the_report() -> None:
    found = told(example())
    places = [
        found.rindex(words)
        for words in ("How we did this, and its limits", "Legal notes", "Guidance behind", catalogue().credit[:40])
    ]
    assert places == sorted(places)
    assert catalogue().legal_caution in found
    assert "last checked 1 November 2026" in found


def test_a_guidance_row_of_the_organisation_shows_in_place_of_the_catalogues() -> None:
    own = next(iter(example().own_guidance.values()))
    assert own.title in told(example())


def test_owners_show_because_the_report_stays_in_the_organisation() -> None:
    assert "(Office manager, by 16 November 2026)" in told(example())
