"""Saving, undoing and redoing: on disk when they return, as it was when they fail."""

import sqlite3
import tempfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.action import Action, ActionUpdate
from desktop.core.errors import ToolkitError
from desktop.core.record import Record, new_record
from desktop.core.voices import SuccessReading
from desktop.storage.content import load_framework
from desktop.storage.example import example_record
from desktop.storage.history import StepState
from desktop.storage.store import Store
from tests.records import contents, records
from tests.storage.samples import START, Ticking, change, ordinary_user, sample_record, saved_sample

UNDO, REDO, REOPEN = "undo", "redo", "reopen"


@given(records())
@settings(max_examples=60)
def test_a_record_comes_back_from_disk_equal_and_in_order(record: Record) -> None:
    with tempfile.TemporaryDirectory() as folder, Store.create(Path(folder) / "any.partnership", record) as store:
        assert contents(store.record) == contents(record)
        assert store.record.id == record.id
        assert store.check() == ()


@given(records(), st.lists(records() | st.sampled_from([UNDO, UNDO, REDO, REOPEN]), max_size=7))
@settings(max_examples=40)
def test_any_run_of_edits_undos_and_redos_holds_what_a_list_of_records_would(
    first: Record, acts: list[Record | str]
) -> None:
    """Also after every restart: what can be undone and redone is in the file."""
    done, undone = [first], list[Record]()
    with tempfile.TemporaryDirectory() as folder:
        store = Store.create(Path(folder) / "any.partnership", first)
        for act in acts:
            if isinstance(act, Record):
                store.save(act, "An edit")
                if contents(act) != contents(done[-1]):
                    done, undone = [*done, act], []
            elif act == UNDO:
                assert (store.undo() is not None) == (len(done) > 1)
                if len(done) > 1:
                    undone.append(done.pop())
            elif act == REDO:
                assert (store.redo() is not None) == bool(undone)
                if undone:
                    done.append(undone.pop())
            else:
                store.close()
                store = Store.open(store.path)
            assert contents(store.record) == contents(done[-1])
            assert (store.undo_title is not None, store.redo_title is not None) == (len(done) > 1, bool(undone))
        store.close()
        with Store.open(store.path) as again:
            assert contents(again.record) == contents(done[-1])
            assert again.check() == ()


def test_the_worked_example_comes_back_from_disk(tmp_path: Path) -> None:
    record = example_record(load_framework(), START.date())
    Store.create(tmp_path / "example.partnership", record).close()
    with Store.open(tmp_path / "example.partnership") as store:
        assert contents(store.record) == contents(record)
        assert store.check() == ()


