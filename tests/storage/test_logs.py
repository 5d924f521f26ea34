"""Reports of faults: found again, few, and without a word that was typed."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop.storage.logs import MOST_KEPT, fault_report, write_fault

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def _fail(typed: str) -> None:
    try:
        os.environ[typed]
    except KeyError as inner:
        raise ValueError(typed) from inner


def _fault(typed: str) -> ValueError:
    try:
        _fail(typed)
    except ValueError as fault:
        return fault
    raise AssertionError


def test_a_report_names_kind_and_place_but_nothing_typed() -> None:
    report = fault_report(_fault("secret words"), NOON)
    assert "ValueError" in report
    assert "KeyError" in report
    assert "_fail" in report
    assert "secret" not in report


def test_only_the_newest_reports_are_kept(tmp_path: Path) -> None:
    minutes = range(MOST_KEPT + 3)
    written = [write_fault(tmp_path / "logs", _fault("x"), NOON + timedelta(minutes=each)) for each in minutes]
    kept = sorted((tmp_path / "logs").iterdir())
    assert len(kept) == MOST_KEPT
    assert kept[-1] == written[-1]
