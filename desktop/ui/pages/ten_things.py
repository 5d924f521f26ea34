"""Ten things that help most: the shared moves, what each lifts and what is done already; pick up to three."""

from PySide6.QtGui import QResizeEvent

from desktop.core.action import Action
from desktop.core.dates import in_full
from desktop.core.edits.planning import add_actions
from desktop.core.edits.suggesting import move_told
from desktop.core.moves import MOST_PICKED, MoveNow, moves_now, plan_ends, usual_day
from desktop.ui.messages import announce
from desktop.ui.places import Place
from desktop.ui.scene import Scene
from desktop.ui.widgets.buttons import Button
from desktop.ui.widgets.layout import Card, column, empty, wrapped
from desktop.ui.widgets.offer_card import Offer, OfferCard
from desktop.ui.widgets.offer_list import OfferList
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.page_foot import PageFoot
from desktop.ui.widgets.row_button import RowButton
from desktop.ui.widgets.text import Quiet, Section, Strong
from desktop.words import _, ngettext

NINETY_DAYS, ALL_TEN = "plan-90", "ten-things"
"""The documents that print what is planned, and the whole page."""


class PlannedCard(Card):
    """The moves that are in the plan: what, who, by when, and the way to print them."""

    def __init__(self) -> None:
        super().__init__(gap=8, tone="told")
        self.heading = Section()
        self.note = Quiet()
        self.rows: tuple[RowButton, ...] = ()
        self._list = column(gap=0)
        self.print_button = Button(_("Print the 90-day plan"), primary=True)
        self.plan_button = Button(_("Open the action plan"))
        self.stock_button = Button(_("Take stock: twelve questions"))
        self.body.addWidget(self.heading)
        self.body.addLayout(self._list)
        self.body.addWidget(self.note)
        self.body.addWidget(wrapped(self.print_button, self.plan_button, self.stock_button))

    def display(self, planned: tuple[Action, ...], scene: Scene) -> tuple[RowButton, ...]:
        """Show these actions; the rows, for the page to connect."""
        ends = plan_ends(scene.today)
        heading = ngettext("{count} thing is in your plan", "{count} things are in your plan", len(planned))
        self.heading.setText("✓ " + heading.format(count=len(planned)))
        empty(self._list)
        self.rows = tuple(_planned_row(each) for each in planned)
        for each in self.rows:
            self._list.addWidget(each)
        later = [each for each in planned if each.due_date is None or each.due_date > ends]
        words = ngettext(
            "{count} of them has no date before {day}, 90 days from now.",
            "{count} of them have no date before {day}, 90 days from now.",
            len(later),
        )
        fits = _("All of them are due by {day}, 90 days from now.").format(day=in_full(ends))
        self.note.setText(words.format(count=len(later), day=in_full(ends)) if later else fits)
        self.stock_button.setVisible(scene.assessment is None)
        self.setVisible(bool(planned))
        return self.rows


def _planned_row(action: Action) -> RowButton:
    who = action.owner or _("Nobody in charge yet")
    when = _("by {day}").format(day=in_full(action.due_date)) if action.due_date else action.due_note or _("no date")
    facts = f"{who} · {when}"
    made = RowButton(column(Strong(action.title), Quiet(facts), gap=0), name=f"{action.title}. {facts}")
    made.lead_on(_("Open"))
    return made


