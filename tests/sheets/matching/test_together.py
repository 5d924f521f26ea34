"""What a heading and its cells say together: days, answers and questions settle what words leave open."""

from desktop.sheets.matching.fitting import Column
from desktop.sheets.matching.together import said_together
from tests.builders import TODAY


def _said(heading: str, *cells: str | int) -> list[str]:
    return [field for field, _strength, _known in said_together(Column(2, heading, cells, len(cells)), TODAY)]


def test_days_under_target_are_hoped_for_and_under_actual_have_come() -> None:
    assert _said("Target close-out", "1/2/2027", "13/2/2027") == ["due_date"]
    assert _said("Actual close-out", "1/2/2027", "13/2/2027") == ["done_on"]
    assert _said("Actual close-out", "yellow", "brown") == []


def test_answers_that_the_heading_names_are_levels_before_statuses() -> None:
    assert _said("Sat / Unsat", "Sat", "Unsat") == ["rating", "status"]
    assert _said("Large / Small", "Large", "Small") == []


def test_cells_that_ask_are_measures() -> None:
    asked = ("Is there a ramp at the door?", "Are carers paid their costs?", "Do people get large print?")
    assert _said("Wording", *asked)[0] == "measure"
    assert _said("Comments", *asked)[0] != "measure"


def test_yes_and_no_answer_only_a_short_heading_or_one_that_asks() -> None:
    assert "rating" in _said("Seen on the day?", "Yes", "No")
    assert _said("Shown to the person on the door", "Yes", "No") == []


def test_high_and_low_under_a_risk_tell_how_great_it_is() -> None:
    assert _said("Risk", "High", "Low") == ["rating", "priority"]
    assert _said("Risk", "Falls on the step", "Fire")[0] == "measure"


def test_kinds_that_a_heading_names_are_themes() -> None:
    assert _said("Risk / Issue", "Risk", "Issue") == ["theme"]
    assert _said("Contractor / In-house", "Contractor", "In-house") == []


def test_days_under_completed_by_are_hoped_for() -> None:
    assert _said("Completed by", "30 June 2027", "31 July 2027") == ["due_date"]
    assert _said("Completed by", "Chair", "Manager") == []
