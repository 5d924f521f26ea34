"""Reports of faults: found again, few, and without a word that was typed."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.storage.logs import MOST_KEPT, fault_report, write_fault

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def _fault(typed: str) -> ValueError:
    try:
        try:
            raise KeyError(typed)
        except KeyError as inner:
            raise ValueError(typed) from inner
    except ValueError as fault:
        return fault


def test_a_report_names_kind_and_place_but_nothing_typed() -> None:
    report = fault_report(_fault("secret words"), NOON)
    assert "ValueError" in report
    assert "KeyError" in report
    assert "_fault" in report
    assert "secret" not in report


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    for minute in range(MOST_KEPT + 3):
        last = write_fault(tmp_path / "logs", _fault("x"), NOON + timedelta(minutes=minute))
    kept = sorted((tmp_path / "logs").iterdir())
    assert len(kept) == MOST_KEPT
    assert kept[-1] == last
