"""Import: choose a file, its sheet, where columns go; check, and bring it in as one step. Nothing changes before."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent

from desktop import paths
from desktop.core.errors import ToolkitError
from desktop.sheets.account.answers import with_field, with_places, with_word
from desktop.sheets.understanding.answers import Answers
from desktop.ui import dialogs
from desktop.ui.looking import Looked, Looking, Remembered, Source, nothing_remembered
from desktop.ui.messages import announce
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.file_drop import FileDrop
from desktop.ui.widgets.import_steps import Draft, ImportSteps, Step, step_names, words_of
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_foot import PageFoot
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
        self._looked: Looked | None = None
        self._said = Answers()
        self._source: Path | None = None
        self.step = Step.FILE
        self._following: Step | None = None
        self._offered = ""
        self._recalls = True
        self._brought: frozenset[str] = frozenset()
        self._busy = False
        self._folder = paths.documents()
        self._remembered: Remembered = nothing_remembered
        self.trail_of_steps = StepTrail(step_names())
        self.steps = ImportSteps()
        self.back_button = Button(_("← Back"))
        self.next_button = Button("", primary=True)
        self.cancel = LinkButton(_("Cancel"))
        self.foot = PageFoot(self.back_button, self.next_button, end=self.cancel)
        self.body.insertWidget(0, self.trail_of_steps)
        self.body.addWidget(self.steps)
        self.body.addStretch(1)
        self.foot.place(self)
        self.looking = Looking(self)
        self.drop = FileDrop(self)
        self._connect()
        self._fill()

    def _connect(self) -> None:
        steps = self.steps
        steps.choose.button.clicked.connect(self.ask_for_file)
        for button in (steps.choose.cancel, self.cancel):
            button.clicked.connect(self._leave)
        self.back_button.clicked.connect(self._go_back)
        self.next_button.clicked.connect(self._go_on)
        steps.reading.stop.clicked.connect(self._stop_here)
        steps.match.field_chosen.connect(self._match)
        steps.match.row_chosen.connect(lambda row: self._say(replace(self._anew(), header_row=row)))
        steps.match.anew_requested.connect(self._match_anew)
        steps.check.answered.connect(lambda key, value: self._say(self._said.with_asked(key, value)))
        steps.check.placed.connect(lambda places: self._say(with_places(self._said, places)))
        steps.check.said.connect(lambda key, value: self._say(with_word(self._said, key, value)))
        steps.done.save_button.clicked.connect(self._save_rows)
        self.drop.held.connect(lambda over: steps.choose.invite(over=over))
        self.drop.dropped.connect(self.open)
        self.looking.found.connect(self._show_found)
        self.looking.refused.connect(self._refuse)
        self.looking.slow.connect(steps.reading.say)

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        before = self._scene
        self._scene = scene
        if before is None or before.record is scene.record or self._busy:
            return
        if before.record.id != scene.record.id:
            self.forget()
        elif self.step is Step.DONE and self._brought & scene.record.import_batches.keys():
            return
        elif self._looked is not None:
            self._following = Step.CHECK if self.step is Step.DONE else None  # undone: what was chosen is still here
            self._look(self._looked)

    def display_matched(self, remembered: Remembered) -> None:
        """Take the way to what a person chose for earlier files with the same headings."""
        self._remembered = remembered

    def trail(self) -> tuple[str, ...]:
        return (_("Import a spreadsheet"),)

    def draft(self) -> tuple[object, ...]:
        """All that was chosen so far, if a file is."""
        reading = self._source if self.looking.under_way and self._looked is None else None
        if self._scene is None or not (self._looked or reading):
            return ()
        return (Draft(self._scene.record, self.step, self._looked, reading),)

    def display_draft(self, draft: tuple[object, ...]) -> None:
        """Take up what was chosen before the page was made anew."""
        for kept in draft:
            if not isinstance(kept, Draft) or self._scene is None or kept.record.id != self._scene.record.id:
                continue
            if kept.looked is not None:
                self._looked, self._said = kept.looked, kept.looked.shown.answers
                self._show(kept.step)
                if kept.record is not self._scene.record and kept.step is not Step.DONE:
                    self._look(kept.looked)
            elif kept.source is not None:
                self.open(kept.source)

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
        """After an import the next visit begins anew."""
        super().hideEvent(event)
        if self.step is Step.DONE and not event.spontaneous():
            self.forget()

    def _show(self, step: Step) -> None:
        """Go to a step."""
        self.step = step
        self._fill()
        self.top()
        spoken = self.trail_of_steps.spoken(step) if step is not Step.DONE else ""
        announce(self, f"{spoken} {self.title.text()}. {self.subtitle.text()}")

    def _fill(self) -> None:
        words = words_of(self.step, self._looked, read_only=self._scene is not None and self._scene.read_only)
        self.title.setText(words.title)
        self.subtitle.setText(words.subtitle)
        self.trail_of_steps.display(self.step)
        self.steps.display(self.step, self._looked, self._scene)
        self.next_button.setText(words.button)
        self.next_button.setVisible(bool(words.button))
        self.back_button.setVisible(self.step not in (Step.FILE, Step.DONE))
        self.cancel.setVisible(self.step is not Step.DONE)
        self.foot.setVisible(self._looked is not None)

    # Choosing and looking

    def ask_for_file(self) -> None:
        """Let the person choose a file, and look into it."""
        chosen = dialogs.open_file(self, _("Import a spreadsheet"), dialogs.spreadsheet_files(), self._folder)
        if chosen is not None:
            self.open(chosen)

    def open(self, path: Path) -> None:
        """Look into this file; what was found in another one is forgotten."""
        self.forget()
        self._folder, self._source = path.parent, path
        self._look(path)

    def forget(self) -> None:
        """Back to choosing, with nothing read."""
        self._stop()
        self._looked, self._source, self._said = None, None, Answers()
        self._following, self.step, self._offered, self._recalls = None, Step.FILE, "", True
        self.steps.problem.display(None)
        self._fill()

    def _anew(self) -> Answers:
        """Nothing said but which sheet it is."""
        return Answers(sheet=self._looked.shown.sheet if self._looked is not None else None)

    def _match(self, key: str, field: str | None) -> None:
        lines = self._looked.account.columns if self._looked is not None else ()
        self._say(with_field(self._said, lines, key, field))

    def _match_anew(self) -> None:
        self._recalls = False
        self._say(self._anew())

    def _say(self, answers: Answers) -> None:
        """Look again, with what a person has said now."""
        self._said = answers
        if self._looked is not None:
            self._look(self._looked)

    def _look(self, source: Source) -> None:
        if self._scene is not None:
            self._stop()
            reading = _("Reading “{name}”…") if isinstance(source, Path) else _("Looking into “{name}” again…")
            self.steps.reading.words.setText(reading.format(name=self._source.name if self._source else ""))
            remembered = self._remembered if self._recalls else nothing_remembered
            self.looking.look(source, self._scene, self._said, remembered)

    def _stop(self) -> None:
        self.looking.stop()
        self.steps.reading.hide()

    def _stop_here(self) -> None:
        """Stop looking, as a person asked: what was found before stays, with what was said then."""
        self._stop()
        self._keep_to(self._looked)

    def _keep_to(self, looked: Looked | None) -> None:
        self._following, self._offered = None, ""
        if looked is not None:
            self._said = replace(looked.shown.answers, sheet=looked.shown.sheet)
            self._fill()

    def _show_found(self, looked: Looked) -> None:
        first, self._looked = self._looked is None, looked
        self._said = replace(looked.shown.answers, sheet=looked.shown.sheet)
        self.steps.reading.hide()
        self.steps.problem.display(None)
        following = (Step.SHEET if len(looked.sheets) > 1 else Step.COLUMNS) if first else self._following
        self._following = None
        if following is not None:
            self._show(following)
        else:
            self._fill()
            announce(self, self.title.text())
        if self._offered and self._offered == looked.account.offer:
            self.finish()
        self._offered = ""

    def _refuse(self, error: ToolkitError) -> None:
        self.steps.reading.hide()
        self.steps.problem.display(error)
        self.view.ensureWidgetVisible(self.steps.problem)
        self._keep_to(self._looked)

    # Going on and back

    def _go_on(self) -> None:
        looked = self._looked
        if looked is None:
            return
        match self.step:
            case Step.FILE:
                self._show(Step.SHEET if len(looked.sheets) > 1 else Step.COLUMNS)
            case Step.SHEET if self.steps.sheets.chosen() != looked.shown.sheet:
                self._following = Step.COLUMNS
                self._say(Answers(sheet=self.steps.sheets.chosen()))
            case Step.SHEET:
                self._show(Step.COLUMNS)
            case Step.COLUMNS:
                self._show(Step.CHECK)
            case Step.CHECK:
                self.finish()
            case Step.DONE:
                self.forget()
                self.go("assess" if looked.account.only_levels else "actions")

    def _go_back(self) -> None:
        before = Step(self.step - 1)
        if before is Step.SHEET and self._looked is not None and len(self._looked.sheets) < 2:
            before = Step.FILE
        self._show(before)

    def finish(self) -> None:
        """Bring in what is shown, as one edit, and say what came in."""
        scene, looked = self._scene, self._looked
        if scene is None or looked is None or not looked.account.offer:
            return
        if self.looking.under_way:
            self._offered = looked.account.offer  # as soon as it is settled that this is still what comes in
            return
        self._busy = True
        try:
            self.edit(looked.account.step, looked.bring_in(scene))
        finally:
            self._busy = False
        after = self._scene.record if self._scene is not None else scene.record
        if after is not scene.record:
            self._brought = frozenset(after.import_batches.keys() - scene.record.import_batches.keys())
            self.matched.emit(looked.headings, dict(self._said.columns))
            self._show(Step.DONE)
            self.told_requested.emit(looked.account.done, True)

    def _save_rows(self) -> None:
        if self._looked is not None:
            self.rows_requested.emit(_("Rows left out"), self._looked.rows_left_out)

    def _leave(self) -> None:
        self.forget()
        self.go("actions")
