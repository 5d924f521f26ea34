"""The session: what it opens, changes, keeps trying to save, and says."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytestqt.qtbot import QtBot

from desktop.core.action import Action
from desktop.core.edits.planning import add_actions
from desktop.core.errors import ToolkitError
from desktop.core.record import Record, new_record
from desktop.storage.store import Store
from desktop.ui.places import Edit
from desktop.ui.session import Session
from tests.builders import TODAY, catalogue

if TYPE_CHECKING:
    from desktop.ui.scene import Scene


@pytest.fixture
def session(tmp_path: Path, qapp: object) -> Iterator[Session]:
    """A session on a library of its own, with a new record open."""
    made = Session(tmp_path / "records", lambda: TODAY)
    made.create(new_record("Riverside"))
    yield made
    made.close_record()


def adding(title: str) -> Edit:
    return Edit(f"Add {title}", lambda record: add_actions(record, Action(title)))


def refuse_to_save(*_arguments: object) -> None:
    raise ToolkitError("The disk is full.", "Make room and try again.")


def titles(session: Session) -> list[str]:
    assert session.scene is not None
    return [each.title for each in session.scene.record.actions.values()]


def on_disk(session: Session) -> Record:
    assert session.store is not None
    with Store.open(session.store.path, read_only=True) as store:
        return store.record


def test_an_edit_is_on_disk_before_it_is_said_to_be_saved(session: Session, qtbot: QtBot) -> None:
    seen: list[int] = []
    session.saved.connect(lambda _at: seen.append(len(on_disk(session).actions)))
    assert session.edit(adding("Print leaflets"))
    assert seen == [1]


def test_undo_and_redo_go_through_every_step_and_say_which(session: Session) -> None:
    told: list[str] = []
    session.told.connect(lambda words, _undoable: told.append(words))
    session.edit(adding("One"))
    session.edit(adding("Two"))
    session.undo()
    session.undo()
    assert titles(session) == []
    session.redo()
    assert titles(session) == ["One"]
    assert told == ["Undone: Add Two", "Undone: Add One", "Done again: Add One"]


def test_undo_works_after_closing_and_opening_again(session: Session) -> None:
    session.edit(adding("One"))
    assert session.store is not None
    path = session.store.path
    session.close_record()
    session.open_file(path)
    session.undo()
    assert titles(session) == []


def test_a_refused_edit_is_explained_and_changes_nothing(session: Session) -> None:
    failures: list[ToolkitError] = []
    session.failed.connect(failures.append)

    def refuse(_record: Record) -> Record:
        raise ToolkitError("It cannot be.", "Do something else.")

    assert not session.edit(Edit("Refused", refuse))
    assert [each.summary for each in failures] == ["It cannot be."]
    assert session.unsaved == ()


def test_what_the_disk_refuses_waits_and_is_saved_in_order(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    failures: list[ToolkitError] = []
    session.failed.connect(failures.append)

    def full(*_arguments: object) -> None:
        raise ToolkitError("The disk is full.", "Make room and try again.")

    with monkeypatch.context() as disk:
        disk.setattr(Store, "save", full)
        assert not session.edit(adding("One"))
        assert not session.edit(adding("Two"))
    assert len(failures) == 2
    assert titles(session) == []
    assert session.try_again()
    assert titles(session) == ["One", "Two"]
    assert [each.title for each in on_disk(session).actions.values()] == ["One", "Two"]


def test_a_copy_from_elsewhere_is_added_and_left_as_it_was(session: Session, tmp_path: Path) -> None:
    Store.create(tmp_path / "other.partnership", new_record("Hillside")).close()
    before = (tmp_path / "other.partnership").read_bytes()
    session.bring_in(tmp_path / "other.partnership")
    assert session.scene is not None
    assert session.scene.organisation.name == "Hillside"
    assert (tmp_path / "other.partnership").read_bytes() == before
    assert len(session.library.entries()) == 2


def test_bringing_in_what_is_there_already_opens_that_one(session: Session, tmp_path: Path) -> None:
    assert session.store is not None
    session.store.copy(tmp_path / "copy.partnership")
    told: list[str] = []
    session.told.connect(lambda words, _undoable: told.append(words))
    session.bring_in(tmp_path / "copy.partnership")
    assert len(session.library.entries()) == 1
    assert "already hold" in told[-1]
    assert session.scene is not None
    assert not session.scene.read_only


def test_opening_the_record_that_is_open_leaves_it_open_for_changes(session: Session) -> None:
    assert session.store is not None
    session.open_file(session.store.path)
    assert session.scene is not None
    assert not session.scene.read_only
    assert session.edit(adding("One"))


def test_a_record_that_can_only_be_read_refuses_edits_and_keeps_none_waiting(session: Session) -> None:
    assert session.store is not None
    second = Session(session.store.path.parent, lambda: TODAY)
    failures: list[ToolkitError] = []
    second.failed.connect(failures.append)
    second.open_file(session.store.path)
    assert not second.edit(adding("One"))
    assert second.unsaved == ()
    assert len(failures) == 2
    assert second.close_record()


def test_no_record_is_left_while_a_change_waits_to_be_saved(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as disk:
        disk.setattr(Store, "save", refuse_to_save)
        session.edit(adding("One"))
        for leave in (
            session.close_record,
            lambda: session.create(new_record("Another")),
            lambda: session.open_file(tmp_path / "other.partnership"),
            lambda: session.bring_in(tmp_path / "other.partnership"),
        ):
            leave()
            assert session.scene is not None
            assert session.scene.organisation.name == "Riverside"
            assert len(session.unsaved) == 1
    assert session.close_record()


def test_undo_takes_back_what_waits_before_what_is_saved(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    session.edit(adding("One"))
    with monkeypatch.context() as disk:
        disk.setattr(Store, "save", refuse_to_save)
        session.edit(adding("Two"))
        session.undo()
    assert session.unsaved == ()
    assert titles(session) == ["One"]


def test_what_the_disk_refuses_can_be_saved_elsewhere_whole(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.edit(adding("One"))
    with monkeypatch.context() as disk:
        disk.setattr(Store, "save", refuse_to_save)
        session.edit(adding("Two"))
        assert session.save_elsewhere(tmp_path / "kept.partnership")
    with Store.open(tmp_path / "kept.partnership", read_only=True) as store:
        assert [each.title for each in store.record.actions.values()] == ["One", "Two"]


def test_a_file_that_is_no_record_leaves_the_open_one_open(session: Session, tmp_path: Path) -> None:
    (tmp_path / "x.partnership").write_bytes(b"no record")
    failures: list[ToolkitError] = []
    session.failed.connect(failures.append)
    session.bring_in(tmp_path / "x.partnership")
    session.open_file(tmp_path / "missing.partnership")
    assert len(failures) == 2
    assert session.scene is not None
    assert session.scene.organisation.name == "Riverside"


def test_the_assessment_started_last_is_the_one_that_shows(session: Session) -> None:
    from desktop.core.assessment import AssessmentKind
    from desktop.core.edits.assessing import start_assessment

    for year in (2026, 2025):
        label, start = str(year), date(year, 10, 1)
        session.edit(
            Edit(
                "Start",
                lambda record, label=label, start=start: start_assessment(  # type: ignore[misc]
                    record, catalogue(), AssessmentKind.QUICK, label=label, start=start
                ),
            )
        )
    assert session.store is not None
    path = session.store.path
    session.close_record()
    scenes: list[Scene] = []
    session.changed.connect(scenes.append)
    session.open_file(path)
    shown = scenes[-1].assessment
    assert shown is not None
    assert shown.label == "2026"
