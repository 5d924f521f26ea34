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


@pytest.fixture
def form(record: Path, tmp_path: Path) -> Path:
    """The carers' form of the example, with one answer chosen and one comment."""
    run("export", record, tmp_path / "form.xlsx", "--report", "form", "--view", "carers")
    book = load_workbook(tmp_path / "form.xlsx")
    book["Form"]["C6"], book["Form"]["D6"] = "Mostly", "They ring back."
    book.save(tmp_path / "form.xlsx")
    return tmp_path / "form.xlsx"


def test_a_filled_form_comes_home_once(record: Path, form: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = printed(capsys, "bring-back", record, form, "--preview", "--json")
    assert isinstance(shown["changes"], list)
    told = [(each["kind"], each["field"], each["there"]) for each in shown["changes"]]
    assert told[-1] == ("new", "notes", "They ring back.")
    assert ("rating", "Mostly") in [each[1:] for each in told]
    before = printed(capsys, "show", record, "--json")["imports"]
    assert run("bring-back", record, form) == 0
    assert len(printed(capsys, "show", record, "--json")["imports"]) == len(before) + 1  # type: ignore[arg-type]
    assert printed(capsys, "bring-back", record, form, "--json")["changes"] == []
    assert len(printed(capsys, "show", record, "--json")["imports"]) == len(before) + 1  # type: ignore[arg-type]
    assert run("undo", record) == 0
    assert printed(capsys, "show", record, "--json")["imports"] == before


def test_several_forms_come_home_together(
    record: Path, form: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    book = load_workbook(form)
    book["Form"]["C7"] = "No"
    book.save(tmp_path / "other.xlsx")
    shown = printed(capsys, "bring-back", record, form, tmp_path / "other.xlsx", "--json")
    assert [each["file"] for each in shown["files"]] == ["form.xlsx", "other.xlsx"]  # type: ignore[attr-defined]
    assert run("bring-back", record, form, tmp_path / "other.xlsx") == 0
    assert "It says the same as “form.xlsx”" in capsys.readouterr().out


def test_a_plan_and_a_form_at_once_are_refused(
    record: Path, form: Path, edited: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert run("bring-back", record, form, edited) == 2
    assert "by itself" in capsys.readouterr().err


def test_a_form_can_be_made_of_an_empty_record(tmp_path: Path) -> None:
    run("new", tmp_path / "n.partnership", "--organisation", "A charity")
    assert run("export", tmp_path / "n.partnership", tmp_path / "form.xlsx", "--report", "form") == 0
    assert load_workbook(tmp_path / "form.xlsx")["Form"].max_row == 17


@pytest.mark.parametrize("options", [("--view", "martians"), ("--owner", "Chair")])
def test_a_form_of_nobody_who_is_asked_is_refused(record: Path, tmp_path: Path, options: tuple[str, ...]) -> None:
    assert run("export", record, tmp_path / "form.xlsx", "--report", "form", *options) == 2
    assert not (tmp_path / "form.xlsx").exists()


def test_a_plan_takes_no_view(record: Path, tmp_path: Path) -> None:
    assert run("export", record, tmp_path / "plan.xlsx", "--view", "patients") == 2
