"""Builds the program: a light window first, then what works in it; and the hook for faults of ours."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop import __version__, paths
from desktop.storage import settings as kept_settings
from desktop.ui import theme
from desktop.ui.appearance import Appearance
from desktop.ui.main_window import MainWindow
from desktop.ui.session import Session
from desktop.words import _

if TYPE_CHECKING:
    from desktop.ui.commanding import Commanding

SETTINGS = "settings.json"
USUAL_SIZE = (1280, 800)
TIME_FIRST_WINDOW, TIME_READY = "--time-first-window", "--time-ready"
"""Hidden switches for the benchmarks: leave when the window is painted, or when it can be used."""


def open_window(arguments: Sequence[str]) -> int:
    """Open the window on a record, the worked example (`--example`), or the record used last."""
    app = make_application()
    program = Program(app)
    program.window.show()
    program.window.repaint()
    app.processEvents()
    if TIME_FIRST_WINDOW in arguments:
        return 0
    program.begin([each for each in arguments if each != TIME_READY])
    if TIME_READY in arguments:
        app.processEvents()
        return 0
    sys.excepthook = program.show_fault
    return app.exec()


def make_application() -> QApplication:
    """The Qt application with its name and fonts."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("Partnership Toolkit")
    app.setApplicationDisplayName(_("Partnership Toolkit"))
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("partnership")
    theme.load_fonts()
    return app


class Program:
    """The parts, held together until the window closes; what works in the window is built by `begin`."""

    def __init__(self, app: QApplication) -> None:
        self._settings_file = paths.user_data() / SETTINGS
        self.appearance = Appearance(app, kept_settings.load(self._settings_file), self._keep)
        self.session = Session(paths.library())
        self.window = MainWindow(app, self.session)
        self._place_window(app)
        self.window.closing.connect(self._remember_window)
        self.session.changed.connect(self._remember)
        self.session.broke.connect(self._raise)
        self._faults_shown = 0

    @cached_property
    def commanding(self) -> "Commanding":
        """What the menus do."""
        from desktop.ui.commanding import Commanding

        return Commanding(self.window, self.session, self.appearance)

    def begin(self, arguments: Sequence[str]) -> None:
        """Show what the arguments ask for, else the record used last, else the start page."""
        last = self.appearance.settings.last_record
        if "--example" in arguments:
            self.commanding.open_example()
        elif arguments:
            self.commanding.open_named(Path(arguments[0]))
        elif last and Path(last).is_file():
            self.commanding.open_file(Path(last))
        if self.session.scene is None:
            self.commanding.show_start()

    def _keep(self, settings: kept_settings.Settings) -> None:
        self.session.attempt(lambda: kept_settings.save(self._settings_file, settings))

    def _place_window(self, app: QApplication) -> None:
        """The size the person left it at, else the usual one, never larger than the screen."""
        room = app.primaryScreen().availableSize()
        width, height = self.appearance.settings.window_size or USUAL_SIZE
        self.window.resize(min(width, room.width()), min(height, room.height()))
        if self.appearance.settings.window_maximised:
            self.window.setWindowState(Qt.WindowState.WindowMaximized)

    def _remember_window(self) -> None:
        size, maximised = self.window.normalGeometry().size(), self.window.isMaximized()
        wanted = replace(
            self.appearance.settings, window_size=(size.width(), size.height()), window_maximised=maximised
        )
        if wanted != self.appearance.settings:
            self.appearance.settings = wanted
            self._keep(wanted)

    def _remember(self, scene: object) -> None:
        store = self.session.store
        if scene is not None and store is not None:
            wanted = self.appearance.settings.with_record(store.path)
            if wanted != self.appearance.settings:
                self.appearance.settings = wanted
                self._keep(wanted)

    def show_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Keep a report of a fault of ours, and show one calm window the first time."""
        from desktop.storage.logs import write_fault
        from desktop.ui.messages import show_fault

        sys.__excepthook__(kind, fault, trace)
        report = write_fault(paths.logs(), fault, datetime.now(UTC))
        self._faults_shown += 1
        if self._faults_shown == 1:
            show_fault(self.window, str(report))

    def _raise(self, fault: BaseException) -> None:
        raise fault
