"""What the XML of an OpenDocument spreadsheet tells of its cells."""

from types import ModuleType

import pytest

from desktop.core.errors import ToolkitError
from desktop.sheets.reading import marks as gathering
from desktop.sheets.reading import opendocument
from desktop.sheets.reading.grid import Grid
from desktop.sheets.reading.parsing import parse
from tests.sheets.reading.making import ods, ods_cell


def cell_style(name: str, properties: str, parent: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="table-cell" style:parent-style-name="{parent}">{properties}'
        "</style:style>"
    )


def background(colour: str) -> str:
    return f'<style:table-cell-properties fo:background-color="{colour}"/>'


STYLES = (
    cell_style("red", background("#FF0000"))
    + cell_style("white", background("#ffffff"))
    + cell_style("none", background("transparent"), "red")
    + cell_style("struck", '<style:text-properties style:text-line-through-style="solid"/>', "red")
    + cell_style("circle", "", "circle")
)


def row(*cells: str, attributes: str = "") -> str:
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def style(name: str) -> str:
    return f'table:style-name="{name}"'


def grid(*rows: str) -> Grid:
    return parse(ods("".join(rows), STYLES), "plan.ods").sheets[0]


def test_looks_come_from_styles_and_those_they_build_on() -> None:
    names = ("red", "white", "none", "struck", "circle", "unknown")
    found = grid(row(*(ods_cell("x", style(name)) for name in names)))
    assert found.fills == {(1, 1): "#ff0000", (1, 4): "#ff0000"}
    assert found.struck == {(1, 4)}
    assert found.colours_read


def test_a_blank_cell_among_others_keeps_its_fill() -> None:
    found = grid(row(ods_cell("Action"), ods_cell("Rating")), row(ods_cell("Ask"), ods_cell("", style("red"))))
    assert found.fills == {(2, 2): "#ff0000"}


def test_cells_that_stand_for_several_move_those_after_them() -> None:
    found = grid(
        row(ods_cell("a"), ods_cell("", 'table:number-columns-repeated="3"'), ods_cell("b", style("red"))),
        row(ods_cell("c"), attributes='table:number-rows-repeated="2"'),
        row(ods_cell("d", style("red"))),
    )
    assert [(each.number, dict(each.cells)) for each in found.rows] == [
        (1, {1: "a", 5: "b"}),
        (2, {1: "c"}),
        (3, {1: "c"}),
        (4, {1: "d"}),
    ]
    assert sorted(found.fills) == [(1, 5), (4, 1)]


def test_merged_cells_are_ranges() -> None:
    wide = ods_cell("Listening", 'table:number-columns-spanned="3" table:number-rows-spanned="1"')
    deep = ods_cell("Chair", 'table:number-columns-spanned="1" table:number-rows-spanned="2"')
    found = grid(row(wide), row(ods_cell("Ask"), deep), row(ods_cell("Tell"), "<table:covered-table-cell/>"))
    assert found.merged == ((1, 1, 1, 3), (2, 2, 3, 2))


def test_hidden_rows_and_columns_are_marked() -> None:
    columns = (
        '<table:table-column table:number-columns-repeated="1"/>'
        '<table:table-column table:visibility="collapse" table:number-columns-repeated="16383"/>'
    )
    rows = [
        row(ods_cell("a"), ods_cell("b")),
        row(ods_cell("c"), attributes='table:visibility="filter"'),
        row(ods_cell("d"), attributes='table:visibility="visible"'),
    ]
    found = grid(columns, *rows)
    assert found.hidden_rows == {2}
    assert found.hidden_columns == {2}


def test_a_note_is_no_part_of_its_cell() -> None:
    note = "<office:annotation><text:p>Ask <text:s/>again</text:p><text:p>in May</text:p></office:annotation>"
    cell = f'<table:table-cell office:value-type="string">{note}<text:p>Chair</text:p></table:table-cell>'
    found = grid(row(ods_cell("Owner")), row(cell))
    assert found.notes == {(2, 1): "Ask  again\nin May"}
    assert found.rows[1].cells == {1: "Chair"}


def test_an_error_is_left_empty_and_told() -> None:
    error = ods_cell("#DIV/0!", 'office:string-value="" calcext:value-type="error"')
    found = grid(row(ods_cell("Action"), ods_cell("Score")), row(ods_cell("Ask"), error))
    assert [(each.place, each.found) for each in found.warnings] == [("B2", "an error, #DIV/0!")]


def test_numbers_shown_as_per_cent_are_known() -> None:
    half = '<table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell>'
    found = grid(row(ods_cell("Ask"), half))
    assert found.rows[0].cells[2] == 0.5
    assert found.percents == {(1, 2)}


@pytest.mark.parametrize(
    ("rows", "columns"), [(1_048_576, 16_384), (999_999_999_999, 999_999_999_999), (1_000, 16_384)]
)
def test_a_few_bytes_that_ask_for_millions_of_cells_are_too_big(rows: int, columns: int) -> None:
    cell = ods_cell("x", f'table:number-columns-repeated="{columns}"')
    with pytest.raises(ToolkitError, match="too big"):
        grid(row(cell, attributes=f'table:number-rows-repeated="{rows}"'))


def test_the_empty_rest_of_a_sheet_is_not_marked_cell_by_cell() -> None:
    rest = row(ods_cell("", f'{style("red")} table:number-columns-repeated="16384"'))
    found = grid(
        row(ods_cell("Action")),
        rest.replace("<table:table-row ", '<table:table-row table:number-rows-repeated="1048575" '),
    )
    assert found.fills == {}
    assert len(found.rows) == 1


@pytest.mark.parametrize(("holder", "limit"), [(opendocument, "MOST_CELLS_READ"), (gathering, "MOST_MARKS")])
def test_rows_past_a_limit_are_not_looked_at(monkeypatch: pytest.MonkeyPatch, holder: ModuleType, limit: str) -> None:
    monkeypatch.setattr(holder, limit, 1)
    found = grid(*[row(ods_cell("Ask", style("red")))] * 5)
    assert sorted(found.fills) == [(1, 1), (2, 1)]
    assert len(found.rows) == 5
