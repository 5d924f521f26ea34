"""Marks of whole xlsx workbooks: which sheet they belong to, and the notes beside them."""

import io

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill

from desktop.sheets.reading.grid import Grid
from desktop.sheets.reading.parsing import parse
from tests.sheets.reading.making import MAIN, links, sheet, text_cell, xlsx

ROW = f'<row r="1">{text_cell("A1", "Action")}</row>'
THREADED = 'xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"'


def saved(book: openpyxl.Workbook) -> tuple[Grid, ...]:
    out = io.BytesIO()
    book.save(out)
    return parse(out.getvalue(), "plan.xlsx").sheets


def test_what_a_person_sees_of_a_sheet_is_in_its_grid() -> None:
    book = openpyxl.Workbook()
    plan = book.worksheets[0]
    for row in (["Action", "Owner", "Done"], ["Ask people", "Chair", 0.5], ["Print leaflets", "Manager", 1]):
        plan.append(row)
    plan["A2"].fill = PatternFill("solid", fgColor="FFC000")
    plan["A3"].font = Font(strike=True)
    plan["C2"].number_format = "0%"
    plan["B2"].comment = Comment("Until May only", "Office")
    plan.row_dimensions[3].hidden = True
    plan.column_dimensions["C"].hidden = True
    plan.merge_cells("A5:B5")
    grid = saved(book)[0]
    assert grid.colours_read
    assert grid.fills == {(2, 1): "#ffc000"}
    assert grid.struck == {(3, 1)}
    assert grid.percents == {(2, 3)}
    assert grid.notes == {(2, 2): "Until May only"}
    assert grid.hidden_rows == {3}
    assert grid.hidden_columns == {3}
    assert grid.merged == ((5, 1, 5, 2),)
    assert grid.warnings == ()


def test_marks_belong_to_their_own_sheet() -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Read me"])
    book.create_chartsheet("Chart")
    plan = book.create_sheet("Plan")
    plan.append(["Action"])
    plan["A1"].fill = PatternFill("solid", fgColor="FF0000")
    first, second = saved(book)
    assert (first.name, dict(first.fills)) == ("Sheet", {})
    assert (second.name, dict(second.fills)) == ("Plan", {(1, 1): "#ff0000"})


def test_a_conversation_is_read_instead_of_the_note_that_stands_for_it() -> None:
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": links(
            ("comments", "../comments1.xml"), ("threadedComment", "../threadedComments/threadedComment1.xml")
        ),
        "xl/comments1.xml": f'<comments {MAIN}><commentList><comment ref="A1"><text><t>Not shown here</t></text>'
        "</comment></commentList></comments>",
        "xl/threadedComments/threadedComment1.xml": f'<ThreadedComments {THREADED}><threadedComment ref="A1">'
        '<text>Is this done?</text></threadedComment><threadedComment ref="A1" parentId="x"><text>Nearly.</text>'
        "</threadedComment></ThreadedComments>",
    }
    assert parse(xlsx(sheet(ROW), others=parts), "plan.xlsx").sheets[0].notes == {(1, 1): "Is this done?\nNearly."}


def test_a_note_in_several_hands_is_one_text_without_reading_aids() -> None:
    runs = "<r><t>Office:</t></r><r><t> ask </t></r><rPh><t>aid</t></rPh><r><t>again</t></r>"
    parts = {
        "xl/worksheets/_rels/sheet1.xml.rels": links(("comments", "/xl/comments1.xml")),
        "xl/comments1.xml": f"<comments {MAIN}><authors><author>Office</author></authors><commentList>"
        f'<comment ref="A1"><text>{runs}</text></comment></commentList></comments>',
    }
    assert parse(xlsx(sheet(ROW), others=parts), "plan.xlsx").sheets[0].notes == {(1, 1): "Office: ask again"}


@pytest.mark.parametrize("broken", ["xl/theme/theme1.xml", "xl/worksheets/_rels/sheet1.xml.rels"])
def test_values_are_read_where_the_parts_that_tell_of_looks_are_broken(broken: str) -> None:
    data = xlsx(sheet(ROW), others={broken: "<cut"})
    grid = parse(data, "plan.xlsx").sheets[0]
    assert grid.rows[0].cells == {1: "Action"}
    assert not grid.colours_read
