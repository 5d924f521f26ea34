"""What every test of the window runs with: the program's fonts and look, worn afresh by each test."""

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui import theme


@pytest.fixture(scope="session")
def qapp_with_fonts(qapp: QApplication) -> QApplication:
    """The application, with the bundled fonts known to it."""
    theme.load_fonts()
    return qapp


@pytest.fixture(autouse=True)
def dressed(qapp_with_fonts: QApplication) -> QApplication:
    """The application in light colours at 100%."""
    if theme.look() != theme.Look() or not qapp_with_fonts.styleSheet():
        theme.dress(qapp_with_fonts, theme.Look())
    return qapp_with_fonts
