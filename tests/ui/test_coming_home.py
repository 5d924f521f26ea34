"""Workbooks that come home are told apart: one plan, or forms; anything else is refused in words."""

from pathlib import Path

import pytest

from desktop.core.assessment import Group
from desktop.core.errors import ToolkitError
from desktop.core.record import Record
from desktop.sheets.writing.plan_out import plan_workbook
from desktop.storage.example import example_record
from desktop.ui.coming_home import look_home
from desktop.ui.scene import Scene
from desktop.ui.taking_home import Chosen, FormSaid, brought, kept_choices, proposed
from tests.back_steps import changed_plan, filled_form
from tests.sheets.records import TODAY
from tests.sheets.returning.forms import FRAMEWORK, view_of


@pytest.fixture
def example() -> Record:
    return example_record(FRAMEWORK, TODAY)


@pytest.fixture
def scene(example: Record) -> Scene:
    return Scene(example, FRAMEWORK, list(example.assessments)[-1], TODAY)


def written(folder: Path, *contents: bytes) -> list[Path]:
    paths = [folder / f"file {number}.xlsx" for number, _data in enumerate(contents, 1)]
    for path, data in zip(paths, contents, strict=True):
        path.write_bytes(data)
    return paths


def never() -> bool:
    return False


def form(record: Record, answer: str) -> bytes:
    return filled_form(record, view_of(record, Group.CARERS).id, TODAY, answer)


def test_one_plan_comes_home(scene: Scene, example: Record, tmp_path: Path) -> None:
    home = look_home(written(tmp_path, changed_plan(example, TODAY)), scene, never)
    assert home.plan is not None
    assert (home.forms, home.file) == ((), "file 1.xlsx")


def test_several_forms_come_home(scene: Scene, example: Record, tmp_path: Path) -> None:
    home = look_home(written(tmp_path, form(example, "No"), form(example, "Mostly")), scene, never)
    assert home.plan is None
    assert [each.file for each in home.forms] == ["file 1.xlsx", "file 2.xlsx"]
    again = look_home(home, scene, never)
    assert again.forms == home.forms


def test_a_plan_beside_another_file_is_refused(scene: Scene, example: Record, tmp_path: Path) -> None:
    files = written(tmp_path, form(example, "No"), plan_workbook(example, FRAMEWORK, None, TODAY))
    with pytest.raises(ToolkitError, match=r"file 2\.xlsx"):
        look_home(files, scene, never)


def test_what_was_chosen_stays_when_the_same_file_is_looked_into_again(
    scene: Scene, example: Record, tmp_path: Path
) -> None:
    home = look_home(written(tmp_path, changed_plan(example, TODAY)), scene, never)
    fresh = proposed(home)
    assert home.plan is not None
    assert fresh.count == len(home.plan.changes) + 1
    none = Chosen(home, frozenset(), order=False, forms=())
    again = kept_choices(look_home(home, scene, never), none)
    assert (again.taken, again.order) == (frozenset(), False)
    again = kept_choices(look_home(home, scene, never), fresh)
    assert (again.taken, again.order) == (fresh.taken, fresh.order)


def test_forms_that_do_not_count_change_nothing(scene: Scene, example: Record, tmp_path: Path) -> None:
    chosen = proposed(look_home(written(tmp_path, form(example, "No")), scene, never))
    assert chosen.count == 1
    assert brought(chosen, scene, example) != example
    left = Chosen(chosen.home, frozenset(), order=False, forms=(FormSaid(counted=False),))
    assert (left.count, brought(left, scene, example)) == (0, example)
