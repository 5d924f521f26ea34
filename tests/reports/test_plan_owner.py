"""The sheets for owners."""

from datetime import timedelta

import pytest

from desktop.core.action import Action, Status
from desktop.core.record import Record, new_record
from desktop.reports.document import render
from desktop.reports.options import Edition, ReportOptions
from desktop.reports.plan_owner import plan_owner
from tests.builders import catalogue
from tests.reports.examples import example, options
from tests.reports.papers import TODAY, pages, words


def made(record: Record, owner: str = "") -> bytes:
    return render(plan_owner(record, catalogue(), None, ReportOptions(TODAY, owner=owner)))


def with_owners(*owners: str) -> Record:
    actions = (
        Action(f"Step {number}", due_date=TODAY + timedelta(30 - number), owner=owner, status=Status.IN_PROGRESS)
        for number, owner in enumerate(owners)
    )
    return new_record("A charity").put(*actions)


def test_each_owner_has_a_sheet_and_what_is_nobodys_comes_last() -> None:
    found = pages(made(with_owners("Treasurer", "", "Chair", "treasurer ")))
    assert len(found) == 3
    assert "Chair" in found[0]
    assert "Treasurer" in found[1] or "treasurer" in found[1]
    assert "Nobody in charge yet" in found[2]


def test_a_sheet_has_its_actions_by_date_with_a_box_and_room_for_a_note() -> None:
    found = words(made(with_owners("Chair", "Chair")))
    assert found.index("Step 1") < found.index("Step 0")
    assert found.count("☐") == found.count("My note") == 2


def test_the_next_check_in_is_the_nearest_day_or_a_line_to_write_on() -> None:
    looked_at = Action("Step", owner="Chair", check_in=TODAY + timedelta(9))
    passed = Action("Step", owner="Treasurer", check_in=TODAY - timedelta(9))
    chair, treasurer = pages(made(new_record("A charity").put(looked_at, passed)))
    assert "Next check-in: 1 December 2026" in chair
    assert "Next check-in\n" in treasurer


def test_one_owner_alone_is_chosen_by_name() -> None:
    found = words(made(example(), "office  manager"))
    assert "A-006" in found
    assert "A-008" not in found


def test_finished_actions_are_on_no_sheet() -> None:
    assert "Put our promise on the wall" not in words(made(example()))


@pytest.mark.parametrize("edition", list(Edition))
def test_an_empty_record_gives_one_sheet_to_write_on(edition: Edition) -> None:
    found = pages(render(plan_owner(new_record("A charity"), catalogue(), None, options(edition))))
    assert len(found) == 1
    assert "Name or role" in found[0]
    assert "What I will do" in found[0]


def test_an_owner_without_open_actions_gets_a_sheet_that_says_so() -> None:
    assert "Cook No open actions." in words(made(example(), "Cook"))
