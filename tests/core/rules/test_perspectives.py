"""Views set side by side, rule by rule; how far apart they are is in test_differences.py, levels in test_views.py."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.assessment import Group
from desktop.core.differences import differences
from desktop.core.edits.assessing import finish_principle
from desktop.core.edits.rating import agree, agree_where_views_match
from desktop.core.record import Organisation, Size
from tests.builders import (
    NOW,
    TODAY,
    agreed,
    assessed,
    catalogue,
    forms,
    result,
    row,
    said,
    standing,
)
from tests.exporting import exports


def test_the_worked_views_leave_the_lowest_level_for_now() -> None:
    record = assessed(Group.PATIENTS, Group.CARERS, Group.STAFF)
    record = forms(record, Group.STAFF, "P2-M1", 2, 2, 3, 1, 2)
    record = forms(record, Group.PATIENTS, "P2-M1", 0, 1, 1, 2)
    found = standing(said(record, Group.CARERS, {"P2-M1": 1}))
    assert (found.level, found.for_now, found.words) == (1, True, "1 In places, for now")


def test_an_agreed_level_stands_whatever_the_views_say() -> None:
    record = said(assessed(Group.PATIENTS), Group.PATIENTS, {"P2-M1": 0})
    found = standing(agreed(record, {"P2-M1": 2}))
    assert (found.level, found.agreed, found.words) == (2, True, "2 Usual practice")


@given(st.dictionaries(st.sampled_from(list(Group)), st.integers(0, 3), min_size=1))
def test_groups_are_never_averaged_a_level_for_now_is_one_that_somebody_gave(levels: dict[Group, int]) -> None:
    record = assessed(*levels)
    for group, level in levels.items():
        record = said(record, group, {"P2-M1": level})
    assert standing(record).level in levels.values()


def test_with_one_view_that_view_stands_for_now() -> None:
    assert standing(said(assessed(Group.STAFF), Group.STAFF, {"P2-M1": 2})).words == "2 Usual practice, for now"


def test_a_level_for_now_counts_in_results_and_prints_marked_for_now() -> None:
    record = said(assessed(Group.STAFF, measures=("P1-M1", "P1-M2")), Group.STAFF, row("P1", 1, 1))
    assert result(record).label == "Mostly In places"
    told = dict(exports(record, [NOW]))
    assert all("1 In places, for now" in told[each] for each in ("show --json", f"{NOW}.xlsx", f"assessment of {NOW}"))


def test_until_a_patient_or_carer_has_rated_anything_every_paper_says_whose_view_it_is() -> None:
    record = said(assessed(Group.STAFF, Group.CARERS, measures=("P1-M1",)), Group.STAFF, {"P1-M1": 1})
    line = "Our view so far. Patients not asked yet."
    papers = {name for name, text in exports(record, [NOW]) if name.endswith(f" of {NOW}") and line not in text}
    assert papers == {f"{name} of {NOW}" for name in ("you-said", "forms", "session-pack")}  # these show no level
    asked = said(record, Group.CARERS, {"P1-M1": 1})
    assert [name for name, text in exports(asked, [NOW]) if line in text] == []


def test_using_our_answers_for_now_accepts_a_whole_principle_and_agrees_nothing() -> None:
    record = said(assessed(Group.STAFF), Group.STAFF, row("P1", 2, 1))
    accepted = finish_principle(record, NOW, "P1")
    assert accepted.assessments[NOW].finished == ("P1",)
    assert accepted.measure_ratings == {}
    assert standing(accepted, "P1-M1").for_now


def test_agreeing_all_where_views_match_settles_the_easy_ones_together() -> None:
    record = said(assessed(Group.STAFF, Group.PATIENTS), Group.STAFF, row("P1", 2, 1, 0))
    record = said(record, Group.PATIENTS, row("P1", 2, 0, 0))
    settled = agree_where_views_match(record, catalogue(), NOW, ("P1-M1", "P1-M2", "P1-M3"), TODAY)
    assert [standing(settled, each).agreed for each in ("P1-M1", "P1-M2", "P1-M3")] == [True, False, True]


def test_the_note_on_a_level_above_what_patients_say_prints() -> None:
    record = said(assessed(Group.PATIENTS, measures=("P1-M1",)), Group.PATIENTS, {"P1-M1": 0})
    note = "Everyone who asked was paid."
    record = agree(record, NOW, catalogue().measure("P1-M1"), 1, on=TODAY, reason=note)
    left = {name for name, text in exports(record, [NOW]) if note in text}
    assert left >= {"show --json", f"{NOW}.xlsx", f"assessment of {NOW}"}


def test_where_nobody_is_paid_staff_reads_volunteers_everywhere() -> None:
    record = assessed(Group.STAFF, Group.PATIENTS, measures=("P1-M1",))
    record = record.put(Organisation("A charity", paid_staff=Size.NONE))
    record = said(said(record, Group.STAFF, {"P1-M1": 2}), Group.PATIENTS, {"P1-M1": 1})
    told = dict(exports(record, [NOW]))[f"assessment of {NOW}"]
    assert "Volunteers see this as a bit better than patients do." in told
    assert "Staff see" not in told
    assert "Staff view" not in told


def test_where_most_are_patients_those_who_run_things_face_those_who_use_them() -> None:
    record = assessed(Group.VOLUNTEERS, Group.PATIENTS, measures=("P1-M1",))
    record = record.put(replace(record.organisation, mostly_patients=True))
    record = said(said(record, Group.VOLUNTEERS, {"P1-M1": 2}), Group.PATIENTS, {"P1-M1": 0})
    found = differences(record, NOW)["P1-M1"]
    assert found.words.startswith("Those who run things see this as much better than those who use them do.")
