"""A whole record in a database: what the file says of itself, and the catalogue it was saved with."""

import gc
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import desktop
from desktop.core.record import new_record
from desktop.storage import contents, database
from desktop.storage.store import Store
from tests.storage.samples import START, Ticking, sample_record, saved_sample


def test_a_file_says_whose_record_it_holds_and_since_when(tmp_path: Path) -> None:
    record = sample_record()
    Store.create(tmp_path / "a.partnership", record, Ticking()).close()
    with closing(database.connect(tmp_path / "a.partnership")) as connection:
        label = contents.read_label(connection, tmp_path)
    assert (label.record, label.made_at) == (record.id, START)
    assert (label.program_version, label.framework_version) == (desktop.__version__, "1.0")


def test_the_catalogue_is_that_of_the_assessment_started_last() -> None:
    record = sample_record()
    (assessment,) = record.assessments.values()
    later = replace(assessment, id="later", start=date(2027, 4, 6), catalogue_version="2.0")
    assert contents.framework_version(new_record("Riverside Carers")) == ""
    assert contents.framework_version(record.put(later)) == "2.0"


def test_a_save_notes_the_catalogue_it_was_made_with(tmp_path: Path) -> None:
    with Store.create(tmp_path / "a.partnership", new_record("Riverside Carers")) as store:
        store.save(replace(sample_record(), id=store.record.id), "All of it")
    with closing(database.connect(store.path)) as connection:
        assert contents.read_label(connection, store.path).framework_version == "1.0"


def test_reading_leaves_the_search_for_cycles_as_it_was(tmp_path: Path) -> None:
    assert gc.isenabled()
    Store.open(saved_sample(tmp_path)).close()
    assert gc.isenabled()
