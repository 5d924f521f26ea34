"""The form for one item of evidence: a new one, or one that is changed. Saved whole or not at all."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import Evidence, EvidenceKind
from desktop.core.dates import in_full
from desktop.core.edits import evidence
from desktop.core.evidence_checks import last_good_day
from desktop.core.framework import Measure
from desktop.core.record import Record
from desktop.core.scoring import EVIDENCE_YEARS, years_after
from desktop.core.text import clean_line, new_id
from desktop.ui.messages import announce
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.fields import DateLine, Line, Paragraph, labelled
from desktop.ui.widgets.kept_field import KeptField
from desktop.ui.widgets.kind_picker import KindPicker
from desktop.ui.widgets.layout import Card, column, wrapped
from desktop.ui.widgets.measure_ticks import MeasureTicks
from desktop.ui.widgets.measure_words import privacy_line
from desktop.ui.widgets.text import Quiet, Section, Strong, toned
from desktop.words import _


@dataclass(frozen=True, slots=True)
class EvidenceDraft:
    """A form as it stands; `item` is the id that the evidence has or gets, so that it is never added twice.

    `changing`: the item is in the record already. `sent`: these very words were sent to be saved, and wait.
    """

    item: str
    kind: str
    line: str
    shows: str
    on: str
    kept: str
    until: str = ""
    measures: Sequence[str] = ()
    changing: bool = False
    sent: bool = False


class EvidenceForm(Card):
    """One item; it stays as it is until it is known to be saved. `here` is the measure on whose page it stands."""

    added = Signal(object)
    cancelled = Signal()

    def __init__(self, scene: Scene, here: Measure | None = None, item: Evidence | None = None) -> None:
        super().__init__(tone="told", gap=16)
        self._assessment = scene.assessment_id or ""
        self._today = scene.today
        self._old = item
        self._id = item.id if item is not None else new_id()
        self._copy = new_id()
        self.sent: Evidence | None = None
        self._make_fields(scene, here)
        self._build(here)
        self._show_item(item, here)
        self._initial = self._typed()

    def _make_fields(self, scene: Scene, here: Measure | None) -> None:
        year_start = scene.organisation.year_start or 4
        self.line = Line(_("What is it?"))
        self.kind = KindPicker()
        self.shows = Paragraph(_("What does it show?"), lines=2)
        self.on = DateLine(_("Date"), self._today, year_start, keeps_words=False)
        self.until = DateLine(_("Good until"), self._today, year_start, keeps_words=False)
        self.kept = KeptField()
        self.others_button = LinkButton(_("+ It serves other measures too"))
        fixed = () if here is None else (here.id,)
        heading = _("Which measures does it serve?") if here is None else _("Which other measures does it serve?")
        self.measures = MeasureTicks(heading, scene.principles, fixed)
        self.missing = Strong()
        toned(self.missing, "tone", "late")
        words = _("Save changes") if self._old is not None else _("Add this evidence")
        self.add_button = Button(words, primary=here is None)
        self.cancel_button = LinkButton(_("Cancel"))
        self.on.line.textChanged.connect(self._propose)
        self.kept.taken.connect(self._name_after)
        self.others_button.clicked.connect(self._open_others)
        self.add_button.clicked.connect(self._add)
        self.cancel_button.clicked.connect(self.cancelled)
        for each in (self.line, self.shows, self.on.line, self.until.line):
            each.setAcceptDrops(False)  # a file let go anywhere on the form is a place, not words

    def _build(self, here: Measure | None) -> None:
        examples = "; ".join(here.evidence_examples) if here is not None else ""
        hint = _("For example: {examples}.").format(examples=examples) if examples else _("A few words are enough.")
        on, until = QWidget(), QWidget()
        column(labelled(_("Date"), self.on), parent=on)
        column(labelled(_("Good until"), self.until), parent=until)
        for each in (on, until):
            each.setMinimumWidth(look().px(230))
        for part in (
            Section(_("Change this evidence") if self._old is not None else _("New evidence")),
            labelled(_("What is it?"), self.line, hint),
            column(Strong(_("Kind of evidence")), self.kind, gap=4),
            labelled(_("What does it show?"), self.shows, privacy_line()),
            column(
                wrapped(on, until, gap=16), Quiet(_("We propose two years. Choose less for what changes fast.")), gap=4
            ),
            self.kept,
            column(self.others_button, self.measures, gap=0),
            self.missing,
            wrapped(self.add_button, self.cancel_button),
        ):
            if isinstance(part, QWidget):
                self.body.addWidget(part)
            else:
                self.body.addLayout(part)
        self.missing.hide()

    def _show_item(self, item: Evidence | None, here: Measure | None) -> None:
        self.on.display(item.on if item is not None else self._today)
        self._propose()
        served: tuple[str, ...] = ()
        if item is not None:
            self.line.setText(item.title)
            self.kind.display(item.kind)
            self.shows.setPlainText(item.shows)
            self.kept.line.setText(item.kept)
            self._show_until(in_full(last_good_day(item)))
            owner = f"{self._assessment}/"
            served = tuple(each.removeprefix(owner) for each in item.ratings if each.startswith(owner))
            self.measures.display(served)
        self._fold_others(folded=here is not None and set(served) <= {here.id})

    @property
    def changing(self) -> bool:
        """Whether it changes an item that is there."""
        return self._old is not None

    # What is typed

    def _proposed(self) -> str:
        day = self.on.day()
        return in_full(years_after(day, EVIDENCE_YEARS)) if day is not None else ""

    def _propose(self) -> None:
        """Propose two years after its date, until a person says another day."""
        if not self.until.line.isModified() and self._proposed():
            self.until.line.setText(self._proposed())

    def _show_until(self, words: str) -> None:
        """Show a last good day; one that was not proposed stays when the date changes."""
        self.until.line.setText(words)
        self.until.line.setModified(words != self._proposed())

    def item(self) -> Evidence | None:
        """The evidence as typed; None where something is missing or cannot be so."""
        title, day, kind = clean_line(self.line.text()), self.on.day(), self.kind.value()
        if day is None or kind is None or self._lacking()[0]:
            return None
        ratings = evidence.ratings_for(self._old, self._assessment, self._served())
        shows, kept = self.shows.toPlainText(), self.kept.words()
        made = Evidence(ratings, kind, title, day, shows, kept, self.until.day(), id=self._id)
        return made if made.good_until is not None else replace(made, good_until=last_good_day(made))

    def _served(self) -> tuple[str, ...]:
        """The measures it serves; one that the list does not offer stays as it was."""
        chosen = self.measures.value()
        if self._old is None:
            return chosen
        owner = f"{self._assessment}/"
        before = (each.removeprefix(owner) for each in self._old.ratings if each.startswith(owner))
        return (*chosen, *(each for each in before if not self.measures.offers(each)))

    def _typed(self) -> tuple[object, ...]:
        return (
            str(self.kind.value() or ""),
            self.line.text(),
            self.shows.toPlainText(),
            self.on.line.text(),
            self.kept.line.text(),
            self.until.line.text(),
            self.measures.value(),
        )

    def _lacking(self) -> tuple[str, QWidget]:
        """What is missing first, in words, with its field; no words where nothing is."""
        day, until = self.on.day(), self.until.day()
        if not clean_line(self.line.text()):
            return _("Please say what it is, in a few words."), self.line
        if self.kind.value() is None:
            return _("Please choose what kind of evidence it is."), self.kind
        if day is None:
            return _("Please give a date, such as 3 April 2027."), self.on.line
        if day > self._today:
            return _("Please give a date that has come. This one is still ahead."), self.on.line
        if until is None and self.until.line.text().strip():
            return _("Please give a date, such as 3 April 2027."), self.until.line
        if until is not None and until < day:
            return _("“Good until” lies before the date. Please look at both."), self.until.line
        if not self._served():
            return _("Please choose at least one measure that it serves."), self.measures.principle
        return "", self.line

    # Saving

    def commit(self) -> None:
        """Save an item that can be saved, has something new and was not sent yet; any other stays as it is."""
        if self.unsent() is not None:
            self._add()

    def unsent(self) -> Evidence | None:
        """The item as typed, where it can be saved, has something new and was not sent yet."""
        item = self.item()
        return item if item != self.sent and self._typed() != self._initial else None

    def change_to(self, item: Evidence) -> Callable[[Record], Record]:
        """What saves an item as it was sent, whatever is typed after that."""
        assessment, copy = self._assessment, self._copy
        return lambda record: evidence.put_evidence(record, item, assessment, copy)

    def saved_in(self, record: Record) -> bool:
        """Whether the record holds all that is typed here."""
        sent = self.sent
        if sent is None or sent != self.item():
            return False
        whole = record.put(sent).evidence[sent.id]
        copy = record.evidence.get(self._copy)
        return record.evidence.get(sent.id) == whole or (
            copy is not None and copy == replace(whole, id=copy.id, ratings=copy.ratings)
        )

    def draft(self) -> EvidenceDraft | None:
        """The form as it stands; None where nothing was typed."""
        if self._typed() == self._initial:
            return None
        return EvidenceDraft(
            self._id,
            str(self.kind.value() or ""),
            self.line.text(),
            self.shows.toPlainText(),
            self.on.line.text(),
            self.kept.line.text(),
            self.until.line.text(),
            self.measures.value(),
            changing=self._old is not None,
            sent=self.sent is not None and self.sent == self.item(),
        )

    def display_draft(self, draft: EvidenceDraft) -> None:
        """Show what was typed before, and what it still lacks."""
        self._id = draft.item
        self.kind.display(EvidenceKind(draft.kind) if draft.kind else None)
        self.line.setText(draft.line)
        self.shows.setPlainText(draft.shows)
        self.on.line.setText(draft.on)
        self.kept.line.setText(draft.kept)
        self._show_until(draft.until)
        self.measures.display(draft.measures)
        if set(draft.measures) > set(self.measures.fixed):
            self._fold_others(folded=False)
        self.sent = self.item() if draft.sent else None
        self._say(self._lacking()[0])

    def _say(self, words: str) -> None:
        self.missing.show_words(f"! {words}" if words else "")

    def _add(self) -> None:
        words, field = self._lacking()
        self._say(words)
        item = self.item()
        if item is None:
            field.setFocus()
            announce(self, words)
            return
        self.sent = item
        self.added.emit(item)

    # A file, and other measures

    def _name_after(self, path: Path) -> None:
        """Propose a file's name where there is no other."""
        if not clean_line(self.line.text()):
            self.line.setText(path.stem)

    def _open_others(self) -> None:
        self._fold_others(folded=False)
        self.measures.principle.setFocus()

    def _fold_others(self, *, folded: bool) -> None:
        self.others_button.setVisible(folded)
        self.measures.setVisible(not folded)
