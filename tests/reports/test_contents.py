"""The documents that can be made, and the words of each for the worked example.

The words are kept page by page in tests/golden/. They change only with PARTNERSHIP_WRITE_GOLDEN=1 set, and are
read in the diff.
"""

import os
from pathlib import Path

import pytest

from desktop.core.record import new_record
from desktop.reports.contents import REPORTS, Report
from desktop.reports.options import Edition, Paper
from tests.builders import assessed, catalogue
from tests.reports.examples import example, options
from tests.reports.papers import fonts, letters, pages

GOLDEN = Path(__file__).parent.parent / "golden"
SMALLEST = {Edition.STANDARD: 12, Edition.CLEAR: 14, Edition.LARGE: 18}

by_name = pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)


def test_each_report_has_a_name_of_its_own() -> None:
    names = [report.name for report in REPORTS]
    assert len(set(names)) == len(names)
    assert {"plan", "plan-90", "plan-wall", "plan-people", "plan-owner", "assessment"} <= set(names)


@by_name
@pytest.mark.parametrize("edition", list(Edition))
@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_is_too_small_or_off_the_paper_or_in_a_foreign_font(
    report: Report, edition: Edition, paper: Paper
) -> None:
    data = report.make(example(), catalogue(), None, options(edition, paper, figures=True))
    assert all(fonts(data).values())
    for (width, height), found in letters(data):
        assert min(letter.size for letter in found) >= SMALLEST[edition]
        assert min(letter.left for letter in found) >= 27
        assert max(letter.right for letter in found) <= width - 27
        assert min(letter.bottom for letter in found) >= 24
        assert max(letter.top for letter in found) <= height - 24


@by_name
def test_an_empty_record_and_an_empty_assessment_make_a_whole_document(report: Report) -> None:
    for record in (new_record("A charity"), assessed()):
        found = pages(report.make(record, catalogue(), None, options()))
        assert f"Page 1 of {len(found)}" in found[0]
        assert "not been checked or approved" in " ".join(found[-1].split())


@by_name
def test_the_worked_example_reads_as_it_did(report: Report) -> None:
    found = pages(report.make(example(), catalogue(), None, options()))
    told = "".join(f"=== page {number}\n{page.rstrip()}\n" for number, page in enumerate(found, start=1))
    kept = GOLDEN / f"report-{report.name}.txt"
    if os.environ.get("PARTNERSHIP_WRITE_GOLDEN"):
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(told, encoding="utf-8")
    assert told == kept.read_text(encoding="utf-8")
