"""The plan for the wall."""

from datetime import timedelta

import pytest

from desktop.core.action import Action, Status
from desktop.core.record import new_record
from desktop.reports.document import render
from desktop.reports.options import Edition, Paper
from desktop.reports.plan_wall import plan_wall
from tests.builders import catalogue
from tests.reports.examples import example, options, with_actions
from tests.reports.papers import TODAY, pages, words


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("paper", list(Paper))
def test_it_takes_one_page_and_counts_what_it_leaves_out(edition: Edition, paper: Paper) -> None:
    story = "A very long story. " * 60
    long = new_record("A charity " * 20).put(*(Action(story, owner=story) for _each in range(15)))
    for record in (example(), new_record("A charity"), with_actions(60), long):
        found = pages(render(plan_wall(record, catalogue(), None, options(edition, paper, names=True))))
        assert len(found) == 1
        assert "more in the full plan." in found[0] or record is not long


def test_the_twelve_nearest_stand_under_their_months() -> None:
    days = [TODAY + timedelta(20 * number) for number in range(15)]
    actions = [Action(f"Step {number}", due_date=day, status=Status.IN_PROGRESS) for number, day in enumerate(days)]
    found = words(render(plan_wall(new_record("A charity").put(*reversed(actions)), catalogue(), None, options())))
    assert found.index("November 2026") < found.index("Step 0") < found.index("January 2027") < found.index("Step 11")
    assert "Step 12" not in found
    assert "And 3 more in the full plan." in found


def test_each_has_its_day_and_progress_and_no_name_unless_asked_for() -> None:
    plain = words(render(plan_wall(example(), catalogue(), None, options())))
    named = words(render(plan_wall(example(), catalogue(), None, options(names=True))))
    assert "■ Late · 16 November 2026" in plain
    assert "Office manager" not in plain
    assert "16 November 2026 · Office manager" in named


def test_finished_and_carried_actions_are_left_out() -> None:
    found = words(render(plan_wall(example(), catalogue(), None, options())))
    assert "Put our promise on the wall" not in found
    assert found.count("Train two patients as buddies") == 1


def test_an_empty_record_gives_months_to_write_in() -> None:
    found = words(render(plan_wall(new_record("A charity"), catalogue(), None, options())))
    for month in ("November 2026", "December 2026", "January 2027"):
        assert f"{month} What we will do" in found
