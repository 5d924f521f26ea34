"""Opening: sound records whole, broken and hostile ones not at all, older ones upgraded with the old one kept."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.errors import ToolkitError
from desktop.storage import database
from desktop.storage.database import Migration
from desktop.storage.opening import open_record
from desktop.storage.store import Store, clock
from tests.storage.samples import change, ordinary_user, saved_sample

NEWEST = database.migrations()[-1].version
LATER = Migration(NEWEST + 1, "CREATE TABLE later (words TEXT) STRICT;")

HOSTILE = [
    "UPDATE actions SET status = 'nearly'",
    "UPDATE actions SET measures = '[1, 2]'",
    "UPDATE actions SET measures = '[' || replace(hex(zeroblob(5000)), '0', '[') || ']'",
    "UPDATE actions SET benefits_seen = '[\"rich\"]'",
    "UPDATE actions SET due_date = 'soon'",
    "UPDATE actions SET place = place + 0.0, due_date = '2026-W01-1'",
    "UPDATE perspective_ratings SET counts = '[1]'",
    "UPDATE perspective_ratings SET level = 7",
    "UPDATE perspective_ratings SET measure = 'P9-M9'",
    "UPDATE organisations SET has_trustees = 2",
    "UPDATE organisations SET id = 'another'",
    "DELETE FROM organisations",
    "DELETE FROM assessments",
    "DELETE FROM record",
    "UPDATE record SET made_at = 'long ago'",
]


@pytest.mark.parametrize("statement", HOSTILE)
def test_a_value_that_we_never_write_is_damage(tmp_path: Path, statement: str) -> None:
    path = saved_sample(tmp_path)
    change(path, statement)
    before = path.read_bytes()
    with pytest.raises(ToolkitError, match="damaged"):
        Store.open(path)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_file_cut_short_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    path = saved_sample(tmp_path)
    whole = path.read_bytes()
    for length in (1, 50, 99, 100, 101, 4096, len(whole) // 2, len(whole) - 4096, len(whole) - 1):
        path.write_bytes(whole[:length])
        with pytest.raises(ToolkitError):
            Store.open(path)
        assert path.read_bytes() == whole[:length]


def test_a_flipped_bit_is_refused_or_harmless_and_never_a_crash(tmp_path: Path) -> None:
    """Nothing but our sentence, or a record that opens; a refused file is left as it was."""
    path = saved_sample(tmp_path)
    whole = path.read_bytes()
    chance = random.Random(20260406)
    refused = 0
    for _flip in range(300):
        spoilt = bytearray(whole)
        spoilt[chance.randrange(200 if chance.random() < 0.3 else len(whole))] ^= 1 << chance.randrange(8)
        path.write_bytes(spoilt)
        try:
            Store.open(path).close()
        except ToolkitError:
            refused += 1
            assert path.read_bytes() == spoilt
    assert refused > 30


def test_a_page_of_noise_is_refused(tmp_path: Path) -> None:
    path = saved_sample(tmp_path)
    whole = path.read_bytes()
    noise = random.Random(7).randbytes(4096)
    pages = len(whole) // 4096
    for page in range(pages):
        path.write_bytes(whole[: page * 4096] + noise + whole[(page + 1) * 4096 :])
        with pytest.raises(ToolkitError):
            Store.open(path)


def test_an_older_record_is_kept_beside_and_upgraded(tmp_path: Path) -> None:
    path = saved_sample(tmp_path)
    with Store.open(path) as store:
        record = store.record
    known = (*database.migrations(), LATER)
    opened = open_record(path, clock, known=known)
    assert opened.record == record
    opened.connection.close()
    opened.right.release()
    assert database.identify(path, known) == NEWEST + 1
    with Store.open(tmp_path / f"sample (version {NEWEST}).partnership-old") as kept:
        assert kept.record == record


def test_an_older_record_that_may_not_be_changed_is_read_and_left_as_it_was(tmp_path: Path) -> None:
    path = saved_sample(tmp_path)
    with Store.open(path) as store:
        record = store.record
    before = path.read_bytes()
    opened = open_record(path, clock, read_only=True, known=(*database.migrations(), LATER))
    assert opened.record == record
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        opened.connection.execute("DELETE FROM actions")
    opened.close()
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_an_upgrade_that_fails_leaves_the_older_record_and_no_lock(tmp_path: Path) -> None:
    path = saved_sample(tmp_path)
    wrong = Migration(NEWEST + 1, "INSERT INTO actions (id) VALUES ('x');")
    with pytest.raises(Exception, match="constraint"):
        open_record(path, clock, known=(*database.migrations(), wrong))
    assert database.identify(path) == NEWEST
    with Store.open(path) as store:
        assert not store.read_only


def test_a_record_that_may_not_be_read_is_told() -> None:
    with ordinary_user() as folder:
        path = saved_sample(folder)
        path.chmod(0)
        with pytest.raises(ToolkitError, match="does not let you"):
            Store.open(path)


def test_a_save_cut_short_in_a_folder_that_takes_no_changes_is_told() -> None:
    with ordinary_user() as folder:
        path = saved_sample(folder)
        leave_a_hot_journal(path)
        before = path.read_bytes()
        folder.chmod(0o555)
        path.chmod(0o444)
        with pytest.raises(ToolkitError, match="cut short"):
            Store.open(path)
        folder.chmod(0o755)
        path.chmod(0o644)
        assert path.read_bytes() == before
        with Store.open(path) as store:
            assert [each.title for each in store.record.actions.values()][-1] == "Thank the volunteers"


def test_a_save_cut_short_is_put_right_by_whoever_opens_next_even_to_read(tmp_path: Path) -> None:
    path = saved_sample(tmp_path)
    leave_a_hot_journal(path)
    with Store.open(path, read_only=True) as store:
        assert [each.detail for each in store.record.actions.values()] == ["", "", ""]
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_record_that_another_program_has_to_itself_is_told(tmp_path: Path) -> None:
    path = saved_sample(tmp_path)
    with closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(ToolkitError, match="Another program is using"):
            Store.open(path)
    Store.open(path).close()


def leave_a_hot_journal(path: Path) -> None:
    """What is left when the power goes in the middle of a commit."""
    journal = path.with_name(f"{path.name}-journal")
    connection = database.connect(path)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("PRAGMA cache_spill = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("UPDATE actions SET detail = ?", ("x" * 30_000,))
    kept = (path.read_bytes(), journal.read_bytes())
    connection.execute("ROLLBACK")
    connection.close()
    path.write_bytes(kept[0])
    journal.write_bytes(kept[1])
