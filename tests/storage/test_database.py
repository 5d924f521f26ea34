"""The SQLite file: which files are refused, each left byte for byte as it was, and how a record is opened."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.errors import ToolkitError
from desktop.storage import database
from desktop.storage.database import Migration
from tests.storage.samples import change, saved_sample

NEWEST = database.migrations()[-1].version


def no_file(path: Path) -> None:
    path.unlink()


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def no_folder(path: Path) -> None:
    path.unlink()
    path.parent.rmdir()


def a_file_on_the_way(path: Path) -> None:
    path.unlink()
    path.parent.rmdir()
    path.parent.write_bytes(b"a letter")


def an_empty_file(path: Path) -> None:
    path.write_bytes(b"")


def a_letter(path: Path) -> None:
    path.write_bytes(b"Dear all, " * 100)


def another_database(path: Path) -> None:
    path.unlink()
    change(path, "CREATE TABLE letters (words TEXT)")


def a_newer_record(path: Path) -> None:
    change(path, f"PRAGMA user_version = {NEWEST + 1}", "CREATE TABLE later (words TEXT)")


def a_record_of_no_version(path: Path) -> None:
    change(path, "PRAGMA user_version = 0")


def another_journal_mode(path: Path) -> None:
    change(path, "PRAGMA journal_mode = WAL")


REFUSED: list[tuple[Callable[[Path], None], str]] = [
    (no_file, "There is no file"),
    (a_folder, "is a folder"),
    (no_folder, "The folder for"),
    (a_file_on_the_way, "The folder for"),
    (an_empty_file, "not a record"),
    (a_letter, "not a record"),
    (another_database, "not a record"),
    (a_newer_record, "newer version"),
    (a_record_of_no_version, "damaged"),
    (another_journal_mode, "changed by another program"),
]


@pytest.mark.parametrize(("spoil", "words"), REFUSED)
def test_what_is_no_record_of_ours_is_refused_and_left_as_it_was(
    tmp_path: Path, spoil: Callable[[Path], None], words: str
) -> None:
    (tmp_path / "folder").mkdir()
    path = saved_sample(tmp_path / "folder")
    spoil(path)
    before = {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()}
    with pytest.raises(ToolkitError, match=words) as refused:
        database.identify(path)
    assert refused.value.advice
    assert {each: each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()} == before


def test_a_record_is_known_by_its_version(tmp_path: Path) -> None:
    assert database.identify(saved_sample(tmp_path)) == NEWEST


def test_every_connection_has_our_settings(tmp_path: Path) -> None:
    with closing(database.connect(saved_sample(tmp_path))) as connection:
        found = {
            setting: connection.execute(f"PRAGMA {setting}").fetchone()[0]
            for setting in (
                "journal_mode",
                "synchronous",
                "locking_mode",
                "trusted_schema",
                "cell_size_check",
                "secure_delete",
                "foreign_keys",
            )
        }
    assert found == {
        "journal_mode": "delete",
        "synchronous": 3,
        "locking_mode": "normal",
        "trusted_schema": 0,
        "cell_size_check": 1,
        "secure_delete": 1,
        "foreign_keys": 1,
    }


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER quiet AFTER UPDATE ON actions BEGIN DELETE FROM history; END",
        "CREATE VIEW seen AS SELECT * FROM actions",
        "CREATE TABLE more (words TEXT)",
        "CREATE INDEX faster ON actions (title)",
        "ALTER TABLE actions ADD COLUMN more TEXT",
        "DROP TABLE own_guidance",
    ],
)
def test_a_file_with_anything_but_our_tables_is_refused(tmp_path: Path, statement: str) -> None:
    path = saved_sample(tmp_path)
    change(path, statement)
    before = path.read_bytes()
    with closing(database.connect(path)) as connection, pytest.raises(ToolkitError, match="another program"):
        database.expect_newest(connection, path)
    assert path.read_bytes() == before


def test_damage_is_told_in_sqlites_words(tmp_path: Path) -> None:
    path = saved_sample(tmp_path)
    change(path, "UPDATE actions SET due_date = 'soon'", "UPDATE perspectives SET assessment = 'gone'")
    with closing(database.connect(path)) as connection:
        found = database.damage(connection, path)
    assert any("actions" in each for each in found)
    assert any("assessments" in each for each in found)


def test_every_migration_has_the_number_after_the_one_before() -> None:
    assert [each.version for each in database.migrations()] == list(range(1, len(database.migrations()) + 1))


def test_an_upgrade_that_fails_leaves_the_version_before(tmp_path: Path) -> None:
    path = saved_sample(tmp_path)
    wrong = Migration(NEWEST + 1, "CREATE TABLE later (words TEXT); INSERT INTO nowhere VALUES (1)")
    with closing(database.connect(path)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            database.upgrade(connection, NEWEST, (*database.migrations(), wrong))
        database.expect_newest(connection, path)
