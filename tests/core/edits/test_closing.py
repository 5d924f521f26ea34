"""An assessment as a whole: its name, who agreed it and when, put away and opened again."""

from dataclasses import replace

import pytest

from desktop.core.assessment import AssessmentKind, AssessmentState, Group, TookPart
from desktop.core.edits.assessing import widen_to_full
from desktop.core.edits.closing import (
    agree_assessment,
    describe_assessment,
    open_again,
    proposed_agreed_by,
    put_away,
)
from desktop.core.errors import ToolkitError
from tests.builders import NOW, TODAY, assessed, catalogue, view_id


def test_an_assessment_takes_another_name_but_not_an_empty_one() -> None:
    record = describe_assessment(assessed(Group.STAFF), NOW, label="Our first look", lead="Manager")
    assert (record.assessments[NOW].label, record.assessments[NOW].lead) == ("Our first look", "Manager")
    with pytest.raises(ToolkitError, match="needs a name"):
        describe_assessment(record, NOW, label="  ")


def test_who_agreed_is_proposed_from_who_took_part() -> None:
    record = assessed(Group.PATIENTS, Group.STAFF, Group.TRUSTEES)
    record = record.put(replace(record.perspectives[view_id(Group.TRUSTEES)], people=None))
    assert proposed_agreed_by(record, NOW) == "6 patients and 6 staff"
    few = replace(record.perspectives[view_id(Group.PATIENTS)], people=3, took_part=(TookPart.FORM,))
    assert proposed_agreed_by(record.put(few), NOW) == "a few patients and 6 staff"


def test_an_agreed_assessment_keeps_the_day_and_who() -> None:
    agreed = agree_assessment(assessed(Group.STAFF), NOW, TODAY, "6 patients").assessments[NOW]
    assert (agreed.state, agreed.agreed_on, agreed.agreed_by) == (AssessmentState.AGREED, TODAY, "6 patients")


def test_opened_again_goes_back_one_step_at_a_time() -> None:
    record = put_away(agree_assessment(assessed(Group.STAFF), NOW, TODAY, "6 patients"), NOW)
    assert record.assessments[NOW].state is AssessmentState.ARCHIVED
    record = open_again(record, NOW)
    assert record.assessments[NOW].state is AssessmentState.AGREED
    again = open_again(record, NOW).assessments[NOW]
    assert (again.state, again.agreed_on, again.agreed_by) == (AssessmentState.OPEN, None, "6 patients")


def test_what_was_never_agreed_comes_out_of_the_archive_open() -> None:
    record = open_again(put_away(assessed(Group.STAFF), NOW), NOW)
    assert record.assessments[NOW].state is AssessmentState.OPEN


def test_an_agreed_quick_start_is_not_widened() -> None:
    quick = assessed(Group.STAFF, kind=AssessmentKind.QUICK, measures=("P1-M1",))
    with pytest.raises(ToolkitError, match="is agreed"):
        widen_to_full(agree_assessment(quick, NOW, TODAY, "4 staff"), catalogue(), NOW)
