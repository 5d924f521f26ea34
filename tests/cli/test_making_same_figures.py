"""The example's figures are the same from `show --json`, the workbook and the PDF."""

import io
import json
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest

from desktop.__main__ import main
from desktop.cli.making import Choices, make
from desktop.core.outline import outline
from desktop.core.views import newest_assessment
from desktop.storage.example import example_record
from tests.builders import TODAY, catalogue

EXAMPLE = example_record(catalogue(), TODAY)


def made(ending: str, **choices: Any) -> bytes:
    """What `export` writes for a file of this ending, with figures."""
    newest = newest_assessment(EXAMPLE)
    assert newest is not None
    return make(EXAMPLE, catalogue(), newest.id, ending, Choices(TODAY, figures=True, **choices))


@cache
def shown() -> dict[str, Any]:
    """The newest assessment as `show --json` gives it."""
    newest: dict[str, Any] = outline(EXAMPLE, catalogue(), TODAY)["assessments"][-1]
    return newest


@cache
def sheet() -> dict[str, dict[str, Any]]:
    """The Ratings sheet: measure id -> heading -> cell."""
    book = openpyxl.load_workbook(io.BytesIO(made(".xlsx")))
    rows = list(book["Ratings"].iter_rows(values_only=True))
    start = next(place for place, row in enumerate(rows) if row[0] == "ID")
    heads = [str(each) for each in rows[start]]
    return {str(row[0]): dict(zip(heads, row, strict=True)) for row in rows[start + 1 :] if row[0]}


@cache
def paper() -> str:
    """The words of the assessment as a PDF, without line ends and hyphenation."""
    with pypdfium2.PdfDocument(made(".pdf", report="assessment")) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    return " ".join(" ".join(pages).split())


def about(measure: dict[str, Any]) -> str:
    """The PDF's words on one measure's level, from its heading on."""
    heading = f"{measure['title']} ({measure['measure']}) {catalogue().measure(measure['measure']).statement}"
    return paper().split(heading)[1][:600]


def test_every_measure_stands_at_the_same_level_in_all_three() -> None:
    assert [each["measure"] for each in shown()["ratings"]] == list(sheet())
    rated = [each for each in shown()["ratings"] if each["counted"] is not None]
    assert len(rated) > 20
    for each in rated:
        assert sheet()[each["measure"]]["Counted level"] == each["words"]
        assert f"Level: {each['words']}" in about(each)


def test_agreed_and_for_now_are_told_apart_in_all_three() -> None:
    for each in shown()["ratings"]:
        row = sheet()[each["measure"]]
        assert (str(row["Agreed level"] or "")[:1] or None) == (None if each["agreed"] is None else str(each["agreed"]))
        assert (str(row["Level for now"] or "")[:1] or None) == (
            None if each["for_now"] is None else str(each["for_now"])
        )


@pytest.mark.parametrize("part", ["label", "spread_words", "coverage_words", "figures"])
def test_every_principle_adds_up_to_the_same_on_paper(part: str) -> None:
    for each in shown()["principles"]:
        assert " ".join(each[part].split()) in paper()


def test_every_principle_has_the_same_score_in_the_workbook() -> None:
    for each in shown()["principles"]:
        cells = {row["Principle’s score"] for key, row in sheet().items() if key.startswith(each["principle"])}
        assert cells == {each["figures"]}


def test_what_became_of_each_measure_is_the_same_on_paper() -> None:
    compared = shown()["results"]["comparison"]
    titles = {each["measure"]: each for each in shown()["ratings"]}
    fallen = [each for each in compared["measures"] if each["change"] == "down"]
    assert fallen
    for each in fallen:
        words = about(titles[each["measure"]])
        assert f"Since {compared['since']}: Down. It was {each['before']} " in words
        assert each["why_it_fell"] in words
    assert any(each["why_it_fell"] for each in fallen)


def test_the_like_for_like_figures_and_who_took_part_are_the_same_on_paper() -> None:
    compared = shown()["results"]["comparison"]
    figures = [each["figures"] for each in compared["principles"] if each["figures"]]
    groups = [each["words"] for each in compared["groups"]]
    assert figures
    assert groups
    assert [each for each in (*figures, *groups) if each not in paper()] == []


def test_benefits_reach_and_the_headline_are_the_same_on_paper() -> None:
    results = shown()["results"]
    begun = [each["principle"] for each in shown()["principles"] if each["rated"]]
    assert len(begun) == 5
    told = (each["words"] for each in results["benefits"])
    for words in (*told, *(results["reach"][each] for each in begun), results["headline"]):
        assert words in paper()


def test_show_gives_the_same_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = tmp_path / "example.partnership"
    assert main(["example", str(record)]) == 0
    capsys.readouterr()
    assert main(["show", str(record), "--json"]) == 0
    newest = json.loads(capsys.readouterr().out)["assessments"][-1]
    assert newest["results"]["benefits"] == shown()["results"]["benefits"]
    assert [each["words"] for each in newest["ratings"]] == [each["words"] for each in shown()["ratings"]]
