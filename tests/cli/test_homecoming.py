"""Bringing an action plan back on the command line: listed first, taken as one step, undone as one."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from desktop.__main__ import main


def run(*arguments: object) -> int:
    return main([str(each) for each in arguments])


def printed(capsys: pytest.CaptureFixture[str], *arguments: object) -> dict[str, object]:
    capsys.readouterr()
    run(*arguments)
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


@pytest.fixture
def record(tmp_path: Path) -> Path:
    run("example", tmp_path / "e.partnership")
    return tmp_path / "e.partnership"


@pytest.fixture
def edited(record: Path, tmp_path: Path) -> Path:
    """The example's plan, with one owner changed in a spreadsheet program."""
    run("export", record, tmp_path / "plan.xlsx")
    book = load_workbook(tmp_path / "plan.xlsx")
    book["Action plan"]["E6"] = "Deputy"
    book.save(tmp_path / "plan.xlsx")
    return tmp_path / "plan.xlsx"


def test_a_preview_lists_each_change_and_changes_nothing(
    record: Path, edited: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = record.read_bytes()
    shown = printed(capsys, "bring-back", record, edited, "--preview", "--json")
    assert isinstance(shown["changes"], list)
    (change,) = shown["changes"]
    assert change["kind"] == "edited"
    assert (change["what"], change["field"], change["there"]) == ("A-002", "owner", "Deputy")
    assert record.read_bytes() == before


def test_bringing_back_is_one_step_that_undo_takes_back(
    record: Path, edited: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = printed(capsys, "show", record, "--json")["actions"]
    assert run("bring-back", record, edited) == 0
    assert printed(capsys, "show", record, "--json")["actions"] != before
    again = printed(capsys, "bring-back", record, edited, "--preview", "--json")
    assert again["changes"] == []
    assert run("undo", record) == 0
    assert printed(capsys, "show", record, "--json")["actions"] == before


def test_it_says_in_words_what_was_changed(record: Path, edited: Path, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert run("bring-back", record, edited, "--preview") == 0
    told = capsys.readouterr().out
    assert "A-002" in told
    assert "Deputy" in told
    assert "Nothing is changed." in told


def test_a_file_that_is_no_plan_of_ours_is_refused(
    record: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "list.csv").write_text("Name,Phone\nA,1\n")
    assert run("bring-back", record, tmp_path / "list.csv") == 2
    assert "no action plan" in capsys.readouterr().err
