"""What one sheet's own XML tells of its cells."""

from types import ModuleType

import pytest

from desktop.sheets.reading import marks as gathering
from desktop.sheets.reading import ooxml_sheet
from desktop.sheets.reading.looks import Look
from desktop.sheets.reading.marks import Gap, Marks
from desktop.sheets.reading.ooxml_sheet import place_of, scan_sheet
from tests.sheets.reading.making import sheet, text_cell

LOOKS = {"1": Look(fill="#ff0000"), "2": Look(struck=True), "3": Look(percent=True), "4": Look(symbols="wingdings")}


def marks(rows: str, before: str = "", after: str = "") -> Marks:
    found = Marks()
    scan_sheet(sheet(rows, before, after).encode(), found, LOOKS)
    return found


def test_a_reference_is_a_row_and_a_column() -> None:
    assert [place_of(each) for each in ("A1", "$C$12", "xfd1048576")] == [(1, 1), (12, 3), (1_048_576, 16_384)]


@pytest.mark.parametrize("reference", ["", "A", "12", "A0", "XFE1", "AAAA1", "A1048577", "A1:B2", "É1"])
def test_what_lies_outside_a_sheet_is_no_reference(reference: str) -> None:
    assert place_of(reference) is None


def test_looks_are_marked_at_their_cells_blank_ones_too() -> None:
    found = marks('<row r="2"><c r="B2" s="1"/><c r="C2" s="2"><v>1</v></c><c r="D2" s="3"/><c r="E2" s="4"/></row>')
    assert found.fills == {(2, 2): "#ff0000"}
    assert found.struck == {(2, 3)}
    assert found.percents == {(2, 4)}
    assert found.symbols == {(2, 5): "wingdings"}


def test_cells_and_rows_without_a_reference_follow_one_another() -> None:
    found = marks('<row><c><v>1</v></c><c s="1"><v>1</v></c></row><row><c s="2"><v>1</v></c></row>')
    assert found.fills == {(1, 2): "#ff0000"}
    assert found.struck == {(2, 1)}


def test_hidden_rows_and_columns_are_marked() -> None:
    columns = (
        '<cols><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/><col min="1" max="1"/></cols>'
    )
    found = marks('<row r="1"/><row r="4" hidden="1"/><row r="5" hidden="0"/>', columns)
    assert found.hidden_rows == {4}
    assert found.columns_hidden_up_to(7) == {2, 3, 5, 6, 7}


def test_an_error_is_a_gap_with_its_words() -> None:
    found = marks('<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1" t="e"><v>#N/A</v></c></row>')
    assert found.gaps == {(1, 1): (Gap.ERROR, "#DIV/0!"), (1, 2): (Gap.ERROR, "#N/A")}


@pytest.mark.parametrize("cell", ["<f>A2*2</f>", "<f>A2*2</f><v/>", "<f>A2*2</f><v></v>", '<f t="shared" si="0"/>'])
def test_a_formula_without_a_result_is_a_gap(cell: str) -> None:
    rows = f'<row r="1"><c r="A1">{cell}</c><c r="B1"><v>1</v></c></row><row r="2"><c r="A2">{cell}</c></row>'
    assert marks(rows).gaps == {(1, 1): (Gap.UNWORKED, ""), (2, 1): (Gap.UNWORKED, "")}


@pytest.mark.parametrize(
    "cell", ['><f>"a"</f><v>2</v>', ' t="str"><f>IF(1,"")</f><v></v>', ' t="b"><f>1=1</f><v>1</v>']
)
def test_a_formula_with_a_result_is_no_gap_even_where_it_is_an_empty_text(cell: str) -> None:
    assert marks(f'<row r="1"><c r="A1"{cell}</c></row>').gaps == {}


def test_the_reach_is_that_of_cells_with_a_value() -> None:
    blank = '<row r="900"><c r="Z900" s="1"/></row>'
    assert marks(f'<row r="3"><c r="D3"><v>1</v></c></row>{blank}').reach == (3, 4)
    assert marks(f'<row r="3">{text_cell("C3", "x")}</row>').reach == (3, 3)
    assert marks("").reach == (0, 0)


def test_merged_ranges_are_read() -> None:
    after = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="B4:B6"/><mergeCell ref="nonsense"/></mergeCells>'
    assert marks("", after=after).merged == [(1, 1, 1, 3), (4, 2, 6, 2)]


def test_tags_are_known_under_any_prefix() -> None:
    found = Marks()
    data = b'<x:worksheet xmlns:x="urn:any"><x:sheetData><x:row r="1" hidden="1"/></x:sheetData></x:worksheet>'
    scan_sheet(data, found, {})
    assert found.hidden_rows == {1}


@pytest.mark.parametrize(
    ("holder", "limit", "most"),
    [(ooxml_sheet, "MOST_ROWS_READ", 2), (ooxml_sheet, "MOST_CELLS_READ", 1), (gathering, "MOST_MARKS", 1)],
)
def test_rows_past_a_limit_are_not_looked_at(
    monkeypatch: pytest.MonkeyPatch, holder: ModuleType, limit: str, most: int
) -> None:
    monkeypatch.setattr(holder, limit, most)
    found = marks("".join(f'<row r="{row}"><c r="A{row}" s="1"><v>1</v></c></row>' for row in range(1, 6)))
    assert sorted(found.fills) == [(1, 1), (2, 1)]
    assert found.cut == 2
    assert found.reach == (0, 0)


def test_no_more_hidden_columns_are_kept_than_a_sheet_has() -> None:
    found = marks("", before="<cols>" + '<col min="1" max="9" hidden="1"/>' * 20_000 + "</cols>")
    assert len(found.hidden_columns) == gathering.MOST_COLUMNS
