"""Marks as they are gathered."""

from desktop.sheets.reading import marks as gathering
from desktop.sheets.reading.grid import LONGEST_CELL
from desktop.sheets.reading.marks import MOST_MARKS, Marks


def test_notes_of_one_cell_follow_one_another() -> None:
    marks = Marks()
    for words in (" Is this done? ", "", "Nearly.\x07"):
        marks.note((1, 2), words)
    assert marks.notes == {(1, 2): "Is this done?\nNearly."}


def test_a_note_is_no_longer_than_a_cell() -> None:
    marks = Marks()
    marks.note((1, 1), "x" * 1_000_000)
    assert len(marks.notes[1, 1]) == LONGEST_CELL


def test_marks_are_full_when_no_list_has_so_many() -> None:
    marks = Marks(struck={(row, 1) for row in range(MOST_MARKS)})
    assert not marks.full
    marks.struck.add((1, 2))
    assert marks.full


def test_hidden_columns_are_counted_no_further_than_the_last_that_holds_anything() -> None:
    marks = Marks(hidden_columns=[(2, 3), (5, gathering.MOST_COLUMNS * 1000), (7, 6)])
    assert marks.columns_hidden_up_to(6) == {2, 3, 5, 6}
