"""Import: choose a file, its sheet, where columns go; check, and bring it in as one step. Nothing changes before."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent

from desktop import paths
from desktop.core.errors import ToolkitError
from desktop.ui import dialogs
from desktop.ui.incoming import Incoming
from desktop.ui.looking import Change, Remembered
from desktop.ui.messages import announce
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.file_drop import FileDrop
from desktop.ui.widgets.import_foot import ImportFoot
from desktop.ui.widgets.import_steps import Draft, ImportSteps, Step, first_step, step_before, step_names, words_of
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.step_trail import StepTrail
from desktop.words import _


class SpreadsheetPage(Page):
    """One file at a time, from choosing it to one edit; what was chosen stays on the way back."""

    told_requested = Signal(str, bool)
    """Words for a message, and whether Undo takes back what they tell."""
    rows_requested = Signal(str, object)
    """Words for a file's name, and a function that gives the bytes of a spreadsheet."""
    matched = Signal(object, object)
    """The headings of a file that was brought in, and what the person chose for some of its columns."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self.step = Step.FILE
        self._following: Step | None = None
        self._brought: frozenset[str] = frozenset()
        self._busy = False
        self._folder = paths.documents()
        self.trail_of_steps = StepTrail(step_names())
        self.steps = ImportSteps()
        self.foot = ImportFoot()
        self.body.insertWidget(0, self.trail_of_steps)
        self.body.addWidget(self.steps)
        self.body.addStretch(1)
        self.foot.place(self)
        self.incoming = Incoming(self)
        self.drop = FileDrop(self)
        self._connect()
        self._fill()

    def _connect(self) -> None:
        steps, foot, incoming = self.steps, self.foot, self.incoming
        steps.choose.button.clicked.connect(self.ask_for_file)
        for button in (steps.choose.cancel, foot.cancel):
            button.clicked.connect(self._leave)
        foot.back_button.clicked.connect(self._go_back)
        foot.next_button.clicked.connect(self._go_on)
        foot.another.clicked.connect(self.forget)
        steps.reading.stop.clicked.connect(self._stop_here)
        steps.match.field_chosen.connect(incoming.choose_field)
        steps.match.row_chosen.connect(incoming.choose_headings)
        steps.match.anew_requested.connect(incoming.match_anew)
        steps.match.check_requested.connect(self._check_column)
        steps.check.answered.connect(incoming.answer)
        steps.check.placed.connect(incoming.put)
        steps.check.said.connect(incoming.explain)
        steps.done.save_button.clicked.connect(self._save_rows)
        self.drop.held.connect(lambda over: steps.choose.invite(over=over))
        self.drop.dropped.connect(self.open)
        incoming.found.connect(self._show_found)
        incoming.refused.connect(self._refuse)
        incoming.worked_out.connect(self._bring_in)
        incoming.slow.connect(self._say_slow)

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        before = self._scene
        self._scene = scene
        self.incoming.display(scene)
        if self._busy or before is None:
            return
        if before.record.id != scene.record.id:
            self.forget()
        elif before is scene and self.step is Step.DONE:
            self.forget()  # asked for once more
        elif before.record is scene.record or (
            self.step is Step.DONE and self._brought & scene.record.import_batches.keys()
        ):
            return
        elif self.incoming.looked is not None:
            self._following = Step.CHECK if self.step is Step.DONE else None  # undone: what was chosen is still here
            self.incoming.again()

    def display_matched(self, remembered: Remembered) -> None:
        """Take the way to what a person chose for earlier files with the same headings."""
        self.incoming.remembered = remembered

    def trail(self) -> tuple[str, ...]:
        return (_("Import a spreadsheet"),)

    def draft(self) -> tuple[object, ...]:
        """All that was chosen so far, if a file is."""
        known = self.incoming.state()
        return (Draft(self.step, known),) if known is not None else ()

    def display_draft(self, draft: tuple[object, ...]) -> None:
        """Take up what was chosen before the page was made anew."""
        for kept in draft:
            if not isinstance(kept, Draft) or self._scene is None or kept.known.record.id != self._scene.record.id:
                continue
            self.incoming.restore(kept.known)
            if kept.known.looked is not None:
                self._show(kept.step)
                if kept.known.record is not self._scene.record and kept.step is not Step.DONE:
                    self.incoming.again()

    def top(self) -> None:
        """As on every page, but the chosen sheet takes the focus where sheets are chosen."""
        super().top()
        if self.step is Step.SHEET:
            self.steps.sheets.take_focus()
            self.view.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.place(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing comes in behind a person's back; after an import the next visit begins anew."""
        super().hideEvent(event)
        if event.spontaneous():
            return
        self.incoming.stay()
        if self.step is Step.DONE:
            self.forget()

    def _show(self, step: Step) -> None:
        """Go to a step."""
        self.incoming.stay()
        self.step = step
        self._fill()
        self.top()
        spoken = self.trail_of_steps.spoken(step) if step is not Step.DONE else ""
        announce(self, f"{spoken} {self.title.text()}. {self.subtitle.text()}")

    def _fill(self) -> None:
        looked = self.incoming.looked
        words = words_of(self.step, looked, read_only=self._scene is not None and self._scene.read_only)
        self.title.setText(words.title)
        self.subtitle.setText(words.subtitle)
        self.trail_of_steps.display(self.step)
        self.steps.display(self.step, looked, self._scene)
        self.foot.display(self.step, words.button, chosen=looked is not None)

    # Choosing and looking

    def ask_for_file(self) -> None:
        """Let the person choose a file, and look into it."""
        chosen = dialogs.open_file(self, _("Import a spreadsheet"), dialogs.spreadsheet_files(), self._folder)
        if chosen is not None:
            self.open(chosen)

    def open(self, path: Path) -> None:
        """Look into this file; what was found in another one is forgotten."""
        self.forget()
        self._folder = path.parent
        self.incoming.open(path)

    def forget(self) -> None:
        """Back to choosing, with nothing read."""
        there = self.isVisible() and self.incoming.looked is not None
        self.incoming.forget()
        self._following, self.step = None, Step.FILE
        self.steps.reading.hide()
        self.steps.problem.display(None)
        self._fill()
        if there:
            self.top()

    def _say_slow(self, words: str) -> None:
        self.steps.reading.place(self, inside=self.step is Step.FILE)
        self.steps.reading.say(words)

    def _stop_here(self) -> None:
        """Stop, as a person asked: what was found before stays, with what was said then."""
        self.incoming.stop()
        self._keep_as_it_was()

    def _keep_as_it_was(self) -> None:
        self.steps.reading.hide()
        self._following = None
        if self.incoming.looked is not None:
            self._fill()

    def _show_found(self, first: bool) -> None:
        looked = self.incoming.looked
        if looked is None:
            return
        following = first_step(looked.sheets) if first else self._following
        self._following = None
        self.steps.reading.hide()
        self.steps.problem.display(None)
        if following is not None:
            self._show(following)
        else:
            self._fill()
            announce(self, self.title.text())

    def _refuse(self, error: ToolkitError) -> None:
        self.steps.problem.display(error)
        self.view.ensureWidgetVisible(self.steps.problem)
        self._keep_as_it_was()

    # Going on and back

    def _go_on(self) -> None:
        looked = self.incoming.looked
        if looked is None:
            return
        match self.step:
            case Step.FILE:
                self._show(first_step(looked.sheets))
            case Step.SHEET if self.steps.sheets.chosen() != looked.shown.sheet:
                self._following = Step.COLUMNS
                self.incoming.choose_sheet(self.steps.sheets.chosen())
            case Step.SHEET:
                self._show(Step.COLUMNS)
            case Step.COLUMNS:
                self._show(Step.CHECK)
            case Step.CHECK:
                self.incoming.bring_in()
            case Step.DONE:
                self.forget()
                self.go("assess" if looked.account.only_levels else "actions")

    def _go_back(self) -> None:
        looked = self.incoming.looked
        self._show(step_before(self.step, looked.sheets if looked is not None else ()))

    def _check_column(self, letters: str) -> None:
        """Go to what there is to check in the column with these letters."""
        self._show(Step.CHECK)
        self.steps.check.lead_to(letters)

    def _bring_in(self, change: Change) -> None:
        """Make it one edit, and say what came in."""
        scene, looked = self._scene, self.incoming.looked
        if scene is None or looked is None:
            return
        self._busy = True
        try:
            self.edit(looked.account.step, change)
        finally:
            self._busy = False
            self.steps.reading.hide()  # until now it says why a long list takes a while to save
        after = self._scene.record if self._scene is not None else scene.record
        if after is not scene.record:
            self._brought = frozenset(after.import_batches.keys() - scene.record.import_batches.keys())
            self.matched.emit(looked.headings, dict(self.incoming.said.columns))
            self._show(Step.DONE)
            self.told_requested.emit(looked.account.done, True)

    def _save_rows(self) -> None:
        if self.incoming.looked is not None:
            self.rows_requested.emit(_("Rows left out"), self.incoming.looked.rows_left_out)

    def _leave(self) -> None:
        self.forget()
        self.go("actions")
