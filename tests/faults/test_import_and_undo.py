"""Import, undo, import again, each in a process of its own: nothing lost, nothing doubled; and disks that refuse."""

import json
import subprocess
from pathlib import Path

import pytest

from desktop.__main__ import main
from desktop.storage.store import Store
from tests.faults.importing import ROOT, command_of_nobody, mixed_workbook, run, shown
from tests.faults.test_full_disk import STEP, no_file_longer_than
from tests.faults.test_killed_import import held
from tests.sheets.workbooks import csv_text


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    (tmp_path / "review.xlsx").write_bytes(mixed_workbook())
    return tmp_path / "review.xlsx"


@pytest.fixture(params=["example", "new"])
def record(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The worked example, and a record with nothing in it yet."""
    more = ("--organisation", "Riverside Carers") if request.param == "new" else ()
    run(request.param, tmp_path / "r.partnership", *more)
    return tmp_path / "r.partnership"


def test_import_undo_and_import_again_hold_the_same_each_way(record: Path, sheet: Path) -> None:
    before = shown(record)
    run("import", sheet, "--into", record)
    after = shown(record)
    assert len(after["actions"]) == len(before["actions"]) + 40
    assert len(after["imports"]) == len(before["imports"]) + 1
    run("undo", record)
    assert shown(record) == before
    run("import", sheet, "--into", record)
    assert shown(record) == after
    run("undo", record)
    assert shown(record) == before


def test_the_same_file_twice_is_one_step_and_one_undo(record: Path, sheet: Path) -> None:
    before = shown(record)
    run("import", sheet, "--into", record)
    after = shown(record)
    counts = json.loads(run("import", sheet, "--into", record, "--json"))["counts"]
    assert counts == {"add": 0, "change": 0, "leave": 40, "skip": 1}
    assert shown(record) == after
    assert "review.xlsx" in run("undo", record)
    assert shown(record) == before


def test_two_files_are_taken_back_one_at_a_time(record: Path, sheet: Path, tmp_path: Path) -> None:
    more = tmp_path / "more.csv"
    more.write_text(csv_text([("Action", "Lead", "Deadline"), ("Ask the carers’ group", "Chair", "1 May 2027")]))
    run("import", sheet, "--into", record)
    first = shown(record)
    run("import", more, "--into", record)
    assert shown(record) != first
    assert "more.csv" in run("undo", record)
    assert shown(record) == first


def test_an_import_that_finds_no_room_changes_nothing(
    record: Path, sheet: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before, refused = held(record), 0
    words = ["import", str(sheet), "--into", str(record)]
    for limit in range(0, record.stat().st_size + 60 * STEP, 20 * STEP):
        capsys.readouterr()
        with no_file_longer_than(limit):
            status = main(words)
        told = capsys.readouterr().err
        if status == 2:
            refused += 1
            assert len(told.splitlines()) == 2
            assert "disk" in told
            assert held(record) == before
        else:
            assert status == 0
            run("undo", record)
    assert refused > 5
    assert main(words) == 0


@pytest.mark.parametrize(("closed", "mode"), [("r.partnership", 0o444), ("", 0o555), ("review.xlsx", 0)])
def test_an_import_where_permission_is_missing_is_refused_in_a_sentence(tmp_path: Path, closed: str, mode: int) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    run("example", folder / "r.partnership")
    (folder / "review.xlsx").write_bytes(mixed_workbook())
    before = (folder / "r.partnership").read_bytes()
    (folder / closed).chmod(mode)
    words = ("import", folder / "review.xlsx", "--into", folder / "r.partnership")
    done = subprocess.run(command_of_nobody(*words), cwd=ROOT, capture_output=True, text=True, check=False)
    (folder / closed).chmod(0o755)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 2), done.stderr
    assert f"does not let you use “{closed or 'r.partnership'}”" in done.stderr
    assert (folder / "r.partnership").read_bytes() == before


def test_an_import_into_a_record_that_is_open_elsewhere_is_refused(record: Path, sheet: Path) -> None:
    with Store.open(record):
        before = record.read_bytes()
        said = run("import", sheet, "--into", record, status=2)
        assert record.read_bytes() == before
    assert "is open in" in said
    assert len(said.splitlines()) == 2


def test_an_import_that_stays_a_preview_leaves_the_record_byte_for_byte(record: Path, sheet: Path) -> None:
    before = record.read_bytes()
    run("import", sheet, "--into", record, "--preview")
    assert record.read_bytes() == before
