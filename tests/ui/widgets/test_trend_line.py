"""A line of dots: as many as there are numbers, the newest eight at most, and room for its words."""

from datetime import date, timedelta

from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.core.framework import ResultKind
from desktop.core.tracking import Counted, counted
from desktop.core.voices import SuccessReading, Tracked
from desktop.ui.theme import look
from desktop.ui.widgets.trend_line import TrendLine
from tests.builders import assessed, catalogue


def line_of(qtbot: QtBot, *values: float, target: float | None = None) -> TrendLine:
    line = TrendLine(counting(*values, target=target))
    qtbot.addWidget(line)
    line.resize(line.sizeHint())
    return line


def counting(*values: float, target: float | None) -> Counted:
    own = Tracked("Days", ResultKind.AVERAGE, target=target, id="own")
    day = date(2026, 1, 1)
    readings = (SuccessReading("own", period_to=day + timedelta(days=n), value=v) for n, v in enumerate(values))
    (found,) = counted(assessed().put(own, *readings), catalogue())
    return found


def accents(image: QImage) -> list[int]:
    """How far down there is accent in each column that has any."""
    wanted = QColor(look().colour("accent")).rgb()
    return [
        y for x in range(image.width()) for y in range(image.height()) if image.pixelColor(x, y).rgb() == wanted
    ]  # fmt: skip


def test_the_newest_eight_have_a_dot(qtbot: QtBot) -> None:
    assert [number for number, _words in line_of(qtbot, *range(1, 12)).dots] == list(range(4, 12))


def test_a_target_takes_room_beside_the_dots(qtbot: QtBot) -> None:
    assert line_of(qtbot, 1, 2, target=3).sizeHint().width() > line_of(qtbot, 1, 2).sizeHint().width()


def test_the_newest_dot_is_filled_and_stands_higher_for_a_larger_number(qtbot: QtBot) -> None:
    rising = line_of(qtbot, 1, 9).grab().toImage()
    falling = line_of(qtbot, 9, 1).grab().toImage()
    half = rising.width() // 2
    assert min(accents(rising.copy(half, 0, half, rising.height()))) < min(
        accents(falling.copy(half, 0, half, falling.height()))
    )


def test_numbers_that_stay_the_same_are_drawn_too(qtbot: QtBot) -> None:
    assert accents(line_of(qtbot, 5, 5, 5).grab().toImage())
    assert line_of(qtbot).dots == []
