"""A tracker of several sheets: titles merged across, colours without words, and lists of choices beside it."""

import io

from openpyxl import Workbook
from openpyxl.styles import PatternFill

from desktop.sheets.understanding.answers import Answers
from tests.sheets.shapes.looking import fields_of, fixes, left_out, shown_file, values_of

RED, AMBER, GREEN = "FFFF0000", "FFFFC000", "FF92D050"
ACTIONS = (
    ("Information", "Put opening hours on every letter", "Office manager", "31/03/2027", GREEN),
    ("Information", "Record the phone message again", "Office manager", "30/06/2027", AMBER),
    ("Welcome", "Train two greeters for the Tuesday club", "Volunteer lead", "28/02/2027", RED),
    ("Welcome", "Ask for a bench at the bus stop", "Chair", "31/12/2027", AMBER),
)


def tracker() -> bytes:
    """A guide, a plan with a merged title and a RAG column of colours only, and the choices."""
    book = Workbook()
    guide = book.worksheets[0]
    guide.title = "Guidance"
    guide["A1"] = "How to use this tracker"
    guide["A3"] = "Colour each action red, amber or green before the meeting."
    plan = book.create_sheet("Plan 2027")
    plan["A1"] = "Improvement tracker"
    plan.merge_cells("A1:F1")
    plan["A2"] = "Owned by the quality group"
    plan.merge_cells("A2:F2")
    plan.append([])
    for column, heading in enumerate(("Theme", "Action", "Lead", "Target date", "RAG", "Update"), 1):
        plan.cell(4, column, heading)
    for row, (theme, action, lead, due, colour) in enumerate(ACTIONS, 5):
        for column, words in enumerate((theme, action, lead, due), 1):
            plan.cell(row, column, words)
        plan.cell(row, 5).fill = PatternFill("solid", fgColor=colour)
    lists = book.create_sheet("Lists")
    for word in ("RAG", "Red", "Amber", "Green"):
        lists.append([word])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_sheet_of_actions_is_found_among_the_others() -> None:
    shown = shown_file(tracker(), "tracker.xlsx")
    assert (shown.sheet, shown.header_rows) == ("Plan 2027", (4,))
    assert fields_of(shown)["RAG"] == "progress"
    assert [item.row for item in shown.items] == [5, 6, 7, 8]
    assert left_out(shown) == {}


def test_colours_without_words_are_asked_about_and_answered() -> None:
    shown = shown_file(tracker(), "tracker.xlsx")
    assert [question.kind for question in shown.questions] == ["fills"]
    assert "E5" in fixes(shown)
    told = shown_file(tracker(), "tracker.xlsx", Answers(rag="now"))
    assert [values_of(told, row)["rating"] for row in (5, 6, 7)] == [2, 1, 0]


def test_until_they_are_answered_the_heading_says_what_the_colours_tell() -> None:
    shown = shown_file(tracker(), "tracker.xlsx")
    assert [values_of(shown, row)["progress"] for row in (5, 6, 7)] == ["on_track", "at_risk", "off_track"]
