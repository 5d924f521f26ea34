"""Everything about one measure but its title: views as tabs, the answer, evidence, and what helps."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.core.assessment import PEOPLE, State
from desktop.core.framework import Measure
from desktop.core.labels import answer_name, group_name
from desktop.core.record import Record
from desktop.core.views import level_of, state_of
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.advice import Advice
from desktop.ui.widgets.agree_panel import AgreePanel
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.confirm_card import ConfirmCard
from desktop.ui.widgets.evidence_form import EvidenceDraft
from desktop.ui.widgets.evidence_section import EvidenceSection
from desktop.ui.widgets.fall_question import FallQuestion
from desktop.ui.widgets.last_time_card import LastTimeCard
from desktop.ui.widgets.layout import Card, TwoColumns, column
from desktop.ui.widgets.measure_words import safety_line
from desktop.ui.widgets.settled_notice import SettledNotice
from desktop.ui.widgets.text import Strong
from desktop.ui.widgets.view_panel import ViewPanel
from desktop.ui.widgets.view_tabs import ViewTabs
from desktop.words import _

AGREE = "agree"
SAFETY = ("P3-M7", "P4-M6", "P5-M5")
"""The measures on whose pages a safety worry is most likely to come up (the guidance on privacy and care)."""


def has_tabs(scene: Scene) -> bool:
    """Whether views show as tabs: once a second one is asked for, or where only patients or carers are asked."""
    return len(scene.views) > 1 or any(each.group in PEOPLE for each in scene.views)


def tab_answers(scene: Scene, measure: Measure) -> dict[str, str]:
    """Each view's answer in small words, by its group's value."""
    answers = {}
    for view in scene.views:
        state = state_of(scene.record, view, measure.id)
        level = level_of(scene.record, view, measure.id)
        silent = state is State.NOT_ASSESSED
        answers[view.group.value] = _("no answer yet") if silent else answer_name(view.group, state, level)
    return answers


class Sheet(QWidget):
    """Everything about one measure but its title: built once for a measure and view, then only shown anew."""

    def __init__(self, scene: Scene, measure: Measure, tab: str) -> None:
        super().__init__()
        views = {each.group.value: each for each in scene.views}
        self.measure = measure
        self.tab = tab
        self.confirm = ConfirmCard(scene, measure)
        self.tabs: ViewTabs | None = None
        if has_tabs(scene):
            names = [(each.group.value, group_name(each.group, scene.organisation)) for each in scene.views]
            self.tabs = ViewTabs((*names, (AGREE, _("Agree a level…"))))
        self.panel = AgreePanel(scene, measure) if tab == AGREE else ViewPanel(scene, measure, views[tab])
        self.evidence = EvidenceSection(scene, measure)
        self.advice = Advice(measure)
        self.more_button = LinkButton("")
        self.more_button.setAccessibleDescription(_("How you can do it, how we will know, why it matters, guidance."))
        self.settled = SettledNotice()
        safety = (Card(Strong(safety_line()), tone="suggest"),) if measure.id in SAFETY else ()
        self.last = LastTimeCard(scene, measure, may_offer=tab not in PEOPLE)
        self.fall = FallQuestion(scene, measure)
        left, right = QWidget(), QWidget()
        self._left = column(
            self.settled, *safety, self.confirm, self.panel, self.evidence, self.more_button, parent=left
        )
        self._right = column(self.last, self.fall, self.advice, gap=16, parent=right)
        columns = TwoColumns(left, right)
        columns.stacked.connect(self._arrange)
        tabs = (self.tabs,) if self.tabs is not None else ()
        laid = column(*tabs, columns, parent=self)
        laid.setContentsMargins(0, look().px(8), 0, 0)

    def _arrange(self, stacked: bool) -> None:
        """Last time stands beside the question; in a narrow window before it, and why a level fell after it."""
        focused = [each.focusWidget() for each in (self.last, self.fall) if each.isAncestorOf(self.focusWidget())]
        self.last.compact(stacked)
        if stacked:
            self._left.insertWidget(self._left.indexOf(self.panel), self.last)
            self._left.insertWidget(self._left.indexOf(self.panel) + 1, self.fall)
        else:
            self._right.insertWidget(0, self.last)
            self._right.insertWidget(1, self.fall)
        for each in focused:
            each.setFocus()

    def display(self, scene: Scene, *, unfolded: bool) -> None:
        """Show what is known now; `unfolded`: everything there is to know."""
        self.more_button.setText(_("▾ Show less") if unfolded else _("▸ Show more"))
        if self.tabs is not None:
            self.tabs.display(self.tab, tab_answers(scene, self.measure))
        self.settled.display(scene)
        self.confirm.display(scene)
        self.panel.display(scene)
        self.evidence.display(scene)
        self.last.display(scene)
        self.fall.display(scene)
        self.advice.display(scene, unfolded=unfolded)
        for part in (self.confirm, self.panel):
            part.setEnabled(not scene.answers_fixed)

    def commit(self, record: Record) -> None:
        """Say what is being typed before it goes out of sight; not of a view that this record does not hold."""
        if isinstance(self.panel, AgreePanel) or self.panel.view.id in record.perspectives:
            self.panel.commit()
        self.evidence.commit()
        self.last.commit()
        self.fall.commit()
        self.advice.commit()

    def draft(self, record: Record) -> "SheetDraft":
        """What was typed in the forms and is not in this record."""
        own, own_sent = self.advice.how.draft(record) if self.advice.how is not None else ("", "")
        return SheetDraft(self.evidence.draft(record), own, own_sent, *self.panel.draft(), again=self.last.draft())

    def display_draft(self, draft: "SheetDraft", record: Record) -> None:
        """Show what was typed before and is not in this record, once the sheet itself is displayed."""
        if draft.evidence is not None:
            self.evidence.display_draft(draft.evidence)
        if draft.own and draft.own_sent not in record.actions and self.advice.how is not None:
            self.advice.how.display_draft(draft.own, draft.own_sent)
        if draft.asked:
            self.panel.display_draft(draft.asked, draft.reason)
        self.last.display_draft(draft.again)


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """The forms of one measure as they stand.

    `asked` names the question that `reason` answers; `again` says why last time's level is given again.
    """

    evidence: EvidenceDraft | None = None
    own: str = ""
    own_sent: str = ""
    asked: str = ""
    reason: str = ""
    again: str = ""
