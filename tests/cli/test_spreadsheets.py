"""Import and export on the command line."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from desktop.__main__ import main
from desktop.core.assessment import State
from desktop.core.views import newest_assessment
from desktop.storage.store import Store


def run(*arguments: object) -> int:
    return main([str(each) for each in arguments])


@pytest.fixture
def tracker(tmp_path: Path) -> Path:
    """A simple list, as a small charity keeps it."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Ref", "Theme", "Action", "Lead", "Deadline", "Status"])
    for number in range(1, 8):
        sheet.append([number, "Information", f"Print leaflet {number}", "Office manager", "31.3.27", "In progress"])
    book.save(tmp_path / "tracker.xlsx")
    return tmp_path / "tracker.xlsx"


@pytest.fixture
def record(tmp_path: Path) -> Path:
    run("new", tmp_path / "r.partnership", "--organisation", "Riverside")
    return tmp_path / "r.partnership"


def actions(record: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    run("show", record, "--json")
    return [each["title"] for each in json.loads(capsys.readouterr().out)["actions"]]


def test_a_preview_changes_nothing(tracker: Path, record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = record.read_bytes()
    capsys.readouterr()
    assert run("import", tracker, "--into", record, "--preview", "--json") == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["counts"] == {"add": 7, "change": 0, "leave": 0, "skip": 0}
    assert shown["items"][0]["values"]["due_date"] == "2027-03-31"
    assert shown["items"][0]["as_written"]["due_date"] == "31.3.27"
    assert record.read_bytes() == before


def test_an_import_is_one_step_that_undo_takes_back(
    tracker: Path, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("import", tracker, "--into", record) == 0
    assert len(actions(record, capsys)) == 7
    assert run("undo", record) == 0
    assert actions(record, capsys) == []


def test_the_same_file_again_leaves_all_as_it_is(
    tracker: Path, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run("import", tracker, "--into", record)
    capsys.readouterr()
    run("import", tracker, "--into", record, "--json")
    assert json.loads(capsys.readouterr().out)["counts"] == {"add": 0, "change": 0, "leave": 7, "skip": 0}
    assert len(actions(record, capsys)) == 7


def test_a_spreadsheet_without_a_list_is_refused_whole(
    tmp_path: Path, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "no list.csv").write_text("just some words\n")
    before = record.read_bytes()
    assert run("import", tmp_path / "no list.csv", "--preview") == 0
    assert run("import", tmp_path / "no list.csv", "--into", record) == 2
    assert "no list" in capsys.readouterr().err
    assert record.read_bytes() == before


@pytest.mark.parametrize("ending", [".xlsx", ".pdf", ".csv"])
def test_each_kind_of_file_is_made(tmp_path: Path, ending: str) -> None:
    run("example", tmp_path / "e.partnership")
    out = tmp_path / f"out{ending}"
    assert run("export", tmp_path / "e.partnership", out) == 0
    starts = {".xlsx": b"PK", ".pdf": b"%PDF", ".csv": b"\xef\xbb\xbf"}
    assert out.read_bytes().startswith(starts[ending])


def test_the_plan_workbook_holds_what_was_imported(tracker: Path, record: Path, tmp_path: Path) -> None:
    run("import", tracker, "--into", record)
    run("export", record, tmp_path / "plan.xlsx")
    book = load_workbook(BytesIO((tmp_path / "plan.xlsx").read_bytes()))
    words = [cell.value for row in book["Action plan"].iter_rows() for cell in row]
    assert all(f"Print leaflet {number}" in words for number in range(1, 8))


@pytest.mark.parametrize(
    ("out", "more"),
    [("plan.docx", ()), ("plan", ()), ("x.pdf", ("--report", "nothing")), ("x.xlsx", ("--report", "assessment"))],
)
def test_what_cannot_be_made_is_a_sentence(
    tmp_path: Path, record: Path, out: str, more: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", record, tmp_path / out, *more) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 2
    assert not (tmp_path / out).exists()


def test_an_export_never_replaces_the_record(tmp_path: Path, record: Path) -> None:
    same = tmp_path / "same.pdf"
    same.symlink_to(record)
    before = record.read_bytes()
    assert run("export", record, same) == 2
    assert record.read_bytes() == before


def test_an_old_file_survives_an_export_that_fails(tmp_path: Path, record: Path) -> None:
    (tmp_path / "kept.pdf").write_bytes(b"the old report")
    assert run("export", record, tmp_path / "kept.pdf", "--report", "nothing") == 2
    assert (tmp_path / "kept.pdf").read_bytes() == b"the old report"


@pytest.fixture
def stopped(tmp_path: Path) -> Path:
    """A record with two measures that do not apply, and no word why."""
    run("example", tmp_path / "e.partnership")
    with Store.open(tmp_path / "e.partnership") as store:
        newest = newest_assessment(store.record)
        assert newest is not None
        rated = [each for each in store.record.measure_ratings.values() if each.assessment == newest.id][:2]
        without = [replace(each, state=State.NOT_APPLICABLE, agreed_level=None, reason="") for each in rated]
        store.save(store.record.put(*without), "Take two measures out")
    return tmp_path / "e.partnership"


@pytest.mark.parametrize("ending", [".pdf", ".xlsx"])
def test_what_must_be_put_right_first_stops_an_export(
    tmp_path: Path, stopped: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", stopped, tmp_path / f"out{ending}") == 2
    first, second = capsys.readouterr().err.splitlines()
    assert "does not apply, and no reason is given" in first
    assert "more thing" in first
    assert "partnership check" in second
    assert not (tmp_path / f"out{ending}").exists()


@pytest.mark.parametrize(
    ("out", "option"),
    [
        ("x.xlsx", ("--paper", "portrait")),
        ("x.xlsx", ("--text-size", "large")),
        ("x.pdf", ("--report", "assessment", "--owner", "Chair")),
        ("x.pdf", ("--report", "plan-wall", "--owner", "Chair")),
    ],
)
def test_an_option_that_would_change_nothing_is_refused(
    tmp_path: Path, record: Path, out: str, option: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", record, tmp_path / out, *option) == 2
    first, second = capsys.readouterr().err.splitlines()
    assert any(each in first for each in option)
    assert second == "Leave it out."
    assert not (tmp_path / out).exists()


def test_one_owners_actions_leave_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("example", tmp_path / "e.partnership")
    assert run("export", tmp_path / "e.partnership", tmp_path / "mine.csv", "--owner", "office  MANAGER") == 0
    lines = (tmp_path / "mine.csv").read_text(encoding="utf-8-sig").splitlines()
    assert any("Large-print versions of five leaflets" in each for each in lines)
    assert not any("Agree the expenses rule" in each for each in lines)
    capsys.readouterr()
    assert run("export", tmp_path / "e.partnership", tmp_path / "none.pdf", "--owner", "Nobody") == 2
    assert "Nobody called “Nobody” owns an action." in capsys.readouterr().err


@pytest.mark.parametrize("options", [("--names",), ("--figures",), ("--report", "assessment", "--names")])
def test_asking_for_what_shows_anyway_does_no_harm(tmp_path: Path, record: Path, options: tuple[str, ...]) -> None:
    assert run("export", record, tmp_path / "x.pdf", *options) == 0


@pytest.mark.parametrize(
    ("out", "options"),
    [
        ("x.xlsx", ("--figures",)),
        ("x.pdf", ("--text-size", "large", "--paper", "landscape")),
        ("x.pdf", ("--report", "assessment", "--figures")),
        ("x.pdf", ("--report", "plan-90", "--paper", "landscape")),
        ("x.pdf", ("--report", "plan-wall", "--names")),
        ("x.pdf", ("--report", "plan-people", "--names")),
        ("x.pdf", ("--report", "plan-owner", "--owner", "Office manager")),
    ],
)
def test_every_option_that_is_offered_changes_the_document(tmp_path: Path, out: str, options: tuple[str, ...]) -> None:
    run("example", tmp_path / "e.partnership")
    plain = options[:2] if "--report" in options else ()
    assert run("export", tmp_path / "e.partnership", tmp_path / f"plain {out}", *plain) == 0
    assert run("export", tmp_path / "e.partnership", tmp_path / out, *options) == 0
    assert (tmp_path / out).read_bytes() != (tmp_path / f"plain {out}").read_bytes()


def test_a_file_without_an_ending_says_what_is_missing(
    tmp_path: Path, record: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("export", record, tmp_path / "report") == 2
    assert "no ending" in capsys.readouterr().err


def test_what_was_found_is_told_in_words(tmp_path: Path, record: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "t.csv").write_text("Action,Lead,Deadline,Weather\nPrint,Chair,end of May,x\nAsk,Chair,31.3.27,y\n")
    capsys.readouterr()
    assert run("import", tmp_path / "t.csv") == 0
    lines = [each.strip() for each in capsys.readouterr().out.splitlines()]
    assert lines[0] == "Headings in row 1."
    assert "D Weather: kept in the notes" in lines
    assert any(each.startswith("C2: end of May – taken as") for each in lines)
