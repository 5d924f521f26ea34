"""When "does not apply" is offered, and with which reason."""

from desktop.core.applicability import why_it_may_not_apply
from desktop.core.framework import Work
from desktop.core.record import Organisation
from tests.builders import catalogue


def _charity(*work: Work) -> Organisation:
    return Organisation(name="A charity", work=work)


def test_a_measure_for_every_kind_of_work_is_never_offered_as_not_applicable() -> None:
    assert why_it_may_not_apply(catalogue().measure("P2-M1"), _charity(Work.CAMPAIGN)) == ""


def test_a_measure_that_fits_one_of_the_kinds_of_work_is_not_offered() -> None:
    assert why_it_may_not_apply(catalogue().measure("P3-M1"), _charity(Work.CAMPAIGN, Work.CARE)) == ""


def test_nothing_is_offered_before_the_organisation_has_said_what_it_does() -> None:
    assert why_it_may_not_apply(catalogue().measure("P3-M4"), _charity()) == ""


def test_the_reason_names_the_work_that_the_measure_is_about() -> None:
    words = why_it_may_not_apply(catalogue().measure("P3-M4"), _charity(Work.CAMPAIGN))
    assert words == "This is for organisations that give care or support. We do not."


def test_several_kinds_of_work_are_listed() -> None:
    words = why_it_may_not_apply(catalogue().measure("P2-M4"), _charity(Work.CAMPAIGN))
    assert "give care or support, give information or advice, or refer or signpost people" in words


def test_every_kind_of_work_in_the_catalogue_has_its_words() -> None:
    for measure in catalogue().by_id.values():
        for work in Work:
            words = why_it_may_not_apply(measure, _charity(work))
            assert bool(words) is (bool(measure.applies_to) and work not in measure.applies_to)
