"""Columns a person speaks of: by their headings in any form, or by the names that tell each from the others."""

from desktop.sheets.matching.columns import Column, column_names, match_columns, said_of
from desktop.sheets.understanding.answers import Answers
from tests.builders import TODAY
from tests.sheets.told import looked

HEADINGS = [(1, "Action"), (2, ""), (3, "Notes"), (5, "Notes"), (6, " Cost\ncode ")]


def fields(chosen: dict[str, str | None]) -> dict[int, str | None]:
    columns = [Column(number, heading) for number, heading in HEADINGS]
    return {match.column: match.field for match in match_columns(columns, TODAY, chosen)}


def test_every_column_has_a_name_of_its_own() -> None:
    names = column_names(HEADINGS)
    assert names == {1: "Action", 2: "Column B", 3: "Notes (C)", 5: "Notes (E)", 6: "Cost code"}


def test_a_name_speaks_of_its_column_alone_and_a_heading_of_all_that_have_it() -> None:
    assert said_of(HEADINGS, {"notes (e)": None}) == {5: "notes (e)"}
    assert said_of(HEADINGS, {"NOTES": None}) == {3: "NOTES", 5: "NOTES"}
    assert said_of(HEADINGS, {"Notes": "cost", "Notes (E)": "evidence"}) == {3: "Notes", 5: "Notes (E)"}
    assert said_of(HEADINGS, {"Column B": "owner"}) == {2: "Column B"}
    assert said_of(HEADINGS, {"Nowhere": None}) == {}


def test_a_column_without_a_heading_goes_where_a_person_says() -> None:
    assert fields({"Column B": "owner"})[2] == "owner"


def test_of_two_columns_with_one_heading_each_goes_its_own_way() -> None:
    found = fields({"Notes (C)": "evidence", "Notes (E)": None})
    assert (found[3], found[5]) == ("evidence", None)


def test_sentences_may_share_a_field_and_other_cells_may_not() -> None:
    assert [fields({"Notes (C)": "notes", "Notes (E)": "notes"})[number] for number in (3, 5)] == ["notes", "notes"]
    found = fields({"Column B": "owner", "Cost code": "owner"})
    assert (found[2], found[6]) == ("owner", None)


def test_sentences_that_share_a_field_are_all_kept() -> None:
    rows = [("Action", "Lead", "Comments", "Minutes"), ("Ask", "Chair", "one", "two")]
    _workbook, shown = looked(rows, Answers(columns={"Minutes": "notes", "Comments": "notes"}))
    assert shown.items[0].values["notes"] == "one\ntwo"
