"""The action plan workbook: its gate, its sheets, and every person's words in it."""

import io
import re
import shutil
import subprocess
import zipfile
from datetime import date, datetime
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.action import Action, ActionUpdate, Confidence, Priority, Status
from desktop.core.framework import Framework
from desktop.core.record import Record, new_record
from desktop.core.text import clean
from desktop.sheets.reading import read_workbook
from desktop.sheets.writing.plan_out import plan_workbook
from desktop.sheets.writing.traces import TRACES
from desktop.storage.content import load_framework
from desktop.storage.example import example_record
from tests.sheets.gate import broken_points
from tests.sheets.records import TODAY, many_actions, with_actions

OFFICE_COLUMNS = [
    *("Ref", "Action", "Why", "Principles", "Who", "With", "By when", "Priority", "Status", "Progress"),
    *("How we will know", "Latest update", "What changed"),
]


@pytest.fixture(scope="module")
def framework() -> Framework:
    return load_framework()


@pytest.fixture(scope="module")
def example(framework: Framework) -> Record:
    return example_record(framework, TODAY)


def page(data: bytes, name: str) -> Worksheet:
    return load_workbook(io.BytesIO(data))[name]


def table(data: bytes, name: str) -> list[dict[str, object]]:
    """The rows of a sheet's table, by heading."""
    sheet = page(data, name)
    (marked,) = sheet.tables.values()
    headings, *rows = ([cell.value for cell in row] for row in sheet[marked.ref])
    return [dict(zip(map(str, headings), row, strict=True)) for row in rows]


def plan_of(record: Record, framework: Framework) -> list[dict[str, object]]:
    return table(plan_workbook(record, framework, None, TODAY), "Action plan")


@pytest.mark.parametrize("figures", [False, True])
def test_the_example_passes_the_gate(example: Record, framework: Framework, figures: bool) -> None:
    assert broken_points(plan_workbook(example, framework, None, TODAY, figures=figures)) == []


def test_an_empty_record_passes_the_gate_and_says_that_nothing_is_recorded(framework: Framework) -> None:
    data = plan_workbook(new_record("A small charity"), framework, None, TODAY)
    assert broken_points(data) == []
    assert [list(filter(None, row.values())) for row in table(data, "Action plan")] == [["Nothing recorded yet"]]
    assert [list(filter(None, row.values())) for row in table(data, "Ratings")] == [["Nothing recorded yet"]]


def test_a_plan_of_three_hundred_actions_passes_the_gate(framework: Framework) -> None:
    record = many_actions(framework, 300)
    data = plan_workbook(record, framework, None, TODAY)
    assert broken_points(data) == []
    assert len(table(data, "Action plan")) == len(record.actions)


def test_the_sheets_come_in_their_order_and_one_is_hidden(example: Record, framework: Framework) -> None:
    book = load_workbook(io.BytesIO(plan_workbook(example, framework, None, TODAY)))
    visible = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert visible == [
        *("Read me", "Action plan", "Ratings", "Differences", "Success measures"),
        *("You said we did", "Involvement log", "Lists"),
    ]
    assert len(book.worksheets) == len(visible) + 1


def test_a_sheet_with_nothing_to_show_is_left_out(framework: Framework) -> None:
    book = load_workbook(io.BytesIO(plan_workbook(new_record("A small charity"), framework, None, TODAY)))
    visible = [sheet.title for sheet in book.worksheets if sheet.sheet_state == "visible"]
    assert visible == ["Read me", "Action plan", "Ratings", "Lists"]


def test_the_plan_has_the_office_columns_and_a_row_for_each_action(example: Record, framework: Framework) -> None:
    rows = plan_of(example, framework)
    assert list(rows[0]) == OFFICE_COLUMNS
    actions = sorted(example.actions.values(), key=lambda action: action.position)
    assert [row["Ref"] for row in rows] == [action.reference for action in actions]
    assert [row["Action"] for row in rows] == [action.title for action in actions]


def test_an_action_is_told_in_the_words_people_read(framework: Framework) -> None:
    action = Action(
        "Print large-print leaflets",
        measures=("P2-M1",),
        owner="Manager",
        helpers="Patient group",
        due_date=date(2026, 10, 31),
        check_in=date(2026, 12, 1),
        cost="£40",
        priority=Priority.HIGH,
        status=Status.IN_PROGRESS,
        how_we_will_know="Every ward has them",
    )
    record = with_actions(action).put(ActionUpdate(action.id, date(2026, 10, 3), "Two are printed", "Manager"))
    (row,) = plan_of(record, framework)
    principle = framework.principle_by_id["P2"]
    assert {heading: row[heading] for heading in OFFICE_COLUMNS if heading not in ("Why", "By when")} == {
        "Ref": "A-001",
        "Action": "Print large-print leaflets",
        "Principles": f"2 {principle.name}",
        "Who": "Manager",
        "With": "Patient group",
        "Priority": "High",
        "Status": "In progress",
        "Progress": "■ Late",
        "How we will know": "Every ward has them",
        "Latest update": "3 Oct 2026: Two are printed (Manager)\nCheck-in: 1 December 2026\nCost: £40",
        "What changed": None,
    }
    assert framework.by_id["P2-M1"].title in str(row["Why"])