class TenThingsPage(Page):
    """What is ticked and typed is kept by the page alone until it is added to the plan."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._moves: tuple[MoveNow, ...] = ()
        self._planned: tuple[Action, ...] = ()
        self.title.setText(_("Ten things that help most"))
        self.planned = PlannedCard()
        self.list = OfferList(MOST_PICKED)
        self.add_button = Button("", primary=True)
        self.plan_button = Button(_("Open the action plan"))
        self.print_button = Button(_("Print the ten…"), name=_("Print the ten things that help most"))
        self.tools = (self.print_button,)
        self.foot = PageFoot(self.add_button, end=self.plan_button)
        self.body.addWidget(self.planned)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self.planned.hide()
        self.list.changed.connect(self._count)
        self.list.ticked.connect(self._propose)
        self.list.opened.connect(lambda offer: self.go("action", offer.planned))
        self.add_button.clicked.connect(self._add)
        self.planned.print_button.clicked.connect(lambda: self.go("reports", NINETY_DAYS))
        self.print_button.clicked.connect(lambda: self.go("reports", ALL_TEN))
        self.planned.stock_button.clicked.connect(lambda: self.go("new_assessment"))
        for button in (self.plan_button, self.planned.plan_button):
            button.clicked.connect(lambda: self.go("actions", "open"))

    def trail(self) -> tuple[str, ...]:
        return (_("Action plan"), _("Ten things that help most"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.foot.place(self)

    # Showing

    def display(self, scene: Scene | None, place: Place) -> None:
        if scene is None:
            return
        self._scene = scene
        self.subtitle.setText(
            _("Each is one piece of work that helps with several measures at once. Pick up to three to begin with.")
        )
        self._moves = moves_now(scene.record, scene.framework, scene.standings)
        offers = tuple(_offer(each, scene) for each in self._moves)
        self.list.display(offers, scene.today, scene.organisation.year_start or 4)
        planned = tuple(each.planned for each in self._moves if each.planned is not None and each.planned.open)
        if planned != self._planned:
            self._planned = planned
            for row, action in zip(self.planned.display(planned, scene), planned, strict=True):
                row.clicked.connect(lambda _checked=False, about=action.id: self.go("action", about))
        self._count()

    def _count(self) -> None:
        count = len(self.list.chosen())
        words = ngettext("Add {count} to the plan", "Add {count} to the plan", count)
        self.add_button.setText(words.format(count=count) if count else _("Tick up to three"))
        self.add_button.setEnabled(count > 0)
        self.add_button.setVisible(self._scene is not None and not self._scene.read_only)

    def _propose(self, card: OfferCard) -> None:
        """Days within the next 90 for those who are just starting; anyone else says their own."""
        scene = self._scene
        if scene is not None and scene.organisation.just_starting:
            card.propose(usual_day(scene.today, len(self.list.chosen()) - 1, MOST_PICKED))

    # Taking

    def _add(self) -> None:
        scene, chosen = self._scene, self.list.chosen()
        if scene is None or not chosen:
            return
        moves = {each.move.id: each.move for each in self._moves}
        actions = tuple(move_told(moves[each.offer.key], each.told()[1]) for each in chosen)
        words = ngettext("Add {count} action to the plan", "Add {count} actions to the plan", len(actions))
        self.edit(words.format(count=len(actions)), lambda record: add_actions(record, *actions))
        if any(each.id == actions[0].id for each in self._planned):
            self.view.verticalScrollBar().setValue(0)
            self.planned.print_button.setFocus()
            announce(self.planned, self.planned.heading.text())

    # What is typed and not saved

    def draft(self) -> tuple[tuple[str, ...], ...]:
        """What was ticked and typed."""
        return self.list.draft()

    def display_draft(self, draft: tuple[tuple[str, ...], ...]) -> None:
        """Show the same again."""
        self.list.display_draft(draft)


def _offer(each: MoveNow, scene: Scene) -> Offer:
    move = each.move
    count = len(each.measures)
    shown = ngettext("Show the {count} measure", "Show the {count} measures", count).format(count=count)
    return Offer(
        key=move.id,
        title=move.title,
        asks=_("First step"),
        ways=(move.first_step,),
        about=move.text,
        facts=tuple(filter(None, (each.lifts_words, each.doing_words))),
        folded=(shown, tuple(f"{measure.id}  {measure.title}" for measure in each.measures)),
        worked_out=_("How we will know: {words}").format(words=move.how_we_will_know),
        number=each.number,
        planned=each.planned.id if each.planned is not None else "",
        read_only=scene.read_only,
    )
