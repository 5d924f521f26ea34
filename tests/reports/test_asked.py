"""What is asked, and of whom."""

from desktop.core.assessment import Group
from desktop.core.record import new_record
from desktop.core.views import newest_assessment
from desktop.reports.asked import measures_asked, views_asked
from desktop.reports.options import Questions, ReportOptions
from tests.builders import catalogue
from tests.reports.examples import example
from tests.reports.papers import TODAY


def test_views_and_measures_are_those_of_the_assessment_unless_others_are_chosen() -> None:
    newest = newest_assessment(example())
    assert newest is not None
    plain = ReportOptions(TODAY)
    asked = measures_asked(example(), catalogue(), newest.id, plain)
    assert {each.id for _principle, measures in asked for each in measures} == set(newest.measures)
    assert Group.PATIENTS in views_asked(example(), newest.id, plain)
    chosen = ReportOptions(TODAY, views=(Group.PARTNERS,), questions=Questions.QUICK)
    assert views_asked(example(), newest.id, chosen) == (Group.PARTNERS,)
    assert sum(len(measures) for _each, measures in measures_asked(example(), catalogue(), newest.id, chosen)) == 12


def test_before_the_first_assessment_the_quick_start_is_asked() -> None:
    asked = measures_asked(new_record("A charity"), catalogue(), None, ReportOptions(TODAY))
    assert [each for _principle, measures in asked for each in measures] == sorted(
        catalogue().quick_start(()), key=lambda each: each.id
    )
