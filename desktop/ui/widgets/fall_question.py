"""A calm question where a level stands lower than last time: five reasons and own words. Nobody has to answer it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import FallReason
from desktop.core.comparison import Change, MeasureChange
from desktop.core.edits.carrying import say_why_fell
from desktop.core.edits.rating import measure_rating
from desktop.core.framework import Measure
from desktop.core.labels import numbered_level
from desktop.core.terms import label
from desktop.ui.messages import announce
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.fields import Paragraph, labelled
from desktop.ui.widgets.layout import Card, column, wrapped
from desktop.ui.widgets.measure_words import privacy_line
from desktop.ui.widgets.radio_choices import RadioChoices
from desktop.ui.widgets.text import Strong, Text
from desktop.words import _


class FallQuestion(Card):
    """Opens by itself when a level has just come to stand lower; later it is one line with the way to the question."""

    edited = Signal(object)

    def __init__(self, scene: Scene, measure: Measure) -> None:
        super().__init__(gap=8)
        self._measure = measure
        self._assessment = scene.assessment_id or ""
        self._fell: bool | None = None
        self._said: tuple[FallReason | None, str] = (None, "")
        self.heading = Strong()
        self.told = Text()
        self.reasons = RadioChoices(
            _("What is behind it?"),
            tuple((label(each), each) for each in FallReason),
            _("A fall is not a failure. It prints with its reason."),
        )
        self.words = Paragraph(_("In your own words"), lines=2)
        self.skip_button = LinkButton(_("Skip this"))
        self.ask_button = LinkButton("")
        self._form = QWidget()
        column(
            self.reasons,
            labelled(_("In your own words"), self.words, privacy_line()),
            wrapped(self.skip_button),
            gap=12,
            parent=self._form,
        )
        self._form.hide()
        for part in (self.heading, self.told, self._form, wrapped(self.ask_button)):
            self.body.addWidget(part)
        self.reasons.chosen.connect(self._choose)
        self.words.committed.connect(self._say)
        self.skip_button.clicked.connect(self._skip)
        self.ask_button.clicked.connect(self._open)
        self.hide()

    def display(self, scene: Scene) -> None:
        """Show the question, or what was answered, where the level fell; a 3 that only waits for patients did not."""
        change = scene.since_last.get(self._measure.id)
        standing = scene.standings[self._measure.id]
        settled = (standing.agreed or len(scene.views) == 1) and not standing.held
        fell = change is not None and change.change is Change.DOWN and settled
        self.setVisible(fell)
        if change is None or not fell:
            self._fell = False
            self._form.hide()
            return
        self._show(scene, change)
        if self._fell is False and self._said == (None, "") and not scene.answers_fixed:
            self._form.show()
            announce(self, self.heading.text())
        self._fell = True
        self._show_links(fixed=scene.answers_fixed)

    def _show(self, scene: Scene, change: MeasureChange) -> None:
        kept = measure_rating(scene.record, self._assessment, self._measure)
        self._said = (kept.fall_reason, kept.fall_words)
        before, after = (numbered_level(each or 0) for each in (change.before, change.after))
        self.heading.setText(_("Lower than last time: {before} then, {after} now").format(before=before, after=after))
        self.told.setText(change.fall)
        self.reasons.display(kept.fall_reason)
        self.words.display(kept.fall_words)

    def _show_links(self, *, fixed: bool = False) -> None:
        said = self._said != (None, "")
        folded = self._form.isHidden()
        self.told.setVisible(folded and said)
        self.ask_button.setText(_("Change the reason") if said else _("Say why"))
        self.ask_button.setAccessibleName(f"{self.ask_button.text()}: {self._measure.title}")
        self.ask_button.setVisible(folded and not fixed)
        self.skip_button.setText(_("Done") if said else _("Skip this"))

    def commit(self) -> None:
        """Say what is being typed."""
        self.words.commit()

    def _open(self) -> None:
        self._form.show()
        self._show_links()
        first = self.reasons.buttons[self._said[0] or FallReason.MORE_PATIENTS]
        first.setFocus()

    def _skip(self) -> None:
        self.words.commit()
        self._form.hide()
        self._show_links()
        self.ask_button.setFocus()

    def _choose(self, reason: object) -> None:
        if isinstance(reason, FallReason):
            self._save(reason, self.words.toPlainText())

    def _say(self, words: str) -> None:
        self._save(self._said[0], words)

    def _save(self, reason: FallReason | None, words: str) -> None:
        self.edited.emit(
            Edit(
                _("Why “{title}” is lower").format(title=self._measure.title),
                lambda record: say_why_fell(record, self._assessment, self._measure, reason, words),
            )
        )
