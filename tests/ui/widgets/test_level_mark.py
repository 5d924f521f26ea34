"""The square for where a measure stands: always a number, a sign or a shape."""

from itertools import pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.core.assessment import State
from desktop.core.scoring import Standing
from desktop.ui.theme import look
from desktop.ui.widgets.level_mark import mark_text, paint_mark, pattern

STANDINGS = (
    Standing("P1-M1", State.RATED, 0, 0),
    Standing("P1-M1", State.RATED, 1, 1),
    Standing("P1-M1", State.RATED, 2, 2),
    Standing("P1-M1", State.RATED, 3, 3),
    Standing("P1-M1", State.DONT_KNOW),
    Standing("P1-M1", State.NOT_APPLICABLE),
    Standing("P1-M1", State.NOT_ASSESSED),
    Standing("P1-M1", State.NOT_ASSESSED, unconfirmed=True, to_confirm=2),
)


def test_each_kind_of_answer_has_its_sign() -> None:
    assert [mark_text(each) for each in STANDINGS] == ["0", "1", "2", "3", "?", "n/a", "", "2"]


def test_a_three_nobody_confirmed_shows_what_counts() -> None:
    assert mark_text(Standing("P1-M1", State.RATED, 3, 2, held=True)) == "2"


def painted(standing: Standing) -> bytes:
    image = QImage(30, 30, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    with QPainter(image) as painter:
        paint_mark(painter, QRectF(image.rect()), standing)
    return bytes(image.constBits())


def test_no_two_kinds_of_answer_look_the_same(qapp: object) -> None:
    assert len({painted(each) for each in STANDINGS}) == len(STANDINGS)


def test_levels_can_be_told_apart_without_their_colours(qapp: object) -> None:
    box = QRectF(0, 0, 30, 30)
    assert [len(pattern(box, level)) for level in range(4)] == [0, 1, 2, 3]
    for level in range(1, 4):
        dashes = pattern(box, level)
        assert all(box.contains(each) for each in dashes)
        assert not any(one.intersects(other) for one, other in pairwise(dashes))


def test_what_is_imported_and_not_confirmed_is_grey(qapp: object) -> None:
    image = QImage(30, 30, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        paint_mark(painter, QRectF(image.rect()), STANDINGS[-1])
    assert image.pixelColor(6, 6).name() == look().palette.not_applicable
