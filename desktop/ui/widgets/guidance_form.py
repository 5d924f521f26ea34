"""The form for one guidance document: one of the organisation's own, or its own words in place of the catalogue's."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.dates import in_full
from desktop.core.kept import Kept, kind_of_place
from desktop.core.record import OwnGuidance
from desktop.core.text import clean_line
from desktop.ui.messages import announce
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.fields import DateLine, Line, Paragraph, labelled
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.text import Section, Strong, toned
from desktop.words import _


@dataclass(frozen=True, slots=True)
class GuidanceDraft:
    """A form as it stands; `changing` is the key of the document that it changes, empty for a new one."""

    changing: str
    key: str
    title: str
    publisher: str
    year: str
    nation: str
    address: str
    checked: str
    note: str


class GuidanceForm(Card):
    """One document, saved whole or not at all; it stays as it is until it is known to be saved."""

    sent_in = Signal(object)
    cancelled = Signal()

    def __init__(self, scene: Scene, row: OwnGuidance | None = None) -> None:
        super().__init__(tone="told", gap=12)
        self._row = row
        self._taken = {each.casefold() for each in (*scene.framework.guidance_by_key, *scene.record.own_guidance)}
        self.sent: OwnGuidance | None = None
        self._make_fields(scene)
        self._build()
        self._show_row(row)
        self._initial = self.fields()

    def _make_fields(self, scene: Scene) -> None:
        self.title = Line(_("What is it called?"))
        self.publisher = Line(_("Who publishes it?"))
        self.year = Line(_("Year"))
        self.nation = Line(_("For which nation?"))
        self.address = Line(_("Web address"))
        self.checked = DateLine(_("Last checked"), scene.today, scene.organisation.year_start or 4, keeps_words=False)
        self.note = Paragraph(_("Note"), lines=2)
        self.key = Line(_("Short name"))
        self.missing = Strong()
        toned(self.missing, "tone", "late")
        self.save_button = Button(_("Save changes") if self._row else _("Add this document"), primary=True)
        self.cancel_button = LinkButton(_("Cancel"))
        self.title.textChanged.connect(self._propose)
        self.save_button.clicked.connect(self._send)
        self.cancel_button.clicked.connect(self.cancelled)

    def _build(self) -> None:
        self.body.addWidget(Section(_("Change this document") if self._row else _("A document of your own")))
        for laid in (
            labelled(_("What is it called?"), self.title, _("The name on its first page.")),
            labelled(_("Who publishes it?"), self.publisher),
            labelled(_("Year"), self.year),
            labelled(_("For which nation?"), self.nation, _("Such as Wales, or UK. Empty means everywhere.")),
            labelled(_("Web address"), self.address, _("It opens in your browser, only when you ask.")),
            labelled(_("Last checked"), self.checked),
            labelled(_("Note"), self.note, _("Where your copy is, or what to know before using it.")),
        ):
            self.body.addLayout(laid)
        if self._row is None:
            hint = _("A few letters that stand for it. No two documents share them.")
            self.body.addLayout(labelled(_("Short name"), self.key, hint))
        self.body.addWidget(self.missing)
        self.body.addWidget(wrapped(self.save_button, self.cancel_button))
        self.missing.hide()

    def _show_row(self, row: OwnGuidance | None) -> None:
        if row is None:
            return
        self.title.setText(row.title)
        self.publisher.setText(row.publisher)
        self.year.setText(row.year)
        self.nation.setText(row.nation)
        self.address.setText(row.address)
        self.checked.line.setText(in_full(row.last_checked) if row.last_checked else "")
        self.note.setPlainText(row.note)
        self.key.setText(row.key)

    # What is typed

    def _propose(self) -> None:
        """Propose the first letters of the name, until a person says other ones."""
        if self._row is not None or self.key.isModified():
            return
        letters = "".join(word[0] for word in self.title.text().split() if word[0].isalnum())[:6].upper()
        key, number = letters, 2
        while key.casefold() in self._taken:
            key, number = f"{letters}{number}", number + 1
        self.key.setText(key)

    def row(self) -> OwnGuidance:
        """The document as typed."""
        address = clean_line(self.address.text())
        return OwnGuidance(
            key=clean_line(self.key.text()),
            title=clean_line(self.title.text()),
            publisher=clean_line(self.publisher.text()),
            year=clean_line(self.year.text()),
            nation=clean_line(self.nation.text()),
            address=address,
            last_checked=self.checked.day(),
            note=self.note.toPlainText().strip(),
        )

    def _lacking(self) -> tuple[str, QWidget]:
        """What is missing first, in words, with its field; no words where nothing is."""
        row = self.row()
        if not row.title:
            return _("Please give its name."), self.title
        if row.address and kind_of_place(row.address) is not Kept.ADDRESS:
            return _("Please give an address such as www.example.org, or leave it empty."), self.address
        if row.last_checked is None and self.checked.line.text().strip():
            return _("Please give a date, such as 3 April 2027."), self.checked.line
        if self._row is None and not row.key:
            return _("Please give it a short name."), self.key
        if self._row is None and row.key.casefold() in self._taken:
            return _("This short name is in use already. Please choose another."), self.key
        return "", self.title

    def _send(self) -> None:
        words, field = self._lacking()
        self.missing.show_words(f"! {words}" if words else "")
        if words:
            field.setFocus()
            announce(self, words)
            return
        self.sent = self.row()
        self.sent_in.emit(self.sent)

    @property
    def changing(self) -> str:
        """The key of the document that it changes; empty for a new one."""
        return self._row.key if self._row is not None else ""

    def unsent(self) -> OwnGuidance | None:
        """The document as typed, where it can be saved, has something new and was not sent yet."""
        row = self.row()
        new = row != self.sent and self.fields() != self._initial
        return row if new and not self._lacking()[0] else None

    def saved_as(self, row: OwnGuidance | None) -> bool:
        """Whether this row, the record's for its key, says all that is typed here."""
        return self.sent is not None and self.sent == self.row() and row == self.sent

    # Keeping

    def fields(self) -> GuidanceDraft:
        """The form as it stands."""
        return GuidanceDraft(
            self.changing,
            self.key.text(),
            self.title.text(),
            self.publisher.text(),
            self.year.text(),
            self.nation.text(),
            self.address.text(),
            self.checked.line.text(),
            self.note.toPlainText(),
        )

    def draft(self) -> GuidanceDraft | None:
        """The form as it stands; None where nothing was typed."""
        return self.fields() if self.fields() != self._initial else None

    def display_draft(self, draft: GuidanceDraft) -> None:
        """Show what was typed before."""
        self.title.setText(draft.title)
        self.publisher.setText(draft.publisher)
        self.year.setText(draft.year)
        self.nation.setText(draft.nation)
        self.address.setText(draft.address)
        self.checked.line.setText(draft.checked)
        self.note.setPlainText(draft.note)
        self.key.setText(draft.key)
        self.key.setModified(True)
