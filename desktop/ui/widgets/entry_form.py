"""A form for one thing of the record: fields by name, what is missing at its top, saved whole or not at all.

What it asks and what it makes of that is said by the form that inherits from it.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop.core.dates import in_full
from desktop.core.record import TABLE_OF, Entity, Record
from desktop.core.text import new_id
from desktop.ui.scene import Scene
from desktop.ui.theme import look
from desktop.ui.widgets.buttons import Button, LinkButton
from desktop.ui.widgets.error_summary import ErrorSummary
from desktop.ui.widgets.fields import DateLine, labelled
from desktop.ui.widgets.layout import Card, column, held, wrapped
from desktop.ui.widgets.linked_actions import LinkedActions
from desktop.ui.widgets.measure_ticks import MeasureTicks
from desktop.ui.widgets.radio_choices import RadioChoices
from desktop.ui.widgets.text import Section
from desktop.ui.widgets.typed import Plain, type_into, typed_in
from desktop.words import _

Lacking = list[tuple[str, QWidget]]
"""What is missing or cannot be so, in words, each with its field."""


class EntryForm(Card):
    """`which` says what it is for, so that it can be made again; it stays until its words are known to be saved."""

    sent_in = Signal()
    cancelled = Signal()

    def __init__(self, scene: Scene, which: str, heading: str, save_words: str, old_id: str = "") -> None:
        super().__init__(tone="told", gap=16)
        self.which = which
        self.id = old_id or new_id()
        self.scene = scene
        self.sent: Entity | None = None
        self.first: QWidget = self
        self._asked: dict[str, QWidget] = {}
        self._initial: dict[str, Plain] = {}
        self.problems = ErrorSummary()
        self.save_button = Button(save_words, primary=True)
        self.cancel_button = LinkButton(_("Cancel"))
        self.save_button.clicked.connect(self._send)
        self.cancel_button.clicked.connect(self.cancelled)
        self.body.addWidget(Section(heading))
        self.body.addWidget(self.problems)

    # For the form that inherits from it

    def ask(self, name: str, words: str, field: QWidget, hint: str = "") -> None:
        """Ask for something under its label; a field with a label of its own has no `words`."""
        self._know(name, field)
        if words:
            self.body.addLayout(labelled(words, field, hint))
        else:
            self.body.addWidget(field)

    def ask_beside(self, *asked: tuple[str, str, QWidget]) -> None:
        """Ask for several short things side by side, where there is room."""
        parts = []
        for name, words, field in asked:
            self._know(name, field)
            part = QWidget()
            part.setMinimumWidth(look().px(230))
            column(labelled(words, field), parent=part)
            parts.append(part)
        self.body.addWidget(wrapped(*parts, gap=16, level_at_top=True))

    def _know(self, name: str, field: QWidget) -> None:
        if not self._asked:
            self.first = field.first() if isinstance(field, RadioChoices) else field
        self._asked[name] = field

    def day_field(self, words: str) -> DateLine:
        """A field for a date as people write it."""
        return DateLine(words, self.scene.today, self.scene.organisation.year_start or 4, keeps_words=False)

    def ask_measures(self, chosen: Sequence[str]) -> None:
        """Ask which measures it is about, folded away until somebody wants to say."""
        principles = self.scene.framework.principles
        heading = _("Which measures is it about?")
        self._measures = MeasureTicks(heading, [(each, each.measures) for each in principles])
        self._others = tuple(each for each in chosen if not self._measures.offers(each))
        self._measures.display(chosen)
        self.measures_button = LinkButton(_("+ Say which measures it is about"))
        self.measures_button.clicked.connect(self._open_measures)
        self._know("measures", self._measures)
        self.measures_part = held(self.measures_button, self._measures, gap=0)
        self.body.addWidget(self.measures_part)
        self._fold_measures()

    def _fold_measures(self) -> None:
        chosen = bool(self._measures.value())
        self.measures_button.setVisible(not chosen)
        self._measures.setVisible(chosen)

    def _open_measures(self) -> None:
        self._measures.show()
        self._measures.principle.setFocus()
        self.measures_button.hide()

    def measures(self) -> tuple[str, ...]:
        """The measures it is about; one that the catalogue no longer has stays."""
        return (*self._measures.value(), *self._others)

    def ask_actions(self, chosen: Sequence[str]) -> None:
        """Ask which actions it belongs to, where there are any."""
        ordered = sorted(self.scene.record.actions.values(), key=lambda each: each.position)
        offered = {each.id: f"{each.reference} {each.title}".strip() for each in ordered}
        self._actions = LinkedActions(_("Which actions belong to it?"), offered)
        self._actions.display(chosen)
        self._know("actions", self._actions)
        self.body.addWidget(self._actions)
        self._actions.setVisible(bool(offered or chosen))

    def actions_linked(self) -> tuple[str, ...]:
        """The actions it belongs to."""
        return self._actions.value()

    def finish(self) -> None:
        """The buttons, and what was there at the start, from which anything typed differs."""
        self.body.addWidget(wrapped(self.save_button, self.cancel_button))
        self._initial = self.typed()

    def entity(self) -> Entity:
        """What is typed, as an entity; only asked for where nothing is lacking."""
        raise TypeError(type(self))

    def lacking(self) -> Lacking:
        """What is missing or cannot be so."""
        raise TypeError(type(self))

    def change(self) -> tuple[str, Callable[[Record], Record]]:
        """What saves it as it is typed now: the words of the edit, and the edit."""
        raise TypeError(type(self))

    def date_problem(self, field: DateLine) -> Lacking:
        """A date that cannot be read."""
        if field.line.text().strip() and field.day() is None:
            return [(_("Please give a date, such as 3 April 2027."), field.line)]
        return []

    def past_problem(self, field: DateLine) -> Lacking:
        """A date that is missing, cannot be read or is still ahead."""
        day = field.day()
        if day is None:
            return [(_("Please give a date, such as 3 April 2027."), field.line)]
        if day > self.scene.today:
            return [(_("Please give a date that has come. This one is still ahead."), field.line)]
        return []

    # Saving

    def unsent(self) -> bool:
        """Whether it can be saved, has something new and was not sent yet."""
        return self.changed() and not self.lacking() and self.entity() != self.sent

    def changed(self) -> bool:
        """Whether something else is typed than at the start."""
        return self.typed() != self._initial

    def send(self) -> None:
        """Save what is typed."""
        self.sent = self.entity()
        self.sent_in.emit()

    def _send(self) -> None:
        lacking = self.lacking()
        self.problems.display(lacking)
        if not lacking:
            self.send()

    def saved_in(self, record: Record) -> bool:
        """Whether the record holds all that is typed here."""
        sent = self.sent
        if sent is None or self.lacking() or sent != self.entity():
            return False
        table = TABLE_OF[type(sent)]
        saved: bool = getattr(record, table).get(sent.id) == getattr(record.put(sent), table)[sent.id]
        return saved

    # Drafts

    def typed(self) -> dict[str, Plain]:
        """What is typed and chosen, by field."""
        return {name: typed_in(field) for name, field in self._asked.items()}

    def display_typed(self, typed: Mapping[str, Plain]) -> None:
        """Show what was typed before."""
        for name, value in typed.items():
            if name in self._asked:
                type_into(self._asked[name], value)
        if "measures" in self._asked:
            self._fold_measures()


def shown_day(day: date | None) -> str:
    """A day as a field shows it."""
    return in_full(day) if day is not None else ""
