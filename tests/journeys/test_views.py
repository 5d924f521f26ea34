"""Patients heard with the keyboard alone: asked, their forms keyed in, an answer given in a meeting, a level agreed."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.core.assessment import Group, Mode, Perspective
from desktop.core.differences import differences
from desktop.core.edits.rating import view_rating
from desktop.core.outline import outline
from desktop.ui import theme
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from tests.keys import CONTROL, Keys, Mouse
from tests.window import settle

SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
FORMS = ("011101110111", "111111111111", "12211221122?")
"""What three people ticked on the twelve questions of a quick start."""


@pytest.fixture
def keys(qapp: QApplication) -> Iterator[Keys]:
    """The program at its first start."""
    theme.load_fonts()
    program = Program(qapp)
    program.window.show()
    program.window.activateWindow()
    program.begin([])
    settle(qapp)
    yield Keys(qapp, program)
    program.window.close()
    program.window.deleteLater()
    settle(qapp)


def scene_of(keys: Keys) -> Scene:
    scene = keys.program.session.scene
    assert scene is not None
    return scene


def patients(scene: Scene) -> Perspective:
    return next(each for each in scene.views if each.group is Group.PATIENTS)


def counts(scene: Scene, measure: str) -> tuple[int, ...]:
    return view_rating(scene.record, patients(scene).id, measure).counts


def begin_and_ask(keys: Keys) -> tuple[str, str]:
    """A quick start with one answer of our own, and patients asked; its first two measures."""
    keys.tab_to("Name of your organisation")
    keys.type("Riverside")
    keys.press(Qt.Key.Key_Return)
    first, second = list(scene_of(keys).standings)[:2]
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Space)
    assert keys.program.window.page("measure").one_side.text() == "Our view so far. Patients not asked yet."
    keys.press(Qt.Key.Key_A, SHIFT)
    keys.tab_to("Patients. They know what it is like.")
    keys.press(Qt.Key.Key_Return)
    return first, second


def key_in(keys: Keys, first: str) -> None:
    """Three forms, the last of which is undone and keyed again."""
    keys.press(Qt.Key.Key_K, SHIFT)
    for form in FORMS:
        keys.type(form)
        keys.press(Qt.Key.Key_Return)
    assert counts(scene_of(keys), first) == (1, 2, 0, 0, 0)
    keys.press(Qt.Key.Key_Z, CONTROL)
    assert counts(scene_of(keys), first) == (1, 1, 0, 0, 0)
    keys.type(FORMS[-1])
    keys.press(Qt.Key.Key_Return)
    assert counts(scene_of(keys), first) == (1, 2, 0, 0, 0)


def answer_in_a_meeting(keys: Keys, second: str) -> None:
    keys.press(Qt.Key.Key_M, SHIFT)
    keys.press(Qt.Key.Key_PageDown)
    assert keys.program.window.place == Place("meeting", second, "patients")
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)
    assert view_rating(scene_of(keys).record, patients(scene_of(keys)).id, second).mode is Mode.GROUP
    keys.press(Qt.Key.Key_PageUp)
    keys.press(Qt.Key.Key_Escape)


def agree(keys: Keys) -> None:
    """The level that patients named, from the measure's last tab."""
    keys.tab_to("Patients, A little")
    keys.press(Qt.Key.Key_Left)
    keys.press(Qt.Key.Key_Return)
    keys.tab_to("0 Not yet.")
    keys.press(Qt.Key.Key_Down)
    keys.press(Qt.Key.Key_Return)


def test_patients_are_asked_heard_and_agreed_with(keys: Keys) -> None:
    mouse = Mouse()
    keys.app.installEventFilter(mouse)
    first, second = begin_and_ask(keys)
    key_in(keys, first)
    scene = scene_of(keys)
    assert patients(scene).people == 3
    shared = differences(scene.record, scene.assessment_id or "", shared=True)[first]
    assert "Patients (a few people): A little." in shared.facts
    assert '"counts": [1, 2' not in json.dumps(outline(scene.record, scene.framework, scene.today))

    answer_in_a_meeting(keys, second)
    assert keys.program.window.place == Place("measure", first, "patients")
    assert keys.program.window.page("measure").one_side.text() == ""
    agree(keys)
    standing = scene_of(keys).standings[first]
    assert (standing.level, standing.agreed) == (1, True)
    assert mouse.events == 0

    store = keys.program.session.store
    assert store is not None
    keys.program.session.close_record()
    keys.program.session.open_file(store.path)
    assert scene_of(keys).standings[first] == standing
    assert counts(scene_of(keys), first) == (1, 2, 0, 0, 0)
