"""The command `import` as someone meets it for the first time: every option, wrong values too, told in sentences."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from desktop.__main__ import main
from desktop.sheets.reading.limits import LARGEST_FILE
from tests.sheets.reading.making import compound, packed
from tests.sheets.workbooks import csv_text, xlsx

HEADINGS = ("Ref", "Theme", "Action", "Lead", "Deadline", "Status", "Urgency (1-5)", "RAG", "Weather")
ROWS = [
    (
        number,
        "Information",
        f"Print leaflet {number}",
        "Chair",
        "03/04/2027",
        "In progress",
        number,
        "RAG"[number % 3],
        "x",
    )
    for number in range(1, 6)
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a tracker of two sheets, a text, a record, and what is none of these."""
    (tmp_path / "t.xlsx").write_bytes(
        xlsx(
            {"Actions": [("Action plan",), HEADINGS, *ROWS], "Lists": [("High",)], "Old": [HEADINGS, ROWS[0]]},
            hidden=("Old",),
        )
    )
    (tmp_path / "t.csv").write_text(csv_text([HEADINGS, *ROWS]), encoding="utf-8")
    (tmp_path / "big.csv").write_bytes(b"a,b\n" * (LARGEST_FILE // 4 + 1))
    (tmp_path / "empty.csv").write_bytes(b"")
    (tmp_path / "folder").mkdir()
    assert main(["new", str(tmp_path / "r.partnership"), "--organisation", "Riverside"]) == 0
    monkeypatch.chdir(tmp_path)
    return tmp_path


WRONG = {
    "no file": ([], "FILE"),
    "a file that is not there": (["gone.xlsx"], "no file “gone.xlsx”"),
    "a folder": (["folder"], "is a folder"),
    "a folder by its dots": (["."], "is a folder"),
    "a name that cannot be": (["x" * 5000], "too long"),
    "25 megabytes": (["big.csv"], "larger than 20 MB"),
    "an empty file": (["empty.csv"], "“empty.csv” is empty"),
    "a record": (["r.partnership"], "a record of this program"),
    "a sheet that is not there": (["t.xlsx", "--sheet", "Nope"], "no sheet “Nope”"),
    "a sheet without a name": (["t.xlsx", "--sheet", ""], "no sheet “”"),
    "a row that is not there": (["t.xlsx", "--header-row", "9999"], "Row 9999"),
    "a row that is no number": (["t.xlsx", "--header-row", "four"], "“four” is no number"),
    "row nought": (["t.xlsx", "--header-row", "0"], "“0” is no number"),
    "a heading that is not there": (["t.xlsx", "--map", "Nope=owner"], "no heading “Nope”"),
    "a field that is not there": (["t.xlsx", "--map", "Lead=boss"], "“boss” is not a field"),
    "no field": (["t.xlsx", "--map", "Lead"], "“Lead” does not match"),
    "no heading": (["t.xlsx", "--map", "=owner"], "“=owner” does not match"),
    "two headings for one field": (["t.xlsx", "--map", "Lead=owner", "--map", "Weather=owner"], "“Lead” and “Weather”"),
    "two fields for one heading": (["t.xlsx", "--map", "Lead=owner", "--map", "lead=helpers"], "“lead” is given twice"),
    "a colour that means nothing": (["t.xlsx", "--rag", "maybe"], "“maybe” is no choice"),
    "a high that is neither end": (["t.xlsx", "--high-is", "3"], "“3” is no choice"),
    "an option without its word": (["t.xlsx", "--sheet"], "--sheet"),
    "both orders of a day": (["t.xlsx", "--day-first", "--month-first"], "--month-first"),
    "an option there is not": (["t.xlsx", "--colour"], "“--colour”"),
    "two files": (["t.xlsx", "t.csv"], "“t.csv”"),
    "a record that is not there": (["t.xlsx", "--into", "gone.partnership"], "no file “gone.partnership”"),
    "a record that is none": (["t.xlsx", "--into", "t.csv"], "not a record"),
    "a record that is a folder": (["t.xlsx", "--into", "folder"], "is a folder"),
    "a sheet without a list, into a record": (["t.xlsx", "--sheet", "Lists", "--into", "r.partnership"], "no list"),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_wrong_is_two_sentences_and_nothing_is_written(
    folder: Path, wrong: str, capsys: pytest.CaptureFixture[str]
) -> None:
    words, told = WRONG[wrong]
    before = {each: each.read_bytes() for each in folder.iterdir() if each.is_file()}
    capsys.readouterr()
    assert main(["import", *words]) == 2
    said = capsys.readouterr()
    assert told in said.err
    assert len(said.err.splitlines()) == 2
    assert said.out == ""
    assert main(["import", *words, "--json"]) == 2
    said = capsys.readouterr()
    assert told in json.loads(said.out)["error"]["summary"] + json.loads(said.out)["error"]["advice"]
    assert json.loads(said.out)["error"].keys() == {"summary", "advice"}
    assert said.err == ""
    assert {each: each.read_bytes() for each in folder.iterdir() if each.is_file()} == before


FOREIGN: dict[str, tuple[bytes, str]] = {
    "Plan.docx": (packed({"[Content_Types].xml": "", "word/document.xml": ""}), "a Word document"),
    "Plan.pdf": (b"%PDF-1.7\n", "a PDF"),
    "Plan.png": (b"\x89PNG\r\n\x1a\n", "a picture"),
    "Plan.html": (b"<!DOCTYPE html><html><table></table></html>", "a web page"),
    "~$Plan.xlsx": (b"\x06Office".ljust(55) + b"\x06" + bytes(100), "only marks that one is open"),
    "Plan.numbers": (packed({"Index/Document.iwa": ""}), "Apple program"),
    "Plan.gsheet": (b'{"":"WARNING!","doc_id":"1","email":"x"}', "only leads to a spreadsheet on the web"),
    "Plans.zip": (packed({"2024.csv": "Action,Lead", "2025.csv": "Action,Lead"}), "a folder packed into one file"),
    "Locked.xlsx": (compound({"EncryptionInfo": b"", "EncryptedPackage": b""}), "protected by a password"),
    "Cut.xlsx": (xlsx({"Plan": [HEADINGS, *ROWS]})[:2000], "damaged"),
    "Old.xls": (bytes.fromhex("0904060000001000") + bytes(100), "very old Excel format"),
    "Blank.xlsx": (xlsx({"Sheet1": []}), "is empty"),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_a_file_that_is_no_spreadsheet_is_called_what_it_is(
    tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    data, told = FOREIGN[name]
    (tmp_path / name).write_bytes(data)
    assert main(["import", str(tmp_path / name)]) == 2
    summary, advice = capsys.readouterr().err.splitlines()
    assert f"“{name}”" in summary
    assert told in summary
    assert advice.endswith(".")


def found(capsys: pytest.CaptureFixture[str], *words: str) -> Any:  # noqa: ANN401
    """What `import --json` shows."""
    capsys.readouterr()
    assert main(["import", *words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def fields(shown: Any) -> dict[str, str]:  # noqa: ANN401
    return {each["heading"]: each["field"] for each in shown["columns"]}


def test_each_option_does_what_it_says(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plain = found(capsys, "t.xlsx")
    assert (plain["sheet"], plain["header_rows"], plain["counts"]["add"]) == ("Actions", [2], 5)
    assert plain["items"][0]["values"]["due_date"] == "2027-04-03"
    assert found(capsys, "t.xlsx", "--day-first")["items"][0]["values"]["due_date"] == "2027-04-03"
    assert found(capsys, "t.xlsx", "--month-first")["items"][0]["values"]["due_date"] == "2027-03-04"
    assert found(capsys, "t.xlsx", "--sheet", "old")["sheet"] == "Old"
    assert found(capsys, "t.xlsx", "--header-row", "2")["header_rows"] == [2]
    assert found(capsys, "t.xlsx", "--sheet", "Old", "--header-row", "1")["header_rows"] == [1]
    assert fields(found(capsys, "t.xlsx", "--map", "weather=Evidence"))["Weather"] == "evidence"
    assert fields(found(capsys, "t.xlsx", "--map", "Lead="))["Lead"] is None
    assert fields(found(capsys, "t.xlsx", "--rag", "now"))["RAG"] == "rating"
    assert fields(found(capsys, "t.xlsx", "--rag", "going"))["RAG"] == "progress"
    low, high = (found(capsys, "t.xlsx", "--high-is", end)["items"][4]["values"]["priority"] for end in "15")
    assert (low, high) == ("low", "high")


def test_sentences_of_two_columns_may_share_a_field(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = fields(found(capsys, "t.xlsx", "--map", "Weather=detail", "--map", "RAG=detail"))
    assert (shown["Weather"], shown["RAG"]) == ("detail", "detail")


def test_a_preview_needs_no_record_and_looks_at_one_where_it_is_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert found(capsys, "t.csv", "--preview")["counts"] == {"add": 5, "change": 0, "leave": 0, "skip": 0}
    assert found(capsys, "t.csv", "--into", "r.partnership")["counts"]["add"] == 5
    assert found(capsys, "t.csv", "--into", "r.partnership", "--preview")["counts"]["leave"] == 5


def test_one_row_left_out_is_one_row(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    total = ("Total", None, None, None, None, 5)
    (folder / "one.xlsx").write_bytes(xlsx({"Actions": [HEADINGS, *ROWS, total]}))
    capsys.readouterr()
    assert main(["import", "one.xlsx"]) == 0
    assert "5 to add, 0 to change, 0 to leave as they are, 1 row left out." in capsys.readouterr().out


def test_the_help_names_every_field(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["import", "--help"])
    shown = capsys.readouterr().out
    assert all(field in shown for field in ("reference", "due_date", "what_changed", "success_measure"))


def test_a_file_that_is_no_file_is_refused_at_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    os.mkfifo(folder / "pipe")
    assert main(["import", "pipe"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 2
