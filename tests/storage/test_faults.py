"""Faults of the disk and of SQLite in words; what can only be our bug goes on as it is."""

import errno
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.core.errors import ToolkitError
from desktop.storage import failures, faults

PLAN = Path("plan.partnership")


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no room"),
        (errno.EDQUOT, "no room"),
        (errno.EFBIG, "no room"),
        (errno.EACCES, "does not let you"),
        (errno.EROFS, "does not let you"),
        (errno.EISDIR, "is a folder"),
        (errno.ENOTDIR, "folder for"),
        (errno.ENAMETOOLONG, "too long"),
        (errno.EIO, "disk failed"),
    ],
)
def test_every_fault_of_the_system_has_its_sentence(number: int, words: str) -> None:
    with pytest.raises(ToolkitError, match=words), faults.told(PLAN):
        raise OSError(number, "as the system says it")


def test_a_full_database_is_a_full_disk() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE words (word TEXT)")
        connection.execute("PRAGMA max_page_count = 3")
        with pytest.raises(ToolkitError, match="no room"), faults.told(PLAN):
            connection.execute("INSERT INTO words VALUES (?)", ("x" * 100_000,))


def test_a_value_that_is_too_large_is_told() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, 100)
        with pytest.raises(ToolkitError, match="too large"), faults.told(PLAN):
            connection.execute("SELECT ?", ("x" * 1000,))
        with pytest.raises(ToolkitError, match="too large"), faults.told(PLAN):
            connection.execute("SELECT ?", (2**64,))


def test_our_own_mistakes_are_not_dressed_up() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        with pytest.raises(sqlite3.OperationalError), faults.told(PLAN):
            connection.execute("SELECT * FROM nowhere")
        with pytest.raises(sqlite3.ProgrammingError), faults.told(PLAN, failures.damaged):
            connection.execute("SELECT ?")


def test_where_we_only_read_any_fault_is_the_files() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        with pytest.raises(ToolkitError, match="damaged"), faults.told(PLAN, failures.damaged):
            connection.execute("SELECT * FROM nowhere")
        with pytest.raises(ToolkitError, match="damaged"), faults.told(PLAN, failures.damaged):
            connection.execute("SELECT CAST(x'ff' AS TEXT)").fetchall()
