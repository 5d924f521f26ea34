"""Small numbers, rule by rule: what one person on a form said leaves the program in no export, whatever was done.

The limit is raised far above the tallies here, so that every tally is a small one and its counts can be unusual
numbers, which nothing else in a file would hold.
"""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.action import Action
from desktop.core.assessment import Group, Mode, PerspectiveRating, State, TookPart
from desktop.core.differences import fewest_forms, may_show_tally
from desktop.core.edits.answering import choose
from desktop.core.edits.assessing import describe_view, drop_view, finish_principle, star
from desktop.core.edits.carrying import no_change
from desktop.core.edits.closing import agree_assessment, open_again
from desktop.core.edits.describing import describe
from desktop.core.edits.keying import KeyedForm, add_form, take_form_out
from desktop.core.edits.rating import agree, agree_where_views_match, comment, does_not_apply, reopen, tally
from desktop.core.errors import ToolkitError
from desktop.core.record import Record
from tests.builders import BEFORE, NOW, TODAY, assessed, catalogue, forms, view_id
from tests.exporting import exports

LIMIT = 90_000_000
MARKS = (7_310_937, 7_425_541, 7_638_213, 7_751_129, 7_864_467)
"""How many said 0, 1, 2, 3 and don't know, wherever anyone did: numbers that stand nowhere else."""
MEASURES = ("P1-M1", "P1-M2")
GROUPS = (Group.PATIENTS, Group.CARERS, Group.STAFF, Group.TRUSTEES)
YEARS = (BEFORE, NOW)

Edit = tuple[str, str, str, int]
"""What is done, to which view or year, on which measure, with which number."""
ON_VIEWS = ("answer", "unknown", "forms", "forms", "forms", "key in", "take out", "words", "star", "people", "drop")
ON_YEARS = ("agree", "not for us", "reopen", "same again", "match", "finish", "close", "open")
EDITS = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from(ON_VIEWS),
            st.sampled_from([view_id(group, year) for group in GROUPS for year in YEARS]),
            st.sampled_from(MEASURES),
            st.integers(1, 31),
        ),
        st.tuples(st.sampled_from(ON_YEARS), st.sampled_from(YEARS), st.sampled_from(MEASURES), st.integers(0, 3)),
    ),
    min_size=3,
    max_size=14,
)


def begun() -> Record:
    """Last year's assessment and this year's, two measures each, one action, and the limit raised."""
    record = assessed(*GROUPS, measures=MEASURES, assessment=BEFORE)
    record = assessed(*GROUPS, measures=MEASURES, record=record)
    return describe(record.put(Action("Ring people back", measures=MEASURES[:1])), smallest_tally=LIMIT)


def words_beside(view: str, measure: str) -> str:
    """What one person wrote on a form."""
    return f"Said on a form of {view} beside {measure} alone."


def on_view(record: Record, edit: Edit) -> Record:
    """One thing done to what a view says."""
    what, view, measure_id, number = edit
    measure = catalogue().measure(measure_id)
    match what:
        case "answer":
            return choose(record, view, measure, State.RATED, number % 4)
        case "unknown":
            return choose(record, view, measure, State.DONT_KNOW)
        case "forms":
            a, b, c, d, e = (mark if number >> place & 1 else 0 for place, mark in enumerate(MARKS))
            return tally(record, view, measure, (a, b, c, d, e))
        case "key in" | "take out":
            form = KeyedForm({measure_id: number % 4}, {measure_id: words_beside(view, measure_id)})
            change = add_form if what == "key in" else take_form_out
            return change(record, catalogue(), view, form, number)
        case "words":
            return comment(record, view, measure, words_beside(view, measure_id))
        case "star":
            return star(record, view, measure_id, starred=number % 2 == 0)
        case "people":
            return describe_view(record, view, people=number)
        case _:
            return drop_view(record, view)


def on_year(record: Record, edit: Edit) -> Record:
    """One thing done to what was settled, or to an assessment as a whole."""
    what, year, measure_id, number = edit
    measure = catalogue().measure(measure_id)
    match what:
        case "agree":
            return agree(record, year, measure, number, on=TODAY, reason="We talked it over." if number else "")
        case "not for us":
            return does_not_apply(record, year, measure, "We do not do this.", TODAY)
        case "reopen":
            return reopen(record, year, measure)
        case "same again":
            return no_change(record, catalogue(), year, measure, TODAY, evidence_holds=True)
        case "match":
            return agree_where_views_match(record, catalogue(), year, MEASURES, TODAY)
        case "finish":
            return finish_principle(record, year, "P1", finished=number % 2 == 0)
        case "close":
            return agree_assessment(record, year, TODAY, "Six people")
        case _:
            return open_again(record, year)


