"""Sheets that say how well a charity does: marks under R, A and G, codes of practice, checklists, grades."""

import pytest

from desktop.core.assessment import State, rating_id
from tests.builders import catalogue
from tests.sheets.shapes.looking import brought_in, fields_of, left_out, shown_of, values_of
from tests.sheets.workbooks import Cells

CARERS: list[Cells] = [
    ["Carer self-assessment"],
    ["Ward or team:", "Day hospice", None, None, None, None, None, None, "Date:"],
    ["Completed by:", "Team leader"],
    [],
    [None, None, None, None, "Evidence", "Where", None, "By", "By"],
    ["Criteria", "R", "A", "G", "to be checked", "are we now?", "Action Plan", "whom?", "When?"],
    ["Standard 1: Carers are known from the start"],
    [
        "Carers are named in the notes at the first visit",
        None,
        "x",
        None,
        "Ten sets of notes",
        "Named in six of ten",
        "Add a box to the first-visit form",
        "Admitting nurse",
        "January 2027",
    ],
    [
        "The carer’s own health is asked about",
        "x",
        None,
        None,
        None,
        "Not asked",
        "Train all clinical staff",
        "All clinical staff",
        "Ongoing",
    ],
    ["Standard 2: Staff are carer aware"],
    ["Every new worker meets a carer in the first month", None, None, "x", "Induction list", None, None, None, None],
]


def test_marks_under_red_amber_and_green_are_one_level() -> None:
    shown = shown_of(CARERS)
    assert [values_of(shown, row)["rating"] for row in (8, 9, 11)] == [1, 0, 2]
    assert values_of(shown, 8)["owner"] == "Admitting nurse"
    assert values_of(shown, 8)["due_date"] == "2027-01-31"
    assert values_of(shown, 9)["due_note"] == "Ongoing"


def test_headings_that_wrap_over_two_rows_are_read_together() -> None:
    shown = shown_of(CARERS)
    fields = fields_of(shown)
    assert shown.header_rows == (6,)
    assert fields["Criteria"] == "measure"
    assert fields["Evidence to be checked"] == "evidence"
    assert fields["Where are we now?"] == "notes"
    assert fields["Action Plan"] == "action"
    assert [match.field for match in shown.columns[-2:]] == ["owner", "due_date"]


def test_a_standard_over_its_rows_is_their_theme() -> None:
    shown = shown_of(CARERS)
    assert values_of(shown, 9)["theme"] == "Standard 1: Carers are known from the start"
    assert values_of(shown, 11)["theme"] == "Standard 2: Staff are carer aware"
    assert left_out(shown) == {7: "section heading", 10: "section heading"}


CODE: list[Cells] = [
    ["1. Purpose"],
    ["The board is clear about why the charity is here and whom it serves."],
    [
        "Recommended Practice",
        "Evidence of application / explanation",
        "Areas for improvement / implementation",
    ],
    ["1.1 Knowing the purpose"],
    ["1.1.1 The board looks at the purposes each year", "Minutes of the May meeting", None],
    ["1.1.2 Trustees meet people who use the service", None, "Invite two members to each meeting"],
    ["1.2 Looking ahead"],
    ["1.2.1 The board talks about partners and mergers", "Away day notes", None],
]


def test_a_code_of_practice_has_no_owner_and_no_date() -> None:
    shown = shown_of(CODE)
    assert shown.is_list
    assert shown.header_rows == (3,)
    fields = fields_of(shown)
    assert fields["Recommended Practice"] == "measure"
    assert fields["Evidence of application / explanation"] == "evidence"
    assert fields["Areas for improvement / implementation"] in ("action", "detail")
    assert {"owner", "due_date", "status"}.isdisjoint(fields.values())
    assert [item.row for item in shown.items] == [5, 6, 8]
    assert values_of(shown, 8)["theme"] == "1.2 Looking ahead"


CHECKLIST: list[Cells] = [
    ["Involving people: which methods have you used?"],
    [1, 2, 3, 4, 5, 6, 7],
    [
        "Name of Method",
        "Ever Tried Y/N",
        "Currently Used Y/N",
        "Outcome displayed/communicated",
        "Changes made",
        "Reasons for change given",
        "Evaluation Process Not started/on-going/completed",
    ],
    [
        "Comment box in reception",
        "Y",
        "Y",
        "Poster each quarter",
        "New opening hours",
        "Yes, on the poster",
        "on-going",
    ],
    ["Focus group with young carers", "Y", "N", None, None, None, "completed"],
    ["Shadow board", "N", "N", None, None, None, "Not started"],
    ["Your examples here"],
]


def test_a_checklist_with_numbered_columns_keeps_its_own_headings() -> None:
    shown = shown_of(CHECKLIST)
    assert shown.header_rows == (3,)
    fields = fields_of(shown)
    assert fields["Name of Method"] == "measure"
    assert fields["Currently Used Y/N"] == "rating"
    assert "what_changed" in fields.values()
    assert [item.row for item in shown.items] == [4, 5, 6]
    assert 7 in left_out(shown)


GRADES: list[Cells] = [
    ["Domain", "Outcome", "Score/Rating"],
    ["Better care", "People are involved in decisions about their own care", "2/Achieving"],
    ["Better care", "Moves between services are smooth and people are told", "1/Developing"],
    ["Leading well", "Trustees show that they care about fairness", "3/Excelling"],
    ["Leading well", "Papers for the board say who may be left out", "0/Undeveloped"],
]


def test_a_grade_with_its_word_is_its_number() -> None:
    shown = shown_of(GRADES)
    assert fields_of(shown) == {"Domain": "theme", "Outcome": "measure", "Score/Rating": "rating"}
    assert [item.values["rating"] for item in shown.items] == [2, 1, 3, 0]


@pytest.mark.parametrize("level", [0, 1, 2, 3])
def test_grades_of_our_own_measures_wait_to_be_confirmed(level: int) -> None:
    measure = next(iter(catalogue().by_id.values()))
    words = ("Undeveloped", "Developing", "Achieving", "Excelling")[level]
    record = brought_in(shown_of([["Outcome", "Score/Rating"], [measure.title, f"{level}/{words}"]]))
    (assessment,) = record.assessments
    rating = record.measure_ratings[rating_id(assessment, measure.id)]
    assert (rating.state, rating.agreed_level, rating.unconfirmed) == (State.RATED, level, True)
