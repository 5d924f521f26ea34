"""Why a level stands for now: the groups that the cautious rule looked at are named, and no others."""

import pytest

from desktop.core.agreeing import why_for_now
from desktop.core.assessment import Group
from desktop.core.record import Organisation, Size

PATIENTS, CARERS, STAFF, VOLUNTEERS = Group.PATIENTS, Group.CARERS, Group.STAFF, Group.VOLUNTEERS
CHARITY = Organisation("A charity")


@pytest.mark.parametrize(
    ("levels", "why"),
    [
        ((), ""),
        (((STAFF, 2),), "It is the only answer so far."),
        (((PATIENTS, 1), (STAFF, 2)), "Until you agree, it is the lowest of what patients and staff said."),
        (
            ((PATIENTS, 1), (CARERS, 1), (VOLUNTEERS, 2)),
            "Until you agree, it is the lowest of what patients, carers and volunteers said.",
        ),
        (((STAFF, 2), (Group.TRUSTEES, 1)), "Until you agree, it is what staff said."),
        (
            ((Group.TRUSTEES, 1), (Group.PARTNERS, 2)),
            "Until you agree, it is the lowest of what trustees and partners said.",
        ),
    ],
)
def test_the_groups_the_level_for_now_rests_on_are_named(levels: tuple[tuple[Group, int], ...], why: str) -> None:
    assert why_for_now(levels, CHARITY) == why


def test_where_nobody_is_paid_staff_are_not_spoken_of() -> None:
    nobody_paid = Organisation("A charity", paid_staff=Size.NONE)
    levels = ((PATIENTS, 1), (STAFF, 2), (VOLUNTEERS, 2))
    assert why_for_now(levels, nobody_paid) == "Until you agree, it is the lowest of what patients and volunteers said."
