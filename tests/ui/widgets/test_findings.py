"""What to look at first, each line leading to its place."""

from itertools import chain

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.errors import Problem
from desktop.ui.widgets.findings import MOST_SHOWN, Findings


@pytest.fixture
def findings(qtbot: QtBot) -> Findings:
    made = Findings("Before you share this", lambda place: place != "nowhere")
    qtbot.addWidget(made)
    return made


def problem(number: int, place: str = "") -> Problem:
    return Problem(place or f"A-{number}", f"“Step {number}” has no owner.", "who", "Say who.")


def test_nothing_is_shown_while_nothing_is_found(findings: Findings) -> None:
    findings.display((), "Worth a look.")
    assert not findings.isVisible()
    assert findings.rows() == ()


def test_each_line_says_what_and_what_to_do_and_leads_there(qtbot: QtBot, findings: Findings) -> None:
    findings.display((problem(1), problem(2)), "Worth a look.")
    assert findings.isVisible()
    assert [each.accessibleName() for each in findings.rows()] == [
        "“Step 1” has no owner. Say who.",
        "“Step 2” has no owner. Say who.",
    ]
    with qtbot.waitSignal(findings.place_requested) as asked:
        qtbot.mouseClick(findings.rows()[1], Qt.MouseButton.LeftButton)
    assert asked.args == ["A-2"]


def test_what_leads_nowhere_is_told_all_the_same(findings: Findings) -> None:
    findings.display((problem(1, "nowhere"),))
    assert findings.rows() == ()
    assert "Step 1" in findings.spoken()


def test_a_long_list_is_folded_until_asked_for_and_the_focus_goes_to_the_first_new_line(
    qtbot: QtBot, findings: Findings
) -> None:
    findings.display(tuple(map(problem, range(12))))
    findings.show()
    assert len(findings.rows()) == MOST_SHOWN
    assert findings.more.text() == "Show all 12 things"
    qtbot.mouseClick(findings.more, Qt.MouseButton.LeftButton)
    assert len(findings.rows()) == 12
    assert not findings.more.isVisible()
    assert findings.focusWidget() is findings.rows()[MOST_SHOWN]


def test_the_same_findings_again_leave_the_lines_alone(findings: Findings) -> None:
    problems = tuple(map(problem, range(3)))
    findings.display(problems)
    before = findings.rows()
    findings.display(tuple(chain(problems)))
    assert findings.rows() == before


def test_the_focus_can_be_taken_to_the_first_line(findings: Findings) -> None:
    findings.display((problem(1), problem(2)))
    findings.show()
    findings.take_focus()
    assert findings.focusWidget() is findings.rows()[0]
