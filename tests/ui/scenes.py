"""Scenes for tests of the window: a record of `tests/builders.py` with the real catalogue, on the builders' day."""

from desktop.core.record import Record
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from tests.builders import NOW, TODAY, catalogue


def scene_of(record: Record, assessment: str | None = NOW) -> Scene:
    """The record as the window would show it; no assessment where it has none of that id."""
    return Scene(record, catalogue(), assessment if assessment in record.assessments else None, TODAY)


def after(edit: object, record: Record) -> Record:
    """The record with an edit, as a page emitted it, made."""
    assert isinstance(edit, Edit)
    return edit.change(record)