@pytest.mark.parametrize(
    ("action", "words"),
    [
        (Action("a", status=Status.DONE), "✓ Done"),
        (Action("a", status=Status.ON_HOLD), "▬ Paused"),
        (Action("a", due_date=date(2026, 1, 1)), "■ Late"),
        (Action("a", status=Status.IN_PROGRESS, confidence=Confidence.OFF_TRACK), "■ Off track"),
        (Action("a", status=Status.IN_PROGRESS, confidence=Confidence.AT_RISK), "▲ At risk"),
        (Action("a"), "⊖ No date"),
        (Action("a", due_date=date(2027, 9, 1), status=Status.IN_PROGRESS), "● On track"),
        (Action("a", due_date=date(2027, 9, 1)), "● On track, not started yet"),
    ],
)
def test_progress_has_a_shape_and_a_word(framework: Framework, action: Action, words: str) -> None:
    assert plan_of(with_actions(action), framework)[0]["Progress"] == words


def test_days_are_real_dates_and_words_stand_where_there_is_none(framework: Framework) -> None:
    record = with_actions(Action("a", due_date=date(2027, 4, 3)), Action("b", due_note="ongoing"))
    data = plan_workbook(record, framework, None, TODAY)
    sheet = page(data, "Action plan")
    dated = [
        (cell.number_format, cell.value)
        for row in sheet.iter_rows()
        for cell in row
        if isinstance(cell.value, datetime)
    ]
    assert dated == [("dd/mm/yyyy", datetime(2027, 4, 3))]  # noqa: DTZ001 - cells have no zone
    assert [row["By when"] for row in table(data, "Action plan")][1] == "ongoing"


def test_status_and_priority_are_chosen_from_the_words_on_the_lists_sheet(
    example: Record, framework: Framework
) -> None:
    data = plan_workbook(example, framework, None, TODAY)
    book = load_workbook(io.BytesIO(data))
    plan = book["Action plan"]
    offered = {}
    for rule in plan.data_validations.dataValidation:
        name, cells = rule.formula1.replace("$", "").split("!")
        choices = [row[0].value for row in book[name.strip("'")][cells]]
        top = plan[str(rule.sqref).split(":", maxsplit=1)[0]]
        offered[plan.cell(top.row - 1, top.column).value] = choices
    assert offered == {
        "Status": ["Not started", "In progress", "Done", "On hold", "Will not do"],
        "Priority": ["High", "Medium", "Low"],
    }
    assert {row["Status"] for row in table(data, "Action plan")} <= set(offered["Status"])


def test_the_sheets_people_work_in_keep_filters_and_headings_in_sight(example: Record, framework: Framework) -> None:
    book = load_workbook(io.BytesIO(plan_workbook(example, framework, None, TODAY)))
    for sheet in book.worksheets:
        (marked,) = sheet.tables.values()
        worked_in = sheet.title not in ("Read me", "Lists", TRACES)
        assert (marked.autoFilter is not None) == worked_in
        assert (sheet.freeze_panes is not None) == worked_in


def test_every_sheet_prints_on_a4_landscape_one_page_wide_under_its_headings(
    example: Record, framework: Framework
) -> None:
    for sheet in load_workbook(io.BytesIO(plan_workbook(example, framework, None, TODAY))).worksheets:
        (marked,) = sheet.tables.values()
        top = re.findall(r"\d+", marked.ref)[0]
        setup = sheet.page_setup
        assert (setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight) == ("landscape", 9, 1, 0)
        assert sheet.sheet_properties.pageSetUpPr is not None
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == f"${top}:${top}"


def test_ratings_have_a_row_for_each_measure_with_every_view_in_words(example: Record, framework: Framework) -> None:
    newest = max(example.assessments.values(), key=lambda each: each.start)
    rows = table(plan_workbook(example, framework, None, TODAY), "Ratings")
    assert [row["ID"] for row in rows] == list(newest.measures)
    headings = list(rows[0])
    assert headings[:7] == ["ID", "Principle", "Measure", "State", "Agreed level", "Level for now", "Counted level"]
    assert headings[-1] == "Note"
    assert {"Patients’ view", "Staff view"} <= set(headings)
    assert {row["Staff view"] for row in rows} <= {
        *("Not yet", "In places", "Usual practice", "Together", "Don’t know", "Not applicable", "No answer")
    }


def test_another_assessment_can_be_asked_for(example: Record, framework: Framework) -> None:
    oldest = min(example.assessments.values(), key=lambda each: each.start)
    sheet = page(plan_workbook(example, framework, oldest.id, TODAY), "Ratings")
    assert oldest.label in str(sheet["A1"].value)


def test_percentages_appear_only_when_figures_are_asked_for(example: Record, framework: Framework) -> None:
    def words(figures: bool) -> str:
        data = plan_workbook(example, framework, None, TODAY, figures=figures)
        return " ".join(str(cell.value) for row in page(data, "Ratings").iter_rows() for cell in row)

    assert "%" not in words(figures=False)
    assert re.search(r"\d%", words(figures=True))


