"""Every assessment of the record as a list: its name, how far it is, and which one shows now."""

from PySide6.QtCore import Signal

from desktop.core.assessment import Assessment, AssessmentState
from desktop.core.dates import in_full
from desktop.core.scoring import current_standings
from desktop.core.summary import answered_words, asked_words
from desktop.core.terms import label
from desktop.core.views import for_choosing
from desktop.ui.scene import Scene
from desktop.ui.widgets.layout import Card, column, empty
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Quiet, Section, SmallStrong, Strong, toned
from desktop.words import _


def state_words(assessment: Assessment) -> str:
    """Where it is in its life: "Open", "Agreed on 3 October 2025", "Archived"."""
    if assessment.state is AssessmentState.AGREED and assessment.agreed_on is not None:
        return _("Agreed on {day}").format(day=in_full(assessment.agreed_on))
    return label(assessment.state)


def facts_words(scene: Scene, assessment: Assessment) -> str:
    """How much it asks, since when, how far it is and where it is in its life, in one line."""
    standings = scene.standings
    if assessment.id != scene.assessment_id:
        standings = current_standings(scene.record, scene.framework, assessment.id, scene.today)
    parts = (
        asked_words(assessment),
        _("started {day}").format(day=in_full(assessment.start)),
        answered_words(standings),
        state_words(assessment),
    )
    return " · ".join(each.replace(" ", "\u00a0") for each in parts)


class AssessmentRow(RowButton):
    """One assessment; a press shows it."""

    def __init__(self, about: str, name: str, facts: str, *, shown: bool) -> None:
        self.about = about
        end = SmallStrong(_("✓ Shown now") if shown else _("Show →"))
        end.setWordWrap(False)
        toned(end, "tone", "on_track" if shown else "accent")
        spoken = _("shown now") if shown else _("show it")
        super().__init__(column(Strong(name), Quiet(facts), gap=2), end, name=f"{name}. {facts}. {spoken}")
        self.laid.setStretch(0, 1)


class AssessmentList(Card):
    """All of them, the newest first and the archived ones last."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(Section(_("Choose one")), gap=4)
        self._list = column(gap=0)
        self._shown: object = None
        self.rows: tuple[AssessmentRow, ...] = ()
        self.body.addLayout(self._list)

    def display(self, scene: Scene) -> None:
        """Show them as they are; the rows are made anew only where something in them changed."""
        wanted = tuple(
            (each.id, each.label, facts_words(scene, each), each.id == scene.assessment_id)
            for each in for_choosing(scene.record)
        )
        self.setVisible(bool(wanted))
        if wanted == self._shown:
            return
        focused = next((each.about for each in self.rows if each.hasFocus()), "")
        self._shown = wanted
        empty(self._list)
        self.rows = tuple(AssessmentRow(about, name, facts, shown=shown) for about, name, facts, shown in wanted)
        for each in self.rows:
            each.clicked.connect(lambda _checked=False, about=each.about: self.chosen.emit(about))
            self._list.addWidget(each)
            each.show()
            if each.about == focused:
                each.setFocus()
