"""The steps of a task in a row."""

from pytestqt.qtbot import QtBot

from desktop.ui.widgets.step_trail import StepTrail

STEPS = ("Choose file", "Match columns", "Check")


def test_steps_done_have_a_tick_and_the_one_at_hand_is_bold(qtbot: QtBot) -> None:
    trail = StepTrail(STEPS)
    qtbot.addWidget(trail)
    trail.display(1)
    assert [each.text() for each in trail.labels] == ["1 Choose file ✓", "2 Match columns", "3 Check"]
    assert [each.font().bold() for each in trail.labels] == [False, True, False]
    trail.display(3)
    assert all(each.text().endswith("✓") and not each.font().bold() for each in trail.labels)


def test_the_step_at_hand_is_spoken(qtbot: QtBot) -> None:
    trail = StepTrail(STEPS)
    qtbot.addWidget(trail)
    assert trail.spoken(1) == "Step 2 of 3: Match columns"


def test_it_goes_on_in_a_new_line_where_there_is_no_room(qtbot: QtBot) -> None:
    trail = StepTrail(STEPS)
    qtbot.addWidget(trail)
    assert trail.heightForWidth(140) > trail.heightForWidth(800)
