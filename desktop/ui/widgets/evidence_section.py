"""The evidence for one measure's rating: what there is, and a small form to add one line of it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Evidence, EvidenceKind, rating_id
from desktop.core.dates import in_full
from desktop.core.edits import evidence
from desktop.core.evidence_checks import is_out_of_date, last_good_day
from desktop.core.framework import Measure
from desktop.core.record import Record
from desktop.core.terms import label
from desktop.core.text import clean_line, new_id
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.fields import Choice, DateLine, Line, Paragraph, labelled
from desktop.ui.widgets.layout import Card, column, empty, wrapped
from desktop.ui.widgets.measure_words import privacy_line
from desktop.ui.widgets.text import Quiet, Section, Strong, Text, toned
from desktop.words import _, ngettext


@dataclass(frozen=True, slots=True)
class EvidenceDraft:
    """A form as it stands; `item` is the id that the evidence gets, so that it is never added twice.

    `sent`: these very words were sent to be saved already, and wait.
    """

    item: str
    kind: str
    line: str
    shows: str
    on: str
    kept: str
    sent: bool = False


class EvidenceForm(Card):
    """One item of evidence, saved whole or not at all; it stays as it is until it is known to be saved."""

    added = Signal(object)
    cancelled = Signal()

    def __init__(self, rating_of: str, measure: Measure, today: date, year_start: int) -> None:
        super().__init__(tone="told", gap=12)
        self._rating = rating_of
        self._today = today
        self._id = new_id()
        self.sent: Evidence | None = None
        examples = "; ".join(measure.evidence_examples)
        self.kind = Choice(_("Kind of evidence"), ((label(each), each) for each in EvidenceKind))
        self.line = Line(_("What is it?"))
        self.shows = Paragraph(_("What does it show?"), lines=2)
        self.on = DateLine(_("Date"), today, year_start, keeps_words=False)
        self.on.display(today)
        self.kept = Line(_("Where is it kept?"))
        self.missing = Strong()
        toned(self.missing, "tone", "late")
        self.missing.hide()
        self.add_button = Button(_("Add this evidence"))
        self.add_button.clicked.connect(self._add)
        self.cancel_button = LinkButton(_("Cancel"))
        self.cancel_button.clicked.connect(self.cancelled)
        for laid in (
            labelled(_("Kind of evidence"), self.kind),
            labelled(_("What is it?"), self.line, _("For example: {examples}.").format(examples=examples)),
            labelled(_("What does it show?"), self.shows, privacy_line()),
            labelled(_("Date"), self.on),
            labelled(_("Where is it kept?"), self.kept, _("A place, a folder or a file name. The file stays there.")),
        ):
            self.body.addLayout(laid)
        self.body.addWidget(self.missing)
        self.body.addWidget(wrapped(self.add_button, self.cancel_button))

    def item(self) -> Evidence | None:
        """The evidence as typed; None where its name or its day is missing."""
        title, day, kind = clean_line(self.line.text()), self.on.day(), self.kind.value()
        if not title or day is None or not isinstance(kind, EvidenceKind):
            return None
        shows, kept = self.shows.toPlainText(), clean_line(self.kept.text())
        return Evidence((self._rating,), kind, title, day, shows=shows, kept=kept, id=self._id)

    def commit(self) -> None:
        """Add an item that can be added and was not sent yet; one that lacks something stays as it is."""
        item = self.item()
        if item is not None and item != self.sent:
            self._add()

    def saved_in(self, record: Record) -> bool:
        """Whether the record holds all that is typed here."""
        return self.sent is not None and self.sent.id in record.evidence and self.sent == self.item()

    def draft(self) -> EvidenceDraft | None:
        """The form as it stands; None where nothing was typed."""
        typed = self.line.text(), self.shows.toPlainText(), self.on.line.text(), self.kept.text()
        if typed == ("", "", in_full(self._today), ""):
            return None
        line, shows, on, kept = typed
        sent = self.sent is not None and self.sent == self.item()
        return EvidenceDraft(self._id, str(self.kind.value()), line, shows, on, kept, sent)

    def display_draft(self, draft: EvidenceDraft) -> None:
        """Show what was typed before, and what it still lacks."""
        self._id = draft.item
        self.kind.display(EvidenceKind(draft.kind))
        self.line.setText(draft.line)
        self.shows.setPlainText(draft.shows)
        self.on.line.setText(draft.on)
        self.kept.setText(draft.kept)
        self.sent = self.item() if draft.sent else None
        self.missing.show_words(self._lacking())

    def _lacking(self) -> str:
        if not clean_line(self.line.text()):
            return "! " + _("Please say what it is, in a few words.")
        return "" if self.on.day() else "! " + _("Please give a date, such as 3 April 2027.")

    def _add(self) -> None:
        item = self.item()
        self.missing.show_words(self._lacking())
        if item is None:
            (self.on.line if clean_line(self.line.text()) else self.line).setFocus()
            return
        self.sent = item
        self.added.emit(item)


class EvidenceItem(QWidget):
    """One item in words, with the link that takes it away."""

    remove_requested = Signal()

    def __init__(self, item: Evidence, today: date) -> None:
        super().__init__()
        laid = column(Strong(item.title), gap=2, parent=self)
        if item.shows:
            laid.addWidget(Text(item.shows))
        laid.addWidget(Quiet(" · ".join(each for each in (label(item.kind), in_full(item.on), item.kept) if each)))
        if is_out_of_date(item, today):
            old = Quiet(_("▲ Out of date since {day}").format(day=in_full(last_good_day(item))))
            toned(old, "tone", "at_risk")
            laid.addWidget(old)
        remove = LinkButton(_("Remove"), name=_("Remove evidence: {title}").format(title=item.title))
        remove.clicked.connect(self.remove_requested)
        laid.addWidget(remove)


class EvidenceSection(QWidget):
    """Shows itself once a level asks for it, there is evidence, or somebody does; `open_form` is that wish."""

    edited = Signal(object)

    def __init__(self, scene: Scene, measure: Measure) -> None:
        super().__init__()
        self._measure = measure
        self._today = scene.today
        self._year_start = scene.organisation.year_start or 4
        self._rating = rating_id(scene.assessment_id or "", measure.id)
        self._shown: tuple[Evidence, ...] | None = None
        self._head = Section(_("Evidence"))
        self._none = Quiet(_("None yet. One line is enough: what shows that this is so?"))
        self._items = column(gap=12)
        self.add_button = LinkButton(_("+ Add evidence"))
        self.add_button.clicked.connect(self.open_form)
        self.form: EvidenceForm | None = None
        self._form_place = column()
        column(self._head, self._none, self._items, self.add_button, self._form_place, gap=8, parent=self)

    def display(self, scene: Scene) -> None:
        """Show the evidence there is; the heading only where it is called for. A form that is saved goes."""
        if self.form is not None and self.form.saved_in(scene.record):
            self._close_form()
        items = tuple(each for each in scene.record.evidence.values() if self._rating in each.ratings)
        standing = scene.standings[self._measure.id]
        called_for = bool(items) or (standing.level is not None and standing.level > 1)
        self._head.setVisible(called_for)
        self._none.setVisible(called_for and not items)
        if items != self._shown:
            self._shown = items
            self._list()
        count = len(items)
        self._head.setText(
            ngettext("Evidence ({count} item)", "Evidence ({count} items)", count).format(count=count)
            if count
            else _("Evidence")
        )

    def open_form(self) -> None:
        """Show the form for one more item, with the focus in it."""
        self._make_form().kind.setFocus()

    def _make_form(self) -> EvidenceForm:
        if self.form is None:
            self.form = EvidenceForm(self._rating, self._measure, self._today, self._year_start)
            self.form.added.connect(self._add)
            self.form.cancelled.connect(self._close_form)
            self._form_place.addWidget(self.form)
        self.add_button.hide()
        return self.form

    def commit(self) -> None:
        """Add what was typed and not yet added, before it goes out of sight."""
        if self.form is not None:
            self.form.commit()

    def draft(self, record: Record) -> EvidenceDraft | None:
        """What was typed and is not in this record."""
        if self.form is None or self.form.saved_in(record):
            return None
        return self.form.draft()

    def display_draft(self, draft: EvidenceDraft) -> None:
        """Open the form with what was typed before; the focus stays where it is."""
        self._make_form().display_draft(draft)

    def _close_form(self) -> None:
        focused = self.form is not None and self.form.isAncestorOf(self.window().focusWidget())
        self.add_button.show()
        if focused:
            self.add_button.setFocus()
        empty(self._form_place)
        self.form = None

    def _list(self) -> None:
        empty(self._items)
        for each in self._shown or ():
            item = EvidenceItem(each, self._today)
            item.remove_requested.connect(lambda gone=each: self._remove(gone))
            self._items.addWidget(item)

    def _add(self, item: Evidence) -> None:
        self.edited.emit(
            Edit(
                _("Add evidence for “{title}”").format(title=self._measure.title),
                lambda record: evidence.add_evidence(record, item),
            )
        )

    def _remove(self, item: Evidence) -> None:
        self.add_button.setFocus()
        self.edited.emit(
            Edit(
                _("Remove evidence “{title}”").format(title=item.title),
                lambda record: evidence.remove_evidence(record, item.id, self._rating),
            )
        )
