"""Home: where you are, the next step by its title, the principles as a task list, what is due, whose view is there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.action import progress
from desktop.core.assessment import PEOPLE, AssessmentState
from desktop.core.differences import Apart
from desktop.core.due import due_soon, due_words
from desktop.core.journey import Step, StepKind, next_steps, where_you_are
from desktop.core.labels import group_in_sentence, group_name, listed
from desktop.core.views import answered_by
from desktop.storage.visits import Visit
from desktop.ui.due_today import DueToday
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.assessment_list import state_words
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.earlier_notice import EarlierNotice
from desktop.ui.widgets.layout import Card, TwoColumns, column, empty, wrapped
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.task_rows import DueRow, PrincipleRow, ViewRow
from desktop.ui.widgets.text import Quiet, Section
from desktop.words import _, ngettext

MOST_DUE = 5
PAGES = {
    StepKind.BEGIN: "new_assessment",
    StepKind.ANSWER: "measure",
    StepKind.RESULTS: "results",
    StepKind.ASK: "views",
    StepKind.HEAR: "measure",
    StepKind.TALK: "measure",
    StepKind.FINISH: "check",
    StepKind.AGREE: "assessments",
    StepKind.PLAN: "actions",
    StepKind.PICK: "ten_things",
}
"""Which page each kind of step leads to."""


class PrinciplesCard(Card):
    """The principles of the assessment as a task list."""

    def __init__(self) -> None:
        super().__init__(gap=4)
        self.heading = Section()
        self._list = column(gap=0)
        self.rows: tuple[PrincipleRow, ...] = ()
        self.body.addWidget(self.heading)
        self.body.addLayout(self._list)

    def display(self, scene: Scene) -> tuple[PrincipleRow, ...]:
        """Show how far each principle is; the rows that are new, for the page to connect."""
        asked = [principle.id for principle, _measures in scene.principles]
        made: tuple[PrincipleRow, ...] = ()
        if asked != [each.principle.id for each in self.rows]:
            empty(self._list)
            made = self.rows = tuple(PrincipleRow(principle) for principle, _measures in scene.principles)
            for each in made:
                self._list.addWidget(each)
        one = len(asked) == 1
        self.heading.setText(_("The principle you are looking at") if one else _("The six principles"))
        finished = scene.assessment.finished if scene.assessment else ()
        for each in self.rows:
            each.display(scene.results[each.principle.id], finished=each.principle.id in finished)
        self.setVisible(bool(asked))
        return made


class DueCard(Card):
    """The actions that are late or due soon."""

    def __init__(self) -> None:
        super().__init__(Section(_("Actions due soon")), gap=4)
        self._list = column(gap=0)
        self.rows: tuple[DueRow, ...] = ()
        self._shown: object = None
        self.more = LinkButton("")
        self.body.addLayout(self._list)
        self.body.addWidget(self.more)

    def display(self, scene: Scene) -> tuple[DueRow, ...]:
        """Show the first few; the rows that are new, for the page to connect."""
        due = due_soon(scene.record.actions.values(), scene.today)
        self.setVisible(bool(due))
        count = sum(each.open for each in scene.record.actions.values())
        self.more.setText(
            ngettext("See the {count} open action →", "See all {count} open actions →", count).format(count=count)
        )
        wanted = (due[:MOST_DUE], scene.today)
        if wanted == self._shown:
            return ()
        self._shown = wanted
        empty(self._list)
        self.rows = tuple(
            DueRow(each, due_words(each.due_date, scene.today), progress(each, scene.today))
            for each in due[:MOST_DUE]
            if each.due_date is not None
        )
        for row in self.rows:
            self._list.addWidget(row)
        return self.rows


class ViewsCard(Card):
    """Whose view there is, who was not asked yet, and where views are far apart."""

    def __init__(self) -> None:
        super().__init__(Section(_("Whose view do you have?")), gap=4)
        self._list = column(gap=0)
        self.rows: tuple[ViewRow, ...] = ()
        self._shown: object = None
        self.missing = Quiet()
        self.apart = LinkButton("")
        self.body.addLayout(self._list)
        self.body.addWidget(self.missing)
        self.body.addWidget(self.apart)

    def display(self, scene: Scene) -> tuple[ViewRow, ...]:
        """Show each view with how much it has answered; the rows that are new, for the page to connect."""
        organisation, asked = scene.organisation, tuple(scene.standings)
        missing = [group_in_sentence(each, organisation) for each in PEOPLE if each not in _groups(scene)]
        self.missing.show_words(_("Not asked yet: {groups}.").format(groups=listed(missing)) if missing else "")
        self._show_far_apart(scene)
        wanted = tuple(
            (group_name(view.group, organisation), answered_by(scene.record, view, asked), len(asked))
            for view in scene.views
        )
        if wanted == self._shown:
            return ()
        self._shown = wanted
        empty(self._list)
        self.rows = tuple(ViewRow(*each) for each in wanted)
        for row in self.rows:
            self._list.addWidget(row)
        return self.rows

    def _show_far_apart(self, scene: Scene) -> None:
        far = sum(each.apart is Apart.FAR for each in scene.differences.values())
        words = ngettext(
            "{count} measure where views are far apart →", "{count} measures where views are far apart →", far
        )
        self.apart.setText(words.format(count=far))
        self.apart.setVisible(bool(far))


def _groups(scene: Scene) -> frozenset[object]:
    return frozenset(view.group for view in scene.views)


class HomePage(Page):
    """On the first day nothing but the next step and the principles; the rest comes when there is something to say."""

    put_off = Signal(object)
    """Keys of questions not to be asked again today."""

    def __init__(self) -> None:
        super().__init__()
        self._step: Step | None = None
        self.next_button = Button("", primary=True)
        self.ask_button = Button(_("Ask others for their view…"))
        self.import_button = Button(_("Import a spreadsheet…"))
        self.principles, self.due, self.views = PrinciplesCard(), DueCard(), ViewsCard()
        wide, self._aside = QWidget(), QWidget()
        column(self.principles, parent=wide)
        column(self.due, self.views, gap=16, parent=self._aside)
        self.earlier, self.asked = EarlierNotice(), DueToday(self)
        self.body.addWidget(self.earlier)
        self.body.addWidget(wrapped(self.next_button, self.ask_button, self.import_button))
        self.body.addWidget(self.asked.card)
        self.body.addWidget(TwoColumns(wide, self._aside))
        self.body.addStretch(1)
        self.next_button.clicked.connect(self._next)
        self.ask_button.clicked.connect(lambda: self.go("views"))
        self.import_button.clicked.connect(lambda: self.command_requested.emit("import"))
        self.earlier.open_requested.connect(lambda: self.go("assessments"))
        self.due.more.clicked.connect(lambda: self.go("actions", "open"))
        self.views.apart.clicked.connect(lambda: self.go("results"))

        self.asked.put_off.connect(self.put_off)

    def trail(self) -> tuple[str, ...]:
        return (_("Home"),)

    def display_visit(self, visit: Visit) -> None:
        """Take when the record was last opened, and what was put off today."""
        self.asked.display_visit(visit)

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        self.earlier.display(scene)
        self.asked.display(scene)
        begun = any(each.answered for each in scene.standings.values())
        steps = next_steps(scene.record, scene.framework, scene.assessment_id, scene.standings, scene.today)
        self._step = steps[0]
        self.title.setText(_where(scene) if scene.standings else _("Welcome"))
        self.subtitle.setText(_next_words(steps) if begun or not scene.standings else _first_words(scene))
        self.next_button.setText(f"{self._step.offer} →")
        self.ask_button.setVisible(begun and self._step.kind is not StepKind.ASK and not scene.answers_fixed)
        self.import_button.setVisible(begun and not scene.answers_fixed)
        for row in self.principles.display(scene):
            row.clicked.connect(lambda _checked=False, about=row.principle.id: self.go("assess", about))
        for due in self.due.display(scene):
            due.clicked.connect(lambda _checked=False, about=due.action_id: self.go("actions", about))
        for view in self.views.display(scene):
            view.clicked.connect(lambda: self.go("views"))
        self.views.setVisible(begun)
        self._aside.setVisible(begun or bool(self.due.rows))

    def _next(self) -> None:
        if self._step is not None:
            self.go(
                PAGES[self._step.kind],
                self._step.about,
                "agree" if self._step.kind is StepKind.TALK else self._step.view,
            )


def _where(scene: Scene) -> str:
    """How far the assessment is; once it is agreed or archived, that it is."""
    assessment = scene.assessment
    if assessment is None or assessment.state is AssessmentState.OPEN:
        return where_you_are(scene.standings)
    return _("“{label}”: {state}").format(label=assessment.label, state=state_words(assessment))


def _next_words(steps: tuple[Step, ...]) -> str:
    if len(steps) == 1:
        return _("Next: {step}.").format(step=steps[0].words)
    return _("Next: {step}, then {other}.").format(step=steps[0].words, other=steps[1].words)


def _first_words(scene: Scene) -> str:
    minutes = max(5, round(len(scene.standings) * 25 / 12 / 5) * 5)
    return _("This takes about {minutes} minutes. Every answer is saved as you give it.").format(minutes=minutes)
