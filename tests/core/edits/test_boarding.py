"""Filling in the trustees' page."""

import pytest

from desktop.core.board import board_paper
from desktop.core.edits.boarding import fill_in
from desktop.core.errors import ToolkitError
from tests.builders import NOW, assessed


def test_the_first_answer_begins_the_paper_and_the_next_joins_it() -> None:
    record = fill_in(fill_in(assessed(), NOW, author_role="Manager"), NOW, sponsor="Chair")
    found = board_paper(record, NOW)
    assert found is not None
    assert (found.author_role, found.sponsor) == ("Manager", "Chair")
    assert len(record.board_papers) == 1


def test_more_than_three_things_to_ask_are_refused() -> None:
    assert fill_in(assessed(), NOW, ask="a\nb\n\nc").board_papers
    with pytest.raises(ToolkitError, match="three things at most"):
        fill_in(assessed(), NOW, ask="a\nb\nc\nd")
