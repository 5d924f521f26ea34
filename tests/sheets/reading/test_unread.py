"""What could not be read is told at its cells, and not without end."""

from desktop.sheets.reading import unread
from desktop.sheets.reading.marks import Gap


def test_errors_come_before_formulas_each_in_the_order_of_the_sheet() -> None:
    gaps = {(3, 1): (Gap.UNWORKED, ""), (2, 28): (Gap.ERROR, "#N/A"), (2, 2): (Gap.ERROR, "#REF!")}
    assert [(each.place, each.found) for each in unread.of_gaps(gaps)] == [
        ("B2", "an error, #REF!"),
        ("AB2", "an error, #N/A"),
        ("A3", "a formula that was never worked out"),
    ]


def test_no_more_cells_are_named_than_anyone_looks_at() -> None:
    gaps = {(row, 1): (Gap.ERROR, "#N/A") for row in range(1, 5000)}
    assert len(unread.of_gaps(gaps)) == unread.MOST_NAMED
    assert len(unread.of_cut(gaps, 10)) == unread.MOST_NAMED


def test_what_concerns_a_whole_sheet_has_no_cell() -> None:
    for problem in (unread.of_looks(7), unread.of_sheet("Data"), unread.of_letters(), unread.of_columns()):
        assert problem.place == ""
        assert problem.found
        assert problem.expected
        assert problem.fix
