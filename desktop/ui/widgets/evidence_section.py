"""The evidence for one measure's rating: what there is, and a small form to add one line of it."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Evidence, EvidenceKind, rating_id
from desktop.core.dates import in_full, read_date
from desktop.core.edits import rating
from desktop.core.framework import Measure
from desktop.core.terms import label
from desktop.core.text import clean_line
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.fields import Choice, DateLine, Line, Paragraph, labelled
from desktop.ui.widgets.layout import Card, column, empty, wrapped
from desktop.ui.widgets.measure_words import privacy_line
from desktop.ui.widgets.text import Quiet, Section, Strong, Text, toned
from desktop.words import _, ngettext


class EvidenceForm(Card):
    """One item of evidence, saved whole or not at all."""

    added = Signal(object)
    cancelled = Signal()

    def __init__(self, rating_of: str, measure: Measure, today: date) -> None:
        super().__init__(tone="told", gap=12)
        self._rating = rating_of
        self._today = today
        examples = "; ".join(measure.evidence_examples)
        self.kind = Choice(_("Kind of evidence"), ((label(each), each) for each in EvidenceKind))
        self.line = Line(_("What is it?"))
        self.shows = Paragraph(_("What does it show?"), lines=2)
        self.on = DateLine(_("Date"), today)
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

    def commit(self) -> None:
        """Add an item that can be added; one without a name is let go."""
        if clean_line(self.line.text()):
            self._add()

    def _add(self) -> None:
        title = clean_line(self.line.text())
        day = read_date(self.on.line.text(), today=self._today).day
        if not title:
            self._miss(_("Please say what it is, in a few words."), self.line)
        elif day is None:
            self._miss(_("Please give a date, such as 3 April 2027."), self.on.line)
        else:
            kind = self.kind.value()
            if not isinstance(kind, EvidenceKind):
                raise TypeError(kind)
            shows, kept = self.shows.toPlainText(), clean_line(self.kept.text())
            self.added.emit(Evidence((self._rating,), kind, title, day, shows=shows, kept=kept))

    def _miss(self, words: str, field: QWidget) -> None:
        self.missing.show_words("! " + words)
        field.setFocus()


class EvidenceItem(QWidget):
    """One item in words, with the link that takes it away."""

    remove_requested = Signal()

    def __init__(self, item: Evidence, today: date) -> None:
        super().__init__()
        laid = column(Strong(item.title), gap=2, parent=self)
        if item.shows:
            laid.addWidget(Text(item.shows))
        laid.addWidget(Quiet(" · ".join(each for each in (label(item.kind), in_full(item.on), item.kept) if each)))
        if item.good_until is not None and item.good_until < today:
            old = Quiet(_("▲ Out of date since {day}").format(day=in_full(item.good_until)))
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
        """Show the evidence there is; the heading only where it is called for."""
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
        if self.form is None:
            self.form = EvidenceForm(self._rating, self._measure, self._today)
            self.form.added.connect(self._add)
            self.form.cancelled.connect(self._close_form)
            self._form_place.addWidget(self.form)
        self.add_button.hide()
        self.form.kind.setFocus()

    def commit(self) -> None:
        """Add what was typed and not yet added, before it goes out of sight."""
        if self.form is not None:
            self.form.commit()

    def _close_form(self) -> None:
        self.add_button.show()
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
        self._close_form()
        self.edited.emit(
            Edit(
                _("Add evidence for “{title}”").format(title=self._measure.title),
                lambda record: rating.add_evidence(record, item),
            )
        )

    def _remove(self, item: Evidence) -> None:
        self.add_button.setFocus()
        self.edited.emit(
            Edit(
                _("Remove evidence “{title}”").format(title=item.title),
                lambda record: rating.remove_evidence(record, item.id, self._rating),
            )
        )
