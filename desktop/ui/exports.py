"""What leaves the program from the window: a workbook, a report, a copy. Made off the interface thread, saved whole."""

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop import paths
from desktop.core.labels import view_name
from desktop.core.naming import file_name
from desktop.storage import files
from desktop.ui import dialogs
from desktop.ui.outside import open_path
from desktop.ui.scene import Scene
from desktop.ui.session import Session
from desktop.ui.tasks import Task
from desktop.ui.widgets.message_list import Messages
from desktop.words import _


class Exports(QObject):
    """Asks where, makes the bytes, writes the file, and says so with a button that opens it."""

    bring_back_requested = Signal()
    """What was saved is to come home, changed."""

    def __init__(self, window: QWidget, session: Session, messages: Callable[[], Messages]) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._messages = messages
        self._folder = paths.documents()

    def save_plan(self) -> None:
        """The action plan as an Excel workbook."""
        scene = self._session.scene
        if scene is None:
            return

        def make() -> bytes:
            from desktop.sheets.writing.plan_out import plan_workbook

            return plan_workbook(scene.record, scene.framework, scene.assessment_id, scene.today)

        self._save(scene, _("Action plan"), ".xlsx", _("Excel workbooks (*.xlsx)"), make, comes_home=True)

    def save_dates(self) -> None:
        """Due dates and check-ins of the action plan, for a calendar."""
        scene = self._session.scene
        if scene is None:
            return

        def make() -> bytes:
            from desktop.sheets.writing.calendar_out import plan_calendar

            return plan_calendar(scene.record, datetime.now(UTC))

        self._save(scene, _("Due dates"), ".ics", _("Calendar files (*.ics)"), make)

    def save_form(self, view_id: str) -> None:
        """The form of one view, for others to fill in."""
        scene = self._session.scene
        view = scene.record.perspectives.get(view_id) if scene is not None else None
        if scene is None or view is None:
            return

        def make() -> bytes:
            from desktop.sheets.writing.form_out import form_workbook

            return form_workbook(scene.record, scene.framework, view_id, scene.today)

        what = _("Form, {view}").format(view=view_name(view.group, scene.organisation))
        self._save(scene, what, ".xlsx", _("Excel workbooks (*.xlsx)"), make, comes_home=True)

    def save_report(self, what: str, make: Callable[[], bytes]) -> None:
        """A report as PDF; `make` gives its bytes and may take a while."""
        scene = self._session.scene
        if scene is not None:
            self._save(scene, what, ".pdf", _("PDF documents (*.pdf)"), make)

    def save_rows(self, what: str, make: Callable[[], bytes]) -> None:
        """Rows of an imported spreadsheet as a workbook; `make` gives its bytes."""
        scene = self._session.scene
        if scene is not None:
            self._save(scene, what, ".xlsx", _("Excel workbooks (*.xlsx)"), make)

    def save_copy(self) -> None:
        """A closed, checked copy of the record, to send or to keep."""
        scene, store = self._session.scene, self._session.store
        if scene is None or store is None:
            return
        proposed = self._proposed(scene.organisation.name, _("copy"), scene, ".partnership")
        chosen = dialogs.save_file(self._window, _("Save a copy to send"), dialogs.record_files(), proposed)
        if chosen is not None:
            self._folder = chosen.parent
            if self._session.attempt(lambda: store.copy(chosen)):
                self._messages().tell(_("A checked copy is saved as “{name}”.").format(name=chosen.name))

    def save_elsewhere(self) -> bool:
        """The record with the changes its own disk refuses, as a file where the person says; whether it was saved."""
        scene = self._session.scene
        if scene is None:
            return False
        proposed = self._proposed(scene.organisation.name, _("copy"), scene, ".partnership")
        chosen = dialogs.save_file(self._window, _("Save elsewhere"), dialogs.record_files(), proposed)
        if chosen is None or not self._session.save_elsewhere(chosen):
            return False
        self._session.give_up_unsaved()
        self._messages().tell(_("Everything is saved as “{name}”. Bring that file in later.").format(name=chosen.name))
        return True

    def _proposed(self, label: str, what: str, scene: Scene, ending: str) -> Path:
        taken = [each.name for each in self._folder.iterdir()] if self._folder.is_dir() else []
        return self._folder / file_name(label, what, scene.today, ending, taken)

    def _save(
        self, scene: Scene, what: str, ending: str, kinds: str, make: Callable[[], bytes], *, comes_home: bool = False
    ) -> None:
        label = scene.assessment.label if scene.assessment else scene.organisation.name
        chosen = dialogs.save_file(self._window, _("Save"), kinds, self._proposed(label, what, scene, ending))
        if chosen is None:
            return
        self._folder = chosen.parent

        def work() -> Path:
            data = make()
            if not task.cancelled:
                files.write(chosen, data)
            return chosen

        task = Task(work, self)
        working = self._messages().work(_("Making “{name}”…").format(name=chosen.name), task.cancel)
        task.ended.connect(working.dismiss)
        task.done.connect(partial(self._saved, comes_home=comes_home))
        task.failed.connect(self._session.failed)
        task.broke.connect(self._session.broke)
        task.start()

    def _saved(self, chosen: Path, *, comes_home: bool) -> None:
        where = _("In the folder {folder}").format(folder=chosen.parent)
        back = _("Once it has been worked on, choose “Bring back from Excel” in the File menu.")
        self._messages().tell(
            _("Saved as “{name}”.").format(name=chosen.name),
            (_("Open it"), lambda: open_path(chosen)),
            *(((_("Bring it back…"), self.bring_back_requested.emit),) if comes_home else ()),
            more=f"{where}\n{back}" if comes_home else where,
        )
