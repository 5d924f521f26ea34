"""The answers of a principle to check: each measure with its answer, a few of its words, and a link to change it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from desktop.core.assessment import State
from desktop.core.edits.answering import leading_view
from desktop.core.edits.rating import measure_rating, view_rating
from desktop.core.framework import Measure
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import column, row
from desktop.ui.widgets.level_mark import LevelMark
from desktop.ui.widgets.principle_card import answer_words
from desktop.ui.widgets.text import Quiet, Strong, toned
from desktop.words import _

LONGEST = 160
"""So many characters of a note are shown."""


def excerpt(words: str) -> str:
    """The beginning of a note on one line, in quotation marks; empty for none."""
    line = " ".join(words.split())
    if not line:
        return ""
    return _("“{words}”").format(words=line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + "…")


def words_for(scene: Scene, measure: Measure) -> str:
    """What makes the organisation say so: the reason, the words of the view that leads, or the note kept with it."""
    settled = measure_rating(scene.record, scene.assessment_id or "", measure)
    if settled.state is State.NOT_APPLICABLE:
        return settled.reason
    leading = leading_view(scene.views)
    said = view_rating(scene.record, leading.id, measure.id).comment if leading is not None else ""
    return said or settled.note


class AnswerRow(QFrame):
    """One measure with its answer."""

    change_requested = Signal(str)

    def __init__(self, scene: Scene, measure: Measure) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self._measure = measure
        self._mark = LevelMark(scene.standings[measure.id])
        self._answer, self._words = Quiet(), Quiet()
        self.change_button = LinkButton(
            _("Change"), name=_("Change the answer to: {title}").format(title=measure.title)
        )
        self.change_button.clicked.connect(lambda: self.change_requested.emit(measure.id))
        code = Quiet(measure.id)
        code.setWordWrap(False)
        code.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        line = row(
            self._mark, column(Strong(measure.title), self._answer, self._words, gap=2), code, self.change_button
        )
        line.setStretch(1, 1)
        for each in (self._mark, code, self.change_button):
            line.setAlignment(each, Qt.AlignmentFlag.AlignTop)
        laid = column(line, parent=self)
        laid.setContentsMargins(0, look().px(8), 0, look().px(8))

    def display(self, scene: Scene) -> None:
        """Show the answer as it is now."""
        standing = scene.standings[self._measure.id]
        self._mark.display(standing)
        self._answer.show_words(answer_words(standing))
        toned(self._answer, "tone", "at_risk" if standing.unconfirmed else "")
        self._words.show_words(excerpt(words_for(scene, self._measure)))
