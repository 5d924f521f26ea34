"""What `check` finds in a file that opens."""

from contextlib import closing
from pathlib import Path

from desktop.core.errors import Severity
from desktop.storage import database, soundness
from desktop.storage.store import Store
from tests.storage.samples import change, saved_sample


def test_a_sound_record_has_no_findings(tmp_path: Path) -> None:
    with Store.open(saved_sample(tmp_path)) as store:
        assert store.check() == ()


def test_what_another_program_changed_while_it_was_open_is_found(tmp_path: Path) -> None:
    with Store.open(saved_sample(tmp_path)) as store:
        change(store.path, "UPDATE actions SET title = 'Changed behind our back'")
        assert [each.severity for each in store.check()] == [Severity.STOP]


def test_damage_is_found(tmp_path: Path) -> None:
    path = saved_sample(tmp_path)
    change(path, "UPDATE perspective_ratings SET level = 9 WHERE level = 2")
    with closing(database.connect(path)) as connection:
        found = soundness.findings(connection, path, None)
    assert [each.severity for each in found] == [Severity.STOP]
    assert "perspective_ratings" in found[0].found
