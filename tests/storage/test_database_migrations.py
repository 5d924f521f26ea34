"""Records of every released schema, kept as they were: each opens with equal content, and its steps can be undone."""

import json
from dataclasses import fields
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from desktop.core.outline import plain
from desktop.core.record import Record
from desktop.storage import database
from desktop.storage.opening import open_record
from desktop.storage.store import Store, clock

SAMPLES = Path(__file__).parents[1] / "data" / "schemas"
RELEASED = range(1, database.migrations()[-1].version)
"""Every schema before the newest, whose sample is whatever this program writes."""
NEW_SINCE: dict[int, dict[str, dict[str, Any]]] = {
    1: {"measure_ratings": {"fall_reason": None, "fall_words": ""}},
    2: {"feedback": {"news_by": None}, "assessments": {"set_aside": []}},
}
"""Schema -> table -> the fields that came after it, with what they read as in a record from before."""
NEW_TABLES = {2: ("tracked",)}
"""Schema -> the tables that came after it, empty in a record from before."""


def told(record: Record) -> dict[str, Any]:
    """Everything a record holds as plain values, table by table."""
    tables = {
        name: [
            {**{each.name: plain(getattr(row, each.name)) for each in fields(row)}, "id": row.id}
            for row in rows.values()
        ]
        for name, rows in record.tables()
    }
    return {**tables, "id": record.id}


def expected(version: int) -> dict[str, Any]:
    """What the sample of a schema held when it was written, with the fields that came since."""
    held: dict[str, Any] = json.loads((SAMPLES / f"{version:04}.json").read_text(encoding="utf-8"))
    for schema, tables in NEW_SINCE.items():
        for name, more in tables.items():
            held[name] = [{**row, **more} if schema >= version else row for row in held[name]]
    return held | {name: [] for schema, names in NEW_TABLES.items() if schema >= version for name in names}


def sample(folder: Path, version: int) -> Path:
    """A copy of the frozen sample, to open."""
    path = folder / "old.partnership"
    copyfile(SAMPLES / f"{version:04}.partnership", path)
    return path


def test_every_schema_before_the_newest_has_its_frozen_sample() -> None:
    assert [int(each.stem) for each in sorted(SAMPLES.glob("*.partnership"))] == list(RELEASED)
    for version in RELEASED:
        assert database.identify(SAMPLES / f"{version:04}.partnership") == version


@pytest.mark.parametrize("version", RELEASED)
def test_a_sample_fills_every_table(version: int) -> None:
    new = {name for schema, names in NEW_TABLES.items() if schema >= version for name in names}
    assert all(rows for name, rows in expected(version).items() if name not in new)


@pytest.mark.parametrize("version", RELEASED)
def test_an_older_record_opens_with_its_content_equal_and_is_kept_as_it_was(tmp_path: Path, version: int) -> None:
    path = sample(tmp_path, version)
    with Store.open(path) as store:
        assert told(store.record) == expected(version)
        assert not store.check()
    assert database.identify(path) == database.migrations()[-1].version
    assert database.identify(tmp_path / f"old (version {version}).partnership-old") == version
    with Store.open(path) as again:
        assert told(again.record) == expected(version)


@pytest.mark.parametrize("version", RELEASED)
def test_every_step_from_before_the_upgrade_can_be_taken_back_and_done_again(tmp_path: Path, version: int) -> None:
    with Store.open(sample(tmp_path, version)) as store:
        newest = store.record
        steps = 0
        while store.undo():
            steps += 1
        assert steps > 2
        while store.redo():
            pass
        assert store.record == newest


@pytest.mark.parametrize("version", RELEASED)
def test_the_copy_kept_of_an_older_record_opens_in_its_turn(tmp_path: Path, version: int) -> None:
    path = sample(tmp_path, version)
    Store.open(path).close()
    kept = tmp_path / f"old (version {version}).partnership-old"
    opened = open_record(kept, clock)
    opened.close()
    assert told(opened.record) == expected(version)


@pytest.mark.parametrize("version", RELEASED)
def test_an_older_record_can_be_read_and_copied_without_being_changed(tmp_path: Path, version: int) -> None:
    path = sample(tmp_path, version)
    before = path.read_bytes()
    with Store.open(path, read_only=True) as store:
        assert told(store.record) == expected(version)
        store.copy(tmp_path / "copy.partnership")
    assert path.read_bytes() == before
    with Store.open(tmp_path / "copy.partnership") as copy:
        assert told(copy.record) == expected(version)
