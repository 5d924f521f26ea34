"""What a workbook of ours carries so that changes can come home."""

import io
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from desktop.core.action import Action, Status
from desktop.core.record import Record
from desktop.sheets.reading.grid import tidy
from desktop.sheets.writing.plan_out import plan_workbook
from desktop.sheets.writing.traces import TRACES, fingerprint
from desktop.storage.content import load_framework
from tests.sheets.records import TODAY, with_actions


def unseen(record: Record) -> list[tuple[object, ...]]:
    book = load_workbook(io.BytesIO(plan_workbook(record, load_framework(), None, TODAY)))
    page = book[TRACES]
    assert page.sheet_state == "hidden"
    return list(page.iter_rows(min_row=3, values_only=True))


def test_the_record_the_catalogue_and_the_schema_are_named() -> None:
    record = with_actions(Action("Ask people"))
    told = {row[1]: row[2] for row in unseen(record) if row[0] == "workbook"}
    assert told["schema"] == "1"
    assert told["record"] == record.id
    assert told["catalogue"] == load_framework().version
    assert told["made"] == "2026-11-22"


def test_every_action_has_its_id_its_reference_and_a_fingerprint_for_each_cell() -> None:
    record = with_actions(Action("Ask people"), Action("Tell people"))
    rows = [row for row in unseen(record) if row[0] == "action plan" and row[1] not in ("heading", "sheet")]
    assert [(row[1], row[2]) for row in rows] == [(each.id, each.reference) for each in record.actions.values()]
    assert all(len(str(row[3]).split()) == 13 for row in rows)


def test_only_the_cells_that_changed_get_another_fingerprint() -> None:
    record = with_actions(Action("Ask people", due_date=date(2027, 9, 1), status=Status.IN_PROGRESS))
    (action,) = record.actions.values()
    later = record.put(replace(action, owner="Chair"))

    def prints(which: Record) -> list[str]:
        return str(next(row[3] for row in unseen(which) if row[1] == action.id)).split()

    changed = [at for at, (old, new) in enumerate(zip(prints(record), prints(later), strict=True)) if old != new]
    assert changed == [4]


@given(st.text(max_size=30), st.text(max_size=30))
def test_fingerprints_differ_where_words_do(one: str, other: str) -> None:
    assert (fingerprint(one) == fingerprint(other)) == (tidy(one) == tidy(other))


def test_spaces_at_the_ends_and_kinds_of_line_end_do_not_count() -> None:
    assert fingerprint("Ask people ") == fingerprint("Ask people")
    assert fingerprint("a\r\nb") == fingerprint("a\nb")
    assert fingerprint(None) == fingerprint("")
    assert fingerprint(date(2027, 4, 3)) == fingerprint("2027-04-03")
