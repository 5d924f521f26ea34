"""One spreadsheet on its way in: what is known of it follows what a person says, and nothing comes in by itself."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.record import new_record
from desktop.ui.incoming import Found, Incoming
from tests.sheets.workbooks import xlsx
from tests.ui.importing import MESSY, PLAN
from tests.ui.scenes import scene_of


@pytest.fixture
def incoming() -> Incoming:
    made = Incoming(None)
    made.display(scene_of(new_record("Harbour")))
    return made


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "plan.xlsx"
    path.write_bytes(xlsx({"Plan": PLAN, "Tracker": MESSY}))
    return path


def opened(qtbot: QtBot, incoming: Incoming, file: Path) -> Incoming:
    with qtbot.waitSignal(incoming.found, timeout=20_000) as said:
        incoming.open(file)
    assert said.args == [True]
    return incoming


def test_each_answer_is_looked_into_and_kept(qtbot: QtBot, incoming: Incoming, file: Path) -> None:
    opened(qtbot, incoming, file)
    with qtbot.waitSignal(incoming.found, timeout=20_000) as said:
        incoming.choose_sheet("Plan")
    assert said.args == [False]
    with qtbot.waitSignal(incoming.found, timeout=20_000):
        incoming.choose_field("Cost code", "cost")
    assert incoming.looked is not None
    assert incoming.looked.account.headline == "We matched 5 of your 5 columns"
    assert (incoming.said.sheet, dict(incoming.said.columns)) == ("Plan", {"Cost code": "cost"})


def test_two_answers_at_once_are_both_kept(qtbot: QtBot, incoming: Incoming, file: Path) -> None:
    opened(qtbot, incoming, file)
    with qtbot.waitSignal(incoming.found, timeout=20_000):
        incoming.answer("rag: RAG", "importance")
        incoming.explain("status: nearly", "done")
    assert incoming.said.asked == {"rag: RAG": "importance"}
    assert incoming.said.words == {"status: nearly": "done"}


def test_stopping_goes_back_to_what_was_found_before(qtbot: QtBot, incoming: Incoming, file: Path) -> None:
    before = opened(qtbot, incoming, file).looked
    with qtbot.assertNotEmitted(incoming.found, wait=300):
        incoming.answer("rag: RAG", "importance")
        incoming.stop()
    assert incoming.looked is before
    assert incoming.said.asked == {}


def test_a_person_who_thinks_again_brings_nothing_in(qtbot: QtBot, incoming: Incoming, file: Path) -> None:
    opened(qtbot, incoming, file)
    with qtbot.assertNotEmitted(incoming.worked_out, wait=300):
        incoming.bring_in()
        incoming.stay()
    assert not incoming.under_way


def test_thinking_again_leaves_another_look_under_way(qtbot: QtBot, incoming: Incoming, file: Path) -> None:
    opened(qtbot, incoming, file)
    with qtbot.waitSignal(incoming.found, timeout=20_000):
        incoming.choose_sheet("Plan")
        incoming.stay()


def test_what_is_known_can_be_taken_up_elsewhere(qtbot: QtBot, incoming: Incoming, file: Path) -> None:
    assert incoming.state() is None
    known = opened(qtbot, incoming, file).state()
    assert isinstance(known, Found)
    other = Incoming(None)
    other.restore(known)
    assert other.looked is incoming.looked
    assert other.said == incoming.said


def test_a_file_that_is_still_read_is_read_elsewhere(qtbot: QtBot, incoming: Incoming, file: Path) -> None:
    incoming.open(file)
    known = incoming.state()
    assert known is not None
    assert known.source == file
    incoming.forget()
    with qtbot.waitSignal(incoming.found, timeout=20_000):
        incoming.restore(known)


def test_forgotten_there_is_nothing(qtbot: QtBot, incoming: Incoming, file: Path) -> None:
    opened(qtbot, incoming, file).forget()
    assert incoming.state() is None
    incoming.bring_in()
    incoming.again()
    assert not incoming.under_way


def test_what_was_asked_for_before_an_answer_has_to_be_asked_for_again(
    qtbot: QtBot, incoming: Incoming, file: Path
) -> None:
    opened(qtbot, incoming, file)
    with qtbot.assertNotEmitted(incoming.worked_out, wait=300):
        incoming.bring_in()
        incoming.answer("rag: RAG", "importance")
        qtbot.waitUntil(lambda: not incoming.under_way)
    with qtbot.waitSignal(incoming.worked_out, timeout=20_000):
        incoming.bring_in()


def test_what_is_asked_for_during_a_look_comes_after_it(qtbot: QtBot, incoming: Incoming, file: Path) -> None:
    opened(qtbot, incoming, file)
    with qtbot.waitSignal(incoming.worked_out, timeout=20_000):
        incoming.answer("rag: RAG", "importance")
        incoming.bring_in()


def test_what_turns_out_to_be_something_else_does_not_come_in(qtbot: QtBot, incoming: Incoming, file: Path) -> None:
    opened(qtbot, incoming, file)
    with qtbot.assertNotEmitted(incoming.worked_out, wait=300):
        incoming.choose_sheet("Plan")
        incoming.bring_in()
        qtbot.waitUntil(lambda: not incoming.under_way)
