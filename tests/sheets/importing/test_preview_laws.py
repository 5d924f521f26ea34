"""What holds of any list: in, out and in again is the same; the same file twice adds nothing."""

from collections.abc import Iterable
from dataclasses import fields
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.core.record import Record, new_record
from desktop.sheets.importing.preview import Preview, apply, preview
from desktop.sheets.reading.grid import Workbook
from desktop.storage.store import Store
from tests.builders import TODAY, catalogue
from tests.sheets.workbooks import grid_of

WORDS = st.sampled_from(
    ["Ask people at the desk", "Print large letters", "Tell everyone", "Mend the ramp", "Pay fares on the day"]
)
ROW = st.tuples(
    st.one_of(st.none(), st.integers(1, 30), st.sampled_from(["A1", "R-2", "A-001"])),
    st.one_of(st.none(), st.sampled_from(["Access", "Listening"])),
    WORDS,
    st.one_of(st.none(), st.sampled_from(["Chair", "Chair/Manager", "All", "TBC"])),
    st.one_of(
        st.none(), st.dates(date(2025, 1, 1), date(2029, 1, 1)), st.sampled_from(["asap", "3/4/27", "Q2 2026/27"])
    ),
    st.one_of(st.none(), st.sampled_from(["Open", "Complete", "On track", "Stuck", "Parked"])),
    st.one_of(st.none(), st.text("abc xyz,/é’", max_size=30)),
)
LISTS = st.lists(ROW, min_size=1, max_size=12)
TOP = ("Ref", "Theme", "Action", "Lead", "By when", "Status", "Comments")
LAW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def look(rows: Iterable[tuple[object, ...]], record: Record) -> Preview:
    grid = grid_of(TOP, *rows)  # type: ignore[arg-type]
    return preview(Workbook("plan.xlsx", "xlsx", (grid,)), record, catalogue(), TODAY)


def content(record: Record) -> list[tuple[object, ...]]:
    """The actions without their ids and stamps."""
    return [
        tuple(getattr(action, each.name) for each in fields(action) if each.name not in ("id", "created", "changed"))
        for action in record.actions.values()
    ]


@LAW
@given(LISTS)
def test_the_same_file_twice_adds_nothing(rows: list[tuple[object, ...]]) -> None:
    empty = new_record("A small charity")
    once = apply(look(rows, empty), empty, catalogue(), TODAY)
    shown = look(rows, once)
    assert (shown.counts["add"], shown.counts["change"]) == (0, 0)
    assert apply(shown, once, catalogue(), TODAY) is once


@LAW
@given(LISTS)
def test_a_list_taken_back_and_brought_in_again_says_the_same(rows: list[tuple[object, ...]]) -> None:
    before = new_record("A small charity")
    first = apply(look(rows, before), before, catalogue(), TODAY)
    again = apply(look(rows, before), before, catalogue(), TODAY)
    assert content(first) == content(again)
    assert [row.words for row in first.imported_rows.values()] == [row.words for row in again.imported_rows.values()]


@LAW
@given(LISTS)
def test_every_row_is_brought_in_or_left_out_with_a_reason(rows: list[tuple[object, ...]]) -> None:
    shown = look(rows, new_record("A small charity"))
    told = {item.row for item in shown.items} | {each.row for each in shown.skipped if each.reason}
    assert told == set(range(2, len(rows) + 2))


@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
)
@given(rows=LISTS)
def test_undone_on_disk_and_brought_in_again_after_opening_says_the_same(
    rows: list[tuple[object, ...]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("law") / "record.partnership"
    with Store.create(path, new_record("A small charity")) as store:
        before = store.record
        store.save(apply(look(rows, before), before, catalogue(), TODAY), "Import")
        first = content(store.record)
        store.undo()
        assert store.record == before
    with Store.open(path) as store:
        again = apply(look(rows, store.record), store.record, catalogue(), TODAY)
    assert content(again) == first
