"""Changes to the list of guidance documents: an own row for a key of the catalogue, own keys, and putting back."""

from dataclasses import replace
from datetime import date
from typing import Any

from desktop.core.errors import ToolkitError
from desktop.core.framework import Framework
from desktop.core.guidance import as_own
from desktop.core.record import OwnGuidance, Record
from desktop.core.text import clean_line
from desktop.words import _


def add_guidance(record: Record, framework: Framework, row: OwnGuidance) -> Record:
    """A document of the organisation's own; ToolkitError without a name or a short name, or where that is taken."""
    key = clean_line(row.key)
    if not key:
        raise ToolkitError(_("The document needs a short name."), _("Type a few letters, such as PLAN."))
    taken = {each.casefold() for each in (*framework.guidance_by_key, *record.own_guidance)}
    if key.casefold() in taken:
        raise ToolkitError(
            _("The short name “{key}” is in use already.").format(key=key), _("Choose another one, such as PLAN2.")
        )
    return _put(record, replace(row, key=key))


def change_guidance(record: Record, framework: Framework, key: str, **changes: Any) -> Record:
    """The document of this key with these fields changed, as a row of the organisation's own that shows instead.

    A row that says again what the catalogue says goes. KeyError where there is no such document.
    """
    own, ours = record.own_guidance.get(key), framework.guidance_by_key.get(key)
    row = replace(own or as_own(framework.guidance_by_key[key]), **changes)
    if ours is not None and row == as_own(ours):
        return put_back(record, key)
    return _put(record, row)


def checked(record: Record, framework: Framework, key: str, today: date) -> Record:
    """The document of this key was looked at today, and still holds."""
    return change_guidance(record, framework, key, last_checked=today)


def put_back(record: Record, key: str) -> Record:
    """The organisation's own row goes: the catalogue's shows again, and a document of its own is no longer listed."""
    own = record.own_guidance.get(key)
    return record.without(own) if own is not None else record


def _put(record: Record, row: OwnGuidance) -> Record:
    if not clean_line(row.title):
        raise ToolkitError(_("The document needs a name."), _("Type the name that stands on its first page."))
    return record.put(row)
