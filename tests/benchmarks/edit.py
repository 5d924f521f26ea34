"""An answer to disk, on the large record: beside a bare one-row commit, and beside the smallest record."""

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from itertools import count
from pathlib import Path

from desktop.core.record import Record
from desktop.storage import database
from desktop.storage.store import Store
from tests.benchmarks.large_record import large_record, small_record
from tests.benchmarks.measuring import Ratio, medians

ROUNDS = 300


def run() -> tuple[Ratio, ...]:
    """Both bars of an edit."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with (
            Store.create(folder / "large.partnership", large_record()) as large,
            Store.create(folder / "small.partnership", small_record()) as small,
        ):
            shutil.copy(large.path, folder / "bare.partnership")
            ours, bare, least = medians(
                _answering(large), _bare(folder / "bare.partnership", large.record), _answering(small), rounds=ROUNDS
            )
    return (
        Ratio("an edit beside a bare one-row commit", ours, bare, 3.0),
        Ratio("an edit on the large record beside the smallest", ours, least, 1.25),
    )


def _answering(store: Store) -> Callable[[], None]:
    """Another answer to one measure, saved, each time it is called."""
    first = next(iter(store.record.perspective_ratings))
    numbers = count()

    def answer() -> None:
        rating = store.record.perspective_ratings[first]
        better = replace(rating, comment=f"Said at table {next(numbers)}.")
        store.save(store.record.put(better), "An answer")

    return answer


def _bare(path: Path, record: Record) -> Callable[[], None]:
    """The same one column of the same row, changed by hand, each time it is called."""
    connection = database.connect(path)
    first = next(iter(record.perspective_ratings))
    numbers = count()

    def commit() -> None:
        connection.execute("BEGIN IMMEDIATE")
        words = f"Said at table {next(numbers)}."
        connection.execute("UPDATE perspective_ratings SET comment = ? WHERE id = ?", (words, first))
        connection.execute("COMMIT")

    return commit
