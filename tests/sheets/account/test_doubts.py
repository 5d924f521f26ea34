"""Doubts in words, grouped by what puts them right."""

from dataclasses import replace

from desktop.core.errors import Problem, Severity
from desktop.sheets.account.doubts import DoubtLine, doubt_groups
from desktop.sheets.understanding.answers import Answers
from tests.sheets.told import looked, told

PLAN = (
    ("Action", "Lead", "Deadline", "Status"),
    ("Ask five people", "Chair", "whenever", "Nearly"),
    ("Map who else", "All staff", "whenever", "Done"),
    ("Large print", "Chair", "end of May", "Nearly"),
)


def test_doubts_are_grouped_by_column_and_what_was_looked_for() -> None:
    groups = told(PLAN).doubts
    assert [(each.heading, each.expected) for each in groups] == [
        ("Lead: 1 cell to check", "one person or role"),
        ("Deadline: 3 cells to check", "a date"),
        ("Status: 2 cells to check", "a status"),
    ]
    assert [each.column for each in groups] == [2, 3, 4]


def test_the_same_words_are_one_line_with_all_their_cells() -> None:
    dates = told(PLAN).doubts[1]
    assert [(each.found, each.cells) for each in dates.lines] == [("whenever", ("C2", "C3")), ("end of May", ("C4",))]
    assert dates.cells == 3


def test_many_cells_are_named_in_part() -> None:
    line = DoubtLine("whenever", "no date", tuple(f"C{number}" for number in range(2, 11)))
    assert line.named == "C2, C3, C4, C5 and 5 more"
    assert replace(line, cells=("C2",)).named == "C2"


def test_a_person_can_say_what_a_word_of_a_choice_means_and_nothing_else() -> None:
    groups = told(PLAN).doubts
    (status,) = groups[2].lines
    assert (status.field, status.key) == ("status", "status: nearly")
    assert all(line.key == "" for group in groups[:2] for line in group.lines)


def test_a_word_that_was_given_a_meaning_is_in_doubt_no_more() -> None:
    said = told(PLAN, Answers(words={"status: nearly": "in_progress"}))
    assert [each.expected for each in said.doubts] == ["one person or role", "a date"]


def test_open_questions_are_no_doubts() -> None:
    rows = [("Action", "Lead", "Deadline"), ("Ask", "Chair", "03/04/2027"), ("Tell", "Chair", "05/06/2027")]
    found = told(rows)
    assert len(found.questions) == 1
    assert found.doubts == ()


def test_rows_left_out_come_first_and_the_whole_file_last_of_its_kind() -> None:
    _workbook, shown = looked(PLAN)
    stop = Problem("A9", "a row with no words of its own", "an action", "left out", Severity.STOP)
    colours = Problem("", "colours", "colours", "could not be read", Severity.CHECK)
    groups = doubt_groups(replace(shown, problems=(colours, *shown.problems, stop)))
    assert groups[0].heading == "1 row left out"
    assert (groups[1].heading, groups[1].column) == ("1 thing about the file", 0)
