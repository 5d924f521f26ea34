"""What an organisation says of itself."""

import pytest

from desktop.core.edits.describing import describe
from desktop.core.errors import ToolkitError
from desktop.core.framework import Nation
from desktop.core.record import new_record


def test_fields_change_and_the_rest_stays() -> None:
    record = describe(new_record("A charity"), nation=Nation.WALES, charity_number=" 123 ")
    assert record.organisation.name == "A charity"
    assert record.organisation.nation is Nation.WALES


def test_a_name_is_never_empty() -> None:
    with pytest.raises(ToolkitError, match="needs a name"):
        describe(new_record("A charity"), name=" \n ")


def test_the_small_number_limit_can_only_be_raised() -> None:
    assert describe(new_record("A"), smallest_tally=3).organisation.smallest_tally == 5
    assert describe(new_record("A"), smallest_tally=10).organisation.smallest_tally == 10