def after(record: Record, edits: list[Edit]) -> Record:
    """The record after all that; what a rule forbids, or a view that is gone, changes nothing."""
    for edit in edits:
        try:
            if edit[0] in ON_YEARS:
                record = on_year(record, edit)
            elif edit[1] in record.perspectives:
                record = on_view(record, edit)
        except ToolkitError:
            continue
    return record


def small(record: Record) -> list[PerspectiveRating]:
    """The tallies that may not be told apart outside."""
    rows = record.perspective_ratings.values()
    return [each for each in rows if each.mode is Mode.TALLY and not may_show_tally(each, record.organisation)]


def told(text: str, rating: PerspectiveRating) -> list[str]:
    """What a text tells of one tally that it must not: its counts, how many forms, what was written on one."""
    counts = (*rating.counts, sum(rating.counts), sum(rating.counts[:4]))
    marks = [str(count) for count in counts if count >= min(MARKS)]
    return [each for each in (*marks, words_beside(rating.perspective, rating.measure)) if each in text]


@settings(max_examples=30, deadline=None)
@given(EDITS)
def test_no_order_of_edits_lets_a_small_tally_leave_in_any_export(edits: list[Edit]) -> None:
    record = after(begun(), edits)
    for name, text in exports(record, YEARS):
        for rating in small(record):
            assert told(text, rating) == [], name
        if all(each in small(record) for each in record.perspective_ratings.values() if each.mode is Mode.TALLY):
            assert "Mixed views:" not in text, name


def test_the_search_would_find_a_tally_that_left() -> None:
    patients, staff = view_id(Group.PATIENTS), view_id(Group.STAFF)
    edits: list[Edit] = [
        ("forms", patients, "P1-M1", 5),
        ("words", patients, "P1-M1", 1),
        ("answer", staff, "P1-M1", 2),
    ]
    record = after(begun(), edits)
    (rating,) = small(record)
    shown = describe(begun(), smallest_tally=5)
    assert shown.organisation.smallest_tally == 5
    open_ = dict(exports(after(shown, edits), YEARS))
    for name in ("show --json", f"assessment of {NOW}"):
        assert told(open_[name], rating)
    assert "Mixed views:" in open_[f"assessment of {NOW}"]


@pytest.mark.parametrize("answers", [(0,), (0, 3), (1, 1, 2), (0, 1, 2, 3)])
def test_a_tally_from_fewer_than_five_shows_only_the_middle_level_as_a_few_people(answers: tuple[int, ...]) -> None:
    record = forms(assessed(Group.PATIENTS, measures=MEASURES), Group.PATIENTS, "P1-M1", *answers)
    for name, text in exports(assessed(measures=MEASURES, assessment=BEFORE, record=record), YEARS):
        if name in {"show --json", f"assessment of {NOW}", f"{NOW}.xlsx"}:
            assert "a few people" in text, name
        assert "Mixed views:" not in text, name


def test_a_group_that_met_shows_with_its_head_count_whatever_its_size() -> None:
    record = assessed(Group.CARERS, measures=MEASURES)
    view = view_id(Group.CARERS)
    record = describe_view(choose(record, view, catalogue().measure("P1-M1"), State.RATED, 1), view, people=1)
    text = dict(exports(assessed(measures=MEASURES, assessment=BEFORE, record=record), YEARS))[f"assessment of {NOW}"]
    assert "Carers’ view: A little." in text
    assert "Carers 1 1 of 2" in text
    assert "a few people" not in text


@pytest.mark.parametrize("took_part", [(TookPart.FORM,), ()])
def test_a_few_people_on_forms_are_not_counted_out_loud(took_part: tuple[TookPart, ...]) -> None:
    record = forms(assessed(Group.PATIENTS, measures=MEASURES), Group.PATIENTS, "P1-M1", 0, 1, 3)
    record = describe_view(record, view_id(Group.PATIENTS), people=3, took_part=took_part)
    both = dict(exports(assessed(measures=MEASURES, assessment=BEFORE, record=record), YEARS))
    assert "Patients a few people" in both[f"assessment of {NOW}"]
    (this_year,) = (each for each in json.loads(both["show --json"])["assessments"] if each["id"] == NOW)
    assert (this_year["perspectives"][0]["people"], this_year["perspectives"][0]["few_people"]) == (None, True)
    assert this_year["results"]["views"][0]["words"].startswith("Patients: a few people, ")
    assert "3 people" not in both["show --json"]


def test_the_limit_of_five_can_be_raised_and_never_lowered() -> None:
    record = forms(assessed(Group.PATIENTS), Group.PATIENTS, "P1-M1", 0, 1, 1, 2)
    (rating,) = record.perspective_ratings.values()
    for limit, holds in ((1, 5), (4, 5), (5, 5), (9, 9)):
        organisation = describe(record, smallest_tally=limit).organisation
        assert fewest_forms(organisation) == organisation.smallest_tally == holds
        assert not may_show_tally(rating, organisation)
