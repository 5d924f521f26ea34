"""All evidence of the open assessment: what there is, what each item serves, what to look at, adding and changing."""

import json
from dataclasses import astuple
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Evidence
from desktop.core.edits import evidence
from desktop.core.evidence_checks import evidence_warnings
from desktop.core.evidence_list import Held, held
from desktop.ui.places import Edit, Place
from desktop.ui.scene import Scene, place_of_problem
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.evidence_form import EvidenceDraft, EvidenceForm
from desktop.ui.widgets.evidence_list import EvidenceList
from desktop.ui.widgets.file_drop import FileDrop
from desktop.ui.widgets.findings import Findings
from desktop.ui.widgets.found_files import FoundFiles
from desktop.ui.widgets.layout import Card, TwoColumns, column, wrapped
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.settled_notice import SettledNotice
from desktop.ui.widgets.text import Text
from desktop.words import _, ngettext

Key = tuple[str, str | None]


class EvidencePage(Page):
    """`place.about` is a filter's name, an item's id or "new"; with nothing, the last filter stays."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._key: Key | None = None
        self._place: Place | None = None
        self._held: tuple[Held, ...] = ()
        self._handed_over = False
        self.form: EvidenceForm | None = None
        self._changing: str | None = None
        self._files = FoundFiles(self)
        self.title.setText(_("Evidence"))
        self.add_button = Button(_("+ Add evidence"), primary=True)
        self.add_button.clicked.connect(lambda: self._open_form(None))
        self.tools = (self.add_button,)
        self._make_empty()
        self._form_place = column()
        self.items = EvidenceList(self._files)
        self.items.change_requested.connect(self._change)
        self.items.remove_requested.connect(self._remove)
        self.items.measure_requested.connect(lambda measure_id: self.go("measure", measure_id))
        self.findings = Findings(_("Worth a look"), self._leads)
        self.findings.place_requested.connect(self._go_problem)
        left = QWidget()
        column(self._form_place, self.items, parent=left)
        self._columns = TwoColumns(left, self.findings, shares=(2, 1))
        self.settled = SettledNotice()
        self.settled.open_requested.connect(lambda: self.go("assessments"))
        self.body.addWidget(self.settled)
        self.body.addWidget(self._begin)
        self.body.addWidget(self._columns)
        self.body.addStretch(1)
        self._drop = FileDrop(self)
        self._drop.dropped.connect(self._take_file)

    def _make_empty(self) -> None:
        self._begin_words = Text()
        self.begin_button = Button("")
        self.begin_button.clicked.connect(self._start)
        self._begin = Card(self._begin_words, wrapped(self.begin_button), gap=12)

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        """Show the evidence there is; rows stay as they are where nothing in them changed."""
        if scene is None:
            return
        self._let_go_of_other(scene)
        self._scene = scene
        if self.form is not None and self.form.saved_in(scene.record):
            self._close_form()
        assessment = scene.assessment_id
        focused = self.isAncestorOf(self.window().focusWidget())
        self._held = held(scene.record, assessment, scene.today) if assessment is not None else ()
        self._files.look(each.item.kept for each in self._held)
        self._keep_form()
        self._say()
        self.settled.display(scene)
        self.items.display(scene, self._held, self._changing)
        if place != self._place:
            self._place = place
            self._go_to(place.about)
        elif focused and not self.isAncestorOf(self.window().focusWidget()) and self.isVisible():
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._warn(scene)

    def trail(self) -> tuple[str, ...]:
        """Assess, and its evidence."""
        return (_("Assess"), _("Evidence"))

    def _let_go_of_other(self, scene: Scene) -> None:
        """Save what is typed for an assessment about to go out of sight, and begin its rows anew."""
        key = (scene.record.id, scene.assessment_id)
        old, self._key = self._key, key
        if old is None or old == key:
            return
        form, item = self.form, self.form.unsent() if self.form is not None else None
        if form is not None:
            self._close_form()
        self.items.clear()
        if form is not None and item is not None and old[0] == key[0]:
            self._save(form, item)

    def _keep_form(self) -> None:
        """A form whose item was taken away meanwhile stays, as that of a new one."""
        if self.form is not None and self._changing not in (None, *(each.item.id for each in self._held)):
            self._form_place.addWidget(self.form)
            self._changing = None

    def _say(self) -> None:
        scene = self._scene
        if scene is None:
            return
        count, fixed = len(self._held), scene.answers_fixed
        served = len({measure for each in self._held for measure in each.measures})
        items = ngettext("{count} item", "{count} items", count).format(count=count)
        for_measures = ngettext("for {count} measure", "for {count} measures", served).format(count=served)
        words = _("What shows that your levels are fair: {items} {for_measures}.")
        self.subtitle.setText(
            words.format(items=items, for_measures=for_measures)
            if count
            else _("Something that shows why a level is fair. One line is enough.")
        )
        self._begin_words.setText(
            _("Take stock first. Then you can say what shows that a level is fair.")
            if scene.assessment is None
            else _("Nothing yet. Each item is a line and a place. The program stores no files.")
        )
        self.begin_button.setText(_("Take stock") if scene.assessment is None else _("Add the first item"))
        self._begin.setVisible(not count and self.form is None)
        self.begin_button.setVisible(not fixed)
        self.items.setVisible(bool(count))
        self.add_button.setEnabled(not fixed and scene.assessment is not None and self.form is None)

    def _warn(self, scene: Scene) -> None:
        """The soft warnings of all measures; none of them stops anybody."""
        if scene.assessment_id is None:
            self.findings.display(())
            return
        warnings = evidence_warnings(scene.record, scene.framework, scene.assessment_id, scene.standings, scene.today)
        self.findings.display(tuple(warnings), _("None of these stops you."))

    def showEvent(self, event: QShowEvent) -> None:
        """Files come and go while other pages show."""
        if not event.spontaneous():
            self._files.look((each.item.kept for each in self._held), anew=True)
        super().showEvent(event)

    # Going

    def _go_to(self, about: str) -> None:
        if about == "new":
            self._open_form(None)
        elif not self.items.choose(about):
            self.items.unfold(about)

    def _leads(self, place: str) -> bool:
        return self._scene is not None and place_of_problem(self._scene, place) is not None

    def _go_problem(self, place: str) -> None:
        to = place_of_problem(self._scene, place) if self._scene is not None else None
        if to is not None:
            self.go_requested.emit(to)

    def _start(self) -> None:
        if self._scene is not None and self._scene.assessment is None:
            self.command_requested.emit("start")
        else:
            self._open_form(None)

    # The form

    def _change(self, item_id: str) -> None:
        if self._scene is not None and item_id in self._scene.record.evidence:
            self._open_form(self._scene.record.evidence[item_id])

    def _open_form(self, item: Evidence | None) -> None:
        form = self._make_form(item)
        if form is not None:
            form.line.setFocus()

    def _make_form(self, item: Evidence | None) -> EvidenceForm | None:
        """The form that is open, else a new one; None where nothing may be changed."""
        scene = self._scene
        if scene is None or scene.assessment_id is None or scene.answers_fixed:
            return None
        if self.form is None:
            form = self.form = EvidenceForm(scene, None, item)
            form.added.connect(lambda sent: self._save(form, sent))
            form.cancelled.connect(self._close_form)
            if item is None:
                self._form_place.addWidget(self.form)
                self.form.show()  # at once, so that it can take the focus
            else:
                self._changing = item.id
                self.items.row(item.id).hold(self.form)
            self._say()
        return self.form

    def _close_form(self) -> None:
        form, changed = self.form, self._changing
        if form is None:
            return
        focused = form.isAncestorOf(self.window().focusWidget())
        self.form, self._changing = None, None
        form.hide()
        form.deleteLater()
        self._form_place.removeWidget(form)
        if changed in self.items.rows:
            self.items.rows[changed].let_go()
        self._say()
        if focused:
            back = self.items.rows[changed].head if changed in self.items.rows else self.add_button
            back.setFocus()

    def _take_file(self, path: Path) -> None:
        form = self._make_form(None)
        if form is not None:
            form.kept.take(path)

    def _save(self, form: EvidenceForm, item: Evidence) -> None:
        words = _("Change the evidence “{title}”") if form.changing else _("Add the evidence “{title}”")
        self.edited.emit(Edit(words.format(title=item.title), form.change_to(item)))

    def _remove(self, item_id: str) -> None:
        scene = self._scene
        if scene is not None and scene.assessment_id is not None:
            assessment = scene.assessment_id
            words = _("Remove the evidence “{title}”").format(title=scene.record.evidence[item_id].title)
            self.edit(words, lambda record: evidence.remove_from_assessment(record, item_id, assessment))

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous() and not self._handed_over and self.form is not None:
            self.form.commit()
        super().hideEvent(event)

    def draft(self) -> tuple[str, ...]:
        """What is typed in the form; this page is made anew and saves no more of it."""
        self._handed_over = True
        draft = self.form.draft() if self.form is not None else None
        return (json.dumps(astuple(draft)),) if draft is not None else ()

    def display_draft(self, draft: tuple[str, ...]) -> None:
        """Open the form with what was typed before."""
        kept = EvidenceDraft(*json.loads(draft[0]))
        there = self._scene.record.evidence.get(kept.item) if self._scene is not None else None
        if (there is not None) == kept.changing:
            form = self._make_form(there)
            if form is not None:
                form.display_draft(kept)
