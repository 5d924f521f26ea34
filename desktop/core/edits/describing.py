"""Changes to what the organisation says of itself."""

from dataclasses import replace
from typing import Any

from desktop.core.errors import ToolkitError
from desktop.core.record import Record
from desktop.core.text import clean_line
from desktop.words import _


def describe(record: Record, **changes: Any) -> Record:
    """The organisation with these fields changed; ToolkitError where its name would be empty.

    The limit under which a tally of forms is not exported can be raised, never lowered.
    """
    new = replace(record.organisation, **changes)
    if not clean_line(new.name):
        raise ToolkitError(_("The organisation needs a name."), _("Type the name that people know you by."))
    return record.put(replace(new, smallest_tally=max(5, new.smallest_tally)))
