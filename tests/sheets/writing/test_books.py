"""Every workbook of ours passes the gate; whatever people write is a text in it, and comes home as it was."""

import io
import random
import re
import zipfile
from collections.abc import Callable
from dataclasses import replace

import pytest
from openpyxl import load_workbook

from desktop.core.action import Action
from desktop.core.assessment import Group
from desktop.core.edits.assessing import ask_for_view
from desktop.core.edits.planning import add_actions
from desktop.core.record import Record, new_record
from desktop.core.views import newest_assessment, views_of
from desktop.sheets.writing.form_out import first_form, form_workbook
from desktop.sheets.writing.plan_out import plan_workbook
from tests.sheets.gate import broken_points
from tests.sheets.records import TODAY
from tests.sheets.returning.plans import FRAMEWORK, home, sent
from tests.window import records

RECORDS = {name: record for name, record in records(FRAMEWORK, TODAY).items() if record is not None}
STARTS = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "'",
    "#",
    "_x000D_",
    "=cmd|",
    '=HYPERLINK("',
    "1e5",
    "TRUE",
    "00",
    "<b>",
    "&amp;",
    "",
)
LETTERS = "abc 0129.,;:'\"=+-@#&<>()[]{}|\\/!?%$£€\n\té—’“”∞😀ẅاש\u202e\u200d\u0301"
TEXTS: dict[str, Callable[[Action, str], Action]] = {
    "Action": lambda action, words: replace(action, title=words),
    "Who": lambda action, words: replace(action, owner=words),
    "With": lambda action, words: replace(action, helpers=words),
    "How we will know": lambda action, words: replace(action, how_we_will_know=words),
    "Latest update": lambda action, words: replace(action, notes=words),
}


@pytest.mark.parametrize("name", RECORDS)
@pytest.mark.parametrize("figures", [False, True])
def test_the_plan_of_every_kind_of_record_passes_the_gate(name: str, figures: bool) -> None:
    assert broken_points(plan_workbook(RECORDS[name], FRAMEWORK, None, TODAY, figures=figures)) == []


@pytest.mark.parametrize("name", ["example", "crowded", "next"])
def test_the_forms_of_every_view_pass_the_gate(name: str) -> None:
    record = RECORDS[name]
    newest = newest_assessment(record)
    assert newest is not None
    asked = {each.group for each in views_of(record, newest.id)}
    for group in Group:
        record = record if group in asked else ask_for_view(record, newest.id, group)
    for view in views_of(record, newest.id):
        assert broken_points(form_workbook(record, FRAMEWORK, view.id, TODAY)) == []


def test_a_form_made_before_anyone_took_stock_passes_the_gate() -> None:
    assert broken_points(first_form(new_record("A small charity"), FRAMEWORK, TODAY)) == []


def fuzzed(cells: int, seed: int) -> Record:
    """A plan whose so many cells hold words that look like anything but words."""
    chance = random.Random(seed)
    actions = []
    for _row in range(cells // len(TEXTS)):
        action = Action("")
        for put in TEXTS.values():
            words = chance.choice(STARTS) + "".join(chance.choices(LETTERS, k=chance.randrange(12)))
            action = put(action, words)
        actions.append(action)
    return add_actions(new_record(f"=A charity {seed}"), *actions)


def not_texts(data: bytes) -> list[str]:
    """The cells of the plan's own columns of words that are no texts, and the parts of the file with a formula."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    found = [name for name in archive.namelist() if "sheets/" in name and re.search(rb"<f[ >/]", archive.read(name))]
    page = load_workbook(io.BytesIO(data))["Action plan"]
    head = {cell.value: cell.column for cell in page[4]}
    for row in page.iter_rows(min_row=5):
        for heading in TEXTS:
            cell = row[int(head[heading] or 0) - 1]
            if cell.value is not None and cell.data_type != "s":
                found.append(f"{cell.coordinate}: {cell.value!r} is {cell.data_type}")
    return found


def assert_only_texts(cells: int, seed: int) -> None:
    record = fuzzed(cells, seed)
    data = sent(record)
    assert not_texts(data) == []
    found = home(data, record)
    assert (found.changes, found.problems, found.order) == ((), (), ())


def test_whatever_people_write_is_a_text_and_comes_home() -> None:
    assert_only_texts(1_000, seed=1)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(2, 12))
def test_ten_thousand_cells_are_texts_and_come_home(seed: int) -> None:
    assert_only_texts(1_000, seed)
