"""Plans that leave and come home in tests: random ones, the bytes of their workbook, and what a person did to them."""

import io
from collections.abc import Callable
from datetime import date

from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop.core.action import Action, BenefitSeen, Confidence, Priority, Source, Status
from desktop.core.record import Record
from desktop.sheets.reading.parsing import parse
from desktop.sheets.returning.changes import Homecoming
from desktop.sheets.returning.plan_back import changes_from
from desktop.sheets.writing.plan_out import plan_workbook
from desktop.storage.content import load_framework
from tests.sheets.records import TODAY, with_actions

FRAMEWORK = load_framework()
TITLE_ROW, HEADER_ROW, FIRST_ROW = 1, 4, 5

words = st.text(max_size=60)
actions = st.builds(
    Action,
    title=words,
    detail=words,
    measures=st.lists(st.sampled_from(sorted(FRAMEWORK.by_id)), max_size=3, unique=True).map(tuple),
    principles=st.lists(st.sampled_from(sorted(FRAMEWORK.principle_by_id)), max_size=2, unique=True).map(tuple),
    owner=words,
    helpers=words,
    due_date=st.none() | st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    due_note=words,
    check_in=st.none() | st.dates(date(2024, 1, 1), date(2030, 12, 31)),
    priority=st.sampled_from(Priority),
    cost=words,
    status=st.sampled_from(Status),
    confidence=st.none() | st.sampled_from(Confidence),
    reason=words,
    how_we_will_know=words,
    done_on=st.none() | st.dates(date(2024, 1, 1), date(2026, 11, 1)),
    what_changed=words,
    benefits_seen=st.lists(st.sampled_from(BenefitSeen), max_size=2, unique=True).map(tuple),
    source=st.sampled_from(Source),
    notes=words,
)
plans = st.lists(actions, min_size=1, max_size=8).map(lambda some: with_actions(*some))


def sent(record: Record) -> bytes:
    """The workbook of a plan, as it leaves."""
    return plan_workbook(record, FRAMEWORK, None, TODAY)


def home(data: bytes, record: Record, name: str = "plan.xlsx") -> Homecoming:
    """What a workbook brings home to a record."""
    return changes_from(parse(data, name), record, FRAMEWORK, TODAY)


def worked_on(data: bytes, work: Callable[[Worksheet], None]) -> bytes:
    """The workbook after someone did something to its action plan, saved by openpyxl."""
    book = load_workbook(io.BytesIO(data))
    work(book["Action plan"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def column_of(sheet: Worksheet, heading: str) -> int:
    """The number of the column under a heading of the plan."""
    return next(cell.column for cell in sheet[HEADER_ROW] if cell.value == heading)


def put(row: int, heading: str, value: object) -> Callable[[Worksheet], None]:
    """Writes one cell of the plan: its row from 1, its heading."""

    def work(sheet: Worksheet) -> None:
        sheet.cell(FIRST_ROW - 1 + row, column_of(sheet, heading)).value = value  # type: ignore[assignment]

    return work
