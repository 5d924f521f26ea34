"""The plan for the next 90 days."""

from datetime import timedelta

import pytest

from desktop.core.action import Action, Priority, Status
from desktop.core.record import Record, new_record
from desktop.reports.document import render
from desktop.reports.options import Edition, Paper
from desktop.reports.plan_90 import first_step, plan_90
from tests.builders import catalogue
from tests.reports.examples import example, options, with_actions
from tests.reports.papers import TODAY, letters, pages, words


def made(record: Record, edition: Edition | None = None, paper: Paper | None = None) -> bytes:
    return render(plan_90(record, catalogue(), None, options(edition, paper)))


def with_only(*actions: Action) -> Record:
    return new_record("A charity").put(*actions)


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("paper", list(Paper))
def test_it_takes_one_page_whatever_is_in_it(edition: Edition, paper: Paper) -> None:
    story = "A very long story. " * 60
    long = with_only(*(Action(story, how_we_will_know=story, detail=story, owner=story) for _each in range(5)))
    for record in (example(), new_record("A charity"), with_actions(60), long):
        assert len(pages(made(record, edition, paper))) == 1


def test_three_things_and_how_many_more_there_are() -> None:
    found = words(made(example()))
    for told in ("1. Large-print versions", "2. Invite two carers", "3. Reply to every safety worry"):
        assert told in found
    assert "And 8 more actions in the full plan." in found


def test_large_print_takes_fewer_things_and_says_so() -> None:
    found = words(made(example(), Edition.LARGE))
    assert "1. Large-print versions" in found
    assert "3. Reply" not in found
    assert "more actions in the full plan." in found


@pytest.mark.parametrize("edition", list(Edition))
def test_the_things_are_in_larger_letters_than_the_rest(edition: Edition) -> None:
    _size, found = next(iter(letters(made(example(), edition))))
    assert sum(each.size >= 16 for each in found) > 300


def test_what_is_due_soon_and_matters_most_comes_first() -> None:
    def due(title: str, days: int | None, priority: Priority, status: Status = Status.IN_PROGRESS) -> Action:
        day = None if days is None else TODAY + timedelta(days)
        return Action(title, due_date=day, priority=priority, status=status)

    record = with_only(
        due("Held", 1, Priority.HIGH, Status.ON_HOLD),
        due("Later", 200, Priority.HIGH),
        due("Whenever", None, Priority.HIGH),
        due("Soon", 5, Priority.LOW),
        due("Matters", 80, Priority.HIGH),
    )
    found = words(made(record))
    assert found.index("1. Matters") < found.index("2. Soon") < found.index("3. Whenever")
    assert "And 2 more actions in the full plan." in found


def test_the_first_step_is_the_one_that_was_said_else_the_activity() -> None:
    assert first_step(Action("x", detail="First step: Ring six people.", activity="Ask")) == "Ring six people."
    assert first_step(Action("x", activity="Ask six people.")) == "Ask six people."
    assert first_step(Action("Ask", activity="Ask", detail="By phone.")) == "By phone."


def test_what_nobody_has_said_is_there_to_write_in() -> None:
    found = words(made(with_only(Action("Print leaflets", owner="Chair"))))
    assert "Who: Chair First step By when How we will know" in found
    assert "Print leaflets First step Who By when How we will know" in words(made(with_only(Action("Print leaflets"))))


def test_an_empty_record_gives_three_cards_to_fill_in() -> None:
    found = words(made(new_record("A charity")))
    assert "3. What we will do First step Who By when How we will know" in found
