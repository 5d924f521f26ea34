"""After an import: levels that wait, and rows that stayed out."""

from pytestqt.qtbot import QtBot

from desktop.ui.widgets.import_done import ImportDone


def test_each_part_is_there_only_where_it_has_something_to_say(qtbot: QtBot) -> None:
    done = ImportDone()
    qtbot.addWidget(done)
    done.show()
    done.display((), levels=0)
    assert not done.levels.isVisible()
    assert not done.save_button.isVisible()
    done.display([("5", "Total", "Total · 3")], levels=2)
    assert done.levels.isVisible()
    assert done.save_button.isVisible()
    assert done.skipped.heading.text() == "1 row skipped"
