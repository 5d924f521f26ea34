"""Views set side by side, rule by rule; how far apart they are is in test_differences.py, levels in test_views.py."""

from desktop.core.assessment import Group
from tests.builders import (
    agreed,
    assessed,
    forms,
    said,
    standing,
)


def test_the_worked_views_leave_the_lowest_level_for_now() -> None:
    record = assessed(Group.PATIENTS, Group.CARERS, Group.STAFF)
    record = forms(record, Group.STAFF, "P2-M1", 2, 2, 3, 1, 2)
    record = forms(record, Group.PATIENTS, "P2-M1", 0, 1, 1, 2)
    found = standing(said(record, Group.CARERS, {"P2-M1": 1}))
    assert (found.level, found.for_now, found.words) == (1, True, "1 In places, for now")


def test_an_agreed_level_stands_whatever_the_views_say() -> None:
    record = said(assessed(Group.PATIENTS), Group.PATIENTS, {"P2-M1": 0})
    found = standing(agreed(record, {"P2-M1": 2}))
    assert (found.level, found.agreed, found.words) == (2, True, "2 Usual practice")
