"""Ten things that help most."""

from desktop.core.action import Action
from desktop.core.record import new_record
from desktop.reports.document import render
from desktop.reports.options import ReportOptions
from desktop.reports.ten_things import ten_things
from tests.builders import catalogue
from tests.reports.examples import options
from tests.reports.papers import TODAY, words


def test_all_ten_are_there_with_their_first_steps() -> None:
    found = words(render(ten_things(new_record("A charity"), catalogue(), None, options())))
    for number, move in enumerate(catalogue().moves, start=1):
        assert f"{number}. {move.title}" in found
        assert move.first_step in found


def test_there_is_room_for_three_and_the_day_on_which_they_end() -> None:
    found = words(render(ten_things(new_record("A charity"), catalogue(), None, options())))
    assert "What we do until" in found
    assert found.count("By when") == 3


def test_a_thing_that_is_planned_says_so_and_names_nobody_unless_asked() -> None:
    move = catalogue().moves[0]
    record = new_record("A charity").put(Action("Form", "A-001", activity=move.text, owner="Manager", due_date=TODAY))
    found = words(render(ten_things(record, catalogue(), None, options())))
    assert "In our plan: A-001" in found
    assert "Manager" not in found
    named = words(render(ten_things(record, catalogue(), None, ReportOptions(TODAY, names=True))))
    assert "In our plan: A-001, Manager" in named
