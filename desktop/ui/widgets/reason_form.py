"""Words that are needed before something can be saved, asked for in place. What is saved is the page's business."""

from PySide6.QtCore import Signal

from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.fields import Paragraph, labelled
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.text import Strong, Text, toned
from desktop.words import _


class ReasonForm(Card):
    """One question with Save and Cancel; `ask` opens it. Nothing is saved without words, and no words are lost."""

    saved = Signal(str)
    cancelled = Signal()

    def __init__(self, question: str, hint: str, missing: str) -> None:
        super().__init__(tone="told")
        self._asking = question, hint, missing
        self.words: Paragraph | None = None
        self.hide()

    def ask(self, words: str = "", challenge: str = "") -> None:
        """Open the form with these words to begin from, and the focus in its field."""
        field = self.words or self._build()
        self.challenge.show_words(challenge)
        self.missing.hide()
        field.setPlainText(words)
        self.show()
        field.setFocus()
        field.selectAll()

    def _build(self) -> Paragraph:
        question, hint, missing = self._asking
        self.words = Paragraph(question, lines=2)
        self.challenge, self.missing = Text(), Strong("! " + missing)
        toned(self.missing, "tone", "late")
        self.save_button = Button(_("Save"))
        self.save_button.clicked.connect(self._save)
        self.cancel_button = LinkButton(_("Cancel"))
        self.cancel_button.clicked.connect(self._cancel)
        self.body.addWidget(self.challenge)
        self.body.addLayout(labelled(question, self.words, hint))
        self.body.addWidget(self.missing)
        self.body.addWidget(wrapped(self.save_button, self.cancel_button))
        return self.words

    def typed(self) -> str:
        """The words as they stand."""
        return self.words.toPlainText() if self.words is not None else ""

    def commit(self) -> None:
        """Save the words of an open form before it goes out of sight; without words nothing is saved."""
        if not self.isHidden() and self.words is not None and self.words.toPlainText().strip():
            self._save()

    def _save(self) -> None:
        field = self.words
        if field is None:
            return
        words = field.toPlainText().strip()
        if not words:
            self.missing.show()
            field.setFocus()
            return
        self.hide()
        self.saved.emit(words)

    def _cancel(self) -> None:
        self.hide()
        self.cancelled.emit()
