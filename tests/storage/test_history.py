"""What the history keeps: rows before and after, stamps, and nothing taken on trust."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.action import Action
from desktop.storage import database, history
from desktop.storage.history import StepState
from desktop.storage.store import Store
from tests.storage.samples import START, Ticking, change, sample_record, saved_sample


@pytest.fixture
def edited(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    """A record in which one action was added, changed and removed, as three steps."""
    path = tmp_path / "a.partnership"
    with Store.create(path, sample_record(), Ticking()) as store:
        action = Action("Ask five people again", id="asked")
        store.save(store.record.put(action), "Added")
        store.save(store.record.put(replace(action, owner="Chair")), "Changed")
        store.save(store.record.without(action), "Removed")
    with closing(database.connect(path)) as connection:
        yield connection


def test_a_change_keeps_only_the_columns_that_changed(edited: sqlite3.Connection) -> None:
    query = "SELECT table_name, row_id, before, after FROM history_rows WHERE step = 2"
    [(table, row, before, after)] = edited.execute(query).fetchall()
    assert (table, row) == ("actions", "asked")
    was, became = json.loads(before), json.loads(after)
    assert (was.pop("owner"), became.pop("owner")) == ("", "Chair")
    assert was.keys() == became.keys() == {"changed_at", "changed_step"}
    assert (was["changed_step"], became["changed_step"]) == (1, 2)


def test_what_comes_and_goes_is_kept_whole(edited: sqlite3.Connection) -> None:
    [(added,)] = edited.execute("SELECT after FROM history_rows WHERE step = 1 AND before IS NULL").fetchall()
    [(removed,)] = edited.execute("SELECT before FROM history_rows WHERE step = 3 AND after IS NULL").fetchall()
    assert json.loads(added)["title"] == json.loads(removed)["title"] == "Ask five people again"


def test_a_row_bears_the_time_and_the_step_of_its_last_change(tmp_path: Path) -> None:
    path = saved_sample(tmp_path)
    with closing(database.connect(path)) as connection:
        stamps = connection.execute("SELECT reference, changed_step, changed_at FROM actions").fetchall()
        [(at,)] = connection.execute("SELECT at FROM history").fetchall()
    made_at = history.utc_text(START)
    assert stamps == [("A-001", 0, made_at), ("A-002", 0, made_at), ("A-003", 1, at)]


def test_undoing_gives_a_row_its_earlier_stamps_again(tmp_path: Path) -> None:
    """So that a copy in which a change was taken back counts as unchanged."""
    path = saved_sample(tmp_path)
    query = "SELECT id, changed_at, changed_step FROM actions"
    with closing(database.connect(path)) as connection, Store.open(path) as store:
        before = connection.execute(query).fetchall()
        first = next(iter(store.record.actions.values()))
        store.save(store.record.put(replace(first, owner="Chair")), "Changed")
        assert connection.execute(query).fetchall() != before
        store.undo()
        assert connection.execute(query).fetchall() == before


def test_steps_are_told_newest_first(edited: sqlite3.Connection) -> None:
    assert [each.title for each in history.steps(edited, 2)] == ["Removed", "Changed"]
    assert history.last_number(edited) == 3


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE history_rows SET table_name = 'sqlite_schema'",
        "UPDATE history_rows SET before = '[]'",
        """UPDATE history_rows SET before = '{"title\\" = 1; --":"x"}'""",
        """UPDATE history_rows SET before = '{"title":["x"]}'""",
        """UPDATE history_rows SET before = '{"title":"x"'""",
        "UPDATE history_rows SET row_id = 'nobody'",
    ],
)
def test_a_history_we_did_not_write_is_never_followed(tmp_path: Path, statement: str) -> None:
    path = saved_sample(tmp_path)
    with Store.open(path) as store:
        first = next(iter(store.record.actions.values()))
        store.save(store.record.put(replace(first, owner="Chair")), "Changed")
    change(path, statement)
    with closing(database.connect(path)) as connection:
        step = history.step_to_undo(connection)
        assert step is not None
        with pytest.raises(ValueError):  # noqa: PT011
            history.turn(connection, step, StepState.UNDONE)
