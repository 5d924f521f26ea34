"""Forms on paper from the command line."""

from datetime import date

import pytest

from desktop.cli.making import Choices, make
from desktop.core.errors import ToolkitError
from desktop.core.record import new_record
from tests.builders import catalogue
from tests.reports.papers import words

TODAY = date(2026, 11, 22)


def made(view: str) -> bytes:
    """The forms report of an empty record."""
    choices = Choices(TODAY, report="forms", view=view)
    return make(new_record("A charity"), catalogue(), None, ".pdf", choices)


def test_the_form_of_one_view_is_printed_alone_and_without_one_all_are() -> None:
    assert "Form: Patients’ view" not in words(made("carers"))
    assert "Form: Carers’ view" in words(made("carers"))
    assert "Form: Patients’ view" in words(made(""))


def test_a_view_that_does_not_exist_is_refused_with_those_that_do() -> None:
    with pytest.raises(ToolkitError) as refused:
        made("martians")
    assert "patients, carers, staff" in refused.value.advice
