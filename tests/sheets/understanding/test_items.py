"""Rows into items: values, original words and doubts."""

from collections.abc import Sequence
from datetime import date

from desktop.core.errors import Severity
from desktop.sheets.finding.lists import find_list
from desktop.sheets.reading import read_workbook
from desktop.sheets.understanding.answers import Answers
from desktop.sheets.understanding.items import Item, understand
from tests.sheets.workbooks import Cells, xlsx

TODAY = date(2026, 10, 6)


def items(rows: Sequence[Cells], answers: Answers | None = None) -> tuple[Item, ...]:
    return read(rows, answers)[0]


def read(rows: Sequence[Cells], answers: Answers | None = None) -> tuple[tuple[Item, ...], list[tuple[str, str, str]]]:
    grid = read_workbook(xlsx({"Plan": rows}), "plan.xlsx").sheets[0]
    read = understand(find_list(grid, TODAY), answers or Answers(), TODAY, 4)
    return read.items, [(each.place, each.fix, each.severity.value) for each in read.problems]


def column(heading: str, *cells: object) -> list[Cells]:
    return [["Action", "Notes", heading], *(["Ask people who use it", "n", cell] for cell in cells)]


def test_a_full_row_gives_values_and_keeps_the_words() -> None:
    rows: list[Cells] = [
        ["Ref", "Theme", "Action", "Lead", "By when", "Status", "Priority", "Cost code"],
        ["R7", "Listening", "Ask people", "Chair & Manager", "end of May 2027", "In Progesss", "H", "C12"],
    ]
    found, problems = read(rows)
    assert found == (
        Item(
            row=2,
            values={
                "reference": "R7",
                "theme": "Listening",
                "action": "Ask people",
                "owner": "Chair",
                "helpers": "Manager",
                "due_date": "2027-05-31",
                "due_note": "end of May 2027",
                "status": "in_progress",
                "priority": "high",
            },
            as_written={
                "reference": "R7",
                "theme": "Listening",
                "action": "Ask people",
                "owner": "Chair & Manager",
                "due_date": "end of May 2027",
                "status": "In Progesss",
                "priority": "H",
            },
            extra=(("Cost code", "C12"),),
        ),
    )
    assert problems == [("E2", "taken as 31 May 2027", "check"), ("F2", "taken as In progress", "check")]


def test_empty_cells_leave_their_field_out() -> None:
    found = items([["Action", "Lead", "By when"], ["Ask people", None, " "]])
    assert set(found[0].values) == {"action"}


def test_dates_are_day_first_and_a_column_that_reads_both_ways_asks() -> None:
    found, problems = read(column("Due date", "03/04/2027", "05/06/2027"))
    assert [item.values["due_date"] for item in found] == ["2027-04-03", "2027-06-05"]
    assert problems == [("C1", "taken day first, as in 31/12/2027", "choose")]


def test_a_column_that_can_only_be_month_first_is_read_so_and_says_it() -> None:
    found, problems = read(column("Due date", "11/14/24", "3/4/25"))
    assert [item.values["due_date"] for item in found] == ["2024-11-14", "2025-03-04"]
    assert ("C1", "taken month first", "check") in problems


def test_a_column_that_settles_itself_asks_nothing() -> None:
    found, problems = read(column("Due date", "31/12/2027", "3/4/27"))
    assert [item.values["due_date"] for item in found] == ["2027-12-31", "2027-04-03"]
    assert problems == []


def test_the_answer_about_day_and_month_is_followed() -> None:
    rows = column("Due date", "03/04/2027")
    found, problems = read(rows, Answers(day_first=False))
    assert found[0].values["due_date"] == "2027-03-04"
    assert problems == []


def test_dates_that_were_probably_swapped_are_pointed_out() -> None:
    _found, problems = read(column("Due date", date(2027, 3, 4), date(2027, 5, 6), "31/01/2027", "27/2/2027"))
    assert ("C1", "kept: day and month may have been swapped", "check") in problems


def test_a_number_that_spreadsheets_show_as_a_day_is_a_day() -> None:
    found, problems = read(column("Due date", date(2027, 3, 31), 46477))
    assert found[1].values["due_date"] == "2027-03-31"
    assert problems == [("C3", "taken as 31 March 2027", "check")]


def test_words_that_name_no_day_become_the_note_about_when() -> None:
    found, problems = read(column("Due date", date(2027, 3, 31), "ongoing", "31/06/2027", "tbc"))
    assert found[1].values["due_note"] == "ongoing"
    assert "due_date" not in found[1].values
    assert found[2].values["due_note"] == "31/06/2027"
    assert "due_note" not in found[3].values
    assert [place for place, _fix, _level in problems] == ["C3", "C4", "C5"]


def test_as_soon_as_possible_makes_an_item_urgent() -> None:
    assert items(column("Due date", "asap"))[0].urgent


def test_colours_ask_what_they_tell_and_the_heading_decides_until_then() -> None:
    rows = column("RAG", "red", "amber", "green")
    found, problems = read(rows)
    assert [item.values["progress"] for item in found] == ["off_track", "at_risk", "on_track"]
    assert problems == [("C1", "taken as “progress”", "choose")]


def test_the_answer_about_colours_is_followed() -> None:
    rows = column("RAG", "red", "amber", "green")
    now, problems = read(rows, Answers(rag="now"))
    assert [item.values["rating"] for item in now] == [0, 1, 2]
    assert problems == []
    important = items(rows, Answers(rag="importance"))
    assert [item.values["priority"] for item in important] == ["high", "medium", "low"]


def test_numbers_up_to_five_ask_which_end_is_high() -> None:
    rows = column("Priority", 1, 5)
    found, problems = read(rows)
    assert [item.values["priority"] for item in found] == ["high", "low"]
    assert problems == [("C1", "1 taken as high", "choose")]
    turned, none = read(rows, Answers(high_is=5))
    assert [item.values["priority"] for item in turned] == ["low", "high"]
    assert none == []


def test_another_scale_of_levels_is_matched_roughly_and_says_so() -> None:
    found, problems = read([["Question", "Score"], ["Do people have a say?", 5], ["Is it easy to reach us?", 2]])
    assert [item.values["rating"] for item in found] == [3, 1]
    assert ("B1", "matched roughly to our levels", "check") in problems
    assert ("B1", "5 taken as high", "choose") in problems


def test_nobody_in_charge_is_pointed_out() -> None:
    _found, problems = read(column("Owner", "All staff", "TBC"))
    assert problems == [
        ("C2", "kept: an action needs one person in charge", "check"),
        ("C3", "left blank", "check"),
    ]


def test_words_of_no_known_status_are_kept_not_guessed() -> None:
    found, problems = read(column("Status", "Open", "Done", "see minutes of May"))
    assert "status" not in found[2].values
    assert found[2].extra == (("Status", "see minutes of May"),)
    assert problems == [("C4", "kept in the notes", "check")]


def test_two_headings_alike_keep_their_cells_apart() -> None:
    found = items(
        [["Action", "Owner", "Score", "Score"], ["Ask people", "Chair", 1, 2], ["Tell people", "Chair", 2, 3]]
    )
    assert found[0].values["rating"] == 1
    assert found[0].extra == (("Score (D)", "2"),)


def test_open_questions_never_stop_a_row() -> None:
    _found, problems = read(column("Due date", "03/04/2027", "whenever"))
    assert all(level != Severity.STOP.value for _place, _fix, level in problems)
