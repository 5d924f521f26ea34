"""What `check` finds in a file that opens."""

from contextlib import closing
from pathlib import Path

from desktop.core.action import Action
from desktop.core.assessment import Evidence, EvidenceKind
from desktop.core.errors import Severity
from desktop.storage import database, soundness
from desktop.storage.store import Store
from tests.storage.samples import START, change, sample_record, saved_sample


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


def test_evidence_of_nothing_is_worth_a_look(tmp_path: Path) -> None:
    (assessment,) = sample_record().assessments
    lost = Evidence(("gone/P1-M1",), EvidenceKind.SEEN, "Seen at the front desk", START.date())
    with Store.open(saved_sample(tmp_path)) as store:
        (assessment,) = store.record.assessments
        kept = Evidence((f"{assessment}/P1-M1",), EvidenceKind.SEEN, "Seen in the hall", START.date())
        store.save(store.record.put(lost, kept, Action("Ask")), "Evidence")
        assert [(each.place, each.severity) for each in store.check()] == [("Seen at the front desk", Severity.CHECK)]
