"""Something that can be taken into the action plan: ticked, it asks what, who and by when; the page adds it."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.core.dates import in_full
from desktop.core.edits.suggesting import Told
from desktop.core.text import clean_line
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import LinkButton
from desktop.ui.widgets.fields import DateLine, Line, Paragraph, labelled
from desktop.ui.widgets.layout import Card, TwoColumns, column, wrapped
from desktop.ui.widgets.piles import Tick
from desktop.ui.widgets.row_button import Numeral, RowButton
from desktop.ui.widgets.text import Quiet, SmallStrong, Strong, Text, toned
from desktop.words import _


@dataclass(frozen=True, slots=True)
class Offer:
    """What a card offers; `ways` are the words its action may begin with, `asks` the label of that field.

    `about` says what it is where the ways do not. `planned` is the id of the action that carries it out already:
    then there is nothing to tick.
    """

    key: str
    title: str
    asks: str
    ways: tuple[str, ...]
    about: str = ""
    marks: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    folded: tuple[str, tuple[str, ...]] = ("", ())
    worked_out: str = ""
    code: str = ""
    number: int = 0
    planned: str = ""
    leads_to: str = ""
    may_set_aside: bool = False
    read_only: bool = False


class StepForm(QWidget):
    """What will be done, who, by when; another way of doing it where there are several."""

    def __init__(self, offer: Offer) -> None:
        super().__init__()
        self._ways, self.way = offer.ways, 0
        self.what = Paragraph(_("{asks}: {title}").format(asks=offer.asks, title=offer.title), offer.ways[0], lines=2)
        self.another = LinkButton(_("Show another way"), name=_("Show another way: {title}").format(title=offer.title))
        self.who = Line(_("Who: {title}").format(title=offer.title))
        self.who.setMinimumWidth(look().px(220))
        self.when = DateLine(_("By when: {title}").format(title=offer.title))
        if len(offer.ways) < 2:
            self.another.hide()
        who, when = QWidget(), QWidget()
        column(labelled(_("Who"), self.who, _("A role will do. You can say it later.")), parent=who)
        column(labelled(_("By when"), self.when, _("You can say it later.")), parent=when)
        column(
            labelled(offer.asks, self.what),
            self.another,
            TwoColumns(who, when, shares=(1, 1), stack_under=480),
            Quiet(offer.worked_out),
            parent=self,
        )
        self.another.clicked.connect(self._show_another)

    def _show_another(self) -> None:
        self.take_way((self.way + 1) % len(self._ways))

    def take_way(self, way: int) -> None:
        """Begin with these words."""
        self.way = way if way < len(self._ways) else 0
        self.what.setPlainText(self._ways[self.way])

    def told(self) -> Told:
        """What was typed."""
        day, words = self.when.day(), clean_line(self.when.line.text())
        return Told(self.what.toPlainText(), self.who.text(), day, "" if day else words)

    def typed(self) -> tuple[str, ...]:
        """The same as texts, to be kept."""
        return str(self.way), self.what.toPlainText(), self.who.text(), self.when.line.text()

    def show_typed(self, typed: tuple[str, ...]) -> None:
        """Show what was typed before."""
        way, what, who, when = typed
        self.take_way(int(way))
        self.what.setPlainText(what)
        self.who.setText(who)
        self.when.line.setText(when)


class OfferCard(Card):
    """One offer; the form stands in it once it is ticked."""

    ticked = Signal(object)
    """The card, when a person ticked or unticked it."""
    set_aside = Signal(str)
    opened = Signal(str)
    """What to open: the id of an action where it is planned, else what the offer leads to."""

    def __init__(self, offer: Offer, today: date, year_start: int) -> None:
        super().__init__(gap=8)
        self.offer = offer
        self._today, self._year_start = today, year_start
        self.form: StepForm | None = None
        self._tick = Tick()
        self.head = self._made_head()
        self.body.addWidget(self.head)
        step = _("{asks}: {words}").format(asks=offer.asks, words=offer.ways[0])
        self._step = Text(step if offer.about else offer.ways[0])
        marks = [SmallStrong(each) for each in offer.marks]
        for each in marks:
            each.setWordWrap(False)
            toned(each, "badge", "plain")
        if marks:
            self.body.addWidget(wrapped(*marks, gap=8))
        if offer.about:
            self.body.addWidget(Text(offer.about))
        if not offer.planned and offer.ways[0] != offer.title:
            self.body.addWidget(self._step)
        for fact in offer.facts:
            self.body.addWidget(Quiet(fact))
        self._inside = column(gap=8)
        self.body.addLayout(self._inside)
        self._links()

    def _made_head(self) -> RowButton:
        offer = self.offer
        words = column(Strong(offer.title), gap=2)
        if offer.code:
            words.addWidget(Quiet(offer.code))
        front: tuple[QWidget, ...] = (Numeral(offer.number),) if offer.number else ()
        closed = bool(offer.planned) or offer.read_only
        head = RowButton(*(() if closed else (self._tick,)), *front, words, name=offer.title, gap=10)
        head.laid.setStretch(head.laid.count() - 1, 1)
        head.setProperty("kind", "fold")
        if offer.code:
            head.laid.setAlignment(self._tick, Qt.AlignmentFlag.AlignTop)
        if closed:
            head.setEnabled(bool(offer.planned or offer.leads_to))
            if offer.planned:
                head.lead_on(_("✓ In your action plan"))
                head.setAccessibleName(_("In your action plan: {title}").format(title=offer.title))
            head.clicked.connect(lambda: self.opened.emit(offer.planned or offer.leads_to))
        else:
            head.setCheckable(True)
            head.toggled.connect(self._show_form)
            head.clicked.connect(lambda: self.ticked.emit(self))
        return head

    def _links(self) -> None:
        """What else can be done with it: the list that is folded, the page it is about, setting it aside."""
        offer, links = self.offer, []
        self._list = Quiet("\n".join(offer.folded[1]))
        self._list.hide()
        if offer.folded[1]:
            self.more = LinkButton(offer.folded[0], name=f"{offer.folded[0]}: {offer.title}")
            self.more.clicked.connect(lambda: self._list.setVisible(self._list.isHidden()))
            links.append(self.more)
        if offer.leads_to and not offer.planned and not offer.read_only:
            self.lead = LinkButton(_("See the measure"), name=_("See the measure: {title}").format(title=offer.title))
            self.lead.clicked.connect(lambda: self.opened.emit(offer.leads_to))
            links.append(self.lead)
        if offer.may_set_aside:
            self.aside = LinkButton(_("Set aside"), name=_("Set aside: {title}").format(title=offer.title))
            self.aside.clicked.connect(lambda: self.set_aside.emit(offer.key))
            links.append(self.aside)
        self.body.addWidget(self._list)
        if links:
            self.body.addWidget(wrapped(*links, gap=16))

    # Ticking

    def is_ticked(self) -> bool:
        """Whether it is to be taken."""
        return self.head.isChecked()

    def tick(self, *, on: bool = True) -> None:
        """Tick it, or take the tick away; what was typed stays."""
        self.head.setChecked(on)

    def _show_form(self, ticked: bool) -> None:
        self._tick.display(ticked=ticked)
        self._step.setVisible(not ticked and self._step.parent() is not None)
        if ticked and self.form is None:
            self.form = StepForm(self.offer)
            self.form.when.reckon(self._today, self._year_start)
            self._inside.addWidget(self.form)
        if self.form is not None:
            self.form.setVisible(ticked)

    def propose(self, day: date) -> None:
        """Put a day into the form where none was typed."""
        if self.form is not None and not self.form.when.line.text().strip():
            self.form.when.line.setText(in_full(day))

    def told(self) -> tuple[int, Told]:
        """Which way was chosen, and what was typed."""
        return (self.form.way, self.form.told()) if self.form is not None else (0, Told())
