"""A disk that is full at any point of a write: old or new, never between; our words; and the next try works.

The system itself refuses to let any file grow past a limit, which is swept from nothing to more than is needed.
"""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop.core.errors import ToolkitError
from desktop.storage import files
from desktop.storage.store import Store
from tests.faults.editing import numbered, numbers, starting_record
from tests.records import contents

STEP = 1300
"""Bytes between two limits: several in each page, at no page's edge."""


@contextmanager
def no_file_longer_than(length: int) -> Iterator[None]:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (length, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.create(tmp_path / "full.partnership", starting_record()) as store:
        store.save(numbered(store.record, 1), "Edit 1")
        yield store


def limits(length: int) -> range:
    return range(0, length + 10 * STEP, STEP)


def test_a_save_that_finds_no_room_changes_nothing_and_the_next_one_works(store: Store) -> None:
    refused, told = 0, set[str]()
    for number, limit in enumerate(limits(store.path.stat().st_size), start=2):
        old = store.record
        new = numbered(old, number)
        try:
            with no_file_longer_than(limit):
                store.save(new, f"Edit {number}")
        except ToolkitError as error:
            refused += 1
            told.add(error.summary)
            assert store.record is old
            assert store.check() == ()
            store.save(new, f"Edit {number}")
        assert numbers(store.record) == {str(number)}
        assert store.check() == ()
    assert refused > 20
    assert all("disk" in each for each in told)


def test_an_undo_that_finds_no_room_changes_nothing(store: Store) -> None:
    refused = 0
    for limit in limits(store.path.stat().st_size):
        old = contents(store.record)
        try:
            with no_file_longer_than(limit):
                store.undo()
        except ToolkitError:
            refused += 1
            assert contents(store.record) == old
            assert store.check() == ()
            store.undo()
        assert numbers(store.record) == {"0"}
        assert store.redo() == "Edit 1"
        assert contents(store.record) == old
    assert refused > 20


def test_a_record_opened_again_after_a_refused_save_is_the_old_one(store: Store) -> None:
    old = contents(store.record)
    limit = store.path.stat().st_size // 2
    with no_file_longer_than(limit), pytest.raises(ToolkitError):
        store.save(numbered(store.record, 2), "Edit 2")
    store.close()
    with Store.open(store.path) as again:
        assert contents(again.record) == old
        assert again.undo_title == "Edit 1"


def test_a_copy_that_finds_no_room_leaves_the_older_one(store: Store) -> None:
    target = store.path.with_name("copy.partnership")
    target.write_bytes(b"an older copy")
    names = {each.name for each in store.path.parent.iterdir()}
    for limit in range(0, store.path.stat().st_size, 10 * STEP):
        with no_file_longer_than(limit), pytest.raises(ToolkitError):
            store.copy(target)
        assert target.read_bytes() == b"an older copy"
        assert {each.name for each in store.path.parent.iterdir()} == names
    store.copy(target)
    Store.open(target).close()


def test_a_record_that_finds_no_room_is_not_made(tmp_path: Path) -> None:
    path = tmp_path / "new.partnership"
    for limit in range(0, 60_000, 10 * STEP):
        with no_file_longer_than(limit), pytest.raises(ToolkitError):
            Store.create(path, starting_record())
        assert list(tmp_path.iterdir()) == []
    Store.create(path, starting_record()).close()


def test_a_file_that_finds_no_room_leaves_the_older_one(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"an older plan")
    for limit in range(0, 5000, STEP):
        with no_file_longer_than(limit), pytest.raises(ToolkitError, match="no room"):
            files.write(path, b"x" * 5000)
        assert path.read_bytes() == b"an older plan"
        assert [each.name for each in tmp_path.iterdir()] == ["plan.pdf"]
    files.write(path, b"x" * 5000)
    assert path.read_bytes() == b"x" * 5000
