"""The open record: the one place that changes it. Values leave as a `Scene`; faults leave as `failed`.

Storage and catalogue are imported with the first record or the first list of records, after the first window is shown.
"""

from collections.abc import Callable
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.core.errors import ToolkitError
from desktop.ui.places import Edit
from desktop.words import _

if TYPE_CHECKING:
    from desktop.core.framework import Framework
    from desktop.core.record import Record
    from desktop.storage.library import Library
    from desktop.storage.store import Store
    from desktop.ui.scene import Scene


class Session(QObject):
    """Opens, edits, undoes and closes one record at a time."""

    changed = Signal(object)
    """A new Scene, or None once no record is open."""
    saved = Signal(object)
    """When the last change reached the disk (a datetime)."""
    failed = Signal(object)
    """A ToolkitError: nothing was lost, and it says what to do."""
    broke = Signal(object)
    """A fault of ours that came back from another thread, to be raised here."""
    told = Signal(str, bool)
    """Something worth saying, and whether Undo takes it back."""

    def __init__(self, library_folder: Path, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self._library_folder = library_folder
        self.today = today
        self._store: Store | None = None
        self._assessment: str | None = None
        self.scene: Scene | None = None
        self.unsaved: tuple[Edit, ...] = ()

    @cached_property
    def library(self) -> "Library":
        """The records on this computer."""
        from desktop.storage.library import Library

        return Library(self._library_folder)

    @cached_property
    def framework(self) -> "Framework":
        """The catalogue, read when it is first asked for."""
        from desktop.storage.content import load_framework

        return load_framework()

    # Opening and closing

    def show_store(self, store: "Store") -> None:
        """Make this store's record the open one; where it can only be read, say why."""
        self._close()
        self._store = store
        self._assessment = _newest(store.record)
        self._display()
        self.saved.emit(store.saved_at)
        if store.read_only:
            self.failed.emit(store.why_read_only())

    def create(self, record: "Record") -> None:
        """A new record in the library, opened."""
        if self.may_leave():
            self.attempt(lambda: self.show_store(self.library.create(record)))

    def open_file(self, path: Path) -> None:
        """Open a record of the library; the one that is open already is only shown again."""
        from desktop.storage.store import Store

        if self._shows(path):
            self._display()
        elif self.may_leave():
            self.attempt(lambda: self.show_store(Store.open(path)))

    def _shows(self, path: Path) -> bool:
        return self._store is not None and path.exists() and path.samefile(self._store.path)

    def bring_in(self, path: Path) -> None:
        """Add a file from elsewhere to the library by copy, and open it."""
        from desktop.storage.library import AlreadyHeldError

        def add() -> None:
            try:
                added = self.library.add_copy(path)
            except AlreadyHeldError as held:
                self.open_file(held.entry.path)
                self.told.emit(_("Your records already hold this one, so that one is open."), False)
                return
            self.open_file(added)
            self.told.emit(_("Added to your records. The file you chose is left as it was."), False)

        if self.may_leave():
            self.attempt(add)

    def may_leave(self) -> bool:
        """Whether everything is saved, after one more try; where it is not, `failed` has said why."""
        return not self.unsaved or self.try_again()

    def close_record(self) -> bool:
        """Close the open record, if any; False, and it stays open, where a change could not be saved."""
        if not self.may_leave():
            return False
        if self._store is not None:
            self._close()
            self.changed.emit(None)
        return True

    def _close(self) -> None:
        if self._store is not None:
            self._store.close()
        self._store = None
        self.scene = None
        self.unsaved = ()

    def give_up_unsaved(self) -> None:
        """Let go of the changes that could not be saved, because the person said so or keeps them elsewhere."""
        self.unsaved = ()

    def save_elsewhere(self, path: Path) -> bool:
        """The record as the person sees it, waiting changes and all, as a file of its own."""
        from desktop.storage.store import Store

        store = self._store
        if store is None:
            return False
        record = store.record
        for edit in self.unsaved:
            record = edit.change(record)
        return self.attempt(lambda: Store.create(path, record).close())

    @property
    def store(self) -> "Store | None":
        """The store of the open record."""
        return self._store

    # Changing

    def edit(self, edit: Edit) -> bool:
        """Apply one edit and save it; False, with a message, where it could not be done.

        An edit the disk refused waits, with what the person typed still on the screen, and is tried again
        with the next one or when asked.
        """
        store = self._store
        if store is None:
            return False
        if store.read_only:
            self.failed.emit(store.why_read_only())
            return False
        try:
            edit.change(store.record)
        except ToolkitError as error:
            self.failed.emit(error)
            return False
        self.unsaved = (*self.unsaved, edit)
        return self.try_again()

    def try_again(self) -> bool:
        """Save the edits the disk has refused so far, in order."""
        store = self._store
        before = store.saved_at if store else None
        try:
            while store is not None and self.unsaved:
                store.save(self.unsaved[0].change(store.record), self.unsaved[0].title)
                self.unsaved = self.unsaved[1:]
        except ToolkitError as error:
            self.failed.emit(error)
            return False
        self._display()
        if store is not None and store.saved_at != before:
            self.saved.emit(store.saved_at)
        return True

    def undo(self) -> None:
        """Take back the last step; a change that waits to be saved goes first."""
        if self.unsaved:
            *others, last = self.unsaved
            self.unsaved = tuple(others)
            self._display()
            self.told.emit(_("Undone: {step}").format(step=last.title), False)
            return
        self._step(lambda store: store.undo(), _("Undone: {step}"))

    def redo(self) -> None:
        """Put back the step last taken back."""
        self._step(lambda store: store.redo(), _("Done again: {step}"))

    def _step(self, step: "Callable[[Store], str | None]", words: str) -> None:
        store = self._store
        if store is None:
            return

        def go() -> None:
            title = step(store)
            if title is not None:
                self._display()
                self.saved.emit(store.saved_at)
                self.told.emit(words.format(step=title), False)

        self.attempt(go)

    # Showing

    def choose_assessment(self, assessment_id: str) -> None:
        """Show another assessment of the record."""
        self._assessment = assessment_id
        self._display()

    def refresh(self) -> None:
        """Show the record again (a new day, another look)."""
        self._display()

    def _display(self) -> None:
        from desktop.ui.scene import Scene

        store = self._store
        if store is None:
            return
        assessments = store.record.assessments
        started = assessments.keys() - self.scene.record.assessments.keys() if self.scene is not None else set()
        if started or self._assessment not in assessments:
            self._assessment = next(iter(started), None) or _newest(store.record)
        self.scene = Scene(store.record, self.framework, self._assessment, self.today(), store.read_only)
        self.changed.emit(self.scene)

    def attempt(self, work: Callable[[], object]) -> bool:
        """Do something with files; False, with a message, where it could not be done."""
        try:
            work()
        except ToolkitError as error:
            self.failed.emit(error)
            return False
        return True


def _newest(record: "Record") -> str | None:
    from desktop.core.views import newest_assessment

    newest = newest_assessment(record)
    return newest.id if newest else None
