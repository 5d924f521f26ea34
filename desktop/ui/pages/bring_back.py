"""Bring back from Excel: an action plan that was changed, or filled forms; what to take is chosen, then one step."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QResizeEvent

from desktop import paths
from desktop.core.errors import ToolkitError
from desktop.sheets.returning.changes import Kind
from desktop.ui import dialogs
from desktop.ui.coming_home import Home, LookingHome, Source
from desktop.ui.messages import announce
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.taking_home import Chosen, FormSaid, brought, kept_choices, proposed
from desktop.ui.widgets.back_foot import BackFoot
from desktop.ui.widgets.back_shown import BackShown
from desktop.ui.widgets.back_words import BackWords, words_of
from desktop.ui.widgets.choose_file import ChooseCard, ProblemCard, ReadingCard
from desktop.ui.widgets.file_drop import FileDrop
from desktop.ui.widgets.page import Page
from desktop.words import _


class BringBackPage(Page):
    """One plan, or some forms, at a time; nothing changes before the last button."""

    told_requested = Signal(str, bool)
    """Words for a message, and whether Undo takes back what they tell."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._busy = False
        self._folder = paths.documents()
        self.chosen: Chosen | None = None
        self.problem, self.reading = ProblemCard(), ReadingCard()
        self.choose = ChooseCard(
            _("Choose the workbook, or drop it on this page"),
            _("An action plan that was saved from here and worked on, or forms that others filled in."),
        )
        self.shown = BackShown()
        self.foot = BackFoot()
        for part in (self.problem, self.choose, self.shown):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.foot.place(self)
        self.reading.place(self, inside=True)
        self.looking = LookingHome(self)
        self.drop = FileDrop(self, several=True)
        self._connect()
        self._fill()

    def _connect(self) -> None:
        self.choose.button.clicked.connect(self.ask_for_files)
        for button in (self.choose.cancel, self.foot.cancel):
            button.clicked.connect(self._leave)
        self.foot.take.clicked.connect(self._take)
        self.foot.another.clicked.connect(self._another)
        self.reading.stop.clicked.connect(self._stop)
        self.shown.changes.ticked.connect(self._tick)
        self.shown.order.clicked.connect(lambda on: self._say(order=on))
        self.shown.every.clicked.connect(lambda: self._tick_all(on=True))
        self.shown.none.clicked.connect(lambda: self._tick_all(on=False))
        self.shown.forms.said.connect(self._say_of_form)
        self.drop.held.connect(lambda over: self.choose.invite(over=over))
        self.drop.dropped.connect(self.open)
        self.looking.found.connect(self._show_found)
        self.looking.refused.connect(self._refuse)
        self.looking.slow.connect(lambda: self.reading.say(_("Looking into what came home…")))

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        before = self._scene
        self._scene = scene
        if self._busy or before is None:
            self._fill()
            return
        if before.record.id != scene.record.id:
            self.forget()
        elif self.chosen is not None and before.record is not scene.record:
            self._look(self.chosen.home)
        else:
            self._fill()

    def trail(self) -> tuple[str, ...]:
        """Action plan, and this page."""
        return (_("Action plan"), _("Bring back from Excel"))

    def draft(self) -> tuple[object, ...]:
        """All that was chosen so far, if a file is."""
        return (self.chosen,) if self.chosen is not None else ()

    def display_draft(self, draft: tuple[object, ...]) -> None:
        """Take up what was chosen before the page was made anew."""
        for kept in draft:
            if isinstance(kept, Chosen):
                self.chosen = kept
                self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.place(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nothing goes on behind a person's back."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._stop()

    def _fill(self) -> None:
        scene, chosen = self._scene, self.chosen
        words = words_of(chosen.home, chosen.count) if chosen is not None else BackWords.before()
        read_only = scene is not None and scene.read_only
        self.title.setText(words.title)
        self.subtitle.setText(
            _("This record is open for reading only, so nothing can be taken.") if read_only else words.subtitle
        )
        self.choose.setVisible(chosen is None)
        self.shown.setVisible(chosen is not None)
        if chosen is not None and scene is not None:
            self.shown.display(chosen.home, scene, chosen.taken, chosen.forms, order=chosen.order)
        self.foot.display("" if read_only else words.button, chosen=chosen is not None, ready=bool(words.ready))

    # Choosing and looking

    def ask_for_files(self) -> None:
        """Let the person choose a workbook, or some forms, and look into them."""
        chosen = dialogs.open_files(self, _("Bring back from Excel"), dialogs.workbook_files(), self._folder)
        if chosen:
            self.open(chosen)

    def open(self, files: Sequence[Path]) -> None:
        """Look into these files; what was found in others is forgotten."""
        self.forget()
        self._folder = files[0].parent
        self._look(tuple(files))

    def forget(self) -> None:
        """Back to choosing, with nothing read."""
        self._stop()
        self.chosen = None
        self.problem.display(None)
        self._fill()

    def _look(self, source: Source) -> None:
        if self._scene is not None:
            self.looking.look_home(source, self._scene)

    def _stop(self) -> None:
        self.looking.stop()
        self.reading.hide()

    def _show_found(self, home: Home) -> None:
        first = self.chosen is None
        self.chosen = proposed(home) if self.chosen is None else kept_choices(home, self.chosen)
        self.reading.hide()
        self.problem.display(None)
        self._fill()
        if first:
            self.top()
            focused = self.window().focusWidget()
            if not (self.isAncestorOf(focused) and focused.isVisible()):
                self.foot.another.setFocus()
            announce(self, f"{self.title.text()}. {self.subtitle.text()}")

    def _refuse(self, error: ToolkitError) -> None:
        self.forget()
        self.problem.display(error)
        self.choose.button.setFocus()
        self.view.ensureWidgetVisible(self.problem)

    def _another(self) -> None:
        self.forget()
        self.top()

    # Choosing what to take

    def _say(self, *, taken: Iterable[str] | None = None, order: bool | None = None) -> None:
        chosen = self.chosen
        if chosen is not None:
            self.chosen = Chosen(
                chosen.home,
                chosen.taken if taken is None else frozenset(taken),
                chosen.order if order is None else order,
                chosen.forms,
            )
            self._fill()

    def _tick(self, key: str, on: bool) -> None:
        if self.chosen is not None:
            self._say(taken=self.chosen.taken | {key} if on else self.chosen.taken - {key})

    def _tick_all(self, *, on: bool) -> None:
        """Every box; what was changed on both sides stays as the person chose."""
        if self.chosen is None or self.chosen.home.plan is None:
            return
        plan = self.chosen.home.plan
        certain = {each.key for each in plan.changes if each.kind is not Kind.CONFLICT}
        self._say(
            taken=self.chosen.taken | certain if on else self.chosen.taken - certain, order=on and bool(plan.order)
        )

    def _say_of_form(self, place: int, said: FormSaid) -> None:
        if self.chosen is not None:
            forms = tuple(said if at == place else each for at, each in enumerate(self.chosen.forms))
            self.chosen = Chosen(self.chosen.home, self.chosen.taken, self.chosen.order, forms)
            self._fill()

    # Taking

    def _take(self) -> None:
        scene, chosen = self._scene, self.chosen
        if scene is None or chosen is None or not chosen.count:
            return
        done = words_of(chosen.home, chosen.count).done
        self._busy = True
        try:
            title = _("Bring back “{file}”").format(file=chosen.home.file)
            self.edit(title, lambda record: brought(chosen, scene, record))
        finally:
            self._busy = False
        after = self._scene.record if self._scene is not None else scene.record
        if after is not scene.record:
            self.forget()
            self.go("actions" if chosen.home.plan is not None else "views")
            self.told_requested.emit(done, True)

    def _leave(self) -> None:
        self.forget()
        self.go("actions")
