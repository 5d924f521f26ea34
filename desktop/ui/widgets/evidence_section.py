"""The evidence for one measure's rating: what there is, what to look at, and the form that adds or changes an item."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Evidence, rating_id
from desktop.core.edits import evidence
from desktop.core.evidence_checks import NEEDS_EVIDENCE, warnings_at
from desktop.core.framework import Measure
from desktop.core.record import Record
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.evidence_form import EvidenceDraft, EvidenceForm
from desktop.ui.widgets.evidence_item import EvidenceItem, Named, measures_served
from desktop.ui.widgets.evidence_reuse import EvidenceReuse
from desktop.ui.widgets.file_drop import FileDrop
from desktop.ui.widgets.found_files import FoundFiles
from desktop.ui.widgets.layout import Card, column, empty
from desktop.ui.widgets.text import Quiet, Section, Text
from desktop.words import _, ngettext

if TYPE_CHECKING:
    from desktop.core.errors import Problem

Shown = tuple[tuple[Evidence, Named], ...]


class EvidenceSection(QWidget):
    """Shows itself once a level asks for it, there is evidence, or somebody does; `open_form` is that wish."""

    edited = Signal(object)
    measure_requested = Signal(str)

    def __init__(self, scene: Scene, measure: Measure) -> None:
        super().__init__()
        self._measure = measure
        self._scene = scene
        self._rating = rating_id(scene.assessment_id or "", measure.id)
        self._shown: Shown = ()
        self._warned: tuple[Problem, ...] = ()
        self._files = FoundFiles(self)
        self._head = Section(_("Evidence"))
        self._none = Quiet()
        self.items: dict[str, EvidenceItem] = {}
        self._items = column(gap=16)
        self._confirms = Quiet(_("Evidence of people’s experience from the last 24 months would confirm the 3."))
        self._warnings = Card(tone="suggest", gap=8)
        self.add_button = LinkButton(_("+ Add evidence"))
        self.add_button.clicked.connect(self.open_form)
        self.reuse = EvidenceReuse()
        self.reuse.chosen.connect(self._use)
        self.form: EvidenceForm | None = None
        self._changing: str | None = None
        self._form_place = column()
        said = (self._head, self._none, self._items, self._confirms, self._warnings)
        column(*said, column(self.add_button, self.reuse, gap=0), self._form_place, gap=8, parent=self)
        self._drop = FileDrop(self)
        self._drop.dropped.connect(self._take_file)

    # Showing

    def display(self, scene: Scene) -> None:
        """Show the evidence there is; the heading only where it is called for. A form that is saved goes."""
        self._scene = scene
        if self.form is not None and self.form.saved_in(scene.record):
            self._close_form()
        items = tuple(each for each in scene.record.evidence.values() if self._rating in each.ratings)
        standing = scene.standings[self._measure.id]
        level = standing.level if standing.level is not None else 0
        called_for = bool(items) or level >= NEEDS_EVIDENCE
        self._head.setVisible(called_for)
        words = _("None yet for level {level}. One line is enough: what shows that this is so?").format(level=level)
        self._none.show_words("" if items or not called_for else words)
        self._list(tuple((each, self._others(each)) for each in items))
        self._confirms.setVisible(standing.held)
        self._warn(scene)
        self._offer(called_for=called_for)
        count = len(items)
        self._head.setText(
            ngettext("Evidence ({count} item)", "Evidence ({count} items)", count).format(count=count)
            if count
            else _("Evidence")
        )

    def _offer(self, *, called_for: bool) -> None:
        """Adding, and using what other measures have, unless a form is open or nothing may be changed."""
        scene = self._scene
        free = self.form is None and not scene.answers_fixed
        self.add_button.setVisible(free)
        owner = rating_id(scene.assessment_id or "", "")
        elsewhere = (
            each
            for each in scene.record.evidence.values()
            if self._rating not in each.ratings and any(rating.startswith(owner) for rating in each.ratings)
        )
        self.reuse.display(tuple(elsewhere) if free and called_for else ())

    def _others(self, item: Evidence) -> Named:
        """The other measures it serves."""
        return tuple(each for each in measures_served(self._scene, item) if each[0] != self._measure.id)

    def _list(self, shown: Shown) -> None:
        writable = not self._scene.answers_fixed
        if shown != self._shown:
            focused = self.isAncestorOf(self.window().focusWidget())
            self._shown = shown
            empty(self._items)
            self.items = {}
            for each, others in shown:
                item = EvidenceItem(each, others, self._scene.today, self._files)
                item.change_requested.connect(lambda wanted=each: self._change(wanted))
                item.remove_requested.connect(lambda gone=each: self._remove(gone))
                item.measure_requested.connect(self.measure_requested)
                self.items[each.id] = item
                self._items.addWidget(item)
            if focused and not self.isAncestorOf(self.window().focusWidget()):
                self.add_button.setFocus()
        for name, item in self.items.items():
            item.buttons.setVisible(writable and self.form is None)
            item.setVisible(name != self._changing)

    def _warn(self, scene: Scene) -> None:
        """The soft warnings that stand beside this measure; none of them stops anybody."""
        assessment = scene.assessment_id
        found: tuple[Problem, ...] = ()
        if assessment is not None:
            record, framework, standings = scene.record, scene.framework, scene.standings
            found = tuple(warnings_at(record, framework, assessment, standings, self._measure.id, scene.today))
        if found != self._warned:
            self._warned = found
            empty(self._warnings.body)
            for each in found:
                self._warnings.body.addLayout(column(Text(f"▲ {each.found}"), Quiet(each.fix), gap=2))
        self._warnings.setVisible(bool(found))

    # The form

    def open_form(self) -> None:
        """Show the form for one more item, with the focus in it."""
        self._make_form(None).line.setFocus()

    def _change(self, item: Evidence) -> None:
        """Show the form for an item that is there, in its place."""
        self._make_form(item).line.setFocus()

    def _make_form(self, item: Evidence | None) -> EvidenceForm:
        if self.form is None:
            self.form = EvidenceForm(self._scene, self._measure, item)
            self.form.added.connect(self._save)
            self.form.cancelled.connect(self._close_form)
            self._form_place.addWidget(self.form)
            self._changing = item.id if item is not None else None
            self.form.show()  # at once, so that it can take the focus
        self.add_button.hide()
        self.reuse.hide()
        self._list(self._shown)
        return self.form

    def commit(self) -> None:
        """Save what was typed and not yet saved, before it goes out of sight."""
        if self.form is not None:
            self.form.commit()

    def draft(self, record: Record) -> EvidenceDraft | None:
        """What was typed and is not in this record."""
        if self.form is None or self.form.saved_in(record):
            return None
        return self.form.draft()

    def display_draft(self, draft: EvidenceDraft) -> None:
        """Open the form with what was typed before and is not saved yet; the focus stays where it is."""
        there = self._scene.record.evidence.get(draft.item)
        if (there is not None) == draft.changing:
            self._make_form(there).display_draft(draft)

    def _close_form(self) -> None:
        form, changed = self.form, self._changing
        if form is None:
            return
        focused = form.isAncestorOf(self.window().focusWidget())
        self.form, self._changing = None, None
        empty(self._form_place)
        self._offer(called_for=not self._head.isHidden())
        self._list(self._shown)
        if focused:
            back = self.items[changed].change_button if changed in self.items else self.add_button
            back.setFocus()

    def _take_file(self, path: Path) -> None:
        if not self._scene.answers_fixed:
            self._make_form(None).kept.take(path)

    # Changing

    def _save(self, item: Evidence) -> None:
        if self.form is None:
            return
        title = self._measure.title
        words = _("Add evidence for “{title}”") if self._changing is None else _("Change evidence for “{title}”")
        self.edited.emit(Edit(words.format(title=title), self.form.change_to(item)))

    def _use(self, item_id: str) -> None:
        words = _("Use evidence for “{title}”").format(title=self._measure.title)
        self.edited.emit(Edit(words, lambda record: evidence.serve_too(record, item_id, self._rating)))

    def _remove(self, item: Evidence) -> None:
        self.add_button.setFocus()
        self.edited.emit(
            Edit(
                _("Remove evidence “{title}”").format(title=item.title),
                lambda record: evidence.remove_evidence(record, item.id, self._rating),
            )
        )
