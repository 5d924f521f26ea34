"""A person's cells beside our reading of them."""

import pytest

from desktop.core.assessment import Group
from desktop.core.record import new_record
from desktop.sheets.account.items import LONGEST, beside, value_words
from desktop.sheets.importing.preview import apply
from tests.builders import TODAY, agreed, assessed, catalogue
from tests.sheets.told import looked

HEADINGS = ("Ref", "Action", "Lead", "Deadline", "Status", "Cost code")
ROW = ("1.1", "Large-print leaflets", "SM/JP", "end of May 2027", "Nearly", 4410)


def test_each_cell_stands_beside_what_was_read_in_it() -> None:
    _workbook, shown = looked([HEADINGS, ROW])
    found = beside(shown, 0)
    assert (found.row, found.becomes) == (2, "It will be added.")
    assert [(each.heading, each.words, each.read, each.doubtful) for each in found.readings] == [
        ("Ref", "1.1", "1.1", False),
        ("Action", "Large-print leaflets", "Large-print leaflets", False),
        ("Lead", "SM/JP", "SM; with: JP", False),
        ("Deadline", "end of May 2027", "31 May 2027; words about when: end of May 2027", True),
        ("Status", "Nearly", "kept in the notes", True),
        ("Cost code", "4410", "kept in the notes", False),
    ]


def test_empty_cells_have_no_line_and_a_section_heading_is_the_theme() -> None:
    _workbook, shown = looked(
        [HEADINGS, ("Listening",), ("1.1", "Ask", "Chair"), ("1.2", "Tell", "Chair", None, "Done")]
    )
    first = beside(shown, 0)
    assert [each.heading for each in first.readings] == ["Ref", "Action", "Lead", "Heading above"]
    assert first.readings[-1].read == "Listening"


def test_long_cells_are_cut() -> None:
    _workbook, shown = looked([HEADINGS, ("1", "Ask " * 400, "Chair")])
    action = beside(shown, 0).readings[1]
    assert len(action.words) == LONGEST
    assert action.words.endswith("…")


def test_the_same_row_again_names_the_action_it_is() -> None:
    record = new_record("Harbour")
    _workbook, shown = looked([HEADINGS, ROW], record=record)
    record = apply(shown, record, catalogue(), TODAY)
    _workbook, again = looked([HEADINGS, ROW], record=record)
    assert beside(again, 0, record).becomes == "It is in your record already, as “A-001 Large-print leaflets”."
    _workbook, changed = looked([HEADINGS, (*ROW[:4], "Done", 4410)], record=record)
    assert beside(changed, 0, record).becomes == "It changes “A-001 Large-print leaflets”."
    assert beside(changed, 0).becomes == "It changes what you have."


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("due_date", "2027-05-31", "31 May 2027"),
        ("status", "on_hold", "On hold"),
        ("progress", "at_risk", "At risk"),
        ("priority", "high", "High"),
        ("rating", 2, "2 Usual practice"),
        ("rating", "dont_know", "Don’t know"),
        ("owner", "Chair", "Chair"),
    ],
)
def test_our_values_read_as_the_program_says_them(field: str, value: str | int, words: str) -> None:
    assert value_words(field, value) == words


def test_a_level_says_what_becomes_of_it() -> None:
    first, second = list(catalogue().by_id.values())[:2]
    rows = [("Measure", "Rating", "Action"), (first.title, 2, None), (second.title, 1, "Ask five people")]
    _workbook, shown = looked(rows)
    assert beside(shown, 0).becomes == "Its level will wait to be confirmed."
    assert beside(shown, 1).becomes == "It will be added, with a level to confirm."
    record = new_record("Harbour")
    record = apply(shown, record, catalogue(), TODAY)
    _workbook, again = looked([rows[0], (first.title, 3, None)], record=record)
    assert beside(again, 0, record).becomes == "It changes a level that waits to be confirmed."
    answered = agreed(assessed(Group.STAFF), {first.id: 1})
    _workbook, settled = looked(rows[:2], record=answered)
    assert beside(settled, 0, answered).becomes == "This measure has an answer already, so it is left as it is."


def test_a_level_of_what_is_no_measure_of_ours_goes_to_the_notes() -> None:
    _workbook, shown = looked([("Standard", "Rating"), ("The garden is weeded", 2)])
    found = beside(shown, 0)
    assert found.becomes == (
        "It will be added as an action. Its level goes to the notes, as we know no measure for it."
    )
    assert found.readings[1].read == "2 Usual practice; kept in the notes"
    record = apply(shown, new_record("Harbour"), catalogue(), TODAY)
    assert "Rating: 2" in next(iter(record.actions.values())).notes
