"""The line of dots: a letter for each view over its level, and a square for what is agreed."""

from pytestqt.qtbot import QtBot

from desktop.core.assessment import Group
from desktop.core.record import Organisation, Size
from desktop.palette import THEMES
from desktop.ui.theme import Look
from desktop.ui.widgets.dot_line import DotLine, key_to_dots
from desktop.ui.widgets.text import Quiet
from tests.builders import UNKNOWN, assessed, said
from tests.ui.scenes import scene_of


def line(qtbot: QtBot, agreed: int | None = None, **said_by: int | object) -> DotLine:
    groups = {Group[name.upper()]: answer for name, answer in said_by.items()}
    record = assessed(*groups)
    for group, answer in groups.items():
        record = said(record, group, {"P1-M1": answer})  # type: ignore[dict-item]
    made = DotLine(scene_of(record).differences["P1-M1"].answers, agreed)
    qtbot.addWidget(made)
    return made


def letters(made: DotLine) -> list[str]:
    return ["".join(each.letter for each in level) for level in made.dots]


def test_each_view_is_a_letter_over_its_level(qtbot: QtBot) -> None:
    made = line(qtbot, patients=0, carers=1, staff=2, volunteers=2, trustees=3, partners=1)
    assert letters(made) == ["P", "CN", "SV", "T"]


def test_a_view_without_a_level_has_no_dot(qtbot: QtBot) -> None:
    assert letters(line(qtbot, patients=UNKNOWN, staff=2)) == ["", "", "S", ""]


def test_dots_on_one_level_stand_above_each_other_and_none_is_left_out(qtbot: QtBot) -> None:
    two = line(qtbot, patients=2, staff=2)
    six = line(qtbot, patients=2, carers=2, staff=2, volunteers=2, trustees=2, partners=2)
    assert letters(six)[2] == "PCSVTN"
    assert six.sizeHint().height() > two.sizeHint().height()
    assert six.sizeHint().width() == two.sizeHint().width()


def test_the_agreed_level_is_painted_as_its_square(qtbot: QtBot) -> None:
    without, with_it = line(qtbot, patients=0, staff=2), line(qtbot, 3, patients=0, staff=2)
    pictures = []
    for each in (without, with_it):
        each.resize(each.sizeHint())
        pictures.append(each.grab().toImage())
    assert pictures[0] != pictures[1]


def test_the_letters_can_be_read_in_every_theme() -> None:
    from desktop.palette import contrast

    for palette in THEMES.values():
        worn = Look(palette).palette
        assert contrast(worn.on_accent, worn.accent) >= 4.5
        assert contrast(worn.ink, worn.card) >= 4.5


def test_the_key_says_whose_letter_is_whose_and_what_the_numbers_mean(qtbot: QtBot) -> None:
    nobody_paid = Organisation("A charity", paid_staff=Size.NONE)
    key = key_to_dots((Group.PATIENTS, Group.STAFF), nobody_paid)
    qtbot.addWidget(key)
    assert [each.text() for each in key.findChildren(Quiet)] == [
        "Patients",
        "Volunteers",
        "Agreed level",
        "0 Not yet, or “No”",
        "1 In places, or “A little”",
        "2 Usual practice, or “Mostly”",
        "3 Together, or “Yes, fully”",
    ]
