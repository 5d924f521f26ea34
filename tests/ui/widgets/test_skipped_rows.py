"""The rows of a spreadsheet that stayed out."""

from pytestqt.qtbot import QtBot

from desktop.ui.widgets.skipped_rows import SkippedRows


def test_they_are_counted_and_shown_with_their_reasons(qtbot: QtBot) -> None:
    rows = SkippedRows()
    qtbot.addWidget(rows)
    rows.show()
    rows.display([("5", "Total", "Total · 3"), ("9", "Legend", "Red · late")])
    assert rows.heading.text() == "2 rows skipped"
    model = rows.table.model()
    assert [model.index(1, column).data() for column in range(3)] == ["9", "Legend", "Red · late"]
