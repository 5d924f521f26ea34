"""The printed action plan."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from desktop.core.action import Action, ActionUpdate, Confidence, Source, Status
from desktop.core.assessment import Group
from desktop.core.record import Record, new_record
from desktop.reports.blocks import Table
from desktop.reports.document import render
from desktop.reports.options import Edition, Paper
from desktop.reports.plan import plan
from tests.builders import assessed, catalogue, row, said
from tests.reports.examples import example, options, with_actions
from tests.reports.papers import TODAY, pages, words

OUR_VIEW = "Our view so far. Patients not asked yet."


def made(record: Record, edition: Edition | None = None, paper: Paper | None = None) -> bytes:
    return render(plan(record, catalogue(), None, options(edition, paper)))


def with_only(*actions: Action) -> Record:
    return new_record("A charity").put(*actions)


@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("paper", list(Paper))
def test_every_action_owner_and_reference_is_there(edition: Edition, paper: Paper) -> None:
    found = words(made(example(), edition, paper))
    for action in example().actions.values():
        assert action.reference in found
        assert all(word in found for word in (*action.title.split(), *action.owner.split()))


def test_three_hundred_actions_are_all_there() -> None:
    found = words(made(with_actions(300)))
    assert all(f"A-{number:03d}" in found for number in range(300))


@pytest.mark.parametrize("paper", list(Paper))
def test_three_hundred_actions_in_large_print_are_all_there(paper: Paper) -> None:
    found = words(made(with_actions(300), Edition.LARGE, paper))
    assert all(f"A-{number:03d} Step {number:03d} of many" in found for number in range(300))


def test_late_actions_come_first_then_the_nearest_date() -> None:
    def due(title: str, days: int | None, status: Status = Status.IN_PROGRESS) -> Action:
        return Action(title, title, due_date=None if days is None else TODAY + timedelta(days), status=status)

    record = with_only(due("W-1", None), due("X-2", 90), due("Y-3", -3), due("Z-4", 40), due("V-5", -1, Status.ON_HOLD))
    assert re.findall(r"([V-Z]-\d) [V-Z]-\d", words(made(record))) == ["Y-3", "V-5", "Z-4", "X-2", "W-1"]


def test_finished_actions_have_a_part_of_their_own_below() -> None:
    record = with_only(Action("Over", "A-1", status=Status.DONE), Action("Under way", "A-2", status=Status.IN_PROGRESS))
    found = words(made(record))
    assert found.index("Open actions") < found.index("Under way") < found.index("Done, or not going ahead")
    assert found.index("Done, or not going ahead") < found.index("A-1 Over")


def test_the_header_names_the_office_columns_in_their_order() -> None:
    blocks = plan(example(), catalogue(), None, options()).blocks
    table = next(block for block in blocks if isinstance(block, Table))
    named = [name for column in table.columns for name in column.names]
    wanted = ("Ref", "Action", "Why", "Principles", "Who", "With", "By when", "Priority", "Status", "Progress")
    places = [named.index(name) for name in (*wanted, "How we will know", "Latest update", "What changed")]
    assert places == sorted(places)


def test_the_header_is_repeated_on_each_page_of_actions() -> None:
    found = [page for page in pages(made(with_actions(60))) if re.search(r"^A-\d{3}", page, re.MULTILINE)]
    assert len(found) > 5
    assert all("How we will" in page for page in found if "A long story" not in page)


def test_progress_is_told_by_shape_and_word() -> None:
    late = Action("Late one", due_date=TODAY - timedelta(1), status=Status.IN_PROGRESS)
    off = Action("Off one", confidence=Confidence.OFF_TRACK)
    soon = Action("Soon one", due_date=TODAY + timedelta(3))
    begun = Action("Begun one", due_date=TODAY + timedelta(99), status=Status.IN_PROGRESS)
    found = words(made(with_only(late, off, soon, begun)))
    for told in ("■ Late", "■ Off track", "▲ At risk", "● On track"):
        assert found.count(told) == 2, told


def test_the_opening_counts_what_needs_doing_first() -> None:
    assert "16 actions: 1 late, 1 off track, 2 at risk, 1 no date, 5 on track, 2 paused, 4 done." in words(
        made(example())
    )


def test_the_latest_update_shows_and_older_ones_do_not() -> None:
    action = Action("Print leaflets")
    news = (
        ActionUpdate(action.id, TODAY - timedelta(9), "Found a printer.", "Office manager"),
        ActionUpdate(action.id, TODAY - timedelta(2), "Two are printed.", "Office manager"),
    )
    found = words(made(with_only(action).put(*news)))
    assert "20 Nov 2026: Two are printed. (Office manager)" in found
    assert "Found a printer" not in found


def test_notes_that_came_with_an_action_stand_where_no_update_does() -> None:
    assert "From the old plan." in words(made(with_only(Action("Old", notes="From the old plan."))))


def test_why_names_the_measures_safety_and_who_asked() -> None:
    action = Action("Reply", measures=("P3-M7",), source=Source.PATIENTS, priority_reason="The trustees asked twice.")
    measure = catalogue().measure("P3-M7")
    found = words(made(with_only(action), Edition.LARGE))
    assert f"Why: {measure.title}. Safety. Patients asked. The trustees asked twice." in found


def test_what_has_a_reason_or_changed_something_says_so() -> None:
    held = Action("Hold", status=Status.ON_HOLD, reason="Waiting for a grant.")
    done = Action("Done", status=Status.DONE, done_on=TODAY, what_changed="People rang less.")
    found = words(made(with_only(held, done), Edition.LARGE))
    assert "Reason: Waiting for a grant." in found
    assert "What changed: Done 22 November 2026. People rang less." in found


def test_words_stand_where_there_is_no_date() -> None:
    assert "By when: ongoing" in words(made(with_only(Action("x", due_note="ongoing")), Edition.LARGE))


def test_an_empty_record_gives_rows_to_write_in() -> None:
    found = words(made(new_record("A charity")))
    assert "There are no actions yet." in found
    assert "New actions, to write in by hand Ref Action Why" in found


def test_the_plan_is_landscape_and_large_print_portrait_unless_chosen() -> None:
    def paper(edition: Edition | None, chosen: Paper | None = None) -> Paper:
        return plan(example(), catalogue(), None, options(edition, chosen)).paper

    assert paper(None) is Paper.LANDSCAPE
    assert paper(Edition.LARGE) is Paper.PORTRAIT
    assert paper(Edition.LARGE, Paper.LANDSCAPE) is Paper.LANDSCAPE


def test_our_view_so_far_stands_on_every_page_until_patients_answer() -> None:
    record = assessed(Group.STAFF, Group.PATIENTS).put(*with_actions(30).actions.values())
    record = said(record, Group.STAFF, row("P1", 2, 1))
    assert all(OUR_VIEW in page for page in pages(made(record)))
    asked = said(record, Group.PATIENTS, row("P1", 1))
    assert OUR_VIEW not in words(made(asked))


def test_how_to_have_it_in_another_format_stands_on_the_first_page() -> None:
    record = new_record("A charity")
    record = record.put(replace(record.organisation, other_formats="phone the office."))
    assert "To have this in another format: phone the office." in pages(made(record))[0]
