"""Closed copies: equal, checked, with an id of their own, whole or not at all."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.core.errors import ToolkitError
from desktop.storage import copies, database
from desktop.storage.store import Store
from tests.storage.samples import sample_record, saved_sample


def test_a_copy_holds_the_record_and_its_history(tmp_path: Path) -> None:
    with Store.open(saved_sample(tmp_path)) as store:
        store.copy(tmp_path / "copy.partnership")
        with Store.open(tmp_path / "copy.partnership") as copy:
            assert copy.record == store.record
            assert copy.undo() == "An action added"
            assert len(copy.record.actions) < len(store.record.actions)


def test_two_copies_can_be_told_apart_by_what_is_changed_in_them(tmp_path: Path) -> None:
    with Store.open(saved_sample(tmp_path)) as store:
        store.copy(tmp_path / "copy.partnership")
        action = next(iter(store.record.actions.values()))
        with Store.open(tmp_path / "copy.partnership") as copy:
            for each in (store, copy):
                each.save(each.record.put(replace(action, owner="Chair")), "An owner")
            assert store.history(1)[0].copy != copy.history(1)[0].copy
            assert store.history()[1] == copy.history()[1]


def test_a_copy_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    with Store.open(saved_sample(tmp_path)) as store:
        (tmp_path / "copy.partnership").write_bytes(b"an older copy")
        store.copy(tmp_path / "copy.partnership")
    Store.open(tmp_path / "copy.partnership").close()


def test_a_record_is_never_copied_over_itself_or_over_one_that_is_open(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with Store.open(saved_sample(tmp_path)) as store, Store.open(saved_sample(tmp_path / "other")) as other:
        before = store.path.read_bytes(), other.path.read_bytes()
        with pytest.raises(ToolkitError, match="already a file"):
            store.copy(store.path)
        with pytest.raises(ToolkitError, match="is open in"):
            store.copy(other.path)
        assert (store.path.read_bytes(), other.path.read_bytes()) == before


def test_a_copy_that_takes_too_long_is_stopped_and_the_older_one_kept(tmp_path: Path) -> None:
    target = tmp_path / "copy.partnership"
    target.write_bytes(b"an older copy")
    path = saved_sample(tmp_path)
    with closing(database.connect(path)) as connection, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(ToolkitError, match="too long"):
            copies.closed_copy(connection, target, copies.holds(sample_record(), target), limit_seconds=0.05)
    assert target.read_bytes() == b"an older copy"
    assert {each.name for each in tmp_path.iterdir()} == {target.name, path.name}


def test_a_copy_that_reads_back_as_another_record_is_no_copy(tmp_path: Path) -> None:
    target = tmp_path / "copy.partnership"
    path = saved_sample(tmp_path)
    with closing(database.connect(path)) as connection, pytest.raises(ToolkitError, match="damaged"):
        copies.closed_copy(connection, target, copies.holds(sample_record(), target))
    assert not target.exists()


def test_a_copy_to_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with Store.open(saved_sample(tmp_path)) as store, pytest.raises(ToolkitError, match="folder"):
        store.copy(tmp_path / "nowhere" / "copy.partnership")


def test_a_window_that_only_reads_copies_what_the_other_saved_since(tmp_path: Path) -> None:
    with Store.open(saved_sample(tmp_path)) as writer, Store.open(writer.path) as reader:
        action = next(iter(writer.record.actions.values()))
        writer.save(writer.record.put(replace(action, owner="Chair")), "An owner")
        reader.copy(tmp_path / "copy.partnership")
        with Store.open(tmp_path / "copy.partnership") as copy:
            assert copy.record == writer.record
