"""One measure a page: its answer, what makes you say so, and what an answer brings up. The panels do the asking."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from desktop.core.assessment import PEOPLE, State
from desktop.core.edits.answering import leading_view
from desktop.core.framework import Measure
from desktop.core.labels import answer_name, group_name
from desktop.core.views import level_of, state_of
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.advice import Advice
from desktop.ui.widgets.agree_panel import AgreePanel
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.confirm_card import ConfirmCard
from desktop.ui.widgets.evidence_section import EvidenceSection
from desktop.ui.widgets.layout import Card, TwoColumns, column, empty, wrapped
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_foot import PageFoot
from desktop.ui.widgets.text import Quiet, Strong
from desktop.ui.widgets.view_panel import ViewPanel
from desktop.ui.widgets.view_tabs import ViewTabs
from desktop.words import _

AGREE = "agree"
SAFETY = ("P3-M7", "P4-M6", "P5-M5")
"""The measures on whose pages a safety worry is most likely to come up (the guidance on privacy and care)."""


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
        safety = (Card(Strong(_safety_line()), tone="suggest"),) if measure.id in SAFETY else ()
        left = QWidget()
        column(*safety, self.confirm, self.panel, self.evidence, self.more_button, parent=left)
        laid = column(TwoColumns(left, self.advice), parent=self)
        laid.setContentsMargins(0, look().px(8), 0, 0)
        if self.tabs is not None:
            laid.insertWidget(0, self.tabs)

    def display(self, scene: Scene, *, unfolded: bool) -> None:
        """Show what is known now; `unfolded`: everything there is to know."""
        self.more_button.setText(_("▾ Show less") if unfolded else _("▸ Show more"))
        if self.tabs is not None:
            self.tabs.display(self.tab, tab_answers(scene, self.measure))
        self.confirm.display(scene)
        self.panel.display(scene)
        self.evidence.display(scene)
        self.advice.display(scene, unfolded=unfolded)
        for part in (self.confirm, self.panel, self.evidence):
            part.setEnabled(not scene.read_only)


class MeasurePage(Page):
    """`place.about` is the measure; `place.view` the group whose view shows, or "agree"."""

    def __init__(self) -> None:
        super().__init__()
        self._key: object = None
        self._scene: Scene | None = None
        self._neighbours = (Place("assess"), Place("assess"))
        self._trail: tuple[str, ...] = (_("Assess"),)
        self._unfolded = False
        self._keep_tab = False
        self._views: tuple[str, ...] = ()
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
        tab = wanted_tab(scene, place.view)
        views = tuple(each.id for each in scene.views)
        key = (scene.assessment_id, measure.id, tab, views, scene.organisation, scene.today)
        if key != self._key or self.sheet is None:
            self._key = key
            self.sheet = self._make_sheet(scene, measure, tab)
        self._scene = scene
        self.sheet.display(scene, unfolded=self._unfolded)
        result = scene.results[measure.principle]
        self.progress.setText(
            _("This principle: {answered} of {asked} answered").format(answered=result.answered, asked=result.asked)
        )
        self.skip_button.setVisible(not scene.standings[measure.id].answered)

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

    def _make_sheet(self, scene: Scene, measure: Measure, tab: str) -> Sheet:
        empty(self._inside)
        sheet = Sheet(scene, measure, tab)
        self._inside.addWidget(sheet)
        self._views = tuple(each.group.value for each in scene.views)
        for part in (sheet.confirm, sheet.panel, sheet.evidence, sheet.advice):
            part.edited.connect(self.edited)
        sheet.advice.action_requested.connect(lambda action: self.go("actions", action))
        if isinstance(sheet.panel, ViewPanel):
            sheet.panel.action_requested.connect(lambda action: self.go("actions", action))
            sheet.panel.ask_requested.connect(self._ask_patients)
        if sheet.tabs is not None:
            sheet.tabs.tab_requested.connect(self._open_tab)
        sheet.more_button.clicked.connect(self._toggle_more)
        self._name_place(scene, measure, tab)
        return sheet

    def _name_place(self, scene: Scene, measure: Measure, tab: str) -> None:
        self.code.show_words(measure.id)
        self.title.setText(measure.title)
        self.subtitle.show_words(measure.statement)
        principle, asked = next(each for each in scene.principles if measure in each[1])
        at = asked.index(measure)
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
        if self.sheet is not None:
            self.sheet.panel.commit()

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
        self._commit()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._foot.place(self)


def _safety_line() -> str:
    return _("If you are worried about someone’s safety, tell us now. Do not write it here. In danger: 999.")


def has_tabs(scene: Scene) -> bool:
    """Whether views show as tabs: once a second one is asked for, or where only patients or carers are asked."""
    return len(scene.views) > 1 or any(each.group in PEOPLE for each in scene.views)


def wanted_tab(scene: Scene, wanted: str) -> str:
    """The tab to show: the one asked for, else that of the view that leads, else the first; "agree" without views."""
    groups = [each.group.value for each in scene.views]
    if not groups or (wanted == AGREE and has_tabs(scene)):
        return AGREE
    leading = leading_view(scene.views)
    return wanted if wanted in groups else leading.group.value if leading is not None else groups[0]


def tab_answers(scene: Scene, measure: Measure) -> dict[str, str]:
    """Each view's answer in small words, by its group's value."""
    answers = {}
    for view in scene.views:
        state = state_of(scene.record, view, measure.id)
        level = level_of(scene.record, view, measure.id)
        silent = state is State.NOT_ASSESSED
        answers[view.group.value] = _("no answer yet") if silent else answer_name(view.group, state, level)
    return answers
