"""Suggested actions with their reasons: tick what will be done, say who and by when, or set it aside."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.core.edits.planning import add_actions
from desktop.core.edits.suggesting import action_told, aside, bring_back, set_aside, ways
from desktop.core.points import Kind, Suggestion
from desktop.core.priorities import CHOICES, keep_going, suggest
from desktop.core.terms import label
from desktop.ui.messages import announce
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.aside_list import AsideList
from desktop.ui.widgets.buttons import Button, ChoiceButton, LinkButton
from desktop.ui.widgets.layout import Card, wrapped
from desktop.ui.widgets.offer_card import Offer
from desktop.ui.widgets.offer_list import OfferList
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_foot import PageFoot
from desktop.ui.widgets.text import Quiet, Section, Text
from desktop.words import _, ngettext

USUAL = 6


class SuggestionsPage(Page):
    """What is ticked and typed is kept by the page alone until it is added to the plan."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._most = USUAL
        self._worked_out: object = None
        self._suggested: dict[str, Suggestion] = {}
        self.title.setText(_("Suggestions"))
        self.counts = {most: ChoiceButton(str(most), name=_("Show {count}").format(count=most)) for most in CHOICES}
        self.how_many = wrapped(Text(_("Measures to look at:")), *self.counts.values(), gap=8)
        self.told = Text()
        self.undo = LinkButton(_("Bring it back"))
        self.told_card = Card(self.told, wrapped(self.undo), tone="told", gap=4)
        self.begin = Button(_("Go to the questions"), primary=True)
        self.ten = LinkButton(_("See the ten things that help most →"))
        self.list = OfferList()
        self.aside = AsideList()
        self.going = Card(
            Section(_("Keep it going")),
            Quiet(_("You do these together with patients. They need no action, only care that they last.")),
            gap=4,
        )
        self.going_list = Text()
        self.going.body.addWidget(self.going_list)
        self.add_button = Button("", primary=True)
        self.plan_button = Button(_("Open the action plan"))
        self.foot = PageFoot(self.add_button, end=self.plan_button)
        self._begin = wrapped(self.begin)
        for part in (self.how_many, self._begin, self.told_card, self.list, self.ten, self.aside, self.going):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.told_card.hide()
        self._brought: tuple[str, ...] = ()
        self._added: tuple[str, ...] = ()
        self._connect()

    def _connect(self) -> None:
        for most, button in self.counts.items():
            button.clicked.connect(lambda _checked=False, wanted=most: self._show(wanted))
        self.begin.clicked.connect(lambda: self.go("assess"))
        self.ten.clicked.connect(lambda: self.go("ten_things"))
        self.list.changed.connect(self._count)
        self.list.set_aside.connect(self._set_aside)
        self.list.opened.connect(self._open)
        self.undo.clicked.connect(lambda: self._bring_back(self._brought))
        self.aside.wanted.connect(self._bring_back)
        self.add_button.clicked.connect(self._add)
        self.plan_button.clicked.connect(lambda: self.go("actions", "open"))

    def trail(self) -> tuple[str, ...]:
        return (_("Action plan"), _("Suggestions"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.place(self)

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        put_aside = scene.assessment.set_aside if scene.assessment is not None else ()
        if not all(each in put_aside for each in self._brought) or not all(
            each in scene.record.actions for each in self._added
        ):
            self.told_card.hide()
        self._scene = scene
        rated = any(each.counted is not None for each in scene.standings.values()) or bool(scene.ranked)
        worked_out = (scene.record, scene.assessment_id, scene.today, self._most)
        if worked_out != self._worked_out:
            self._worked_out = worked_out
            self._fill(scene)
        self._begin.setVisible(not rated)
        self.how_many.setVisible(rated)
        for most, button in self.counts.items():
            button.setChecked(most == self._most)
        self._say(rated=rated)
        self._count()

    def _fill(self, scene: Scene) -> None:
        assessment = scene.assessment_id
        found: tuple[Suggestion, ...] = ()
        if assessment is not None:
            found = suggest(scene.record, scene.framework, assessment, scene.today, self._most)
        self._suggested = {_key(each): each for each in found}
        offers = tuple(_offer(scene, each) for each in found)
        self.list.display(offers, scene.today, scene.organisation.year_start or 4)
        put_aside = aside(scene.record, scene.framework, assessment) if assessment is not None else ()
        self.aside.display(tuple((each, scene.title_of(each)) for each in put_aside), read_only=scene.read_only)
        going = [f"3  {scene.title_of(each)}" for each in keep_going(scene.standings)]
        self.going_list.setText("\n".join(going))
        self.going.setVisible(bool(going))

    def _say(self, *, rated: bool) -> None:
        if not rated:
            self.subtitle.setText(_("Suggestions come from your answers. Answer a few questions first."))
        elif self._suggested:
            self.subtitle.setText(
                _("Tick what you will do, and change the words as you like. Nothing is added until you say so.")
            )
        else:
            self.subtitle.setText(_("Nothing is left to suggest: it is in your plan already, or set aside."))

    def _count(self) -> None:
        count = len(self.list.chosen())
        words = ngettext("Add {count} action to the plan", "Add {count} actions to the plan", count)
        self.add_button.setText(words.format(count=count) if count else _("Tick what you will do"))
        self.add_button.setEnabled(count > 0)
        self.add_button.setVisible(bool(self.list.cards) and not (self._scene is not None and self._scene.read_only))

    def _show(self, most: int) -> None:
        self._most = most
        if self._scene is not None:
            self.display(self._scene, Place("suggestions"))

    # Taking and setting aside

    def _add(self) -> None:
        scene, chosen = self._scene, self.list.chosen()
        if scene is None or not chosen:
            return
        framework = scene.framework
        actions = tuple(action_told(self._suggested[each.offer.key], framework, *each.told()) for each in chosen)
        words = ngettext("Add {count} action to the plan", "Add {count} actions to the plan", len(actions))
        self.edit(words.format(count=len(actions)), lambda record: add_actions(record, *actions))
        if self._scene is not None and actions[0].id in self._scene.record.actions:
            self._brought, self._added = (), tuple(each.id for each in actions)
            told = ngettext("✓ {count} action is in your plan.", "✓ {count} actions are in your plan.", len(actions))
            self._tell(told.format(count=len(actions)), self.plan_button)

    def _set_aside(self, key: str) -> None:
        scene, suggestion = self._scene, self._suggested.get(key)
        if scene is None or scene.assessment_id is None or suggestion is None:
            return
        assessment = scene.assessment_id
        self.edit(
            _("Set aside “{title}”").format(title=suggestion.title),
            lambda record: set_aside(record, assessment, suggestion),
        )
        if key not in self._suggested:
            self._brought, self._added = suggestion.measures, ()
            told = _("“{title}” is set aside. Another takes its place where there is one.")
            self._tell(told.format(title=suggestion.title), self.undo)

    def _bring_back(self, measures: tuple[str, ...]) -> None:
        scene = self._scene
        if scene is None or scene.assessment_id is None:
            return
        framework, assessment = scene.framework, scene.assessment_id
        self.told_card.hide()
        self.edit(_("Bring back suggestions"), lambda record: bring_back(record, framework, assessment, measures))
        first = next((each for each in self.list.cards if set(measures) & _measures(each.offer)), None)
        (first.head if first is not None else self.plan_button).setFocus()

    def _tell(self, words: str, focus: QWidget) -> None:
        self.told.setText(words)
        self.undo.setVisible(focus is self.undo)
        self.told_card.show()
        focus.setFocus()
        announce(self.told_card, words)

    def _open(self, offer: Offer) -> None:
        self.go("measure", offer.leads_to)

    # What is typed and not saved

    def draft(self) -> tuple[object, ...]:
        """How many are shown, and what was ticked and typed."""
        return (self._most, *self.list.draft())

    def display_draft(self, draft: tuple[object, ...]) -> None:
        """Show the same again."""
        most, *cards = draft
        if isinstance(most, int):
            self._show(most)
        self.list.display_draft([each for each in cards if isinstance(each, tuple)])


def _key(suggestion: Suggestion) -> str:
    return suggestion.move.id if suggestion.move else suggestion.measure


def _measures(offer: Offer) -> set[str]:
    return {offer.key, *offer.code.split(" · ")}


def _offer(scene: Scene, suggestion: Suggestion) -> Offer:
    priority = _("{priority} priority").format(priority=label(suggestion.priority))
    hint = suggestion.hint if suggestion.kind is not Kind.FIND_OUT else ""
    marks = tuple(each for each in (priority, hint[:1].upper() + hint[1:]) if each)
    parts = " · ".join(f"{name} {count}" for name, count in suggestion.points.parts if count)
    total = suggestion.points.total
    points = ngettext("{count} point: {parts}", "{count} points: {parts}", total).format(count=total, parts=parts)
    move = suggestion.move
    facts: tuple[str, ...] = (suggestion.why,)
    if suggestion.kind is Kind.FIND_OUT:
        facts = (suggestion.hint, suggestion.why)
    if move is not None:
        titles = ", ".join(f"“{scene.title_of(each)}”" for each in suggestion.measures)
        facts = (suggestion.why, _("Helps {titles}.").format(titles=titles))
    return Offer(
        key=_key(suggestion),
        title=suggestion.title,
        asks=_("First step") if move else _("What you will do"),
        ways=(move.first_step,) if move else ways(suggestion),
        about=move.text if move else "",
        marks=marks,
        facts=facts,
        worked_out=points,
        code=" · ".join(suggestion.measures),
        leads_to="" if move else suggestion.measure,
        may_set_aside=not scene.read_only,
        read_only=scene.read_only,
    )