def test_the_workbook_carries_title_language_and_creator(example: Record, framework: Framework) -> None:
    properties = load_workbook(io.BytesIO(plan_workbook(example, framework, None, TODAY))).properties
    assert properties.title == f"Action plan: {example.organisation.name}"
    assert (properties.language, properties.creator) == ("en-GB", example.organisation.name)


def read_back(data: bytes, column: str) -> list[str]:
    """A column of the plan as other programs read it, marks of the format taken away."""
    from python_calamine import CalamineWorkbook

    with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
        rows = book.get_sheet_by_name("Action plan").to_python(skip_empty_area=False)
    top = next(at for at, row in enumerate(rows) if row[0] == "Ref")
    at = rows[top].index(column)
    return [str(row[at]) for row in rows[top + 1 :]]


def formulas(data: bytes) -> list[str]:
    archive = zipfile.ZipFile(io.BytesIO(data))
    return [name for name in archive.namelist() if "worksheets/" in name and re.search(rb"<f[ >]", archive.read(name))]


NASTY = [
    *(
        "=1+1",
        "+44 20 7946 0000",
        "-3",
        "@home",
        "\tindented",
        '=HYPERLINK("http://example.org")',
        "#N/A",
        "TRUE",
        "0012",
    ),
    *(
        "_x0041_",
        "_x000D_",
        "a\nb",
        "  spaces  ",
        "“curly” – £5",
        "😀",
        "<b>&amp;</b>",
        "2027-01-01",
        "12/05",
        "'quoted",
    ),
]


def test_texts_that_look_like_formulas_numbers_or_escapes_stay_texts(framework: Framework) -> None:
    record = with_actions(*(Action(words, owner=words, helpers=words, what_changed=words) for words in NASTY))
    data = plan_workbook(record, framework, None, TODAY)
    for column in ("Action", "Who", "With", "What changed"):
        assert read_back(data, column) == NASTY
    assert formulas(data) == []
    sheet = page(data, "Action plan")
    quoted = [
        cell for row in sheet.iter_rows() for cell in row if str(cell.value).startswith(("=", "+", "-", "@", "\t"))
    ]
    assert len(quoted) >= 6 * 4
    assert all(cell.quotePrefix and cell.data_type == "s" for cell in quoted)


@settings(max_examples=25)
@given(st.lists(st.text(max_size=80), min_size=1, max_size=40))
def test_any_words_come_back_equal_and_never_become_a_formula(words: list[str]) -> None:
    framework = load_framework()
    record = with_actions(*(Action(each, owner=each) for each in words))
    data = plan_workbook(record, framework, None, TODAY)
    wanted = [clean(each) for each in words]
    assert read_back(data, "Action") == wanted
    assert read_back(data, "Who") == wanted
    assert formulas(data) == []


@given(st.text(min_size=1, max_size=60))
@settings(max_examples=25)
def test_any_organisations_name_makes_a_workbook(name: str) -> None:
    data = plan_workbook(new_record(name), load_framework(), None, TODAY)
    assert formulas(data) == []
    assert load_workbook(io.BytesIO(data)).sheetnames[0] == "Read me"


def test_a_text_as_long_as_a_cell_allows_is_kept_and_a_longer_one_says_that_it_is_cut(framework: Framework) -> None:
    longest = "word " * 6_400
    action = Action(longest.strip(), what_changed="a" * 32_000, reason="b" * 32_000)
    data = plan_workbook(with_actions(action), framework, None, TODAY)
    assert read_back(data, "Action") == [longest.strip()]
    (changed,) = read_back(data, "What changed")
    assert len(changed) <= 32_767
    assert changed.endswith("The rest is too long for a cell: see the program.")


def test_our_own_workbook_is_a_list_like_any_other(example: Record, framework: Framework) -> None:
    from desktop.sheets.importing.preview import preview

    workbook = read_workbook(plan_workbook(example, framework, None, TODAY), "plan.xlsx")
    shown = preview(workbook, None, framework, TODAY)
    assert (shown.sheet, len(shown.items)) == ("Action plan", len(example.actions))
    fields = {match.heading: match.field for match in shown.columns}
    assert (fields["Action"], fields["Who"], fields["By when"]) == ("action", "owner", "due_date")


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="needs LibreOffice")
def test_libreoffice_prints_every_word(example: Record, framework: Framework, tmp_path: Path) -> None:
    book = tmp_path / "plan.xlsx"
    book.write_bytes(plan_workbook(example, framework, None, TODAY))
    profile = f"-env:UserInstallation=file://{tmp_path / 'profile'}"
    program = shutil.which("soffice") or ""
    command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(book)]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    with pdfium.PdfDocument(tmp_path / "plan.pdf") as printed:
        there = " ".join(each.get_textpage().get_text_range() for each in printed)
    for action in example.actions.values():
        for word in f"{action.title} {action.what_changed} {action.how_we_will_know}".split():
            assert word in there
