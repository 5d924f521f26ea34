"""The Qt binding in use keeps Python's own values whole.

PySide6 6.12.0 takes one reference of None, True or False too many with each call that answers so. Under Python 3.11,
where these are counted, the program ends after some thousand clicks.
"""

import sys

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget


@pytest.mark.parametrize("value", [None, False])
def test_a_call_that_answers_so_gives_back_what_it_took(qapp: QApplication, value: object) -> None:
    widget = QWidget()
    before = sys.getrefcount(value)
    for _time in range(500):
        widget.parentWidget()
        widget.setAccessibleName("x")
        QObject.isWidgetType(QObject())
    assert sys.getrefcount(value) > before - 250