def test_a_save_says_when_and_the_file_remembers(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.partnership", sample_record(), Ticking()) as store:
        at = store.save(store.record.put(Action("Ask")), "An action added")
        assert at == store.saved_at
        assert at > START
    with Store.open(tmp_path / "a.partnership") as again:
        assert again.saved_at == at


def test_nothing_is_written_where_nothing_differs(tmp_path: Path) -> None:
    with Store.open(saved_sample(tmp_path)) as store:
        before = store.path.read_bytes()
        action = next(iter(store.record.actions.values()))
        assert store.save(store.record.put(replace(action)), "The same again") == store.saved_at
        assert store.path.read_bytes() == before
        assert len(store.history()) == 1


def test_the_history_tells_every_step_the_newest_first(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.partnership", sample_record(), Ticking()) as store:
        store.save(store.record.put(Action("Ask")), "An action added")
        store.save(store.record.put(Action("Thank"), Action("Ring")), "A sheet brought in", kind="import")
        store.undo()
        newest, oldest = store.history()
        assert (newest.title, newest.kind, newest.state) == ("A sheet brought in", "import", StepState.UNDONE)
        assert (oldest.title, oldest.kind, oldest.state) == ("An action added", "edit", StepState.DONE)
        assert newest.at > oldest.at > START
        assert newest.copy == oldest.copy
        assert [each.number for each in store.history(limit=1)] == [2]


def test_a_new_edit_drops_what_was_undone(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.partnership", sample_record()) as store:
        store.save(store.record.put(Action("Ask")), "First")
        assert store.undo() == "First"
        assert store.redo_title == "First"
        store.save(store.record.put(Action("Thank")), "Second")
        assert store.redo_title is None
        assert store.redo() is None
        assert [each.state for each in store.history()] == [StepState.DONE, StepState.DROPPED]


def test_making_a_record_is_no_step_to_undo(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.partnership", sample_record()) as store:
        assert store.undo_title is None
        assert store.undo() is None


def test_a_removed_row_comes_back_to_its_place(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.partnership", sample_record()) as store:
        first = next(iter(store.record.actions.values()))
        before = contents(store.record)
        store.save(store.record.without(first), "An action removed")
        store.undo()
        assert contents(store.record) == before


def test_an_owner_and_what_it_owns_go_and_come_back_together(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.partnership", sample_record()) as store:
        record = store.record
        less = record.without(*record.perspective_ratings.values(), *record.measure_ratings.values())
        store.save(less.without(*record.perspectives.values(), *record.assessments.values()), "All removed")
        assert not store.record.assessments
        store.undo()
        assert contents(store.record) == contents(record)


def test_a_change_that_would_leave_a_row_without_its_owner_is_our_bug_and_changes_nothing(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.partnership", sample_record()) as store:
        before, record = store.path.read_bytes(), store.record
        with pytest.raises(sqlite3.IntegrityError):
            store.save(record.put(ActionUpdate("no such action", START.date(), "News")), "Lost news")
        assert store.record is record
        assert store.path.read_bytes() == before
        store.save(record.put(Action("Ask")), "The next one works")


def test_another_record_is_never_saved_over_this_one(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.partnership", sample_record()) as store, pytest.raises(ValueError, match="another"):
        store.save(new_record("Someone else"), "Oops")


def test_a_number_too_large_to_keep_is_refused_in_words(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.partnership", sample_record()) as store:
        record = store.record
        with pytest.raises(ToolkitError, match="too large"):
            store.save(record.put(SuccessReading("P1-M1-S1", top=2**63)), "A reading")
        assert store.record is record


def test_a_record_is_never_made_over_a_file_that_is_there(tmp_path: Path) -> None:
    path = tmp_path / "a.partnership"
    path.write_bytes(b"a letter")
    with pytest.raises(ToolkitError, match="already"):
        Store.create(path, sample_record())
    assert path.read_bytes() == b"a letter"


def test_making_a_record_leaves_nothing_else_in_the_folder(tmp_path: Path) -> None:
    Store.create(tmp_path / "a.partnership", sample_record()).close()
    assert [each.name for each in tmp_path.iterdir()] == ["a.partnership"]


def test_a_record_made_in_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ToolkitError, match="folder"):
        Store.create(tmp_path / "nowhere" / "a.partnership", sample_record())


def test_a_second_window_reads_and_is_told_who_writes(tmp_path: Path) -> None:
    with Store.open(saved_sample(tmp_path)) as first, Store.open(first.path) as second:
        assert not first.read_only
        assert second.read_only
        assert second.lock_holder is not None
        with pytest.raises(ToolkitError, match="open in another window on this computer"):
            second.save(second.record.put(Action("Ask")), "An action added")
        assert second.record == first.record
    with Store.open(first.path) as third:
        assert not third.read_only


def test_a_record_opened_for_reading_takes_no_lock_and_refuses_changes(tmp_path: Path) -> None:
    with Store.open(saved_sample(tmp_path), read_only=True) as store:
        assert store.read_only
        assert store.lock_holder is None
        assert [each.name for each in tmp_path.iterdir()] == ["sample.partnership"]
        with pytest.raises(ToolkitError, match="reading only"):
            store.undo()


def test_a_file_that_may_not_be_changed_can_be_read() -> None:
    with ordinary_user() as folder:
        path = saved_sample(folder)
        path.chmod(0o444)
        before = path.read_bytes()
        with Store.open(path) as store:
            assert store.read_only
            assert len(store.record.actions) == 3
            with pytest.raises(ToolkitError, match="does not let you"):
                store.undo()
        assert path.read_bytes() == before


def test_a_record_in_a_folder_that_may_not_be_changed_can_be_read() -> None:
    with ordinary_user() as folder:
        path = saved_sample(folder)
        folder.chmod(0o555)
        with Store.open(path) as store:
            assert store.read_only
            with pytest.raises(ToolkitError, match="does not let you"):
                store.undo()
        folder.chmod(0o755)


def test_a_folder_that_stops_taking_changes_loses_nothing() -> None:
    with ordinary_user() as folder, Store.open(saved_sample(folder)) as store:
        record, before = store.record, store.path.read_bytes()
        folder.chmod(0o555)
        with pytest.raises(ToolkitError):
            store.save(record.put(Action("Ask")), "An action added")
        assert store.record is record
        folder.chmod(0o755)
        assert store.path.read_bytes() == before
        store.save(record.put(Action("Ask")), "The next one works")


def test_a_record_whose_file_was_moved_is_not_written_into_the_void(tmp_path: Path) -> None:
    with Store.open(saved_sample(tmp_path)) as store:
        store.path.rename(tmp_path / "elsewhere.partnership")
        with pytest.raises(ToolkitError, match="no file"):
            store.save(store.record.put(Action("Ask")), "An action added")
        (tmp_path / "other").mkdir()
        saved_sample(tmp_path / "other").rename(store.path)
        with pytest.raises(ToolkitError, match="moved or replaced"):
            store.save(store.record.put(Action("Ask")), "An action added")
        store.copy(tmp_path / "kept.partnership")
    with Store.open(tmp_path / "kept.partnership") as kept:
        assert kept.record == store.record


def test_a_change_by_another_program_is_never_overwritten(tmp_path: Path) -> None:
    with Store.open(saved_sample(tmp_path)) as store:
        change(store.path, "UPDATE actions SET title = 'Changed behind our back'")
        with pytest.raises(ToolkitError, match="changed"):
            store.save(store.record.put(Action("Ask")), "An action added")
    with Store.open(store.path) as again:
        assert {each.title for each in again.record.actions.values()} == {"Changed behind our back"}


def test_a_file_another_program_is_writing_is_told_and_nothing_is_lost(tmp_path: Path) -> None:
    with Store.open(saved_sample(tmp_path)) as store, closing(sqlite3.connect(store.path)) as other:
        record = store.record
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ToolkitError, match="Another program is using"):
            store.save(record.put(Action("Ask")), "An action added")
        assert store.record is record
        other.rollback()
        store.save(record.put(Action("Ask")), "An action added")


def test_a_history_that_cannot_be_followed_is_told_and_changes_nothing(tmp_path: Path) -> None:
    path = saved_sample(tmp_path)
    change(path, """UPDATE history_rows SET after = '{"title\\" = 1, \\"id":"x"}', before = '{"nonsense":1}'""")
    with Store.open(path) as store:
        record = store.record
        with pytest.raises(ToolkitError, match="history"):
            store.undo()
        assert store.record is record
        assert store.undo_title == "An action added"


def test_a_text_of_32_000_characters_comes_back(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.partnership", sample_record()) as store:
        store.save(store.record.put(Action("Long", detail="é" * 32_000)), "A long one")
    with Store.open(store.path) as again:
        assert [len(each.detail) for each in again.record.actions.values()] == [0, 0, 32_000]


def test_closing_twice_does_no_harm(tmp_path: Path) -> None:
    store = Store.open(saved_sample(tmp_path))
    store.close()
    store.close()
