"""Opening the large record, checks and all, beside reading its rows bare."""

import sqlite3
import tempfile
from contextlib import closing
from pathlib import Path

from desktop.storage.rows import TABLES
from desktop.storage.store import Store
from tests.benchmarks.large_record import large_record
from tests.benchmarks.measuring import Ratio, medians

ROUNDS = 100


def run() -> tuple[Ratio, ...]:
    """The bar of opening."""
    queries = [f'SELECT * FROM "{table}"' for table in TABLES]  # noqa: S608
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "large.partnership"
        Store.create(path, large_record()).close()

        def opened() -> None:
            Store.open(path).close()

        def read_bare() -> None:
            with closing(sqlite3.connect(path)) as connection:
                for query in queries:
                    connection.execute(query).fetchall()

        ours, bare = medians(opened, read_bare, rounds=ROUNDS)
    return (Ratio("opening the large record beside reading its rows bare", ours, bare, 3.0),)
