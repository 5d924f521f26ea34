"""Records for tests of what goes out: the worked example, an empty one, and one with many actions."""

from dataclasses import replace
from datetime import date, timedelta

from desktop.core.action import Action
from desktop.core.edits.planning import add_actions
from desktop.core.framework import Framework
from desktop.core.record import Record, new_record
from desktop.core.text import new_id
from desktop.storage.example import example_record

TODAY = date(2026, 11, 22)


def many_actions(framework: Framework, count: int) -> Record:
    """The worked example with this many actions more."""
    record = example_record(framework, TODAY)
    known = list(record.actions.values())
    more = (
        replace(known[at % len(known)], id=new_id(), reference="", due_date=TODAY + timedelta(at % 400 - 100))
        for at in range(count)
    )
    return add_actions(record, *more)


def with_actions(*actions: Action) -> Record:
    """A record of nothing but these actions."""
    return add_actions(new_record("A small charity"), *actions)
