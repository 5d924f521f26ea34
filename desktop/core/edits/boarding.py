"""Changes to what is filled in for the trustees' page."""

from dataclasses import replace
from typing import Any

from desktop.core.board import MOST_ASKED, board_paper, lines_of
from desktop.core.errors import ToolkitError
from desktop.core.record import Record
from desktop.core.voices import BoardPaper
from desktop.words import _


def fill_in(record: Record, assessment_id: str, **changes: Any) -> Record:
    """The trustees' page of an assessment with these fields of a `BoardPaper` changed; it is begun where there is none.

    ToolkitError where trustees would be asked for more than three things.
    """
    old = board_paper(record, assessment_id) or BoardPaper(assessment_id)
    new = replace(old, **changes)
    if len(lines_of(new.ask)) > MOST_ASKED:
        raise ToolkitError(
            _("Trustees are asked for three things at most."), _("Keep three lines, and put the rest in the summary.")
        )
    return record.put(new)
