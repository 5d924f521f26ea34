"""Looking into a spreadsheet off the interface thread."""

from pathlib import Path

import pytest
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from desktop.core.errors import ToolkitError
from desktop.core.record import new_record
from desktop.sheets.understanding.answers import Answers
from desktop.ui import looking
from desktop.ui.looking import Looked, Looking
from tests.sheets.workbooks import xlsx
from tests.ui.importing import PLAN
from tests.ui.scenes import scene_of

SCENE = scene_of(new_record("Harbour"))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx({"Plan": PLAN}))
    return path


def found(qtbot: QtBot, look: Looking, source: Path | Looked, answers: Answers | None = None) -> Looked:
    with qtbot.waitSignal(look.found, timeout=20_000) as said:
        look.look(source, SCENE, answers or Answers(), lambda _headings: {})
    assert isinstance(said.args[0], Looked)
    return said.args[0]


def test_a_file_is_read_once_and_then_only_looked_at_anew(qtbot: QtBot, file: Path) -> None:
    look = Looking(None)
    first = found(qtbot, look, file)
    file.unlink()
    second = found(qtbot, look, first, Answers(columns={"Cost code": "cost"}))
    assert second.workbook is first.workbook
    assert second.account.headline == "We matched 5 of your 5 columns"
    assert second.headings == frozenset({"action", "lead", "deadline", "status", "cost code"})
    assert not look.under_way


def test_what_is_refused_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    look = Looking(None)
    with qtbot.waitSignal(look.refused) as said:
        look.look(tmp_path / "gone.xlsx", SCENE, Answers(), lambda _headings: {})
    assert isinstance(said.args[0], ToolkitError)
    assert not look.under_way


def test_a_new_look_takes_the_place_of_the_one_before(qtbot: QtBot, file: Path) -> None:
    look = Looking(None)
    heard: list[Looked] = []
    look.found.connect(heard.append)
    look.look(file, SCENE, Answers(), lambda _headings: {})
    found(qtbot, look, file, Answers(columns={"Cost code": "cost"}))
    qtbot.wait(300)
    assert [each.account.headline for each in heard] == ["We matched 5 of your 5 columns"]


def test_stopping_ends_the_reading_itself(qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[bool] = []

    def read(_data: bytes, _name: str, cancelled: object) -> object:
        assert callable(cancelled)
        while not cancelled():
            pass
        seen.append(True)
        raise ToolkitError("Stopped.", "Choose the file again.")

    monkeypatch.setattr(looking, "read_workbook", read)
    look = Looking(None)
    look.look(file, SCENE, Answers(), lambda _headings: {})
    with qtbot.assertNotEmitted(look.refused, wait=200):
        look.stop()
        qtbot.waitUntil(lambda: seen == [True])
    assert not look.under_way


def test_a_fault_of_ours_is_raised_where_it_is_seen(qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(*_asked: object) -> object:
        raise ZeroDivisionError

    monkeypatch.setattr(looking, "read_workbook", read)
    look = Looking(None)
    with capture_exceptions() as raised:
        look.look(file, SCENE, Answers(), lambda _headings: {})
        qtbot.waitUntil(lambda: bool(raised))
    assert isinstance(raised[0][1], ZeroDivisionError)
    assert not look.under_way


def test_what_was_chosen_for_the_same_headings_is_taken_up(qtbot: QtBot, file: Path) -> None:
    look = Looking(None)
    with qtbot.waitSignal(look.found, timeout=20_000) as said:
        look.look(file, SCENE, Answers(), lambda headings: {"Cost code": "cost"} if "lead" in headings else {})
    looked = said.args[0]
    assert looked.from_memory
    assert looked.shown.answers.columns == {"Cost code": "cost"}


def test_what_was_chosen_for_a_column_that_is_elsewhere_now_is_passed_over(qtbot: QtBot, file: Path) -> None:
    look = Looking(None)
    with qtbot.waitSignal(look.found, timeout=20_000) as said:
        look.look(file, SCENE, Answers(), lambda _headings: {"Column G": "owner", "Cost code": "cost"})
    assert said.args[0].shown.answers.columns == {"Cost code": "cost"}


def test_what_brings_it_in_is_worked_out_for_one_record_and_holds_for_others(qtbot: QtBot, file: Path) -> None:
    look = Looking(None)
    looked = found(qtbot, look, file)
    with qtbot.waitSignal(look.worked_out, timeout=20_000) as said:
        look.work_out(looked, SCENE)
    change = said.args[0]
    brought = change(SCENE.record)
    assert change(SCENE.record) is brought
    assert [each.title for each in brought.actions.values()] == [row[0] for row in PLAN[1:]]
    other = new_record("Lighthouse")
    assert len(change(other).actions) == 2


def test_stopping_brings_nothing_in(qtbot: QtBot, file: Path) -> None:
    look = Looking(None)
    looked = found(qtbot, look, file)
    with qtbot.assertNotEmitted(look.worked_out, wait=300):
        look.work_out(looked, SCENE)
        look.stop()
