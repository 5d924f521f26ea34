"""Builds the window from its parts and ties every command to what carries it out; the hook for faults of ours."""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from desktop import __version__, paths
from desktop.storage import settings as kept_settings
from desktop.storage.content import load_framework
from desktop.storage.library import Library
from desktop.storage.logs import write_fault
from desktop.ui import theme
from desktop.ui.appearance import Appearance
from desktop.ui.commanding import Commanding
from desktop.ui.main_window import MainWindow
from desktop.ui.messages import show_fault
from desktop.ui.session import Session
from desktop.words import _

SETTINGS = "settings.json"


def open_window(arguments: Sequence[str]) -> int:
    """Open the window on a record, the worked example (`--example`), or the record used last."""
    app = make_application()
    program = Program(app)
    timing = "--time-first-window" in arguments
    program.window.show()
    program.begin([each for each in arguments if each != "--time-first-window"])
    if timing:
        program.window.repaint()
        app.processEvents()
        return 0
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
    """The parts, built once and held together until the window closes."""

    def __init__(self, app: QApplication) -> None:
        self._settings_file = paths.user_data() / SETTINGS
        self.appearance = Appearance(app, kept_settings.load(self._settings_file), self._keep)
        self.session = Session(Library(paths.library()), load_framework())
        self.window = MainWindow(app, self.session)
        self.commanding = Commanding(self.window, self.session, self.appearance)
        self.session.changed.connect(self._remember)
        self._faults_shown = 0
        sys.excepthook = self.show_fault
        self.session.broke.connect(self._raise)

    def begin(self, arguments: Sequence[str]) -> None:
        """Show what the arguments ask for, else the record used last, else the start page."""
        if "--example" in arguments:
            self.commanding.open_example()
        elif arguments:
            self.commanding.open_named(Path(arguments[0]))
        elif self.appearance.settings.last_record and Path(self.appearance.settings.last_record).is_file():
            self.session.open_file(Path(self.appearance.settings.last_record))
        if self.session.scene is None:
            self.commanding.show_start()

    def _keep(self, settings: kept_settings.Settings) -> None:
        self.session.attempt(lambda: kept_settings.save(self._settings_file, settings))

    def _remember(self, scene: object) -> None:
        store = self.session.store
        if scene is not None and store is not None:
            wanted = self.appearance.settings.with_record(store.path)
            if wanted != self.appearance.settings:
                self.appearance.settings = wanted
                self._keep(wanted)

    def show_fault(self, kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        """Keep a report of a fault of ours, and show one calm window the first time."""
        sys.__excepthook__(kind, fault, trace)
        report = write_fault(paths.logs(), fault, datetime.now(UTC))
        self._faults_shown += 1
        if self._faults_shown == 1:
            show_fault(self.window, str(report))

    def _raise(self, fault: BaseException) -> None:
        raise fault
