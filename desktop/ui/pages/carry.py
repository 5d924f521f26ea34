"""Unfinished actions on their way into the plan of the assessment that shows: tick them, and carry them."""

from desktop.core.carried import waiting_to_carry
from desktop.core.edits.carrying import carry_actions
from desktop.ui.messages import announce
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.carry_list import CarryList
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.text import Quiet, Strong
from desktop.words import _, ngettext


class CarryPage(Page):
    """What is ticked is kept by the page alone until it is carried."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self.title.setText(_("Carry unfinished actions"))
        self.list = CarryList()
        self.carry_button = Button("", primary=True)
        self.plan_button = Button(_("Open the action plan"))
        self.begin_button = Button(_("New assessment…"))
        self.done = Strong()
        self.card = Card(
            Quiet(_("Each goes on as a new action with its first date. The old one closes, with all its news.")),
            self.list,
            gap=12,
        )
        self._steps = wrapped(self.carry_button, self.plan_button, self.begin_button)
        for part in (self.done, self.card, self._steps):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.done.hide()
        self.list.changed.connect(self._count)
        self.carry_button.clicked.connect(self._carry)
        self.plan_button.clicked.connect(lambda: self.go("actions", "open"))
        self.begin_button.clicked.connect(lambda: self.go("new_assessment"))

    def trail(self) -> tuple[str, ...]:
        return (_("Action plan"), _("Carry unfinished actions"))

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        if self._scene is not None and scene.assessment_id != self._scene.assessment_id:
            self.done.show_words("")
        self._scene = scene
        assessment = scene.assessment
        earlier = assessment is not None and assessment.previous in scene.record.assessments
        actions = waiting_to_carry(scene.record, assessment.id) if assessment is not None and earlier else ()
        self.list.display(scene.record, actions)
        self.card.setVisible(bool(actions))
        self.card.setEnabled(not scene.read_only)
        self.carry_button.setVisible(bool(actions) and not scene.read_only)
        self.begin_button.setVisible(not earlier)
        if assessment is None or not earlier:
            self.subtitle.setText(_("Actions are carried on when the next year begins. Start a new assessment first."))
        elif actions:
            words = _("Tick those that go on into the plan of “{label}”. The others stay as they are.")
            self.subtitle.setText(words.format(label=assessment.label))
        else:
            self.subtitle.setText(
                _("There is nothing unfinished to carry into “{label}”.").format(label=assessment.label)
            )
        self._count()

    def _count(self) -> None:
        count = len(self.list.ticked())
        words = ngettext("Carry {count} action", "Carry {count} actions", count)
        self.carry_button.setText(words.format(count=count))
        self.carry_button.setEnabled(count > 0)

    def _carry(self) -> None:
        scene, ticked = self._scene, self.list.ticked()
        if scene is None or scene.assessment_id is None or not ticked:
            return
        assessment, today = scene.assessment_id, scene.today
        words = ngettext("Carry {count} action", "Carry {count} actions", len(ticked)).format(count=len(ticked))
        self.edit(words, lambda record: carry_actions(record, ticked, assessment, today))
        if self.list.ticked() == ticked:
            return  # what was ticked is still here, so it could not be saved
        told = ngettext("✓ {count} action carried", "✓ {count} actions carried", len(ticked))
        self.done.show_words(told.format(count=len(ticked)))
        self.plan_button.setFocus()
        announce(self.done, self.done.text())

    def draft(self) -> tuple[str, ...]:
        """What is ticked, to be kept while the window is made anew."""
        return self.list.ticked()

    def display_draft(self, draft: tuple[str, ...]) -> None:
        """Show the same ticks."""
        self.list.tick(draft)
