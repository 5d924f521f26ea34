"""An imported level that counts for nothing until someone says that it is right."""

from PySide6.QtCore import Signal

from desktop.core.edits import rating
from desktop.core.framework import Measure
from desktop.core.labels import numbered_level
from desktop.core.terms import label
from desktop.ui.places import Edit
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.text import Strong, Text
from desktop.words import _


class ConfirmCard(Card):
    """Shows itself only while there is something to confirm."""

    edited = Signal(object)

    def __init__(self, scene: Scene, measure: Measure) -> None:
        super().__init__(tone="told")
        self._assessment = scene.assessment_id or ""
        self._today = scene.today
        self._measure = measure
        self._level, self._note = Strong(), Text()
        self.yes_button = Button(_("Yes, this is right"))
        self.yes_button.clicked.connect(self._confirm)
        for each in (
            self._level,
            self._note,
            Text(_("It counts once you confirm it. If it is not right, choose another answer.")),
            wrapped(self.yes_button),
        ):
            self.body.addWidget(each)

    def display(self, scene: Scene) -> None:
        """Show what was imported, if nobody has confirmed it yet."""
        standing = scene.standings[self._measure.id]
        self.setVisible(standing.unconfirmed)
        settled = rating.measure_rating(scene.record, self._assessment, self._measure)
        level = numbered_level(standing.to_confirm) if standing.to_confirm is not None else label(settled.state)
        self._level.setText(_("Imported: {level}").format(level=level))
        self._note.show_words(settled.note)

    def _confirm(self) -> None:
        self.edited.emit(
            Edit(
                _("Confirm “{title}”").format(title=self._measure.title),
                lambda record: rating.confirm(record, self._assessment, self._measure, self._today),
            )
        )
