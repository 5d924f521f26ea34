"""One measure a page: its answer, what makes you say so, and what an answer brings up. The panels do the asking."""

import json
from dataclasses import astuple, dataclass, replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut

from desktop.core.assessment import PEOPLE, AssessmentState
from desktop.core.edits.answering import leading_view
from desktop.core.framework import Measure
from desktop.core.record import Organisation
from desktop.core.wording import as_rated
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.evidence_form import EvidenceDraft
from desktop.ui.widgets.layout import column, empty, wrapped
from desktop.ui.widgets.measure_sheet import AGREE, Sheet, SheetDraft, has_tabs
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_foot import PageFoot
from desktop.ui.widgets.text import Quiet
from desktop.ui.widgets.view_panel import ViewPanel
from desktop.words import _


@dataclass(frozen=True, slots=True)
class Key:
    """What a sheet was made for: as long as it stays the same, the sheet is only shown anew."""

    assessment: str | None
    measure: str
    tab: str
    views: tuple[str, ...]
    organisation: Organisation
    today: date
    statement: str


class MeasurePage(Page):
    """`place.about` is the measure; `place.view` the group whose view shows, or "agree"."""

    def __init__(self) -> None:
        super().__init__()
        self._key: Key | None = None
        self._scene: Scene | None = None
        self._neighbours = (Place("assess"), Place("assess"))
        self._trail: tuple[str, ...] = (_("Assess"),)
        self._unfolded = False
        self._keep_tab = False
        self._views: tuple[str, ...] = ()
        self._drafts: dict[tuple[str | None, str], SheetDraft] = {}
        self._handed_over = False
        self.sheet: Sheet | None = None
        self.code = Quiet()
        self.body.insertWidget(0, self.code)
        self.body.setSpacing(look().px(8))
        self._inside = column()
        self.body.addLayout(self._inside)
        self.body.addStretch(1)
        self._build_foot()

    def _build_foot(self) -> None:
        self.back_button = Button(_("← Back"))
        self.next_button = Button(_("Next measure →"), primary=True)
        self.skip_button = LinkButton(_("Skip for now"))
        self.progress = Quiet()
        self._foot = PageFoot(self.back_button, self.next_button, self.skip_button, end=self.progress)
        self._foot.place(self)
        self.back_button.clicked.connect(lambda: self._leave(0))
        for each in (self.next_button, self.skip_button):
            each.clicked.connect(lambda: self._leave(1))
        for keys, step in ((("Alt+Left", "Ctrl+PgUp"), 0), (("Alt+Right", "Ctrl+PgDown"), 1)):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(lambda towards=step: self._leave(towards))

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        """Show one measure; only another measure, view, organisation or day makes the page anew."""
        if scene is None:
            return
        measure = scene.framework.by_id.get(place.about)
        known = measure is not None and measure.id in scene.standings
        self._foot.setVisible(known)
        if measure is None or not known:
            self._show_nothing()
            return
        measure = shown_words(scene, measure)
        tab = wanted_tab(scene, place.view)
        views = tuple(each.id for each in scene.views)
        key = Key(scene.assessment_id, measure.id, tab, views, scene.organisation, scene.today, measure.statement)
        if self._committed_first(key, scene):
            return
        made = key != self._key or self.sheet is None
        if made:
            self._keep_draft(scene)
            self._key = key
            self.sheet = self._make_sheet(scene, measure, tab)
        self._scene = scene
        if self.sheet is not None:
            self.sheet.display(scene, unfolded=self._unfolded)
            draft = self._drafts.get((key.assessment, key.measure))
            if made and draft is not None:
                self.sheet.display_draft(draft, scene.record)
        result = scene.results[measure.principle]
        self.progress.setText(
            _("This principle: {answered} of {asked} answered").format(answered=result.answered, asked=result.asked)
        )
        self.skip_button.setVisible(not scene.standings[measure.id].answered)

    def _committed_first(self, key: Key, scene: Scene) -> bool:
        """Say what is typed on a sheet about to go; whether that has shown the place already, with it saved."""
        old, before = self._key, self._scene
        if old is None or key == old or self.sheet is None or before is None:
            return False
        if scene.record.id != before.record.id or old.assessment not in scene.record.assessments:
            return False
        self.sheet.commit(scene.record)
        return self._scene is not before and self._key == key

    def _keep_draft(self, scene: Scene) -> None:
        """Keep what is typed and not saved of a sheet about to go, for when its measure is met again."""
        old, before = self._key, self._scene
        if before is not None and scene.record.id != before.record.id:
            self._drafts = {}
        elif old is not None and self.sheet is not None:
            draft = self.sheet.draft(scene.record)
            self._drafts[old.assessment, old.measure] = replace(draft, asked="", reason="", again="")

    def draft(self) -> tuple[str, ...]:
        """What is typed in forms, of this measure and of others; this page is made anew and saves no more of it."""
        self._handed_over = True
        drafts = dict(self._drafts)
        if self._key is not None and self.sheet is not None and self._scene is not None:
            drafts[self._key.assessment, self._key.measure] = self.sheet.draft(self._scene.record)
        return tuple(json.dumps([*key, *astuple(draft)]) for key, draft in drafts.items() if draft != SheetDraft())

    def display_draft(self, draft: tuple[str, ...]) -> None:
        """Show what was typed before, at once or when its measure is met."""
        for each in draft:
            assessment, measure, evidence, *others = json.loads(each)
            kept = SheetDraft(EvidenceDraft(*evidence) if evidence else None, *others)
            self._drafts[assessment, measure] = replace(kept, asked="", reason="", again="")
            here = self._key is not None and (self._key.assessment, self._key.measure) == (assessment, measure)
            if here and self.sheet is not None and self._scene is not None:
                self.sheet.display_draft(kept, self._scene.record)

    def trail(self) -> tuple[str, ...]:
        """Assess, the principle, and which of its measures this is."""
        return self._trail

    def top(self) -> None:
        """Show the top; the focus goes to the answer, or stays on the tab that was just opened."""
        kept = self.sheet.tabs.chosen() if self.sheet and self.sheet.tabs and self._keep_tab else None
        self._keep_tab = False
        if kept is not None:
            kept.setFocus()
            return
        super().top()
        if self.sheet is not None:
            self.sheet.panel.focus_first()
        self.view.verticalScrollBar().setValue(0)

    def _make_sheet(self, scene: Scene, measure: Measure, tab: str) -> Sheet:
        empty(self._inside)
        sheet = Sheet(scene, measure, tab)
        self._inside.addWidget(sheet)
        sheet.show()  # at once, so that it can take the focus
        self._views = tuple(each.group.value for each in scene.views)
        for part in (sheet.confirm, sheet.panel, sheet.evidence, sheet.last, sheet.fall, sheet.advice):
            part.edited.connect(self.edited)
        sheet.last.copied.connect(self.next_button.setFocus)
        sheet.settled.open_requested.connect(lambda: self.go("assessments"))
        sheet.evidence.measure_requested.connect(lambda measure_id: self.go("measure", measure_id))
        sheet.advice.guidance_requested.connect(lambda key: self.go("guidance", key))
        sheet.advice.success_requested.connect(lambda success: self.go("success", success))
        sheet.advice.action_requested.connect(lambda action: self.go("actions", action))
        if isinstance(sheet.panel, ViewPanel):
            sheet.panel.action_requested.connect(lambda action: self.go("actions", action))
            sheet.panel.ask_requested.connect(self._ask_patients)
            sheet.panel.forms_requested.connect(lambda group: self.go("forms", "", group))
        if sheet.tabs is not None:
            sheet.tabs.tab_requested.connect(self._open_tab)
        sheet.more_button.clicked.connect(self._toggle_more)
        self._name_place(scene, measure, tab)
        return sheet

    def _name_place(self, scene: Scene, measure: Measure, tab: str) -> None:
        self.code.show_words(measure.id)
        self.title.setText(measure.title)
        self.subtitle.show_words(measure.statement)
        principle, asked = next(each for each in scene.principles if each[0].id == measure.principle)
        at = [each.id for each in asked].index(measure.id)
        before = Place("measure", asked[at - 1].id, tab) if at else Place("assess", principle.id)
        last = at + 1 == len(asked)
        after = Place("check", principle.id) if last else Place("measure", asked[at + 1].id, tab)
        self._neighbours = before, after
        self._trail = (
            _("Assess"),
            f"{principle.number} {principle.name}",
            _("Measure {place} of {count}").format(place=at + 1, count=len(asked)),
        )
        self.next_button.setText(_("Check answers →") if last else _("Next measure →"))

    def _show_nothing(self) -> None:
        empty(self._inside)
        self._key, self.sheet = None, None
        self.code.show_words("")
        self.title.setText(_("This measure is not asked about here"))
        self.subtitle.show_words(_("Choose another one from the list."))
        self._trail = (_("Assess"),)
        button = Button(_("All measures"), primary=True)
        button.clicked.connect(lambda: self.go("assess"))
        self._inside.addWidget(wrapped(button))

    # What a person does

    def _commit(self) -> None:
        """Say what is being typed before it goes out of sight."""
        if self.sheet is not None and self._scene is not None:
            self.sheet.commit(self._scene.record)

    def _leave(self, towards: int) -> None:
        self._commit()
        self.go_requested.emit(self._neighbours[towards])

    def _open_tab(self, tab: str) -> None:
        self._commit()
        self._keep_tab = True
        if self.sheet is not None:
            self.go("measure", self.sheet.measure.id, tab)

    def _ask_patients(self) -> None:
        """To the patients' own tab, where they were asked already; else to whose views are asked for."""
        people = PEOPLE[0].value
        if people in self._views:
            self._open_tab(people)
        else:
            self.command_requested.emit("views")

    def _toggle_more(self) -> None:
        self._unfolded = not self._unfolded
        if self.sheet is not None and self._scene is not None:
            self.sheet.display(self._scene, unfolded=self._unfolded)

    def hideEvent(self, event: QHideEvent) -> None:
        if not event.spontaneous() and not self._handed_over:
            self._commit()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._foot.place(self)


def shown_words(scene: Scene, measure: Measure) -> Measure:
    """A measure in the words to show: those it was rated in once its assessment is agreed or archived."""
    assessment = scene.assessment
    if assessment is None or assessment.state is AssessmentState.OPEN:
        return measure
    return as_rated(scene.record, scene.framework, assessment, measure)


def wanted_tab(scene: Scene, wanted: str) -> str:
    """The tab to show: the one asked for, else that of the view that leads, else the first; "agree" without views."""
    groups = [each.group.value for each in scene.views]
    if not groups or (wanted == AGREE and has_tabs(scene)):
        return AGREE
    leading = leading_view(scene.views)
    return wanted if wanted in groups else leading.group.value if leading is not None else groups[0]
