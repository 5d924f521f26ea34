"""The answers of a principle to check: each measure with its answer, a few of its words, and a link to change it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy

from desktop.core.assessment import State
from desktop.core.differences import Apart
from desktop.core.edits.answering import leading_view
from desktop.core.edits.rating import measure_rating, view_rating
from desktop.core.framework import Measure
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.layout import column, row
from desktop.ui.widgets.level_mark import LevelMark
from desktop.ui.widgets.principle_card import answer_words
from desktop.ui.widgets.text import Quiet, SmallStrong, Strong, toned
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
    agree_requested = Signal(str)
    """To talk a measure over, of which several views have spoken."""

    def __init__(self, scene: Scene, measure: Measure) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        self._measure = measure
        self._mark = LevelMark(scene.standings[measure.id])
        self._answer, self._views, self._apart, self._words = Quiet(), Quiet(), SmallStrong(), Quiet()
        self.change_button = LinkButton(
            _("Change"), name=_("Change the answer to: {title}").format(title=measure.title)
        )
        self.change_button.clicked.connect(lambda: self.change_requested.emit(measure.id))
        self.agree_button = LinkButton(_("Agree a level"), name=_("Agree a level: {title}").format(title=measure.title))
        self.agree_button.clicked.connect(lambda: self.agree_requested.emit(measure.id))
        code = Quiet(measure.id)
        code.setWordWrap(False)
        code.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        said = column(Strong(measure.title), self._answer, self._views, self._apart, self._words, gap=2)
        said.addWidget(self.agree_button, 0, Qt.AlignmentFlag.AlignLeft)
        line = row(self._mark, said, code, self.change_button)
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
        self._show_views(scene, agreed=standing.agreed)
        self._words.show_words(excerpt(words_for(scene, self._measure)))

    def _show_views(self, scene: Scene, *, agreed: bool) -> None:
        """What each view says and how far apart they are, once two have answered; a way to agree until one has."""
        difference = scene.differences.get(self._measure.id)
        several = difference is not None and len(difference.answers) > 1
        self._views.show_words(difference.facts if difference is not None and several else "")
        apart = difference is not None and several and difference.apart in (Apart.FAR, Apart.A_LITTLE)
        self._apart.show_words(difference.label if difference is not None and apart and not agreed else "")
        self.agree_button.setVisible(several and not agreed and self.parent() is not None)
