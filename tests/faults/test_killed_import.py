"""An import killed at any moment: the record is as before or as after, never between, and the next import works."""

import json
import os
import random
import subprocess
import time
from pathlib import Path
from typing import Any

import pytest

from desktop.core.record import new_record
from desktop.storage.content import load_framework
from desktop.storage.example import example_record
from desktop.storage.store import Store
from tests.faults.importing import DAY, ROOT, command, content, mixed_workbook, run

Content = Any


def test_an_import_killed_a_few_times_is_all_there_or_not_at_all(tmp_path: Path) -> None:
    kill_imports(tmp_path, 12)


@pytest.mark.long
@pytest.mark.parametrize("ten", range(10))
def test_an_import_killed_a_hundred_times_is_all_there_or_not_at_all(tmp_path: Path, ten: int) -> None:
    kill_imports(tmp_path, 10)


def kill_imports(folder: Path, times: int) -> None:
    """Kill every other import while it writes, the others at any moment of their lives."""
    record, sheet = folder / "killed.partnership", folder / "review.xlsx"
    sheet.write_bytes(mixed_workbook())
    Store.create(record, example_record(load_framework(), DAY)).close()
    before = held(record)
    began = time.monotonic()
    run("import", sheet, "--into", record)
    whole = time.monotonic() - began
    after = held(record)
    assert before != after
    run("undo", record)
    assert held(record) == before
    chance, cut_short = random.Random(), 0
    for number in range(times):
        writing = number % 2 == 0
        cut_short += kill_once(record, sheet, chance, wait=None if writing else chance.uniform(0, whole))
        if held(record) != before:
            assert held(record) == after, "old or new, never between"
            run("undo", record)
            assert held(record) == before
    assert cut_short, "no write was cut short: the kills came at the wrong moments"
    run("import", sheet, "--into", record)
    assert held(record) == after


def kill_once(record: Path, sheet: Path, chance: random.Random, wait: float | None) -> bool:
    """Kill an import after so many seconds, or as it writes where they are None; whether it was cut short in that."""
    journal = record.with_name(f"{record.name}-journal")
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command("import", sheet, "--into", record), stdout=quiet, stderr=quiet, cwd=ROOT) as process:
        if wait is None:
            while not journal.exists() and process.poll() is None:
                os.sched_yield()
            time.sleep(chance.uniform(0, 0.01))
        else:
            time.sleep(wait)
        process.kill()
    return journal.exists()


def held(path: Path) -> Content:
    """What a record holds that opens sound, and may be changed: a dead program's lock counts for nothing."""
    with Store.open(path) as store:
        assert not store.read_only
        assert store.check() == ()
        return content(store.record)


def test_two_records_are_told_apart_by_their_content(tmp_path: Path) -> None:
    one = content(new_record("Riverside Carers"))
    assert one == content(new_record("Riverside Carers"))
    assert one != content(new_record("Hillside Carers"))
    assert json.dumps(one)
