"""Records and rows: every field has its column, and the difference between two records is what changed."""

import sqlite3
from contextlib import closing
from dataclasses import fields, replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.action import Action
from desktop.core.record import Record, new_record
from desktop.storage import database
from desktop.storage.rows import TABLES, Change, difference
from tests.storage.samples import sample_record

PLAN = new_record("Riverside Carers").put(*(Action(f"Step {number}", id=f"{number}") for number in range(4)))


def reordered(ids: list[str]) -> Record:
    """The plan with only these actions, in this order."""
    every = {**PLAN.actions, "new": Action("New", id="new")}
    return replace(PLAN, actions={each: every[each] for each in ids})


def test_every_field_of_every_entity_has_its_column() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        database.upgrade(connection, 0, database.migrations())
        for table in TABLES.values():
            columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table.name}")')]
            stored = [each.name for each in fields(table.kind) if each.name != "id"]
            assert ["place", "id", *stored, "changed_at", "changed_step"] == list(table.names)
            assert sorted(columns) == sorted(table.names)


def test_a_record_does_not_differ_from_itself_nor_from_an_equal_one() -> None:
    assert difference(PLAN, PLAN) == []
    again = replace(PLAN, actions={each: replace(action) for each, action in PLAN.actions.items()})
    assert difference(PLAN, again) == []


def test_one_changed_row_is_one_change() -> None:
    other = replace(PLAN.actions["2"], owner="Chair")
    assert difference(PLAN, PLAN.put(other)) == [Change(TABLES["actions"], "2", PLAN.actions["2"], other)]


def test_rows_that_come_and_go_are_told_apart() -> None:
    new = Action("New", id="new")
    changes = difference(PLAN, PLAN.without(PLAN.actions["1"]).put(new))
    assert [(each.id, each.old is None, each.new is None) for each in changes] == [
        ("1", False, True),
        ("new", True, False),
    ]


def test_a_row_put_again_after_it_was_removed_has_moved_to_the_end() -> None:
    first = PLAN.actions["0"]
    changes = difference(PLAN, PLAN.without(first).put(first))
    assert [(each.id, each.moved) for each in changes] == [("0", True)]


@given(st.lists(st.sampled_from(["0", "1", "2", "3", "new"]), unique=True))
def test_rows_that_stay_keep_their_order_and_the_others_follow_in_theirs(ids: list[str]) -> None:
    """What the database relies on: kept rows first, in the old order, then moved and new ones in the order told."""
    after = reordered(ids)
    changes = difference(PLAN, after)
    at_end = [each.id for each in changes if each.new is not None and (each.old is None or each.moved)]
    gone = {each.id for each in changes if each.new is None}
    kept = [each for each in PLAN.actions if each not in gone and each not in at_end]
    assert [*kept, *at_end] == ids


def test_a_row_holds_every_field_but_its_place_and_stamps() -> None:
    record = sample_record()
    rating = next(iter(record.perspective_ratings.values()))
    assert TABLES["perspective_ratings"].row(rating) == {
        "id": rating.id,
        "perspective": rating.perspective,
        "measure": "P1-M1",
        "state": "rated",
        "level": 2,
        "mode": "group",
        "counts": "[0,0,0,0,0]",
        "comment": "",
    }
