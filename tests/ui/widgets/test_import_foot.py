"""The buttons at the foot of an import."""

from pytestqt.qtbot import QtBot

from desktop.ui.widgets.import_foot import ImportFoot
from desktop.ui.widgets.import_steps import Step


def seen(foot: ImportFoot) -> list[str]:
    buttons = (foot.back_button, foot.next_button, foot.another, foot.cancel)
    return [each.text() for each in buttons if each.isVisible()]


def test_each_step_has_its_own(qtbot: QtBot) -> None:
    foot = ImportFoot()
    qtbot.addWidget(foot)
    foot.show()
    foot.display(Step.FILE, "Go on →", chosen=True)
    assert seen(foot) == ["Go on →", "Cancel"]
    foot.display(Step.COLUMNS, "", chosen=True)
    assert seen(foot) == ["← Back", "Cancel"]
    foot.display(Step.DONE, "Open the action plan →", chosen=True)
    assert seen(foot) == ["Open the action plan →", "Import another spreadsheet"]
    foot.display(Step.FILE, "", chosen=False)
    assert not foot.isVisible()
